-- A member's word on a question: the entry that was what they meant, or was not. Their last word counts.
CREATE TABLE faq_vote (
    member   INTEGER NOT NULL,
    phrase   TEXT NOT NULL,
    question TEXT NOT NULL,
    entry    TEXT NOT NULL,
    helped   INTEGER NOT NULL CHECK (helped IN (0, 1)),
    at       TEXT NOT NULL,
    PRIMARY KEY (member, phrase)
) STRICT, WITHOUT ROWID;
CREATE INDEX faq_vote_by_phrase ON faq_vote (phrase, entry);
CREATE INDEX faq_vote_at ON faq_vote (at);

-- What editors have said about a question and an entry, in nobody's name but theirs.
CREATE TABLE faq_learnt (
    id       INTEGER PRIMARY KEY,
    phrase   TEXT NOT NULL,
    question TEXT NOT NULL,
    entry    TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('learnt', 'declined', 'taken-back')),
    editor   INTEGER,
    at       TEXT NOT NULL,
    UNIQUE (phrase, entry)
) STRICT;
CREATE INDEX faq_learnt_by_editor ON faq_learnt (editor) WHERE editor IS NOT NULL;

-- Questions that got no sure answer, each once for every member who asked it.
CREATE TABLE faq_open (
    id       INTEGER PRIMARY KEY,
    member   INTEGER NOT NULL,
    phrase   TEXT NOT NULL,
    question TEXT NOT NULL,
    outcome  TEXT NOT NULL CHECK (outcome IN ('unknown', 'candidates', 'missed')),
    nearest  TEXT,
    at       TEXT NOT NULL,
    UNIQUE (member, phrase)
) STRICT;
CREATE INDEX faq_open_at ON faq_open (at);

-- Questions that need no answer here, as an editor said.
CREATE TABLE faq_aside (
    phrase TEXT PRIMARY KEY,
    editor INTEGER,
    at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX faq_aside_by_editor ON faq_aside (editor) WHERE editor IS NOT NULL;
