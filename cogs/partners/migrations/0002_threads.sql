-- The threads under cards' posts, and whether each is closed for writing; what is lacking the bot does as soon as it can.
CREATE TABLE partner_thread (
    thread INTEGER PRIMARY KEY,
    -- NULL: the card was erased; its thread is closed and then forgotten.
    card INTEGER UNIQUE REFERENCES partner_card (id) ON DELETE SET NULL,
    locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1)),
    -- Discord did not let the bot; staff are told as long as that is so.
    refused INTEGER NOT NULL DEFAULT 0 CHECK (refused IN (0, 1))
) STRICT;

INSERT INTO partner_thread (thread, card) SELECT thread, id FROM partner_card WHERE thread > 0;
