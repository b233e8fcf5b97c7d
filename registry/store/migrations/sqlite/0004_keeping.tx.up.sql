-- A book that is never lost: what a command takes back, people and units that
-- proved to be one, or two, and how a unit's own lists are read.

PRAGMA user_version = 4;

-- The log is kept in blocks: lines of one operation that tell the same of
-- records of one kind, packed. The program packs what log_of_lines holds, and
-- drops that.
DROP TRIGGER log_stays_on_update;
DROP TRIGGER log_stays_on_delete;
DROP TRIGGER log_stays_on_insert;
DROP INDEX log_operation;
DROP INDEX log_key;
ALTER TABLE log RENAME TO log_of_lines;
CREATE TABLE log (
  id           INTEGER PRIMARY KEY, -- the number of its first line
  lines        INTEGER NOT NULL CHECK (lines > 0),
  operation_id INTEGER NOT NULL REFERENCES operations (id),
  kind         TEXT NOT NULL CHECK (kind <> ''),
  action       TEXT NOT NULL CHECK (action <> ''),
  hash         BLOB NOT NULL CHECK (length(hash) = 32), -- of its last line: the SHA-256 of the hash before it and the line
  keys         BLOB NOT NULL CHECK (length(keys) = 4 * lines), -- the first bytes of the SHA-256 of each line's key
  body         BLOB NOT NULL CHECK (length(body) > 0) -- zstd: of each line key, before and after, each behind its length
) STRICT;
CREATE INDEX log_operation ON log (operation_id);
CREATE TRIGGER log_stays_on_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER log_stays_on_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is never deleted'); END;
CREATE TRIGGER log_stays_on_insert BEFORE INSERT ON log
WHEN NEW.id <> COALESCE((SELECT id + lines FROM log ORDER BY id DESC LIMIT 1), 1)
BEGIN SELECT RAISE(ABORT, 'the log is never replaced, and has no gaps'); END;

-- Holds a row only inside a transaction that takes a command back or joins
-- records: then history may be moved, and the log keeps what it was. Outside
-- of a transaction it is empty; check says so if not.
CREATE TABLE correcting (
  id INTEGER PRIMARY KEY CHECK (id = 1)
) STRICT;

-- Records that were the same person or unit as another and went into it. The
-- uid and the code of what is gone stay known, so that another register or an
-- old list that names it is understood.
CREATE TABLE mergers (
  id        INTEGER PRIMARY KEY,
  uid       TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  kind      TEXT NOT NULL CHECK (kind IN ('units', 'people')),
  gone_uid  TEXT NOT NULL UNIQUE CHECK (length(gone_uid) = 36),
  gone_code TEXT NOT NULL CHECK (gone_code <> ''),
  unit_id   INTEGER REFERENCES units (id), -- into which it went
  person_id INTEGER REFERENCES people (id),
  date      TEXT NOT NULL CHECK (date IS date(date)),
  reason    TEXT NOT NULL,
  UNIQUE (kind, gone_code),
  CHECK ((unit_id IS NULL) = (kind = 'people') AND (person_id IS NULL) = (kind = 'units'))
) STRICT;

-- Records that look alike and are two people or two units: a person has looked.
-- Each pair is told apart once, whichever of the two comes first.
CREATE TABLE distinctions (
  id              INTEGER PRIMARY KEY,
  uid             TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  kind            TEXT NOT NULL CHECK (kind IN ('units', 'people')),
  unit_id         INTEGER REFERENCES units (id),
  other_unit_id   INTEGER REFERENCES units (id) CHECK (other_unit_id <> unit_id),
  person_id       INTEGER REFERENCES people (id),
  other_person_id INTEGER REFERENCES people (id) CHECK (other_person_id <> person_id),
  date            TEXT NOT NULL CHECK (date IS date(date)),
  reason          TEXT NOT NULL CHECK (reason <> ''),
  CHECK ((unit_id IS NULL) = (kind = 'people') AND (person_id IS NULL) = (kind = 'units')
    AND (other_unit_id IS NULL) = (kind = 'people') AND (other_person_id IS NULL) = (kind = 'units'))
) STRICT;
CREATE UNIQUE INDEX distinctions_units ON distinctions (min(unit_id, other_unit_id), max(unit_id, other_unit_id));
CREATE UNIQUE INDEX distinctions_people ON distinctions (min(person_id, other_person_id), max(person_id, other_person_id));

-- How a list of the unit's own shape is read: which heading means which field.
CREATE TABLE mappings (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE CHECK (name <> ''),
  kind    TEXT NOT NULL CHECK (kind <> ''), -- of the entries in the list
  columns TEXT NOT NULL -- JSON, an array of {"heading", "field"}
) STRICT;

-- The first day of a posting may be the first on which a list shows it.
ALTER TABLE postings ADD COLUMN from_unsure INTEGER NOT NULL DEFAULT 0 CHECK (from_unsure IN (0, 1));

