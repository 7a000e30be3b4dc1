-- Which teams report is found out team by team, not report by report. A team's reports of a district come day after day, so that they
-- touch few pages of it.
CREATE INDEX found_item_of_team ON found_item (team, district, listed_on) WHERE state IN ('COUNTED', 'CONFLICTING');
CREATE INDEX land_release_of_team ON land_release (team, district, listed_on) WHERE state IN ('COUNTED', 'CONFLICTING');
