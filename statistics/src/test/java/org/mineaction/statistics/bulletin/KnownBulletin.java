package org.mineaction.statistics.bulletin;

import java.util.List;
import java.util.Set;
import org.mineaction.contract.Gazetteer;
import org.mineaction.statistics.Language;

/** What the code knows, for the test that compares it with the description. */
public final class KnownBulletin {
    public static final Set<String> PARAMETERS = BulletinResource.PARAMETERS;

    public static final Set<String> OF_LIST = BulletinResource.LIST_PARAMETERS;
    public static final Set<String> OF_LIST_FILES = BulletinResource.FILE_PARAMETERS;
    public static final Set<String> OF_ISSUED = BulletinResource.ISSUED_PARAMETERS;

    /** The languages there are texts in. */
    public static List<String> languages() {
        return Language.all(Gazetteer.standard()).stream().map(Language::code).toList();
    }

    private KnownBulletin() {}
}
