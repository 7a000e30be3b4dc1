package org.mineaction.statistics.dashboard;

/**
 * What leads on.
 *
 * @param name what it is called
 * @param address where it leads
 * @param isShown whether it leads to what is shown already
 */
record Link(String name, String address, boolean isShown) {
    Link(String name, String address) {
        this(name, address, false);
    }
}
