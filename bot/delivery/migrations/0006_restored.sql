-- Until when the copy that a row was restored from knows what was sent. Staff may have given the row an earlier time
-- after that, so that it was sent before the time that stands here.
ALTER TABLE outbox ADD COLUMN copied TEXT;
CREATE INDEX outbox_copied ON outbox (id) WHERE copied IS NOT NULL;
