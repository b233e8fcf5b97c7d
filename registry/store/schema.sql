-- The schema of a register as SQLite reports it. Written by: go test ./registry/store -update

CREATE TABLE aliases (
  id        INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES people (id),
  name      TEXT NOT NULL CHECK (name <> ''),
  name_key  TEXT NOT NULL
) STRICT;

CREATE TABLE attachments (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  decision_id INTEGER NOT NULL REFERENCES decisions (id),
  name        TEXT NOT NULL CHECK (name <> ''),
  media_type  TEXT NOT NULL,
  sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
  content     BLOB NOT NULL,
  UNIQUE (decision_id, name)
) STRICT;

CREATE TABLE award_changes (
  id        INTEGER PRIMARY KEY,
  event_id  INTEGER NOT NULL REFERENCES award_events (id),
  field     TEXT NOT NULL CHECK (field IN ('as.name', 'as.rank', 'as.post', 'as.unit', 'as.superior', 'citation')),
  from_text TEXT NOT NULL,
  to_text   TEXT NOT NULL,
  UNIQUE (event_id, field)
) STRICT;

CREATE TABLE award_events (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  award_id    INTEGER NOT NULL REFERENCES awards (id),
  kind        TEXT NOT NULL CHECK (kind IN ('amended', 'reissued', 'downgraded', 'annulled', 'stripped', 'restored')),
  date        TEXT NOT NULL CHECK (date = date(date)),
  reason      TEXT NOT NULL CHECK (reason <> ''),
  decision_id INTEGER REFERENCES decisions (id),
  honour      TEXT NOT NULL CHECK ((honour <> '') = (kind = 'downgraded'))
, reissue_kind TEXT NOT NULL DEFAULT ''
  CHECK (reissue_kind IN ('', 'exchange', 'replacement') AND (reissue_kind = '' OR kind = 'reissued')), reissue_ground TEXT NOT NULL DEFAULT ''
  CHECK (reissue_kind = '' AND reissue_ground = '' OR reissue_kind = 'exchange' AND reissue_ground IN ('damaged', 'wrong')
    OR reissue_kind = 'replacement' AND reissue_ground = 'lost'), reissue_number TEXT NOT NULL DEFAULT '' CHECK (reissue_number = '' OR reissue_kind <> '')) STRICT;

CREATE TABLE award_objections (
  id       INTEGER PRIMARY KEY,
  award_id INTEGER NOT NULL REFERENCES awards (id),
  rule     TEXT NOT NULL CHECK (rule <> ''), -- the id of the rule or gate
  cite     TEXT NOT NULL,
  why      TEXT NOT NULL
) STRICT;

CREATE TABLE awards (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  decision_id INTEGER NOT NULL REFERENCES decisions (id),
  ordinal     INTEGER NOT NULL CHECK (ordinal > 0),
  honour      TEXT NOT NULL CHECK (honour <> ''),
  unit_id     INTEGER REFERENCES units (id),
  person_id   INTEGER REFERENCES people (id),
  as_name     TEXT NOT NULL,
  as_rank     TEXT NOT NULL,
  as_post     TEXT NOT NULL,
  as_unit     TEXT NOT NULL,
  as_superior TEXT NOT NULL,
  from_year   INTEGER NOT NULL CHECK (from_year BETWEEN 1900 AND 2200),
  to_year     INTEGER NOT NULL CHECK (to_year BETWEEN 1900 AND 2200),
  movement_id INTEGER REFERENCES movements (id),
  type        TEXT NOT NULL CHECK (type IN ('merit', 'movement', 'feat', 'service', 'life_service', 'foreign')),
  citation    TEXT NOT NULL,
  posthumous  INTEGER NOT NULL CHECK (posthumous IN (0, 1)),
  override    TEXT NOT NULL,
  UNIQUE (decision_id, ordinal),
  CHECK (from_year <= to_year),
  CHECK ((unit_id IS NULL) <> (person_id IS NULL))
) STRICT;

CREATE TABLE ballots (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  nomination_id INTEGER NOT NULL REFERENCES nominations (id),
  body          TEXT NOT NULL CHECK (body <> ''), -- who voted: the meeting or the council
  held          TEXT NOT NULL CHECK (held = date(held)),
  entitled      INTEGER NOT NULL CHECK (entitled >= 0),
  present       INTEGER NOT NULL CHECK (present BETWEEN 0 AND entitled),
  ayes          INTEGER NOT NULL CHECK (ayes BETWEEN 0 AND entitled),
  minutes       TEXT NOT NULL, secret INTEGER NOT NULL DEFAULT 0 CHECK (secret IN (0, 1)),
  UNIQUE (nomination_id, body, held)
) STRICT;

