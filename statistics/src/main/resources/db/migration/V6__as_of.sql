-- Nothing is merged meanwhile.
LOCK TABLE consumed IN EXCLUSIVE MODE;

-- When a higher revision took its place: it spoke for its report from recorded_at until then. Null when it never did, because a
-- higher one was there already or because it may not count.
ALTER TABLE found_item_history ADD COLUMN replaced_at timestamptz;
ALTER TABLE land_release_history ADD COLUMN replaced_at timestamptz;
ALTER TABLE minefield_map_history ADD COLUMN replaced_at timestamptz;
ALTER TABLE casualty_history ADD COLUMN replaced_at timestamptz;

WITH spoken AS (
    -- Of each revision the one that counts; those beside it were refused, sent again or contradicted it.
    SELECT DISTINCT ON (report_id, revision) report_id, revision, recorded_at, content_hash, submitted_by_team, submitted_by_role
    FROM (SELECT report_id, revision, recorded_at, content_hash, submitted_by_team, submitted_by_role
          FROM found_item WHERE state <> 'REFUSED' AND report_id IN (SELECT report_id FROM found_item_history)
          UNION ALL
          SELECT report_id, revision, recorded_at, content_hash, submitted_by_team, submitted_by_role
          FROM found_item_history WHERE state = 'SUPERSEDED') AS valid
    ORDER BY report_id, revision, recorded_at, content_hash, submitted_by_team, submitted_by_role),
