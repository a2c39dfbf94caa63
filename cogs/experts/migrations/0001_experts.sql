-- What members say of themselves as experts; each has one profile at most.
CREATE TABLE expert_profile (
    -- Never given twice: buttons and messages name it.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    owner INTEGER NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (
        state IN ('draft', 'waiting', 'sent-back', 'published', 'expired', 'withdrawn')
    ),
    -- Eurostat's code of a country.
    country TEXT NOT NULL,
    -- As typed while it is a draft; as it was read from then on.
    headline TEXT NOT NULL,
    offer TEXT NOT NULL,
    -- JSON lists.
    topics TEXT NOT NULL,
    languages TEXT NOT NULL,
    availability TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    -- How often it was put before staff: each time is a message of its own.
    round INTEGER NOT NULL DEFAULT 0,
    -- Whether requests for support may be put to its owner.
    requests INTEGER NOT NULL DEFAULT 0 CHECK (requests IN (0, 1)),
    expires_at TEXT,
    decided_by INTEGER,
    decided_at TEXT,
    reason TEXT NOT NULL DEFAULT '',
    changed_at TEXT NOT NULL,
    CHECK ((state = 'published') = (expires_at IS NOT NULL))
) STRICT;

CREATE INDEX expert_profile_by_expiry ON expert_profile (expires_at) WHERE state = 'published';

-- When a member put something before staff: for a day, so that nobody floods them.
CREATE TABLE expert_submission (
    member INTEGER NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE INDEX expert_submission_by_member ON expert_submission (member, at);
