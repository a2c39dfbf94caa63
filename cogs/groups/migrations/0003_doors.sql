-- A group that was archived or reopened, and whose channel is not yet closed for writing or opened again: Discord is
-- asked until it is. Which of the two is wanted, the group's setting says.
CREATE TABLE group_door (
    group_slug TEXT PRIMARY KEY,
    -- When it was archived or reopened.
    since TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    retry_at TEXT,
    told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Closing was tried once only: those that it may have failed for are closed now.
INSERT INTO group_door (group_slug, since)
    SELECT group_slug, archived_at FROM group_setting WHERE archived_at IS NOT NULL AND open_to IS NULL;
