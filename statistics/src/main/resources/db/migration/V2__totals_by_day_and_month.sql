-- What counts, added up by day and by month, over all partitions: ten years are a few thousand rows to read.
CREATE TEMPORARY TABLE counted ON COMMIT DROP AS
SELECT kind, day, district, code, sum(amount)::bigint AS amount, sum(reports)::bigint AS reports
FROM daily_total
GROUP BY kind, day, district, code;

DROP TABLE daily_total;

CREATE TABLE daily_total (
    kind     text NOT NULL,
    day      date NOT NULL,
    district text NOT NULL,
    code     text NOT NULL,
    -- In the measure of the kind: items for found items.
    amount   bigint NOT NULL,
    reports  bigint NOT NULL,
    PRIMARY KEY (kind, day, district, code)
    -- Rows are changed far more often than added; room beside them keeps the index out of it.
) WITH (fillfactor = 70);

CREATE TABLE monthly_total (
    kind     text NOT NULL,
    -- The first day of the month.
    month    date NOT NULL CHECK (extract(day FROM month) = 1),
    district text NOT NULL,
    code     text NOT NULL,
    amount   bigint NOT NULL,
    reports  bigint NOT NULL,
    PRIMARY KEY (kind, month, district, code)
) WITH (fillfactor = 70);

INSERT INTO daily_total SELECT kind, day, district, code, amount, reports FROM counted;

INSERT INTO monthly_total
SELECT kind, date_trunc('month', day)::date, district, code, sum(amount), sum(reports)
FROM counted
GROUP BY 1, 2, 3, 4;
