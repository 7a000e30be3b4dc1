package org.mineaction.statistics.export;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mineaction.http.Parameters;

/**
 * How a table is written.
 *
 * @param kind of file
 * @param hasTags whether the HXL tags stand under the headings
 * @param isRegional whether CSV is written as spreadsheets of the region do
 */
public record ExportFormat(Kind kind, boolean hasTags, boolean isRegional) {
    /** The parameters by which a format is chosen. */
    public static final Set<String> PARAMETERS = Set.of("hxl", "separator");

    /** Comma-separated, as programs read it. */
    public static final ExportFormat PLAIN_CSV = new ExportFormat(Kind.CSV, false, false);

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

        /** The kind whose files end so. */
        public static Optional<Kind> ofSuffix(String suffix) {
            return Arrays.stream(values())
                    .filter(kind -> kind.suffix.equals(suffix))
                    .findFirst();
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

    /** What a request for a kind of file says. */
    public static ExportFormat read(Kind kind, Parameters parameters) {
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
