-- Whether a draft is the desk's alone: it holds what a member said to the desk and to nobody else, until somebody of the desk
-- shows it to all editors.
ALTER TABLE keeping_draft ADD COLUMN held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1));
UPDATE keeping_draft SET held = 1 WHERE origin = 'request';
