package org.mineaction.statistics.model;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.mineaction.contract.ContentHash;
import org.mineaction.contract.Report;
import org.mineaction.contract.Role;
import org.mineaction.contract.Withdrawal;

/**
 * A record of the log, as the model sees it.
 *
 * @param hash of its content, worked out once
 */
record Event(ModelKind kind, Report<?> report, int partition, String hash) {
    /** The order in which events were recorded; what else differs decides between those of one instant. */
    static final Comparator<Event> FIRST = Comparator.comparing((Event event) -> event.report.recordedAt())
            .thenComparing(Event::hash)
            .thenComparing(Event::sender)
            .thenComparing(event -> event.report.submittedBy().role().code())
            .thenComparing(event -> event.report.flags().toString())
            .thenComparing(Event::partition);

    Event(ModelKind kind, Report<?> report, int partition) {
        this(kind, report, partition, HexFormat.of().formatHex(ContentHash.of(report)));
    }

    String sender() {
        return report.submittedBy().team();
    }

    boolean isByEditor() {
        return report.submittedBy().role().equals(Role.EDITOR);
    }

    boolean isWithdrawal() {
        return report.content() instanceof Withdrawal;
    }

    /** Two events of a report that agree in this are one. */
    List<Object> identity() {
        return List.of(
                report.revision(), hash(), sender(), report.submittedBy().role().code());
    }
}
