-- What a member has chosen for themselves, and in which language Discord shows itself to them:
-- a message that is sent long after they acted has no other way to know.
CREATE TABLE member_preference (
    member_id        INTEGER PRIMARY KEY,
    locale           TEXT,
    zone             TEXT,
    direct_reminders INTEGER CHECK (direct_reminders IN (0, 1)),
    discord_locale   TEXT,
    changed_at       TEXT NOT NULL
) STRICT;