CREATE TABLE correcting (
  id INTEGER PRIMARY KEY CHECK (id = 1)
) STRICT;

CREATE TABLE decisions (
  id             INTEGER PRIMARY KEY,
  uid            TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  issuer         TEXT NOT NULL CHECK (issuer <> ''),
  issuer_unit_id INTEGER REFERENCES units (id),
  number         TEXT NOT NULL CHECK (number <> ''),
  number_key     TEXT NOT NULL, -- folded, without blanks
  year           INTEGER NOT NULL,
  date           TEXT NOT NULL CHECK (date = date(date)),
  level          TEXT NOT NULL CHECK (level IN ('regiment', 'division', 'corps', 'ministry', 'govt', 'state')),
  place          TEXT NOT NULL,
  authority      TEXT NOT NULL,
  formula        TEXT NOT NULL CHECK (formula IN ('', 'KT.', 'TM.', 'TL.', 'TUQ.', 'Q.')),
  signer_post    TEXT NOT NULL,
  signer_rank    TEXT NOT NULL,
  signer_name    TEXT NOT NULL,
  summary        TEXT NOT NULL,
  UNIQUE (issuer, year, number_key),
  CHECK (year = CAST(substr(date, 1, 4) AS INTEGER)),
  CHECK (issuer_unit_id IS NOT NULL OR issuer IN ('CTN', 'TTG', 'CP', 'BQP', 'QUTW', 'BTTM', 'TCCT'))
) STRICT;

CREATE TABLE disciplines (
  id        INTEGER PRIMARY KEY,
  uid       TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  unit_id   INTEGER REFERENCES units (id),
  person_id INTEGER REFERENCES people (id),
  date      TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]'
    OR date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR date = date(date)),
  form      TEXT NOT NULL CHECK (form IN (
    'phe_binh', 'khien_trach', 'canh_cao', 'ha_luong', 'giang_cap', 'giang_chuc', 'cach_chuc', 'luu_dang', 'khai_tru_dang',
    'tuoc_quan_ham', 'tuoc_danh_hieu_quan_nhan', 'buoc_thoi_viec', 'an_tu', 'hanh_chinh')),
  until     TEXT NOT NULL CHECK (until = '' OR until GLOB '[0-9][0-9][0-9][0-9]'
    OR until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR until = date(until)),
  pending   INTEGER NOT NULL CHECK (pending IN (0, 1)),
  CHECK ((unit_id IS NULL) <> (person_id IS NULL))
) STRICT;

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

CREATE TABLE exemplars (
  id                 INTEGER PRIMARY KEY,
  uid                TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  movement_id        INTEGER NOT NULL REFERENCES movements (id),
  unit_id            INTEGER REFERENCES units (id),
  person_id          INTEGER REFERENCES people (id),
  deed               TEXT NOT NULL CHECK (deed <> ''),
  recognised_by      TEXT NOT NULL,
  recognised_unit_id INTEGER REFERENCES units (id),
  year               INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
  CHECK ((unit_id IS NULL) <> (person_id IS NULL)),
  CHECK (recognised_unit_id IS NOT NULL OR recognised_by IN ('', 'CTN', 'TTG', 'CP', 'BQP', 'QUTW', 'BTTM', 'TCCT'))
) STRICT;

CREATE TABLE figures (
  id        INTEGER PRIMARY KEY,
  uid       TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  unit_id   INTEGER NOT NULL REFERENCES units (id),
  from_year INTEGER NOT NULL CHECK (from_year BETWEEN 1900 AND 2200),
  to_year   INTEGER NOT NULL CHECK (to_year BETWEEN 1900 AND 2200),
  name      TEXT NOT NULL CHECK (name <> ''),
  name_key  TEXT NOT NULL,
  value     TEXT NOT NULL CHECK (value <> ''),
  measure   TEXT NOT NULL,
  UNIQUE (unit_id, from_year, to_year, name_key),
  CHECK (from_year <= to_year)
) STRICT;

CREATE TABLE former_names (
  id       INTEGER PRIMARY KEY,
  unit_id  INTEGER NOT NULL REFERENCES units (id),
  name     TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL,
  until    TEXT NOT NULL CHECK (until = '' OR until GLOB '[0-9][0-9][0-9][0-9]'
    OR until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR until = date(until))
) STRICT;

CREATE TABLE grades (
  id        INTEGER PRIMARY KEY,
  uid       TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  unit_id   INTEGER REFERENCES units (id),
  person_id INTEGER REFERENCES people (id),
  year      INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
  kind      TEXT NOT NULL CHECK (kind IN ('task', 'unit', 'party', 'mass')),
  grade     TEXT NOT NULL CHECK (grade <> ''),
  CHECK ((unit_id IS NULL) <> (person_id IS NULL))
) STRICT;

