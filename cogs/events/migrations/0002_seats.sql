-- How one registers: in which way one takes part and with how many seats, from when, for whom, with or without approval.
ALTER TABLE event ADD COLUMN attendance TEXT NOT NULL DEFAULT 'unsaid'
    CHECK (attendance IN ('unsaid', 'on-site', 'online', 'both'));
ALTER TABLE event ADD COLUMN online_seats INTEGER CHECK (online_seats > 0);
ALTER TABLE event ADD COLUMN opens_local TEXT;
ALTER TABLE event ADD COLUMN opens_zone TEXT CHECK ((opens_local IS NULL) = (opens_zone IS NULL));
ALTER TABLE event ADD COLUMN moderated INTEGER NOT NULL DEFAULT 0 CHECK (moderated IN (0, 1));
ALTER TABLE event ADD COLUMN audience TEXT NOT NULL DEFAULT 'everyone'
    CHECK (audience IN ('everyone', 'group', 'role'));
ALTER TABLE event ADD COLUMN role INTEGER CHECK ((role IS NOT NULL) = (audience = 'role'));
ALTER TABLE event ADD COLUMN languages TEXT NOT NULL DEFAULT '';

-- A registration has more lives than before, which a CHECK of SQLite's can only be told by a new table. Its numbers
-- stay as they are, and none is ever given out again: messages are known by them.
CREATE TABLE event_registration_rebuilt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    -- Below zero: a guest without Discord.
    member INTEGER NOT NULL,
    standing TEXT NOT NULL CHECK (
        standing IN ('applied', 'seated', 'waiting', 'offered', 'declined', 'lapsed', 'withdrawn')
    ),
    mode TEXT NOT NULL DEFAULT 'any' CHECK (mode IN ('any', 'on-site', 'online')),
    -- The order of arrival in the line: who comes back, or is moved to another one, stands at its end.
    queue INTEGER NOT NULL,
    wants_reminders INTEGER NOT NULL DEFAULT 0 CHECK (wants_reminders IN (0, 1)),
    registered_at TEXT NOT NULL,
    offered_until TEXT CHECK (standing <> 'offered' OR offered_until IS NOT NULL),
    offer_extended INTEGER NOT NULL DEFAULT 0 CHECK (offer_extended IN (0, 1)),
    verdict TEXT CHECK (verdict IN ('approved', 'declined')),
    decided_by INTEGER,
    decided_at TEXT CHECK ((decided_at IS NULL) = (verdict IS NULL))
) STRICT;

INSERT INTO event_registration_rebuilt (id, event_id, member, standing, queue, wants_reminders, registered_at)
    SELECT id, event_id, member, standing, id, wants_reminders, registered_at FROM event_registration;
DELETE FROM sqlite_sequence WHERE name = 'event_registration_rebuilt';
INSERT INTO sqlite_sequence (name, seq)
    SELECT 'event_registration_rebuilt', seq FROM sqlite_sequence WHERE name = 'event_registration';
DROP TABLE event_registration;
ALTER TABLE event_registration_rebuilt RENAME TO event_registration;

CREATE UNIQUE INDEX event_registration_once ON event_registration (event_id, member)
    WHERE standing NOT IN ('declined', 'lapsed', 'withdrawn');
CREATE INDEX event_registration_in_order ON event_registration (event_id, standing, mode, queue);
CREATE INDEX event_registration_by_member ON event_registration (member);
CREATE INDEX event_registration_offers ON event_registration (offered_until) WHERE standing = 'offered';
