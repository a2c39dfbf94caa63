-- The minutes of a group's meeting, in parts that are written one by one.
CREATE TABLE meeting_minutes (
    event INTEGER PRIMARY KEY,
    group_slug TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'proposed', 'approved')),
    -- Grows with each change: what somebody approves is what they have read.
    version INTEGER NOT NULL,
    -- How often they were approved and posted.
    edition INTEGER NOT NULL DEFAULT 0,
    proposed_by INTEGER,
    approved_by INTEGER,
    approved_at TEXT,
    changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE meeting_minutes_part (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event INTEGER NOT NULL REFERENCES meeting_minutes (event) ON DELETE CASCADE,
    heading TEXT NOT NULL,
    decisions TEXT NOT NULL,
    notes TEXT NOT NULL,
    version INTEGER NOT NULL,
    -- Whose words these are; NULL once they had their data erased.
    writer INTEGER,
    written_at TEXT NOT NULL
) STRICT;

CREATE INDEX meeting_minutes_part_of ON meeting_minutes_part (event);

-- What somebody typed while another was faster: kept until they have said what becomes of it.
CREATE TABLE meeting_minutes_kept (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event INTEGER NOT NULL REFERENCES meeting_minutes (event) ON DELETE CASCADE,
    part INTEGER NOT NULL,
    author INTEGER NOT NULL,
    heading TEXT NOT NULL,
    decisions TEXT NOT NULL,
    notes TEXT NOT NULL,
    kept_at TEXT NOT NULL
) STRICT;

CREATE INDEX meeting_action_of_meeting ON meeting_action (event);
