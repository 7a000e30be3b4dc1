package org.mineaction.local.run;

/** The variables of the environment that choose the ports, named as such, and what they are otherwise. */
enum PortVariable {
    INGEST_PORT(8080),
    STATISTICS_PORT(8081),
    REGISTRY_PORT(8082),
    INGEST_MANAGEMENT_PORT(9080),
    STATISTICS_MANAGEMENT_PORT(9081),
    REGISTRY_MANAGEMENT_PORT(9082),
    KAFKA_PORT(9092),
    POSTGRES_PORT(5432);

    private final int standard;

    PortVariable(int standard) {
        this.standard = standard;
    }

    int standard() {
        return standard;
    }
}
