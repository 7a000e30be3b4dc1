package org.mineaction.statistics.totals;

import java.time.LocalDate;
import java.util.List;
import org.mineaction.contract.Casualties;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;

/**
 * What a report that counts adds to a figure, read from what it says and apart from the service.
 *
 * @param kind of the report
 * @param report the report
 * @param day the local date it counts for
 * @param districts codes; one figure for all of them
 * @param code what is counted; of people their outcome and status, with a slash between them
 * @param amount how much, in the measure of the kind
 */
public record Contribution(
        ReportKind<?> kind, Report<?> report, LocalDate day, List<String> districts, String code, long amount) {
    /** All that a report adds: to one figure, or to one for each outcome and status of people. */
    public static List<Contribution> of(Report<?> report) {
        if (report.content() instanceof FoundItem item) {
            return List.of(new Contribution(
                    ReportKind.FOUND_ITEM,
                    report,
                    item.foundOn(),
                    List.of(item.district()),
                    item.category().code(),
                    item.quantity()));
        }
        if (report.content() instanceof LandRelease land) {
            return List.of(new Contribution(
                    ReportKind.LAND_RELEASE,
                    report,
                    land.releasedOn(),
                    List.of(land.district()),
                    land.releaseType().code(),
                    land.areaSquareMetres()));
        }
        if (report.content() instanceof MinefieldMap map) {
            return List.of(new Contribution(
                    ReportKind.MINEFIELD_MAP,
                    report,
                    map.handedOverOn(),
                    map.districts(),
                    "PLANTED",
                    map.minesPlanted()));
        }
        return people(report, (Casualties) report.content());
    }

    private static List<Contribution> people(Report<?> report, Casualties incident) {
        return incident.casualties().stream()
                .map(one -> new Contribution(
                        ReportKind.CASUALTY,
                        report,
                        incident.occurredOn(),
                        List.of(incident.district()),
                        one.outcome().code() + "/" + one.personStatus().code(),
                        one.count()))
                .toList();
    }

    /** The districts as one place. */
    public String place() {
        return String.join("+", districts);
    }

    /** The running total it is part of. */
    public String total() {
        return String.join("/", kind.name(), day.toString(), place(), code);
    }

    String outcome() {
        return code.split("/", -1)[0];
    }

    String personStatus() {
        return code.split("/", -1)[1];
    }

    /** The names under which the amount is published. */
    List<String> amountNames() {
        return switch (kind.name()) {
            case "found-item" -> List.of("items");
            case "land-release" ->
                switch (code) {
                    case "CANCELLED" -> List.of("cancelledSquareMetres", "releasedSquareMetres");
                    case "REDUCED" -> List.of("reducedSquareMetres", "releasedSquareMetres");
                    case "CLEARED" -> List.of("clearedSquareMetres", "releasedSquareMetres");
                    default -> List.of("releasedSquareMetres");
                };
            case "minefield-map" -> List.of("minesPlanted");
            default ->
                switch (outcome()) {
                    case "KILLED" -> List.of("killed");
                    case "INJURED" -> List.of("injured");
                    default -> List.of("unknown");
                };
        };
    }

    /** The name under which the number of reports is published. */
    String countName() {
        return switch (kind.name()) {
            case "found-item" -> "reports";
            case "land-release" -> "releases";
            case "minefield-map" -> "maps";
            default -> "incidents";
        };
    }
}
