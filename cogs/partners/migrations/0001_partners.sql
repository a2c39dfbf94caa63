-- Partner search cards, from the first word on.
CREATE TABLE partner_card (
    -- Never given twice: buttons, threads and pages name it.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    owner INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (
        state IN ('draft', 'waiting', 'sent-back', 'published', 'expired', 'withdrawn', 'closed')
    ),
    side TEXT NOT NULL CHECK (side IN ('offer', 'seek')),
    -- The code of a NUTS 2 region.
    region TEXT NOT NULL,
    -- As typed while it is a draft; as it was read from then on.
    title TEXT NOT NULL,
    offers TEXT NOT NULL,
    seeks TEXT NOT NULL,
    deadline TEXT NOT NULL,
    aboard TEXT NOT NULL,
    theme TEXT NOT NULL,
    -- JSON lists.
    purposes TEXT NOT NULL,
    languages TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    -- How often it was put before staff: each time is a message of its own.
    round INTEGER NOT NULL DEFAULT 0,
    expires_at TEXT,
    decided_by INTEGER,
    decided_at TEXT,
    reason TEXT NOT NULL DEFAULT '',
    changed_at TEXT NOT NULL,
    -- The thread under its post, once there is one.
    thread INTEGER,
    CHECK ((state = 'published') = (expires_at IS NOT NULL))
) STRICT;

CREATE INDEX partner_card_by_owner ON partner_card (owner);
-- A changed card is compared with these alone: of its theme, and of the side that completes it.
CREATE INDEX partner_card_shown ON partner_card (theme, side) WHERE state = 'published';
CREATE INDEX partner_card_threadless ON partner_card (id) WHERE state = 'published' AND thread IS NULL;
CREATE INDEX partner_card_by_expiry ON partner_card (expires_at) WHERE state = 'published';

-- When a member put a card before staff: for a day, so that nobody floods them.
CREATE TABLE partner_submission (
    member INTEGER NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE INDEX partner_submission_by_member ON partner_submission (member, at);

-- Two cards that were found to complete each other, or one of which was asked for: each two once.
CREATE TABLE partner_pair (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    first INTEGER NOT NULL REFERENCES partner_card (id) ON DELETE CASCADE,
    second INTEGER NOT NULL REFERENCES partner_card (id) ON DELETE CASCADE,
    standing TEXT NOT NULL DEFAULT 'found'
        CHECK (standing IN ('found', 'asked', 'introduced', 'declined')),
    -- Of which card the side is that asked or declined.
    by_card INTEGER,
    found_at TEXT NOT NULL,
    asked_at TEXT,
    introduced_at TEXT,
    -- When the side of each card was alerted; null: it was not.
    first_told_at TEXT,
    second_told_at TEXT,
    first_outcome TEXT CHECK (first_outcome IN ('working', 'talking', 'nothing')),
    second_outcome TEXT CHECK (second_outcome IN ('working', 'talking', 'nothing')),
    UNIQUE (first, second),
    CHECK (first < second)
) STRICT;

CREATE INDEX partner_pair_by_second ON partner_pair (second);

-- Who wants no alerts.
CREATE TABLE partner_silence (
    member INTEGER PRIMARY KEY,
    since TEXT NOT NULL
) STRICT;
