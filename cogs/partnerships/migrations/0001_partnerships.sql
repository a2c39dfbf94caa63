-- Which regions take part in a thematic partnership, and as what. Nothing here is about a person.
CREATE TABLE partnership_region (
    slug TEXT NOT NULL,
    region TEXT NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('lead', 'co-lead', 'participating')),
    PRIMARY KEY (slug, region)
) STRICT;

-- One region leads.
CREATE UNIQUE INDEX partnership_region_lead ON partnership_region (slug) WHERE part = 'lead';

-- What a group or partnership is for, in each language.
CREATE TABLE partnership_purpose (
    slug TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (slug, language)
) STRICT;
