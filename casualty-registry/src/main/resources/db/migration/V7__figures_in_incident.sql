-- All that figures are added up from is in the row of the incident: how many people of each person status, sex and age group
-- came to each outcome. PostgreSQL reads a row from its beginning, so what most figures need stands first; that is why the table
-- is made anew.
ALTER TABLE incident_version DROP CONSTRAINT incident_version_incident_id_fkey;
ALTER TABLE probable_duplicate
    DROP CONSTRAINT probable_duplicate_one_fkey,
    DROP CONSTRAINT probable_duplicate_other_fkey;
DROP TABLE counted;
ALTER TABLE incident RENAME TO incident_before;

CREATE TABLE incident (
    occurred_on                  date NOT NULL,
    -- 202106 is June 2021.
    month                        integer NOT NULL
        GENERATED ALWAYS AS ((extract(year FROM occurred_on) * 100 + extract(month FROM occurred_on))::integer) STORED,
    year                         smallint NOT NULL GENERATED ALWAYS AS (extract(year FROM occurred_on)::smallint) STORED,
    -- What counts: zero once it is withdrawn.
    killed                       smallint NOT NULL DEFAULT 0,
    injured                      smallint NOT NULL DEFAULT 0,
    unknown                      smallint NOT NULL DEFAULT 0,
    is_withdrawn                 boolean NOT NULL GENERATED ALWAYS AS (status = 'WITHDRAWN') STORED,
    district                     text NOT NULL,
    device                       text NOT NULL,
    activity                     text NOT NULL,
    civilian_killed              smallint NOT NULL DEFAULT 0,
    civilian_injured             smallint NOT NULL DEFAULT 0,
    civilian_unknown             smallint NOT NULL DEFAULT 0,
    military_or_security_killed  smallint NOT NULL DEFAULT 0,
    military_or_security_injured smallint NOT NULL DEFAULT 0,
    military_or_security_unknown smallint NOT NULL DEFAULT 0,
    deminer_killed               smallint NOT NULL DEFAULT 0,
    deminer_injured              smallint NOT NULL DEFAULT 0,
    deminer_unknown              smallint NOT NULL DEFAULT 0,
    status_unknown_killed        smallint NOT NULL DEFAULT 0,
    status_unknown_injured       smallint NOT NULL DEFAULT 0,
    status_unknown_unknown       smallint NOT NULL DEFAULT 0,
    female_killed                smallint NOT NULL DEFAULT 0,
    female_injured               smallint NOT NULL DEFAULT 0,
    female_unknown               smallint NOT NULL DEFAULT 0,
    male_killed                  smallint NOT NULL DEFAULT 0,
    male_injured                 smallint NOT NULL DEFAULT 0,
    male_unknown                 smallint NOT NULL DEFAULT 0,
    sex_unknown_killed           smallint NOT NULL DEFAULT 0,
    sex_unknown_injured          smallint NOT NULL DEFAULT 0,
    sex_unknown_unknown          smallint NOT NULL DEFAULT 0,
    child_killed                 smallint NOT NULL DEFAULT 0,
    child_injured                smallint NOT NULL DEFAULT 0,
    child_unknown                smallint NOT NULL DEFAULT 0,
    adult_killed                 smallint NOT NULL DEFAULT 0,
    adult_injured                smallint NOT NULL DEFAULT 0,
    adult_unknown                smallint NOT NULL DEFAULT 0,
    age_unknown_killed           smallint NOT NULL DEFAULT 0,
    age_unknown_injured          smallint NOT NULL DEFAULT 0,
    age_unknown_unknown          smallint NOT NULL DEFAULT 0,
    incident_id                  uuid NOT NULL,
    revision                     integer NOT NULL CHECK (revision BETWEEN 1 AND 9999),
    recorded_at                  timestamptz NOT NULL,
    status                       text NOT NULL CHECK (status IN ('RECORDED', 'WITHDRAWN')),
    kind                         text NOT NULL,
    date_precision               text NOT NULL CHECK (date_precision IN ('DAY', 'MONTH', 'YEAR')),
    -- The parts sum to the total.
    CHECK ((killed, injured, unknown) = (
        civilian_killed + military_or_security_killed + deminer_killed + status_unknown_killed,
        civilian_injured + military_or_security_injured + deminer_injured + status_unknown_injured,
        civilian_unknown + military_or_security_unknown + deminer_unknown + status_unknown_unknown)),
    CHECK ((killed, injured, unknown) = (
        female_killed + male_killed + sex_unknown_killed,
        female_injured + male_injured + sex_unknown_injured,
        female_unknown + male_unknown + sex_unknown_unknown)),
    CHECK ((killed, injured, unknown) = (
        child_killed + adult_killed + age_unknown_killed,
        child_injured + adult_injured + age_unknown_injured,
        child_unknown + adult_unknown + age_unknown_unknown))
);

