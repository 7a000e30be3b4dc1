-- One row for each incident, as it stands now: all that lists and figures ask for, and nothing about a person.
CREATE TABLE incident (
    incident_id    uuid PRIMARY KEY,
    revision       integer NOT NULL CHECK (revision BETWEEN 1 AND 9999),
    status         text NOT NULL CHECK (status IN ('RECORDED', 'WITHDRAWN')),
    recorded_at    timestamptz NOT NULL,
    occurred_on    date NOT NULL,
    date_precision text NOT NULL CHECK (date_precision IN ('DAY', 'MONTH', 'YEAR')),
    district       text NOT NULL,
    kind           text NOT NULL,
    device         text NOT NULL,
    activity       text NOT NULL,
    -- What counts: zero once it is withdrawn.
    killed         integer NOT NULL,
    injured        integer NOT NULL,
    unknown        integer NOT NULL
);

CREATE INDEX incident_listed ON incident (occurred_on DESC, incident_id DESC);
CREATE INDEX incident_listed_by_district ON incident (district, occurred_on DESC, incident_id DESC);

-- Every version of every incident. What is personal is encrypted field by field.
CREATE TABLE incident_version (
    incident_id    uuid NOT NULL REFERENCES incident DEFERRABLE INITIALLY DEFERRED,
    revision       integer NOT NULL,
    status         text NOT NULL,
    recorded_at    timestamptz NOT NULL,
    -- Who says to have written it; nobody checks that yet.
    registrar      text,
    -- Why it was withdrawn.
    reason         text,
    -- JSON pointers of what differs from the version before, never values.
    changed        text[] NOT NULL,
    occurred_on    date NOT NULL,
    occurred_at    time,
    date_precision text NOT NULL,
    district       text NOT NULL,
    kind           text NOT NULL,
    device         text NOT NULL,
    activity       text NOT NULL,
    location       bytea,
    place          bytea,
    source         bytea,
    remarks        bytea,
    PRIMARY KEY (incident_id, revision)
);

-- Every person in every version.
CREATE TABLE casualty (
    incident_id   uuid NOT NULL,
    revision      integer NOT NULL,
    casualty_id   uuid NOT NULL,
    -- The place in the list as it was sent.
    position      integer NOT NULL,
    outcome       text NOT NULL,
    person_status text NOT NULL,
    sex           text NOT NULL,
    age_group     text NOT NULL,
    role          text,
    name          bytea,
    contact       bytea,
    injuries      bytea,
    age           bytea,
    -- A keyed hash, by which a name is found again.
    name_hash     bytea,
    -- Whether the personal data were erased for good.
    erased        boolean NOT NULL,
    PRIMARY KEY (incident_id, revision, casualty_id),
    FOREIGN KEY (incident_id, revision) REFERENCES incident_version DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX casualty_by_name ON casualty (name_hash) WHERE name_hash IS NOT NULL;

-- What figures are added up from: the people of every incident that counts, in groups that are alike. Of each incident one row
-- is marked as the first, and one of each outcome, of each status and of both, so that incidents are counted by adding up.
CREATE TABLE counted (
    incident_id             uuid NOT NULL,
    occurred_on             date NOT NULL,
    year                    smallint NOT NULL,
    -- 202106 is June 2021.
    month                   integer NOT NULL,
    district                text NOT NULL,
    device                  text NOT NULL,
    activity                text NOT NULL,
    outcome                 text NOT NULL,
    person_status           text NOT NULL,
    sex                     text NOT NULL,
    age_group               text NOT NULL,
    people                  integer NOT NULL CHECK (people > 0),
    first_of_incident       smallint NOT NULL,
    first_of_outcome        smallint NOT NULL,
    first_of_status         smallint NOT NULL,
    first_of_outcome_status smallint NOT NULL
);

CREATE INDEX counted_by_incident ON counted (incident_id);
CREATE INDEX counted_by_day ON counted (occurred_on);

-- Two incidents that may be one.
CREATE TABLE probable_duplicate (
    duplicate_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- The lower id of the two.
    one          uuid NOT NULL REFERENCES incident DEFERRABLE INITIALLY DEFERRED,
    other        uuid NOT NULL REFERENCES incident DEFERRABLE INITIALLY DEFERRED,
    found_at     timestamptz NOT NULL,
    status       text NOT NULL CHECK (status IN ('OPEN', 'DISTINCT', 'WITHDRAWN')),
    resolved_at  timestamptz,
    resolved_by  text,
    UNIQUE (one, other),
    CHECK (one < other)
);

CREATE INDEX probable_duplicate_of_other ON probable_duplicate (other);
CREATE INDEX probable_duplicate_by_status ON probable_duplicate (status, duplicate_id);

-- Who read personal data, and why. Rows are added, never changed.
CREATE TABLE personal_data_read (
    read_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    read_at     timestamptz NOT NULL,
    registrar   text NOT NULL,
    purpose     text NOT NULL,
    act         text NOT NULL CHECK (act IN ('READ', 'SEARCH')),
    -- Null for a search that found nothing.
    incident_id uuid,
    CHECK (incident_id IS NOT NULL OR act = 'SEARCH')
);

CREATE INDEX personal_data_read_of_incident ON personal_data_read (incident_id, read_at);

-- Whose personal data were erased, and why. Rows are added, never changed.
CREATE TABLE erasure (
    incident_id uuid NOT NULL,
    casualty_id uuid NOT NULL,
    erased_at   timestamptz NOT NULL,
    registrar   text,
    reason      text NOT NULL,
    PRIMARY KEY (incident_id, casualty_id)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed', tg_table_name USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON personal_data_read
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON erasure
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
