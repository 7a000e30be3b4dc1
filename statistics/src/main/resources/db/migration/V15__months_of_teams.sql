-- In which months and districts teams have reported anything, whether it counts or not: where to look for reports that count. Rows are never
-- taken away, so most merges bring none, while an index of reports by team has an entry for each report.
CREATE TABLE team_month (
    team     text NOT NULL,
    kind     text NOT NULL,
    -- Of a minefield map all of its districts, with a plus between them.
    district text NOT NULL,
    -- The first day of the month the reports are listed under.
    month    date NOT NULL,
    PRIMARY KEY (team, kind, district, month)
);

INSERT INTO team_month (team, kind, district, month)
SELECT team, 'found-item', district, date_trunc('month', listed_on) FROM found_item WHERE reason IS NULL
UNION
SELECT team, 'found-item', district, date_trunc('month', listed_on) FROM found_item_history WHERE reason IS NULL
UNION
SELECT team, 'land-release', district, date_trunc('month', listed_on) FROM land_release WHERE reason IS NULL
UNION
SELECT team, 'land-release', district, date_trunc('month', listed_on) FROM land_release_history WHERE reason IS NULL
UNION
SELECT team, 'minefield-map', array_to_string(districts, '+'), date_trunc('month', listed_on) FROM minefield_map WHERE reason IS NULL
UNION
SELECT team, 'minefield-map', array_to_string(districts, '+'), date_trunc('month', listed_on) FROM minefield_map_history WHERE reason IS NULL;

-- The first who ask must not get a plan for an empty table.
ANALYZE team_month;

DROP INDEX found_item_of_team;
DROP INDEX land_release_of_team;
