package org.mineaction.local.samples;

import java.util.List;

/** A way of writing reports down that the ledger can read. */
interface SampleFormat {
    /** The whole file, with a line break at its end. */
    String write(List<SampleReport> reports);
}
