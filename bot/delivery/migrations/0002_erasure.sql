-- Rows are deleted when somebody has what is stored about them erased, so a number must never be given twice
-- (AUTOINCREMENT): the worker and the notices to staff know rows by it. SQLite can only change that in a new table.
CREATE TABLE outbox_anew (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
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
    -- Erased while it was on its way: its end deletes it.
    erased INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1)),
    wake_at TEXT NOT NULL GENERATED ALWAYS AS (coalesce(retry_at, due_at)) VIRTUAL,
    CHECK ((finished_at IS NULL) = (state IN ('pending', 'sending', 'unknown'))),
    CHECK (erased = 0 OR state IN ('sending', 'unknown'))
) STRICT;

INSERT INTO outbox_anew (id, dedup_key, version, kind, parameters, target, due_at, not_after, state, retry_at,
    chain_start, boot_id, doubt, wary, held, rests, moot, attempts, strikes, noes, message_id, reason, code,
    payload, files, marker, finished_at, notice_owed)
SELECT id, dedup_key, version, kind, parameters, target, due_at, not_after, state, retry_at,
    chain_start, boot_id, doubt, wary, held, rests, moot, attempts, strikes, noes, message_id, reason, code,
    payload, files, marker, finished_at, notice_owed
FROM outbox;

DROP TABLE outbox;
ALTER TABLE outbox_anew RENAME TO outbox;

CREATE INDEX outbox_by_wake ON outbox (wake_at) WHERE state IN ('pending', 'unknown');
CREATE INDEX outbox_by_target ON outbox (target, due_at) WHERE state IN ('pending', 'unknown');
CREATE INDEX outbox_resting ON outbox (target, retry_at) WHERE rests = 1;
CREATE INDEX outbox_on_the_way ON outbox (id) WHERE state = 'sending';
CREATE INDEX outbox_owing ON outbox (id) WHERE notice_owed IS NOT NULL;
CREATE INDEX outbox_remembered ON outbox (finished_at) WHERE finished_at IS NOT NULL AND parameters <> '{}';
CREATE INDEX outbox_to_members ON outbox (target) WHERE target GLOB 'member:*';
CREATE INDEX outbox_messages ON outbox (target, finished_at) WHERE message_id IS NOT NULL;

-- Only who missed a direct message reads it later; the words of a post stand in its channel.
UPDATE outbox SET payload = NULL, files = NULL WHERE finished_at IS NOT NULL AND target GLOB 'channel:*';