CREATE TABLE handovers (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  award_id INTEGER NOT NULL REFERENCES awards (id),
  event_id INTEGER REFERENCES award_events (id), -- the re-issue whose paper it was
  handed   TEXT NOT NULL CHECK (handed = date(handed)),
  receiver TEXT NOT NULL, -- '' for the recipient
  note     TEXT NOT NULL
) STRICT;

CREATE TABLE initiatives (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  unit_id       INTEGER REFERENCES units (id),
  person_id     INTEGER REFERENCES people (id),
  year          INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
  title         TEXT NOT NULL CHECK (title <> ''),
  title_key     TEXT NOT NULL,
  kind          TEXT NOT NULL CHECK (kind IN ('sang_kien', 'de_tai', 'de_an', 'cong_trinh', 'muu_tri')),
  scope         TEXT NOT NULL CHECK (scope IN ('unit', 'corps', 'ministry', 'nation')),
  recognised_by TEXT NOT NULL CHECK (recognised_by IN ('regiment', 'division', 'corps', 'ministry', 'state')),
  used_for      INTEGER REFERENCES awards (id), -- the one award of which it was the ground
  CHECK ((unit_id IS NULL) <> (person_id IS NULL))
) STRICT;

CREATE TABLE kept_contents (
  id      INTEGER PRIMARY KEY,
  kind    TEXT NOT NULL CHECK (kind IN ('attachments', 'templates')),
  name    TEXT NOT NULL, -- the digest of an attachment, the slug of a template
  content BLOB NOT NULL
) STRICT;

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

CREATE TABLE mappings (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE CHECK (name <> ''),
  kind    TEXT NOT NULL CHECK (kind <> ''), -- of the entries in the list
  columns TEXT NOT NULL -- JSON, an array of {"heading", "field"}
) STRICT;

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

CREATE TABLE movements (
  id               INTEGER PRIMARY KEY,
  uid              TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  code             TEXT NOT NULL UNIQUE CHECK (code <> ''),
  code_key         TEXT NOT NULL,
  name             TEXT NOT NULL CHECK (name <> ''),
  name_key         TEXT NOT NULL,
  kind             TEXT NOT NULL CHECK (kind IN ('regular', 'campaign', 'thematic')),
  launched_by      TEXT NOT NULL,
  launched_unit_id INTEGER REFERENCES units (id),
  from_day         TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]'
    OR from_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR from_day = date(from_day)),
  to_day           TEXT NOT NULL CHECK (to_day = '' OR to_day GLOB '[0-9][0-9][0-9][0-9]'
    OR to_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR to_day = date(to_day)),
  CHECK (launched_unit_id IS NOT NULL OR launched_by IN ('', 'CTN', 'TTG', 'CP', 'BQP', 'QUTW', 'BTTM', 'TCCT'))
) STRICT;

