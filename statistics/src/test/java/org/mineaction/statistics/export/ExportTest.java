package org.mineaction.statistics.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.OverloadedException;

class ExportTest {
    private static final List<Column<List<Object>>> COLUMNS = List.of(
            new Column<>("name", "#item", row -> row.get(0)),
            new Column<>("number", "#item+num", row -> row.get(1)),
            new Column<>("day", "#date", row -> row.get(2)),
            new Column<>("latitude", "#geo+lat", row -> row.get(3)),
            new Column<>("longitude", "#geo+lon", row -> row.get(4)));
    private static final List<List<Object>> ROWS = List.of(
            Arrays.asList("a,\"b\"; c", 12, LocalDate.of(2021, 6, 1), 40.02, 46.99),
            Arrays.asList(null, -3L, null, null, null));

    private static byte[] file(ExportFormat.Kind kind, boolean tags, boolean regional) throws SQLException {
        return Export.of(COLUMNS, ROWS).bytes(new ExportFormat(kind, tags, regional));
    }

    @Test
    void csvForPrograms() throws SQLException {
        assertThat(new String(file(ExportFormat.Kind.CSV, false, false), UTF_8))
                .isEqualTo(
                        "name,number,day,latitude,longitude\r\n\"a,\"\"b\"\"; c\",12,2021-06-01,40.02,46.99\r\n,-3,,,\r\n");
    }

