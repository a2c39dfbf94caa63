-- Check-in to an event, with the code that its host shows. The number of the event stands in the other feature's table.
CREATE TABLE attendance_checkin (
    event INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    walk_ins INTEGER NOT NULL CHECK (walk_ins IN (0, 1)),
    opened_at TEXT NOT NULL,
    -- Whoever has their data erased is no longer named.
    opened_by INTEGER,
    closed_at TEXT
) STRICT;

CREATE INDEX attendance_checkin_by_opener ON attendance_checkin (opened_by) WHERE opened_by IS NOT NULL;

-- Who was at an event: nothing is overwritten, the last word on somebody counts, and who gave it is kept.
CREATE TABLE attendance_mark (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event INTEGER NOT NULL,
    -- A member, or below 0 a guest who is not on Discord.
    member INTEGER NOT NULL,
    present INTEGER NOT NULL CHECK (present IN (0, 1)),
    way TEXT NOT NULL CHECK (way IN ('code', 'roll')),
    marked_by INTEGER,
    at TEXT NOT NULL
) STRICT;

CREATE INDEX attendance_mark_by_event ON attendance_mark (event, member, id);
CREATE INDEX attendance_mark_by_member ON attendance_mark (member);
CREATE INDEX attendance_mark_by_marker ON attendance_mark (marked_by) WHERE marked_by IS NOT NULL;

-- Codes that were wrong, of the last hour only: whoever guesses has to wait.
CREATE TABLE attendance_miss (
    member INTEGER NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE INDEX attendance_miss_by_member ON attendance_miss (member, at);
