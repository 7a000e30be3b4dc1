package org.mineaction.statistics.page;

/**
 * What leads on.
 *
 * @param name what it is called
 * @param address where it leads
 * @param isShown whether it leads to what is shown already
 */
public record Link(String name, String address, boolean isShown) {
    /** One that leads to something else. */
    public Link(String name, String address) {
        this(name, address, false);
    }
}
