-- Whoever writes says who that is. Rows of before, which are never changed, may lack it.
ALTER TABLE erasure ADD CONSTRAINT erasure_registrar_check CHECK (registrar IS NOT NULL) NOT VALID;
-- Who had a key retired; null while it is in use, and for those retired before.
ALTER TABLE key_check ADD COLUMN retired_by text;
