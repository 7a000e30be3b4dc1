package org.mineaction.registry.incident;

import java.util.List;

/**
 * A page of a list.
 *
 * @param items its incidents
 * @param next what to ask for {@code after} to get the next page; null on the last one
 */
public record Page(List<ListedIncident> items, String next) {
    public Page {
        items = List.copyOf(items);
    }

    /** The page made of the rows found, which are one more than asked for if there is a next one. */
    static Page of(List<Incident> rows, int limit) {
        List<Incident> shown = rows.subList(0, Math.min(limit, rows.size()));
        Incident last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        return new Page(
                shown.stream().map(ListedIncident::of).toList(),
                rows.size() > limit ? new Bookmark(last.occurredOn, last.incidentId).written() : null);
    }
}