-- Contents that left their record: scans of decisions and of blanks, which the
-- log tells by their digest only. A command that is brought back, or a removal
-- that is taken back, finds them here.
CREATE TABLE kept_contents (
  id      INTEGER PRIMARY KEY,
  kind    TEXT NOT NULL CHECK (kind IN ('attachments', 'templates')),
  name    TEXT NOT NULL, -- the digest of an attachment, the slug of a template
  content BLOB NOT NULL
) STRICT;
CREATE INDEX kept_contents_name ON kept_contents (kind, name);

CREATE TRIGGER attachments_are_kept BEFORE DELETE ON attachments
WHEN NOT EXISTS (SELECT 1 FROM kept_contents WHERE kind = 'attachments' AND name = OLD.sha256)
BEGIN INSERT INTO kept_contents (kind, name, content) VALUES ('attachments', OLD.sha256, OLD.content); END;
CREATE TRIGGER backgrounds_are_kept_on_delete BEFORE DELETE ON templates WHEN length(OLD.background) > 0
  AND NOT EXISTS (SELECT 1 FROM kept_contents WHERE kind = 'templates' AND name = OLD.slug AND content = OLD.background)
BEGIN INSERT INTO kept_contents (kind, name, content) VALUES ('templates', OLD.slug, OLD.background); END;
CREATE TRIGGER backgrounds_are_kept_on_update BEFORE UPDATE ON templates WHEN length(OLD.background) > 0
  AND NEW.background <> OLD.background
  AND NOT EXISTS (SELECT 1 FROM kept_contents WHERE kind = 'templates' AND name = OLD.slug AND content = OLD.background)
BEGIN INSERT INTO kept_contents (kind, name, content) VALUES ('templates', OLD.slug, OLD.background); END;

DROP TRIGGER award_changes_stay_on_delete;
CREATE TRIGGER award_changes_stay_on_delete BEFORE DELETE ON award_changes WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
DROP TRIGGER award_changes_stay_on_update;
CREATE TRIGGER award_changes_stay_on_update BEFORE UPDATE ON award_changes WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
DROP TRIGGER award_events_stay_on_delete;
CREATE TRIGGER award_events_stay_on_delete BEFORE DELETE ON award_events WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
DROP TRIGGER award_events_stay_on_update;
CREATE TRIGGER award_events_stay_on_update BEFORE UPDATE ON award_events WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
DROP TRIGGER award_objections_stay_on_delete;
CREATE TRIGGER award_objections_stay_on_delete BEFORE DELETE ON award_objections WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'objections are never deleted'); END;
DROP TRIGGER award_objections_stay_on_update;
CREATE TRIGGER award_objections_stay_on_update BEFORE UPDATE ON award_objections WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'objections are never changed'); END;
DROP TRIGGER awards_stay_on_delete;
CREATE TRIGGER awards_stay_on_delete BEFORE DELETE ON awards WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'awards are never deleted'); END;
DROP TRIGGER awards_stay_on_update;
CREATE TRIGGER awards_stay_on_update BEFORE UPDATE ON awards WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'awards are never changed'); END;
DROP TRIGGER handovers_stay_on_delete;
CREATE TRIGGER handovers_stay_on_delete BEFORE DELETE ON handovers WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'hand-overs are never deleted'); END;
DROP TRIGGER handovers_stay_on_update;
CREATE TRIGGER handovers_stay_on_update BEFORE UPDATE ON handovers WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'hand-overs are never changed'); END;
DROP TRIGGER initiatives_are_used_once;
CREATE TRIGGER initiatives_are_used_once BEFORE UPDATE ON initiatives
WHEN NOT EXISTS (SELECT 1 FROM correcting)
  AND (OLD.used_for IS NOT NULL AND NEW.used_for IS NOT OLD.used_for
  AND NOT EXISTS (SELECT 1 FROM annulled_awards WHERE award_id = OLD.used_for))
BEGIN SELECT RAISE(ABORT, 'an initiative is used once'); END;
DROP TRIGGER initiatives_stay_when_used;
CREATE TRIGGER initiatives_stay_when_used BEFORE DELETE ON initiatives WHEN NOT EXISTS (SELECT 1 FROM correcting) AND OLD.used_for IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an initiative that was used is never deleted'); END;
DROP TRIGGER nominations_are_granted_once;
CREATE TRIGGER nominations_are_granted_once BEFORE UPDATE ON nominations
WHEN NOT EXISTS (SELECT 1 FROM correcting)
  AND (OLD.award_id IS NOT NULL AND NEW.award_id IS NOT OLD.award_id
  AND (NEW.award_id IS NULL OR NOT EXISTS (SELECT 1 FROM annulled_awards WHERE award_id = OLD.award_id)))
