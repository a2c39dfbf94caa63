-- Of which events those were reminded who had not answered: that happens once, whatever is set anew later.
CREATE TABLE nudge (
    -- The number of the event; it stands in the other feature's table.
    event INTEGER PRIMARY KEY,
    asked_at TEXT NOT NULL,
    members INTEGER NOT NULL
) STRICT;

-- Who wants no such reminder.
CREATE TABLE nudge_refusal (
    member INTEGER PRIMARY KEY,
    refused_at TEXT NOT NULL
) STRICT;
