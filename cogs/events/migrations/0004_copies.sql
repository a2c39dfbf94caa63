-- A form that was begun from another event: how one registers is taken over from there.
ALTER TABLE event_draft ADD COLUMN copies INTEGER REFERENCES event (id) ON DELETE SET NULL;
