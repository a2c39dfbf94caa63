-- From here on the database is the truth: the last revision of each version of an entry (its id in a language) is
-- what the entry says. What members read, faq_entry and faq_phrase, is made of these and of nothing else.
CREATE TABLE faq_revision (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    entry   TEXT NOT NULL,
    locale  TEXT NOT NULL,
    at      TEXT NOT NULL,
    -- Who made it; NULL: it came from a file, or they had their data erased.
    actor   INTEGER,
    act     TEXT NOT NULL CHECK (act IN ('added', 'edited', 'checked', 'retired', 'restored', 'imported')),
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
    -- All that the version says, as JSON: a revision can be looked at and brought back as it was.
    content TEXT NOT NULL
) STRICT;

CREATE INDEX faq_revision_of_version ON faq_revision (entry, locale, id);
CREATE INDEX faq_revision_by_actor ON faq_revision (actor) WHERE actor IS NOT NULL;

-- What each file said when it was last taken over: what tells a change of the file from one made in Discord.
CREATE TABLE faq_base (
    path    TEXT PRIMARY KEY,
    content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- So that the next start reads every file again, and begins a history of each entry.
DELETE FROM faq_file;
