-- When it was and to how many it went stands with the messages themselves.
ALTER TABLE nudge DROP COLUMN asked_at;
ALTER TABLE nudge DROP COLUMN members;
