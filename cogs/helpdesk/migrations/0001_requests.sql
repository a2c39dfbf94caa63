-- A question for which a member asked for people. A thread has no nonce: its name, written down before
-- it is made, is what it is found by again when nobody knows whether it was made.
CREATE TABLE helpdesk_request (
    -- Never given twice: the names of threads and the keys of messages hold it.
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    member    INTEGER NOT NULL,
    question  TEXT NOT NULL,
    -- The message under which they asked: pressing there twice asks once.
    occasion  INTEGER NOT NULL UNIQUE,
    name      TEXT NOT NULL DEFAULT '',
    state     TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'in-thread', 'with-staff')),
    tried     INTEGER NOT NULL DEFAULT 0 CHECK (tried IN (0, 1)),
    thread    INTEGER,
    asked_at  TEXT NOT NULL,
    CHECK ((state = 'in-thread') = (thread IS NOT NULL))
) STRICT;
CREATE INDEX helpdesk_request_of_member ON helpdesk_request (member, asked_at);
CREATE INDEX helpdesk_request_waiting ON helpdesk_request (id) WHERE state = 'waiting';