CREATE TABLE name_tails (
  tail      TEXT NOT NULL,
  person_id INTEGER NOT NULL,
  alias_id  INTEGER NOT NULL, -- 0 of the name itself
  PRIMARY KEY (tail, person_id, alias_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE nomination_initiatives (
  id            INTEGER PRIMARY KEY,
  nomination_id INTEGER NOT NULL REFERENCES nominations (id),
  initiative_id INTEGER NOT NULL REFERENCES initiatives (id),
  UNIQUE (nomination_id, initiative_id)
) STRICT;

CREATE TABLE nominations (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  unit_id     INTEGER REFERENCES units (id),
  person_id   INTEGER REFERENCES people (id),
  honour      TEXT NOT NULL CHECK (honour <> ''),
  from_year   INTEGER NOT NULL CHECK (from_year BETWEEN 1900 AND 2200),
  to_year     INTEGER NOT NULL CHECK (to_year BETWEEN 1900 AND 2200),
  movement_id INTEGER REFERENCES movements (id),
  type        TEXT NOT NULL CHECK (type IN ('merit', 'movement', 'feat', 'service', 'life_service', 'foreign')),
  achievement TEXT NOT NULL,
  proposed_by INTEGER REFERENCES units (id),
  proposed_on TEXT NOT NULL CHECK (proposed_on = date(proposed_on)),
  state       TEXT NOT NULL CHECK (state IN ('proposed', 'voted', 'submitted', 'granted', 'refused', 'withdrawn')),
  state_on    TEXT NOT NULL CHECK (state_on = date(state_on)),
  reason      TEXT NOT NULL,
  award_id    INTEGER REFERENCES awards (id) CHECK (award_id IS NULL OR state = 'granted'),
  CHECK (from_year <= to_year),
  CHECK ((unit_id IS NULL) <> (person_id IS NULL))
) STRICT;

CREATE TABLE operations (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  at      TEXT NOT NULL CHECK (at <> ''), -- UTC, RFC 3339
  user    TEXT NOT NULL,
  machine TEXT NOT NULL,
  command TEXT NOT NULL,
  action  TEXT NOT NULL CHECK (action <> '')
) STRICT;

CREATE TABLE own_rows (
  id     INTEGER PRIMARY KEY CHECK (id = 1), -- one text at most
  origin TEXT NOT NULL CHECK (origin <> ''), -- the file, for errors
  text   TEXT NOT NULL -- TOML
) STRICT;

CREATE TABLE people (
  id               INTEGER PRIMARY KEY,
  uid              TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  code             TEXT NOT NULL UNIQUE CHECK (code <> ''),
  code_key         TEXT NOT NULL,
  name             TEXT NOT NULL CHECK (name <> ''),
  name_key         TEXT NOT NULL,
  born             TEXT NOT NULL CHECK (born = '' OR born GLOB '[0-9][0-9][0-9][0-9]'
    OR born GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR born = date(born)),
  sex              TEXT NOT NULL CHECK (sex IN ('', 'male', 'female')),
  category         TEXT NOT NULL CHECK (category IN ('SQ', 'QNCN', 'HSQ-BS', 'CNQP', 'CCQP', 'VCQP', 'LDHD', 'HV', 'DB', 'DQTV')),
  hometown         TEXT NOT NULL,
  enlisted         TEXT NOT NULL CHECK (enlisted = '' OR enlisted GLOB '[0-9][0-9][0-9][0-9]'
    OR enlisted GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR enlisted = date(enlisted)),
  discharged       TEXT NOT NULL CHECK (discharged = '' OR discharged GLOB '[0-9][0-9][0-9][0-9]'
    OR discharged GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR discharged = date(discharged)),
  discharge_reason TEXT NOT NULL,
  party_joined     TEXT NOT NULL CHECK (party_joined = '' OR party_joined GLOB '[0-9][0-9][0-9][0-9]'
    OR party_joined GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR party_joined = date(party_joined))
) STRICT;

CREATE TABLE postings (
  id          INTEGER PRIMARY KEY,
  person_id   INTEGER NOT NULL REFERENCES people (id),
  from_day    TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]'
    OR from_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR from_day = date(from_day)),
  to_day      TEXT NOT NULL CHECK (to_day = '' OR to_day GLOB '[0-9][0-9][0-9][0-9]'
    OR to_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR to_day = date(to_day)),
  unit_id     INTEGER NOT NULL REFERENCES units (id),
  rank        TEXT NOT NULL,
  post        TEXT NOT NULL,
  coefficient TEXT NOT NULL,
  hardship    INTEGER NOT NULL CHECK (hardship IN (0, 1))
, from_unsure INTEGER NOT NULL DEFAULT 0 CHECK (from_unsure IN (0, 1))) STRICT;

CREATE TABLE printers (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE CHECK (name <> ''),
  dx      REAL NOT NULL CHECK (dx BETWEEN -50 AND 50), -- mm
  dy      REAL NOT NULL CHECK (dy BETWEEN -50 AND 50),
  scale_x REAL NOT NULL CHECK (scale_x BETWEEN 0.8 AND 1.2),
  scale_y REAL NOT NULL CHECK (scale_y BETWEEN 0.8 AND 1.2)
) STRICT;

CREATE TABLE prints (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  award_id INTEGER NOT NULL REFERENCES awards (id),
  event_id INTEGER REFERENCES award_events (id), -- the re-issue that it printed
  at       TEXT NOT NULL CHECK (at <> ''),
  paper    TEXT NOT NULL,
  sha256   TEXT NOT NULL CHECK (length(sha256) = 64)
, template TEXT NOT NULL DEFAULT '', mode TEXT NOT NULL DEFAULT '' CHECK (mode IN ('', 'full', 'overlay')), printer TEXT NOT NULL DEFAULT '', events INTEGER CHECK (events >= 0)) STRICT;

CREATE TABLE registrations (
  id        INTEGER PRIMARY KEY,
  uid       TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  unit_id   INTEGER REFERENCES units (id),
  person_id INTEGER REFERENCES people (id),
  year      INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
  honour    TEXT NOT NULL CHECK (honour <> ''),
  CHECK ((unit_id IS NULL) <> (person_id IS NULL))
) STRICT;

CREATE TABLE settings (
  key   TEXT PRIMARY KEY CHECK (key <> ''),
  value TEXT NOT NULL
) STRICT;

