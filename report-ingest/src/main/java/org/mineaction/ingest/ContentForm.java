package org.mineaction.ingest;

import java.util.List;
import java.util.Map;
import org.mineaction.contract.Content;
import org.mineaction.contract.Flag;
import org.mineaction.http.Fields;

/**
 * How a kind of report is filled in: its fields, their rules, their columns in a spreadsheet.
 *
 * @param <C> what such a report says
 */
interface ContentForm<C extends Content> {
    /** Reads the content; null when a mistake was noted. */
    C read(Fields fields);

    /** What somebody should look at in content that is accepted. */
    List<Flag> flags(C content);

    /** The columns of this content in CSV, by their names in the header row. */
    Map<String, CsvColumn> columns();
}
