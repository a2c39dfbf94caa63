-- Who is asked first if somebody who leads a group is gone.
CREATE TABLE leading_deputy (
    group_slug TEXT NOT NULL,
    member INTEGER NOT NULL,
    named_at TEXT NOT NULL,
    PRIMARY KEY (group_slug, member)
) STRICT;

CREATE INDEX leading_deputy_by_member ON leading_deputy (member);

-- An office of a group that looks for somebody, or has found them.
CREATE TABLE leading_handover (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    group_slug TEXT NOT NULL,
    office TEXT NOT NULL CHECK (office IN ('leader', 'rapporteur')),
    state TEXT NOT NULL CHECK (state IN ('offered', 'vacant', 'taken', 'declined', 'withdrawn')),
    -- Who offers it; NULL once they are gone, or had their data erased.
    holder INTEGER,
    begun_at TEXT NOT NULL,
    taken_by INTEGER,
    ended_at TEXT
) STRICT;

-- For each office somebody is looked for once at a time.
CREATE UNIQUE INDEX leading_handover_open ON leading_handover (group_slug, office)
    WHERE state IN ('offered', 'vacant');

CREATE TABLE leading_asked (
    handover INTEGER NOT NULL REFERENCES leading_handover (id) ON DELETE CASCADE,
    member INTEGER NOT NULL,
    declined_at TEXT,
    PRIMARY KEY (handover, member)
) STRICT;

CREATE INDEX leading_asked_by_member ON leading_asked (member);