CREATE TABLE tallies (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  unit_id INTEGER NOT NULL REFERENCES units (id),
  year    INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
  tallied TEXT NOT NULL CHECK (tallied IN ('party_member', 'party_organisation', 'personnel', 'unit')),
  grade   TEXT NOT NULL CHECK (grade <> ''),
  count   INTEGER NOT NULL CHECK (count >= 0),
  UNIQUE (unit_id, year, tallied, grade)
) STRICT;

CREATE TABLE template_uses (
  id             INTEGER PRIMARY KEY,
  honour         TEXT NOT NULL, -- '' for all
  issuer         TEXT NOT NULL, -- '' for all
  issuer_unit_id INTEGER REFERENCES units (id),
  template       TEXT NOT NULL CHECK (template <> ''),
  UNIQUE (honour, issuer),
  CHECK (issuer_unit_id IS NOT NULL OR issuer IN ('', 'CTN', 'TTG', 'CP', 'BQP', 'QUTW', 'BTTM', 'TCCT'))
) STRICT;

CREATE TABLE templates (
  id         INTEGER PRIMARY KEY,
  slug       TEXT NOT NULL UNIQUE CHECK (slug <> '' AND slug NOT GLOB '*[^a-z0-9-]*'),
  text       TEXT NOT NULL CHECK (text <> ''), -- TOML
  background BLOB NOT NULL -- PNG, empty where there is none
) STRICT;

CREATE TABLE trusted_keys (
  id     INTEGER PRIMARY KEY,
  key    TEXT NOT NULL UNIQUE CHECK (key <> ''), -- its short name
  public TEXT NOT NULL CHECK (public <> ''),
  unit   TEXT NOT NULL,
  own    INTEGER NOT NULL CHECK (own IN (0, 1)),
  added  TEXT NOT NULL CHECK (added = date(added))
) STRICT;

CREATE TABLE units (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  code          TEXT NOT NULL UNIQUE CHECK (code <> ''),
  code_key      TEXT NOT NULL,
  name          TEXT NOT NULL CHECK (name <> ''),
  name_key      TEXT NOT NULL,
  kind          TEXT NOT NULL CHECK (kind IN ('military', 'party', 'mass')),
  echelon       TEXT NOT NULL CHECK (echelon IN (
    'squad', 'platoon', 'company', 'battalion', 'regiment', 'brigade', 'division', 'army_corps', 'military_region', 'ministry',
    'team', 'section', 'office', 'faculty', 'department', 'school', 'hospital', 'depot', 'workshop', 'station', 'crew', 'factory', 'unclassified')),
  equivalent    TEXT NOT NULL CHECK (equivalent IN ('',
    'squad', 'platoon', 'company', 'battalion', 'regiment', 'brigade', 'division', 'army_corps', 'military_region', 'ministry',
    'team', 'section', 'office', 'faculty', 'department', 'school', 'hospital', 'depot', 'workshop', 'station', 'crew', 'factory', 'unclassified')),
  parent_id     INTEGER REFERENCES units (id) CHECK (parent_id <> id),
  place         INTEGER NOT NULL,
  founded       TEXT NOT NULL CHECK (founded = '' OR founded GLOB '[0-9][0-9][0-9][0-9]'
    OR founded GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR founded = date(founded)),
  closed        TEXT NOT NULL CHECK (closed = '' OR closed GLOB '[0-9][0-9][0-9][0-9]'
    OR closed GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR closed = date(closed)),
  flag_eligible INTEGER NOT NULL CHECK (flag_eligible IN (0, 1)),
  enterprise    INTEGER NOT NULL CHECK (enterprise IN (0, 1)),
  party_base    INTEGER NOT NULL CHECK (party_base IN (0, 1))
) STRICT;

CREATE INDEX aliases_name ON aliases (name_key);

CREATE INDEX aliases_person ON aliases (person_id);

CREATE INDEX award_events_award ON award_events (award_id);

CREATE INDEX award_objections_award ON award_objections (award_id);

CREATE INDEX awards_movement ON awards (movement_id) WHERE movement_id IS NOT NULL;

CREATE INDEX awards_person ON awards (person_id, honour, to_year, from_year, decision_id, ordinal, type, movement_id)
  WHERE person_id IS NOT NULL;

CREATE INDEX awards_unit ON awards (unit_id, honour, to_year, from_year, decision_id, ordinal, type, movement_id)
  WHERE unit_id IS NOT NULL;

CREATE INDEX decisions_date ON decisions (date);

CREATE INDEX decisions_number ON decisions (number_key);

