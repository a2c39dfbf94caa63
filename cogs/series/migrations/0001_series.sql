-- An event that comes back: the rule of its dates, kept at one local time, and what they say unless one alone says
-- something else.
CREATE TABLE series (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rule TEXT NOT NULL,
    -- The last local date on which it may take place; NULL: it goes on.
    until TEXT,
    title TEXT NOT NULL CHECK (title <> ''),
    place TEXT NOT NULL,
    about TEXT NOT NULL,
    seats INTEGER CHECK (seats > 0),
    -- In minutes, by the clocks on the wall.
    lasts INTEGER CHECK (lasts > 0)
) STRICT;

-- A date is known by its local date by the rule, whatever its event was moved to since: so none is made twice.
CREATE TABLE series_date (
    series INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    -- The number of the event; it stands in the other feature's table. NULL: the date was left out.
    event INTEGER UNIQUE,
    PRIMARY KEY (series, day)
) STRICT, WITHOUT ROWID;
