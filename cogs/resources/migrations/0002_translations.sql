-- In which language a draft describes its resource; empty: as it was before whoever corrects it.
ALTER TABLE resource_draft ADD COLUMN locale TEXT NOT NULL DEFAULT '';