CREATE UNIQUE INDEX disciplines_of_person ON disciplines (person_id, date, form) WHERE person_id IS NOT NULL;

CREATE UNIQUE INDEX disciplines_of_unit ON disciplines (unit_id, date, form) WHERE unit_id IS NOT NULL;

CREATE UNIQUE INDEX distinctions_people ON distinctions (min(person_id, other_person_id), max(person_id, other_person_id));

CREATE UNIQUE INDEX distinctions_units ON distinctions (min(unit_id, other_unit_id), max(unit_id, other_unit_id));

CREATE INDEX exemplars_movement ON exemplars (movement_id);

CREATE UNIQUE INDEX exemplars_of_person ON exemplars (person_id, movement_id, year) WHERE person_id IS NOT NULL;

CREATE UNIQUE INDEX exemplars_of_unit ON exemplars (unit_id, movement_id, year) WHERE unit_id IS NOT NULL;

CREATE INDEX former_names_name ON former_names (name_key);

CREATE INDEX former_names_unit ON former_names (unit_id);

CREATE INDEX grades_in_dossier ON grades (person_id, year, kind, grade) WHERE person_id IS NOT NULL;

CREATE UNIQUE INDEX grades_of_person ON grades (person_id, year, kind) WHERE person_id IS NOT NULL;

CREATE UNIQUE INDEX grades_of_unit ON grades (unit_id, year, kind) WHERE unit_id IS NOT NULL;

CREATE UNIQUE INDEX handovers_paper ON handovers (award_id, COALESCE(event_id, 0));

CREATE UNIQUE INDEX initiatives_of_person ON initiatives (person_id, year, title_key) WHERE person_id IS NOT NULL;

CREATE UNIQUE INDEX initiatives_of_unit ON initiatives (unit_id, year, title_key) WHERE unit_id IS NOT NULL;

CREATE INDEX kept_contents_name ON kept_contents (kind, name);

CREATE INDEX log_operation ON log (operation_id);

CREATE UNIQUE INDEX nominations_of_person ON nominations (person_id, honour, from_year, to_year, type, COALESCE(movement_id, 0))
  WHERE person_id IS NOT NULL;

CREATE UNIQUE INDEX nominations_of_unit ON nominations (unit_id, honour, from_year, to_year, type, COALESCE(movement_id, 0))
  WHERE unit_id IS NOT NULL;

CREATE INDEX people_born ON people (born);

CREATE INDEX people_code ON people (code_key);

CREATE INDEX people_name ON people (name_key, born);

CREATE INDEX people_number ON people (ltrim(code_key, 'abcdefghijklmnopqrstuvwxyz-./_ 0'));

CREATE INDEX postings_person ON postings (person_id, from_day);

CREATE INDEX postings_unit ON postings (unit_id);

CREATE INDEX prints_award ON prints (award_id);

CREATE UNIQUE INDEX registrations_of_person ON registrations (person_id, year, honour) WHERE person_id IS NOT NULL;

CREATE UNIQUE INDEX registrations_of_unit ON registrations (unit_id, year, honour) WHERE unit_id IS NOT NULL;

CREATE INDEX units_name ON units (name_key, code_key);

CREATE INDEX units_parent ON units (parent_id);

CREATE TRIGGER aliases_tails_on_delete AFTER DELETE ON aliases
BEGIN DELETE FROM name_tails WHERE tail = OLD.name_key AND person_id = OLD.person_id AND alias_id = OLD.id; END;

CREATE TRIGGER aliases_tails_on_insert AFTER INSERT ON aliases
BEGIN INSERT INTO name_tails VALUES (NEW.name_key, NEW.person_id, NEW.id); END;

CREATE TRIGGER aliases_tails_on_update AFTER UPDATE ON aliases
BEGIN DELETE FROM name_tails WHERE tail = OLD.name_key AND person_id = OLD.person_id AND alias_id = OLD.id;
INSERT INTO name_tails VALUES (NEW.name_key, NEW.person_id, NEW.id); END;

CREATE VIEW annulled_awards (award_id) AS
SELECT e.award_id FROM award_events AS e WHERE e.kind = 'annulled' AND NOT EXISTS (
  SELECT 1 FROM award_events AS r WHERE r.award_id = e.award_id AND r.kind = 'restored' AND r.id > e.id);

CREATE TRIGGER attachments_are_kept BEFORE DELETE ON attachments
WHEN NOT EXISTS (SELECT 1 FROM kept_contents WHERE kind = 'attachments' AND name = OLD.sha256)
BEGIN INSERT INTO kept_contents (kind, name, content) VALUES ('attachments', OLD.sha256, OLD.content); END;

CREATE TRIGGER award_changes_stay_on_delete BEFORE DELETE ON award_changes WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

