-- What staff set for a group beside the community's file: who leads it, and whether it is open.
CREATE TABLE group_setting (
    group_slug TEXT PRIMARY KEY,
    leader INTEGER,
    rapporteur INTEGER,
    admission TEXT CHECK (admission IN ('open', 'request'))
) STRICT;

-- One way into a group's channel and out of it. Who comes back begins a new row: its number is
-- what a leader decides about, and an old card must not decide about a new request.
CREATE TABLE group_membership (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    group_slug TEXT NOT NULL,
    member INTEGER NOT NULL,
    standing TEXT NOT NULL
        CHECK (standing IN ('requested', 'accepted', 'member', 'leaving', 'left', 'declined')),
    version INTEGER NOT NULL,
    motivation TEXT NOT NULL DEFAULT '',
    asked_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    verdict TEXT CHECK (verdict IN ('accepted', 'declined')),
    decided_by INTEGER,
    decided_at TEXT,
    reason TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0,
    retry_at TEXT,
    told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1)),
    forgotten INTEGER NOT NULL DEFAULT 0 CHECK (forgotten IN (0, 1)),
    CHECK ((verdict IS NULL) = (decided_at IS NULL))
) STRICT;

CREATE UNIQUE INDEX group_membership_once ON group_membership (group_slug, member)
    WHERE standing NOT IN ('left', 'declined');
CREATE INDEX group_membership_by_member ON group_membership (member);
-- What Discord still has to be asked for: few rows at any time.
CREATE INDEX group_membership_unfinished ON group_membership (standing)
    WHERE standing IN ('accepted', 'leaving');

-- A message with buttons in a channel; of each name, a group's slug among them, one stands.
CREATE TABLE group_panel (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    channel INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('promised', 'posted', 'standing', 'retired')),
    message INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0,
    retry_at TEXT,
    told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1)),
    CHECK (state = 'promised' OR message IS NOT NULL)
) STRICT;

-- An announcement: as it was typed, as it was read, and its text in each language.
CREATE TABLE group_post (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    group_slug TEXT NOT NULL,
    author INTEGER,
    state TEXT NOT NULL CHECK (state IN ('draft', 'planned', 'paused')),
    when_typed TEXT NOT NULL DEFAULT '',
    at_local TEXT,
    at_zone TEXT,
    recurrence TEXT,
    written_at TEXT NOT NULL,
    CHECK ((at_local IS NULL) = (at_zone IS NULL)),
    CHECK (at_local IS NULL OR recurrence IS NULL)
) STRICT;

CREATE INDEX group_post_by_group ON group_post (group_slug);
CREATE INDEX group_post_by_author ON group_post (author);

CREATE TABLE group_post_text (
    post_id INTEGER NOT NULL REFERENCES group_post (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (post_id, language)
) STRICT;
