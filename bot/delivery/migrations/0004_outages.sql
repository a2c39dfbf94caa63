-- When the bot was last known to run and to reach Discord, so that the next process can tell how long nobody did.
CREATE TABLE alive (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at TEXT NOT NULL
) STRICT;

-- Each is told to staff once, as soon as a channel for that is bound.
CREATE TABLE outage (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    began TEXT NOT NULL,
    ended TEXT NOT NULL,
    told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1))
) STRICT;
CREATE INDEX outage_untold ON outage (id) WHERE told = 0;
