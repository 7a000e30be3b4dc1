package org.mineaction.registry.incident;

import org.mineaction.contract.Location;

/**
 * What is said of an incident that may lead to a person.
 *
 * @param location the exact place
 * @param place the place in words
 * @param source who told of it
 * @param remarks free text
 */
record Particulars(Location location, String place, String source, String remarks) {
    static final Particulars NOTHING = new Particulars(null, null, null, null);

    /** Never what is in it: texts of records end up in logs. */
    @Override
    public String toString() {
        return "Particulars";
    }
}
