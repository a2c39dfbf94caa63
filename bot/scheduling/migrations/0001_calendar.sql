-- Until when each rule of the calendar was kept, as the local time it speaks of: a rule for
-- 02:30 is kept once although clocks may show 02:30 twice, and a restart changes nothing.
CREATE TABLE calendar (
    rule TEXT PRIMARY KEY,
    kept_until TEXT NOT NULL
) STRICT, WITHOUT ROWID;
