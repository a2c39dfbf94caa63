-- The copy of each published event in Discord's own list of events. A native event has no nonce: what is begun is
-- written down first, and looked for by the mark in its description before it is begun again.
CREATE TABLE mirror_copy (
    -- The number of the event; it stands in the other feature's table, which knows nothing of this one.
    event INTEGER PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('asked', 'standing', 'waiting', 'removed')),
    native INTEGER,
    -- What it says, as a hash: another one has to be written.
    printed TEXT NOT NULL DEFAULT '',
    why TEXT NOT NULL DEFAULT '' CHECK (why IN ('', 'full', 'forbidden', 'refused')),
    attempts INTEGER NOT NULL DEFAULT 0,
    retry_at TEXT,
    CHECK ((state IN ('standing', 'removed')) = (native IS NOT NULL)),
    CHECK (state <> 'waiting' OR why <> '')
) STRICT;
