package org.mineaction.registry.incident;

/**
 * What is known of a person and never leaves the registry.
 *
 * @param name null when not known
 * @param contact how to reach the person or the family
 * @param injuries in words
 * @param age years
 */
record Personal(String name, String contact, String injuries, Integer age) {
    static final Personal NOTHING = new Personal(null, null, null, null);

    /** Never what is in it: texts of records end up in logs. */
    @Override
    public String toString() {
        return "Personal";
    }
}
