package org.mineaction.registry.incident;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is personal in a row, as it is kept.
 *
 * @param table the row's
 * @param key the parts of its primary key, the incident's id first
 * @param values by column; null where there is nothing
 */
record SealedRow(SealedTable table, List<Object> key, Map<String, byte[]> values) {
    UUID incidentId() {
        return (UUID) key.get(0);
    }

    /** Whom or what the values are of, and are bound to: the incident, or the person. */
    UUID ownerId() {
        return (UUID) (table == SealedTable.CASUALTY ? key.get(key.size() - 1) : key.get(0));
    }

    @Override
    public String toString() {
        return table.describe(key);
    }
}
