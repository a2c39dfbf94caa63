-- Staff can have a message wait, and say something beneath it.
ALTER TABLE outbox ADD COLUMN paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1));
ALTER TABLE outbox ADD COLUMN note TEXT;

-- A paused row is looked at only when nobody can want it any more; without a last moment that is never.
-- A generated column cannot be changed, but one that is not stored costs nothing to make anew.
DROP INDEX outbox_by_wake;
ALTER TABLE outbox DROP COLUMN wake_at;
ALTER TABLE outbox ADD COLUMN wake_at TEXT
    GENERATED ALWAYS AS (CASE WHEN paused THEN max(not_after, coalesce(retry_at, not_after)) ELSE coalesce(retry_at, due_at) END) VIRTUAL;
CREATE INDEX outbox_by_wake ON outbox (wake_at) WHERE state IN ('pending', 'unknown');

-- Under which key somebody was reached otherwise, after a message to them had failed for good.
ALTER TABLE outbox ADD COLUMN instead TEXT;
