package org.mineaction.registry.incident;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.mineaction.http.Bookmark;
import org.mineaction.http.Page;
import org.mineaction.registry.access.ReadLog;
import org.mineaction.registry.access.Reader;
import org.mineaction.registry.duplicate.Duplicates;

/** Reads incidents: without personal data, or with them for a purpose that is written down. */
@Singleton
public class IncidentReading {
    private final Incidents incidents;
    private final Versions versions;
    private final Sealing sealing;
    private final Duplicates duplicates;
    private final ReadLog log;

    IncidentReading(Incidents incidents, Versions versions, Sealing sealing, Duplicates duplicates, ReadLog log) {
        this.incidents = incidents;
        this.versions = versions;
        this.sealing = sealing;
        this.duplicates = duplicates;
        this.log = log;
    }

    @Transactional
    Page<ListedIncident> page(ListRequest request) {
        return Page.of(incidents.page(request), request.limit(), ListedIncident::of, IncidentReading::bookmark);
    }

    private static String bookmark(Incident last) {
        return new Bookmark(last.occurredOn, last.incidentId).written();
    }

    /** The incident as it stands, without personal data. */
    @Transactional
    IncidentAnswer one(UUID id) {
        return asItStands(id).answer(duplicates.openOf(id));
    }

    /** The incident as it stands, with all that is kept of it. */
    @Transactional
    IncidentAnswer one(UUID id, Reader reader) {
        IncidentAnswer answer = asItStands(id).answer(sealing::open, sealing::open, duplicates.openOf(id));
        log.read(reader, id);
        return answer;
    }

    private Version asItStands(UUID id) {
        return versions.version(id, incidents.known(id).revision);
    }

    @Transactional
    History history(UUID id) {
        incidents.known(id);
        return new History(id, versions.all(id).stream().map(Version::inHistory).toList());
    }
}
