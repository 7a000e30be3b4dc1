-- One row for each incident of the casualty registry, in numbers: nothing here is about a person.
CREATE TABLE casualty (
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
    -- The day of the incident or, for a withdrawal, the one on which it was recorded.
    listed_on         date NOT NULL,
    -- Why it was withdrawn; a withdrawal has nothing of what follows.
    reason            text,
    occurred_on       date,
    district          text,
    kind              text,
    device            text,
    -- How many people of which outcome and status: the three are read side by side.
    outcomes          text[],
    person_statuses   text[],
    counts            integer[]
);

-- Every other distinct revision of these incidents.
CREATE TABLE casualty_history (
    LIKE casualty,
    CHECK (state IN ('SUPERSEDED', 'CONFLICTING', 'REFUSED', 'RESENT')),
    PRIMARY KEY (report_id, revision, content_hash, submitted_by_team, submitted_by_role)
);
