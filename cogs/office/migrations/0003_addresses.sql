-- Who is not on Discord stands on a list by e-mail address, and by the name that is to stand for them.
ALTER TABLE office_import_line ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE office_import_line ADD COLUMN name TEXT NOT NULL DEFAULT '';
