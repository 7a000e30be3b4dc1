/**
 * A real Kafka, a real PostgreSQL and the packaged services as processes of one machine, for tests and for
 * {@code deploy/local/run}. Nothing here is meant for production.
 */
package org.mineaction.local;
