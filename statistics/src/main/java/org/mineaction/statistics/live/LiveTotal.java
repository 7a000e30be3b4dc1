package org.mineaction.statistics.live;

/**
 * A total that has changed, as it is pushed.
 *
 * @param id its key and version
 * @param data the value of its record, as it came
 */
record LiveTotal(String id, String data) {}
