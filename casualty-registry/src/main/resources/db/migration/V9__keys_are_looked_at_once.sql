-- The lock holds until the end of the transaction: what is found under it for one row holds for those that follow.
CREATE OR REPLACE FUNCTION refuse_retired_keys() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    encrypted bytea[];
    hashed    bytea;
    retired   bigint;
BEGIN
    -- Local to the transaction, as the lock is; both are gone with a savepoint that is rolled back.
    IF current_setting('registry.no_key_is_retired', true) = 'yes' THEN
        RETURN new;
    END IF;
    -- Until the end of this transaction: whoever retires a key waits for it, and finds its rows.
    LOCK TABLE key_check IN ROW SHARE MODE;
    IF NOT EXISTS (SELECT FROM key_check WHERE state <> 'IN_USE') THEN
        PERFORM set_config('registry.no_key_is_retired', 'yes', true);
        RETURN new;
    END IF;
    IF tg_table_name = 'casualty' THEN
        encrypted := ARRAY [new.name, new.contact, new.injuries, new.age];
        hashed := new.name_hash;
    ELSE
        encrypted := ARRAY [new.location, new.place, new.source, new.remarks];
    END IF;
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
