package org.mineaction.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
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
 * @param required whether every file of first reports must have it
 * @param numeric whether its cells are numbers, in which a spreadsheet may write the decimal mark as a comma
 * @param parent the object its field belongs to; null for the report itself
 * @param meaning what a cell means
 */
record CsvColumn(boolean required, boolean numeric, String parent, Function<String, JsonNode> meaning) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,1000}(\\.\\d{1,1000})?");

    static CsvColumn text() {
        return new CsvColumn(false, false, null, TextNode::valueOf);
    }

    static CsvColumn number() {
        return new CsvColumn(false, true, null, CsvColumn::number);
    }

    static CsvColumn yesOrNo() {
        return new CsvColumn(false, false, null, CsvColumn::yesOrNo);
    }

    /** Cells that name something in words or by an alias. */
    static <T> CsvColumn named(Function<String, Optional<T>> find, Function<T, String> code) {
        return new CsvColumn(
                false,
                false,
                null,
                cell -> TextNode.valueOf(find.apply(cell).map(code).orElse(cell)));
    }

    static <C> CsvColumn coded(CodeList<C> list, Function<C, String> code) {
        return named(list::findByAlias, code);
    }

    CsvColumn needed() {
        return new CsvColumn(true, numeric, parent, meaning);
    }

    CsvColumn within(String object) {
        return new CsvColumn(required, numeric, object, meaning);
    }

    void put(ObjectNode report, String name, String cell) {
        ObjectNode target = parent == null ? report : report.withObjectProperty(parent);
        target.set(name, meaning.apply(cell));
    }

    private static JsonNode number(String cell) {
        return NUMBER.matcher(cell).matches() ? DecimalNode.valueOf(new BigDecimal(cell)) : TextNode.valueOf(cell);
    }

    private static JsonNode yesOrNo(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> TextNode.valueOf(cell);
        };
    }
}
