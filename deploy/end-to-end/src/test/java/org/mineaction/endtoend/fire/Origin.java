package org.mineaction.endtoend.fire;

/**
 * Where a record is, and why nobody can merge it.
 *
 * @param topic of reports
 * @param partition of the topic
 * @param offset in it
 * @param reason the code of the dead letter
 */
record Origin(String topic, int partition, long offset, String reason) {}
