package org.mineaction.registry.summary;

/**
 * How many people.
 *
 * @param killed people
 * @param injured people
 * @param unknown people of whom it is not known what became of them
 */
record People(long killed, long injured, long unknown) {
    static final People NOBODY = new People(0, 0, 0);

    People plus(People others) {
        return new People(killed + others.killed, injured + others.injured, unknown + others.unknown);
    }
}
