package org.mineaction.statistics.bulletin;

import java.util.Set;

/** What the code knows, for the test that compares it with the description. */
public final class KnownBulletin {
    public static final Set<String> PARAMETERS = BulletinResource.PARAMETERS;

    public static final Set<String> OF_LIST = BulletinResource.LIST_PARAMETERS;
    public static final Set<String> OF_ISSUED = BulletinResource.ISSUED_PARAMETERS;

    private KnownBulletin() {}
}
