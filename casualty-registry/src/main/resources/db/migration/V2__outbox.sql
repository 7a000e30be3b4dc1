-- What is still to be published. A row is written in the transaction of what it tells, never changed in what it says, and
-- deleted once the broker has acknowledged it. id, aggregatetype, aggregateid, type and payload are what Debezium's outbox
-- event router expects under these names.
CREATE TABLE outbox (
    -- The order of publishing. Whoever appends holds a lock on the incident, so the revisions of one are in order.
    position      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- The event's own (ce_id): the same however often it is published.
    id            uuid NOT NULL UNIQUE,
    -- The kind of report; the topic follows from it.
    aggregatetype varchar(255) NOT NULL,
    -- The key of the record (ce_subject).
    aggregateid   varchar(255) NOT NULL,
    -- ce_type.
    type          varchar(255) NOT NULL,
    -- JSON as text, not jsonb, which would not give back the same bytes.
    payload       text NOT NULL,
    -- ce_time and the record's timestamp.
    recorded_at   timestamptz NOT NULL,
    -- The broker has refused this row for what it is; others go first until then.
    held_until    timestamptz
    -- Rows come and go: without frequent cleaning, looking for the first would walk over all that were ever there.
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_insert_threshold = -1);
