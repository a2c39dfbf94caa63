-- An event is promised in local time; every instant is computed from it.
CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'cancelled')),
    title TEXT NOT NULL CHECK (title <> ''),
    place TEXT NOT NULL,
    about TEXT NOT NULL,
    starts_local TEXT NOT NULL,
    starts_zone TEXT NOT NULL,
    ends_local TEXT,
    ends_zone TEXT,
    closes_local TEXT,
    closes_zone TEXT,
    seats INTEGER CHECK (seats > 0),
    group_slug TEXT,
    channel INTEGER,
    organiser INTEGER,
    revision INTEGER NOT NULL DEFAULT 0,
    changed_at TEXT NOT NULL,
    CHECK ((ends_local IS NULL) = (ends_zone IS NULL)),
    CHECK ((closes_local IS NULL) = (closes_zone IS NULL)),
    CHECK (status = 'draft' OR channel IS NOT NULL)
) STRICT;

-- What is coming is asked for all the time, what is past only grows.
CREATE INDEX event_by_time ON event (status, coalesce(ends_local, starts_local));

-- What was typed into the form, readable or not, so that nothing is ever typed twice.
CREATE TABLE event_draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    author INTEGER NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    when_typed TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    seats TEXT NOT NULL DEFAULT '',
    about TEXT NOT NULL DEFAULT '',
    channel INTEGER,
    closes_local TEXT,
    closes_zone TEXT,
    group_slug TEXT,
    event_id INTEGER UNIQUE REFERENCES event (id) ON DELETE SET NULL,
    written_at TEXT NOT NULL,
    CHECK ((closes_local IS NULL) = (closes_zone IS NULL))
) STRICT;

CREATE INDEX event_draft_by_author ON event_draft (author);

-- The id is the order of arrival: who withdraws and comes back stands at the end of the line.
CREATE TABLE event_registration (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    member INTEGER NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('seated', 'waiting', 'withdrawn')),
    wants_reminders INTEGER NOT NULL DEFAULT 0 CHECK (wants_reminders IN (0, 1)),
    registered_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX event_registration_once ON event_registration (event_id, member)
    WHERE standing <> 'withdrawn';
CREATE INDEX event_registration_in_order ON event_registration (event_id, standing, id);
CREATE INDEX event_registration_by_member ON event_registration (member);
