package org.mineaction.endtoend.fire;

/**
 * Where a record is, and why nobody can merge it.
 *
 * @param partition of the topic of found items
 * @param offset in it
 * @param reason the code of the dead letter
 */
record Origin(int partition, long offset, String reason) {}