CREATE TRIGGER award_changes_stay_on_insert BEFORE INSERT ON award_changes WHEN EXISTS (SELECT 1 FROM award_changes WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM award_changes WHERE event_id = NEW.event_id AND field = NEW.field)
BEGIN SELECT RAISE(ABORT, 'events are never replaced'); END;

CREATE TRIGGER award_changes_stay_on_update BEFORE UPDATE ON award_changes WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;

CREATE TRIGGER award_events_stay_on_delete BEFORE DELETE ON award_events WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

CREATE TRIGGER award_events_stay_on_insert BEFORE INSERT ON award_events WHEN EXISTS (SELECT 1 FROM award_events WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM award_events WHERE uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'events are never replaced'); END;

CREATE TRIGGER award_events_stay_on_update BEFORE UPDATE ON award_events WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;

CREATE TRIGGER award_objections_stay_on_delete BEFORE DELETE ON award_objections WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'objections are never deleted'); END;

CREATE TRIGGER award_objections_stay_on_insert BEFORE INSERT ON award_objections WHEN EXISTS (SELECT 1 FROM award_objections WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'objections are never replaced'); END;

CREATE TRIGGER award_objections_stay_on_update BEFORE UPDATE ON award_objections WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'objections are never changed'); END;

CREATE TRIGGER awards_stay_on_delete BEFORE DELETE ON awards WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'awards are never deleted'); END;

CREATE TRIGGER awards_stay_on_insert BEFORE INSERT ON awards WHEN EXISTS (SELECT 1 FROM awards WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM awards WHERE uid = NEW.uid)
  OR EXISTS (SELECT 1 FROM awards WHERE decision_id = NEW.decision_id AND ordinal = NEW.ordinal)
BEGIN SELECT RAISE(ABORT, 'awards are never replaced'); END;

CREATE TRIGGER awards_stay_on_update BEFORE UPDATE ON awards WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'awards are never changed'); END;

CREATE TRIGGER handovers_are_of_a_paper BEFORE INSERT ON handovers WHEN NEW.event_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM award_events WHERE id = NEW.event_id AND award_id = NEW.award_id AND kind = 'reissued')
BEGIN SELECT RAISE(ABORT, 'a hand-over is never of another award''s paper'); END;

CREATE TRIGGER handovers_stay_on_delete BEFORE DELETE ON handovers WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'hand-overs are never deleted'); END;

CREATE TRIGGER handovers_stay_on_insert BEFORE INSERT ON handovers WHEN EXISTS (SELECT 1 FROM handovers WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM handovers WHERE uid = NEW.uid)
  OR EXISTS (SELECT 1 FROM handovers WHERE award_id = NEW.award_id AND event_id IS NEW.event_id)
BEGIN SELECT RAISE(ABORT, 'hand-overs are never replaced'); END;

CREATE TRIGGER handovers_stay_on_update BEFORE UPDATE ON handovers WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'hand-overs are never changed'); END;

CREATE TRIGGER initiatives_are_used_once BEFORE UPDATE ON initiatives
WHEN NOT EXISTS (SELECT 1 FROM correcting)
  AND (OLD.used_for IS NOT NULL AND NEW.used_for IS NOT OLD.used_for
  AND NOT EXISTS (SELECT 1 FROM annulled_awards WHERE award_id = OLD.used_for))
BEGIN SELECT RAISE(ABORT, 'an initiative is used once'); END;

CREATE TRIGGER initiatives_stay_when_used BEFORE DELETE ON initiatives WHEN NOT EXISTS (SELECT 1 FROM correcting) AND OLD.used_for IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an initiative that was used is never deleted'); END;

CREATE TRIGGER log_stays_on_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is never deleted'); END;

CREATE TRIGGER log_stays_on_insert BEFORE INSERT ON log
WHEN NEW.id <> COALESCE((SELECT id + lines FROM log ORDER BY id DESC LIMIT 1), 1)
BEGIN SELECT RAISE(ABORT, 'the log is never replaced, and has no gaps'); END;

CREATE TRIGGER log_stays_on_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;

CREATE TRIGGER name_tails_on_delete AFTER DELETE ON name_tails WHEN instr(OLD.tail, ' ') > 0 AND length(OLD.tail) < 1000
BEGIN DELETE FROM name_tails WHERE tail = substr(OLD.tail, instr(OLD.tail, ' ') + 1) AND person_id = OLD.person_id AND alias_id = OLD.alias_id; END;

