/** Takes reports in over HTTP, checks them, and publishes them to Kafka; says 202 only when the broker has them. */
package org.mineaction.ingest;
