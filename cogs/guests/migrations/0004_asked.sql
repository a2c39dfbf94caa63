-- Which questions the answers are to: an organiser may ask others in the two days before somebody confirms, and no answer
-- is to stand under another question than its own. Nothing: it was typed before this was known, or by an organiser.
ALTER TABLE guest_sign_up ADD COLUMN asked TEXT;
