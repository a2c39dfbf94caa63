-- For which group (or '', the community) a digest comes every week, as staff have said.
CREATE TABLE digest_switch (
    scope TEXT PRIMARY KEY,
    since TEXT NOT NULL,
    -- Who of staff; NULL once they had their data erased.
    actor INTEGER
) STRICT, WITHOUT ROWID;

-- The digest of each week: its words are made when it is sent, of what it refers to and as long as that is so.
CREATE TABLE digest_issue (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scope TEXT NOT NULL,
    -- ISO, e.g. 2026-W48: a week has one digest, whatever dies meanwhile.
    week TEXT NOT NULL,
    goes_local TEXT NOT NULL,
    zone TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('quiet', 'waiting', 'approved', 'skipped')),
    -- References by section, as JSON; they name nobody.
    refs TEXT NOT NULL,
    -- Sections that staff left out, as a JSON list.
    without TEXT NOT NULL DEFAULT '[]',
    decided_by INTEGER,
    UNIQUE (scope, week)
) STRICT;

CREATE INDEX digest_issue_by_age ON digest_issue (until);
