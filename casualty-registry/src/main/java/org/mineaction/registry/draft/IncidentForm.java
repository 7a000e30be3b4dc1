package org.mineaction.registry.draft;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.mineaction.contract.Category;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.IncidentKind;
import org.mineaction.contract.Report;
import org.mineaction.registry.RegistryConfig;
import org.mineaction.registry.request.Fields;
import org.mineaction.registry.request.Mistake;
import org.mineaction.registry.request.MistakeCode;
import org.mineaction.registry.request.RefusedException;

/** Reads an incident as it was sent, and finds everything that is wrong with it. */
@Singleton
public final class IncidentForm {
    private final Gazetteer gazetteer;
    private final Validator validator;
    private final RegistryConfig config;
    private final Clock clock;

    public IncidentForm(Gazetteer gazetteer, Validator validator, RegistryConfig config, Clock clock) {
        this.gazetteer = gazetteer;
        this.validator = validator;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The incident in a body, with the first day on which it may have happened.
     *
     * @throws RefusedException with every mistake in it: of form, of single fields, and of fields that do not go together
     */
    public IncidentDraft read(Fields fields) {
        IncidentDraft draft = draft(fields);
        validator.validate(draft).stream()
                .map(Violations::mistake)
                .sorted(Comparator.comparing(Mistake::pointer))
                .forEach(fields.mistakes()::note);
        IncidentRules rules = new IncidentRules(config.ceasefire(), LocalDate.ofInstant(clock.instant(), Report.ZONE));
        rules.broken(draft).forEach(fields.mistakes()::note);
        fields.mistakes().check();
        return draft.on(rules.firstDay(draft.occurredOn(), draft.datePrecision()));
    }

    private IncidentDraft draft(Fields fields) {
        DatePrecision precision = fields.code("datePrecision", DatePrecision.class);
        IncidentKind kind = fields.code("kind", IncidentKind.LIST, IncidentKind::code);
        List<Fields> people = fields.objects("casualties", IncidentDraft.MAX_CASUALTIES);
        IncidentDraft draft = new IncidentDraft(
                fields.uuid("incidentId"),
                fields.date("occurredOn"),
                fields.time("occurredAt"),
                precision == null ? DatePrecision.DAY : precision,
                fields.known(
                        "district",
                        gazetteer::find,
                        MistakeCode.UNKNOWN_DISTRICT,
                        "must be the ISO 3166-2 code of a district of the gazetteer, such as AZ-AGM"),
                LocationDraft.read(fields.object("location")),
                fields.text("place"),
                kind == null ? IncidentKind.INCIDENT : kind,
                fields.code("device", Category.LIST, Category::code),
                fields.code("activity", Activity.class),
                fields.text("source"),
                fields.text("remarks"),
                people == null ? null : people.stream().map(CasualtyDraft::read).toList(),
                fields.said());
        fields.refuseOthers();
        return draft;
    }
}
