/** Publishing what waits in a database to Kafka: one instance at a time, and again until it works. */
package org.mineaction.relay;
