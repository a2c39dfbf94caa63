-- People who take part without Discord. The number below zero by which events and messages know one is minus this id, so
-- it is never given twice.
CREATE TABLE guest (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL,
    -- What addresses have in common that lead to one mailbox.
    box TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    locale TEXT NOT NULL,
    -- When somebody who reads that mailbox pressed for the first time; before that, it may be anybody's.
    confirmed_at TEXT,
    seen_at TEXT NOT NULL
) STRICT;

CREATE INDEX guest_by_use ON guest (seen_at);

-- What was typed on a page and not confirmed yet by a press on a page that only the mailbox leads to.
CREATE TABLE guest_sign_up (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guest INTEGER NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
    event INTEGER NOT NULL,
    name TEXT NOT NULL,
    locale TEXT NOT NULL,
    mode TEXT,
    answers TEXT NOT NULL,
    made_at TEXT NOT NULL,
    done_at TEXT
) STRICT;

CREATE INDEX guest_sign_up_by_guest ON guest_sign_up (guest, made_at);
CREATE INDEX guest_sign_up_by_age ON guest_sign_up (made_at);

-- What opens the pages of a guest, one for each letter. Only the hash is kept: whoever reads this table opens nothing.
CREATE TABLE guest_key (
    digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
    guest INTEGER NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
    until TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX guest_key_by_guest ON guest_key (guest);
CREATE INDEX guest_key_by_age ON guest_key (until);
