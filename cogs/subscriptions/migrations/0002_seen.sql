-- When the member was last known to be on the server: letters for members end once they are none. NULL: when they typed.
ALTER TABLE subscription ADD COLUMN seen_at TEXT;
