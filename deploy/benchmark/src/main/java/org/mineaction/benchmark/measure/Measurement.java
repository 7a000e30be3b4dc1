package org.mineaction.benchmark.measure;

import org.mineaction.benchmark.report.Section;

/** Measures one thing on a ledger of its own. */
@FunctionalInterface
public interface Measurement {
    /**
     * Measures and leaves nothing running.
     *
     * @throws Exception when something did not work as it must; there is no figure then
     */
    Section measure(Plan plan) throws Exception;
}
