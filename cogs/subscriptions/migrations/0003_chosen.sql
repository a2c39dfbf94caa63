-- Which digests come to a mailbox; whoever had subscribed before had chosen the community's.
CREATE TABLE subscription_digest (
    subscription INTEGER NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
    -- The slug of a working group; nothing: the community's.
    scope TEXT NOT NULL,
    PRIMARY KEY (subscription, scope)
) STRICT, WITHOUT ROWID;

CREATE INDEX subscription_digest_by_scope ON subscription_digest (scope);

INSERT INTO subscription_digest (subscription, scope) SELECT id, '' FROM subscription;
