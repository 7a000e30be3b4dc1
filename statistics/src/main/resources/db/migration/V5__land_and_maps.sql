-- One row for each report of released land: the revision that counts or, when none may count, one of the refused.
CREATE TABLE land_release (
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
    -- The day of the release or, for a withdrawal, the one on which it was recorded.
    listed_on         date NOT NULL,
    -- Why it was withdrawn; a withdrawal has nothing of what follows.
    reason            text,
    released_on       date,
    district          text,
    release_type      text,
    area_square_metres integer,
    depth_centimetres integer,
    -- GeoJSON, as text: nothing here looks into it.
    perimeter         text,
    task_id           text
);

CREATE INDEX land_release_listed ON land_release (listed_on);

-- Every other distinct revision of these reports.
CREATE TABLE land_release_history (
    LIKE land_release,
    CHECK (state IN ('SUPERSEDED', 'CONFLICTING', 'REFUSED', 'RESENT')),
    PRIMARY KEY (report_id, revision, content_hash, submitted_by_team, submitted_by_role)
);

-- One row for each report of a minefield map.
CREATE TABLE minefield_map (
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
    -- The day of the handover or, for a withdrawal, the one on which it was recorded.
    listed_on         date NOT NULL,
    -- Why it was withdrawn; a withdrawal has nothing of what follows.
    reason            text,
    handed_over_on    date,
    -- In the order of their codes.
    districts         text[],
    mines_planted     integer,
    title             text
);

CREATE INDEX minefield_map_listed ON minefield_map (listed_on);

-- Every other distinct revision of these reports.
CREATE TABLE minefield_map_history (
    LIKE minefield_map,
    CHECK (state IN ('SUPERSEDED', 'CONFLICTING', 'REFUSED', 'RESENT')),
    PRIMARY KEY (report_id, revision, content_hash, submitted_by_team, submitted_by_role)
);
