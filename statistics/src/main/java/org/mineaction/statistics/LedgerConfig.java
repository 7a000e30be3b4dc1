package org.mineaction.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.LocalDate;

/** The settings of the ledger's own; those of Kafka, PostgreSQL and HTTP have Quarkus' names. */
@ConfigMapping(prefix = "ledger")
public interface LedgerConfig {
    /** How many consumers this instance runs, each in a thread of its own; more than there are partitions stay idle. */
    @WithDefault("2")
    int consumers();

    /** The Kafka consumer group, whose instances share the partitions. */
    @WithDefault("statistics")
    String group();

    /** The most records merged in one transaction. */
    @WithDefault("5000")
    int batch();

    /** Whether this instance takes part in publishing running totals. */
    @WithDefault("true")
    boolean publish();

    /** Whether this process builds the ledger anew beside the one that is read, puts it in its place, and ends. */
    @WithDefault("false")
    boolean rebuild();

    /** The local date from which casualties are counted unless somebody asks for others. */
    @WithDefault("2020-11-10")
    LocalDate ceasefire();

    /** Where the public reaches the ledger; the addresses in texts and pages of bulletins begin with it. */
    @WithDefault("http://localhost:8081")
    URI publicAddress();

    /** Where the public reports by hand: a path of the host of the ledger, or a whole address where it is another. */
    @WithDefault("/ingest/v1/form")
    URI reportingForm();
}
