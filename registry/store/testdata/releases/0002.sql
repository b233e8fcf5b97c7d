-- A register as the release with migration 0002 left it: make.sh 2.

PRAGMA application_id = 1397708359;
PRAGMA user_version = 2;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE bun_migrations ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" VARCHAR, "group_id" INTEGER, "migrated_at" TIMESTAMP NOT NULL DEFAULT current_timestamp);
INSERT INTO bun_migrations VALUES(1,'0001',1,'2026-11-23 07:13:08');
INSERT INTO bun_migrations VALUES(2,'0002',1,'2026-11-23 07:13:08');
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
INSERT INTO units VALUES(1,'01a20740-5cdb-7bd9-9639-9b1c8ad62f0c','CKT','ckt','Cục Kỹ thuật','cuc ky thuat','military','unclassified','',NULL,0,'','',0,0,0);
INSERT INTO units VALUES(2,'01a20740-5f00-745c-a2a3-f2f6db5efd36','P1','p1','Phòng Tham mưu - Kế hoạch','phong tham muu - ke hoach','military','office','',1,1,'1970-01-01','',0,0,0);
INSERT INTO units VALUES(3,'01a20740-5fe3-724e-ab91-9f15b931394d','P2','p2','Phòng Quân khí','phong quan khi','military','office','',1,0,'','',0,0,0);
INSERT INTO units VALUES(4,'01a20740-6023-7b4b-9abe-96b66845af47','K1','k1','Kho "K1"','kho "k1"','military','unclassified','',1,2,'','2019-12-31',0,0,0);
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
INSERT INTO people VALUES(1,'01a20740-6175-74f7-be01-55f176f8b7d1','QN-001','qn-001','Nguyễn Văn Ân','nguyen van an','1980-05-03','male','SQ','','1998-09-01','','','');
INSERT INTO people VALUES(2,'01a20740-61e5-799e-b47c-ae2bebb0cb3c','CN-0001','cn-0001','Trần Thị Hòa','tran thi hoa','1985','female','QNCN','','2005-03','2024-06-01','nghỉ hưu','');
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
INSERT INTO movements VALUES(1,'01a20740-62b3-72a4-bd0d-2c7cd1c338b3','PHTT','phtt','Phát huy truyền thống','phat huy truyen thong','campaign','QUTW',NULL,'2015','2019');
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
INSERT INTO exemplars VALUES(1,'01a20740-6333-77e5-84c4-635f7c2b770a',1,NULL,1,'Cải tiến thiết bị','CKT',1,2019);
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
INSERT INTO decisions VALUES(1,'01a20740-67d1-7a46-a210-04e3af087eda','CKT',1,'123/QĐ-CKT','123/qd-ckt',2019,'2019-12-20','division','Phú Thọ','','','Cục trưởng','Đại tá','Trần Văn Mẫu','Khen thưởng năm 2019');
INSERT INTO decisions VALUES(2,'01a20740-6824-7d73-b4e0-169073b53b32','CTN',NULL,'900/QĐ-CTN','900/qd-ctn',2019,'2019-09-02','state','','','','','','','');
INSERT INTO decisions VALUES(3,'01a20740-68a1-712b-ab5c-f7e75cf730b7','CKT',1,'7/QĐ-CKT','7/qd-ckt',2020,'2020-03-05','division','Phú Thọ','','','','','','');
INSERT INTO decisions VALUES(4,'01a20740-7566-7f33-8efe-8d06f9554593','CKT',1,'200/QĐ-CKT','200/qd-ckt',2020,'2020-12-20','division','Phú Thọ','','','','','','');
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
INSERT INTO awards VALUES(1,'01a20740-6967-7222-8e58-c84d0c5b8c11',1,1,'CSTT',NULL,1,'Nguyễn Văn Ân','Trung tá','Phó Trưởng phòng','Phòng Quân khí','Cục Kỹ thuật',2019,2019,NULL,'merit','',0,'');
INSERT INTO awards VALUES(2,'01a20740-6a18-7e08-83cd-30d7d8a103a8',1,2,'CSTT',NULL,2,'Trần Thị Hoà','Đại úy QNCN','Nhân viên','Phòng Quân khí','Cục Kỹ thuật',2019,2019,NULL,'merit','',0,'');
INSERT INTO awards VALUES(3,'01a20740-6aad-7a9f-9a8c-e594c46d96ba',1,3,'GK',2,NULL,'Phòng Tham mưu - Kế hoạch','','','','Cục Kỹ thuật',2019,2019,1,'movement','đã có thành tích xuất sắc trong phong trào thi đua',0,'');
INSERT INTO awards VALUES(4,'01a20740-6b58-73a0-9560-e2999fe58c20',1,4,'GK',3,NULL,'Phòng Quân khí','','','','Cục Kỹ thuật',2019,2019,NULL,'feat','đã có thành tích đột xuất trong phòng, chống lụt bão',0,'');
INSERT INTO awards VALUES(5,'01a20740-6c47-762d-a552-48c41f6779dd',2,1,'HC_BVTQ_3',1,NULL,'Cục Kỹ thuật','','','','',2014,2018,NULL,'merit','',0,'');
INSERT INTO awards VALUES(6,'01a20740-7568-7a69-81fe-6b17b004e28b',4,1,'CSTDCS',NULL,1,'Nguyễn Văn Ân','Trung tá','Phó Trưởng phòng','Phòng Quân khí','Cục Kỹ thuật',2020,2020,NULL,'merit','Đã có thành tích xuất sắc',0,'');
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
INSERT INTO award_events VALUES(1,'01a20740-6cd3-70d9-a39f-449544f52bbc',1,'amended','2020-03-05','viết sai tên',3,'');
INSERT INTO award_events VALUES(2,'01a20740-6d16-771f-850f-64b6d60bd9bc',4,'annulled','2020-03-06','kê khai không đúng',NULL,'');
INSERT INTO award_events VALUES(3,'01a20740-6d4d-7ddc-8d57-67c8d838742a',4,'restored','2020-03-08','xác minh lại',NULL,'');
INSERT INTO award_events VALUES(4,'01a20740-6d7f-7d36-9404-7b09effce561',2,'annulled','2020-03-09','kê khai không đúng',NULL,'');
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
INSERT INTO grades VALUES(1,'01a20740-63fd-74a9-8ed1-ceee02a99fe5',1,NULL,2015,'task','HTXSNV');
INSERT INTO grades VALUES(2,'01a20740-6490-72f1-91a2-4e9de7359d25',NULL,1,2015,'task','HTXSNV');
INSERT INTO grades VALUES(3,'01a20740-64ec-7f01-92c1-ef6688abb656',1,NULL,2016,'task','HTXSNV');
INSERT INTO grades VALUES(4,'01a20740-652e-76e3-b2de-84ef98392047',NULL,1,2016,'task','HTXSNV');
INSERT INTO grades VALUES(5,'01a20740-6572-77ba-b8e3-70d7d7181d24',1,NULL,2017,'task','HTXSNV');
INSERT INTO grades VALUES(6,'01a20740-65ce-7577-8c01-631da532f043',NULL,1,2017,'task','HTXSNV');
INSERT INTO grades VALUES(7,'01a20740-664b-7ada-82dc-3847f3c13926',1,NULL,2018,'task','HTXSNV');
INSERT INTO grades VALUES(8,'01a20740-668b-79e0-874f-306bbccdf186',NULL,1,2018,'task','HTXSNV');
INSERT INTO grades VALUES(9,'01a20740-66ca-7010-a3be-b9de4b63d80a',1,NULL,2019,'task','HTXSNV');
INSERT INTO grades VALUES(10,'01a20740-6735-7e49-9223-17784c3080bf',NULL,1,2019,'task','HTXSNV');
INSERT INTO grades VALUES(11,'01a20740-679c-78dc-85ab-2bcd412cae4d',NULL,2,2019,'task','HTTNV');
INSERT INTO grades VALUES(12,'01a20740-71ad-79f3-ac0c-1ed08a4104ac',NULL,1,2020,'task','HTXSNV');
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
INSERT INTO initiatives VALUES(1,'01a20740-6f6c-78d0-a6ef-2d48ad208067',NULL,1,2020,'Giá kiểm tra lốp xe','gia kiem tra lop xe','sang_kien','unit','regiment',6);
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
INSERT INTO disciplines VALUES(1,'01a20740-6fd0-77f5-bb21-3936b0510a4f',NULL,1,'2017-03-01','khien_trach','2017-06-01',0);
CREATE TABLE registrations (
  id        INTEGER PRIMARY KEY,
  uid       TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  unit_id   INTEGER REFERENCES units (id),
  person_id INTEGER REFERENCES people (id),
  year      INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
  honour    TEXT NOT NULL CHECK (honour <> ''),
  CHECK ((unit_id IS NULL) <> (person_id IS NULL))
) STRICT;
INSERT INTO registrations VALUES(1,'01a20740-715b-7212-b932-296cbc2b170e',NULL,1,2020,'CSTDCS');
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
INSERT INTO nominations VALUES(1,'01a20740-7237-7b79-ab3a-607c0d961f19',NULL,1,'CSTDCS',2020,2020,NULL,'merit','Đã có thành tích xuất sắc',NULL,'2020-12-01','granted','2020-12-20','',6);
INSERT INTO nominations VALUES(2,'01a20740-7684-78d5-aea7-18dfca4b7514',2,NULL,'DVTT',2020,2020,NULL,'merit','',NULL,'2020-12-01','refused','2020-12-20','chưa đủ tỷ lệ phiếu',NULL);
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
INSERT INTO ballots VALUES(1,'01a20740-72e2-7db8-a02c-f18a53fafc9e',1,'conference','2020-12-03',120,80,79,'',1);
INSERT INTO ballots VALUES(2,'01a20740-73c5-7e92-b9a4-d94d97d3fdbd',1,'unit_council','2020-12-05',15,14,14,'',1);
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
INSERT INTO figures VALUES(1,'01a20740-6387-71dd-982b-d304a8851be7',1,2015,2019,'Nghị quyết đã ban hành','nghi quyet da ban hanh','34','văn bản');
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
INSERT INTO attachments VALUES(1,'01a20740-68fc-76ca-b40a-7a004f7be1a7',1,'ban-chup.txt','text/plain; charset=utf-8','02107ea26aeb1b77840f5bb79a6b295d46290274a27afb14ab8f233fabade442',X'62e1baa36e206368e1bba5702063e1bba76120717579e1babf7420c491e1bb8b6e680a');
CREATE TABLE prints (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  award_id INTEGER NOT NULL REFERENCES awards (id),
  event_id INTEGER REFERENCES award_events (id), -- the re-issue that it printed
  at       TEXT NOT NULL CHECK (at <> ''),
  paper    TEXT NOT NULL,
  sha256   TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;
INSERT INTO prints VALUES(1,'01a20740-6de2-7be2-8a15-96bb7e496d0f',1,NULL,'2026-11-23T07:13:12.673Z','a4','86cf86ff56d6f4aaae8e54e6973b1abeb02dcfab46ac7d63cda601c064870dad');
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
CREATE TABLE operations (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  at      TEXT NOT NULL CHECK (at <> ''), -- UTC, RFC 3339
  user    TEXT NOT NULL,
  machine TEXT NOT NULL,
  command TEXT NOT NULL,
  action  TEXT NOT NULL CHECK (action <> '')
) STRICT;
INSERT INTO operations VALUES(1,'01a20740-5cdc-7962-9f78-6a31c21e9195','2026-11-23T07:13:08.316Z','root','may-01','sovang init','record');
INSERT INTO operations VALUES(2,'01a20740-5cfa-75cd-a6a9-135248e39099','2026-11-23T07:13:08.346Z','root','may-01','sovang init','set');
INSERT INTO operations VALUES(3,'01a20740-5cff-7737-abb7-018626d05910','2026-11-23T07:13:08.351Z','root','may-01','sovang init','set');
INSERT INTO operations VALUES(4,'01a20740-5d16-7963-83f1-7330e98812b8','2026-11-23T07:13:08.374Z','root','may-01','sovang init','set');
INSERT INTO operations VALUES(5,'01a20740-5d58-773d-89d0-18a3634b8f99','2026-11-23T07:13:08.440Z','root','may-01','sovang config set','set');
INSERT INTO operations VALUES(6,'01a20740-5e28-7a92-98ed-89c566e18308','2026-11-23T07:13:08.648Z','root','may-01','sovang config set','set');
INSERT INTO operations VALUES(7,'01a20740-5e6b-791d-938c-155c09e75d58','2026-11-23T07:13:08.715Z','root','may-01','sovang config set','set');
INSERT INTO operations VALUES(8,'01a20740-5f01-795a-b079-efd153986000','2026-11-23T07:13:08.865Z','root','may-01','sovang unit add','record');
INSERT INTO operations VALUES(9,'01a20740-5fe4-7741-a0c9-66fbb4510eea','2026-11-23T07:13:09.092Z','root','may-01','sovang unit add','record');
INSERT INTO operations VALUES(10,'01a20740-6024-7c5f-be84-3cd92399f1a7','2026-11-23T07:13:09.156Z','root','may-01','sovang unit add','record');
INSERT INTO operations VALUES(11,'01a20740-60a0-7cda-9f22-de1ac0aea82a','2026-11-23T07:13:09.280Z','root','may-01','sovang unit rename','rename unit');
INSERT INTO operations VALUES(12,'01a20740-6105-7b79-9207-499aaa9b5ccc','2026-11-23T07:13:09.381Z','root','may-01','sovang unit close','close unit');
INSERT INTO operations VALUES(13,'01a20740-617b-7765-a91e-c9bb39a7bf27','2026-11-23T07:13:09.499Z','root','may-01','sovang person add','record');
INSERT INTO operations VALUES(14,'01a20740-61ec-70c0-adf4-96fa96387d2b','2026-11-23T07:13:09.612Z','root','may-01','sovang person add','record');
INSERT INTO operations VALUES(15,'01a20740-624e-79be-a796-ad748ef2c84c','2026-11-23T07:13:09.710Z','root','may-01','sovang person post','post person');
INSERT INTO operations VALUES(16,'01a20740-62b4-7e1e-abb6-0f93db5872f1','2026-11-23T07:13:09.812Z','root','may-01','sovang movement add','record');
INSERT INTO operations VALUES(17,'01a20740-6333-7efc-9f34-6ed273d61bdf','2026-11-23T07:13:09.939Z','root','may-01','sovang exemplar add','record');
INSERT INTO operations VALUES(18,'01a20740-6387-7851-98e8-a8e7f274ebde','2026-11-23T07:13:10.023Z','root','may-01','sovang figure set','record');
INSERT INTO operations VALUES(19,'01a20740-6408-7efd-ad47-0970dd2dd7de','2026-11-23T07:13:10.152Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(20,'01a20740-6491-77b3-a8d2-a49483e25743','2026-11-23T07:13:10.289Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(21,'01a20740-64ed-7ecd-8123-14add314cb3c','2026-11-23T07:13:10.381Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(22,'01a20740-652e-7d77-b461-32db74185ee8','2026-11-23T07:13:10.446Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(23,'01a20740-6575-79f8-a804-f78aa64c9998','2026-11-23T07:13:10.517Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(24,'01a20740-65ce-7dce-a1d3-c01b29b0c7d2','2026-11-23T07:13:10.606Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(25,'01a20740-664c-7400-a2b8-22f3291a2d26','2026-11-23T07:13:10.732Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(26,'01a20740-668c-7290-8fad-1515d6c0f372','2026-11-23T07:13:10.796Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(27,'01a20740-66ca-7975-9d91-3594234523cf','2026-11-23T07:13:10.858Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(28,'01a20740-6736-76a3-bb32-eb62d1902415','2026-11-23T07:13:10.966Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(29,'01a20740-679d-7048-bcf3-e16a9efddb7a','2026-11-23T07:13:11.069Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(30,'01a20740-67d6-702d-b1ac-daafb6f678ae','2026-11-23T07:13:11.126Z','root','may-01','sovang decision add','record');
INSERT INTO operations VALUES(31,'01a20740-6825-7d5f-9b3f-76b03f755b5c','2026-11-23T07:13:11.205Z','root','may-01','sovang decision add','record');
INSERT INTO operations VALUES(32,'01a20740-68aa-772f-96a7-d45174deb6b4','2026-11-23T07:13:11.338Z','root','may-01','sovang decision add','record');
INSERT INTO operations VALUES(33,'01a20740-68fc-7e94-976d-e08ea35ab499','2026-11-23T07:13:11.420Z','root','may-01','sovang decision attach','attach');
INSERT INTO operations VALUES(34,'01a20740-69b0-720f-832b-afdf72b974a8','2026-11-23T07:13:11.600Z','root','may-01','sovang award add','record');
INSERT INTO operations VALUES(35,'01a20740-6a5f-777b-872d-1855bfd6b5e5','2026-11-23T07:13:11.775Z','root','may-01','sovang award add','record');
INSERT INTO operations VALUES(36,'01a20740-6aef-7004-a1c8-e5cb0cf5f037','2026-11-23T07:13:11.919Z','root','may-01','sovang award add','record');
INSERT INTO operations VALUES(37,'01a20740-6ba6-7dca-a676-60ff23c11e2a','2026-11-23T07:13:12.102Z','root','may-01','sovang award add','record');
INSERT INTO operations VALUES(38,'01a20740-6c90-7a92-a3b1-b9b49dc029fd','2026-11-23T07:13:12.336Z','root','may-01','sovang award add','record');
INSERT INTO operations VALUES(39,'01a20740-6cd3-7ba2-a30e-373ab15e7b1b','2026-11-23T07:13:12.403Z','root','may-01','sovang award amend','add event');
INSERT INTO operations VALUES(40,'01a20740-6d17-73e9-90ba-6bfb1acfe1ed','2026-11-23T07:13:12.471Z','root','may-01','sovang award annul','add event');
INSERT INTO operations VALUES(41,'01a20740-6d4e-7be0-8e14-04a374942c26','2026-11-23T07:13:12.526Z','root','may-01','sovang award restore','add event');
INSERT INTO operations VALUES(42,'01a20740-6d80-7876-ac96-d91a35f8f2db','2026-11-23T07:13:12.576Z','root','may-01','sovang award annul','add event');
INSERT INTO operations VALUES(43,'01a20740-6de3-76b6-a0eb-b626df17391d','2026-11-23T07:13:12.675Z','root','may-01','sovang certificate print','print');
INSERT INTO operations VALUES(44,'01a20740-6e5a-7a97-b062-daff638afbac','2026-11-23T07:13:12.794Z','root','may-01','sovang person amend','record');
INSERT INTO operations VALUES(45,'01a20740-6eb9-7286-a0d4-684321847ea0','2026-11-23T07:13:12.889Z','root','may-01','sovang person discharge','discharge person');
INSERT INTO operations VALUES(46,'01a20740-6f6d-7556-b55b-26df9e615a28','2026-11-23T07:13:13.069Z','root','may-01','sovang initiative add','record');
INSERT INTO operations VALUES(47,'01a20740-6fd1-712d-bf7c-b89b11077ec0','2026-11-23T07:13:13.169Z','root','may-01','sovang discipline add','record');
INSERT INTO operations VALUES(48,'01a20740-70bc-720c-91a7-1b53cc1ba943','2026-11-23T07:13:13.404Z','root','may-01','sovang discipline end','end discipline');
INSERT INTO operations VALUES(49,'01a20740-715b-79e9-9645-375e571b502c','2026-11-23T07:13:13.563Z','root','may-01','sovang registration add','record');
INSERT INTO operations VALUES(50,'01a20740-71ae-739f-b046-e31b074f2944','2026-11-23T07:13:13.646Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(51,'01a20740-723d-79d3-a19e-090d397b7b21','2026-11-23T07:13:13.789Z','root','may-01','sovang nomination add','record');
INSERT INTO operations VALUES(52,'01a20740-72e7-72e7-9612-6c826641785b','2026-11-23T07:13:13.959Z','root','may-01','sovang nomination vote','vote on nominations');
INSERT INTO operations VALUES(53,'01a20740-73c9-7374-9ae3-bc8b4d973910','2026-11-23T07:13:14.185Z','root','may-01','sovang nomination vote','vote on nominations');
INSERT INTO operations VALUES(54,'01a20740-74c2-7923-8695-81f1606eb8cf','2026-11-23T07:13:14.434Z','root','may-01','sovang nomination submit','submit nominations');
INSERT INTO operations VALUES(55,'01a20740-7614-711f-91bf-1685abf0045b','2026-11-23T07:13:14.772Z','root','may-01','sovang nomination grant','grant nominations');
INSERT INTO operations VALUES(56,'01a20740-7685-72f5-9538-f80c7beb223e','2026-11-23T07:13:14.885Z','root','may-01','sovang nomination add','record');
INSERT INTO operations VALUES(57,'01a20740-7716-7bef-8061-906707c4d947','2026-11-23T07:13:15.030Z','root','may-01','sovang nomination refuse','refuse nominations');
INSERT INTO operations VALUES(58,'01a20740-77ee-7213-8e8c-7286ee5cf1e5','2026-11-23T07:13:15.246Z','root','may-01','sovang honour import','set own rows');
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
INSERT INTO log VALUES(1,1,'units','CKT','added','','{"UID":"01a20740-5cdb-7bd9-9639-9b1c8ad62f0c","Code":"CKT","Name":"Cục Kỹ thuật","FormerNames":null,"Kind":"military","Echelon":"unclassified","Equivalent":"","Parent":"","Place":0,"Founded":"","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','','3d059544134d4e89b1b8cab31358dc3f8f9fe08063d2c2a55f13195555f78301');
INSERT INTO log VALUES(2,2,'settings','unit','added','','"CKT"','3d059544134d4e89b1b8cab31358dc3f8f9fe08063d2c2a55f13195555f78301','e565c629da42b1b684e0dceda8505696775d3c31fbe9bd4c7c393e2d6dbbb921');
INSERT INTO log VALUES(3,3,'settings','letterhead.superior','added','','"Bộ Tư lệnh Quân khu 2"','e565c629da42b1b684e0dceda8505696775d3c31fbe9bd4c7c393e2d6dbbb921','f770be599804f9025bd2418c5f582720c2b5dc438f359de5552e6cdf19c2565c');
INSERT INTO log VALUES(4,4,'settings','letterhead.place','added','','"Phú Thọ"','f770be599804f9025bd2418c5f582720c2b5dc438f359de5552e6cdf19c2565c','c4e3df9e4ac02493eef4ac84aa8ac7127f133e92c3b05ad21ea1a10c26d7c723');
INSERT INTO log VALUES(5,5,'settings','signer.post','added','','"Cục trưởng"','c4e3df9e4ac02493eef4ac84aa8ac7127f133e92c3b05ad21ea1a10c26d7c723','3f77696e75eca7520865641d200acb82ea1f44ddaae189119d0b0b219e096f3e');
INSERT INTO log VALUES(6,6,'settings','signer.rank','added','','"Đại tá"','3f77696e75eca7520865641d200acb82ea1f44ddaae189119d0b0b219e096f3e','d47d776585e171e8f8cf207c7aa63308332997b9de1b7c82b6ee9091d502431e');
INSERT INTO log VALUES(7,7,'settings','signer.name','added','','"Trần Văn Mẫu"','d47d776585e171e8f8cf207c7aa63308332997b9de1b7c82b6ee9091d502431e','4609e73c1a1bc9d1f1590082fb28fe54cc975161794f75728b16762deb7b54db');
INSERT INTO log VALUES(8,8,'units','P1','added','','{"UID":"01a20740-5f00-745c-a2a3-f2f6db5efd36","Code":"P1","Name":"Phòng Tham mưu","FormerNames":null,"Kind":"military","Echelon":"office","Equivalent":"","Parent":"CKT","Place":1,"Founded":"1970-01-01","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','4609e73c1a1bc9d1f1590082fb28fe54cc975161794f75728b16762deb7b54db','1bf4f8ac670ab997da8a9bd2411cc759f0bb1211a277d3ab9f6d9e1a0dbff6e1');
INSERT INTO log VALUES(9,9,'units','P2','added','','{"UID":"01a20740-5fe3-724e-ab91-9f15b931394d","Code":"P2","Name":"Phòng Quân khí","FormerNames":null,"Kind":"military","Echelon":"office","Equivalent":"","Parent":"CKT","Place":0,"Founded":"","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','1bf4f8ac670ab997da8a9bd2411cc759f0bb1211a277d3ab9f6d9e1a0dbff6e1','4d745c27e9b8572b9617da3224192703887065c1400fa4bb8391bf44f740671c');
INSERT INTO log VALUES(10,10,'units','K1','added','','{"UID":"01a20740-6023-7b4b-9abe-96b66845af47","Code":"K1","Name":"Kho \"K1\"","FormerNames":null,"Kind":"military","Echelon":"unclassified","Equivalent":"","Parent":"CKT","Place":2,"Founded":"","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','4d745c27e9b8572b9617da3224192703887065c1400fa4bb8391bf44f740671c','cf1ddbb8cf3b095ea3a9cd4df3939600a5d03ab72122c0ff809b0649eb429c26');
INSERT INTO log VALUES(11,11,'units','P1','changed','{"UID":"01a20740-5f00-745c-a2a3-f2f6db5efd36","Code":"P1","Name":"Phòng Tham mưu","FormerNames":null,"Kind":"military","Echelon":"office","Equivalent":"","Parent":"CKT","Place":1,"Founded":"1970-01-01","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','{"UID":"01a20740-5f00-745c-a2a3-f2f6db5efd36","Code":"P1","Name":"Phòng Tham mưu - Kế hoạch","FormerNames":[{"Name":"Phòng Tham mưu","Until":"2018-06-01"}],"Kind":"military","Echelon":"office","Equivalent":"","Parent":"CKT","Place":1,"Founded":"1970-01-01","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','cf1ddbb8cf3b095ea3a9cd4df3939600a5d03ab72122c0ff809b0649eb429c26','8e46df9a1552df1309e15bb62301290a5903b51a0f53142a4fbc1eed30bf64b1');
INSERT INTO log VALUES(12,12,'units','K1','changed','{"UID":"01a20740-6023-7b4b-9abe-96b66845af47","Code":"K1","Name":"Kho \"K1\"","FormerNames":null,"Kind":"military","Echelon":"unclassified","Equivalent":"","Parent":"CKT","Place":2,"Founded":"","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','{"UID":"01a20740-6023-7b4b-9abe-96b66845af47","Code":"K1","Name":"Kho \"K1\"","FormerNames":null,"Kind":"military","Echelon":"unclassified","Equivalent":"","Parent":"CKT","Place":2,"Founded":"","Closed":"2019-12-31","FlagEligible":false,"Enterprise":false,"PartyBase":false}','8e46df9a1552df1309e15bb62301290a5903b51a0f53142a4fbc1eed30bf64b1','191b3c7ba62fcdd6093f262e5efdf358e0b6cb3dd18a4595607ca6e18b8ce0f5');
INSERT INTO log VALUES(13,13,'people','QN-001','added','','{"UID":"01a20740-6175-74f7-be01-55f176f8b7d1","Code":"QN-001","Name":"Nguyễn Văn Ân","Aliases":null,"Born":"1980-05-03","Sex":"male","Category":"SQ","Hometown":"","Enlisted":"1998-09-01","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2015-01-01","To":"","Unit":"P1","Rank":"Thiếu tá","Post":"Trợ lý","Coefficient":"0.40","Hardship":false}]}','191b3c7ba62fcdd6093f262e5efdf358e0b6cb3dd18a4595607ca6e18b8ce0f5','ab73453e9b95070e71b702414d23a0b2b2e6c4854c80d7d7c28f90bf5f4ce208');
INSERT INTO log VALUES(14,14,'people','CN-0001','added','','{"UID":"01a20740-61e5-799e-b47c-ae2bebb0cb3c","Code":"CN-0001","Name":"Trần Thị Hoà","Aliases":null,"Born":"1985","Sex":"female","Category":"QNCN","Hometown":"","Enlisted":"2005-03","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2012","To":"","Unit":"P2","Rank":"Đại úy QNCN","Post":"Nhân viên","Coefficient":"","Hardship":false}]}','ab73453e9b95070e71b702414d23a0b2b2e6c4854c80d7d7c28f90bf5f4ce208','40d7aa2488bfe21dae2db7ecfe353acd8889740f61a2350c46cce5a21d64c582');
INSERT INTO log VALUES(15,15,'people','QN-001','changed','{"UID":"01a20740-6175-74f7-be01-55f176f8b7d1","Code":"QN-001","Name":"Nguyễn Văn Ân","Aliases":null,"Born":"1980-05-03","Sex":"male","Category":"SQ","Hometown":"","Enlisted":"1998-09-01","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2015-01-01","To":"","Unit":"P1","Rank":"Thiếu tá","Post":"Trợ lý","Coefficient":"0.40","Hardship":false}]}','{"UID":"01a20740-6175-74f7-be01-55f176f8b7d1","Code":"QN-001","Name":"Nguyễn Văn Ân","Aliases":null,"Born":"1980-05-03","Sex":"male","Category":"SQ","Hometown":"","Enlisted":"1998-09-01","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2015-01-01","To":"2019-02-28","Unit":"P1","Rank":"Thiếu tá","Post":"Trợ lý","Coefficient":"0.40","Hardship":false},{"From":"2019-03-01","To":"","Unit":"P2","Rank":"Trung tá","Post":"Phó Trưởng phòng","Coefficient":"","Hardship":false}]}','40d7aa2488bfe21dae2db7ecfe353acd8889740f61a2350c46cce5a21d64c582','2db99293297c738c18ac3c5802e7e6322e354477a568c988117f4460a52676e6');
INSERT INTO log VALUES(16,16,'movements','PHTT','added','','{"UID":"01a20740-62b3-72a4-bd0d-2c7cd1c338b3","Code":"PHTT","Name":"Phát huy truyền thống","Kind":"campaign","LaunchedBy":"QUTW","From":"2015","To":"2019"}','2db99293297c738c18ac3c5802e7e6322e354477a568c988117f4460a52676e6','0cd9b026da8828da0611582051c4f5c380b75ee26f0ee39eb4070f5f52cbddc9');
INSERT INTO log VALUES(17,17,'exemplars','person:QN-001 2019 PHTT','added','','{"UID":"01a20740-6333-77e5-84c4-635f7c2b770a","Movement":"PHTT","Subject":{"Unit":"","Person":"QN-001","Name":""},"Deed":"Cải tiến thiết bị","RecognisedBy":"CKT","Year":2019}','0cd9b026da8828da0611582051c4f5c380b75ee26f0ee39eb4070f5f52cbddc9','0a5817207b6f65440c3146429e0aab9fc268d3ef7982bf1b94bc44d1690f95e9');
INSERT INTO log VALUES(18,18,'figures','unit:CKT 2015-2019 nghi quyet da ban hanh','added','','{"UID":"01a20740-6387-71dd-982b-d304a8851be7","Unit":"CKT","Period":{"From":2015,"To":2019},"Name":"Nghị quyết đã ban hành","Value":"34","Measure":"văn bản"}','0a5817207b6f65440c3146429e0aab9fc268d3ef7982bf1b94bc44d1690f95e9','23283f81636e99a6c78cae4bc2d8422d9b35c01d0bb0720dfe1f61482c3745a7');
INSERT INTO log VALUES(19,19,'grades','unit:CKT 2015 task','added','','{"UID":"01a20740-63fd-74a9-8ed1-ceee02a99fe5","Subject":{"Unit":"CKT","Person":"","Name":""},"Year":2015,"Kind":"task","Grade":"HTXSNV"}','23283f81636e99a6c78cae4bc2d8422d9b35c01d0bb0720dfe1f61482c3745a7','dfdb13015bde0c69a106a95e936784e43802afc4b5cbe874498297981d58b578');
INSERT INTO log VALUES(20,20,'grades','person:QN-001 2015 task','added','','{"UID":"01a20740-6490-72f1-91a2-4e9de7359d25","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2015,"Kind":"task","Grade":"HTXSNV"}','dfdb13015bde0c69a106a95e936784e43802afc4b5cbe874498297981d58b578','af7b2d7a15b5a35cacb68f78a6667b18c22336cce80e790ee63d63d1ed270b36');
INSERT INTO log VALUES(21,21,'grades','unit:CKT 2016 task','added','','{"UID":"01a20740-64ec-7f01-92c1-ef6688abb656","Subject":{"Unit":"CKT","Person":"","Name":""},"Year":2016,"Kind":"task","Grade":"HTXSNV"}','af7b2d7a15b5a35cacb68f78a6667b18c22336cce80e790ee63d63d1ed270b36','a889a2b4b66c20bf721d003e6bb4bb1a76e60a7245d1c468a7d27bcbefb2df0e');
INSERT INTO log VALUES(22,22,'grades','person:QN-001 2016 task','added','','{"UID":"01a20740-652e-76e3-b2de-84ef98392047","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2016,"Kind":"task","Grade":"HTXSNV"}','a889a2b4b66c20bf721d003e6bb4bb1a76e60a7245d1c468a7d27bcbefb2df0e','acb2d8f2fb667c740e276d875ef8c9bbbf60065fa56115cdbfe1c18a7db38c6d');
INSERT INTO log VALUES(23,23,'grades','unit:CKT 2017 task','added','','{"UID":"01a20740-6572-77ba-b8e3-70d7d7181d24","Subject":{"Unit":"CKT","Person":"","Name":""},"Year":2017,"Kind":"task","Grade":"HTXSNV"}','acb2d8f2fb667c740e276d875ef8c9bbbf60065fa56115cdbfe1c18a7db38c6d','4338787d820b693351b714c46a876f9c4330b68f4bf1a0d7ba2260ec62bf2c3e');
INSERT INTO log VALUES(24,24,'grades','person:QN-001 2017 task','added','','{"UID":"01a20740-65ce-7577-8c01-631da532f043","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2017,"Kind":"task","Grade":"HTXSNV"}','4338787d820b693351b714c46a876f9c4330b68f4bf1a0d7ba2260ec62bf2c3e','960783a23573272c6fc91d8253f6ba6f6d7630f0ee22676cf15c18bd2dc11934');
INSERT INTO log VALUES(25,25,'grades','unit:CKT 2018 task','added','','{"UID":"01a20740-664b-7ada-82dc-3847f3c13926","Subject":{"Unit":"CKT","Person":"","Name":""},"Year":2018,"Kind":"task","Grade":"HTXSNV"}','960783a23573272c6fc91d8253f6ba6f6d7630f0ee22676cf15c18bd2dc11934','2b7c81aeb701781679888f911821f3f22eb8daad9db2c3caa1d5ab569e239c90');
INSERT INTO log VALUES(26,26,'grades','person:QN-001 2018 task','added','','{"UID":"01a20740-668b-79e0-874f-306bbccdf186","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2018,"Kind":"task","Grade":"HTXSNV"}','2b7c81aeb701781679888f911821f3f22eb8daad9db2c3caa1d5ab569e239c90','4ab15f4dbe192f84a2df0a587e420a60e44607ec24fecc354812abd90ce47018');
INSERT INTO log VALUES(27,27,'grades','unit:CKT 2019 task','added','','{"UID":"01a20740-66ca-7010-a3be-b9de4b63d80a","Subject":{"Unit":"CKT","Person":"","Name":""},"Year":2019,"Kind":"task","Grade":"HTXSNV"}','4ab15f4dbe192f84a2df0a587e420a60e44607ec24fecc354812abd90ce47018','f193e7c60777fcc7863d25d8dc066f173b15fb4c2db654235c5bb95699524fc8');
INSERT INTO log VALUES(28,28,'grades','person:QN-001 2019 task','added','','{"UID":"01a20740-6735-7e49-9223-17784c3080bf","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2019,"Kind":"task","Grade":"HTXSNV"}','f193e7c60777fcc7863d25d8dc066f173b15fb4c2db654235c5bb95699524fc8','86b8ae52a2e03c58694de9780480d782cc940d4003c0de18d7f77a83d365196c');
INSERT INTO log VALUES(29,29,'grades','person:CN-0001 2019 task','added','','{"UID":"01a20740-679c-78dc-85ab-2bcd412cae4d","Subject":{"Unit":"","Person":"CN-0001","Name":""},"Year":2019,"Kind":"task","Grade":"HTTNV"}','86b8ae52a2e03c58694de9780480d782cc940d4003c0de18d7f77a83d365196c','e2662c7de9ff29aadbddbaacd86bb80de0a9d27a156363da6d08d658a11cadd0');
INSERT INTO log VALUES(30,30,'decisions','CKT 123/qd-ckt 2019','added','','{"UID":"01a20740-67d1-7a46-a210-04e3af087eda","Issuer":"CKT","Number":"123/QĐ-CKT","Date":"2019-12-20","Level":"division","Place":"Phú Thọ","Authority":"","Formula":"","Signer":{"Post":"Cục trưởng","Rank":"Đại tá","Name":"Trần Văn Mẫu"},"Summary":"Khen thưởng năm 2019"}','e2662c7de9ff29aadbddbaacd86bb80de0a9d27a156363da6d08d658a11cadd0','0d779f29c09a7fddaab18bdd53fda38246341496331753e8e251d6ba1fc3488e');
INSERT INTO log VALUES(31,31,'decisions','CTN 900/qd-ctn 2019','added','','{"UID":"01a20740-6824-7d73-b4e0-169073b53b32","Issuer":"CTN","Number":"900/QĐ-CTN","Date":"2019-09-02","Level":"state","Place":"","Authority":"","Formula":"","Signer":{"Post":"","Rank":"","Name":""},"Summary":""}','0d779f29c09a7fddaab18bdd53fda38246341496331753e8e251d6ba1fc3488e','a8c3451644ab709b380b0e6408343041f9448faf4f06fd7305045685aa4c98bf');
INSERT INTO log VALUES(32,32,'decisions','CKT 7/qd-ckt 2020','added','','{"UID":"01a20740-68a1-712b-ab5c-f7e75cf730b7","Issuer":"CKT","Number":"7/QĐ-CKT","Date":"2020-03-05","Level":"division","Place":"Phú Thọ","Authority":"","Formula":"","Signer":{"Post":"","Rank":"","Name":""},"Summary":""}','a8c3451644ab709b380b0e6408343041f9448faf4f06fd7305045685aa4c98bf','c36969d541d7a8819de83ba424a420d472902bc492dc3053b9e6ee2741e6d726');
INSERT INTO log VALUES(33,33,'attachments','CKT 123/qd-ckt 2019 ban-chup.txt','added','','{"Decision":{"Issuer":"CKT","Number":"123/QĐ-CKT","Year":2019},"Name":"ban-chup.txt","MediaType":"text/plain; charset=utf-8","SHA256":"02107ea26aeb1b77840f5bb79a6b295d46290274a27afb14ab8f233fabade442","Content":null}','c36969d541d7a8819de83ba424a420d472902bc492dc3053b9e6ee2741e6d726','d60797f9ff475e3c412e407254eb7d184c449174d3268cf0e23d54edb3a3e02e');
INSERT INTO log VALUES(34,34,'awards','CKT 123/qd-ckt 2019 #1','added','','{"ID":0,"UID":"01a20740-6967-7222-8e58-c84d0c5b8c11","Decision":{"Issuer":"CKT","Number":"123/QĐ-CKT","Year":2019},"Ordinal":1,"Honour":"CSTT","Subject":{"Unit":"","Person":"QN-001","Name":""},"As":{"Name":"Nguyễn Văn Ân","Rank":"Trung tá","Post":"Phó Trưởng phòng","Unit":"Phòng Quân khí","Superior":"Cục Kỹ thuật"},"Period":{"From":2019,"To":2019},"Movement":"","Type":"merit","Citation":"","Posthumous":false,"Override":"","Objections":null,"Events":null}','d60797f9ff475e3c412e407254eb7d184c449174d3268cf0e23d54edb3a3e02e','905befcc79e8b486cb66ca46a8da1f5f559dedf5afa4667d06a009d166e30457');
INSERT INTO log VALUES(35,35,'awards','CKT 123/qd-ckt 2019 #2','added','','{"ID":0,"UID":"01a20740-6a18-7e08-83cd-30d7d8a103a8","Decision":{"Issuer":"CKT","Number":"123/QĐ-CKT","Year":2019},"Ordinal":2,"Honour":"CSTT","Subject":{"Unit":"","Person":"CN-0001","Name":""},"As":{"Name":"Trần Thị Hoà","Rank":"Đại úy QNCN","Post":"Nhân viên","Unit":"Phòng Quân khí","Superior":"Cục Kỹ thuật"},"Period":{"From":2019,"To":2019},"Movement":"","Type":"merit","Citation":"","Posthumous":false,"Override":"","Objections":null,"Events":null}','905befcc79e8b486cb66ca46a8da1f5f559dedf5afa4667d06a009d166e30457','e8b348c6da47a2eda204cda53cae723b6bf1fe280f28d6f3062b5cb2d97a7962');
INSERT INTO log VALUES(36,36,'awards','CKT 123/qd-ckt 2019 #3','added','','{"ID":0,"UID":"01a20740-6aad-7a9f-9a8c-e594c46d96ba","Decision":{"Issuer":"CKT","Number":"123/QĐ-CKT","Year":2019},"Ordinal":3,"Honour":"GK","Subject":{"Unit":"P1","Person":"","Name":""},"As":{"Name":"Phòng Tham mưu - Kế hoạch","Rank":"","Post":"","Unit":"","Superior":"Cục Kỹ thuật"},"Period":{"From":2019,"To":2019},"Movement":"PHTT","Type":"movement","Citation":"đã có thành tích xuất sắc trong phong trào thi đua","Posthumous":false,"Override":"","Objections":null,"Events":null}','e8b348c6da47a2eda204cda53cae723b6bf1fe280f28d6f3062b5cb2d97a7962','5681743d975db9d6c3671e15a597ff6196c4768ae4a5b9d9746b694584fd5b39');
INSERT INTO log VALUES(37,37,'awards','CKT 123/qd-ckt 2019 #4','added','','{"ID":0,"UID":"01a20740-6b58-73a0-9560-e2999fe58c20","Decision":{"Issuer":"CKT","Number":"123/QĐ-CKT","Year":2019},"Ordinal":4,"Honour":"GK","Subject":{"Unit":"P2","Person":"","Name":""},"As":{"Name":"Phòng Quân khí","Rank":"","Post":"","Unit":"","Superior":"Cục Kỹ thuật"},"Period":{"From":2019,"To":2019},"Movement":"","Type":"feat","Citation":"đã có thành tích đột xuất trong phòng, chống lụt bão","Posthumous":false,"Override":"","Objections":null,"Events":null}','5681743d975db9d6c3671e15a597ff6196c4768ae4a5b9d9746b694584fd5b39','f8c858bcd38bfab9c0dfa2b6e7e9c148dec5498fc5f8c1689e02f33ab43fd49f');
INSERT INTO log VALUES(38,38,'awards','CTN 900/qd-ctn 2019 #1','added','','{"ID":0,"UID":"01a20740-6c47-762d-a552-48c41f6779dd","Decision":{"Issuer":"CTN","Number":"900/QĐ-CTN","Year":2019},"Ordinal":1,"Honour":"HC_BVTQ_3","Subject":{"Unit":"CKT","Person":"","Name":""},"As":{"Name":"Cục Kỹ thuật","Rank":"","Post":"","Unit":"","Superior":""},"Period":{"From":2014,"To":2018},"Movement":"","Type":"merit","Citation":"","Posthumous":false,"Override":"","Objections":null,"Events":null}','f8c858bcd38bfab9c0dfa2b6e7e9c148dec5498fc5f8c1689e02f33ab43fd49f','e87aa585c35e152d4c6b3358c51b7cdfcc5b8684a47cdaf052b17dd75bbf27e0');
INSERT INTO log VALUES(39,39,'award_events','CKT 123/qd-ckt 2019 #1','added','','{"UID":"01a20740-6cd3-70d9-a39f-449544f52bbc","Kind":"amended","Date":"2020-03-05","Reason":"viết sai tên","Decision":{"Issuer":"CKT","Number":"7/QĐ-CKT","Year":2020},"Honour":"","Changes":[{"Field":"as.name","From":"Nguyễn Văn Ân","To":"Nguyễn Văn Ấn"}],"Reissue":{"Kind":"","Ground":"","Number":""}}','e87aa585c35e152d4c6b3358c51b7cdfcc5b8684a47cdaf052b17dd75bbf27e0','a7d19e85900994da9cad83142439c0107b64e1c5c188003f294e3b2970a65efa');
INSERT INTO log VALUES(40,40,'award_events','CKT 123/qd-ckt 2019 #4','added','','{"UID":"01a20740-6d16-771f-850f-64b6d60bd9bc","Kind":"annulled","Date":"2020-03-06","Reason":"kê khai không đúng","Decision":{"Issuer":"","Number":"","Year":0},"Honour":"","Changes":null,"Reissue":{"Kind":"","Ground":"","Number":""}}','a7d19e85900994da9cad83142439c0107b64e1c5c188003f294e3b2970a65efa','c92a22bbab1ab4f7efbbb4c87ffa9a7d8eb22920669d9834d2beb2e0f5e3239d');
INSERT INTO log VALUES(41,41,'award_events','CKT 123/qd-ckt 2019 #4','added','','{"UID":"01a20740-6d4d-7ddc-8d57-67c8d838742a","Kind":"restored","Date":"2020-03-08","Reason":"xác minh lại","Decision":{"Issuer":"","Number":"","Year":0},"Honour":"","Changes":null,"Reissue":{"Kind":"","Ground":"","Number":""}}','c92a22bbab1ab4f7efbbb4c87ffa9a7d8eb22920669d9834d2beb2e0f5e3239d','bec81a8b7faeeb9cd13e927c301a72ea18955fbe95b95258bb934e37373806ab');
INSERT INTO log VALUES(42,42,'award_events','CKT 123/qd-ckt 2019 #2','added','','{"UID":"01a20740-6d7f-7d36-9404-7b09effce561","Kind":"annulled","Date":"2020-03-09","Reason":"kê khai không đúng","Decision":{"Issuer":"","Number":"","Year":0},"Honour":"","Changes":null,"Reissue":{"Kind":"","Ground":"","Number":""}}','bec81a8b7faeeb9cd13e927c301a72ea18955fbe95b95258bb934e37373806ab','718cac8f371c229a9a05046a25ae717d571f2cbf5a505c34465a927f5c062181');
INSERT INTO log VALUES(43,43,'prints','CKT 123/qd-ckt 2019 #1','added','','{"AwardID":1,"At":"2026-11-23T07:13:12.673Z","Paper":"a4","SHA256":"86cf86ff56d6f4aaae8e54e6973b1abeb02dcfab46ac7d63cda601c064870dad"}','718cac8f371c229a9a05046a25ae717d571f2cbf5a505c34465a927f5c062181','53dfb47d1ca71b9d0c8fbde3e909af09c39d6f4b368624bccb6eac6f875385bc');
INSERT INTO log VALUES(44,44,'people','CN-0001','changed','{"UID":"01a20740-61e5-799e-b47c-ae2bebb0cb3c","Code":"CN-0001","Name":"Trần Thị Hoà","Aliases":null,"Born":"1985","Sex":"female","Category":"QNCN","Hometown":"","Enlisted":"2005-03","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2012","To":"","Unit":"P2","Rank":"Đại úy QNCN","Post":"Nhân viên","Coefficient":"","Hardship":false}]}','{"UID":"01a20740-61e5-799e-b47c-ae2bebb0cb3c","Code":"CN-0001","Name":"Trần Thị Hòa","Aliases":null,"Born":"1985","Sex":"female","Category":"QNCN","Hometown":"","Enlisted":"2005-03","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2012","To":"","Unit":"P2","Rank":"Đại úy QNCN","Post":"Nhân viên","Coefficient":"","Hardship":false}]}','53dfb47d1ca71b9d0c8fbde3e909af09c39d6f4b368624bccb6eac6f875385bc','5ca4f924c4f2a938ee5f5029d6e39b93960a2c05d318eb287b8359304dd652e0');
INSERT INTO log VALUES(45,45,'people','CN-0001','changed','{"UID":"01a20740-61e5-799e-b47c-ae2bebb0cb3c","Code":"CN-0001","Name":"Trần Thị Hòa","Aliases":null,"Born":"1985","Sex":"female","Category":"QNCN","Hometown":"","Enlisted":"2005-03","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2012","To":"","Unit":"P2","Rank":"Đại úy QNCN","Post":"Nhân viên","Coefficient":"","Hardship":false}]}','{"UID":"01a20740-61e5-799e-b47c-ae2bebb0cb3c","Code":"CN-0001","Name":"Trần Thị Hòa","Aliases":null,"Born":"1985","Sex":"female","Category":"QNCN","Hometown":"","Enlisted":"2005-03","Discharged":"2024-06-01","DischargeReason":"nghỉ hưu","PartyJoined":"","Postings":[{"From":"2012","To":"2024-06-01","Unit":"P2","Rank":"Đại úy QNCN","Post":"Nhân viên","Coefficient":"","Hardship":false}]}','5ca4f924c4f2a938ee5f5029d6e39b93960a2c05d318eb287b8359304dd652e0','dacd4dae2c18ae362e6121a8ad05d06990c60c871df824824b4bbdb4953b4a25');
INSERT INTO log VALUES(46,46,'initiatives','person:QN-001 2020 gia kiem tra lop xe','added','','{"ID":0,"UID":"01a20740-6f6c-78d0-a6ef-2d48ad208067","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2020,"Title":"Giá kiểm tra lốp xe","Kind":"sang_kien","Scope":"unit","RecognisedBy":"regiment","Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','dacd4dae2c18ae362e6121a8ad05d06990c60c871df824824b4bbdb4953b4a25','9884918fc968a0ef44349da7c4527e6413b1864922c9f1d2e72117cdb2c2ca1b');
INSERT INTO log VALUES(47,47,'disciplines','person:QN-001 2017-03-01 khien_trach','added','','{"ID":0,"UID":"01a20740-6fd0-77f5-bb21-3936b0510a4f","Subject":{"Unit":"","Person":"QN-001","Name":""},"Date":"2017-03-01","Form":"khien_trach","Until":"","Pending":true}','9884918fc968a0ef44349da7c4527e6413b1864922c9f1d2e72117cdb2c2ca1b','250d9b42bfe4328192c8a949c4fd0208f79643499d27243a64c11622a7ffc6ca');
INSERT INTO log VALUES(48,48,'disciplines','person:QN-001 2017-03-01 khien_trach','changed','{"ID":1,"UID":"01a20740-6fd0-77f5-bb21-3936b0510a4f","Subject":{"Unit":"","Person":"QN-001","Name":""},"Date":"2017-03-01","Form":"khien_trach","Until":"","Pending":true}','{"ID":1,"UID":"01a20740-6fd0-77f5-bb21-3936b0510a4f","Subject":{"Unit":"","Person":"QN-001","Name":""},"Date":"2017-03-01","Form":"khien_trach","Until":"2017-06-01","Pending":false}','250d9b42bfe4328192c8a949c4fd0208f79643499d27243a64c11622a7ffc6ca','87ba754511e847ee12a641603184a827428507aec637575171af690d1d40e8d1');
INSERT INTO log VALUES(49,49,'registrations','person:QN-001 2020 CSTDCS','added','','{"UID":"01a20740-715b-7212-b932-296cbc2b170e","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2020,"Honour":"CSTDCS"}','87ba754511e847ee12a641603184a827428507aec637575171af690d1d40e8d1','b1c5c2b9c9f05a9dbbd47f24e03542d6a831e7e11d61077b383fc9a81461f520');
INSERT INTO log VALUES(50,50,'grades','person:QN-001 2020 task','added','','{"UID":"01a20740-71ad-79f3-ac0c-1ed08a4104ac","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2020,"Kind":"task","Grade":"HTXSNV"}','b1c5c2b9c9f05a9dbbd47f24e03542d6a831e7e11d61077b383fc9a81461f520','b24e6167d9f8ba84f989b619a8e42ddba3a7ec4fed4bf61da2a077b0fb6c2bd4');
INSERT INTO log VALUES(51,51,'nominations','person:QN-001 CSTDCS 2020 merit','added','','{"ID":0,"UID":"01a20740-7237-7b79-ab3a-607c0d961f19","Subject":{"Unit":"","Person":"QN-001","Name":""},"Honour":"CSTDCS","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"Đã có thành tích xuất sắc","ProposedBy":"","ProposedOn":"2020-12-01","State":"proposed","StateOn":"2020-12-01","Reason":"","Initiatives":[{"ID":1,"Year":2020,"Title":"Giá kiểm tra lốp xe"}],"Ballots":null,"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','b24e6167d9f8ba84f989b619a8e42ddba3a7ec4fed4bf61da2a077b0fb6c2bd4','b311119f5373670ab294c185115c9c956c51d417d51f6aaf5e22ca75dcc2d293');
INSERT INTO log VALUES(52,52,'nominations','person:QN-001 CSTDCS 2020 merit','changed','{"ID":1,"UID":"01a20740-7237-7b79-ab3a-607c0d961f19","Subject":{"Unit":"","Person":"QN-001","Name":""},"Honour":"CSTDCS","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"Đã có thành tích xuất sắc","ProposedBy":"","ProposedOn":"2020-12-01","State":"proposed","StateOn":"2020-12-01","Reason":"","Initiatives":[{"ID":1,"Year":2020,"Title":"Giá kiểm tra lốp xe"}],"Ballots":null,"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','{"ID":1,"UID":"01a20740-7237-7b79-ab3a-607c0d961f19","Subject":{"Unit":"","Person":"QN-001","Name":""},"Honour":"CSTDCS","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"Đã có thành tích xuất sắc","ProposedBy":"","ProposedOn":"2020-12-01","State":"voted","StateOn":"2020-12-03","Reason":"","Initiatives":[{"ID":1,"Year":2020,"Title":"Giá kiểm tra lốp xe"}],"Ballots":[{"UID":"01a20740-72e2-7db8-a02c-f18a53fafc9e","Body":"conference","Held":"2020-12-03","Entitled":120,"Present":80,"Ayes":79,"Secret":true,"Minutes":""}],"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','b311119f5373670ab294c185115c9c956c51d417d51f6aaf5e22ca75dcc2d293','daaf7dabc7b5ae807196467055618dfdd908867b27421242e1ce2d32673f15ea');
INSERT INTO log VALUES(53,53,'nominations','person:QN-001 CSTDCS 2020 merit','changed','{"ID":1,"UID":"01a20740-7237-7b79-ab3a-607c0d961f19","Subject":{"Unit":"","Person":"QN-001","Name":""},"Honour":"CSTDCS","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"Đã có thành tích xuất sắc","ProposedBy":"","ProposedOn":"2020-12-01","State":"voted","StateOn":"2020-12-03","Reason":"","Initiatives":[{"ID":1,"Year":2020,"Title":"Giá kiểm tra lốp xe"}],"Ballots":[{"UID":"01a20740-72e2-7db8-a02c-f18a53fafc9e","Body":"conference","Held":"2020-12-03","Entitled":120,"Present":80,"Ayes":79,"Secret":true,"Minutes":""}],"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','{"ID":1,"UID":"01a20740-7237-7b79-ab3a-607c0d961f19","Subject":{"Unit":"","Person":"QN-001","Name":""},"Honour":"CSTDCS","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"Đã có thành tích xuất sắc","ProposedBy":"","ProposedOn":"2020-12-01","State":"voted","StateOn":"2020-12-03","Reason":"","Initiatives":[{"ID":1,"Year":2020,"Title":"Giá kiểm tra lốp xe"}],"Ballots":[{"UID":"01a20740-72e2-7db8-a02c-f18a53fafc9e","Body":"conference","Held":"2020-12-03","Entitled":120,"Present":80,"Ayes":79,"Secret":true,"Minutes":""},{"UID":"01a20740-73c5-7e92-b9a4-d94d97d3fdbd","Body":"unit_council","Held":"2020-12-05","Entitled":15,"Present":14,"Ayes":14,"Secret":true,"Minutes":""}],"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','daaf7dabc7b5ae807196467055618dfdd908867b27421242e1ce2d32673f15ea','902c95aeefafc701d00769e72897fa351033ecb7f9ae94269ddfe73506c55437');
INSERT INTO log VALUES(54,54,'nominations','person:QN-001 CSTDCS 2020 merit','changed','{"ID":1,"UID":"01a20740-7237-7b79-ab3a-607c0d961f19","Subject":{"Unit":"","Person":"QN-001","Name":""},"Honour":"CSTDCS","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"Đã có thành tích xuất sắc","ProposedBy":"","ProposedOn":"2020-12-01","State":"voted","StateOn":"2020-12-03","Reason":"","Initiatives":[{"ID":1,"Year":2020,"Title":"Giá kiểm tra lốp xe"}],"Ballots":[{"UID":"01a20740-72e2-7db8-a02c-f18a53fafc9e","Body":"conference","Held":"2020-12-03","Entitled":120,"Present":80,"Ayes":79,"Secret":true,"Minutes":""},{"UID":"01a20740-73c5-7e92-b9a4-d94d97d3fdbd","Body":"unit_council","Held":"2020-12-05","Entitled":15,"Present":14,"Ayes":14,"Secret":true,"Minutes":""}],"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','{"ID":1,"UID":"01a20740-7237-7b79-ab3a-607c0d961f19","Subject":{"Unit":"","Person":"QN-001","Name":""},"Honour":"CSTDCS","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"Đã có thành tích xuất sắc","ProposedBy":"","ProposedOn":"2020-12-01","State":"submitted","StateOn":"2020-12-10","Reason":"","Initiatives":[{"ID":1,"Year":2020,"Title":"Giá kiểm tra lốp xe"}],"Ballots":[{"UID":"01a20740-72e2-7db8-a02c-f18a53fafc9e","Body":"conference","Held":"2020-12-03","Entitled":120,"Present":80,"Ayes":79,"Secret":true,"Minutes":""},{"UID":"01a20740-73c5-7e92-b9a4-d94d97d3fdbd","Body":"unit_council","Held":"2020-12-05","Entitled":15,"Present":14,"Ayes":14,"Secret":true,"Minutes":""}],"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','902c95aeefafc701d00769e72897fa351033ecb7f9ae94269ddfe73506c55437','4a59652b560bb743ea66a8199677eda78c129b62428f5e7dba00a1472c9b27a8');
INSERT INTO log VALUES(55,55,'decisions','CKT 200/qd-ckt 2020','added','','{"UID":"01a20740-7566-7f33-8efe-8d06f9554593","Issuer":"CKT","Number":"200/QĐ-CKT","Date":"2020-12-20","Level":"division","Place":"Phú Thọ","Authority":"","Formula":"","Signer":{"Post":"","Rank":"","Name":""},"Summary":""}','4a59652b560bb743ea66a8199677eda78c129b62428f5e7dba00a1472c9b27a8','26a628824ea92ca8ef78f174f14721f01aa0edffb8797c710344b4c32d87cb98');
INSERT INTO log VALUES(56,55,'awards','CKT 200/qd-ckt 2020 #1','added','','{"ID":0,"UID":"01a20740-7568-7a69-81fe-6b17b004e28b","Decision":{"Issuer":"CKT","Number":"200/QĐ-CKT","Year":2020},"Ordinal":1,"Honour":"CSTDCS","Subject":{"Unit":"","Person":"QN-001","Name":""},"As":{"Name":"Nguyễn Văn Ân","Rank":"Trung tá","Post":"Phó Trưởng phòng","Unit":"Phòng Quân khí","Superior":"Cục Kỹ thuật"},"Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Citation":"Đã có thành tích xuất sắc","Posthumous":false,"Override":"","Objections":null,"Events":null}','26a628824ea92ca8ef78f174f14721f01aa0edffb8797c710344b4c32d87cb98','9c3f00a7712325ca54bfdb8cdbe995c5cb0f4fac164af618a0e07d40afbb13f8');
INSERT INTO log VALUES(57,55,'initiatives','person:QN-001 2020 gia kiem tra lop xe','changed','{"ID":1,"UID":"01a20740-6f6c-78d0-a6ef-2d48ad208067","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2020,"Title":"Giá kiểm tra lốp xe","Kind":"sang_kien","Scope":"unit","RecognisedBy":"regiment","Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','{"ID":1,"UID":"01a20740-6f6c-78d0-a6ef-2d48ad208067","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2020,"Title":"Giá kiểm tra lốp xe","Kind":"sang_kien","Scope":"unit","RecognisedBy":"regiment","Decision":{"Issuer":"CKT","Number":"200/QĐ-CKT","Year":2020},"Ordinal":1}','9c3f00a7712325ca54bfdb8cdbe995c5cb0f4fac164af618a0e07d40afbb13f8','df9478fb2ec68b9fddadb79decf33a674682f0b0f1d3f04d7855f01d72eedda7');
INSERT INTO log VALUES(58,55,'nominations','person:QN-001 CSTDCS 2020 merit','changed','{"ID":1,"UID":"01a20740-7237-7b79-ab3a-607c0d961f19","Subject":{"Unit":"","Person":"QN-001","Name":""},"Honour":"CSTDCS","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"Đã có thành tích xuất sắc","ProposedBy":"","ProposedOn":"2020-12-01","State":"submitted","StateOn":"2020-12-10","Reason":"","Initiatives":[{"ID":1,"Year":2020,"Title":"Giá kiểm tra lốp xe"}],"Ballots":[{"UID":"01a20740-72e2-7db8-a02c-f18a53fafc9e","Body":"conference","Held":"2020-12-03","Entitled":120,"Present":80,"Ayes":79,"Secret":true,"Minutes":""},{"UID":"01a20740-73c5-7e92-b9a4-d94d97d3fdbd","Body":"unit_council","Held":"2020-12-05","Entitled":15,"Present":14,"Ayes":14,"Secret":true,"Minutes":""}],"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','{"ID":1,"UID":"01a20740-7237-7b79-ab3a-607c0d961f19","Subject":{"Unit":"","Person":"QN-001","Name":""},"Honour":"CSTDCS","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"Đã có thành tích xuất sắc","ProposedBy":"","ProposedOn":"2020-12-01","State":"granted","StateOn":"2020-12-20","Reason":"","Initiatives":[{"ID":1,"Year":2020,"Title":"Giá kiểm tra lốp xe"}],"Ballots":[{"UID":"01a20740-72e2-7db8-a02c-f18a53fafc9e","Body":"conference","Held":"2020-12-03","Entitled":120,"Present":80,"Ayes":79,"Secret":true,"Minutes":""},{"UID":"01a20740-73c5-7e92-b9a4-d94d97d3fdbd","Body":"unit_council","Held":"2020-12-05","Entitled":15,"Present":14,"Ayes":14,"Secret":true,"Minutes":""}],"Decision":{"Issuer":"CKT","Number":"200/QĐ-CKT","Year":2020},"Ordinal":1}','df9478fb2ec68b9fddadb79decf33a674682f0b0f1d3f04d7855f01d72eedda7','ae0eaca1b2999a47bbd5376a574bd8ef48c167e469c19bff86e34896e53bdbc9');
INSERT INTO log VALUES(59,56,'nominations','unit:P1 DVTT 2020 merit','added','','{"ID":0,"UID":"01a20740-7684-78d5-aea7-18dfca4b7514","Subject":{"Unit":"P1","Person":"","Name":""},"Honour":"DVTT","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"","ProposedBy":"","ProposedOn":"2020-12-01","State":"proposed","StateOn":"2020-12-01","Reason":"","Initiatives":null,"Ballots":null,"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','ae0eaca1b2999a47bbd5376a574bd8ef48c167e469c19bff86e34896e53bdbc9','983d3441bbc577d987ecac718bdade5feb8473a4756aad21f873b1859c2f236f');
INSERT INTO log VALUES(60,57,'nominations','unit:P1 DVTT 2020 merit','changed','{"ID":2,"UID":"01a20740-7684-78d5-aea7-18dfca4b7514","Subject":{"Unit":"P1","Person":"","Name":""},"Honour":"DVTT","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"","ProposedBy":"","ProposedOn":"2020-12-01","State":"proposed","StateOn":"2020-12-01","Reason":"","Initiatives":null,"Ballots":null,"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','{"ID":2,"UID":"01a20740-7684-78d5-aea7-18dfca4b7514","Subject":{"Unit":"P1","Person":"","Name":""},"Honour":"DVTT","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"","ProposedBy":"","ProposedOn":"2020-12-01","State":"refused","StateOn":"2020-12-20","Reason":"chưa đủ tỷ lệ phiếu","Initiatives":null,"Ballots":null,"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','983d3441bbc577d987ecac718bdade5feb8473a4756aad21f873b1859c2f236f','261bb9a943b3059d397ad69626b6f235395c917706b419decf4257f434dfa7fd');
INSERT INTO log VALUES(61,58,'own_rows','rieng.toml','added','','{"Origin":"rieng.toml","Text":"[[honour]]\ncode = \"GK_NOIBO\"\nname = \"Thư khen của Cục\"\nkind = \"certificate\"\nsubject = \"both\"\nlevel = \"division\"\ndecider = \"Cục trưởng\"\ncadence = \"feat\"\nrank = 900\nverb = \"TẶNG\"\nvalid_from = \"2010-01-01\"\nsource = \"Quy chế của Cục\"\nconfidence = \"C\"\n"}','261bb9a943b3059d397ad69626b6f235395c917706b419decf4257f434dfa7fd','68e488a89ce24f4829972fffd6ad954ca0b3bed4aeead2e124958402bf40f678');
CREATE TABLE nomination_initiatives (
  id            INTEGER PRIMARY KEY,
  nomination_id INTEGER NOT NULL REFERENCES nominations (id),
  initiative_id INTEGER NOT NULL REFERENCES initiatives (id),
  UNIQUE (nomination_id, initiative_id)
) STRICT;
INSERT INTO nomination_initiatives VALUES(1,1,1);
CREATE TABLE award_objections (
  id       INTEGER PRIMARY KEY,
  award_id INTEGER NOT NULL REFERENCES awards (id),
  rule     TEXT NOT NULL CHECK (rule <> ''), -- the id of the rule or gate
  cite     TEXT NOT NULL,
  why      TEXT NOT NULL
) STRICT;
CREATE TABLE own_rows (
  id     INTEGER PRIMARY KEY CHECK (id = 1), -- one text at most
  origin TEXT NOT NULL CHECK (origin <> ''), -- the file, for errors
  text   TEXT NOT NULL -- TOML
) STRICT;
INSERT INTO own_rows VALUES(1,'rieng.toml',replace('[[honour]]\ncode = "GK_NOIBO"\nname = "Thư khen của Cục"\nkind = "certificate"\nsubject = "both"\nlevel = "division"\ndecider = "Cục trưởng"\ncadence = "feat"\nrank = 900\nverb = "TẶNG"\nvalid_from = "2010-01-01"\nsource = "Quy chế của Cục"\nconfidence = "C"\n','\n',char(10)));
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('bun_migrations',2);
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
CREATE UNIQUE INDEX nominations_of_unit ON nominations (unit_id, honour, from_year, to_year, type, COALESCE(movement_id, 0))
  WHERE unit_id IS NOT NULL;
CREATE UNIQUE INDEX nominations_of_person ON nominations (person_id, honour, from_year, to_year, type, COALESCE(movement_id, 0))
  WHERE person_id IS NOT NULL;
CREATE INDEX award_objections_award ON award_objections (award_id);
CREATE TRIGGER award_objections_stay_on_update BEFORE UPDATE ON award_objections BEGIN SELECT RAISE(ABORT, 'objections are never changed'); END;
CREATE TRIGGER award_objections_stay_on_delete BEFORE DELETE ON award_objections BEGIN SELECT RAISE(ABORT, 'objections are never deleted'); END;
CREATE TRIGGER award_objections_stay_on_insert BEFORE INSERT ON award_objections WHEN EXISTS (SELECT 1 FROM award_objections WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'objections are never replaced'); END;
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
CREATE INDEX awards_unit ON awards (unit_id, honour, to_year, from_year, decision_id, ordinal, type, movement_id)
  WHERE unit_id IS NOT NULL;
CREATE INDEX awards_person ON awards (person_id, honour, to_year, from_year, decision_id, ordinal, type, movement_id)
  WHERE person_id IS NOT NULL;
CREATE INDEX grades_in_dossier ON grades (person_id, year, kind, grade) WHERE person_id IS NOT NULL;
COMMIT;
