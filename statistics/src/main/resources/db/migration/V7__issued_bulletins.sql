-- Bulletins as they were issued: rows are added, never changed, and cannot be worked out again from the topics.
CREATE TABLE issued_bulletin (
    number      integer PRIMARY KEY CHECK (number > 0),
    issued_at   timestamptz NOT NULL,
    period_from date NOT NULL,
    period_to   date NOT NULL,
    as_of       timestamptz NOT NULL,
    -- JSON, as text: read as it was written.
    figures     text NOT NULL,
    -- What has changed since the one issued before for the same period; null for the first.
    changes     text,
    -- The statement in each language there was.
    texts       text NOT NULL
);

CREATE INDEX issued_bulletin_of_period ON issued_bulletin (period_from, period_to, number);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed', tg_table_name USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON issued_bulletin
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
