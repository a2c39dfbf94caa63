-- What organisers wrote to some of those who registered: to whom, when, and to how many it went.
CREATE TABLE event_message (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    author INTEGER,
    text TEXT NOT NULL,
    standing TEXT,
    mode TEXT,
    country TEXT,
    written_at TEXT NOT NULL,
    sent_at TEXT,
    recipients INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX event_message_by_event ON event_message (event_id);

-- Who wants nothing of the organisers' beside what is about their own place.
ALTER TABLE event_registration ADD COLUMN muted INTEGER NOT NULL DEFAULT 0 CHECK (muted IN (0, 1));
