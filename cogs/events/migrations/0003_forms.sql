-- What an event asks of those who register, and what they answer.
ALTER TABLE event ADD COLUMN asks TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN questions TEXT NOT NULL DEFAULT '[]';
ALTER TABLE event ADD COLUMN form_link TEXT NOT NULL DEFAULT '';
ALTER TABLE event_registration ADD COLUMN answers TEXT NOT NULL DEFAULT '{}';

-- What was typed into a form that was not sent yet, page by page.
CREATE TABLE event_form (
    event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    member INTEGER NOT NULL,
    typed TEXT NOT NULL,
    written_at TEXT NOT NULL,
    PRIMARY KEY (event_id, member)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_form_by_member ON event_form (member);
