-- What was told of a group's half-year, counted once it was over: numbers, and nobody's name.
CREATE TABLE vitality_report (
    group_slug TEXT NOT NULL,
    -- Like 2023-H1.
    half       TEXT NOT NULL,
    counted_at TEXT NOT NULL,
    -- The day of that by the clocks of the community.
    counted_on TEXT NOT NULL,
    -- A JSON object: null is a number too small to be told; what is not there is not known.
    numbers    TEXT NOT NULL,
    PRIMARY KEY (group_slug, half)
) STRICT;
