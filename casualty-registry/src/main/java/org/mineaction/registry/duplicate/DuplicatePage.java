package org.mineaction.registry.duplicate;

import java.util.List;

/**
 * A page of pairs.
 *
 * @param items the latest found first
 * @param next what to ask for {@code after} to get the next page; null on the last one
 */
record DuplicatePage(List<ListedDuplicate> items, String next) {
    DuplicatePage {
        items = List.copyOf(items);
    }
}
