package org.mineaction.registry.incident;

import org.mineaction.registry.secrecy.Secrets;

/** Lets tests of other packages encrypt anew with keys of their own. */
public final class TestResealing {
    private TestResealing() {}

    public static Resealing with(Secrets keys) {
        return new Resealing(new Sealing(keys.personalData(), keys.nameIndex()));
    }
}
