-- One table of the totals of days, split by the month in which they became known, in place of one of days and one split by the day:
-- reports come in days after what they tell, so that one had nearly as many rows as there are reports.
LOCK TABLE consumed IN EXCLUSIVE MODE;

DROP TABLE daily_total;

CREATE TABLE daily_total (
    kind     text NOT NULL,
    day      date NOT NULL,
    district text NOT NULL,
    code     text NOT NULL,
    -- The first day of the month, in the ledger's own time zone, in which reports that count were recorded or replaced. All that was
    -- known before a month is the sum of the rows before it.
    known_in date NOT NULL CHECK (extract(day FROM known_in) = 1),
    -- In the measure of the kind: items for found items. What was recorded, less what was replaced.
    amount   bigint NOT NULL,
    reports  bigint NOT NULL,
    PRIMARY KEY (kind, day, district, code, known_in)
    -- Rows are changed far more often than added; room beside them keeps the index out of it.
) WITH (fillfactor = 70);

INSERT INTO daily_total
SELECT kind, day, district, code, date_trunc('month', known_on)::date, sum(amount), sum(reports)
FROM known_total
GROUP BY 1, 2, 3, 4, 5
HAVING sum(amount) <> 0 OR sum(reports) <> 0;

DROP TABLE known_total;
