package org.mineaction.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * What was found, as it is counted (IMAS 04.10; the model is separate). Components and ammunition never count as mines.
 *
 * @param code a code of {@link #LIST}, or one that this version does not know yet
 */
public record Category(@JsonValue String code) {
    public static final Category AP_MINE = new Category("AP_MINE");
    public static final Category AT_MINE = new Category("AT_MINE");
    public static final Category IMPROVISED_MINE = new Category("IMPROVISED_MINE");
    public static final Category CLUSTER_SUBMUNITION = new Category("CLUSTER_SUBMUNITION");
    public static final Category UXO = new Category("UXO");
    public static final Category AXO = new Category("AXO");
    public static final Category BOOBY_TRAP = new Category("BOOBY_TRAP");
    public static final Category IED = new Category("IED");
    public static final Category SMALL_ARMS_AMMUNITION = new Category("SMALL_ARMS_AMMUNITION");
    public static final Category FUZE_OR_COMPONENT = new Category("FUZE_OR_COMPONENT");
    public static final Category OTHER = new Category("OTHER");
    public static final Category UNKNOWN = new Category("UNKNOWN");

    /** The codes known to this version, in published order. */
    public static final CodeList<Category> LIST = new CodeList<>(
                    Category::code,
                    AP_MINE,
                    AT_MINE,
                    IMPROVISED_MINE,
                    CLUSTER_SUBMUNITION,
                    UXO,
                    AXO,
                    BOOBY_TRAP,
                    IED,
                    SMALL_ARMS_AMMUNITION,
                    FUZE_OR_COMPONENT,
                    OTHER,
                    UNKNOWN)
            .alias("AV_MINE", AT_MINE);

    /** What counts as a mine. */
    public static final List<Category> MINES = List.of(AP_MINE, AT_MINE, IMPROVISED_MINE);

    public Category {
        CodeList.check("category", code);
    }

    /** The value of a code, known or not; throws {@link IllegalArgumentException} when it is not a code at all. */
    @JsonCreator
    public static Category of(String code) {
        return LIST.orElse(code, Category::new);
    }
}
