-- The feeds of other sites whose news go into channels. Nothing here is about a member.
CREATE TABLE syndication_feed (
    -- A number is never given out twice: what was posted of a feed is known by it.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    link TEXT NOT NULL,
    channel INTEGER NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'followed', 'ended')),
    since TEXT NOT NULL,
    news_at TEXT NOT NULL,
    next_at TEXT,
    failures INTEGER NOT NULL DEFAULT 0,
    failing_since TEXT,
    why TEXT NOT NULL DEFAULT '',
    told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1)),
    ending TEXT NOT NULL DEFAULT '' CHECK (ending IN ('', 'stopped', 'gone', 'failing', 'silent')),
    ended_at TEXT,
    etag TEXT NOT NULL DEFAULT '',
    modified TEXT NOT NULL DEFAULT '',
    UNIQUE (link, channel),
    CHECK ((state = 'followed') = (next_at IS NOT NULL)),
    CHECK ((state = 'ended') = (ending <> '')),
    CHECK ((state = 'ended') = (ended_at IS NOT NULL))
) STRICT;

-- What stood in a feed already, by marks that do not change with an entry's date. Kept as long as the entry stands
-- there, and a while longer: some sites take entries away and bring them back.
CREATE TABLE syndication_seen (
    feed INTEGER NOT NULL REFERENCES syndication_feed (id) ON DELETE CASCADE,
    mark TEXT NOT NULL,
    last_on TEXT NOT NULL,
    PRIMARY KEY (feed, mark)
) STRICT, WITHOUT ROWID;
