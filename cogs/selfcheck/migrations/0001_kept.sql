-- Self-checks that their members asked to have kept. Of the others nothing is written anywhere.
CREATE TABLE selfcheck_kept (
    -- Never given twice: buttons name it.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    member INTEGER NOT NULL,
    -- The message under which it was kept: pressing there again keeps it as it is then, once.
    occasion INTEGER NOT NULL,
    -- What was said of each criterion, by its slug, as JSON.
    answers TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    UNIQUE (member, occasion)
) STRICT;

CREATE INDEX selfcheck_kept_by_time ON selfcheck_kept (kept_at);
