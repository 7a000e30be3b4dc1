package org.mineaction.ingest.page;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineaction.contract.Category;
import org.mineaction.contract.Disposition;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Location;
import org.mineaction.contract.Report;
import org.mineaction.ingest.page.PageField.Choice;
import org.mineaction.ingest.page.PageField.Kind;

/**
 * The fields of a report of found items.
 *
 * @param groups in the order in which they are asked for
 */
record FoundItemFields(List<Group> groups) {
    private static final String LOCATION = "location";

    /**
     * Fields that belong together.
     *
     * @param name by which the texts call them
     * @param fields in the order in which they are asked for
     */
    record Group(String name, List<PageField> fields) {}

    static FoundItemFields in(PageTexts texts, Gazetteer gazetteer) {
        return new FoundItemFields(List.of(
                new Group("whose", whose()),
                new Group("what", what(texts, gazetteer)),
                new Group("where", where()),
                new Group("identity", List.of(PageField.made("reportId"), PageField.made("revision")))));
    }

    private static List<PageField> whose() {
        return List.of(
                PageField.text("team", Report.MAX_TEAM_LENGTH),
                PageField.text("sourceId", Report.MAX_SOURCE_ID_LENGTH),
                PageField.text("taskId", Report.MAX_TASK_ID_LENGTH));
    }

    private static List<PageField> what(PageTexts texts, Gazetteer gazetteer) {
        return List.of(
                PageField.date("foundOn", FoundItem.EARLIEST.toString()).needed(),
                PageField.choice("district", districts(texts, gazetteer)).needed(),
                PageField.choice(
                                "category",
                                choices(
                                        texts,
                                        "category",
                                        Category.LIST.all().stream().map(Category::code)))
                        .needed(),
                PageField.number("quantity", Kind.WHOLE, "1", String.valueOf(FoundItem.MAX_QUANTITY))
                        .needed(),
                PageField.text("model", FoundItem.MAX_MODEL_LENGTH),
                PageField.choice(
                        "disposition",
                        choices(
                                texts,
                                "disposition",
                                Disposition.LIST.all().stream().map(Disposition::code))));
    }

    private static List<PageField> where() {
        return List.of(
                degrees("latitude", Location.MAX_LATITUDE),
                degrees("longitude", Location.MAX_LONGITUDE),
                PageField.number("accuracyMetres", Kind.POSITIVE, "0", plain(Location.MAX_ACCURACY_METRES))
                        .within(LOCATION));
    }

    private static PageField degrees(String name, double most) {
        return PageField.number(name, Kind.DECIMAL, plain(-most), plain(most)).within(LOCATION);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static List<Choice> choices(PageTexts texts, String field, Stream<String> codes) {
        return codes.map(code -> new Choice(code, texts.of(field + "." + code))).toList();
    }

    /** As people look for them: by name. */
    private static List<Choice> districts(PageTexts texts, Gazetteer gazetteer) {
        Comparator<Object> byName = Collator.getInstance(texts.locale());
        return gazetteer.all().stream()
                .map(district -> new Choice(district.code(), texts.name(district)))
                .sorted(Comparator.comparing(Choice::name, byName))
                .toList();
    }

    /** The columns that a file may have: a line of it can also withdraw a report, which the page does not ask for. */
    String columns() {
        Stream<String> asked =
                groups.stream().flatMap(group -> group.fields().stream()).map(PageField::name);
        return Stream.concat(asked, Stream.of("withdrawn", "reason")).collect(Collectors.joining(", "));
    }
}
