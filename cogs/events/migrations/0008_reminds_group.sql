-- Whether members of the event's working group who have not answered are reminded once.
ALTER TABLE event ADD COLUMN reminds_group INTEGER NOT NULL DEFAULT 0 CHECK (reminds_group IN (0, 1));
