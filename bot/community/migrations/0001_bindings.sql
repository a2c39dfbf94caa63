-- Where the community's named channels and roles live on its Discord server.
-- The name (slug) is what the code and data/community.toml say; the id is Discord's.
CREATE TABLE binding (
    kind TEXT NOT NULL CHECK (kind IN ('channel', 'role')),
    slug TEXT NOT NULL,
    discord_id INTEGER NOT NULL,
    -- Only what the bot made itself may it ever rename or correct.
    made_by_bot INTEGER NOT NULL CHECK (made_by_bot IN (0, 1)),
    PRIMARY KEY (kind, slug)
) STRICT, WITHOUT ROWID;
