-- Who answers for an entry of the FAQ, who looks it over, and when it is looked at again; an entry without a row has
-- nobody, and is looked at by the rule.
CREATE TABLE keeping_card (
    entry     TEXT PRIMARY KEY,
    owner     INTEGER,
    reviewer  INTEGER,
    -- A day that somebody has set; NULL: so long after it was checked last.
    review_on TEXT,
    -- When its owner was found to be gone; NULL once another has taken it on.
    left_at   TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX keeping_card_by_owner ON keeping_card (owner) WHERE owner IS NOT NULL;
CREATE INDEX keeping_card_by_reviewer ON keeping_card (reviewer) WHERE reviewer IS NOT NULL;

-- What was typed and is not published: nothing of it is lost when it is refused or somebody else was quicker.
CREATE TABLE keeping_draft (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Who is at it; NULL: they had their data erased.
    author     INTEGER,
    -- Whose words it began with, if it began with a message of theirs.
    words_of   INTEGER,
    -- The entry that it changes; NULL: it is to be a new one.
    entry      TEXT,
    locale     TEXT NOT NULL,
    -- The revision that was before the eyes of who began; NULL: there was none.
    base       INTEGER,
    origin     TEXT NOT NULL CHECK (origin IN ('form', 'message', 'request')),
    -- What it was made of: once.
    occasion   TEXT UNIQUE,
    typed      TEXT NOT NULL,
    version    INTEGER NOT NULL DEFAULT 1,
    changed_at TEXT NOT NULL
) STRICT;

CREATE INDEX keeping_draft_by_author ON keeping_draft (author) WHERE author IS NOT NULL;
CREATE INDEX keeping_draft_by_words_of ON keeping_draft (words_of) WHERE words_of IS NOT NULL;