INSERT INTO incident (
    incident_id, recorded_at, occurred_on, revision, killed, injured, unknown,
    civilian_killed, civilian_injured, civilian_unknown,
    military_or_security_killed, military_or_security_injured, military_or_security_unknown,
    deminer_killed, deminer_injured, deminer_unknown,
    status_unknown_killed, status_unknown_injured, status_unknown_unknown,
    female_killed, female_injured, female_unknown,
    male_killed, male_injured, male_unknown,
    sex_unknown_killed, sex_unknown_injured, sex_unknown_unknown,
    child_killed, child_injured, child_unknown,
    adult_killed, adult_injured, adult_unknown,
    age_unknown_killed, age_unknown_injured, age_unknown_unknown,
    status, district, device, activity, kind, date_precision)
SELECT i.incident_id, i.recorded_at, i.occurred_on, i.revision, i.killed, i.injured, i.unknown,
       count(*) FILTER (WHERE c.person_status = 'CIVILIAN' AND c.outcome = 'KILLED'),
       count(*) FILTER (WHERE c.person_status = 'CIVILIAN' AND c.outcome = 'INJURED'),
       count(*) FILTER (WHERE c.person_status = 'CIVILIAN' AND c.outcome = 'UNKNOWN'),
       count(*) FILTER (WHERE c.person_status = 'MILITARY_OR_SECURITY' AND c.outcome = 'KILLED'),
       count(*) FILTER (WHERE c.person_status = 'MILITARY_OR_SECURITY' AND c.outcome = 'INJURED'),
       count(*) FILTER (WHERE c.person_status = 'MILITARY_OR_SECURITY' AND c.outcome = 'UNKNOWN'),
       count(*) FILTER (WHERE c.person_status = 'DEMINER' AND c.outcome = 'KILLED'),
       count(*) FILTER (WHERE c.person_status = 'DEMINER' AND c.outcome = 'INJURED'),
       count(*) FILTER (WHERE c.person_status = 'DEMINER' AND c.outcome = 'UNKNOWN'),
       count(*) FILTER (WHERE c.person_status = 'UNKNOWN' AND c.outcome = 'KILLED'),
       count(*) FILTER (WHERE c.person_status = 'UNKNOWN' AND c.outcome = 'INJURED'),
       count(*) FILTER (WHERE c.person_status = 'UNKNOWN' AND c.outcome = 'UNKNOWN'),
       count(*) FILTER (WHERE c.sex = 'FEMALE' AND c.outcome = 'KILLED'),
       count(*) FILTER (WHERE c.sex = 'FEMALE' AND c.outcome = 'INJURED'),
       count(*) FILTER (WHERE c.sex = 'FEMALE' AND c.outcome = 'UNKNOWN'),
       count(*) FILTER (WHERE c.sex = 'MALE' AND c.outcome = 'KILLED'),
       count(*) FILTER (WHERE c.sex = 'MALE' AND c.outcome = 'INJURED'),
       count(*) FILTER (WHERE c.sex = 'MALE' AND c.outcome = 'UNKNOWN'),
       count(*) FILTER (WHERE c.sex = 'UNKNOWN' AND c.outcome = 'KILLED'),
       count(*) FILTER (WHERE c.sex = 'UNKNOWN' AND c.outcome = 'INJURED'),
       count(*) FILTER (WHERE c.sex = 'UNKNOWN' AND c.outcome = 'UNKNOWN'),
       count(*) FILTER (WHERE c.age_group = 'CHILD' AND c.outcome = 'KILLED'),
       count(*) FILTER (WHERE c.age_group = 'CHILD' AND c.outcome = 'INJURED'),
       count(*) FILTER (WHERE c.age_group = 'CHILD' AND c.outcome = 'UNKNOWN'),
       count(*) FILTER (WHERE c.age_group = 'ADULT' AND c.outcome = 'KILLED'),
       count(*) FILTER (WHERE c.age_group = 'ADULT' AND c.outcome = 'INJURED'),
       count(*) FILTER (WHERE c.age_group = 'ADULT' AND c.outcome = 'UNKNOWN'),
       count(*) FILTER (WHERE c.age_group = 'UNKNOWN' AND c.outcome = 'KILLED'),
       count(*) FILTER (WHERE c.age_group = 'UNKNOWN' AND c.outcome = 'INJURED'),
       count(*) FILTER (WHERE c.age_group = 'UNKNOWN' AND c.outcome = 'UNKNOWN'),
       i.status, i.district, i.device, i.activity, i.kind, i.date_precision
FROM incident_before i
LEFT JOIN casualty c ON (c.incident_id, c.revision) = (i.incident_id, i.revision) AND i.status = 'RECORDED'
GROUP BY i.incident_id;

DROP TABLE incident_before;
ALTER TABLE incident ADD PRIMARY KEY (incident_id);
CREATE INDEX incident_listed ON incident (occurred_on DESC, incident_id DESC);
CREATE INDEX incident_listed_by_district ON incident (district, occurred_on DESC, incident_id DESC);
ALTER TABLE incident_version ADD FOREIGN KEY (incident_id) REFERENCES incident DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE probable_duplicate
    ADD FOREIGN KEY (one) REFERENCES incident DEFERRABLE INITIALLY DEFERRED,
    ADD FOREIGN KEY (other) REFERENCES incident DEFERRABLE INITIALLY DEFERRED;
