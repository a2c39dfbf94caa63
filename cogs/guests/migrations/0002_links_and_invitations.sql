-- For which mailboxes a lost link was asked for anew, known or not, so that none is flooded: a hash, kept for an hour.
CREATE TABLE guest_link (
    reader BLOB NOT NULL CHECK (length(reader) = 32),
    asked_at TEXT NOT NULL
) STRICT;

CREATE INDEX guest_link_by_reader ON guest_link (reader, asked_at);

-- Organisers may ask somebody by letter: the press confirms it like what its reader has typed themselves.
ALTER TABLE guest_sign_up ADD COLUMN invited INTEGER NOT NULL DEFAULT 0 CHECK (invited IN (0, 1));
ALTER TABLE guest_sign_up ADD COLUMN invited_by INTEGER CHECK (invited = 1 OR invited_by IS NULL);
