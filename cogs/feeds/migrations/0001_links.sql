-- Each member's own calendar feed. Of its secret only the hash is kept: whoever reads this table can read no calendar.
CREATE TABLE feed_link (
    -- Never given twice: buttons name it, and one of an older link changes nothing.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    member INTEGER NOT NULL UNIQUE,
    selector TEXT NOT NULL UNIQUE,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    made_at TEXT NOT NULL,
    -- When the member was known to be on the server: when they made the link, and when it was read.
    seen_at TEXT NOT NULL
) STRICT;

CREATE INDEX feed_link_by_use ON feed_link (seen_at);
