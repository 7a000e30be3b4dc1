package org.mineaction.registry.draft;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mineaction.contract.Category;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.IncidentKind;
import org.mineaction.contract.Report;
import org.mineaction.http.Fields;
import org.mineaction.http.Mistake;
import org.mineaction.http.RefusedException;
import org.mineaction.http.RequestMistake;
import org.mineaction.registry.RegistryConfig;
import org.mineaction.registry.request.Codes;
import org.mineaction.registry.request.RegistryMistake;

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
        DatePrecision precision = Codes.of(fields, "datePrecision", DatePrecision.class);
        IncidentKind kind = Codes.of(fields, "kind", IncidentKind.LIST, IncidentKind::code);
        List<Fields> people = fields.objects("casualties", IncidentDraft.MAX_CASUALTIES, RegistryMistake.WRONG_COUNT);
        IncidentDraft draft = new IncidentDraft(
                fields.uuid("incidentId"),
                fields.date("occurredOn"),
                fields.known(
                        "occurredAt",
                        IncidentForm::time,
                        RegistryMistake.NOT_A_TIME,
                        "must be a time of the day written as 14:30"),
                precision == null ? DatePrecision.DAY : precision,
                fields.known(
                        "district",
                        gazetteer::find,
                        RequestMistake.UNKNOWN_DISTRICT,
                        "must be the ISO 3166-2 code of a district of the gazetteer, such as AZ-AGM"),
                LocationDraft.read(fields.object("location")),
                fields.text("place"),
                kind == null ? IncidentKind.INCIDENT : kind,
                Codes.of(fields, "device", Category.LIST, Category::code),
                Codes.of(fields, "activity", Activity.class),
                fields.text("source"),
                fields.text("remarks"),
                people == null ? null : people.stream().map(CasualtyDraft::read).toList(),
                fields.said());
        fields.refuseOthers();
        return draft;
    }

    /** To the minute. */
    private static Optional<LocalTime> time(String text) {
        try {
            return text.length() == 5 ? Optional.of(LocalTime.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
