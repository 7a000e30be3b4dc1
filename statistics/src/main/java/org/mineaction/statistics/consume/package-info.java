/**
 * From the topics to the merge: consumers that take their positions from the database, hold what cannot be merged yet, and
 * put aside what never can.
 */
package org.mineaction.statistics.consume;
