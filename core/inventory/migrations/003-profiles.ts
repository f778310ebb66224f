// Migration 3: what a person sets about a supplier's files, and what is different in one of them. Never edited after release.

export const profiles = `
-- What a person has set for the supplier's files: names, unit, currency, creditSign, hold.
ALTER TABLE supplier ADD COLUMN settings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings));

-- What is otherwise than in the supplier's profile.
ALTER TABLE import ADD COLUMN layout_change TEXT CHECK (json_valid(layout_change));
`