BEGIN SELECT RAISE(ABORT, 'a nomination is granted once'); END;
DROP TRIGGER nominations_stay_when_granted;
CREATE TRIGGER nominations_stay_when_granted BEFORE DELETE ON nominations WHEN NOT EXISTS (SELECT 1 FROM correcting) AND OLD.award_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a nomination that was granted is never deleted'); END;
DROP TRIGGER prints_stay_on_delete;
CREATE TRIGGER prints_stay_on_delete BEFORE DELETE ON prints WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'the print ledger is never deleted'); END;
DROP TRIGGER prints_stay_on_update;
CREATE TRIGGER prints_stay_on_update BEFORE UPDATE ON prints WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'the print ledger is never changed'); END;
DROP TRIGGER trusted_keys_stay_on_update;
CREATE TRIGGER trusted_keys_stay_on_update BEFORE UPDATE ON trusted_keys
WHEN NOT EXISTS (SELECT 1 FROM correcting) AND (NEW.key <> OLD.key OR NEW.public <> OLD.public OR NEW.unit <> OLD.unit)
BEGIN SELECT RAISE(ABORT, 'a key that is trusted is never changed'); END;

-- Look-up by any word of a name, among a million: of each name what follows its
-- first word, its second …, of each other name that somebody has all of it, too.
-- Made of people.name_key and aliases.name_key, in which one blank stands
-- between two words, by the triggers below; check compares them.
CREATE TABLE name_tails (
  tail      TEXT NOT NULL,
  person_id INTEGER NOT NULL,
  alias_id  INTEGER NOT NULL, -- 0 of the name itself
  PRIMARY KEY (tail, person_id, alias_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX people_code ON people (code_key);
-- Who may be somebody new: of the same day of birth, or of the same name and
-- of no day that is known.
CREATE INDEX people_born ON people (born);
DROP INDEX people_name;
CREATE INDEX people_name ON people (name_key, born);
-- Any part of a unit's code or name is found: so both are read in one index.
DROP INDEX units_name;
CREATE INDEX units_name ON units (name_key, code_key);
-- The number in a code, which people say without what stands before it.
CREATE INDEX people_number ON people (ltrim(code_key, 'abcdefghijklmnopqrstuvwxyz-./_ 0'));

-- A tail brings the next shorter one, and takes it away; not where that would go
-- deeper than SQLite does.
CREATE TRIGGER name_tails_on_insert AFTER INSERT ON name_tails WHEN instr(NEW.tail, ' ') > 0 AND length(NEW.tail) < 1000
BEGIN INSERT INTO name_tails VALUES (substr(NEW.tail, instr(NEW.tail, ' ') + 1), NEW.person_id, NEW.alias_id); END;
CREATE TRIGGER name_tails_on_delete AFTER DELETE ON name_tails WHEN instr(OLD.tail, ' ') > 0 AND length(OLD.tail) < 1000
BEGIN DELETE FROM name_tails WHERE tail = substr(OLD.tail, instr(OLD.tail, ' ') + 1) AND person_id = OLD.person_id AND alias_id = OLD.alias_id; END;

CREATE TRIGGER people_tails_on_insert AFTER INSERT ON people WHEN instr(NEW.name_key, ' ') > 0
BEGIN INSERT INTO name_tails VALUES (substr(NEW.name_key, instr(NEW.name_key, ' ') + 1), NEW.id, 0); END;
CREATE TRIGGER people_tails_on_update AFTER UPDATE OF id, name_key ON people WHEN NEW.id <> OLD.id OR NEW.name_key <> OLD.name_key
BEGIN DELETE FROM name_tails WHERE tail = substr(OLD.name_key, instr(OLD.name_key, ' ') + 1) AND person_id = OLD.id AND alias_id = 0;
INSERT INTO name_tails SELECT substr(NEW.name_key, instr(NEW.name_key, ' ') + 1), NEW.id, 0 WHERE instr(NEW.name_key, ' ') > 0; END;
CREATE TRIGGER people_tails_on_delete AFTER DELETE ON people
BEGIN DELETE FROM name_tails WHERE tail = substr(OLD.name_key, instr(OLD.name_key, ' ') + 1) AND person_id = OLD.id AND alias_id = 0; END;
CREATE TRIGGER aliases_tails_on_insert AFTER INSERT ON aliases
BEGIN INSERT INTO name_tails VALUES (NEW.name_key, NEW.person_id, NEW.id); END;
CREATE TRIGGER aliases_tails_on_update AFTER UPDATE ON aliases
BEGIN DELETE FROM name_tails WHERE tail = OLD.name_key AND person_id = OLD.person_id AND alias_id = OLD.id;
INSERT INTO name_tails VALUES (NEW.name_key, NEW.person_id, NEW.id); END;
CREATE TRIGGER aliases_tails_on_delete AFTER DELETE ON aliases
BEGIN DELETE FROM name_tails WHERE tail = OLD.name_key AND person_id = OLD.person_id AND alias_id = OLD.id; END;

INSERT INTO name_tails SELECT substr(name_key, instr(name_key, ' ') + 1), id, 0 FROM people WHERE instr(name_key, ' ') > 0;
INSERT INTO name_tails SELECT name_key, person_id, id FROM aliases;
