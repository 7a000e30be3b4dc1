package org.mineaction.benchmark.measure;

import java.nio.file.Path;

/**
 * How much is measured.
 *
 * @param runs of each measurement that count; a run for warming up comes before them
 * @param scale by which all counts are multiplied: 1 for the report, less for a look
 * @param data where ledgers may be, one after the other
 */
public record Plan(int runs, double scale, Path data) {
    /** A count at this scale, at least 1. */
    long scaled(long count) {
        return Math.max(1, Math.round(count * scale));
    }
}
