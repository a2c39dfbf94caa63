-- Lists of people that somebody of staff has read in: looked at first, entered once, and forgotten after a day.
CREATE TABLE office_import (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    author INTEGER NOT NULL,
    event INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    done_at TEXT
) STRICT;

CREATE INDEX office_import_by_author ON office_import (author);

CREATE TABLE office_import_line (
    import INTEGER NOT NULL REFERENCES office_import (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    who TEXT NOT NULL,
    member INTEGER,
    mode TEXT NOT NULL,
    fault TEXT,
    -- What came of it; NULL as long as nobody was entered.
    outlook TEXT,
    PRIMARY KEY (import, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX office_import_line_by_member ON office_import_line (member) WHERE member IS NOT NULL;
