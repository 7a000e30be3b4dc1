package org.mineaction.endtoend.fire;

/** What a fault may hit. Of those that hit the same only one is in a round. */
enum Target {
    INGEST,
    STATISTICS,
    KAFKA,
    POSTGRES,
    TOPIC,
    REGISTRY,
    REGISTRY_POSTGRES
}
