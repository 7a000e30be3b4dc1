package org.mineaction.registry.summary;

import java.util.Arrays;
import java.util.Optional;

/** What figures can be split by. */
enum Grouping {
    MONTH("month", "month"),
    YEAR("year", "year"),
    DISTRICT("district", "district"),
    PERSON_STATUS("personStatus", "person_status"),
    DEVICE("device", "device"),
    ACTIVITY("activity", "activity"),
    OUTCOME("outcome", "outcome"),
    SEX("sex", "sex"),
    AGE_GROUP("ageGroup", "age_group");

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

    String column() {
        return column;
    }

    /** Whether it could tell who somebody is, so that only years of the whole country are split by it. */
    boolean isPersonal() {
        return this == SEX || this == AGE_GROUP;
    }

    /** The value of a row as it is published. */
    String value(String stored) {
        return this == MONTH ? stored.substring(0, 4) + "-" + stored.substring(4) : stored;
    }

    /** Whether the people of an incident can differ in it. */
    boolean isOfPeople() {
        return this == PERSON_STATUS || this == OUTCOME || isPersonal();
    }

    static Optional<Grouping> find(String published) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.published.equals(published))
                .findFirst();
    }
}
