-- Pairs of entries that seem to say the same, of which an editor has said that they do not. Nobody stands here by name.
CREATE TABLE keeping_distinct (
    one   TEXT NOT NULL,
    other TEXT NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
) STRICT, WITHOUT ROWID;
