-- Which totals of days have changed and are still to be published: a row for each merge, written in its transaction, never changed,
-- and deleted once the broker has what the totals came to.
CREATE TABLE changed_total (
    position  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind      text NOT NULL,
    days      date[] NOT NULL,
    districts text[] NOT NULL,
    codes     text[] NOT NULL
    -- Rows come and go: without frequent cleaning, looking for the first would walk over all that were ever there.
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_insert_threshold = -1);

-- Whoever begins to publish lifts it to the clock, in microseconds, so that versions go on growing in a database that was restored
-- from an older copy.
CREATE SEQUENCE running_total_version;

-- All there are.
INSERT INTO changed_total (kind, days, districts, codes)
SELECT kind, array_agg(day), array_agg(district), array_agg(code)
FROM (SELECT DISTINCT kind, day, district, code FROM daily_total
      WHERE kind IN ('found-item', 'land-release', 'minefield-map')) AS totals
GROUP BY kind, date_trunc('month', day);
