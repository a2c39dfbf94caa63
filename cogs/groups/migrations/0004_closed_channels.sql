-- Channels that archiving closed for writing, each with how it was open to whom before: one that is its group's no
-- more is opened again as well.
CREATE TABLE group_closed_channel (
    channel INTEGER PRIMARY KEY,
    -- The group for which it was closed last.
    group_slug TEXT NOT NULL,
    open_to TEXT NOT NULL
) STRICT;

-- Until now the group's setting knew it of whichever channel it has: looked at once more, each gets its row.
INSERT OR IGNORE INTO group_door (group_slug, since)
    SELECT group_slug, archived_at FROM group_setting WHERE archived_at IS NOT NULL AND open_to IS NOT NULL;
