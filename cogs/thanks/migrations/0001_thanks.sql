-- Of which events the organiser was reminded what people expect afterwards: that happens once.
CREATE TABLE thanks (
    -- The number of the event; it stands in the other feature's table, which knows nothing of this one.
    event INTEGER PRIMARY KEY
) STRICT;
