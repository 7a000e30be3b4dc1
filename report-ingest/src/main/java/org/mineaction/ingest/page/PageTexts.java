package org.mineaction.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mineaction.contract.District;
import org.mineaction.ingest.page.FoundItemFields.Group;

/**
 * What the page says in one language: the texts of its file ({@code page/texts_<language>.properties}). In them, {@code {name}}
 * stands for a value.
 *
 * @param locale the language
 * @param all the texts by their keys
 */
record PageTexts(Locale locale, Map<String, String> all) {
    /** The languages there are texts in; the first is for readers whose own is not among them. */
    static final List<String> LANGUAGES = List.of("en", "az");

    private static final String FILES = "page.texts";

    static PageTexts in(String language) {
        Locale locale = Locale.forLanguageTag(language);
        ResourceBundle file = ResourceBundle.getBundle(
                FILES,
                locale,
                PageTexts.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new PageTexts(
                locale,
                file.keySet().stream()
                        .collect(Collectors.toMap(key -> key, file::getString, (a, b) -> a, TreeMap::new)));
    }

    /** Its ISO 639-1 code. */
    public String language() {
        return locale.getLanguage();
    }

    /**
     * A text.
     *
     * @throws IllegalArgumentException when there is none
     */
    public String of(String key) {
        String text = all.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text " + key + " in " + language());
        }
        return text;
    }

    /** What a field is called. */
    public String label(PageField field) {
        return of("field." + field.name());
    }

    /** What helps to fill it in. */
    public String hint(PageField field) {
        return of("field." + field.name() + ".hint");
    }

    /** What fields that belong together are called. */
    public String heading(Group group) {
        return of("group." + group.name());
    }

    /** What a district is called. */
    String name(District district) {
        return of("district").replace("{en}", district.nameEn()).replace("{az}", district.nameAz());
    }
}
