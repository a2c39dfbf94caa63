-- Who has been through the first steps, or has skipped them: they are not asked again.
CREATE TABLE home_walk (
    member INTEGER PRIMARY KEY,
    finished_at TEXT NOT NULL
) STRICT;

CREATE INDEX home_walk_by_end ON home_walk (finished_at);
