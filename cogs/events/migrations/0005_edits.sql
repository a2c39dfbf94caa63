-- A form in which an event that is published is corrected, and which edition of it whoever fills it in had seen.
ALTER TABLE event_draft ADD COLUMN edits INTEGER REFERENCES event (id) ON DELETE CASCADE;
ALTER TABLE event_draft ADD COLUMN seen INTEGER CHECK ((seen IS NULL) = (edits IS NULL));
