-- A key that was replaced is retired first, so that nothing is written with it any more, and forgotten once nothing in the
-- database is left under it. Its row stays: an instance that still has it as its primary key must not start.
ALTER TABLE key_check
    ADD COLUMN state text NOT NULL DEFAULT 'IN_USE' CHECK (state IN ('IN_USE', 'RETIRED', 'FORGOTTEN')),
    -- When an instance last said that this is its primary key.
    ADD COLUMN used_at timestamptz NOT NULL DEFAULT now();

-- An instance with an old primary key that nobody remembered would write what nobody can read once the key is thrown away.
CREATE FUNCTION refuse_retired_keys() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    encrypted bytea[];
    hashed    bytea;
    retired   bigint;
BEGIN
    IF tg_table_name = 'casualty' THEN
        encrypted := ARRAY [new.name, new.contact, new.injuries, new.age];
        hashed := new.name_hash;
    ELSE
        encrypted := ARRAY [new.location, new.place, new.source, new.remarks];
    END IF;
    -- Until the end of this transaction: whoever retires a key waits for it, and finds its rows.
    LOCK TABLE key_check IN ROW SHARE MODE;
    -- The id of the key is in the first four bytes of a hash, and after one byte in what is encrypted.
    SELECT key_id INTO retired FROM key_check
    WHERE state <> 'IN_USE'
      AND CASE setting
              WHEN 'registry.keys.encryption' THEN EXISTS (
                  SELECT FROM unnest(encrypted) AS kept
                  WHERE substring(kept FROM 2 FOR 4) = substring(int8send(key_id) FROM 5))
              ELSE substring(hashed FROM 1 FOR 4) = substring(int8send(key_id) FROM 5)
          END
    LIMIT 1;
    IF retired IS NOT NULL THEN
        -- One of the codes that are answered with 503: another instance can write it.
        RAISE EXCEPTION 'key % was replaced, nothing is written with it any more', retired USING ERRCODE = '57K01';
    END IF;
    RETURN new;
END
$$;

CREATE TRIGGER refuse_retired_keys BEFORE INSERT ON incident_version
    FOR EACH ROW EXECUTE FUNCTION refuse_retired_keys();
CREATE TRIGGER refuse_retired_keys BEFORE INSERT ON casualty
    FOR EACH ROW EXECUTE FUNCTION refuse_retired_keys();
