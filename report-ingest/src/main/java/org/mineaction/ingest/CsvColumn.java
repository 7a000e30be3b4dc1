package org.mineaction.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mineaction.contract.CodeList;

/**
 * A column of a CSV batch: what its cells mean as JSON. A cell that does not mean what it should stays the text it is, and
 * the rule of its field says what is wrong.
 *
 * @param need which files must have it
 * @param parent the object its field belongs to; null for the report itself
 * @param meaning what a cell means
 */
record CsvColumn(Need need, String parent, Meaning meaning) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,1000}(\\.\\d{1,1000})?");

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[+/|&,;]");

    /** Which files must have a column. */
    enum Need {
        NONE,
        /** Those that hold reports, not only withdrawals. */
        REPORTS
    }

    /** What a cell means, in a file with this separator. */
    interface Meaning {
        JsonNode of(String cell, char separator);
    }

    static CsvColumn text() {
        return new CsvColumn(Need.NONE, null, (cell, separator) -> TextNode.valueOf(cell));
    }

    static CsvColumn date() {
        return new CsvColumn(Need.NONE, null, (cell, separator) -> TextNode.valueOf(cell.strip()));
    }

    static CsvColumn decimal() {
        return new CsvColumn(Need.NONE, null, CsvColumn::decimal);
    }

    static CsvColumn wholeNumber() {
        return new CsvColumn(Need.NONE, null, CsvColumn::wholeNumber);
    }

    static CsvColumn yesOrNo() {
        return new CsvColumn(Need.NONE, null, CsvColumn::yesOrNo);
    }

    /** Cells that name something in words or by an alias. */
    static <T> CsvColumn named(Function<String, Optional<T>> find, Function<T, String> code) {
        return new CsvColumn(
                Need.NONE,
                null,
                (cell, separator) ->
                        TextNode.valueOf(find.apply(cell.strip()).map(code).orElse(cell)));
    }

    /**
     * As {@link #named}, several in a cell, between any of {@code + / | & ,} and, where it does not separate cells, {@code ;}. Of more than
     * so many the rest stays together: they are too many in any case.
     */
    static <T> CsvColumn namedList(int most, Function<String, Optional<T>> find, Function<T, String> code) {
        return new CsvColumn(Need.NONE, null, (cell, separator) -> {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            // With a limit, an empty name at the end is one too: a list cut short must not pass for a shorter one.
            for (String written : BETWEEN_NAMES.split(cell, most + 1)) {
                String name = written.strip();
                list.add(find.apply(name).map(code).orElse(name));
            }
            return list;
        });
    }

    /** Cells that draw a polygon as geographic information systems write it: {@code POLYGON ((46.98 40.02, …))} (WKT). */
    static CsvColumn perimeter() {
        return new CsvColumn(Need.NONE, null, (cell, separator) -> Wkt.polygon(cell));
    }

    static <C> CsvColumn coded(CodeList<C> list, Function<C, String> code) {
        return named(list::findByAlias, code);
    }

    CsvColumn neededBy(Need files) {
        return new CsvColumn(files, parent, meaning);
    }

    CsvColumn within(String object) {
        return new CsvColumn(need, object, meaning);
    }

    boolean isNeeded(boolean mayHoldOnlyWithdrawals) {
        return need == Need.REPORTS && !mayHoldOnlyWithdrawals;
    }

    void put(ObjectNode report, String name, String cell, char separator) {
        ObjectNode target = parent == null ? report : report.withObjectProperty(parent);
        target.set(name, meaning.of(cell, separator));
    }

    /** Where cells are separated by semicolon, the decimal mark is a comma. */
    private static JsonNode decimal(String written, char separator) {
        String cell = separator == ';' ? written.strip().replace(',', '.') : written.strip();
        return NUMBER.matcher(cell).matches() ? DecimalNode.valueOf(new BigDecimal(cell)) : TextNode.valueOf(cell);
    }

    /** 1.000 is one to a program and a thousand to a spreadsheet; where both are whole numbers, it is neither. */
    private static JsonNode wholeNumber(String written, char separator) {
        JsonNode number = decimal(written, separator);
        boolean ambiguous = number.isNumber()
                && number.decimalValue().scale() > 0
                && number.decimalValue().stripTrailingZeros().scale() <= 0;
        return ambiguous ? TextNode.valueOf(written) : number;
    }

    private static JsonNode yesOrNo(String cell, char separator) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> TextNode.valueOf(cell);
        };
    }
}
