-- Who wants the digest by mail; the address is the mailbox's, and not kept twice.
CREATE TABLE subscription (
    -- Never given twice: letters lead to it.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    member INTEGER NOT NULL,
    -- The number below 0 by which letters reach the address.
    mailbox INTEGER NOT NULL,
    locale TEXT NOT NULL,
    made_at TEXT NOT NULL,
    -- When somebody who reads that mailbox pressed; before that, it may be anybody's.
    confirmed_at TEXT
) STRICT;

CREATE INDEX subscription_by_member ON subscription (member);
CREATE UNIQUE INDEX subscription_confirmed_member ON subscription (member) WHERE confirmed_at IS NOT NULL;
CREATE UNIQUE INDEX subscription_confirmed_mailbox ON subscription (mailbox) WHERE confirmed_at IS NOT NULL;
CREATE INDEX subscription_by_mailbox ON subscription (mailbox);

-- When a member typed an address: for a day, so that nobody has letters sent to strangers.
CREATE TABLE subscription_typed (
    member INTEGER NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE INDEX subscription_typed_by_member ON subscription_typed (member, at);
