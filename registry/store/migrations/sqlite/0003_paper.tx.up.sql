-- Paper that leaves the office: templates of certificates, printers, what was
-- printed and handed over, certificates issued anew, keys that are believed.

PRAGMA user_version = 3;

-- How a certificate was issued anew; '' where an earlier release did not ask.
ALTER TABLE award_events ADD COLUMN reissue_kind TEXT NOT NULL DEFAULT ''
  CHECK (reissue_kind IN ('', 'exchange', 'replacement') AND (reissue_kind = '' OR kind = 'reissued'));
ALTER TABLE award_events ADD COLUMN reissue_ground TEXT NOT NULL DEFAULT ''
  CHECK (reissue_kind = '' AND reissue_ground = '' OR reissue_kind = 'exchange' AND reissue_ground IN ('damaged', 'wrong')
    OR reissue_kind = 'replacement' AND reissue_ground = 'lost');
ALTER TABLE award_events ADD COLUMN reissue_number TEXT NOT NULL DEFAULT '' CHECK (reissue_number = '' OR reissue_kind <> '');

ALTER TABLE prints ADD COLUMN template TEXT NOT NULL DEFAULT '';
ALTER TABLE prints ADD COLUMN mode TEXT NOT NULL DEFAULT '' CHECK (mode IN ('', 'full', 'overlay'));
ALTER TABLE prints ADD COLUMN printer TEXT NOT NULL DEFAULT '';
-- How many events the award had then; NULL where an earlier release did not count.
ALTER TABLE prints ADD COLUMN events INTEGER CHECK (events >= 0);

CREATE TABLE handovers (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  award_id INTEGER NOT NULL REFERENCES awards (id),
  event_id INTEGER REFERENCES award_events (id), -- the re-issue whose paper it was
  handed   TEXT NOT NULL CHECK (handed = date(handed)),
  receiver TEXT NOT NULL, -- '' for the recipient
  note     TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX handovers_paper ON handovers (award_id, COALESCE(event_id, 0));

CREATE TRIGGER handovers_stay_on_update BEFORE UPDATE ON handovers BEGIN SELECT RAISE(ABORT, 'hand-overs are never changed'); END;
CREATE TRIGGER handovers_stay_on_delete BEFORE DELETE ON handovers BEGIN SELECT RAISE(ABORT, 'hand-overs are never deleted'); END;
CREATE TRIGGER handovers_stay_on_insert BEFORE INSERT ON handovers WHEN EXISTS (SELECT 1 FROM handovers WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM handovers WHERE uid = NEW.uid)
  OR EXISTS (SELECT 1 FROM handovers WHERE award_id = NEW.award_id AND event_id IS NEW.event_id)
BEGIN SELECT RAISE(ABORT, 'hand-overs are never replaced'); END;
CREATE TRIGGER handovers_are_of_a_paper BEFORE INSERT ON handovers WHEN NEW.event_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM award_events WHERE id = NEW.event_id AND award_id = NEW.award_id AND kind = 'reissued')
BEGIN SELECT RAISE(ABORT, 'a hand-over is never of another award''s paper'); END;

CREATE TABLE templates (
  id         INTEGER PRIMARY KEY,
  slug       TEXT NOT NULL UNIQUE CHECK (slug <> '' AND slug NOT GLOB '*[^a-z0-9-]*'),
  text       TEXT NOT NULL CHECK (text <> ''), -- TOML
  background BLOB NOT NULL -- PNG, empty where there is none
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

CREATE TABLE printers (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE CHECK (name <> ''),
  dx      REAL NOT NULL CHECK (dx BETWEEN -50 AND 50), -- mm
  dy      REAL NOT NULL CHECK (dy BETWEEN -50 AND 50),
  scale_x REAL NOT NULL CHECK (scale_x BETWEEN 0.8 AND 1.2),
  scale_y REAL NOT NULL CHECK (scale_y BETWEEN 0.8 AND 1.2)
) STRICT;

CREATE TABLE trusted_keys (
  id     INTEGER PRIMARY KEY,
  key    TEXT NOT NULL UNIQUE CHECK (key <> ''), -- its short name
  public TEXT NOT NULL CHECK (public <> ''),
  unit   TEXT NOT NULL,
  own    INTEGER NOT NULL CHECK (own IN (0, 1)),
  added  TEXT NOT NULL CHECK (added = date(added))
) STRICT;
CREATE TRIGGER trusted_keys_stay_on_update BEFORE UPDATE ON trusted_keys
WHEN NEW.key <> OLD.key OR NEW.public <> OLD.public OR NEW.unit <> OLD.unit
BEGIN SELECT RAISE(ABORT, 'a key that is trusted is never changed'); END;
CREATE TRIGGER trusted_keys_stay_on_insert BEFORE INSERT ON trusted_keys
WHEN EXISTS (SELECT 1 FROM trusted_keys WHERE id = NEW.id OR key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'a key that is trusted is never replaced'); END;
