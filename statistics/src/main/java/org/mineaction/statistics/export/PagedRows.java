package org.mineaction.statistics.export;

import java.sql.SQLException;
import java.util.List;
import org.mineaction.http.Page;

/**
 * The rows of a list that is read in pages, so that a reader who is slow keeps nobody waiting.
 *
 * @param <R> what a row is made of
 */
public final class PagedRows<R> implements Export.Rows<R> {
    private final Reading<R> pages;
    private String place;
    private boolean isRead;

    public PagedRows(Reading<R> pages) {
        this.pages = pages;
    }

    /** Reads a list. */
    @FunctionalInterface
    public interface Reading<R> {
        /** The page after a place, which the page before has said; the first one after null. */
        Page<R> after(String place) throws SQLException;
    }

    @Override
    public List<R> next() throws SQLException {
        if (isRead) {
            return List.of();
        }
        Page<R> page = pages.after(place);
        place = page.next();
        isRead = place == null;
        return page.items();
    }
}
