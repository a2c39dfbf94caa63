-- Whether a letter went out for what was typed. One mailbox gets so many an hour; what is typed beyond that waits on the
-- page to which those that it got lead, so that nobody keeps the owner of an address out by typing it often.
ALTER TABLE guest_sign_up ADD COLUMN mailed INTEGER NOT NULL DEFAULT 1 CHECK (mailed IN (0, 1));
