package org.mineaction.statistics.dashboard;

import java.util.List;
import org.mineaction.statistics.Language;

/**
 * What stands around every page.
 *
 * @param words the language it is written in, and its texts
 * @param title of the document
 * @param styles addresses of the style sheets
 * @param program address of what runs in the page; null where nothing does
 * @param languages the same page in every language there is
 */
record Frame(Language words, String title, List<String> styles, String program, List<InLanguage> languages) {
    /**
     * The page in a language.
     *
     * @param code ISO 639-1
     * @param link to it, by the language's own name
     */
    record InLanguage(String code, Link link) {}
}
