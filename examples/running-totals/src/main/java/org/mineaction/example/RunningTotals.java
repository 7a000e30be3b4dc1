package org.mineaction.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The totals as they stand: of each key the one with the highest version. */
final class RunningTotals {
    private static final JsonMapper JSON = new JsonMapper();

    private final SortedMap<String, JsonNode> latest = new TreeMap<>();

    /**
     * Takes one record. The ledger deletes none, but whoever looks after the topic can: one without a value is forgotten.
     *
     * @return whether it is news: a total, and not one that was taken before or is older than that
     * @throws JsonProcessingException when the value is no JSON
     */
    boolean take(byte[] key, byte[] value) throws JsonProcessingException {
        String which = new String(key, StandardCharsets.UTF_8);
        if (value == null) {
            latest.remove(which);
            return false;
        }
        JsonNode total = JSON.readTree(new String(value, StandardCharsets.UTF_8));
        JsonNode before = latest.get(which);
        if (before != null
                && before.path("version").longValue() >= total.path("version").longValue()) {
            return false;
        }
        latest.put(which, total);
        return true;
    }

    /** All of them, also those that have come to nothing. */
    Collection<JsonNode> all() {
        return Collections.unmodifiableCollection(latest.values());
    }
}
