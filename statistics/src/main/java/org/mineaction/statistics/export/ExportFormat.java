package org.mineaction.statistics.export;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineaction.http.Parameters;

/**
 * How a table is written.
 *
 * @param kind of file
 * @param hasTags whether the HXL tags stand under the headings
 * @param isRegional whether CSV is written as spreadsheets of the region do
 */
public record ExportFormat(Kind kind, boolean hasTags, boolean isRegional) {
    /** The kinds of file that a table without places can be. */
    public static final List<Kind> OF_TABLES = List.of(Kind.CSV, Kind.XLSX);
    /** The kinds of file that a table can be whose rows have places, if only the middles of their districts. */
    public static final List<Kind> OF_PLACES = List.of(Kind.values());

    private static final Set<String> PARAMETERS = Set.of("hxl", "separator");
    private static final Set<String> OF_PAGES = Set.of("limit", "after");

    /** Comma-separated, as programs read it. */
    public static final ExportFormat PLAIN_CSV = new ExportFormat(Kind.CSV, false, false);
    /** For maps. */
    public static final ExportFormat FEATURES = new ExportFormat(Kind.GEOJSON, false, false);

    /** A kind of file. */
    public enum Kind {
        CSV("csv", "text/csv;charset=UTF-8"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        GEOJSON("geojson", "application/geo+json");

        private final String suffix;
        private final String mediaType;

        Kind(String suffix, String mediaType) {
            this.suffix = suffix;
            this.mediaType = mediaType;
        }

        /** Its type. */
        public MediaType mediaType() {
            return MediaType.valueOf(mediaType);
        }

        /** How names of such files end. */
        public String suffix() {
            return suffix;
        }
    }

    private enum Separator {
        COMMA,
        SEMICOLON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The query parameters of a file of something that has these: it has no pages, and its format is chosen. */
    public static Set<String> parametersWith(Set<String> others) {
        return Stream.concat(others.stream().filter(name -> !OF_PAGES.contains(name)), PARAMETERS.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What a request for a file says.
     *
     * @param suffix how the name of the file ends
     * @param kinds that there are
     * @throws NotFoundException when none of these ends so
     */
    public static ExportFormat read(String suffix, List<Kind> kinds, Parameters parameters) {
        Kind kind = kinds.stream()
                .filter(one -> one.suffix.equals(suffix))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        boolean hasTags = parameters.oneOf("hxl", List.of(Boolean.TRUE, Boolean.FALSE), Boolean.FALSE);
        Separator separator = parameters.oneOf("separator", List.of(Separator.values()), Separator.COMMA);
        if (kind == Kind.GEOJSON && hasTags) {
            parameters.refuse("hxl", "GeoJSON has no row of tags.");
        }
        if (kind != Kind.CSV && parameters.text("separator").isPresent()) {
            parameters.refuse("separator", "Only CSV has separators.");
        }
        return new ExportFormat(kind, hasTags, separator == Separator.SEMICOLON);
    }

    /** Begins a table, its headings first. */
    RowWriter begin(OutputStream out, List<? extends Column<?>> columns) throws IOException {
        List<List<String>> headings = new ArrayList<>();
        headings.add(Column.names(columns));
        if (hasTags) {
            headings.add(Column.tags(columns));
        }
        return switch (kind) {
            case XLSX -> new SheetRows(out, headings);
            case GEOJSON -> new FeatureRows(out, headings.get(0));
            case CSV -> {
                RowWriter rows = new CsvRows(out, isRegional);
                for (List<String> heading : headings) {
                    rows.row(heading);
                }
                yield rows;
            }
        };
    }
}
