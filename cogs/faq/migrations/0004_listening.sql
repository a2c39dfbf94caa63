-- In which channels the bot answers questions that were asked of everybody, and whether it offers what it is not sure of.
CREATE TABLE faq_listening (
    channel INTEGER PRIMARY KEY,
    way     TEXT NOT NULL CHECK (way IN ('answer', 'offer'))
) STRICT;

-- Who of staff switched it how, and when.
CREATE TABLE faq_listening_deed (
    id      INTEGER PRIMARY KEY,
    channel INTEGER NOT NULL,
    way     TEXT NOT NULL CHECK (way IN ('off', 'answer', 'offer')),
    actor   INTEGER,
    at      TEXT NOT NULL
) STRICT;
CREATE INDEX faq_listening_deed_by_channel ON faq_listening_deed (channel, id);
CREATE INDEX faq_listening_deed_by_actor ON faq_listening_deed (actor) WHERE actor IS NOT NULL;

-- To whom the bot replied where, so that it does not talk too much; the words of nobody.
CREATE TABLE faq_spoken (
    message INTEGER PRIMARY KEY,
    channel INTEGER NOT NULL,
    member  INTEGER NOT NULL,
    at      TEXT NOT NULL
) STRICT;
CREATE INDEX faq_spoken_in_channel ON faq_spoken (channel, at);
CREATE INDEX faq_spoken_to_member ON faq_spoken (member, at);
