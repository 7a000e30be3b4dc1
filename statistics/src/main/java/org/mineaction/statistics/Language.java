package org.mineaction.statistics;

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
import org.mineaction.http.Parameters;
import org.mineaction.http.WebPage;

/**
 * A language that is written to readers: the texts of its file ({@code texts/texts_<language>.properties}), with numbers
 * and dates as it writes them. Another file is another language, in which districts may have names of their own.
 */
public final class Language {
    /** The parameter of an address that says it. */
    public static final String PARAMETER = "lang";

    private static final String TEXTS = "texts.texts";
    private static final String ENGLISH = "en";
    private static final Pattern CODE = Pattern.compile("[a-z]{2}");

    /** Which languages there are texts in: looked for once, in nearly two hundred places, when somebody first wants to know. */
    private static final class Known {
        static final List<String> CODES = Stream.concat(Stream.of(ENGLISH), Stream.of(Locale.getISOLanguages()))
                .distinct()
                .filter(code -> texts(Locale.forLanguageTag(code)).isPresent())
                .toList();
    }

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
    public static Optional<Language> find(String code, Gazetteer gazetteer) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        Locale locale = Locale.forLanguageTag(code);
        return texts(locale).map(texts -> new Language(locale, texts, gazetteer));
    }

    private static Optional<ResourceBundle> texts(Locale locale) {
        try {
            return Optional.of(
                    ResourceBundle.getBundle(TEXTS, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
        } catch (MissingResourceException noSuchFile) {
            return Optional.empty();
        }
    }

    /**
     * The language of a page, as {@link WebPage#language} chooses it of those there are texts in.
     *
     * @param asked its code; null when none was asked for
     * @param accepted those that the browser names, the best first
     */
    public static Language of(String asked, List<Locale> accepted, Gazetteer gazetteer) {
        return find(WebPage.language(asked, accepted, Known.CODES), gazetteer).orElseThrow();
    }

    /** The language that a parameter asks for, which is refused where there are no texts in it. */
    public static Language read(Parameters parameters, Language otherwise, Gazetteer gazetteer) {
        return parameters.one(
                PARAMETER, code -> find(code, gazetteer), "Nothing is written in this language here.", otherwise);
    }

    /** English, which is written unless somebody asks for another. */
    public static Language english(Gazetteer gazetteer) {
        return find(ENGLISH, gazetteer).orElseThrow();
    }

    /** All languages there are texts in, English first. */
    public static List<Language> all(Gazetteer gazetteer) {
        return Known.CODES.stream()
                .flatMap(code -> find(code, gazetteer).stream())
                .toList();
    }

    /** Its ISO 639-1 code. */
    public String code() {
        return locale.getLanguage();
    }

    /** A text with these values in it. */
    public String text(String key, Object... values) {
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
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** A day, with its year. */
    public String date(LocalDate day) {
        return date("date", day);
    }

    /** The month of a day, with its year. */
    public String month(LocalDate day) {
        return date("date.month", day);
    }

    /** A day without its year, where there is little room. */
    public String shortDate(LocalDate day) {
        return date("date.short", day);
    }

    /** The month of a day, with its year, where there is little room. */
    public String shortMonth(LocalDate day) {
        return date("date.shortMonth", day);
    }

    private String date(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.getString(pattern), locale).format(day);
    }

    /** Two days, the year once if it is the same. */
    public String period(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return date(from);
        }
        return text("period", date(from.getYear() == to.getYear() ? "date.withoutYear" : "date", from), date(to));
    }

    /** A day and a time of it, in the ledger's time zone. */
    public String instant(Instant instant) {
        ZonedDateTime time = instant.atZone(Report.ZONE);
        return text("instant", date(time.toLocalDate()), time.getHour(), time.getMinute(), time.getSecond());
    }

    /** What a figure is called, by the name it goes by in answers; one that is newer than the texts stands for itself. */
    public String figure(String name) {
        String key = "page.name." + name;
        return has(key) ? text(key) : name;
    }

    /** A whole number. */
    public String number(long number) {
        return text("number", number);
    }

    /** The number 1234.5, by which programs learn how numbers are written. */
    public String numberSample() {
        return text("number.sample", 1234.5);
    }

    /** Things in words: one, one and another, one, another and a third. */
    public String list(List<String> things) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        int last = things.size() - 1;
        return text("list", String.join(", ", things.subList(0, last)), things.get(last));
    }

    /** Districts by their names in words; a code that nobody knows stands for itself. */
    public String districts(List<String> codes) {
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
