-- Who steps in for an event's organiser, and what was asked when an organiser was found to be gone.
CREATE TABLE succession_deputy (
    event INTEGER PRIMARY KEY,
    member INTEGER NOT NULL
) STRICT;

CREATE INDEX succession_deputy_by_member ON succession_deputy (member);

CREATE TABLE succession_handover (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event INTEGER NOT NULL,
    -- Who organised it; NULL if nobody did any more, or once they had their data erased.
    gone INTEGER,
    found_at TEXT NOT NULL,
    declined_at TEXT,
    taken_by INTEGER,
    taken_at TEXT
) STRICT;

-- Of each event somebody is asked for once at a time.
CREATE UNIQUE INDEX succession_handover_open ON succession_handover (event) WHERE taken_at IS NULL;
