package org.mineaction.local.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.mineaction.contract.Category;
import org.mineaction.contract.Disposition;
import org.mineaction.contract.WithdrawalReason;

/**
 * One revision of a made-up report, as a team sends it.
 *
 * @param key which report, and which revision of it
 * @param content what was found; null when this revision withdraws the report
 * @param reason why it is withdrawn; null when it is not
 */
record SampleReport(Key key, Content content, WithdrawalReason reason) {

    record Key(String team, String sourceId, int revision) {
        Key next() {
            return new Key(team, sourceId, revision + 1);
        }
    }

    record Content(
            LocalDate foundOn,
            String district,
            Category category,
            int quantity,
            String model,
            Disposition disposition,
            Place place,
            String taskId) {

        Content on(LocalDate day) {
            return new Content(day, district, category, quantity, model, disposition, place, taskId);
        }

        Content in(String otherDistrict) {
            // The place was right all along; which district it lies in was not.
            return new Content(foundOn, otherDistrict, category, quantity, model, disposition, place, taskId);
        }

        Content at(Place otherPlace) {
            return new Content(foundOn, district, category, quantity, model, disposition, otherPlace, taskId);
        }

        Content of(Category otherCategory) {
            return new Content(foundOn, district, otherCategory, quantity, null, disposition, place, taskId);
        }

        Content times(int otherQuantity) {
            return new Content(foundOn, district, category, otherQuantity, model, disposition, place, taskId);
        }
    }

    /** Exact decimals, so that the files are the same whichever Java writes them. */
    record Place(BigDecimal latitude, BigDecimal longitude, BigDecimal accuracyMetres) {}

    static SampleReport first(String team, String sourceId, Content content) {
        return new SampleReport(new Key(team, sourceId, 1), content, null);
    }

    SampleReport amended(Content changed) {
        return new SampleReport(key.next(), changed, null);
    }

    SampleReport withdrawn(WithdrawalReason why) {
        return new SampleReport(key.next(), null, why);
    }

    boolean isWithdrawal() {
        return content == null;
    }
}
