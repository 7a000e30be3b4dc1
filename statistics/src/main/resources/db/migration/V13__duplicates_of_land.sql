-- Reports of one field are probable duplicates whatever area they give. Everything else is as it was.

-- Everything of these days that needs a look. The planner puts it in the place of its call, so that it reads no more than is asked for.
CREATE OR REPLACE FUNCTION quality_case(first_day date, last_day date)
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
land AS (
    SELECT report_id, listed_on, team, district, release_type, area_square_metres, task_id, latitude, longitude
    FROM land_release
    WHERE state IN ('COUNTED', 'CONFLICTING') AND listed_on BETWEEN first_day - 60 AND last_day),
-- Who measures a field again draws its corners elsewhere and comes to another area. So reports are of one field where the centres of
-- their perimeters lie within a thousandth of a degree of each other, north to south and east to west: about a hundred metres. Cells, as
-- of found items, would too often have an edge between them. Where one has no perimeter, they have the same task and area. A report goes
-- by the first of those that may be the same; of three in a row, whose ends may not, the last waits until the others are seen to.
-- Part of a field may be cancelled, part reduced and the rest cleared, also on one day: land is told twice by one way of release alone.
-- Nor does another day tell it twice, since a task goes on for many under one perimeter.
field AS (
    SELECT one.report_id, min(same.report_id::text) AS first_there
    FROM land one JOIN land same USING (team, listed_on, district, release_type)
    WHERE abs(same.latitude - one.latitude) <= 0.001 AND abs(same.longitude - one.longitude) <= 0.001
       OR (same.latitude IS NULL OR one.latitude IS NULL)
          AND same.task_id IS NOT DISTINCT FROM one.task_id AND same.area_square_metres = one.area_square_metres
    GROUP BY one.report_id),
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
           first_there
    FROM land JOIN field USING (report_id)),
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
