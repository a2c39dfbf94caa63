-- A request at the desk: what it is about, whose turn it is, who has it, and when what happened.
ALTER TABLE helpdesk_request ADD COLUMN category TEXT NOT NULL DEFAULT 'general';
ALTER TABLE helpdesk_request ADD COLUMN details TEXT NOT NULL DEFAULT '';
ALTER TABLE helpdesk_request ADD COLUMN stage TEXT NOT NULL DEFAULT 'new'
    CHECK (stage IN ('new', 'assigned', 'waiting-for-us', 'waiting-for-you', 'resolved', 'reopened'));
ALTER TABLE helpdesk_request ADD COLUMN turn_at TEXT NOT NULL DEFAULT '';
ALTER TABLE helpdesk_request ADD COLUMN word_at TEXT NOT NULL DEFAULT '';
ALTER TABLE helpdesk_request ADD COLUMN desk INTEGER;
ALTER TABLE helpdesk_request ADD COLUMN answered_at TEXT;
ALTER TABLE helpdesk_request ADD COLUMN resolved_at TEXT CHECK ((resolved_at IS NOT NULL) = (stage = 'resolved'));
ALTER TABLE helpdesk_request ADD COLUMN proposed INTEGER NOT NULL DEFAULT 0 CHECK (proposed IN (0, 1));
ALTER TABLE helpdesk_request ADD COLUMN told_at TEXT;
ALTER TABLE helpdesk_request ADD COLUMN reminders INTEGER NOT NULL DEFAULT 0;
ALTER TABLE helpdesk_request ADD COLUMN rating INTEGER CHECK (rating BETWEEN 1 AND 5);
ALTER TABLE helpdesk_request ADD COLUMN reopened INTEGER NOT NULL DEFAULT 0;
ALTER TABLE helpdesk_request ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
-- When time itself does something next. Of requests of before there was a desk: nothing, until somebody writes.
ALTER TABLE helpdesk_request ADD COLUMN look_at TEXT;
-- The last message in its thread that was counted; NULL: of a request of before, nothing that was said until now is.
ALTER TABLE helpdesk_request ADD COLUMN heard INTEGER;
ALTER TABLE helpdesk_request ADD COLUMN moved_at TEXT NOT NULL DEFAULT '';
UPDATE helpdesk_request SET turn_at = asked_at, word_at = asked_at, moved_at = asked_at;

CREATE INDEX helpdesk_request_open ON helpdesk_request (turn_at) WHERE stage <> 'resolved';
CREATE INDEX helpdesk_request_look ON helpdesk_request (look_at) WHERE look_at IS NOT NULL;
CREATE INDEX helpdesk_request_desk ON helpdesk_request (desk) WHERE desk IS NOT NULL;
CREATE INDEX helpdesk_request_thread ON helpdesk_request (thread) WHERE thread IS NOT NULL;
CREATE INDEX helpdesk_request_moved ON helpdesk_request (moved_at);
CREATE INDEX helpdesk_request_asked ON helpdesk_request (asked_at);

-- What happened to a request, as its requester may read it: the transcript is made of this.
CREATE TABLE helpdesk_entry (
    id      INTEGER PRIMARY KEY,
    request INTEGER NOT NULL REFERENCES helpdesk_request (id) ON DELETE CASCADE,
    at      TEXT NOT NULL,
    actor   INTEGER,
    what    TEXT NOT NULL CHECK (what IN
        ('claimed', 'handed-over', 'proposed', 'agreed', 'declined', 'silent', 'reopened', 'rated', 'returned')),
    text    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX helpdesk_entry_of_request ON helpdesk_entry (request, id);
CREATE INDEX helpdesk_entry_of_actor ON helpdesk_entry (actor) WHERE actor IS NOT NULL;

-- What the desk notes for itself. It stands in a table of its own, so that no transcript can hold it by mistake.
CREATE TABLE helpdesk_note (
    id      INTEGER PRIMARY KEY,
    request INTEGER NOT NULL REFERENCES helpdesk_request (id) ON DELETE CASCADE,
    at      TEXT NOT NULL,
    author  INTEGER,
    text    TEXT NOT NULL
) STRICT;
CREATE INDEX helpdesk_note_of_request ON helpdesk_note (request, id);
CREATE INDEX helpdesk_note_of_author ON helpdesk_note (author) WHERE author IS NOT NULL;

-- What is counted of a request that was forgotten: a month and minutes of working time, and nobody's name.
CREATE TABLE helpdesk_measure (
    id       INTEGER PRIMARY KEY,
    month    TEXT NOT NULL,
    category TEXT NOT NULL,
    answered INTEGER,
    resolved INTEGER,
    reopened INTEGER NOT NULL CHECK (reopened IN (0, 1)),
    rating   INTEGER
) STRICT;
CREATE INDEX helpdesk_measure_of_month ON helpdesk_measure (month);
