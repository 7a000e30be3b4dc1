package org.mineaction.local.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mineaction.contract.Category;
import org.mineaction.contract.WithdrawalReason;
import org.mineaction.local.samples.SampleReport.Place;

/**
 * One revision of a made-up incident, as a registrar enters it.
 *
 * @param id which incident
 * @param revision which revision of it
 * @param content what happened; null when this revision withdraws the incident
 * @param reason why it is withdrawn; null when it is not
 */
record SampleIncident(UUID id, int revision, Content content, WithdrawalReason reason) {

    /**
     * What happened.
     *
     * @param occurredOn the first day of the month when only that is known
     * @param occurredAt hours and minutes; null when nobody knows
     * @param monthOnly whether only the month is known
     * @param accident whether it happened at a demining workplace
     * @param place exact place; null when nobody knows
     */
    record Content(
            LocalDate occurredOn,
            String occurredAt,
            boolean monthOnly,
            String district,
            boolean accident,
            Category device,
            String activity,
            Place place,
            List<SamplePerson> people) {
        Content {
            people = List.copyOf(people);
        }

        Content on(LocalDate day) {
            return new Content(day, occurredAt, monthOnly, district, accident, device, activity, place, people);
        }

        Content in(String other) {
            return new Content(occurredOn, occurredAt, monthOnly, other, accident, device, activity, place, people);
        }

        Content by(Category other) {
            return new Content(occurredOn, occurredAt, monthOnly, district, accident, other, activity, place, people);
        }

        Content with(List<SamplePerson> others) {
            return new Content(occurredOn, occurredAt, monthOnly, district, accident, device, activity, place, others);
        }
    }

    static SampleIncident first(UUID id, Content content) {
        return new SampleIncident(id, 1, content, null);
    }

    SampleIncident amended(Content changed) {
        return new SampleIncident(id, revision + 1, changed, null);
    }

    SampleIncident withdrawn(WithdrawalReason why) {
        return new SampleIncident(id, revision + 1, null, why);
    }

    boolean isWithdrawal() {
        return content == null;
    }

    long count(String outcome) {
        return content.people().stream()
                .filter(person -> person.outcome().equals(outcome))
                .count();
    }
}
