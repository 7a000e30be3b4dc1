-- One row for each report of a found item: the revision that counts or, when none may count, one of the refused.
CREATE TABLE found_item (
    report_id         uuid PRIMARY KEY,
    revision          integer NOT NULL,
    state             text NOT NULL CHECK (state IN ('COUNTED', 'CONFLICTING', 'WITHDRAWN', 'REFUSED')),
    recorded_at       timestamptz NOT NULL,
    team              text NOT NULL,
    submitted_by_team text NOT NULL,
    submitted_by_role text NOT NULL,
    source_id         text,
    flags             text[] NOT NULL,
    content_hash      bytea NOT NULL,
    -- The Kafka partition of the record behind this row.
    partition         integer NOT NULL,
    -- The day the row is listed under: that of the find or, for a withdrawal, the one on which it was recorded.
    listed_on         date NOT NULL,
    -- Why it was withdrawn; a withdrawal has nothing of what follows.
    reason            text,
    found_on          date,
    district          text,
    category          text,
    quantity          integer,
    model             text,
    disposition       text,
    latitude          double precision,
    longitude         double precision,
    accuracy_metres   double precision,
    task_id           text
);

CREATE INDEX found_item_listed ON found_item (listed_on, report_id);

-- Every other distinct revision of these reports.
CREATE TABLE found_item_history (
    LIKE found_item,
    CHECK (state IN ('SUPERSEDED', 'CONFLICTING', 'REFUSED', 'RESENT')),
    PRIMARY KEY (report_id, revision, content_hash, submitted_by_team, submitted_by_role)
);

-- What counts, added up by day. The partition keeps consumers off each other's rows. Rows of nothing are not kept, so that
-- a ledger built anew has the same rows.
CREATE TABLE daily_total (
    day       date NOT NULL,
    district  text NOT NULL,
    kind      text NOT NULL,
    code      text NOT NULL,
    partition integer NOT NULL,
    -- In the measure of the kind: items for found items.
    amount    bigint NOT NULL,
    reports   bigint NOT NULL,
    PRIMARY KEY (kind, day, district, code, partition)
);

-- The truth on how far each partition has been merged. Moved in the same transaction as the figures.
CREATE TABLE consumed (
    topic       text NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint NOT NULL,
    PRIMARY KEY (topic, partition)
);
