package org.mineaction.http;

/** Who looks at a call before whom: the highest is the first. */
public final class FilterOrder {
    /** Says what every answer tells a browser, whoever answers. */
    static final int HEADERS = 1000;
    /** Turns calls away before a service ends. */
    static final int CLOSING_TIME = 950;
    /** Finds out who calls and whether they may; counts those it knows by account, those it refuses by address. */
    public static final int GATE = 900;
    /** Counts by address whom nobody has counted. */
    public static final int RATE = 850;
    /** Refuses a call for what it says of itself, once it is counted: whoever sends nonsense is to be slowed down too. */
    static final int FRONT_DOOR = 800;
    /** Takes room for the body. */
    public static final int BODY_ROOM = 750;

    private FilterOrder() {}
}
