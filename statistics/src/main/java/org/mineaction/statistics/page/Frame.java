package org.mineaction.statistics.page;

import java.util.List;
import org.mineaction.statistics.Language;

/**
 * What stands around every page.
 *
 * @param words the language it is written in, and its texts
 * @param title of the document
 * @param styles addresses of the style sheets
 * @param program address of what runs in the page; null where nothing does
 * @param home address of the dashboard
 * @param form address of the page on which finds are reported by hand
 * @param languages the same page in every language there is
 */
public record Frame(
        Language words,
        String title,
        List<String> styles,
        String program,
        String home,
        String form,
        List<InLanguage> languages) {
    /**
     * The page in a language.
     *
     * @param code ISO 639-1
     * @param link to it, by the language's own name
     */
    public record InLanguage(String code, Link link) {}
}
