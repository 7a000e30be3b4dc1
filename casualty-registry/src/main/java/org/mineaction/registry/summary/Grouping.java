package org.mineaction.registry.summary;

import java.util.Arrays;
import java.util.Optional;

/** What figures can be split by. */
enum Grouping {
    MONTH("month", "month"),
    YEAR("year", "year"),
    DISTRICT("district", "district"),
    DEVICE("device", "device"),
    ACTIVITY("activity", "activity"),
    PERSON_STATUS("personStatus", null),
    OUTCOME("outcome", null),
    SEX("sex", null),
    AGE_GROUP("ageGroup", null);

    private final String published;
    private final String column;

    Grouping(String published, String column) {
        this.published = published;
        this.column = column;
    }

    /** The name in requests and answers. */
    String published() {
        return published;
    }

    /** Where it is in the row of an incident; null when the people of one can differ in it. */
    String column() {
        return column;
    }

    /** Whether it could tell who somebody is, so that only years of the whole country are split by it. */
    boolean isPersonal() {
        return this == SEX || this == AGE_GROUP;
    }

    /** Whether the people of an incident can differ in it. */
    boolean isOfPeople() {
        return column == null;
    }

    /** The value of a row as it is published. */
    String value(String stored) {
        return this == MONTH ? stored.substring(0, 4) + "-" + stored.substring(4) : stored;
    }

    static Optional<Grouping> find(String published) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.published.equals(published))
                .findFirst();
    }
}
