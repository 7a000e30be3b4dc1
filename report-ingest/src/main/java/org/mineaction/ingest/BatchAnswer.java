package org.mineaction.ingest;

import java.util.List;
import org.mineaction.http.Mistake;

/**
 * The answer to a batch.
 *
 * @param accepted how many lines were published; on a dry run, how many are good
 * @param skipped how many lines were not, because something is wrong with them
 * @param receipts one for each published line, in order
 * @param errors every mistake found
 */
record BatchAnswer(int accepted, int skipped, List<Receipt> receipts, List<Mistake> errors) {}