CREATE TRIGGER name_tails_on_insert AFTER INSERT ON name_tails WHEN instr(NEW.tail, ' ') > 0 AND length(NEW.tail) < 1000
BEGIN INSERT INTO name_tails VALUES (substr(NEW.tail, instr(NEW.tail, ' ') + 1), NEW.person_id, NEW.alias_id); END;

CREATE TRIGGER nominations_are_granted_once BEFORE UPDATE ON nominations
WHEN NOT EXISTS (SELECT 1 FROM correcting)
  AND (OLD.award_id IS NOT NULL AND NEW.award_id IS NOT OLD.award_id
  AND (NEW.award_id IS NULL OR NOT EXISTS (SELECT 1 FROM annulled_awards WHERE award_id = OLD.award_id)))
BEGIN SELECT RAISE(ABORT, 'a nomination is granted once'); END;

CREATE TRIGGER nominations_stay_when_granted BEFORE DELETE ON nominations WHEN NOT EXISTS (SELECT 1 FROM correcting) AND OLD.award_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a nomination that was granted is never deleted'); END;

CREATE TRIGGER operations_stay_on_delete BEFORE DELETE ON operations BEGIN SELECT RAISE(ABORT, 'operations are never deleted'); END;

CREATE TRIGGER operations_stay_on_insert BEFORE INSERT ON operations WHEN EXISTS (SELECT 1 FROM operations WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM operations WHERE uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'operations are never replaced'); END;

CREATE TRIGGER operations_stay_on_update BEFORE UPDATE ON operations BEGIN SELECT RAISE(ABORT, 'operations are never changed'); END;

CREATE TRIGGER people_tails_on_delete AFTER DELETE ON people
BEGIN DELETE FROM name_tails WHERE tail = substr(OLD.name_key, instr(OLD.name_key, ' ') + 1) AND person_id = OLD.id AND alias_id = 0; END;

CREATE TRIGGER people_tails_on_insert AFTER INSERT ON people WHEN instr(NEW.name_key, ' ') > 0
BEGIN INSERT INTO name_tails VALUES (substr(NEW.name_key, instr(NEW.name_key, ' ') + 1), NEW.id, 0); END;

CREATE TRIGGER people_tails_on_update AFTER UPDATE OF id, name_key ON people WHEN NEW.id <> OLD.id OR NEW.name_key <> OLD.name_key
BEGIN DELETE FROM name_tails WHERE tail = substr(OLD.name_key, instr(OLD.name_key, ' ') + 1) AND person_id = OLD.id AND alias_id = 0;
INSERT INTO name_tails SELECT substr(NEW.name_key, instr(NEW.name_key, ' ') + 1), NEW.id, 0 WHERE instr(NEW.name_key, ' ') > 0; END;

CREATE TRIGGER prints_stay_on_delete BEFORE DELETE ON prints WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'the print ledger is never deleted'); END;

CREATE TRIGGER prints_stay_on_insert BEFORE INSERT ON prints WHEN EXISTS (SELECT 1 FROM prints WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM prints WHERE uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'the print ledger is never replaced'); END;

CREATE TRIGGER prints_stay_on_update BEFORE UPDATE ON prints WHEN NOT EXISTS (SELECT 1 FROM correcting)
BEGIN SELECT RAISE(ABORT, 'the print ledger is never changed'); END;

CREATE TRIGGER backgrounds_are_kept_on_delete BEFORE DELETE ON templates WHEN length(OLD.background) > 0
  AND NOT EXISTS (SELECT 1 FROM kept_contents WHERE kind = 'templates' AND name = OLD.slug AND content = OLD.background)
BEGIN INSERT INTO kept_contents (kind, name, content) VALUES ('templates', OLD.slug, OLD.background); END;

CREATE TRIGGER backgrounds_are_kept_on_update BEFORE UPDATE ON templates WHEN length(OLD.background) > 0
  AND NEW.background <> OLD.background
  AND NOT EXISTS (SELECT 1 FROM kept_contents WHERE kind = 'templates' AND name = OLD.slug AND content = OLD.background)
BEGIN INSERT INTO kept_contents (kind, name, content) VALUES ('templates', OLD.slug, OLD.background); END;

CREATE TRIGGER trusted_keys_stay_on_insert BEFORE INSERT ON trusted_keys
WHEN EXISTS (SELECT 1 FROM trusted_keys WHERE id = NEW.id OR key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'a key that is trusted is never replaced'); END;

CREATE TRIGGER trusted_keys_stay_on_update BEFORE UPDATE ON trusted_keys
WHEN NOT EXISTS (SELECT 1 FROM correcting) AND (NEW.key <> OLD.key OR NEW.public <> OLD.public OR NEW.unit <> OLD.unit)
BEGIN SELECT RAISE(ABORT, 'a key that is trusted is never changed'); END;
