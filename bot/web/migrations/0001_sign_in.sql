-- Links that sign staff in on the web, and the sessions that they opened. Of what opens either only the hash is kept:
-- whoever reads these tables can sign in nowhere.
CREATE TABLE web_link (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    member INTEGER NOT NULL,
    digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
    -- The page that it leads to.
    target TEXT NOT NULL,
    made_at TEXT NOT NULL,
    used_at TEXT
) STRICT;

CREATE INDEX web_link_by_member ON web_link (member);

CREATE TABLE web_session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    member INTEGER NOT NULL,
    digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
    opened_at TEXT NOT NULL,
    seen_at TEXT NOT NULL
) STRICT;

CREATE INDEX web_session_by_member ON web_session (member);
