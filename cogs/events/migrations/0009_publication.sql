-- A second pair of eyes: of which edition of a draft it was asked for, by whom, and what another of staff said.
CREATE TABLE event_review (
    event_id INTEGER PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
    edition INTEGER NOT NULL,
    asked_by INTEGER,
    asked_at TEXT NOT NULL,
    verdict TEXT CHECK (verdict IN ('approved', 'returned')),
    judged_by INTEGER,
    judged_at TEXT CHECK ((judged_at IS NULL) = (verdict IS NULL)),
    comment TEXT NOT NULL DEFAULT ''
) STRICT;

-- At which local time a draft is published without anybody pressing.
CREATE TABLE event_publication (
    event_id INTEGER PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
    at_local TEXT NOT NULL,
    at_zone TEXT NOT NULL,
    planned_by INTEGER
) STRICT;
