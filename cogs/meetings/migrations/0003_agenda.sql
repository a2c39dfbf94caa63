-- The agenda of a group's meeting: when its items are called for, and what was proposed.
CREATE TABLE meeting_agenda (
    event INTEGER PRIMARY KEY,
    group_slug TEXT NOT NULL,
    -- When the group's channel is asked for items; NULL: not yet planned.
    call_at TEXT,
    -- Grows when somebody arranges it: of two at once the second overwrites nothing.
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE meeting_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event INTEGER NOT NULL REFERENCES meeting_agenda (event) ON DELETE CASCADE,
    -- Who proposed it; NULL once they had their data erased, or it was long ago.
    member INTEGER,
    title TEXT NOT NULL,
    -- Its place on the agenda; NULL: it was left out.
    position INTEGER,
    proposed_at TEXT NOT NULL
) STRICT;

CREATE INDEX meeting_item_of ON meeting_item (event);
CREATE INDEX meeting_item_by_member ON meeting_item (member);
