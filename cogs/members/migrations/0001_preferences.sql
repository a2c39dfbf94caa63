-- What a member has chosen for themselves. A row exists only for somebody who chose something.
CREATE TABLE member_preference (
    member_id        INTEGER PRIMARY KEY,
    locale           TEXT,
    zone             TEXT,
    direct_reminders INTEGER CHECK (direct_reminders IN (0, 1)),
    -- The language Discord showed the member in when they last asked for a later message.
    discord_locale   TEXT,
    changed_at       TEXT NOT NULL
) STRICT;
