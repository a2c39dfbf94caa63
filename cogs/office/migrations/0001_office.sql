-- Who of staff took what of an event's people along, and when. Whoever has their data erased is no longer named.
CREATE TABLE office_deed (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    actor INTEGER,
    event INTEGER NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('exported', 'downloaded', 'imported')),
    rows INTEGER NOT NULL,
    form TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX office_deed_by_event ON office_deed (event, id);
CREATE INDEX office_deed_by_actor ON office_deed (actor) WHERE actor IS NOT NULL;

-- Files that were asked for; each is made when it is fetched, by whoever asked, within minutes. Of its address only
-- the hash is kept.
CREATE TABLE office_download (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    member INTEGER NOT NULL,
    event INTEGER NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('csv', 'xlsx')),
    digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
    made_at TEXT NOT NULL
) STRICT;

CREATE INDEX office_download_by_member ON office_download (member);
