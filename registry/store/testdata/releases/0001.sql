-- A register as the release with migration 0001 left it: make.sh 1.

PRAGMA application_id = 1397708359;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE bun_migrations ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" VARCHAR, "group_id" INTEGER, "migrated_at" TIMESTAMP NOT NULL DEFAULT current_timestamp);
INSERT INTO bun_migrations VALUES(1,'0001',1,'2026-11-23 07:13:03');
CREATE TABLE bun_migration_locks ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "table_name" VARCHAR, UNIQUE ("table_name"));
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
INSERT INTO units VALUES(1,'01a20740-48d8-7c31-b41f-f75b6e8e70a6','CKT','ckt','Cục Kỹ thuật','cuc ky thuat','military','unclassified','',NULL,0,'','',0,0,0);
INSERT INTO units VALUES(2,'01a20740-49ee-7a61-9ce9-ce5fadde34b3','P1','p1','Phòng Tham mưu - Kế hoạch','phong tham muu - ke hoach','military','office','',1,1,'1970-01-01','',0,0,0);
INSERT INTO units VALUES(3,'01a20740-4a60-7364-a2fc-26a78369c8b1','P2','p2','Phòng Quân khí','phong quan khi','military','office','',1,0,'','',0,0,0);
INSERT INTO units VALUES(4,'01a20740-4ad4-7432-910d-d2597883d73f','K1','k1','Kho "K1"','kho "k1"','military','unclassified','',1,2,'','2019-12-31',0,0,0);
CREATE TABLE former_names (
  id       INTEGER PRIMARY KEY,
  unit_id  INTEGER NOT NULL REFERENCES units (id),
  name     TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL,
  until    TEXT NOT NULL CHECK (until = '' OR until GLOB '[0-9][0-9][0-9][0-9]'
    OR until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR until = date(until))
) STRICT;
INSERT INTO former_names VALUES(1,2,'Phòng Tham mưu','phong tham muu','2018-06-01');
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
INSERT INTO people VALUES(1,'01a20740-4c0e-704b-acb9-16afd09b4415','QN-001','qn-001','Nguyễn Văn Ân','nguyen van an','1980-05-03','male','SQ','','1998-09-01','','','');
INSERT INTO people VALUES(2,'01a20740-4c85-7cb8-90a6-81cbce3859e7','CN-0001','cn-0001','Trần Thị Hòa','tran thi hoa','1985','female','QNCN','','2005-03','2024-06-01','nghỉ hưu','');
CREATE TABLE aliases (
  id        INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES people (id),
  name      TEXT NOT NULL CHECK (name <> ''),
  name_key  TEXT NOT NULL
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
) STRICT;
INSERT INTO postings VALUES(3,1,'2015-01-01','2019-02-28',2,'Thiếu tá','Trợ lý','0.40',0);
INSERT INTO postings VALUES(4,1,'2019-03-01','',3,'Trung tá','Phó Trưởng phòng','',0);
INSERT INTO postings VALUES(5,2,'2012','2024-06-01',3,'Đại úy QNCN','Nhân viên','',0);
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
INSERT INTO movements VALUES(1,'01a20740-4d67-7e77-a8be-3ab1c944aedc','PHTT','phtt','Phát huy truyền thống','phat huy truyen thong','campaign','QUTW',NULL,'2015','2019');
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
INSERT INTO exemplars VALUES(1,'01a20740-4ded-7c54-8649-7a17f46a7329',1,NULL,1,'Cải tiến thiết bị','CKT',1,2019);
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
INSERT INTO decisions VALUES(1,'01a20740-5437-7a13-8f56-7312b7d70217','CKT',1,'123/QĐ-CKT','123/qd-ckt',2019,'2019-12-20','division','Phú Thọ','','','Cục trưởng','Đại tá','Trần Văn Mẫu','Khen thưởng năm 2019');
INSERT INTO decisions VALUES(2,'01a20740-548f-79ba-b9ec-8846ef319a22','CTN',NULL,'900/QĐ-CTN','900/qd-ctn',2019,'2019-09-02','state','','','','','','','');
INSERT INTO decisions VALUES(3,'01a20740-550c-747c-b0b7-91e4ba5692c4','CKT',1,'7/QĐ-CKT','7/qd-ckt',2020,'2020-03-05','division','Phú Thọ','','','Cục trưởng','Đại tá','Trần Văn Mẫu','');
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
INSERT INTO awards VALUES(1,'01a20740-5608-7d2c-9429-b921b927ea5c',1,1,'CSTT',NULL,1,'Nguyễn Văn Ân','Trung tá','Phó Trưởng phòng','Phòng Quân khí','Cục Kỹ thuật',2019,2019,NULL,'merit','',0,'');
INSERT INTO awards VALUES(2,'01a20740-56b0-7cb6-ac73-8304749a385a',1,2,'CSTT',NULL,2,'Trần Thị Hoà','Đại úy QNCN','Nhân viên','Phòng Quân khí','Cục Kỹ thuật',2019,2019,NULL,'merit','',0,'');
INSERT INTO awards VALUES(3,'01a20740-5717-7ed3-bf0d-a3571d4de0f8',1,3,'GK',2,NULL,'Phòng Tham mưu - Kế hoạch','','','','Cục Kỹ thuật',2019,2019,1,'movement','đã có thành tích xuất sắc trong phong trào thi đua',0,'');
INSERT INTO awards VALUES(4,'01a20740-574f-7a87-aba4-e714feab1602',1,4,'GK',3,NULL,'Phòng Quân khí','','','','Cục Kỹ thuật',2019,2019,NULL,'feat','đã có thành tích đột xuất trong phòng, chống lụt bão',0,'');
INSERT INTO awards VALUES(5,'01a20740-57c3-7b27-a6d6-ec9012a301cd',2,1,'HC_BVTQ_3',1,NULL,'Cục Kỹ thuật','','','','',2014,2018,NULL,'merit','',0,'');
CREATE TABLE award_events (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  award_id    INTEGER NOT NULL REFERENCES awards (id),
  kind        TEXT NOT NULL CHECK (kind IN ('amended', 'reissued', 'downgraded', 'annulled', 'stripped', 'restored')),
  date        TEXT NOT NULL CHECK (date = date(date)),
  reason      TEXT NOT NULL CHECK (reason <> ''),
  decision_id INTEGER REFERENCES decisions (id),
  honour      TEXT NOT NULL CHECK ((honour <> '') = (kind = 'downgraded'))
) STRICT;
INSERT INTO award_events VALUES(1,'01a20740-5843-79b7-8722-eb65383f738a',1,'amended','2020-03-05','viết sai tên',3,'');
INSERT INTO award_events VALUES(2,'01a20740-588d-7278-8c45-b82e73befdb5',4,'annulled','2020-03-06','kê khai không đúng',NULL,'');
INSERT INTO award_events VALUES(3,'01a20740-5912-7eba-870a-99389cd87834',4,'restored','2020-03-08','xác minh lại',NULL,'');
INSERT INTO award_events VALUES(4,'01a20740-595b-7966-aae5-d4ae4da64f2a',2,'annulled','2020-03-09','kê khai không đúng',NULL,'');
CREATE TABLE award_changes (
  id        INTEGER PRIMARY KEY,
  event_id  INTEGER NOT NULL REFERENCES award_events (id),
  field     TEXT NOT NULL CHECK (field IN ('as.name', 'as.rank', 'as.post', 'as.unit', 'as.superior', 'citation')),
  from_text TEXT NOT NULL,
  to_text   TEXT NOT NULL,
  UNIQUE (event_id, field)
) STRICT;
INSERT INTO award_changes VALUES(1,1,'as.name','Nguyễn Văn Ân','Nguyễn Văn Ấn');
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
INSERT INTO grades VALUES(1,'01a20740-4f0f-7f16-aad1-58d809307552',1,NULL,2015,'task','HTXSNV');
INSERT INTO grades VALUES(2,'01a20740-4f7c-744d-9ed9-bb3ddc92fc1c',NULL,1,2015,'task','HTXSNV');
INSERT INTO grades VALUES(3,'01a20740-4fe9-780c-b694-e4de1622caa1',1,NULL,2016,'task','HTXSNV');
INSERT INTO grades VALUES(4,'01a20740-5066-7a64-86d6-4a231db3ff56',NULL,1,2016,'task','HTXSNV');
INSERT INTO grades VALUES(5,'01a20740-50cc-7594-a719-b1439b431460',1,NULL,2017,'task','HTXSNV');
INSERT INTO grades VALUES(6,'01a20740-5149-7b0e-9bec-e5f54e62cd29',NULL,1,2017,'task','HTXSNV');
INSERT INTO grades VALUES(7,'01a20740-51b0-7bd1-bff9-7713f21a3fa5',1,NULL,2018,'task','HTXSNV');
INSERT INTO grades VALUES(8,'01a20740-520b-79ca-99fe-d71f0798c9d7',NULL,1,2018,'task','HTXSNV');
INSERT INTO grades VALUES(9,'01a20740-5282-7700-96aa-a383b4899ff3',1,NULL,2019,'task','HTXSNV');
INSERT INTO grades VALUES(10,'01a20740-5316-7aaf-81b5-47245d5d305d',NULL,1,2019,'task','HTXSNV');
INSERT INTO grades VALUES(11,'01a20740-538f-79b6-b704-f35c5afe7fd6',NULL,2,2019,'task','HTTNV');
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
CREATE TABLE registrations (
  id        INTEGER PRIMARY KEY,
  uid       TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  unit_id   INTEGER REFERENCES units (id),
  person_id INTEGER REFERENCES people (id),
  year      INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
  honour    TEXT NOT NULL CHECK (honour <> ''),
  CHECK ((unit_id IS NULL) <> (person_id IS NULL))
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
CREATE TABLE ballots (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  nomination_id INTEGER NOT NULL REFERENCES nominations (id),
  body          TEXT NOT NULL CHECK (body <> ''), -- who voted: the meeting or the council
  held          TEXT NOT NULL CHECK (held = date(held)),
  entitled      INTEGER NOT NULL CHECK (entitled >= 0),
  present       INTEGER NOT NULL CHECK (present BETWEEN 0 AND entitled),
  ayes          INTEGER NOT NULL CHECK (ayes BETWEEN 0 AND entitled),
  minutes       TEXT NOT NULL,
  UNIQUE (nomination_id, body, held)
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
INSERT INTO figures VALUES(1,'01a20740-4e5a-7375-ba70-8331b696398a',1,2015,2019,'Nghị quyết đã ban hành','nghi quyet da ban hanh','34','văn bản');
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
INSERT INTO attachments VALUES(1,'01a20740-55b0-73c0-bea8-3964af2a0792',1,'ban-chup.txt','text/plain; charset=utf-8','02107ea26aeb1b77840f5bb79a6b295d46290274a27afb14ab8f233fabade442',X'62e1baa36e206368e1bba5702063e1bba76120717579e1babf7420c491e1bb8b6e680a');
CREATE TABLE prints (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  award_id INTEGER NOT NULL REFERENCES awards (id),
  event_id INTEGER REFERENCES award_events (id), -- the re-issue that it printed
  at       TEXT NOT NULL CHECK (at <> ''),
  paper    TEXT NOT NULL,
  sha256   TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;
INSERT INTO prints VALUES(1,'01a20740-5a46-768e-b558-00feb93a4c6a',1,NULL,'2026-11-23T07:13:07.648Z','a4','86cf86ff56d6f4aaae8e54e6973b1abeb02dcfab46ac7d63cda601c064870dad');
CREATE TABLE settings (
  key   TEXT PRIMARY KEY CHECK (key <> ''),
  value TEXT NOT NULL
) STRICT;
INSERT INTO settings VALUES('unit','CKT');
INSERT INTO settings VALUES('letterhead.superior','Bộ Tư lệnh Quân khu 2');
INSERT INTO settings VALUES('letterhead.place','Phú Thọ');
INSERT INTO settings VALUES('signer.post','Cục trưởng');
INSERT INTO settings VALUES('signer.rank','Đại tá');
INSERT INTO settings VALUES('signer.name','Trần Văn Mẫu');
CREATE TABLE honours (
  id            INTEGER PRIMARY KEY,
  uid           TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  code          TEXT NOT NULL CHECK (code <> ''),
  name          TEXT NOT NULL CHECK (name <> ''),
  name_template TEXT NOT NULL,
  abbr          TEXT NOT NULL,
  class         TEXT NOT NULL,
  kind          TEXT NOT NULL CHECK (kind <> ''),
  subject       TEXT NOT NULL CHECK (subject IN ('person', 'unit', 'both')),
  level         TEXT NOT NULL CHECK (level IN ('regiment', 'division', 'corps', 'ministry', 'govt', 'state')),
  decider       TEXT NOT NULL,
  cadence       TEXT NOT NULL,
  band          INTEGER NOT NULL,
  rank          INTEGER NOT NULL,
  verb          TEXT NOT NULL,
  paper         TEXT NOT NULL,
  pair          TEXT NOT NULL,
  valid_from    TEXT NOT NULL,
  valid_to      TEXT NOT NULL,
  source        TEXT NOT NULL,
  confidence    TEXT NOT NULL,
  note          TEXT NOT NULL,
  UNIQUE (code, valid_from)
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
INSERT INTO operations VALUES(1,'01a20740-48da-75ad-9523-8a45ef2176ca','2026-11-23T07:13:03.194Z','root','may-01','sovang init','record');
INSERT INTO operations VALUES(2,'01a20740-48ea-78f8-b28c-f98a6797e14b','2026-11-23T07:13:03.210Z','root','may-01','sovang init','set');
INSERT INTO operations VALUES(3,'01a20740-4900-79a1-bbe1-3a3ba6829716','2026-11-23T07:13:03.232Z','root','may-01','sovang init','set');
INSERT INTO operations VALUES(4,'01a20740-491a-76c4-95ce-312732fcedf5','2026-11-23T07:13:03.258Z','root','may-01','sovang init','set');
INSERT INTO operations VALUES(5,'01a20740-4945-70da-a81a-be1b0710f86d','2026-11-23T07:13:03.301Z','root','may-01','sovang config set','set');
INSERT INTO operations VALUES(6,'01a20740-497c-736d-9fde-72bb2b9ae845','2026-11-23T07:13:03.356Z','root','may-01','sovang config set','set');
INSERT INTO operations VALUES(7,'01a20740-49a8-7b27-8c4a-964bea21cea5','2026-11-23T07:13:03.400Z','root','may-01','sovang config set','set');
INSERT INTO operations VALUES(8,'01a20740-49ef-7be9-a823-94ad6ee605df','2026-11-23T07:13:03.471Z','root','may-01','sovang unit add','record');
INSERT INTO operations VALUES(9,'01a20740-4a61-7208-aa39-ed62c4be5812','2026-11-23T07:13:03.585Z','root','may-01','sovang unit add','record');
INSERT INTO operations VALUES(10,'01a20740-4ad7-71bf-a7ed-151f173bd92b','2026-11-23T07:13:03.703Z','root','may-01','sovang unit add','record');
INSERT INTO operations VALUES(11,'01a20740-4b63-7e90-93be-953bd18bf1b7','2026-11-23T07:13:03.843Z','root','may-01','sovang unit rename','rename unit');
INSERT INTO operations VALUES(12,'01a20740-4bc6-71e9-b516-17d5878c5dd4','2026-11-23T07:13:03.942Z','root','may-01','sovang unit close','close unit');
INSERT INTO operations VALUES(13,'01a20740-4c0f-7743-841c-516123215137','2026-11-23T07:13:04.015Z','root','may-01','sovang person add','record');
INSERT INTO operations VALUES(14,'01a20740-4c87-71fc-b524-7bb8adb11a24','2026-11-23T07:13:04.135Z','root','may-01','sovang person add','record');
INSERT INTO operations VALUES(15,'01a20740-4ce6-75ea-980f-ad32a85d457f','2026-11-23T07:13:04.230Z','root','may-01','sovang person post','post person');
INSERT INTO operations VALUES(16,'01a20740-4d68-7ab4-9d28-89d7f27db323','2026-11-23T07:13:04.360Z','root','may-01','sovang movement add','record');
INSERT INTO operations VALUES(17,'01a20740-4dee-7603-91fe-63073558f720','2026-11-23T07:13:04.494Z','root','may-01','sovang exemplar add','record');
INSERT INTO operations VALUES(18,'01a20740-4e5a-7e26-8bda-52b43c872f9a','2026-11-23T07:13:04.602Z','root','may-01','sovang figure set','record');
INSERT INTO operations VALUES(19,'01a20740-4f13-7d90-ac6c-0a3c2774a29a','2026-11-23T07:13:04.787Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(20,'01a20740-4f80-715a-98a1-9d9de4b13c61','2026-11-23T07:13:04.896Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(21,'01a20740-4fea-73f5-8fde-859973b41612','2026-11-23T07:13:05.002Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(22,'01a20740-5067-747f-b717-73eef72d93cf','2026-11-23T07:13:05.127Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(23,'01a20740-50cd-70ac-9c9a-18652e6a57d8','2026-11-23T07:13:05.229Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(24,'01a20740-514a-7759-99a7-a5400c228907','2026-11-23T07:13:05.354Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(25,'01a20740-51b1-75ec-9d6e-122565d1f6a5','2026-11-23T07:13:05.457Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(26,'01a20740-5211-7dd7-81b6-be09fa1d25e4','2026-11-23T07:13:05.553Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(27,'01a20740-5283-7299-8128-30ec852c7297','2026-11-23T07:13:05.667Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(28,'01a20740-5317-7551-98ea-c43304c9cc2d','2026-11-23T07:13:05.815Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(29,'01a20740-5390-7624-9316-caf2705a5396','2026-11-23T07:13:05.936Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(30,'01a20740-5438-7704-ad12-89850d648479','2026-11-23T07:13:06.104Z','root','may-01','sovang decision add','record');
INSERT INTO operations VALUES(31,'01a20740-5495-7be4-a81a-682ec4036eb1','2026-11-23T07:13:06.197Z','root','may-01','sovang decision add','record');
INSERT INTO operations VALUES(32,'01a20740-550d-751c-b863-5086876c5803','2026-11-23T07:13:06.317Z','root','may-01','sovang decision add','record');
INSERT INTO operations VALUES(33,'01a20740-55b6-70d8-bf60-c98cd82a57e2','2026-11-23T07:13:06.486Z','root','may-01','sovang decision attach','attach');
INSERT INTO operations VALUES(34,'01a20740-5609-7b7b-ae2a-479229e3d9b8','2026-11-23T07:13:06.569Z','root','may-01','sovang award add','record');
INSERT INTO operations VALUES(35,'01a20740-56ba-7638-9d14-4467377007a6','2026-11-23T07:13:06.746Z','root','may-01','sovang award add','record');
INSERT INTO operations VALUES(36,'01a20740-5718-7ad4-9b9d-44d2d1264644','2026-11-23T07:13:06.840Z','root','may-01','sovang award add','record');
INSERT INTO operations VALUES(37,'01a20740-5750-76fa-b450-270abaeb1704','2026-11-23T07:13:06.896Z','root','may-01','sovang award add','record');
INSERT INTO operations VALUES(38,'01a20740-57c4-7d36-b5e9-af6c02f47f2e','2026-11-23T07:13:07.012Z','root','may-01','sovang award add','record');
INSERT INTO operations VALUES(39,'01a20740-5844-78d0-b0eb-9472d3d2b29c','2026-11-23T07:13:07.140Z','root','may-01','sovang award amend','add event');
INSERT INTO operations VALUES(40,'01a20740-588d-7b6e-b771-687dcb5a09d2','2026-11-23T07:13:07.213Z','root','may-01','sovang award annul','add event');
INSERT INTO operations VALUES(41,'01a20740-5913-7b3c-a5bc-f1e960735780','2026-11-23T07:13:07.347Z','root','may-01','sovang award restore','add event');
INSERT INTO operations VALUES(42,'01a20740-5961-7d52-b2fc-9d9cd0c2c405','2026-11-23T07:13:07.425Z','root','may-01','sovang award annul','add event');
INSERT INTO operations VALUES(43,'01a20740-5a47-7609-a337-768f25f26f2c','2026-11-23T07:13:07.655Z','root','may-01','sovang certificate print','print');
INSERT INTO operations VALUES(44,'01a20740-5ab7-7873-bc49-ab17cf644c03','2026-11-23T07:13:07.767Z','root','may-01','sovang person amend','record');
INSERT INTO operations VALUES(45,'01a20740-5b27-731b-875d-bb822fc2a573','2026-11-23T07:13:07.879Z','root','may-01','sovang person discharge','discharge person');
CREATE TABLE log (
  id           INTEGER PRIMARY KEY,
  operation_id INTEGER NOT NULL REFERENCES operations (id),
  kind         TEXT NOT NULL CHECK (kind <> ''),
  key          TEXT NOT NULL,
  action       TEXT NOT NULL CHECK (action <> ''),
  before       TEXT NOT NULL, -- JSON, '' when there was nothing
  after        TEXT NOT NULL, -- JSON, '' when there is nothing
  previous     TEXT NOT NULL UNIQUE,
  hash         TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;
INSERT INTO log VALUES(1,1,'units','CKT','added','','{"UID":"01a20740-48d8-7c31-b41f-f75b6e8e70a6","Code":"CKT","Name":"Cục Kỹ thuật","FormerNames":null,"Kind":"military","Echelon":"unclassified","Equivalent":"","Parent":"","Place":0,"Founded":"","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','','455a9ba3402344c4a0ade844ed1fcc53848fd5504936fc621d8585d71f40aaf7');
INSERT INTO log VALUES(2,2,'settings','unit','added','','"CKT"','455a9ba3402344c4a0ade844ed1fcc53848fd5504936fc621d8585d71f40aaf7','89fd8345d7af2c69f3d1cd785aaf75b30857f7a05a9ad6df3ebc377372710901');
INSERT INTO log VALUES(3,3,'settings','letterhead.superior','added','','"Bộ Tư lệnh Quân khu 2"','89fd8345d7af2c69f3d1cd785aaf75b30857f7a05a9ad6df3ebc377372710901','9834d23a3a1a975311b40c338a25f96178325727352895bcee148fd9c37c1320');
INSERT INTO log VALUES(4,4,'settings','letterhead.place','added','','"Phú Thọ"','9834d23a3a1a975311b40c338a25f96178325727352895bcee148fd9c37c1320','218ec5f521b52e843e59819069cdd67522e9374b4396f46f5410c337ac7195cc');
INSERT INTO log VALUES(5,5,'settings','signer.post','added','','"Cục trưởng"','218ec5f521b52e843e59819069cdd67522e9374b4396f46f5410c337ac7195cc','f72014b9bfa7963ae11a12b6589356780a0f6cbc9241efc9f45603d083c67e33');
INSERT INTO log VALUES(6,6,'settings','signer.rank','added','','"Đại tá"','f72014b9bfa7963ae11a12b6589356780a0f6cbc9241efc9f45603d083c67e33','3d2590f28a761a19f75f4fc8d42c4f454d6c59faa1c0e7e64ba0a1966508ee95');
INSERT INTO log VALUES(7,7,'settings','signer.name','added','','"Trần Văn Mẫu"','3d2590f28a761a19f75f4fc8d42c4f454d6c59faa1c0e7e64ba0a1966508ee95','faab2be903ed2623ea3cb9d82b0be63ca529fe9da0faa4bd8a916da3eff1887c');
INSERT INTO log VALUES(8,8,'units','P1','added','','{"UID":"01a20740-49ee-7a61-9ce9-ce5fadde34b3","Code":"P1","Name":"Phòng Tham mưu","FormerNames":null,"Kind":"military","Echelon":"office","Equivalent":"","Parent":"CKT","Place":1,"Founded":"1970-01-01","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','faab2be903ed2623ea3cb9d82b0be63ca529fe9da0faa4bd8a916da3eff1887c','f756392bcfd195d483c40122db98826f46f273ef19ba23e77f703894d53ff83b');
INSERT INTO log VALUES(9,9,'units','P2','added','','{"UID":"01a20740-4a60-7364-a2fc-26a78369c8b1","Code":"P2","Name":"Phòng Quân khí","FormerNames":null,"Kind":"military","Echelon":"office","Equivalent":"","Parent":"CKT","Place":0,"Founded":"","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','f756392bcfd195d483c40122db98826f46f273ef19ba23e77f703894d53ff83b','b26121cc7ee827449c097791d51923cd4c2618ea62ad9d65fb3ecb580e98d4f0');
INSERT INTO log VALUES(10,10,'units','K1','added','','{"UID":"01a20740-4ad4-7432-910d-d2597883d73f","Code":"K1","Name":"Kho \"K1\"","FormerNames":null,"Kind":"military","Echelon":"unclassified","Equivalent":"","Parent":"CKT","Place":2,"Founded":"","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','b26121cc7ee827449c097791d51923cd4c2618ea62ad9d65fb3ecb580e98d4f0','590c118321d25f835761845cd8d7012f5007a079be803c22080a40edbb93af5f');
INSERT INTO log VALUES(11,11,'units','P1','changed','{"UID":"01a20740-49ee-7a61-9ce9-ce5fadde34b3","Code":"P1","Name":"Phòng Tham mưu","FormerNames":null,"Kind":"military","Echelon":"office","Equivalent":"","Parent":"CKT","Place":1,"Founded":"1970-01-01","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','{"UID":"01a20740-49ee-7a61-9ce9-ce5fadde34b3","Code":"P1","Name":"Phòng Tham mưu - Kế hoạch","FormerNames":[{"Name":"Phòng Tham mưu","Until":"2018-06-01"}],"Kind":"military","Echelon":"office","Equivalent":"","Parent":"CKT","Place":1,"Founded":"1970-01-01","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','590c118321d25f835761845cd8d7012f5007a079be803c22080a40edbb93af5f','a41cdd1f8988ec7c065749b9326bd3fcf3d119830f14d4fd9782f1d9030c5173');
INSERT INTO log VALUES(12,12,'units','K1','changed','{"UID":"01a20740-4ad4-7432-910d-d2597883d73f","Code":"K1","Name":"Kho \"K1\"","FormerNames":null,"Kind":"military","Echelon":"unclassified","Equivalent":"","Parent":"CKT","Place":2,"Founded":"","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','{"UID":"01a20740-4ad4-7432-910d-d2597883d73f","Code":"K1","Name":"Kho \"K1\"","FormerNames":null,"Kind":"military","Echelon":"unclassified","Equivalent":"","Parent":"CKT","Place":2,"Founded":"","Closed":"2019-12-31","FlagEligible":false,"Enterprise":false,"PartyBase":false}','a41cdd1f8988ec7c065749b9326bd3fcf3d119830f14d4fd9782f1d9030c5173','91fd28a90e475589241bd04a8b6dfa9788d71269d563b002f7462fab5bf416ce');
INSERT INTO log VALUES(13,13,'people','QN-001','added','','{"UID":"01a20740-4c0e-704b-acb9-16afd09b4415","Code":"QN-001","Name":"Nguyễn Văn Ân","Aliases":null,"Born":"1980-05-03","Sex":"male","Category":"SQ","Hometown":"","Enlisted":"1998-09-01","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2015-01-01","To":"","Unit":"P1","Rank":"Thiếu tá","Post":"Trợ lý","Coefficient":"0.40","Hardship":false}]}','91fd28a90e475589241bd04a8b6dfa9788d71269d563b002f7462fab5bf416ce','699b0ead91345fa5be0a0ef55cc4f89b062043fe863f34d05a33e04deac13788');
INSERT INTO log VALUES(14,14,'people','CN-0001','added','','{"UID":"01a20740-4c85-7cb8-90a6-81cbce3859e7","Code":"CN-0001","Name":"Trần Thị Hoà","Aliases":null,"Born":"1985","Sex":"female","Category":"QNCN","Hometown":"","Enlisted":"2005-03","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2012","To":"","Unit":"P2","Rank":"Đại úy QNCN","Post":"Nhân viên","Coefficient":"","Hardship":false}]}','699b0ead91345fa5be0a0ef55cc4f89b062043fe863f34d05a33e04deac13788','808d602414694c508dfa81401fc299b5ce1a2876ea4631ce6b27adb567a56e32');
INSERT INTO log VALUES(15,15,'people','QN-001','changed','{"UID":"01a20740-4c0e-704b-acb9-16afd09b4415","Code":"QN-001","Name":"Nguyễn Văn Ân","Aliases":null,"Born":"1980-05-03","Sex":"male","Category":"SQ","Hometown":"","Enlisted":"1998-09-01","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2015-01-01","To":"","Unit":"P1","Rank":"Thiếu tá","Post":"Trợ lý","Coefficient":"0.40","Hardship":false}]}','{"UID":"01a20740-4c0e-704b-acb9-16afd09b4415","Code":"QN-001","Name":"Nguyễn Văn Ân","Aliases":null,"Born":"1980-05-03","Sex":"male","Category":"SQ","Hometown":"","Enlisted":"1998-09-01","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2015-01-01","To":"2019-02-28","Unit":"P1","Rank":"Thiếu tá","Post":"Trợ lý","Coefficient":"0.40","Hardship":false},{"From":"2019-03-01","To":"","Unit":"P2","Rank":"Trung tá","Post":"Phó Trưởng phòng","Coefficient":"","Hardship":false}]}','808d602414694c508dfa81401fc299b5ce1a2876ea4631ce6b27adb567a56e32','915acd287528e32be3e53d74d62eebc8adcea7a74ba2b081df695acc8c392210');
INSERT INTO log VALUES(16,16,'movements','PHTT','added','','{"UID":"01a20740-4d67-7e77-a8be-3ab1c944aedc","Code":"PHTT","Name":"Phát huy truyền thống","Kind":"campaign","LaunchedBy":"QUTW","From":"2015","To":"2019"}','915acd287528e32be3e53d74d62eebc8adcea7a74ba2b081df695acc8c392210','a7f10c6153d5a4f1670e5455c9c233716d186deec8bb2bb6abd83342871cdab9');
INSERT INTO log VALUES(17,17,'exemplars','person:QN-001 2019 PHTT','added','','{"UID":"01a20740-4ded-7c54-8649-7a17f46a7329","Movement":"PHTT","Subject":{"Unit":"","Person":"QN-001","Name":""},"Deed":"Cải tiến thiết bị","RecognisedBy":"CKT","Year":2019}','a7f10c6153d5a4f1670e5455c9c233716d186deec8bb2bb6abd83342871cdab9','5233c8f4dc2c2ee0f85df23c9357a7531132c6c81690e2465bdff5c38b5ae606');
INSERT INTO log VALUES(18,18,'figures','unit:CKT 2015-2019 nghi quyet da ban hanh','added','','{"UID":"01a20740-4e5a-7375-ba70-8331b696398a","Unit":"CKT","Period":{"From":2015,"To":2019},"Name":"Nghị quyết đã ban hành","Value":"34","Measure":"văn bản"}','5233c8f4dc2c2ee0f85df23c9357a7531132c6c81690e2465bdff5c38b5ae606','6b2c67cd050c366c2d80bdd73f1648c268327772804da7ad68f7890f372e5749');
INSERT INTO log VALUES(19,19,'grades','unit:CKT 2015 task','added','','{"UID":"01a20740-4f0f-7f16-aad1-58d809307552","Subject":{"Unit":"CKT","Person":"","Name":""},"Year":2015,"Kind":"task","Grade":"HTXSNV"}','6b2c67cd050c366c2d80bdd73f1648c268327772804da7ad68f7890f372e5749','9eb6897a9bc71fe824249210bc7e2ae59c12c424d1d27677772f41f89a1af840');
INSERT INTO log VALUES(20,20,'grades','person:QN-001 2015 task','added','','{"UID":"01a20740-4f7c-744d-9ed9-bb3ddc92fc1c","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2015,"Kind":"task","Grade":"HTXSNV"}','9eb6897a9bc71fe824249210bc7e2ae59c12c424d1d27677772f41f89a1af840','b540c2f24fcae85dca98611d44bf95c2341e58e482c7c1b235a893c377c83501');
INSERT INTO log VALUES(21,21,'grades','unit:CKT 2016 task','added','','{"UID":"01a20740-4fe9-780c-b694-e4de1622caa1","Subject":{"Unit":"CKT","Person":"","Name":""},"Year":2016,"Kind":"task","Grade":"HTXSNV"}','b540c2f24fcae85dca98611d44bf95c2341e58e482c7c1b235a893c377c83501','bf9f49bd63717ae37f1ffe7b9aac505a833af981817fc275d26cb5af068a2467');
INSERT INTO log VALUES(22,22,'grades','person:QN-001 2016 task','added','','{"UID":"01a20740-5066-7a64-86d6-4a231db3ff56","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2016,"Kind":"task","Grade":"HTXSNV"}','bf9f49bd63717ae37f1ffe7b9aac505a833af981817fc275d26cb5af068a2467','22fc45174f670882e12368bbd11278e3469ff016759f4f22a1e3d5fb11398f5a');
INSERT INTO log VALUES(23,23,'grades','unit:CKT 2017 task','added','','{"UID":"01a20740-50cc-7594-a719-b1439b431460","Subject":{"Unit":"CKT","Person":"","Name":""},"Year":2017,"Kind":"task","Grade":"HTXSNV"}','22fc45174f670882e12368bbd11278e3469ff016759f4f22a1e3d5fb11398f5a','cb16972516480f0423069d832712c5169dd0ee3fb4f14e52b6dea8569fe9f04c');
INSERT INTO log VALUES(24,24,'grades','person:QN-001 2017 task','added','','{"UID":"01a20740-5149-7b0e-9bec-e5f54e62cd29","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2017,"Kind":"task","Grade":"HTXSNV"}','cb16972516480f0423069d832712c5169dd0ee3fb4f14e52b6dea8569fe9f04c','e0505d891199fa2594a83d365c78aa02867f054d790d791832b869601d5f75b6');
INSERT INTO log VALUES(25,25,'grades','unit:CKT 2018 task','added','','{"UID":"01a20740-51b0-7bd1-bff9-7713f21a3fa5","Subject":{"Unit":"CKT","Person":"","Name":""},"Year":2018,"Kind":"task","Grade":"HTXSNV"}','e0505d891199fa2594a83d365c78aa02867f054d790d791832b869601d5f75b6','d397a6ad40ebac7b0a3ecdea2d1401d6d98c46baeb88eee734d96f8f1a1a710b');
INSERT INTO log VALUES(26,26,'grades','person:QN-001 2018 task','added','','{"UID":"01a20740-520b-79ca-99fe-d71f0798c9d7","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2018,"Kind":"task","Grade":"HTXSNV"}','d397a6ad40ebac7b0a3ecdea2d1401d6d98c46baeb88eee734d96f8f1a1a710b','bf39fe5de89785bcb7058e5ab5bc637c9bfb9b176a5ead23a69b915ba31b3abd');
INSERT INTO log VALUES(27,27,'grades','unit:CKT 2019 task','added','','{"UID":"01a20740-5282-7700-96aa-a383b4899ff3","Subject":{"Unit":"CKT","Person":"","Name":""},"Year":2019,"Kind":"task","Grade":"HTXSNV"}','bf39fe5de89785bcb7058e5ab5bc637c9bfb9b176a5ead23a69b915ba31b3abd','189112c6e206746a73e0fbae76f2179d2b66cf6e5c11ed0a7b50b7e30af34200');
INSERT INTO log VALUES(28,28,'grades','person:QN-001 2019 task','added','','{"UID":"01a20740-5316-7aaf-81b5-47245d5d305d","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2019,"Kind":"task","Grade":"HTXSNV"}','189112c6e206746a73e0fbae76f2179d2b66cf6e5c11ed0a7b50b7e30af34200','e6d2677467d89ca2480c7d636d14e09935b0a578a9e4e3084bb6f905d6754089');
INSERT INTO log VALUES(29,29,'grades','person:CN-0001 2019 task','added','','{"UID":"01a20740-538f-79b6-b704-f35c5afe7fd6","Subject":{"Unit":"","Person":"CN-0001","Name":""},"Year":2019,"Kind":"task","Grade":"HTTNV"}','e6d2677467d89ca2480c7d636d14e09935b0a578a9e4e3084bb6f905d6754089','6d7e428925c4afae12b9bff07060d8d308b42cb4ee9c73a8de99bf821e76319c');
INSERT INTO log VALUES(30,30,'decisions','CKT 123/qd-ckt 2019','added','','{"UID":"01a20740-5437-7a13-8f56-7312b7d70217","Issuer":"CKT","Number":"123/QĐ-CKT","Date":"2019-12-20","Level":"division","Place":"Phú Thọ","Authority":"","Formula":"","Signer":{"Post":"Cục trưởng","Rank":"Đại tá","Name":"Trần Văn Mẫu"},"Summary":"Khen thưởng năm 2019"}','6d7e428925c4afae12b9bff07060d8d308b42cb4ee9c73a8de99bf821e76319c','189ebdd138d0f7b88c1b574b5452bc9bf34231609d370379ab8cd53884d15b65');
INSERT INTO log VALUES(31,31,'decisions','CTN 900/qd-ctn 2019','added','','{"UID":"01a20740-548f-79ba-b9ec-8846ef319a22","Issuer":"CTN","Number":"900/QĐ-CTN","Date":"2019-09-02","Level":"state","Place":"","Authority":"","Formula":"","Signer":{"Post":"","Rank":"","Name":""},"Summary":""}','189ebdd138d0f7b88c1b574b5452bc9bf34231609d370379ab8cd53884d15b65','6922cbe9f5d5b587ed0ddd43da0d1544e81c25442324019f66b91f1fb472c677');
INSERT INTO log VALUES(32,32,'decisions','CKT 7/qd-ckt 2020','added','','{"UID":"01a20740-550c-747c-b0b7-91e4ba5692c4","Issuer":"CKT","Number":"7/QĐ-CKT","Date":"2020-03-05","Level":"division","Place":"Phú Thọ","Authority":"","Formula":"","Signer":{"Post":"Cục trưởng","Rank":"Đại tá","Name":"Trần Văn Mẫu"},"Summary":""}','6922cbe9f5d5b587ed0ddd43da0d1544e81c25442324019f66b91f1fb472c677','3730ee55016323e70dbe894f52ae8183a105aa6a6e631dc1e475b4679ff62b88');
INSERT INTO log VALUES(33,33,'attachments','CKT 123/qd-ckt 2019 ban-chup.txt','added','','{"Decision":{"Issuer":"CKT","Number":"123/QĐ-CKT","Year":2019},"Name":"ban-chup.txt","MediaType":"text/plain; charset=utf-8","SHA256":"02107ea26aeb1b77840f5bb79a6b295d46290274a27afb14ab8f233fabade442","Content":null}','3730ee55016323e70dbe894f52ae8183a105aa6a6e631dc1e475b4679ff62b88','f54accc6ec5136fcbf6513ce449f9be210973db6714f250b76244fad6b8606c4');
INSERT INTO log VALUES(34,34,'awards','CKT 123/qd-ckt 2019 #1','added','','{"ID":0,"UID":"01a20740-5608-7d2c-9429-b921b927ea5c","Decision":{"Issuer":"CKT","Number":"123/QĐ-CKT","Year":2019},"Ordinal":1,"Honour":"CSTT","Subject":{"Unit":"","Person":"QN-001","Name":""},"As":{"Name":"Nguyễn Văn Ân","Rank":"Trung tá","Post":"Phó Trưởng phòng","Unit":"Phòng Quân khí","Superior":"Cục Kỹ thuật"},"Period":{"From":2019,"To":2019},"Movement":"","Type":"merit","Citation":"","Posthumous":false,"Override":"","Objections":null,"Events":null}','f54accc6ec5136fcbf6513ce449f9be210973db6714f250b76244fad6b8606c4','0e4ae0f64e4040c84dad440da6c5e1f39b688c4a42bd55d2f216f043ac399c71');
INSERT INTO log VALUES(35,35,'awards','CKT 123/qd-ckt 2019 #2','added','','{"ID":0,"UID":"01a20740-56b0-7cb6-ac73-8304749a385a","Decision":{"Issuer":"CKT","Number":"123/QĐ-CKT","Year":2019},"Ordinal":2,"Honour":"CSTT","Subject":{"Unit":"","Person":"CN-0001","Name":""},"As":{"Name":"Trần Thị Hoà","Rank":"Đại úy QNCN","Post":"Nhân viên","Unit":"Phòng Quân khí","Superior":"Cục Kỹ thuật"},"Period":{"From":2019,"To":2019},"Movement":"","Type":"merit","Citation":"","Posthumous":false,"Override":"","Objections":null,"Events":null}','0e4ae0f64e4040c84dad440da6c5e1f39b688c4a42bd55d2f216f043ac399c71','384761dd844831f08bb0fe382d986d57c4da92c4d9dff42733ceeb239ceb5ba8');
INSERT INTO log VALUES(36,36,'awards','CKT 123/qd-ckt 2019 #3','added','','{"ID":0,"UID":"01a20740-5717-7ed3-bf0d-a3571d4de0f8","Decision":{"Issuer":"CKT","Number":"123/QĐ-CKT","Year":2019},"Ordinal":3,"Honour":"GK","Subject":{"Unit":"P1","Person":"","Name":""},"As":{"Name":"Phòng Tham mưu - Kế hoạch","Rank":"","Post":"","Unit":"","Superior":"Cục Kỹ thuật"},"Period":{"From":2019,"To":2019},"Movement":"PHTT","Type":"movement","Citation":"đã có thành tích xuất sắc trong phong trào thi đua","Posthumous":false,"Override":"","Objections":null,"Events":null}','384761dd844831f08bb0fe382d986d57c4da92c4d9dff42733ceeb239ceb5ba8','b67fe9432deb3f6c588e8801352757f107b0910ca6e68d871f74abf1a0d371c6');
INSERT INTO log VALUES(37,37,'awards','CKT 123/qd-ckt 2019 #4','added','','{"ID":0,"UID":"01a20740-574f-7a87-aba4-e714feab1602","Decision":{"Issuer":"CKT","Number":"123/QĐ-CKT","Year":2019},"Ordinal":4,"Honour":"GK","Subject":{"Unit":"P2","Person":"","Name":""},"As":{"Name":"Phòng Quân khí","Rank":"","Post":"","Unit":"","Superior":"Cục Kỹ thuật"},"Period":{"From":2019,"To":2019},"Movement":"","Type":"feat","Citation":"đã có thành tích đột xuất trong phòng, chống lụt bão","Posthumous":false,"Override":"","Objections":null,"Events":null}','b67fe9432deb3f6c588e8801352757f107b0910ca6e68d871f74abf1a0d371c6','bbbac127e499780d0c22f07ba3ee1d00b726a8a7de1957eb23c101335a89efe3');
INSERT INTO log VALUES(38,38,'awards','CTN 900/qd-ctn 2019 #1','added','','{"ID":0,"UID":"01a20740-57c3-7b27-a6d6-ec9012a301cd","Decision":{"Issuer":"CTN","Number":"900/QĐ-CTN","Year":2019},"Ordinal":1,"Honour":"HC_BVTQ_3","Subject":{"Unit":"CKT","Person":"","Name":""},"As":{"Name":"Cục Kỹ thuật","Rank":"","Post":"","Unit":"","Superior":""},"Period":{"From":2014,"To":2018},"Movement":"","Type":"merit","Citation":"","Posthumous":false,"Override":"","Objections":null,"Events":null}','bbbac127e499780d0c22f07ba3ee1d00b726a8a7de1957eb23c101335a89efe3','83dcee2c7d9bbdf08d45e9c13c055e0a686bded8866eda40bf42893b52402fe0');
INSERT INTO log VALUES(39,39,'award_events','CKT 123/qd-ckt 2019 #1','added','','{"UID":"01a20740-5843-79b7-8722-eb65383f738a","Kind":"amended","Date":"2020-03-05","Reason":"viết sai tên","Decision":{"Issuer":"CKT","Number":"7/QĐ-CKT","Year":2020},"Honour":"","Changes":[{"Field":"as.name","From":"Nguyễn Văn Ân","To":"Nguyễn Văn Ấn"}]}','83dcee2c7d9bbdf08d45e9c13c055e0a686bded8866eda40bf42893b52402fe0','1e216b4116d711594d6abc05fe3ab2f323f4b69d8231fecff731df635fbad247');
INSERT INTO log VALUES(40,40,'award_events','CKT 123/qd-ckt 2019 #4','added','','{"UID":"01a20740-588d-7278-8c45-b82e73befdb5","Kind":"annulled","Date":"2020-03-06","Reason":"kê khai không đúng","Decision":{"Issuer":"","Number":"","Year":0},"Honour":"","Changes":null}','1e216b4116d711594d6abc05fe3ab2f323f4b69d8231fecff731df635fbad247','e4624c7418b51acf88c75ffb677aa8b576cfb03772065026c018e1a0cca83e18');
INSERT INTO log VALUES(41,41,'award_events','CKT 123/qd-ckt 2019 #4','added','','{"UID":"01a20740-5912-7eba-870a-99389cd87834","Kind":"restored","Date":"2020-03-08","Reason":"xác minh lại","Decision":{"Issuer":"","Number":"","Year":0},"Honour":"","Changes":null}','e4624c7418b51acf88c75ffb677aa8b576cfb03772065026c018e1a0cca83e18','4d0b4c6409cab38bb473f268163c96154fc63fdd591ff695dd7fadee56c53582');
INSERT INTO log VALUES(42,42,'award_events','CKT 123/qd-ckt 2019 #2','added','','{"UID":"01a20740-595b-7966-aae5-d4ae4da64f2a","Kind":"annulled","Date":"2020-03-09","Reason":"kê khai không đúng","Decision":{"Issuer":"","Number":"","Year":0},"Honour":"","Changes":null}','4d0b4c6409cab38bb473f268163c96154fc63fdd591ff695dd7fadee56c53582','7b6734bb9390f5c2e38065d86b7d42c158e676ac6437227fd655a3ab6935a1b6');
INSERT INTO log VALUES(43,43,'prints','CKT 123/qd-ckt 2019 #1','added','','{"AwardID":1,"At":"2026-11-23T07:13:07.648Z","Paper":"a4","SHA256":"86cf86ff56d6f4aaae8e54e6973b1abeb02dcfab46ac7d63cda601c064870dad"}','7b6734bb9390f5c2e38065d86b7d42c158e676ac6437227fd655a3ab6935a1b6','75551ccc06c5db2946f5d4a83723cca775fd6c528668a5b37ba01affe30c83de');
INSERT INTO log VALUES(44,44,'people','CN-0001','changed','{"UID":"01a20740-4c85-7cb8-90a6-81cbce3859e7","Code":"CN-0001","Name":"Trần Thị Hoà","Aliases":null,"Born":"1985","Sex":"female","Category":"QNCN","Hometown":"","Enlisted":"2005-03","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2012","To":"","Unit":"P2","Rank":"Đại úy QNCN","Post":"Nhân viên","Coefficient":"","Hardship":false}]}','{"UID":"01a20740-4c85-7cb8-90a6-81cbce3859e7","Code":"CN-0001","Name":"Trần Thị Hòa","Aliases":null,"Born":"1985","Sex":"female","Category":"QNCN","Hometown":"","Enlisted":"2005-03","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2012","To":"","Unit":"P2","Rank":"Đại úy QNCN","Post":"Nhân viên","Coefficient":"","Hardship":false}]}','75551ccc06c5db2946f5d4a83723cca775fd6c528668a5b37ba01affe30c83de','fe71e46348d81c5921810b671d5b6313abbda5b73f86731c69e7819b80ac0502');
INSERT INTO log VALUES(45,45,'people','CN-0001','changed','{"UID":"01a20740-4c85-7cb8-90a6-81cbce3859e7","Code":"CN-0001","Name":"Trần Thị Hòa","Aliases":null,"Born":"1985","Sex":"female","Category":"QNCN","Hometown":"","Enlisted":"2005-03","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2012","To":"","Unit":"P2","Rank":"Đại úy QNCN","Post":"Nhân viên","Coefficient":"","Hardship":false}]}','{"UID":"01a20740-4c85-7cb8-90a6-81cbce3859e7","Code":"CN-0001","Name":"Trần Thị Hòa","Aliases":null,"Born":"1985","Sex":"female","Category":"QNCN","Hometown":"","Enlisted":"2005-03","Discharged":"2024-06-01","DischargeReason":"nghỉ hưu","PartyJoined":"","Postings":[{"From":"2012","To":"2024-06-01","Unit":"P2","Rank":"Đại úy QNCN","Post":"Nhân viên","Coefficient":"","Hardship":false}]}','fe71e46348d81c5921810b671d5b6313abbda5b73f86731c69e7819b80ac0502','7ea24c81d5e50b5b2a2ff654a3ddca53596d21eda095b14b06f5831747359f49');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('bun_migrations',1);
CREATE INDEX units_name ON units (name_key);
CREATE INDEX units_parent ON units (parent_id);
CREATE INDEX former_names_unit ON former_names (unit_id);
CREATE INDEX former_names_name ON former_names (name_key);
CREATE INDEX people_name ON people (name_key);
CREATE INDEX aliases_person ON aliases (person_id);
CREATE INDEX aliases_name ON aliases (name_key);
CREATE INDEX postings_person ON postings (person_id, from_day);
CREATE INDEX postings_unit ON postings (unit_id);
CREATE UNIQUE INDEX exemplars_of_unit ON exemplars (unit_id, movement_id, year) WHERE unit_id IS NOT NULL;
CREATE UNIQUE INDEX exemplars_of_person ON exemplars (person_id, movement_id, year) WHERE person_id IS NOT NULL;
CREATE INDEX exemplars_movement ON exemplars (movement_id);
CREATE INDEX decisions_date ON decisions (date);
CREATE INDEX decisions_number ON decisions (number_key);
CREATE INDEX awards_unit ON awards (unit_id, honour, to_year) WHERE unit_id IS NOT NULL;
CREATE INDEX awards_person ON awards (person_id, honour, to_year) WHERE person_id IS NOT NULL;
CREATE INDEX awards_movement ON awards (movement_id) WHERE movement_id IS NOT NULL;
CREATE INDEX award_events_award ON award_events (award_id);
CREATE UNIQUE INDEX grades_of_unit ON grades (unit_id, year, kind) WHERE unit_id IS NOT NULL;
CREATE UNIQUE INDEX grades_of_person ON grades (person_id, year, kind) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX initiatives_of_unit ON initiatives (unit_id, year, title_key) WHERE unit_id IS NOT NULL;
CREATE UNIQUE INDEX initiatives_of_person ON initiatives (person_id, year, title_key) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX disciplines_of_unit ON disciplines (unit_id, date, form) WHERE unit_id IS NOT NULL;
CREATE UNIQUE INDEX disciplines_of_person ON disciplines (person_id, date, form) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX registrations_of_unit ON registrations (unit_id, year, honour) WHERE unit_id IS NOT NULL;
CREATE UNIQUE INDEX registrations_of_person ON registrations (person_id, year, honour) WHERE person_id IS NOT NULL;
CREATE INDEX nominations_unit ON nominations (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX nominations_person ON nominations (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX prints_award ON prints (award_id);
CREATE INDEX log_operation ON log (operation_id);
CREATE INDEX log_key ON log (kind, key);
CREATE TRIGGER operations_stay_on_update BEFORE UPDATE ON operations BEGIN SELECT RAISE(ABORT, 'operations are never changed'); END;
CREATE TRIGGER operations_stay_on_delete BEFORE DELETE ON operations BEGIN SELECT RAISE(ABORT, 'operations are never deleted'); END;
CREATE TRIGGER log_stays_on_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER log_stays_on_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is never deleted'); END;
CREATE TRIGGER awards_stay_on_update BEFORE UPDATE ON awards BEGIN SELECT RAISE(ABORT, 'awards are never changed'); END;
CREATE TRIGGER awards_stay_on_delete BEFORE DELETE ON awards BEGIN SELECT RAISE(ABORT, 'awards are never deleted'); END;
CREATE TRIGGER award_events_stay_on_update BEFORE UPDATE ON award_events BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER award_events_stay_on_delete BEFORE DELETE ON award_events BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE TRIGGER award_changes_stay_on_update BEFORE UPDATE ON award_changes BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER award_changes_stay_on_delete BEFORE DELETE ON award_changes BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE TRIGGER prints_stay_on_update BEFORE UPDATE ON prints BEGIN SELECT RAISE(ABORT, 'the print ledger is never changed'); END;
CREATE TRIGGER prints_stay_on_delete BEFORE DELETE ON prints BEGIN SELECT RAISE(ABORT, 'the print ledger is never deleted'); END;
CREATE TRIGGER operations_stay_on_insert BEFORE INSERT ON operations WHEN EXISTS (SELECT 1 FROM operations WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM operations WHERE uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'operations are never replaced'); END;
CREATE TRIGGER log_stays_on_insert BEFORE INSERT ON log WHEN EXISTS (SELECT 1 FROM log WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM log WHERE previous = NEW.previous)
  OR EXISTS (SELECT 1 FROM log WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'the log is never replaced'); END;
CREATE TRIGGER awards_stay_on_insert BEFORE INSERT ON awards WHEN EXISTS (SELECT 1 FROM awards WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM awards WHERE uid = NEW.uid)
  OR EXISTS (SELECT 1 FROM awards WHERE decision_id = NEW.decision_id AND ordinal = NEW.ordinal)
BEGIN SELECT RAISE(ABORT, 'awards are never replaced'); END;
CREATE TRIGGER award_events_stay_on_insert BEFORE INSERT ON award_events WHEN EXISTS (SELECT 1 FROM award_events WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM award_events WHERE uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'events are never replaced'); END;
CREATE TRIGGER award_changes_stay_on_insert BEFORE INSERT ON award_changes WHEN EXISTS (SELECT 1 FROM award_changes WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM award_changes WHERE event_id = NEW.event_id AND field = NEW.field)
BEGIN SELECT RAISE(ABORT, 'events are never replaced'); END;
CREATE TRIGGER prints_stay_on_insert BEFORE INSERT ON prints WHEN EXISTS (SELECT 1 FROM prints WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM prints WHERE uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'the print ledger is never replaced'); END;
COMMIT;
