-- The centre of the perimeter, WGS 84 degrees; nothing where none is drawn.
ALTER TABLE land_release ADD COLUMN latitude double precision, ADD COLUMN longitude double precision;
ALTER TABLE land_release_history ADD COLUMN latitude double precision, ADD COLUMN longitude double precision;
