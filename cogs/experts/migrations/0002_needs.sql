-- Requests for support, from the first word on.
CREATE TABLE expert_need (
    -- Never given twice: buttons and messages name it.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    member INTEGER NOT NULL,
    stage TEXT NOT NULL CHECK (
        stage IN ('draft', 'waiting', 'refused', 'offered', 'unmet', 'matched', 'withdrawn', 'closed')
    ),
    -- As typed while it is a draft; as it was read, or shaped by staff, from then on.
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    -- JSON lists.
    topics TEXT NOT NULL,
    languages TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    decided_by INTEGER,
    decided_at TEXT,
    reason TEXT NOT NULL DEFAULT '',
    -- Who was chosen.
    expert INTEGER,
    matched_at TEXT,
    member_outcome TEXT CHECK (member_outcome IN ('helped', 'going-on', 'nothing')),
    expert_outcome TEXT CHECK (expert_outcome IN ('helped', 'going-on', 'nothing')),
    changed_at TEXT NOT NULL
) STRICT;

CREATE INDEX expert_need_by_member ON expert_need (member);
CREATE INDEX expert_need_by_expert ON expert_need (expert) WHERE expert IS NOT NULL;
CREATE INDEX expert_need_open ON expert_need (stage) WHERE stage IN ('waiting', 'offered', 'unmet');

-- Whom a request was put to: an expert once, whatever becomes of it.
CREATE TABLE expert_offer (
    -- Never given twice: buttons and messages name it.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    need INTEGER NOT NULL REFERENCES expert_need (id) ON DELETE CASCADE,
    expert INTEGER NOT NULL,
    standing TEXT NOT NULL CHECK (
        standing IN ('asked', 'lapsed', 'ready', 'declined', 'passed', 'gone', 'chosen', 'over')
    ),
    made_at TEXT NOT NULL,
    until TEXT NOT NULL,
    UNIQUE (need, expert)
) STRICT;

CREATE INDEX expert_offer_by_expert ON expert_offer (expert);
CREATE INDEX expert_offer_by_deadline ON expert_offer (until) WHERE standing = 'asked';
