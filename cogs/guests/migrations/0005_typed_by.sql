-- Who typed it, as a mark that tells nothing: it is made with a secret of the running process. What one of many visitors typed
-- is not pushed out by what the others type. Nothing: it was typed before this was known, or by an organiser.
ALTER TABLE guest_sign_up ADD COLUMN typed_by BLOB;
