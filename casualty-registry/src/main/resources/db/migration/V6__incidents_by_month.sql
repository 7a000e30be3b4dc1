-- Figures in which the people of an incident need not be told apart are added up from the incidents themselves.
ALTER TABLE incident
    -- 202106 is June 2021.
    ADD COLUMN month integer NOT NULL
        GENERATED ALWAYS AS ((extract(year FROM occurred_on) * 100 + extract(month FROM occurred_on))::integer) STORED,
    ADD COLUMN year smallint NOT NULL GENERATED ALWAYS AS (extract(year FROM occurred_on)::smallint) STORED;
