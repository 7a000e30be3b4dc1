-- Bulletins as they were issued: rows are added, never changed, and cannot be worked out again from the topics.
CREATE TABLE issued_bulletin (
    number      integer PRIMARY KEY CHECK (number > 0),
    issued_at   timestamptz NOT NULL,
    period_from date NOT NULL,
    period_to   date NOT NULL,
    as_of       timestamptz NOT NULL,
    -- JSON, as it was answered then: read as it was written, whatever comes to be answered later.
    answer      text NOT NULL,
    -- The statement and the page in each language there was.
    texts       json NOT NULL,
    pages       json NOT NULL
);

CREATE INDEX issued_bulletin_of_period ON issued_bulletin (period_from, period_to, number);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed', tg_table_name USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON issued_bulletin
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
