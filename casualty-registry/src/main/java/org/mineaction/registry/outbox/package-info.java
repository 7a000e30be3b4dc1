/**
 * From the registry's database to Kafka without a gap: events are written into the table {@code outbox} in the transaction of
 * what they tell, and published from there by one relay at a time.
 */
package org.mineaction.registry.outbox;
