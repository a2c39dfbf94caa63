-- Where a member is from, as far as they say so: the country by Eurostat's code, the region by its NUTS 2 code.
ALTER TABLE member_preference ADD COLUMN country TEXT;
ALTER TABLE member_preference ADD COLUMN region TEXT CHECK (region IS NULL OR country IS NOT NULL);