replaced AS (
    SELECT *, min(recorded_at) OVER (PARTITION BY report_id ORDER BY revision DESC
                                     ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS at
    FROM spoken)
UPDATE found_item_history h SET replaced_at = r.at
FROM replaced r
WHERE (h.report_id, h.revision, h.content_hash, h.submitted_by_team, h.submitted_by_role)
      = (r.report_id, r.revision, r.content_hash, r.submitted_by_team, r.submitted_by_role)
  AND h.recorded_at < r.at;

WITH spoken AS (
    -- Of each revision the one that counts; those beside it were refused, sent again or contradicted it.
    SELECT DISTINCT ON (report_id, revision) report_id, revision, recorded_at, content_hash, submitted_by_team, submitted_by_role
    FROM (SELECT report_id, revision, recorded_at, content_hash, submitted_by_team, submitted_by_role
          FROM land_release WHERE state <> 'REFUSED' AND report_id IN (SELECT report_id FROM land_release_history)
          UNION ALL
          SELECT report_id, revision, recorded_at, content_hash, submitted_by_team, submitted_by_role
          FROM land_release_history WHERE state = 'SUPERSEDED') AS valid
    ORDER BY report_id, revision, recorded_at, content_hash, submitted_by_team, submitted_by_role),
replaced AS (
    SELECT *, min(recorded_at) OVER (PARTITION BY report_id ORDER BY revision DESC
                                     ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS at
    FROM spoken)
UPDATE land_release_history h SET replaced_at = r.at
FROM replaced r
WHERE (h.report_id, h.revision, h.content_hash, h.submitted_by_team, h.submitted_by_role)
      = (r.report_id, r.revision, r.content_hash, r.submitted_by_team, r.submitted_by_role)
  AND h.recorded_at < r.at;

WITH spoken AS (
    -- Of each revision the one that counts; those beside it were refused, sent again or contradicted it.
    SELECT DISTINCT ON (report_id, revision) report_id, revision, recorded_at, content_hash, submitted_by_team, submitted_by_role
    FROM (SELECT report_id, revision, recorded_at, content_hash, submitted_by_team, submitted_by_role
          FROM minefield_map WHERE state <> 'REFUSED' AND report_id IN (SELECT report_id FROM minefield_map_history)
          UNION ALL
          SELECT report_id, revision, recorded_at, content_hash, submitted_by_team, submitted_by_role
          FROM minefield_map_history WHERE state = 'SUPERSEDED') AS valid
    ORDER BY report_id, revision, recorded_at, content_hash, submitted_by_team, submitted_by_role),
replaced AS (
    SELECT *, min(recorded_at) OVER (PARTITION BY report_id ORDER BY revision DESC
                                     ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS at
    FROM spoken)
UPDATE minefield_map_history h SET replaced_at = r.at
FROM replaced r
WHERE (h.report_id, h.revision, h.content_hash, h.submitted_by_team, h.submitted_by_role)
      = (r.report_id, r.revision, r.content_hash, r.submitted_by_team, r.submitted_by_role)
  AND h.recorded_at < r.at;

WITH spoken AS (
    -- Of each revision the one that counts; those beside it were refused, sent again or contradicted it.
    SELECT DISTINCT ON (report_id, revision) report_id, revision, recorded_at, content_hash, submitted_by_team, submitted_by_role
    FROM (SELECT report_id, revision, recorded_at, content_hash, submitted_by_team, submitted_by_role
          FROM casualty WHERE state <> 'REFUSED' AND report_id IN (SELECT report_id FROM casualty_history)
          UNION ALL
          SELECT report_id, revision, recorded_at, content_hash, submitted_by_team, submitted_by_role
          FROM casualty_history WHERE state = 'SUPERSEDED') AS valid
    ORDER BY report_id, revision, recorded_at, content_hash, submitted_by_team, submitted_by_role),
replaced AS (
    SELECT *, min(recorded_at) OVER (PARTITION BY report_id ORDER BY revision DESC
                                     ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS at
    FROM spoken)
UPDATE casualty_history h SET replaced_at = r.at
FROM replaced r
WHERE (h.report_id, h.revision, h.content_hash, h.submitted_by_team, h.submitted_by_role)
      = (r.report_id, r.revision, r.content_hash, r.submitted_by_team, r.submitted_by_role)
  AND h.recorded_at < r.at;

-- What every revision that speaks for its report, or once did, adds to which total, and from when until when.
CREATE VIEW counted_fact AS
SELECT 'found-item' AS kind, report_id, revision, team, listed_on AS day, district, category AS code, quantity::bigint AS amount, 1::bigint AS reports,
       recorded_at, NULL::timestamptz AS replaced_at
FROM found_item
WHERE state IN ('COUNTED', 'CONFLICTING')
UNION ALL
SELECT 'found-item' AS kind, report_id, revision, team, listed_on AS day, district, category AS code, quantity::bigint AS amount, 1::bigint AS reports,
       recorded_at, replaced_at
FROM found_item_history
WHERE replaced_at IS NOT NULL AND reason IS NULL
UNION ALL
SELECT 'land-release' AS kind, report_id, revision, team, listed_on AS day, district, release_type AS code, area_square_metres::bigint AS amount, 1::bigint AS reports,
       recorded_at, NULL::timestamptz AS replaced_at
FROM land_release
WHERE state IN ('COUNTED', 'CONFLICTING')
UNION ALL
SELECT 'land-release' AS kind, report_id, revision, team, listed_on AS day, district, release_type AS code, area_square_metres::bigint AS amount, 1::bigint AS reports,
       recorded_at, replaced_at
FROM land_release_history
WHERE replaced_at IS NOT NULL AND reason IS NULL
UNION ALL
SELECT 'minefield-map' AS kind, report_id, revision, team, listed_on AS day, array_to_string(districts, '+') AS district, 'PLANTED' AS code, mines_planted::bigint AS amount, 1::bigint AS reports,
       recorded_at, NULL::timestamptz AS replaced_at
FROM minefield_map
WHERE state IN ('COUNTED', 'CONFLICTING')
UNION ALL
SELECT 'minefield-map' AS kind, report_id, revision, team, listed_on AS day, array_to_string(districts, '+') AS district, 'PLANTED' AS code, mines_planted::bigint AS amount, 1::bigint AS reports,
       recorded_at, replaced_at
FROM minefield_map_history
WHERE replaced_at IS NOT NULL AND reason IS NULL
UNION ALL
SELECT 'casualty' AS kind, report_id, revision, team, listed_on AS day, district, hurt.code, hurt.amount, 1::bigint AS reports,
       recorded_at, NULL::timestamptz AS replaced_at
FROM casualty, LATERAL (
    SELECT coalesce(outcome, '*') || '/' || coalesce(status, '*') AS code, sum(people) AS amount
    FROM unnest(outcomes, person_statuses, counts) AS of (outcome, status, people)
    GROUP BY CUBE (outcome, status)) AS hurt
WHERE state IN ('COUNTED', 'CONFLICTING')
UNION ALL
SELECT 'casualty' AS kind, report_id, revision, team, listed_on AS day, district, hurt.code, hurt.amount, 1::bigint AS reports,
       recorded_at, replaced_at
FROM casualty_history, LATERAL (
    SELECT coalesce(outcome, '*') || '/' || coalesce(status, '*') AS code, sum(people) AS amount
    FROM unnest(outcomes, person_statuses, counts) AS of (outcome, status, people)
    GROUP BY CUBE (outcome, status)) AS hurt
WHERE replaced_at IS NOT NULL AND reason IS NULL;

-- What the totals of a day came to be by what became known on which day, added up: all that was known before a day is the sum of
-- the rows before it.
CREATE TABLE known_total (
    kind     text NOT NULL,
    day      date NOT NULL,
    district text NOT NULL,
    code     text NOT NULL,
    -- The day, in the ledger's own time zone, on which reports that count were recorded or replaced.
    known_on date NOT NULL,
    amount   bigint NOT NULL,
    reports  bigint NOT NULL,
    PRIMARY KEY (kind, day, district, code, known_on)
) WITH (fillfactor = 70);

INSERT INTO known_total
SELECT kind, day, district, code, known_on, sum(amount), sum(reports)
FROM (SELECT kind, day, district, code, (recorded_at AT TIME ZONE 'Asia/Baku')::date AS known_on, amount, reports
      FROM counted_fact
      UNION ALL
      SELECT kind, day, district, code, (replaced_at AT TIME ZONE 'Asia/Baku')::date, -amount, -reports
      FROM counted_fact WHERE replaced_at IS NOT NULL) AS known
GROUP BY 1, 2, 3, 4, 5
HAVING sum(amount) <> 0 OR sum(reports) <> 0;

-- Rows come nearly in the order of recording, so that a summary of every few pages finds those of an hour.
CREATE INDEX found_item_recorded ON found_item USING brin (recorded_at) WITH (pages_per_range = 32, autosummarize = on);
CREATE INDEX found_item_history_known ON found_item_history USING brin (recorded_at, replaced_at) WITH (pages_per_range = 32, autosummarize = on);
CREATE INDEX found_item_history_spoken ON found_item_history (listed_on) WHERE replaced_at IS NOT NULL;
CREATE INDEX land_release_recorded ON land_release USING brin (recorded_at) WITH (pages_per_range = 32, autosummarize = on);
CREATE INDEX land_release_history_known ON land_release_history USING brin (recorded_at, replaced_at) WITH (pages_per_range = 32, autosummarize = on);
CREATE INDEX land_release_history_spoken ON land_release_history (listed_on) WHERE replaced_at IS NOT NULL;
CREATE INDEX minefield_map_recorded ON minefield_map USING brin (recorded_at) WITH (pages_per_range = 32, autosummarize = on);
CREATE INDEX minefield_map_history_known ON minefield_map_history USING brin (recorded_at, replaced_at) WITH (pages_per_range = 32, autosummarize = on);
CREATE INDEX minefield_map_history_spoken ON minefield_map_history (listed_on) WHERE replaced_at IS NOT NULL;
CREATE INDEX casualty_recorded ON casualty USING brin (recorded_at) WITH (pages_per_range = 32, autosummarize = on);
CREATE INDEX casualty_history_known ON casualty_history USING brin (recorded_at, replaced_at) WITH (pages_per_range = 32, autosummarize = on);
CREATE INDEX casualty_history_spoken ON casualty_history (listed_on) WHERE replaced_at IS NOT NULL;
