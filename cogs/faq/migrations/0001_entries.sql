-- The entries as their files had them when they could last be read; the files are the truth,
-- and the content hash of each tells whether it has to be read again.
CREATE TABLE faq_entry (
    id         TEXT NOT NULL,
    locale     TEXT NOT NULL,
    question   TEXT NOT NULL,
    aliases    TEXT NOT NULL,
    answer     TEXT NOT NULL,
    sources    TEXT NOT NULL,
    checked_on TEXT NOT NULL,
    volatile   INTEGER NOT NULL CHECK (volatile IN (0, 1)),
    tags       TEXT NOT NULL,
    file       TEXT NOT NULL UNIQUE,
    PRIMARY KEY (id, locale)
) STRICT, WITHOUT ROWID;

-- Every question and alias, folded: what is typed exactly so needs no search.
CREATE TABLE faq_phrase (
    phrase TEXT NOT NULL,
    id     TEXT NOT NULL,
    locale TEXT NOT NULL,
    PRIMARY KEY (phrase, id, locale),
    FOREIGN KEY (id, locale) REFERENCES faq_entry (id, locale) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX faq_phrase_of_entry ON faq_phrase (id, locale);

CREATE TABLE faq_topic (
    slug     TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    names    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE faq_file (
    path    TEXT PRIMARY KEY,
    content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What is wrong with a file, as a message key with its details; told to staff once.
CREATE TABLE faq_fault (
    path    TEXT PRIMARY KEY REFERENCES faq_file (path) ON DELETE CASCADE,
    line    INTEGER NOT NULL,
    key     TEXT NOT NULL,
    details TEXT NOT NULL,
    told    INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1))
) STRICT, WITHOUT ROWID;