    @Test
    void csvForSpreadsheetsOfTheRegion() throws SQLException {
        assertThat(new String(file(ExportFormat.Kind.CSV, true, true), UTF_8).lines())
                .containsExactly(
                        "\uFEFFname;number;day;latitude;longitude",
                        "#item;#item+num;#date;#geo+lat;#geo+lon",
                        "\"a,\"\"b\"\"; c\";12;2021-06-01;40,02;46,99",
                        ";-3;;;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "\t=1", "\r=1"})
    void aTextThatASpreadsheetWouldRunIsHarmless(String formula) throws SQLException {
        List<Column<String>> one = List.of(new Column<>("text", "", text -> text));

        String csv = new String(Export.of(one, List.of(formula)).bytes(ExportFormat.PLAIN_CSV), UTF_8);

        assertThat(csv).matches("(?s)text\r\n\"?'.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PMN;=1+1", "PMN,=1+1", "PMN\t@A1"})
    void alsoWhereItBeginsAfterAnotherSeparator(String text) throws SQLException {
        List<Column<String>> one = List.of(new Column<>("text", "", cell -> cell));

        String csv = new String(Export.of(one, List.of(text)).bytes(ExportFormat.PLAIN_CSV), UTF_8);

        assertThat(csv).matches("(?s).*PMN[;,\t]'[=@].*");
    }

    @Test
    void geoJsonHasAPointWhereOneIsKnown() throws Exception {
        JsonNode json = new ObjectMapper().readTree(file(ExportFormat.Kind.GEOJSON, false, false));

        assertThat(json.at("/type").asText()).isEqualTo("FeatureCollection");
        assertThat(json.at("/features/0/geometry")).hasToString("{\"type\":\"Point\",\"coordinates\":[46.99,40.02]}");
        assertThat(json.at("/features/0/properties"))
                .hasToString("{\"name\":\"a,\\\"b\\\"; c\",\"number\":12,\"day\":\"2021-06-01\"}");
        assertThat(json.at("/features/1/geometry").isNull()).isTrue();
        assertThat(json.at("/features/1/properties")).hasToString("{\"number\":-3}");
    }

    @Test
    void aDistrictIsDrawnInItsMiddleIfItIsKnown() throws Exception {
        DistrictColumns districts = new DistrictColumns(Gazetteer.standard());
        List<Column<String>> columns = new ArrayList<>(districts.ofOne(code -> code));
        columns.addAll(districts.middleOfOne(code -> code));

        JsonNode json = new ObjectMapper()
                .readTree(Export.of(columns, List.of("AZ-AGM", "AZ-BA")).bytes(ExportFormat.FEATURES));

        assertThat(json.at("/features/0/geometry")).hasToString("{\"type\":\"Point\",\"coordinates\":[46.99,40.021]}");
        assertThat(json.at("/features/0/properties"))
                .hasToString("{\"district\":\"AZ-AGM\",\"districtName\":\"Aghdam\"}");
        assertThat(json.at("/features/1/geometry").isNull()).isTrue();
        assertThat(json.at("/features/1/properties"))
                .hasToString("{\"district\":\"AZ-BA\",\"districtName\":\"AZ-BA\"}");
    }

    @Test
    void aSheetHasNumbersAsNumbersAndTextsAsTexts() throws Exception {
        assertThat(sheets(file(ExportFormat.Kind.XLSX, true, false)))
                .singleElement()
                .asString()
                .contains(
                        "<c r=\"A1\" t=\"inlineStr\"><is><t>name</t></is></c>",
                        "<t>#item+num</t>",
                        "<c r=\"B3\" t=\"n\"><v>12</v></c>",
                        "<c r=\"D3\" t=\"n\"><v>40.02</v></c>",
                        "<c r=\"B4\" t=\"n\"><v>-3</v></c>");
    }

    @Test
    void aSheetHasDaysAndInstantsAsDates() throws Exception {
        List<Column<Object>> one = List.of(new Column<>("when", "#date", when -> when));
        byte[] xlsx = Export.of(
                        one,
                        List.of(
                                LocalDate.of(2021, 6, 1),
                                Instant.parse("2021-06-01T18:00:00Z"),
                                LocalDate.of(1899, 1, 1)))
                .bytes(new ExportFormat(ExportFormat.Kind.XLSX, false, false));

        String sheet = sheets(xlsx).get(0);
        assertThat(sheet)
                .containsPattern("<c r=\"A2\" s=\"1\" t=\"n\"><v>44348(\\.0)?</v></c>")
                .containsPattern("<c r=\"A3\" s=\"2\" t=\"n\"><v>44348\\.75</v></c>")
                .contains("<t>1899-01-01</t>", "<col min=\"1\" max=\"1\" width=\"25.0\"");
        assertThat(XlsxParts.named("xl/styles", xlsx))
                .singleElement()
                .asString()
                .contains("formatCode=\"yyyy-mm-dd\"", "formatCode=\"yyyy-mm-dd hh:mm:ss \\U\\T\\C\"");
    }

    @Test
    void whereASheetIsFullThereIsAnother() throws Exception {
        int rows = 1_048_576;
        List<Column<Integer>> one = List.of(new Column<>("n", "", n -> n));

        List<String> sheets = sheets(Export.of(one, Collections.nCopies(rows, 7))
                .bytes(new ExportFormat(ExportFormat.Kind.XLSX, false, false)));

        assertThat(sheets).hasSize(2);
        assertThat(sheets.get(0)).contains("r=\"A" + rows + "\"").doesNotContain("r=\"A" + (rows + 1) + "\"");
        assertThat(sheets.get(1))
                .contains("<t>n</t>", "<c r=\"A2\" t=\"n\"><v>7</v></c>")
                .doesNotContain("r=\"A3\"");
    }

    private static List<String> sheets(byte[] xlsx) throws IOException {
        return XlsxParts.named("xl/worksheets/sheet", xlsx);
    }

    @Test
    void rowsThatEndTooEarlyLeaveNoFileThatLooksComplete() throws Exception {
        List<List<List<Object>>> pages = new ArrayList<>(List.of(ROWS));
        Export<List<Object>> export = new Export<>(COLUMNS, () -> {
            if (pages.isEmpty()) {
                throw new SQLException("gone");
            }
            return pages.remove(0);
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamingOutput file = (StreamingOutput)
                export.toResponse(ExportFormat.FEATURES, "name").getEntity();

        assertThatThrownBy(() -> file.write(out)).isInstanceOf(IOException.class);
        assertThat(out.toString(UTF_8)).doesNotEndWith("]}");
    }

    @Test
    void aMillionRowsAreNeverInMemoryAtOnce() throws Exception {
        int[] left = {1_000};
        List<List<Object>> page = Collections.nCopies(1_000, ROWS.get(0));
        Export<List<Object>> export = new Export<>(COLUMNS, () -> left[0]-- > 0 ? page : List.of());
        long[] most = {0};
        OutputStream nowhere = new OutputStream() {
            private long written;

            @Override
            public void write(int b) {
                written++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                if (written / 2_000_000 != (written + length) / 2_000_000) {
                    System.gc();
                    Runtime runtime = Runtime.getRuntime();
                    most[0] = Math.max(most[0], runtime.totalMemory() - runtime.freeMemory());
                }
                written += length;
            }
        };
        System.gc();
        long before = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();

        StreamingOutput file =
                (StreamingOutput) export.toResponse(new ExportFormat(ExportFormat.Kind.XLSX, false, false), "name")
                        .getEntity();
        file.write(nowhere);

        assertThat(left[0]).isNegative();
        assertThat(most[0]).as("memory in use when it was looked at").isPositive();
        assertThat(most[0] - before).isLessThan(20_000_000);
    }

    @Test
    void readersWhoTakeTheirTimeLeaveThreadsToOthers() throws Exception {
        StreamingOutput file = (StreamingOutput) Export.of(COLUMNS, ROWS)
                .toResponse(ExportFormat.PLAIN_CSV, "export")
                .getEntity();
        CountDownLatch reading = new CountDownLatch(Export.MOST_AT_ONCE);
        CountDownLatch read = new CountDownLatch(1);
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int oneByte) {
                reading.countDown();
                try {
                    read.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < Export.MOST_AT_ONCE; i++) {
            StreamingOutput one = (StreamingOutput) Export.of(COLUMNS, ROWS)
                    .toResponse(ExportFormat.PLAIN_CSV, "export")
                    .getEntity();
            readers.add(new Thread(() -> {
                try {
                    one.write(slow);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }
        readers.forEach(Thread::start);
        reading.await();

        assertThatThrownBy(() -> file.write(new ByteArrayOutputStream())).isInstanceOf(OverloadedException.class);
        read.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
        file.write(new ByteArrayOutputStream());
    }
}
