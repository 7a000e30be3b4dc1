-- What each key that was ever primary makes of a known value: tells at the start whether the keys are those of this database.
CREATE TABLE key_check (
    -- The setting that holds the key.
    setting  text NOT NULL,
    key_id   bigint NOT NULL,
    value    bytea NOT NULL,
    noted_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (setting, key_id)
);
