-- The people of a row by outcome, to be added up without looking at texts. What is added up stands before the texts, because
-- PostgreSQL reads a row from its beginning; so the table is made anew.
ALTER TABLE counted RENAME TO counted_before;

CREATE TABLE counted (
    incident_id             uuid NOT NULL,
    occurred_on             date NOT NULL,
    -- 202106 is June 2021.
    month                   integer NOT NULL,
    year                    smallint NOT NULL,
    killed                  smallint NOT NULL,
    injured                 smallint NOT NULL,
    unknown                 smallint NOT NULL,
    first_of_incident       smallint NOT NULL,
    first_of_outcome        smallint NOT NULL,
    first_of_status         smallint NOT NULL,
    first_of_outcome_status smallint NOT NULL,
    district                text NOT NULL,
    device                  text NOT NULL,
    activity                text NOT NULL,
    outcome                 text NOT NULL,
    person_status           text NOT NULL,
    sex                     text NOT NULL,
    age_group               text NOT NULL,
    CHECK (killed + injured + unknown > 0)
);

INSERT INTO counted
SELECT incident_id, occurred_on, month, year,
       CASE outcome WHEN 'KILLED' THEN people ELSE 0 END,
       CASE outcome WHEN 'INJURED' THEN people ELSE 0 END,
       CASE WHEN outcome NOT IN ('KILLED', 'INJURED') THEN people ELSE 0 END,
       first_of_incident, first_of_outcome, first_of_status, first_of_outcome_status,
       district, device, activity, outcome, person_status, sex, age_group
FROM counted_before;

DROP TABLE counted_before;

CREATE INDEX counted_by_incident ON counted (incident_id);
CREATE INDEX counted_by_day ON counted (occurred_on);
