-- An edit of a message that was sent is a row as well: it waits its turn, is tried again, and is told of if it fails.
ALTER TABLE outbox ADD COLUMN revises INTEGER;
-- What it is to show has changed while it was on its way.
ALTER TABLE outbox ADD COLUMN again INTEGER NOT NULL DEFAULT 0 CHECK (again IN (0, 1));
