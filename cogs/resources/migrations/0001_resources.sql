-- What members can find: the truth, also of what came with the community's content.
CREATE TABLE resource (
    -- Never given twice: buttons and pages name it.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('document', 'recording', 'tool')),
    link TEXT NOT NULL,
    language TEXT NOT NULL,
    -- Title and description by the language they are written in, as JSON; tags as JSON lists of slugs.
    words TEXT NOT NULL,
    themes TEXT NOT NULL,
    criteria TEXT NOT NULL,
    groups TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'published', 'declined', 'retired')),
    checked_on TEXT NOT NULL,
    -- Who proposed it; null: the community's staff.
    owner INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    -- How often it was put before staff: each time is a message of its own.
    round INTEGER NOT NULL DEFAULT 0,
    decided_by INTEGER,
    decided_at TEXT,
    reason TEXT NOT NULL DEFAULT '',
    changed_at TEXT NOT NULL,
    -- Of what came with a file: its name there, and what was taken of it as which version.
    slug TEXT UNIQUE,
    shipped TEXT,
    shipped_version INTEGER
) STRICT;

CREATE INDEX resource_by_state ON resource (state);
CREATE INDEX resource_by_owner ON resource (owner) WHERE owner IS NOT NULL;
-- What is shown or may be leads somewhere else each; a declined or retired one stands in nobody's way.
CREATE UNIQUE INDEX resource_link ON resource (link) WHERE state IN ('proposed', 'published');

-- What somebody is writing, readable or not.
CREATE TABLE resource_draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    member INTEGER NOT NULL,
    -- What it changes, and which version of that was looked at.
    resource INTEGER REFERENCES resource (id) ON DELETE CASCADE,
    seen INTEGER NOT NULL DEFAULT 0,
    title TEXT NOT NULL DEFAULT '',
    link TEXT NOT NULL DEFAULT '',
    about TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    themes TEXT NOT NULL DEFAULT '[]',
    criteria TEXT NOT NULL DEFAULT '[]',
    groups TEXT NOT NULL DEFAULT '[]',
    written_at TEXT NOT NULL
) STRICT;

CREATE INDEX resource_draft_by_member ON resource_draft (member);
