-- What somebody of a working group has taken on, until when, and what became of it.
CREATE TABLE meeting_action (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    group_slug TEXT NOT NULL,
    -- The meeting at which it was agreed; NULL: at none.
    event INTEGER,
    what TEXT NOT NULL,
    -- NULL once they had their data erased: somebody else has to take it.
    owner INTEGER,
    given_by INTEGER,
    -- A day by the clocks of the community.
    due TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
    version INTEGER NOT NULL DEFAULT 0,
    made_on TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    -- The last day on which its owner was reminded.
    chased_on TEXT
) STRICT;

CREATE INDEX meeting_action_by_group ON meeting_action (group_slug);
CREATE INDEX meeting_action_by_owner ON meeting_action (owner);
CREATE INDEX meeting_action_open ON meeting_action (due) WHERE state = 'open';
