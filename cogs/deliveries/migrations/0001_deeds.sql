-- Who of staff did what to which message, and when. Whoever has their data erased is no longer named.
CREATE TABLE deliveries_deed (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor INTEGER,
    message INTEGER NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('paused', 'resumed', 'skipped', 'moved', 'annotated')),
    detail TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX deliveries_deed_by_message ON deliveries_deed (message, id);
CREATE INDEX deliveries_deed_by_actor ON deliveries_deed (actor) WHERE actor IS NOT NULL;

-- What stood in the way of planned messages when it was last looked at: staff are told of what is new and what is gone.
CREATE TABLE deliveries_trouble (
    place TEXT NOT NULL,
    lacks TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (place, lacks)
) STRICT, WITHOUT ROWID;
