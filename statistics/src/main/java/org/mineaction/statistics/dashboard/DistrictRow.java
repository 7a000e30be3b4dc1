package org.mineaction.statistics.dashboard;

/**
 * The figures of a district.
 *
 * @param code ISO 3166-2
 * @param name as the language calls it
 * @param address of the view of it alone; null of one that is newer than the gazetteer
 * @param isShown whether it is the one that is looked at
 * @param items found
 * @param cleared land
 * @param casualties people killed or injured
 */
record DistrictRow(
        String code, String name, String address, boolean isShown, Amount items, Amount cleared, Amount casualties) {}
