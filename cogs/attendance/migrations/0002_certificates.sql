-- Certificates of attendance. Neither the name on one nor its code is kept: only what tells whether both are right.
CREATE TABLE attendance_certificate (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event INTEGER NOT NULL,
    member INTEGER NOT NULL,
    digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
    seal BLOB NOT NULL CHECK (length(seal) = 32),
    issued_at TEXT NOT NULL
) STRICT;

CREATE INDEX attendance_certificate_by_member ON attendance_certificate (member, event);
