package org.mineaction.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The people hurt by explosive ordnance in one incident, in numbers. Nothing here is about a person: no name, sex, age or
 * exact place.
 *
 * @param occurredOn the local date (Asia/Baku) of the incident, from 1990-01-01
 * @param district ISO 3166-2 code of the district
 * @param kind at a demining workplace or away from it
 * @param device what caused it
 * @param casualties how many people by outcome and status, 1 … 100 of such pairs, each at most once; kept sorted by their
 *     codes, so that what says the same is the same
 */
public record Casualties(
        LocalDate occurredOn, String district, IncidentKind kind, Category device, List<CasualtyCount> casualties)
        implements Content {
    public static final int MAX_COUNTS = 100;

    public Casualties {
        Days.check("occurredOn", occurredOn);
        District.checkCode(district);
        Objects.requireNonNull(kind, "kind is required");
        Objects.requireNonNull(device, "device is required");
        Objects.requireNonNull(casualties, "casualties is required");
        if (casualties.isEmpty() || casualties.size() > MAX_COUNTS) {
            throw new IllegalArgumentException("casualties must have from 1 to 100 counts");
        }
        casualties =
                List.copyOf(casualties).stream().sorted(CasualtyCount.ORDER).toList();
        checkEachOnce(casualties);
    }

    private static void checkEachOnce(List<CasualtyCount> sorted) {
        boolean repeated = IntStream.range(1, sorted.size())
                .anyMatch(i -> CasualtyCount.ORDER.compare(sorted.get(i - 1), sorted.get(i)) == 0);
        if (repeated) {
            throw new IllegalArgumentException("casualties must have each outcome and status at most once");
        }
    }
}
