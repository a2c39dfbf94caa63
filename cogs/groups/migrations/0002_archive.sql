-- A group that has ended for now: since when, and how its channel was open to whom before it was closed.
ALTER TABLE group_setting ADD COLUMN archived_at TEXT;
ALTER TABLE group_setting ADD COLUMN open_to TEXT;
