-- By itself, since whoever changes a table keeps its readers out until the end of the transaction.

-- As the merge works it out from now on, operation by operation: a ledger built anew has the same rows.
CREATE FUNCTION pg_temp.centre(perimeter json, OUT latitude double precision, OUT longitude double precision)
LANGUAGE sql IMMUTABLE AS $$
WITH corner AS (
    SELECT ring.number AS ring, corner.number,
           (position->>0)::double precision AS longitude, (position->>1)::double precision AS latitude
    FROM json_array_elements(perimeter->'coordinates') WITH ORDINALITY AS ring (positions, number),
         json_array_elements(positions) WITH ORDINALITY AS corner (position, number)),
outer_corners AS (
    SELECT min(longitude) AS west, max(longitude) AS east, min(latitude) AS south, max(latitude) AS north
    FROM corner WHERE ring = 1),
origin AS (
    SELECT longitude, latitude FROM corner WHERE ring = 1 AND number = 1),
-- Billionths of a degree, whole: products of anything much smaller would be refused.
whole AS (
    SELECT ring, number, round((c.longitude - o.longitude) * 1e9::double precision) AS east,
           round((c.latitude - o.latitude) * 1e9::double precision) AS north
    FROM corner c, origin o),
edge AS (
    SELECT ring, number, lag(east) OVER along AS from_east, lag(north) OVER along AS from_north,
           east AS to_east, north AS to_north
    FROM whole WINDOW along AS (PARTITION BY ring ORDER BY number)),
swept AS (
    SELECT *, from_east * to_north - to_east * from_north AS area FROM edge WHERE from_east IS NOT NULL),
total AS (
    SELECT nullif(sum(area ORDER BY ring, number), 0) AS area,
           sum((from_east + to_east) * area ORDER BY ring, number) AS east,
           sum((from_north + to_north) * area ORDER BY ring, number) AS north
    FROM swept),
middle AS (
    SELECT o.longitude + east / (3 * area) / 1e9::double precision AS longitude,
           o.latitude + north / (3 * area) / 1e9::double precision AS latitude
    FROM total, origin o)
SELECT CASE WHEN is_within THEN latitude ELSE (south + north) / 2 END,
       CASE WHEN is_within THEN longitude ELSE (west + east) / 2 END
FROM middle, outer_corners,
     LATERAL (SELECT longitude BETWEEN west AND east AND latitude BETWEEN south AND north AS is_within) AS found
$$;

UPDATE land_release SET (latitude, longitude) = (SELECT latitude, longitude FROM pg_temp.centre(perimeter::json))
WHERE perimeter IS NOT NULL;
UPDATE land_release_history SET (latitude, longitude) = (SELECT latitude, longitude FROM pg_temp.centre(perimeter::json))
WHERE perimeter IS NOT NULL;

DROP FUNCTION pg_temp.centre;
