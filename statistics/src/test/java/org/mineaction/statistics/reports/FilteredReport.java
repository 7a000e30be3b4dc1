package org.mineaction.statistics.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Location;
import org.mineaction.contract.Perimeter;
import org.mineaction.contract.Position;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.merge.State;

/**
 * A report as it is known to be, or once was.
 *
 * @param draft the revision that speaks for it, or did
 * @param state of that revision
 * @param said what it says; null for a withdrawal
 * @param until when another revision took its place; null while it speaks
 */
record FilteredReport(ReportDraft draft, State state, Said said, Instant until) {
    /** A place, in hundredths of a degree and beside them. */
    record Place(int east, int north, double off) {
        double longitude() {
            return east / 100.0 + off;
        }

        double latitude() {
            return north / 100.0 - off;
        }

        Location exact() {
            return new Location(latitude(), longitude(), null);
        }

        /** Whose centre it is. */
        Perimeter perimeter() {
            double west = longitude() - 0.0005;
            double south = latitude() - 0.0003;
            Position corner = new Position(west, south);
            return new Perimeter(
                    Perimeter.TYPE,
                    List.of(List.of(
                            corner,
                            new Position(west + 0.001, south),
                            new Position(west + 0.001, south + 0.0006),
                            new Position(west, south + 0.0006),
                            corner)));
        }

        /** What everybody may know of it. */
        Location rounded() {
            return new Location(north / 100.0, east / 100.0, null);
        }
    }

    /** What is said, in the words of every kind. */
    record Said(
            LocalDate day, List<String> districts, String code, int amount, Place place, boolean isLeftInTheGround) {
        Said amount(int another) {
            return new Said(day, districts, code, another, place, isLeftInTheGround);
        }
    }

    boolean isReplaced() {
        return until != null;
    }

    boolean spokeAt(Instant instant) {
        return !draft.recordedAt().isAfter(instant) && (until == null || until.isAfter(instant));
    }

    LocalDate listedOn() {
        return said == null ? draft.report().recordedOn() : said.day();
    }

    List<String> districts() {
        return said == null ? List.of() : said.districts();
    }

    /** Its category or type; none of a map. */
    String code() {
        return said == null ? "" : said.code();
    }

    /** Where everybody may know it to be; null for nowhere. */
    Location shown() {
        boolean isHidden = mayBeHidden() && (state == State.CONFLICTING || isReplaced());
        return said == null || said.place() == null || said.isLeftInTheGround() || isHidden
                ? null
                : said.place().rounded();
    }

    /** Whether another revision may say that it lies there still. */
    boolean mayBeHidden() {
        return draft.report().content() instanceof FoundItem;
    }

    /** How it is told from others when lists are compared. */
    String line() {
        return draft.id() + " " + shown();
    }
}
