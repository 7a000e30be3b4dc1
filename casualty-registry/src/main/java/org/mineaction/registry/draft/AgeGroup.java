package org.mineaction.registry.draft;

/** Whether a person is a child, as the field counts them: under 18. */
public enum AgeGroup {
    CHILD,
    ADULT,
    UNKNOWN;

    private static final int ADULT_FROM = 18;

    /** The group of an age in years. */
    static AgeGroup of(int age) {
        return age < ADULT_FROM ? CHILD : ADULT;
    }

    /** Whether somebody of this age is of this group; of an age that is not known every group may be right. */
    public boolean agreesWith(Integer age) {
        return age == null || this == of(age);
    }
}
