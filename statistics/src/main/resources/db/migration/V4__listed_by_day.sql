-- A page is read day by day and each day put in order then; with the random ids in the index, every report would touch another of
-- its pages.
DROP INDEX found_item_listed;
CREATE INDEX found_item_listed ON found_item (listed_on);
