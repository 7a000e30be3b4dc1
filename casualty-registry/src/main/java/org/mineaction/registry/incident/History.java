package org.mineaction.registry.incident;

import java.util.List;
import java.util.UUID;

/**
 * Every version of an incident, without personal data.
 *
 * @param incidentId which
 * @param versions the latest first
 */
record History(UUID incidentId, List<IncidentAnswer> versions) {
    History {
        versions = List.copyOf(versions);
    }
}
