-- A row for each record that can never be merged, written in the transaction that moves past it.
CREATE TABLE dead_letter (
    kind          text NOT NULL,
    partition     integer NOT NULL,
    record_offset bigint NOT NULL,
    -- A code of the contract.
    reason        text NOT NULL,
    -- The id it is about, if its key is one.
    subject       uuid,
    -- The record's own time.
    recorded_at   timestamptz NOT NULL,
    -- When it was last sent again.
    replayed_at   timestamptz,
    PRIMARY KEY (kind, partition, record_offset)
);

-- What needs a look is rare, and asked for by day.
CREATE INDEX found_item_doubtful ON found_item (listed_on) WHERE state IN ('CONFLICTING', 'REFUSED') OR flags <> '{}';
CREATE INDEX land_release_doubtful ON land_release (listed_on) WHERE state IN ('CONFLICTING', 'REFUSED') OR flags <> '{}';
CREATE INDEX minefield_map_doubtful ON minefield_map (listed_on) WHERE state IN ('CONFLICTING', 'REFUSED') OR flags <> '{}';
CREATE INDEX found_item_history_refused ON found_item_history (listed_on) WHERE state = 'REFUSED';
CREATE INDEX land_release_history_refused ON land_release_history (listed_on) WHERE state = 'REFUSED';
CREATE INDEX minefield_map_history_refused ON minefield_map_history (listed_on) WHERE state = 'REFUSED';

-- Everything of these days that needs a look. The planner puts it in the place of its call, so that it reads no more than is asked for.
CREATE FUNCTION quality_case(first_day date, last_day date)
RETURNS TABLE (
    concern      text,
    kind         text,
    day          date,
    team         text,
    districts    text[],
    code         text,
    reason       text,
    submitted_by text,
    -- Of a figure that repeats itself: since when, and on how many days in a row of those with reports.
    amount       bigint,
    since        date,
    days         bigint,
    -- At most a hundred of them.
    reports      uuid[],
    report_count bigint,
    -- With concern and day, which case it is.
    key          text
) LANGUAGE sql STABLE PARALLEL SAFE AS $function$
WITH doubtful AS (
    SELECT 'found-item' AS kind, report_id, revision, content_hash, state, listed_on, team, submitted_by_team,
           submitted_by_role, flags,
           array_remove(ARRAY[district], NULL) AS districts, category AS code
    FROM found_item
    WHERE (state IN ('CONFLICTING', 'REFUSED') OR flags <> '{}') AND listed_on BETWEEN first_day AND last_day
    UNION ALL
    SELECT 'land-release', report_id, revision, content_hash, state, listed_on, team, submitted_by_team,
           submitted_by_role, flags,
           array_remove(ARRAY[district], NULL), release_type
    FROM land_release
    WHERE (state IN ('CONFLICTING', 'REFUSED') OR flags <> '{}') AND listed_on BETWEEN first_day AND last_day
    UNION ALL
    SELECT 'minefield-map', report_id, revision, content_hash, state, listed_on, team, submitted_by_team,
           submitted_by_role, flags,
           coalesce(districts, '{}'), 'PLANTED'
    FROM minefield_map
    WHERE (state IN ('CONFLICTING', 'REFUSED') OR flags <> '{}') AND listed_on BETWEEN first_day AND last_day),
contradicted AS (
    -- Also what was withdrawn while its earlier revisions contradicted each other.
    SELECT kind, report_id, listed_on, team, districts, code FROM doubtful WHERE state = 'CONFLICTING'
    UNION ALL
    SELECT 'found-item', report_id, listed_on, team, '{}', NULL FROM found_item r
    WHERE state = 'WITHDRAWN' AND listed_on BETWEEN first_day AND last_day
      AND EXISTS (SELECT FROM found_item_history h WHERE h.report_id = r.report_id AND h.state = 'CONFLICTING')
    UNION ALL
    SELECT 'land-release', report_id, listed_on, team, '{}', NULL FROM land_release r
    WHERE state = 'WITHDRAWN' AND listed_on BETWEEN first_day AND last_day
      AND EXISTS (SELECT FROM land_release_history h WHERE h.report_id = r.report_id AND h.state = 'CONFLICTING')
    UNION ALL
    SELECT 'minefield-map', report_id, listed_on, team, '{}', NULL FROM minefield_map r
    WHERE state = 'WITHDRAWN' AND listed_on BETWEEN first_day AND last_day
      AND EXISTS (SELECT FROM minefield_map_history h WHERE h.report_id = r.report_id AND h.state = 'CONFLICTING')),
