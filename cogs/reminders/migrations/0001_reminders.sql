-- A reminder is promised in local time, once or again and again; every instant is computed from it.
CREATE TABLE reminder (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    member INTEGER NOT NULL,
    words TEXT NOT NULL CHECK (words <> ''),
    once_local TEXT,
    once_zone TEXT,
    repeats TEXT,
    when_typed TEXT NOT NULL,
    channel INTEGER,
    asked_in INTEGER,
    link TEXT NOT NULL DEFAULT '',
    due_at TEXT,
    snoozed_until TEXT,
    came_at TEXT,
    made_at TEXT NOT NULL,
    CHECK ((once_local IS NULL) = (once_zone IS NULL)),
    CHECK ((once_local IS NULL) <> (repeats IS NULL))
) STRICT;

CREATE INDEX reminder_by_member ON reminder (member);

-- What was typed, readable or not, so that nothing is ever typed twice, and the reading that is shown.
CREATE TABLE reminder_draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    member INTEGER NOT NULL,
    when_typed TEXT NOT NULL,
    words TEXT NOT NULL,
    channel INTEGER,
    asked_in INTEGER,
    link TEXT NOT NULL DEFAULT '',
    reminder_id INTEGER REFERENCES reminder (id) ON DELETE SET NULL,
    snoozing INTEGER NOT NULL DEFAULT 0 CHECK (snoozing IN (0, 1)),
    when_before TEXT NOT NULL DEFAULT '',
    once_local TEXT,
    once_zone TEXT,
    repeats TEXT,
    revision INTEGER NOT NULL DEFAULT 0,
    written_at TEXT NOT NULL,
    CHECK ((once_local IS NULL) = (once_zone IS NULL)),
    CHECK (once_local IS NULL OR repeats IS NULL)
) STRICT;

CREATE INDEX reminder_draft_by_member ON reminder_draft (member);
CREATE INDEX reminder_draft_by_reminder ON reminder_draft (reminder_id);
