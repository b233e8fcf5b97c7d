-- Nominations with their votes and grounds, initiatives that are used once,
-- and what the rules had to say against an award.

PRAGMA user_version = 2;

ALTER TABLE ballots ADD COLUMN secret INTEGER NOT NULL DEFAULT 0 CHECK (secret IN (0, 1));

DROP INDEX nominations_unit;
DROP INDEX nominations_person;
CREATE UNIQUE INDEX nominations_of_unit ON nominations (unit_id, honour, from_year, to_year, type, COALESCE(movement_id, 0))
  WHERE unit_id IS NOT NULL;
CREATE UNIQUE INDEX nominations_of_person ON nominations (person_id, honour, from_year, to_year, type, COALESCE(movement_id, 0))
  WHERE person_id IS NOT NULL;

-- The initiatives that are the ground of a nomination.
CREATE TABLE nomination_initiatives (
  id            INTEGER PRIMARY KEY,
  nomination_id INTEGER NOT NULL REFERENCES nominations (id),
  initiative_id INTEGER NOT NULL REFERENCES initiatives (id),
  UNIQUE (nomination_id, initiative_id)
) STRICT;

CREATE TABLE award_objections (
  id       INTEGER PRIMARY KEY,
  award_id INTEGER NOT NULL REFERENCES awards (id),
  rule     TEXT NOT NULL CHECK (rule <> ''), -- the id of the rule or gate
  cite     TEXT NOT NULL,
  why      TEXT NOT NULL
) STRICT;
CREATE INDEX award_objections_award ON award_objections (award_id);

CREATE TRIGGER award_objections_stay_on_update BEFORE UPDATE ON award_objections BEGIN SELECT RAISE(ABORT, 'objections are never changed'); END;
CREATE TRIGGER award_objections_stay_on_delete BEFORE DELETE ON award_objections BEGIN SELECT RAISE(ABORT, 'objections are never deleted'); END;
CREATE TRIGGER award_objections_stay_on_insert BEFORE INSERT ON award_objections WHEN EXISTS (SELECT 1 FROM award_objections WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'objections are never replaced'); END;

-- The awards that were annulled and not restored: what they rested on is free.
CREATE VIEW annulled_awards (award_id) AS
SELECT e.award_id FROM award_events AS e WHERE e.kind = 'annulled' AND NOT EXISTS (
  SELECT 1 FROM award_events AS r WHERE r.award_id = e.award_id AND r.kind = 'restored' AND r.id > e.id);

CREATE TRIGGER initiatives_are_used_once BEFORE UPDATE ON initiatives
WHEN OLD.used_for IS NOT NULL AND NEW.used_for IS NOT OLD.used_for
  AND NOT EXISTS (SELECT 1 FROM annulled_awards WHERE award_id = OLD.used_for)
BEGIN SELECT RAISE(ABORT, 'an initiative is used once'); END;
CREATE TRIGGER initiatives_stay_when_used BEFORE DELETE ON initiatives WHEN OLD.used_for IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an initiative that was used is never deleted'); END;
CREATE TRIGGER nominations_are_granted_once BEFORE UPDATE ON nominations
WHEN OLD.award_id IS NOT NULL AND NEW.award_id IS NOT OLD.award_id
  AND (NEW.award_id IS NULL OR NOT EXISTS (SELECT 1 FROM annulled_awards WHERE award_id = OLD.award_id))
BEGIN SELECT RAISE(ABORT, 'a nomination is granted once'); END;
CREATE TRIGGER nominations_stay_when_granted BEFORE DELETE ON nominations WHEN OLD.award_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a nomination that was granted is never deleted'); END;

-- Dossiers are read from these indexes alone, past the rows of the tables.
DROP INDEX awards_unit;
DROP INDEX awards_person;
CREATE INDEX awards_unit ON awards (unit_id, honour, to_year, from_year, decision_id, ordinal, type, movement_id)
  WHERE unit_id IS NOT NULL;
CREATE INDEX awards_person ON awards (person_id, honour, to_year, from_year, decision_id, ordinal, type, movement_id)
  WHERE person_id IS NOT NULL;
CREATE INDEX grades_in_dossier ON grades (person_id, year, kind, grade) WHERE person_id IS NOT NULL;

-- The unit's own rows of the law, as the text that was taken in. Own honours
-- of before become the same text: JSON and TOML write strings alike.
CREATE TABLE own_rows (
  id     INTEGER PRIMARY KEY CHECK (id = 1), -- one text at most
  origin TEXT NOT NULL CHECK (origin <> ''), -- the file, for errors
  text   TEXT NOT NULL -- TOML
) STRICT;
INSERT INTO own_rows (id, origin, text)
SELECT 1, 'own-rows.toml', group_concat(text, char(10)) FROM (
  SELECT '[[honour]]' || char(10) || (
    SELECT group_concat(key || ' = ' || json_quote(value) || char(10), '') FROM json_each(json_object(
      'code', code, 'name', name, 'name_template', name_template, 'abbr', abbr, 'class', class, 'kind', kind,
      'subject', subject, 'level', level, 'decider', decider, 'cadence', cadence, 'band', band, 'rank', rank,
      'verb', verb, 'paper', paper, 'pair', pair, 'valid_from', valid_from, 'valid_to', valid_to,
      'source', source, 'confidence', confidence, 'note', note))
    WHERE value <> '') AS text
  FROM honours ORDER BY id)
HAVING count(*) > 0;
DROP TABLE honours;