refused AS (
    SELECT kind, report_id, revision, content_hash, listed_on, team, submitted_by_team, submitted_by_role, districts, code
    FROM doubtful WHERE state = 'REFUSED'
    UNION ALL
    SELECT 'found-item', report_id, revision, content_hash, listed_on, team, submitted_by_team, submitted_by_role,
           array_remove(ARRAY[district], NULL), category
    FROM found_item_history WHERE state = 'REFUSED' AND listed_on BETWEEN first_day AND last_day
    UNION ALL
    SELECT 'land-release', report_id, revision, content_hash, listed_on, team, submitted_by_team, submitted_by_role,
           array_remove(ARRAY[district], NULL), release_type
    FROM land_release_history WHERE state = 'REFUSED' AND listed_on BETWEEN first_day AND last_day
    UNION ALL
    SELECT 'minefield-map', report_id, revision, content_hash, listed_on, team, submitted_by_team, submitted_by_role,
           coalesce(districts, '{}'), 'PLANTED'
    FROM minefield_map_history WHERE state = 'REFUSED' AND listed_on BETWEEN first_day AND last_day),
counted AS (
    SELECT 'found-item' AS kind, report_id, listed_on, team, district, category AS code, quantity::bigint AS amount,
           -- Four decimals are a cell of about eleven metres. Reports whose places are not for everybody are compared with each
           -- other alone, or the others would give them away. Where no place is given, a team may well report twice from one
           -- task: only the same figure is suspicious then.
           coalesce(CASE WHEN state = 'COUNTED'
                              AND (disposition IS NULL OR disposition IN ('FOUND', 'RENDERED_SAFE', 'REMOVED',
                                                                          'DESTROYED_IN_SITU', 'DESTROYED_CENTRAL'))
                         THEN '' ELSE 'hidden ' END
                        || round(latitude::numeric, 4) || ' ' || round(longitude::numeric, 4),
                    'task ' || coalesce(task_id, '') || ' ' || quantity) AS place
    FROM found_item
    WHERE state IN ('COUNTED', 'CONFLICTING') AND listed_on BETWEEN first_day - 60 AND last_day
    UNION ALL
    SELECT 'land-release', report_id, listed_on, team, district, release_type, area_square_metres::bigint,
           'task ' || coalesce(task_id, '') || ' ' || area_square_metres
    FROM land_release
    WHERE state IN ('COUNTED', 'CONFLICTING') AND listed_on BETWEEN first_day - 60 AND last_day),
daily AS (
    SELECT kind, team, district, code, listed_on, sum(amount)::bigint AS amount
    FROM counted GROUP BY 1, 2, 3, 4, 5),
-- Of days on which a team reports something at all, those in a row with the same figure have the same number here. One that
-- began before the period is seen from its beginning, if that is no more than sixty days before.
runs AS (
    SELECT *, row_number() OVER (PARTITION BY kind, team, district, code ORDER BY listed_on)
              - row_number() OVER (PARTITION BY kind, team, district, code, amount ORDER BY listed_on) AS run
    FROM daily),
repeated AS (
    SELECT kind, team, district, code, amount, min(listed_on) AS since, max(listed_on) AS last_day_of_it, count(*) AS days
    FROM runs
    -- Small figures repeat by themselves.
    WHERE amount >= 5
    GROUP BY kind, team, district, code, amount, run
    HAVING count(*) >= 3 AND max(listed_on) >= first_day)
SELECT 'flagged' AS concern, kind, listed_on AS day, team, districts, code, array_to_string(flags, ' ') AS reason,
       NULL::text AS submitted_by, NULL::bigint AS amount, NULL::date AS since, NULL::bigint AS days, ARRAY[report_id] AS reports,
       1::bigint AS report_count, kind || '/' || report_id AS key
FROM doubtful WHERE flags <> '{}' AND state IN ('COUNTED', 'CONFLICTING')
UNION ALL
SELECT 'conflict', kind, listed_on, team, districts, code, NULL, NULL, NULL, NULL, NULL, ARRAY[report_id], 1,
       kind || '/' || report_id
FROM contradicted
UNION ALL
SELECT 'refused', kind, listed_on, team, districts, code, NULL, submitted_by_team, NULL, NULL, NULL, ARRAY[report_id], 1,
       -- Not by the content's hash, from which a place might be found out by trial.
       kind || '/' || report_id || '/' || revision || '/' || submitted_by_team || '/'
           || row_number() OVER (PARTITION BY kind, report_id, revision, submitted_by_team ORDER BY content_hash, submitted_by_role)
FROM refused
UNION ALL
SELECT 'probable-duplicate', kind, listed_on, team, ARRAY[district], code, NULL, NULL, NULL, NULL, NULL,
       (array_agg(report_id ORDER BY report_id))[1:100], count(*), kind || '/' || min(report_id::text)
FROM counted WHERE listed_on >= first_day
GROUP BY kind, listed_on, team, district, code, place HAVING count(*) > 1
UNION ALL
SELECT 'repeated-figure', kind, last_day_of_it, team, ARRAY[district], code, NULL, NULL, amount, since, days, '{}', 0,
       kind || '/' || district || '/' || code || '/' || team
FROM repeated
UNION ALL
SELECT 'dead-letter', kind, (recorded_at AT TIME ZONE 'Asia/Baku')::date, NULL, '{}', NULL, reason, NULL, NULL, NULL, NULL,
       '{}', 0, kind || '/' || partition || '/' || record_offset
-- Of any day: they wait to be seen to, and their clocks may be wrong.
FROM dead_letter WHERE replayed_at IS NULL
$function$;
