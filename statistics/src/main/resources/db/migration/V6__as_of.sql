-- Nothing is merged meanwhile.
LOCK TABLE consumed IN EXCLUSIVE MODE;

-- When a higher revision took its place: it spoke for its report from recorded_at until then. Null when it never did, because a
-- higher one was there already or because it may not count.
DO $$
DECLARE
    kind text;
BEGIN
    FOREACH kind IN ARRAY ARRAY ['found_item', 'land_release', 'minefield_map', 'casualty'] LOOP
        EXECUTE format('ALTER TABLE %I ADD COLUMN replaced_at timestamptz', kind || '_history');
        EXECUTE format($update$
            WITH spoken AS (
                -- Of each revision the one that counts; those beside it were refused, sent again or contradicted it.
                SELECT DISTINCT ON (report_id, revision) report_id, revision, recorded_at, content_hash, submitted_by_team,
                       submitted_by_role
                FROM (SELECT report_id, revision, recorded_at, content_hash, submitted_by_team, submitted_by_role
                      FROM %1$I WHERE state <> 'REFUSED' AND report_id IN (SELECT report_id FROM %2$I)
                      UNION ALL
                      SELECT report_id, revision, recorded_at, content_hash, submitted_by_team, submitted_by_role
                      FROM %2$I WHERE state = 'SUPERSEDED') AS valid
                ORDER BY report_id, revision, recorded_at, content_hash, submitted_by_team, submitted_by_role),
            replaced AS (
                SELECT *, min(recorded_at) OVER (PARTITION BY report_id ORDER BY revision DESC
                                                 ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS at
                FROM spoken)
            UPDATE %2$I h SET replaced_at = r.at
            FROM replaced r
            WHERE (h.report_id, h.revision, h.content_hash, h.submitted_by_team, h.submitted_by_role)
                  = (r.report_id, r.revision, r.content_hash, r.submitted_by_team, r.submitted_by_role)
              AND h.recorded_at < r.at
            $update$, kind, kind || '_history');
        -- Rows come nearly in the order of recording, so that a summary of every few pages finds those of an hour.
        EXECUTE format('CREATE INDEX %I ON %I USING brin (recorded_at) WITH (pages_per_range = 32, autosummarize = on)',
                       kind || '_recorded', kind);
        EXECUTE format('CREATE INDEX %I ON %I USING brin (recorded_at, replaced_at)'
                           ' WITH (pages_per_range = 32, autosummarize = on)',
                       kind || '_history_known', kind || '_history');
        EXECUTE format('CREATE INDEX %I ON %I (listed_on) WHERE replaced_at IS NOT NULL',
                       kind || '_history_spoken', kind || '_history');
    END LOOP;
END
$$;

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
