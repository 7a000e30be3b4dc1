package org.mineaction.statistics.bulletin;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Report;

/**
 * A language that bulletins are written in: the texts of its file ({@code bulletin/texts_<language>.properties}), with numbers
 * and dates as it writes them. Another file is another language, in which districts may have names of their own.
 */
final class Language {
    private static final String TEXTS = "bulletin.texts";
    private static final Pattern CODE = Pattern.compile("[a-z]{2}");

    private final Locale locale;
    private final ResourceBundle texts;
    private final Gazetteer gazetteer;

    /** A language with texts from elsewhere. */
    Language(Locale locale, ResourceBundle texts, Gazetteer gazetteer) {
        this.locale = locale;
        this.texts = texts;
        this.gazetteer = gazetteer;
    }

    /**
     * The language of a code, if there are texts in it.
     *
     * @param code ISO 639-1, such as en
     */
    static Optional<Language> find(String code, Gazetteer gazetteer) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        Locale locale = Locale.forLanguageTag(code);
        try {
            ResourceBundle texts =
                    ResourceBundle.getBundle(TEXTS, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
            return Optional.of(new Language(locale, texts, gazetteer));
        } catch (MissingResourceException noSuchFile) {
            return Optional.empty();
        }
    }

    /** All languages there are texts in. */
    static List<Language> all(Gazetteer gazetteer) {
        return Stream.of(Locale.getISOLanguages())
                .flatMap(code -> find(code, gazetteer).stream())
                .toList();
    }

    /** Its ISO 639-1 code. */
    String code() {
        return locale.getLanguage();
    }

    /** A text with these values in it. */
    String text(String key, Object... values) {
        MessageFormat format = new MessageFormat(texts.getString(key), locale);
        for (Format part : format.getFormats()) {
            if (part instanceof DecimalFormat number) {
                // As people round; by default five is rounded to the even digit.
                number.setRoundingMode(RoundingMode.HALF_UP);
            }
        }
        return format.format(values);
    }

    /** Whether there is such a text. */
    boolean has(String key) {
        return texts.containsKey(key);
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.getString("date"), locale).format(day);
    }

    /** Two days, the year once if it is the same. */
    String period(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return date(from);
        }
        String begin = from.getYear() == to.getYear()
                ? DateTimeFormatter.ofPattern(texts.getString("date.withoutYear"), locale)
                        .format(from)
                : date(from);
        return text("period", begin, date(to));
    }

    /** A day and a time of it, in the ledger's time zone. */
    String instant(Instant instant) {
        ZonedDateTime time = instant.atZone(Report.ZONE);
        return text("instant", date(time.toLocalDate()), time.getHour(), time.getMinute(), time.getSecond());
    }

    /** What a figure is called, by the name it goes by in a bulletin; one that is newer than the texts stands for itself. */
    String figure(String name) {
        String key = "page.name." + name;
        return has(key) ? text(key) : name;
    }

    String number(long number) {
        return text("number", number);
    }

    /** Things in words: one, one and another, one, another and a third. */
    String list(List<String> things) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        int last = things.size() - 1;
        return text("list", String.join(", ", things.subList(0, last)), things.get(last));
    }

    /** Districts by their names in words; a code that nobody knows stands for itself. */
    String districts(List<String> codes) {
        return list(codes.stream().map(this::district).toList());
    }

    /** By its own name in this language, if it has one, or by those of the gazetteer that the language takes. */
    private String district(String code) {
        String own = "district." + code;
        return has(own)
                ? text(own)
                : gazetteer
                        .find(code)
                        .map(district -> text("district", district.nameEn(), district.nameAz()))
                        .orElse(code);
    }
}
