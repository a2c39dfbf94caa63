-- How many days before its start a channel is told of an event that comes back; NULL: once it is published.
ALTER TABLE event ADD COLUMN announced_days INTEGER CHECK (announced_days > 0);
