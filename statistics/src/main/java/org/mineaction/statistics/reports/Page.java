package org.mineaction.statistics.reports;

import java.util.List;

/**
 * A page of a list.
 *
 * @param items its reports
 * @param next what to ask for {@code after} to get the next page; null on the last one
 */
public record Page(List<PublishedRevision> items, String next) {
    public Page {
        items = List.copyOf(items);
    }
}
