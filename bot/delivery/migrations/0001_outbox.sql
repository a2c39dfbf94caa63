-- Messages that are promised. What becomes of a row is decided in bot/delivery/domain.py alone.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    dedup_key TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL DEFAULT 1,
    kind TEXT NOT NULL,
    parameters TEXT NOT NULL,
    target TEXT NOT NULL,
    due_at TEXT NOT NULL,
    not_after TEXT,
    state TEXT NOT NULL DEFAULT 'pending'
        CHECK (state IN ('pending', 'sending', 'unknown', 'sent', 'failed', 'expired', 'cancelled')),
    retry_at TEXT,
    chain_start TEXT,
    boot_id TEXT,
    doubt INTEGER NOT NULL DEFAULT 0 CHECK (doubt IN (0, 1)),
    wary INTEGER NOT NULL DEFAULT 0 CHECK (wary IN (0, 1)),
    held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)),
    -- Until retry_at nothing else goes to its target: what stands behind it must not overtake.
    rests INTEGER NOT NULL DEFAULT 0 CHECK (rests IN (0, 1)),
    moot TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    strikes INTEGER NOT NULL DEFAULT 0,
    noes INTEGER NOT NULL DEFAULT 0,
    message_id INTEGER,
    reason TEXT,
    code INTEGER,
    -- Frozen by the claim, so that what may have been seen can be found again and repeated exactly.
    payload TEXT,
    files TEXT,
    marker TEXT,
    finished_at TEXT,
    -- A notice that could not be written because no staff channel is bound yet.
    notice_owed TEXT,
    wake_at TEXT NOT NULL GENERATED ALWAYS AS (coalesce(retry_at, due_at)) VIRTUAL,
    CHECK ((finished_at IS NULL) = (state IN ('pending', 'sending', 'unknown')))
) STRICT;

CREATE INDEX outbox_by_wake ON outbox (wake_at) WHERE state IN ('pending', 'unknown');
CREATE INDEX outbox_by_target ON outbox (target, due_at) WHERE state IN ('pending', 'unknown');
CREATE INDEX outbox_resting ON outbox (target, retry_at) WHERE rests = 1;
CREATE INDEX outbox_on_the_way ON outbox (id) WHERE state = 'sending';
CREATE INDEX outbox_owing ON outbox (id) WHERE notice_owed IS NOT NULL;
CREATE INDEX outbox_remembered ON outbox (finished_at) WHERE finished_at IS NOT NULL AND parameters <> '{}';
CREATE INDEX outbox_to_members ON outbox (target) WHERE target GLOB 'member:*';
CREATE INDEX outbox_messages ON outbox (target, finished_at) WHERE message_id IS NOT NULL;

-- Each request of each row: what was tried, when, and what came of it.
CREATE TABLE attempt (
    outbox_id INTEGER NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    started TEXT NOT NULL,
    ended TEXT,
    outcome TEXT,
    code INTEGER,
    PRIMARY KEY (outbox_id, n)
) STRICT, WITHOUT ROWID;
