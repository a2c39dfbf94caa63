-- When a member wants to hear nothing, by the clocks of their zone: naive local times like 22:00.
ALTER TABLE member_preference ADD COLUMN quiet_from TEXT;
ALTER TABLE member_preference ADD COLUMN quiet_until TEXT CHECK ((quiet_from IS NULL) = (quiet_until IS NULL));
