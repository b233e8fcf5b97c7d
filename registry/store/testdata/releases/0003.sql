-- A register as the release with migration 0003 left it: make.sh 3.

PRAGMA application_id = 1397708359;
PRAGMA user_version = 3;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE bun_migrations ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" VARCHAR, "group_id" INTEGER, "migrated_at" TIMESTAMP NOT NULL DEFAULT current_timestamp);
INSERT INTO bun_migrations VALUES(1,'0001',1,'2026-11-23 07:13:16');
INSERT INTO bun_migrations VALUES(2,'0002',1,'2026-11-23 07:13:16');
INSERT INTO bun_migrations VALUES(3,'0003',1,'2026-11-23 07:13:16');
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
INSERT INTO units VALUES(1,'01a20740-7c21-7dd0-8430-6ae5e005fc84','CKT','ckt','Cục Kỹ thuật','cuc ky thuat','military','unclassified','',NULL,0,'','',0,0,0);
INSERT INTO units VALUES(2,'01a20740-7e39-70c3-b1b5-6cfddbb7060c','P1','p1','Phòng Tham mưu - Kế hoạch','phong tham muu - ke hoach','military','office','',1,1,'1970-01-01','',0,0,0);
INSERT INTO units VALUES(3,'01a20740-7ece-7e33-b180-04e236c8cd7b','P2','p2','Phòng Quân khí','phong quan khi','military','office','',1,0,'','',0,0,0);
INSERT INTO units VALUES(4,'01a20740-7f25-7188-95fe-c4f21d10ea51','K1','k1','Kho "K1"','kho "k1"','military','unclassified','',1,2,'','2019-12-31',0,0,0);
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
INSERT INTO people VALUES(1,'01a20740-803e-70c2-b250-34610bf66413','QN-001','qn-001','Nguyễn Văn Ân','nguyen van an','1980-05-03','male','SQ','','1998-09-01','','','');
INSERT INTO people VALUES(2,'01a20740-8080-7e43-9ac0-54315398ba2d','CN-0001','cn-0001','Trần Thị Hòa','tran thi hoa','1985','female','QNCN','','2005-03','2024-06-01','nghỉ hưu','');
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
INSERT INTO movements VALUES(1,'01a20740-811d-7029-b2c7-14c2e0b9fa81','PHTT','phtt','Phát huy truyền thống','phat huy truyen thong','campaign','QUTW',NULL,'2015','2019');
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
INSERT INTO exemplars VALUES(1,'01a20740-8186-7e6a-8c11-883dabb760bf',1,NULL,1,'Cải tiến thiết bị','CKT',1,2019);
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
INSERT INTO decisions VALUES(1,'01a20740-88af-71c7-b7d4-5b1ec399e848','CKT',1,'123/QĐ-CKT','123/qd-ckt',2019,'2019-12-20','division','Phú Thọ','','','Cục trưởng','Đại tá','Trần Văn Mẫu','Khen thưởng năm 2019');
INSERT INTO decisions VALUES(2,'01a20740-8914-776a-b5ce-bae66c195836','CTN',NULL,'900/QĐ-CTN','900/qd-ctn',2019,'2019-09-02','state','','','','','','','');
INSERT INTO decisions VALUES(3,'01a20740-8987-7d66-8df9-6a496326d353','CKT',1,'7/QĐ-CKT','7/qd-ckt',2020,'2020-03-05','division','Phú Thọ','','','','','','');
INSERT INTO decisions VALUES(4,'01a20740-96b0-7e4a-8628-2efbf6ca96c3','CKT',1,'200/QĐ-CKT','200/qd-ckt',2020,'2020-12-20','division','Phú Thọ','','','','','','');
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
INSERT INTO awards VALUES(1,'01a20740-8a2b-7a61-967b-91e64942d424',1,1,'CSTT',NULL,1,'Nguyễn Văn Ân','Trung tá','Phó Trưởng phòng','Phòng Quân khí','Cục Kỹ thuật',2019,2019,NULL,'merit','',0,'');
INSERT INTO awards VALUES(2,'01a20740-8ad9-70b4-a8b6-7a9a16a4b7cf',1,2,'CSTT',NULL,2,'Trần Thị Hoà','Đại úy QNCN','Nhân viên','Phòng Quân khí','Cục Kỹ thuật',2019,2019,NULL,'merit','',0,'');
INSERT INTO awards VALUES(3,'01a20740-8b78-705c-813e-ce4263cf098d',1,3,'GK',2,NULL,'Phòng Tham mưu - Kế hoạch','','','','Cục Kỹ thuật',2019,2019,1,'movement','đã có thành tích xuất sắc trong phong trào thi đua',0,'');
INSERT INTO awards VALUES(4,'01a20740-8bf3-7d64-869c-0ef21fb83b49',1,4,'GK',3,NULL,'Phòng Quân khí','','','','Cục Kỹ thuật',2019,2019,NULL,'feat','đã có thành tích đột xuất trong phòng, chống lụt bão',0,'');
INSERT INTO awards VALUES(5,'01a20740-8cb9-75b7-b5a7-439cc0510667',2,1,'HC_BVTQ_3',1,NULL,'Cục Kỹ thuật','','','','',2014,2018,NULL,'merit','',0,'');
INSERT INTO awards VALUES(6,'01a20740-96b2-7894-a500-2ac1b24abcf0',4,1,'CSTDCS',NULL,1,'Nguyễn Văn Ân','Trung tá','Phó Trưởng phòng','Phòng Quân khí','Cục Kỹ thuật',2020,2020,NULL,'merit','Đã có thành tích xuất sắc',0,'');
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
INSERT INTO award_events VALUES(1,'01a20740-8d5f-7967-beb9-ac5acaa2e313',1,'amended','2020-03-05','viết sai tên',3,'','','','');
INSERT INTO award_events VALUES(2,'01a20740-8dc3-738c-a5f4-a9ba6c7cf54b',4,'annulled','2020-03-06','kê khai không đúng',NULL,'','','','');
INSERT INTO award_events VALUES(3,'01a20740-8e16-7096-9768-b90e92328c4c',4,'restored','2020-03-08','xác minh lại',NULL,'','','','');
INSERT INTO award_events VALUES(4,'01a20740-8ea9-7c77-93a8-86ff2a6adf47',2,'annulled','2020-03-09','kê khai không đúng',NULL,'','','','');
INSERT INTO award_events VALUES(5,'01a20740-999b-7a10-afd6-8bea154cda0b',1,'reissued','2020-03-05','viết sai tên',NULL,'','exchange','wrong','01');
INSERT INTO award_events VALUES(6,'01a20740-9ab4-7aa3-b23c-71691e499be9',3,'amended','2020-03-06','viết sai',NULL,'','','','');
INSERT INTO award_events VALUES(7,'01a20740-9b7a-7c58-ae03-8fcfd7a72759',3,'reissued','2020-03-07','lũ cuốn, có xác nhận của địa phương',NULL,'','replacement','lost','02');
CREATE TABLE award_changes (
  id        INTEGER PRIMARY KEY,
  event_id  INTEGER NOT NULL REFERENCES award_events (id),
  field     TEXT NOT NULL CHECK (field IN ('as.name', 'as.rank', 'as.post', 'as.unit', 'as.superior', 'citation')),
  from_text TEXT NOT NULL,
  to_text   TEXT NOT NULL,
  UNIQUE (event_id, field)
) STRICT;
INSERT INTO award_changes VALUES(1,1,'as.name','Nguyễn Văn Ân','Nguyễn Văn Ấn');
INSERT INTO award_changes VALUES(2,6,'citation','đã có thành tích xuất sắc trong phong trào thi đua','đã có thành tích xuất sắc');
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
INSERT INTO grades VALUES(1,'01a20740-8263-74b1-b0e3-fe2d4aea0268',1,NULL,2015,'task','HTXSNV');
INSERT INTO grades VALUES(2,'01a20740-82f2-7db6-945d-9767d3106300',NULL,1,2015,'task','HTXSNV');
INSERT INTO grades VALUES(3,'01a20740-8372-7bd7-afa0-2d101e921da4',1,NULL,2016,'task','HTXSNV');
INSERT INTO grades VALUES(4,'01a20740-83da-7402-be67-8398405e3ad8',NULL,1,2016,'task','HTXSNV');
INSERT INTO grades VALUES(5,'01a20740-841f-77a7-8274-537574d1b5ef',1,NULL,2017,'task','HTXSNV');
INSERT INTO grades VALUES(6,'01a20740-8499-74ef-8ebf-77ba0f587f47',NULL,1,2017,'task','HTXSNV');
INSERT INTO grades VALUES(7,'01a20740-851f-7e1b-9590-e71dea672e8a',1,NULL,2018,'task','HTXSNV');
INSERT INTO grades VALUES(8,'01a20740-85f6-7cb4-8541-31d253483e5e',NULL,1,2018,'task','HTXSNV');
INSERT INTO grades VALUES(9,'01a20740-86d2-72a0-bb2c-c5412a452396',1,NULL,2019,'task','HTXSNV');
INSERT INTO grades VALUES(10,'01a20740-87c0-7de3-b32f-63317953184a',NULL,1,2019,'task','HTXSNV');
INSERT INTO grades VALUES(11,'01a20740-885c-700e-b06b-a4c2a1504b97',NULL,2,2019,'task','HTTNV');
INSERT INTO grades VALUES(12,'01a20740-92c5-7067-a98c-060569c645af',NULL,1,2020,'task','HTXSNV');
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
INSERT INTO initiatives VALUES(1,'01a20740-9110-786e-8e55-0996f9d1aab8',NULL,1,2020,'Giá kiểm tra lốp xe','gia kiem tra lop xe','sang_kien','unit','regiment',6);
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
INSERT INTO disciplines VALUES(1,'01a20740-916a-71f2-8711-3ac2ff732d9e',NULL,1,'2017-03-01','khien_trach','2017-06-01',0);
CREATE TABLE registrations (
  id        INTEGER PRIMARY KEY,
  uid       TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  unit_id   INTEGER REFERENCES units (id),
  person_id INTEGER REFERENCES people (id),
  year      INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
  honour    TEXT NOT NULL CHECK (honour <> ''),
  CHECK ((unit_id IS NULL) <> (person_id IS NULL))
) STRICT;
INSERT INTO registrations VALUES(1,'01a20740-9244-7400-9b7c-2d56147a3cf2',NULL,1,2020,'CSTDCS');
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
INSERT INTO nominations VALUES(1,'01a20740-93bd-7bbb-b173-a405d80adf2b',NULL,1,'CSTDCS',2020,2020,NULL,'merit','Đã có thành tích xuất sắc',NULL,'2020-12-01','granted','2020-12-20','',6);
INSERT INTO nominations VALUES(2,'01a20740-97cf-7c7c-ad1a-3444d6ddf4cf',2,NULL,'DVTT',2020,2020,NULL,'merit','',NULL,'2020-12-01','refused','2020-12-20','chưa đủ tỷ lệ phiếu',NULL);
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
INSERT INTO ballots VALUES(1,'01a20740-943f-761b-bcf4-50a6afef8b30',1,'conference','2020-12-03',120,80,79,'',1);
INSERT INTO ballots VALUES(2,'01a20740-94d6-7427-a178-93dc0dcdc5b6',1,'unit_council','2020-12-05',15,14,14,'',1);
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
INSERT INTO figures VALUES(1,'01a20740-81fa-7b63-a706-7eeaefbd6562',1,2015,2019,'Nghị quyết đã ban hành','nghi quyet da ban hanh','34','văn bản');
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
INSERT INTO attachments VALUES(1,'01a20740-89d9-78fb-9ae1-3b6641a649dc',1,'ban-chup.txt','text/plain; charset=utf-8','02107ea26aeb1b77840f5bb79a6b295d46290274a27afb14ab8f233fabade442',X'62e1baa36e206368e1bba5702063e1bba76120717579e1babf7420c491e1bb8b6e680a');
CREATE TABLE prints (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  award_id INTEGER NOT NULL REFERENCES awards (id),
  event_id INTEGER REFERENCES award_events (id), -- the re-issue that it printed
  at       TEXT NOT NULL CHECK (at <> ''),
  paper    TEXT NOT NULL,
  sha256   TEXT NOT NULL CHECK (length(sha256) = 64)
, template TEXT NOT NULL DEFAULT '', mode TEXT NOT NULL DEFAULT '' CHECK (mode IN ('', 'full', 'overlay')), printer TEXT NOT NULL DEFAULT '', events INTEGER CHECK (events >= 0)) STRICT;
INSERT INTO prints VALUES(1,'01a20740-8fb2-7931-aed4-1c0cde844721',1,NULL,'2026-11-23T07:13:21.328Z','a4','86cf86ff56d6f4aaae8e54e6973b1abeb02dcfab46ac7d63cda601c064870dad','army-a4','full','',1);
INSERT INTO prints VALUES(2,'01a20740-9c9b-7664-87c0-8c22a1e3058b',1,5,'2026-11-23T07:13:24.633Z','a4','f36ad553170134ed9c4502a042531c9f76c1e50efc45784384049f8ab6bbe62e','army-a4','full','',2);
INSERT INTO prints VALUES(3,'01a20740-9c9b-77fe-ab08-89bdbdb3043d',3,7,'2026-11-23T07:13:24.633Z','a4','f36ad553170134ed9c4502a042531c9f76c1e50efc45784384049f8ab6bbe62e','army-a4','full','',2);
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
INSERT INTO operations VALUES(1,'01a20740-7c22-7d69-a8ac-c11aa8516b21','2026-11-23T07:13:16.322Z','root','may-01','sovang init','record');
INSERT INTO operations VALUES(2,'01a20740-7c2e-7257-9993-20d00708a8f1','2026-11-23T07:13:16.334Z','root','may-01','sovang init','set');
INSERT INTO operations VALUES(3,'01a20740-7c3c-7a92-8419-3a2f3e7e61c9','2026-11-23T07:13:16.348Z','root','may-01','sovang init','set');
INSERT INTO operations VALUES(4,'01a20740-7c56-77a0-8bb1-67acb50e7416','2026-11-23T07:13:16.374Z','root','may-01','sovang init','set');
INSERT INTO operations VALUES(5,'01a20740-7cb6-795e-a530-f04fe3405500','2026-11-23T07:13:16.470Z','root','may-01','sovang config set','set');
INSERT INTO operations VALUES(6,'01a20740-7d27-7a87-8cc0-df0bde31f55d','2026-11-23T07:13:16.583Z','root','may-01','sovang config set','set');
INSERT INTO operations VALUES(7,'01a20740-7dca-71e8-a1ff-5499752ede1c','2026-11-23T07:13:16.746Z','root','may-01','sovang config set','set');
INSERT INTO operations VALUES(8,'01a20740-7e40-783c-9d44-98cdfc71c9b9','2026-11-23T07:13:16.864Z','root','may-01','sovang unit add','record');
INSERT INTO operations VALUES(9,'01a20740-7ed0-71f4-a20b-413a312e3c1b','2026-11-23T07:13:17.008Z','root','may-01','sovang unit add','record');
INSERT INTO operations VALUES(10,'01a20740-7f26-76dc-974e-85049522de32','2026-11-23T07:13:17.094Z','root','may-01','sovang unit add','record');
INSERT INTO operations VALUES(11,'01a20740-7f76-7178-87d2-cea785210c0e','2026-11-23T07:13:17.174Z','root','may-01','sovang unit rename','rename unit');
INSERT INTO operations VALUES(12,'01a20740-7fcd-758b-b8fe-cd17f84f1e61','2026-11-23T07:13:17.261Z','root','may-01','sovang unit close','close unit');
INSERT INTO operations VALUES(13,'01a20740-803f-7a10-aa79-1064a3a4dd26','2026-11-23T07:13:17.375Z','root','may-01','sovang person add','record');
INSERT INTO operations VALUES(14,'01a20740-8082-7962-92fd-60b479ce4792','2026-11-23T07:13:17.442Z','root','may-01','sovang person add','record');
INSERT INTO operations VALUES(15,'01a20740-80d1-75e8-8132-6a5cb92fcded','2026-11-23T07:13:17.521Z','root','may-01','sovang person post','post person');
INSERT INTO operations VALUES(16,'01a20740-811e-7315-a8fb-6056faf5c16d','2026-11-23T07:13:17.598Z','root','may-01','sovang movement add','record');
INSERT INTO operations VALUES(17,'01a20740-8187-7861-a3ec-1a3d635c2957','2026-11-23T07:13:17.703Z','root','may-01','sovang exemplar add','record');
INSERT INTO operations VALUES(18,'01a20740-81fb-74fc-8fe7-9ab1c6910052','2026-11-23T07:13:17.819Z','root','may-01','sovang figure set','record');
INSERT INTO operations VALUES(19,'01a20740-8264-731f-b4db-dd3c8f0b66ea','2026-11-23T07:13:17.924Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(20,'01a20740-82f3-7a05-a2c0-e023859a2e59','2026-11-23T07:13:18.067Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(21,'01a20740-8373-7571-86c4-fd7ee98085d0','2026-11-23T07:13:18.195Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(22,'01a20740-83da-7c0d-8fe9-802dc3f13aa7','2026-11-23T07:13:18.298Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(23,'01a20740-8422-7539-afed-5f72a0a483cc','2026-11-23T07:13:18.370Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(24,'01a20740-849e-7104-9b3d-4ac742eb0a4c','2026-11-23T07:13:18.494Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(25,'01a20740-8520-7975-ab16-0972a9be263c','2026-11-23T07:13:18.624Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(26,'01a20740-85f7-75e5-aa12-52a38c691f75','2026-11-23T07:13:18.839Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(27,'01a20740-86d2-7dde-813c-3a71dcb5d025','2026-11-23T07:13:19.058Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(28,'01a20740-87c9-7c33-a030-bf1c597ca0ff','2026-11-23T07:13:19.305Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(29,'01a20740-8861-7d2e-879c-3426492d5e19','2026-11-23T07:13:19.457Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(30,'01a20740-88b1-7b5c-aa70-d43cc56258d9','2026-11-23T07:13:19.537Z','root','may-01','sovang decision add','record');
INSERT INTO operations VALUES(31,'01a20740-8919-7b94-853e-45dd3dfe1dd7','2026-11-23T07:13:19.641Z','root','may-01','sovang decision add','record');
INSERT INTO operations VALUES(32,'01a20740-8988-7c46-97a6-22794b99ecbc','2026-11-23T07:13:19.752Z','root','may-01','sovang decision add','record');
INSERT INTO operations VALUES(33,'01a20740-89da-70f6-9787-978dcbe6df30','2026-11-23T07:13:19.834Z','root','may-01','sovang decision attach','attach');
INSERT INTO operations VALUES(34,'01a20740-8a6e-7a3f-bbc9-53de10207413','2026-11-23T07:13:19.982Z','root','may-01','sovang award add','record');
INSERT INTO operations VALUES(35,'01a20740-8b30-71d4-a9d6-009ad1beb866','2026-11-23T07:13:20.176Z','root','may-01','sovang award add','record');
INSERT INTO operations VALUES(36,'01a20740-8b99-7ea4-a8a5-d812b221b374','2026-11-23T07:13:20.281Z','root','may-01','sovang award add','record');
INSERT INTO operations VALUES(37,'01a20740-8c53-7522-80fc-dbfba4a79bc3','2026-11-23T07:13:20.467Z','root','may-01','sovang award add','record');
INSERT INTO operations VALUES(38,'01a20740-8cfd-747e-b2d3-ce3fa404d8b4','2026-11-23T07:13:20.637Z','root','may-01','sovang award add','record');
INSERT INTO operations VALUES(39,'01a20740-8d60-7a5d-811e-34f0da187e3f','2026-11-23T07:13:20.736Z','root','may-01','sovang award amend','add event');
INSERT INTO operations VALUES(40,'01a20740-8dc3-7e91-aad9-d02b94249e55','2026-11-23T07:13:20.835Z','root','may-01','sovang award annul','add event');
INSERT INTO operations VALUES(41,'01a20740-8e16-7c25-9394-334e660413dc','2026-11-23T07:13:20.918Z','root','may-01','sovang award restore','add event');
INSERT INTO operations VALUES(42,'01a20740-8eaa-7984-90c0-57fab726f7c0','2026-11-23T07:13:21.066Z','root','may-01','sovang award annul','add event');
INSERT INTO operations VALUES(43,'01a20740-8fb3-7165-bf21-c9827a4f0187','2026-11-23T07:13:21.331Z','root','may-01','sovang certificate print','print');
INSERT INTO operations VALUES(44,'01a20740-902b-77b4-8a2f-535dfc557dde','2026-11-23T07:13:21.451Z','root','may-01','sovang person amend','record');
INSERT INTO operations VALUES(45,'01a20740-9083-7a69-9222-da47b6acc4a5','2026-11-23T07:13:21.539Z','root','may-01','sovang person discharge','discharge person');
INSERT INTO operations VALUES(46,'01a20740-9111-7801-9264-e80bc63dbcd3','2026-11-23T07:13:21.681Z','root','may-01','sovang initiative add','record');
INSERT INTO operations VALUES(47,'01a20740-916a-7c19-88d6-4d73ee1ccf7c','2026-11-23T07:13:21.770Z','root','may-01','sovang discipline add','record');
INSERT INTO operations VALUES(48,'01a20740-91db-728e-b0fd-fe765d0707de','2026-11-23T07:13:21.883Z','root','may-01','sovang discipline end','end discipline');
INSERT INTO operations VALUES(49,'01a20740-9244-7db6-bf5a-365b4a373878','2026-11-23T07:13:21.988Z','root','may-01','sovang registration add','record');
INSERT INTO operations VALUES(50,'01a20740-92c5-7b1a-adff-0940c70d25f0','2026-11-23T07:13:22.117Z','root','may-01','sovang grade set','record');
INSERT INTO operations VALUES(51,'01a20740-93be-7e81-9299-ecbc3e4e6037','2026-11-23T07:13:22.366Z','root','may-01','sovang nomination add','record');
INSERT INTO operations VALUES(52,'01a20740-9440-76ef-987e-830f584229b1','2026-11-23T07:13:22.496Z','root','may-01','sovang nomination vote','vote on nominations');
INSERT INTO operations VALUES(53,'01a20740-94d7-72d6-8969-8d993f069ca2','2026-11-23T07:13:22.647Z','root','may-01','sovang nomination vote','vote on nominations');
INSERT INTO operations VALUES(54,'01a20740-95b3-7d4a-b130-1c2ebf2198e7','2026-11-23T07:13:22.867Z','root','may-01','sovang nomination submit','submit nominations');
INSERT INTO operations VALUES(55,'01a20740-970c-780b-8e76-e41c528920f5','2026-11-23T07:13:23.212Z','root','may-01','sovang nomination grant','grant nominations');
INSERT INTO operations VALUES(56,'01a20740-97d0-7ec0-83a0-1949c2deb0dc','2026-11-23T07:13:23.408Z','root','may-01','sovang nomination add','record');
INSERT INTO operations VALUES(57,'01a20740-983c-728e-8eff-fd4b605f669a','2026-11-23T07:13:23.516Z','root','may-01','sovang nomination refuse','refuse nominations');
INSERT INTO operations VALUES(58,'01a20740-9899-79da-bf21-0daabce419ae','2026-11-23T07:13:23.609Z','root','may-01','sovang honour import','set own rows');
INSERT INTO operations VALUES(59,'01a20740-9933-7206-a2bc-3811dcaf82d2','2026-11-23T07:13:23.763Z','root','may-01','sovang certificate handed','hand over');
INSERT INTO operations VALUES(60,'01a20740-999c-767f-a1ae-6599fc93eaeb','2026-11-23T07:13:23.868Z','root','may-01','sovang certificate reissue','add event');
INSERT INTO operations VALUES(61,'01a20740-99f7-7757-a9cf-397fa682833c','2026-11-23T07:13:23.959Z','root','may-01','sovang certificate printer set','record');
INSERT INTO operations VALUES(62,'01a20740-9a61-73fd-8735-0ef029f50788','2026-11-23T07:13:24.065Z','root','may-01','sovang import','record');
INSERT INTO operations VALUES(63,'01a20740-9ab5-7971-a0d6-05fe76c87a3a','2026-11-23T07:13:24.149Z','root','may-01','sovang award amend','add event');
INSERT INTO operations VALUES(64,'01a20740-9b7b-7783-9c1d-b3df3cd41cec','2026-11-23T07:13:24.347Z','root','may-01','sovang certificate reissue','add event');
INSERT INTO operations VALUES(65,'01a20740-9c9b-7f37-ab3f-2e22e7c3fa4d','2026-11-23T07:13:24.635Z','root','may-01','sovang certificate print','print');
INSERT INTO operations VALUES(66,'01a20740-9d44-7ac4-a3ad-a76085ec5bab','2026-11-23T07:13:24.804Z','root','may-01','sovang certificate printer set','record');
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
INSERT INTO log VALUES(1,1,'units','CKT','added','','{"UID":"01a20740-7c21-7dd0-8430-6ae5e005fc84","Code":"CKT","Name":"Cục Kỹ thuật","FormerNames":null,"Kind":"military","Echelon":"unclassified","Equivalent":"","Parent":"","Place":0,"Founded":"","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','','15b991da7783704a2bf029c93063517470190b2a500be5b06cfe1a5bb60eecff');
INSERT INTO log VALUES(2,2,'settings','unit','added','','"CKT"','15b991da7783704a2bf029c93063517470190b2a500be5b06cfe1a5bb60eecff','62f256e7752bde4426ab88dd48321600ef7fb77953c404a372331c6ba3b5593c');
INSERT INTO log VALUES(3,3,'settings','letterhead.superior','added','','"Bộ Tư lệnh Quân khu 2"','62f256e7752bde4426ab88dd48321600ef7fb77953c404a372331c6ba3b5593c','5c6432e758631d43c39b92f20b43c816a8eb3732f2edf1fdf194b5c15168133b');
INSERT INTO log VALUES(4,4,'settings','letterhead.place','added','','"Phú Thọ"','5c6432e758631d43c39b92f20b43c816a8eb3732f2edf1fdf194b5c15168133b','f64aaddb2879e8c005dfdd99b3a358da348afc5bbfd979edd0c00ddb7d04dbd6');
INSERT INTO log VALUES(5,5,'settings','signer.post','added','','"Cục trưởng"','f64aaddb2879e8c005dfdd99b3a358da348afc5bbfd979edd0c00ddb7d04dbd6','0c7e95488dcec131eb7855338f0f463b381446a810147300f5083b626f887f28');
INSERT INTO log VALUES(6,6,'settings','signer.rank','added','','"Đại tá"','0c7e95488dcec131eb7855338f0f463b381446a810147300f5083b626f887f28','5f4ffa35086b0d60b8b1723dfd01dc6391d0ebaa305efb71c6ecff49b59962ea');
INSERT INTO log VALUES(7,7,'settings','signer.name','added','','"Trần Văn Mẫu"','5f4ffa35086b0d60b8b1723dfd01dc6391d0ebaa305efb71c6ecff49b59962ea','a1d634cef0d31738d375dd172745e052cb0808c286f49a3c5e5f8ee92cef45a5');
INSERT INTO log VALUES(8,8,'units','P1','added','','{"UID":"01a20740-7e39-70c3-b1b5-6cfddbb7060c","Code":"P1","Name":"Phòng Tham mưu","FormerNames":null,"Kind":"military","Echelon":"office","Equivalent":"","Parent":"CKT","Place":1,"Founded":"1970-01-01","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','a1d634cef0d31738d375dd172745e052cb0808c286f49a3c5e5f8ee92cef45a5','384520a6c44d9d305bc5f77ff448cd67f77bf62fbf3a4fda837c4ce9755e459b');
INSERT INTO log VALUES(9,9,'units','P2','added','','{"UID":"01a20740-7ece-7e33-b180-04e236c8cd7b","Code":"P2","Name":"Phòng Quân khí","FormerNames":null,"Kind":"military","Echelon":"office","Equivalent":"","Parent":"CKT","Place":0,"Founded":"","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','384520a6c44d9d305bc5f77ff448cd67f77bf62fbf3a4fda837c4ce9755e459b','fbeb233715e06b3f6c6d5b027ffac81d89324f741a3ae4c0b737a4a6a16bd3bd');
INSERT INTO log VALUES(10,10,'units','K1','added','','{"UID":"01a20740-7f25-7188-95fe-c4f21d10ea51","Code":"K1","Name":"Kho \"K1\"","FormerNames":null,"Kind":"military","Echelon":"unclassified","Equivalent":"","Parent":"CKT","Place":2,"Founded":"","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','fbeb233715e06b3f6c6d5b027ffac81d89324f741a3ae4c0b737a4a6a16bd3bd','4b8888b349c88c21d00c8eaca9039525c06a9fa07313a86b7192343f74dc4b6b');
INSERT INTO log VALUES(11,11,'units','P1','changed','{"UID":"01a20740-7e39-70c3-b1b5-6cfddbb7060c","Code":"P1","Name":"Phòng Tham mưu","FormerNames":null,"Kind":"military","Echelon":"office","Equivalent":"","Parent":"CKT","Place":1,"Founded":"1970-01-01","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','{"UID":"01a20740-7e39-70c3-b1b5-6cfddbb7060c","Code":"P1","Name":"Phòng Tham mưu - Kế hoạch","FormerNames":[{"Name":"Phòng Tham mưu","Until":"2018-06-01"}],"Kind":"military","Echelon":"office","Equivalent":"","Parent":"CKT","Place":1,"Founded":"1970-01-01","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','4b8888b349c88c21d00c8eaca9039525c06a9fa07313a86b7192343f74dc4b6b','d031c8e69c6f54e4728d63a44e7c727d14b8df2adf036dca7a15f5c1f6e45783');
INSERT INTO log VALUES(12,12,'units','K1','changed','{"UID":"01a20740-7f25-7188-95fe-c4f21d10ea51","Code":"K1","Name":"Kho \"K1\"","FormerNames":null,"Kind":"military","Echelon":"unclassified","Equivalent":"","Parent":"CKT","Place":2,"Founded":"","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}','{"UID":"01a20740-7f25-7188-95fe-c4f21d10ea51","Code":"K1","Name":"Kho \"K1\"","FormerNames":null,"Kind":"military","Echelon":"unclassified","Equivalent":"","Parent":"CKT","Place":2,"Founded":"","Closed":"2019-12-31","FlagEligible":false,"Enterprise":false,"PartyBase":false}','d031c8e69c6f54e4728d63a44e7c727d14b8df2adf036dca7a15f5c1f6e45783','b6e9d06824a7bb9960c19382e47f06316ebe9da4b3bda641768d0554a9a94e3d');
INSERT INTO log VALUES(13,13,'people','QN-001','added','','{"UID":"01a20740-803e-70c2-b250-34610bf66413","Code":"QN-001","Name":"Nguyễn Văn Ân","Aliases":null,"Born":"1980-05-03","Sex":"male","Category":"SQ","Hometown":"","Enlisted":"1998-09-01","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2015-01-01","To":"","Unit":"P1","Rank":"Thiếu tá","Post":"Trợ lý","Coefficient":"0.40","Hardship":false}]}','b6e9d06824a7bb9960c19382e47f06316ebe9da4b3bda641768d0554a9a94e3d','0b5779a084d1822cabf8b03f3e5ea328a57968b60068518e7cf3c46eb76a7584');
INSERT INTO log VALUES(14,14,'people','CN-0001','added','','{"UID":"01a20740-8080-7e43-9ac0-54315398ba2d","Code":"CN-0001","Name":"Trần Thị Hoà","Aliases":null,"Born":"1985","Sex":"female","Category":"QNCN","Hometown":"","Enlisted":"2005-03","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2012","To":"","Unit":"P2","Rank":"Đại úy QNCN","Post":"Nhân viên","Coefficient":"","Hardship":false}]}','0b5779a084d1822cabf8b03f3e5ea328a57968b60068518e7cf3c46eb76a7584','21a626585c0397878b0706ff90a6c857115c7538a3caa064ab1afcee235c61d7');
INSERT INTO log VALUES(15,15,'people','QN-001','changed','{"UID":"01a20740-803e-70c2-b250-34610bf66413","Code":"QN-001","Name":"Nguyễn Văn Ân","Aliases":null,"Born":"1980-05-03","Sex":"male","Category":"SQ","Hometown":"","Enlisted":"1998-09-01","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2015-01-01","To":"","Unit":"P1","Rank":"Thiếu tá","Post":"Trợ lý","Coefficient":"0.40","Hardship":false}]}','{"UID":"01a20740-803e-70c2-b250-34610bf66413","Code":"QN-001","Name":"Nguyễn Văn Ân","Aliases":null,"Born":"1980-05-03","Sex":"male","Category":"SQ","Hometown":"","Enlisted":"1998-09-01","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2015-01-01","To":"2019-02-28","Unit":"P1","Rank":"Thiếu tá","Post":"Trợ lý","Coefficient":"0.40","Hardship":false},{"From":"2019-03-01","To":"","Unit":"P2","Rank":"Trung tá","Post":"Phó Trưởng phòng","Coefficient":"","Hardship":false}]}','21a626585c0397878b0706ff90a6c857115c7538a3caa064ab1afcee235c61d7','6418c94372f969607cac82fd6463e755f1b747c5be88b27ae59f8a98e9610e4f');
INSERT INTO log VALUES(16,16,'movements','PHTT','added','','{"UID":"01a20740-811d-7029-b2c7-14c2e0b9fa81","Code":"PHTT","Name":"Phát huy truyền thống","Kind":"campaign","LaunchedBy":"QUTW","From":"2015","To":"2019"}','6418c94372f969607cac82fd6463e755f1b747c5be88b27ae59f8a98e9610e4f','87c340bcef49636bfc1aa5515e062fee680747428c86d83dd3f07d98d008e3b4');
INSERT INTO log VALUES(17,17,'exemplars','person:QN-001 2019 PHTT','added','','{"UID":"01a20740-8186-7e6a-8c11-883dabb760bf","Movement":"PHTT","Subject":{"Unit":"","Person":"QN-001","Name":""},"Deed":"Cải tiến thiết bị","RecognisedBy":"CKT","Year":2019}','87c340bcef49636bfc1aa5515e062fee680747428c86d83dd3f07d98d008e3b4','addc080dac169a3cdfbd55d903a189fbab3972d6023517b696c35cb031fcd7b3');
INSERT INTO log VALUES(18,18,'figures','unit:CKT 2015-2019 nghi quyet da ban hanh','added','','{"UID":"01a20740-81fa-7b63-a706-7eeaefbd6562","Unit":"CKT","Period":{"From":2015,"To":2019},"Name":"Nghị quyết đã ban hành","Value":"34","Measure":"văn bản"}','addc080dac169a3cdfbd55d903a189fbab3972d6023517b696c35cb031fcd7b3','a90bff6fb5d6bc482289a977cb67350db30c023136f4fdf21937b190ec30926d');
INSERT INTO log VALUES(19,19,'grades','unit:CKT 2015 task','added','','{"UID":"01a20740-8263-74b1-b0e3-fe2d4aea0268","Subject":{"Unit":"CKT","Person":"","Name":""},"Year":2015,"Kind":"task","Grade":"HTXSNV"}','a90bff6fb5d6bc482289a977cb67350db30c023136f4fdf21937b190ec30926d','e1cd0b718626d9303c3ad0f730c53b083229c70e377ef889d72840dd8b99d646');
INSERT INTO log VALUES(20,20,'grades','person:QN-001 2015 task','added','','{"UID":"01a20740-82f2-7db6-945d-9767d3106300","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2015,"Kind":"task","Grade":"HTXSNV"}','e1cd0b718626d9303c3ad0f730c53b083229c70e377ef889d72840dd8b99d646','935eb9f9916b8371599e426dca529f34cca0133f9c4292b153e9ad9e10329ea6');
INSERT INTO log VALUES(21,21,'grades','unit:CKT 2016 task','added','','{"UID":"01a20740-8372-7bd7-afa0-2d101e921da4","Subject":{"Unit":"CKT","Person":"","Name":""},"Year":2016,"Kind":"task","Grade":"HTXSNV"}','935eb9f9916b8371599e426dca529f34cca0133f9c4292b153e9ad9e10329ea6','c63363a09d3ca354d3b6411e1002e437a6c20b0e0c86ee5e29f92d8bc7944677');
INSERT INTO log VALUES(22,22,'grades','person:QN-001 2016 task','added','','{"UID":"01a20740-83da-7402-be67-8398405e3ad8","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2016,"Kind":"task","Grade":"HTXSNV"}','c63363a09d3ca354d3b6411e1002e437a6c20b0e0c86ee5e29f92d8bc7944677','640e9d0f2190d23107803a2ecc646e70cca41e57368ece63fb5da5149bd091f6');
INSERT INTO log VALUES(23,23,'grades','unit:CKT 2017 task','added','','{"UID":"01a20740-841f-77a7-8274-537574d1b5ef","Subject":{"Unit":"CKT","Person":"","Name":""},"Year":2017,"Kind":"task","Grade":"HTXSNV"}','640e9d0f2190d23107803a2ecc646e70cca41e57368ece63fb5da5149bd091f6','d226215502bda9c857557e3690704a0baeec18c7a6f2d6eecacb19d88420f81b');
INSERT INTO log VALUES(24,24,'grades','person:QN-001 2017 task','added','','{"UID":"01a20740-8499-74ef-8ebf-77ba0f587f47","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2017,"Kind":"task","Grade":"HTXSNV"}','d226215502bda9c857557e3690704a0baeec18c7a6f2d6eecacb19d88420f81b','c6d209ffcb66e95464912b1a5ceff467c7b3ace8ae36b915fe915d1d0e3b3f94');
INSERT INTO log VALUES(25,25,'grades','unit:CKT 2018 task','added','','{"UID":"01a20740-851f-7e1b-9590-e71dea672e8a","Subject":{"Unit":"CKT","Person":"","Name":""},"Year":2018,"Kind":"task","Grade":"HTXSNV"}','c6d209ffcb66e95464912b1a5ceff467c7b3ace8ae36b915fe915d1d0e3b3f94','7f50ba409a2f3c80056b52aac9a75f65300a450d4fc5977feea80a27bb4f3e17');
INSERT INTO log VALUES(26,26,'grades','person:QN-001 2018 task','added','','{"UID":"01a20740-85f6-7cb4-8541-31d253483e5e","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2018,"Kind":"task","Grade":"HTXSNV"}','7f50ba409a2f3c80056b52aac9a75f65300a450d4fc5977feea80a27bb4f3e17','0b2cb337556e10152fa4dcc1c0b365273aecce7e4abc473d424f911cacaf727f');
INSERT INTO log VALUES(27,27,'grades','unit:CKT 2019 task','added','','{"UID":"01a20740-86d2-72a0-bb2c-c5412a452396","Subject":{"Unit":"CKT","Person":"","Name":""},"Year":2019,"Kind":"task","Grade":"HTXSNV"}','0b2cb337556e10152fa4dcc1c0b365273aecce7e4abc473d424f911cacaf727f','f13974f0175d161e9833a1e32b58da0236e952f0d086008563b9de92ec5474d9');
INSERT INTO log VALUES(28,28,'grades','person:QN-001 2019 task','added','','{"UID":"01a20740-87c0-7de3-b32f-63317953184a","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2019,"Kind":"task","Grade":"HTXSNV"}','f13974f0175d161e9833a1e32b58da0236e952f0d086008563b9de92ec5474d9','0d186924fea9a415916004d8467df3d6441654d4d89b7fa801fbe6039d1ef86a');
INSERT INTO log VALUES(29,29,'grades','person:CN-0001 2019 task','added','','{"UID":"01a20740-885c-700e-b06b-a4c2a1504b97","Subject":{"Unit":"","Person":"CN-0001","Name":""},"Year":2019,"Kind":"task","Grade":"HTTNV"}','0d186924fea9a415916004d8467df3d6441654d4d89b7fa801fbe6039d1ef86a','fe0e8684183feca2d92fc1fb67a19ce74e8b60ed7c3337dbdd99e72b3b4e20c3');
INSERT INTO log VALUES(30,30,'decisions','CKT 123/qd-ckt 2019','added','','{"UID":"01a20740-88af-71c7-b7d4-5b1ec399e848","Issuer":"CKT","Number":"123/QĐ-CKT","Date":"2019-12-20","Level":"division","Place":"Phú Thọ","Authority":"","Formula":"","Signer":{"Post":"Cục trưởng","Rank":"Đại tá","Name":"Trần Văn Mẫu"},"Summary":"Khen thưởng năm 2019"}','fe0e8684183feca2d92fc1fb67a19ce74e8b60ed7c3337dbdd99e72b3b4e20c3','ade76b2ef08e35347382950148563b27babf0933b779e17661f617cc179af96b');
INSERT INTO log VALUES(31,31,'decisions','CTN 900/qd-ctn 2019','added','','{"UID":"01a20740-8914-776a-b5ce-bae66c195836","Issuer":"CTN","Number":"900/QĐ-CTN","Date":"2019-09-02","Level":"state","Place":"","Authority":"","Formula":"","Signer":{"Post":"","Rank":"","Name":""},"Summary":""}','ade76b2ef08e35347382950148563b27babf0933b779e17661f617cc179af96b','bfaf634c09882188075daa751d801598d8d2037fdf8d19bb8fa339b4bcb48563');
INSERT INTO log VALUES(32,32,'decisions','CKT 7/qd-ckt 2020','added','','{"UID":"01a20740-8987-7d66-8df9-6a496326d353","Issuer":"CKT","Number":"7/QĐ-CKT","Date":"2020-03-05","Level":"division","Place":"Phú Thọ","Authority":"","Formula":"","Signer":{"Post":"","Rank":"","Name":""},"Summary":""}','bfaf634c09882188075daa751d801598d8d2037fdf8d19bb8fa339b4bcb48563','8b517723c50c3c4a25cca97dfc2f3ec64adeccac8290e25355ece7b56639fce9');
INSERT INTO log VALUES(33,33,'attachments','CKT 123/qd-ckt 2019 ban-chup.txt','added','','{"Decision":{"Issuer":"CKT","Number":"123/QĐ-CKT","Year":2019},"Name":"ban-chup.txt","MediaType":"text/plain; charset=utf-8","SHA256":"02107ea26aeb1b77840f5bb79a6b295d46290274a27afb14ab8f233fabade442","Content":null}','8b517723c50c3c4a25cca97dfc2f3ec64adeccac8290e25355ece7b56639fce9','6d20c4c0283cfcb5357cb21f9233aef102f33edbf07b9523c38eda63bd3c5c36');
INSERT INTO log VALUES(34,34,'awards','CKT 123/qd-ckt 2019 #1','added','','{"ID":0,"UID":"01a20740-8a2b-7a61-967b-91e64942d424","Decision":{"Issuer":"CKT","Number":"123/QĐ-CKT","Year":2019},"Ordinal":1,"Honour":"CSTT","Subject":{"Unit":"","Person":"QN-001","Name":""},"As":{"Name":"Nguyễn Văn Ân","Rank":"Trung tá","Post":"Phó Trưởng phòng","Unit":"Phòng Quân khí","Superior":"Cục Kỹ thuật"},"Period":{"From":2019,"To":2019},"Movement":"","Type":"merit","Citation":"","Posthumous":false,"Override":"","Objections":null,"Events":null}','6d20c4c0283cfcb5357cb21f9233aef102f33edbf07b9523c38eda63bd3c5c36','ec764292b690f74a536e4b59301fe04f3dc3e1ed544587b0c7f01fc733a175e0');
INSERT INTO log VALUES(35,35,'awards','CKT 123/qd-ckt 2019 #2','added','','{"ID":0,"UID":"01a20740-8ad9-70b4-a8b6-7a9a16a4b7cf","Decision":{"Issuer":"CKT","Number":"123/QĐ-CKT","Year":2019},"Ordinal":2,"Honour":"CSTT","Subject":{"Unit":"","Person":"CN-0001","Name":""},"As":{"Name":"Trần Thị Hoà","Rank":"Đại úy QNCN","Post":"Nhân viên","Unit":"Phòng Quân khí","Superior":"Cục Kỹ thuật"},"Period":{"From":2019,"To":2019},"Movement":"","Type":"merit","Citation":"","Posthumous":false,"Override":"","Objections":null,"Events":null}','ec764292b690f74a536e4b59301fe04f3dc3e1ed544587b0c7f01fc733a175e0','8296507174ad6722f967bb694a4f116f64391c4a1c3440f81a0ee76ea9d554cd');
INSERT INTO log VALUES(36,36,'awards','CKT 123/qd-ckt 2019 #3','added','','{"ID":0,"UID":"01a20740-8b78-705c-813e-ce4263cf098d","Decision":{"Issuer":"CKT","Number":"123/QĐ-CKT","Year":2019},"Ordinal":3,"Honour":"GK","Subject":{"Unit":"P1","Person":"","Name":""},"As":{"Name":"Phòng Tham mưu - Kế hoạch","Rank":"","Post":"","Unit":"","Superior":"Cục Kỹ thuật"},"Period":{"From":2019,"To":2019},"Movement":"PHTT","Type":"movement","Citation":"đã có thành tích xuất sắc trong phong trào thi đua","Posthumous":false,"Override":"","Objections":null,"Events":null}','8296507174ad6722f967bb694a4f116f64391c4a1c3440f81a0ee76ea9d554cd','905de70a7bc73757c2b14e19d8c227b12894713de36254f157b66b8e114190f2');
INSERT INTO log VALUES(37,37,'awards','CKT 123/qd-ckt 2019 #4','added','','{"ID":0,"UID":"01a20740-8bf3-7d64-869c-0ef21fb83b49","Decision":{"Issuer":"CKT","Number":"123/QĐ-CKT","Year":2019},"Ordinal":4,"Honour":"GK","Subject":{"Unit":"P2","Person":"","Name":""},"As":{"Name":"Phòng Quân khí","Rank":"","Post":"","Unit":"","Superior":"Cục Kỹ thuật"},"Period":{"From":2019,"To":2019},"Movement":"","Type":"feat","Citation":"đã có thành tích đột xuất trong phòng, chống lụt bão","Posthumous":false,"Override":"","Objections":null,"Events":null}','905de70a7bc73757c2b14e19d8c227b12894713de36254f157b66b8e114190f2','aea659d8cdcac745c2937dcff839f8ee6e318630ff9468ddced0d3ef293382ae');
INSERT INTO log VALUES(38,38,'awards','CTN 900/qd-ctn 2019 #1','added','','{"ID":0,"UID":"01a20740-8cb9-75b7-b5a7-439cc0510667","Decision":{"Issuer":"CTN","Number":"900/QĐ-CTN","Year":2019},"Ordinal":1,"Honour":"HC_BVTQ_3","Subject":{"Unit":"CKT","Person":"","Name":""},"As":{"Name":"Cục Kỹ thuật","Rank":"","Post":"","Unit":"","Superior":""},"Period":{"From":2014,"To":2018},"Movement":"","Type":"merit","Citation":"","Posthumous":false,"Override":"","Objections":null,"Events":null}','aea659d8cdcac745c2937dcff839f8ee6e318630ff9468ddced0d3ef293382ae','cf2d1e5764c3ab2f2f1c49e1d23f92efd929ae9b816e990408d256c473f1bac5');
INSERT INTO log VALUES(39,39,'award_events','CKT 123/qd-ckt 2019 #1','added','','{"UID":"01a20740-8d5f-7967-beb9-ac5acaa2e313","Kind":"amended","Date":"2020-03-05","Reason":"viết sai tên","Decision":{"Issuer":"CKT","Number":"7/QĐ-CKT","Year":2020},"Honour":"","Changes":[{"Field":"as.name","From":"Nguyễn Văn Ân","To":"Nguyễn Văn Ấn"}],"Reissue":{"Kind":"","Ground":"","Number":""}}','cf2d1e5764c3ab2f2f1c49e1d23f92efd929ae9b816e990408d256c473f1bac5','bb0c3d39fe1fa5d1db413c866ed950303e6fa5d2a93bec4ab50eb34da9553315');
INSERT INTO log VALUES(40,40,'award_events','CKT 123/qd-ckt 2019 #4','added','','{"UID":"01a20740-8dc3-738c-a5f4-a9ba6c7cf54b","Kind":"annulled","Date":"2020-03-06","Reason":"kê khai không đúng","Decision":{"Issuer":"","Number":"","Year":0},"Honour":"","Changes":null,"Reissue":{"Kind":"","Ground":"","Number":""}}','bb0c3d39fe1fa5d1db413c866ed950303e6fa5d2a93bec4ab50eb34da9553315','5e3dc46fae4130906df580d9407449f3de9eff4e5eb6e2c9bfec0c68dbfb2499');
INSERT INTO log VALUES(41,41,'award_events','CKT 123/qd-ckt 2019 #4','added','','{"UID":"01a20740-8e16-7096-9768-b90e92328c4c","Kind":"restored","Date":"2020-03-08","Reason":"xác minh lại","Decision":{"Issuer":"","Number":"","Year":0},"Honour":"","Changes":null,"Reissue":{"Kind":"","Ground":"","Number":""}}','5e3dc46fae4130906df580d9407449f3de9eff4e5eb6e2c9bfec0c68dbfb2499','80d091554a9eeb21aee095b18ce2545b00be01623a03eb9be8efdc185bacacd6');
INSERT INTO log VALUES(42,42,'award_events','CKT 123/qd-ckt 2019 #2','added','','{"UID":"01a20740-8ea9-7c77-93a8-86ff2a6adf47","Kind":"annulled","Date":"2020-03-09","Reason":"kê khai không đúng","Decision":{"Issuer":"","Number":"","Year":0},"Honour":"","Changes":null,"Reissue":{"Kind":"","Ground":"","Number":""}}','80d091554a9eeb21aee095b18ce2545b00be01623a03eb9be8efdc185bacacd6','eb17f3afdb1ec75af208120da20d0c5d8f31fe3a8a6b925526fa605e024f933e');
INSERT INTO log VALUES(43,43,'prints','CKT 123/qd-ckt 2019 #1','added','','{"AwardID":1,"At":"2026-11-23T07:13:21.328Z","Paper":"a4","SHA256":"86cf86ff56d6f4aaae8e54e6973b1abeb02dcfab46ac7d63cda601c064870dad","Template":"army-a4","Mode":"full","Printer":"","Events":1,"Issue":0}','eb17f3afdb1ec75af208120da20d0c5d8f31fe3a8a6b925526fa605e024f933e','59d2e4c7062fc1f9479509d9a0c3849eb03cdeeb1f88684d93da62fcae09d8fe');
INSERT INTO log VALUES(44,44,'people','CN-0001','changed','{"UID":"01a20740-8080-7e43-9ac0-54315398ba2d","Code":"CN-0001","Name":"Trần Thị Hoà","Aliases":null,"Born":"1985","Sex":"female","Category":"QNCN","Hometown":"","Enlisted":"2005-03","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2012","To":"","Unit":"P2","Rank":"Đại úy QNCN","Post":"Nhân viên","Coefficient":"","Hardship":false}]}','{"UID":"01a20740-8080-7e43-9ac0-54315398ba2d","Code":"CN-0001","Name":"Trần Thị Hòa","Aliases":null,"Born":"1985","Sex":"female","Category":"QNCN","Hometown":"","Enlisted":"2005-03","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2012","To":"","Unit":"P2","Rank":"Đại úy QNCN","Post":"Nhân viên","Coefficient":"","Hardship":false}]}','59d2e4c7062fc1f9479509d9a0c3849eb03cdeeb1f88684d93da62fcae09d8fe','afaf01e547405671a4a0ef5ba9429c5f853dcfa0b64c5549b4cfb2220f1a190a');
INSERT INTO log VALUES(45,45,'people','CN-0001','changed','{"UID":"01a20740-8080-7e43-9ac0-54315398ba2d","Code":"CN-0001","Name":"Trần Thị Hòa","Aliases":null,"Born":"1985","Sex":"female","Category":"QNCN","Hometown":"","Enlisted":"2005-03","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2012","To":"","Unit":"P2","Rank":"Đại úy QNCN","Post":"Nhân viên","Coefficient":"","Hardship":false}]}','{"UID":"01a20740-8080-7e43-9ac0-54315398ba2d","Code":"CN-0001","Name":"Trần Thị Hòa","Aliases":null,"Born":"1985","Sex":"female","Category":"QNCN","Hometown":"","Enlisted":"2005-03","Discharged":"2024-06-01","DischargeReason":"nghỉ hưu","PartyJoined":"","Postings":[{"From":"2012","To":"2024-06-01","Unit":"P2","Rank":"Đại úy QNCN","Post":"Nhân viên","Coefficient":"","Hardship":false}]}','afaf01e547405671a4a0ef5ba9429c5f853dcfa0b64c5549b4cfb2220f1a190a','fb3a893c7136247ad69d038a42af907858e6af3585c1fb37f29fe2b5d9acf100');
INSERT INTO log VALUES(46,46,'initiatives','person:QN-001 2020 gia kiem tra lop xe','added','','{"ID":0,"UID":"01a20740-9110-786e-8e55-0996f9d1aab8","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2020,"Title":"Giá kiểm tra lốp xe","Kind":"sang_kien","Scope":"unit","RecognisedBy":"regiment","Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','fb3a893c7136247ad69d038a42af907858e6af3585c1fb37f29fe2b5d9acf100','93191550e184e73022abc4027c4cd74e44e9ebf5d89163af0d632145f92f20be');
INSERT INTO log VALUES(47,47,'disciplines','person:QN-001 2017-03-01 khien_trach','added','','{"ID":0,"UID":"01a20740-916a-71f2-8711-3ac2ff732d9e","Subject":{"Unit":"","Person":"QN-001","Name":""},"Date":"2017-03-01","Form":"khien_trach","Until":"","Pending":true}','93191550e184e73022abc4027c4cd74e44e9ebf5d89163af0d632145f92f20be','759f26f1b3b65bd3f1cf9d7b7dabf461b9cdc79ec781b33faaa8d41c3981cd08');
INSERT INTO log VALUES(48,48,'disciplines','person:QN-001 2017-03-01 khien_trach','changed','{"ID":1,"UID":"01a20740-916a-71f2-8711-3ac2ff732d9e","Subject":{"Unit":"","Person":"QN-001","Name":""},"Date":"2017-03-01","Form":"khien_trach","Until":"","Pending":true}','{"ID":1,"UID":"01a20740-916a-71f2-8711-3ac2ff732d9e","Subject":{"Unit":"","Person":"QN-001","Name":""},"Date":"2017-03-01","Form":"khien_trach","Until":"2017-06-01","Pending":false}','759f26f1b3b65bd3f1cf9d7b7dabf461b9cdc79ec781b33faaa8d41c3981cd08','8639b49a846fc0cf2705d57a18ce72e89272ec99e99de76e4550e6325df42c51');
INSERT INTO log VALUES(49,49,'registrations','person:QN-001 2020 CSTDCS','added','','{"UID":"01a20740-9244-7400-9b7c-2d56147a3cf2","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2020,"Honour":"CSTDCS"}','8639b49a846fc0cf2705d57a18ce72e89272ec99e99de76e4550e6325df42c51','3c2df3bdfdd1359998d3afc05ef41c7552607a25db3f6494053218e950ebe76b');
INSERT INTO log VALUES(50,50,'grades','person:QN-001 2020 task','added','','{"UID":"01a20740-92c5-7067-a98c-060569c645af","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2020,"Kind":"task","Grade":"HTXSNV"}','3c2df3bdfdd1359998d3afc05ef41c7552607a25db3f6494053218e950ebe76b','33be79b538bf0ff5dff24755dda73d4694e415bd4705e1cd2c7cb491048b321f');
INSERT INTO log VALUES(51,51,'nominations','person:QN-001 CSTDCS 2020 merit','added','','{"ID":0,"UID":"01a20740-93bd-7bbb-b173-a405d80adf2b","Subject":{"Unit":"","Person":"QN-001","Name":""},"Honour":"CSTDCS","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"Đã có thành tích xuất sắc","ProposedBy":"","ProposedOn":"2020-12-01","State":"proposed","StateOn":"2020-12-01","Reason":"","Initiatives":[{"ID":1,"Year":2020,"Title":"Giá kiểm tra lốp xe"}],"Ballots":null,"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','33be79b538bf0ff5dff24755dda73d4694e415bd4705e1cd2c7cb491048b321f','ffc4d04c73c616d48a1b534545c3632543b18475a7bcbc70498b4c226f5828dd');
INSERT INTO log VALUES(52,52,'nominations','person:QN-001 CSTDCS 2020 merit','changed','{"ID":1,"UID":"01a20740-93bd-7bbb-b173-a405d80adf2b","Subject":{"Unit":"","Person":"QN-001","Name":""},"Honour":"CSTDCS","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"Đã có thành tích xuất sắc","ProposedBy":"","ProposedOn":"2020-12-01","State":"proposed","StateOn":"2020-12-01","Reason":"","Initiatives":[{"ID":1,"Year":2020,"Title":"Giá kiểm tra lốp xe"}],"Ballots":null,"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','{"ID":1,"UID":"01a20740-93bd-7bbb-b173-a405d80adf2b","Subject":{"Unit":"","Person":"QN-001","Name":""},"Honour":"CSTDCS","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"Đã có thành tích xuất sắc","ProposedBy":"","ProposedOn":"2020-12-01","State":"voted","StateOn":"2020-12-03","Reason":"","Initiatives":[{"ID":1,"Year":2020,"Title":"Giá kiểm tra lốp xe"}],"Ballots":[{"UID":"01a20740-943f-761b-bcf4-50a6afef8b30","Body":"conference","Held":"2020-12-03","Entitled":120,"Present":80,"Ayes":79,"Secret":true,"Minutes":""}],"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','ffc4d04c73c616d48a1b534545c3632543b18475a7bcbc70498b4c226f5828dd','624094db16a68401b031bc6470e3201dccbc359c6b11d4b320b265ee605c008d');
INSERT INTO log VALUES(53,53,'nominations','person:QN-001 CSTDCS 2020 merit','changed','{"ID":1,"UID":"01a20740-93bd-7bbb-b173-a405d80adf2b","Subject":{"Unit":"","Person":"QN-001","Name":""},"Honour":"CSTDCS","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"Đã có thành tích xuất sắc","ProposedBy":"","ProposedOn":"2020-12-01","State":"voted","StateOn":"2020-12-03","Reason":"","Initiatives":[{"ID":1,"Year":2020,"Title":"Giá kiểm tra lốp xe"}],"Ballots":[{"UID":"01a20740-943f-761b-bcf4-50a6afef8b30","Body":"conference","Held":"2020-12-03","Entitled":120,"Present":80,"Ayes":79,"Secret":true,"Minutes":""}],"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','{"ID":1,"UID":"01a20740-93bd-7bbb-b173-a405d80adf2b","Subject":{"Unit":"","Person":"QN-001","Name":""},"Honour":"CSTDCS","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"Đã có thành tích xuất sắc","ProposedBy":"","ProposedOn":"2020-12-01","State":"voted","StateOn":"2020-12-03","Reason":"","Initiatives":[{"ID":1,"Year":2020,"Title":"Giá kiểm tra lốp xe"}],"Ballots":[{"UID":"01a20740-943f-761b-bcf4-50a6afef8b30","Body":"conference","Held":"2020-12-03","Entitled":120,"Present":80,"Ayes":79,"Secret":true,"Minutes":""},{"UID":"01a20740-94d6-7427-a178-93dc0dcdc5b6","Body":"unit_council","Held":"2020-12-05","Entitled":15,"Present":14,"Ayes":14,"Secret":true,"Minutes":""}],"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','624094db16a68401b031bc6470e3201dccbc359c6b11d4b320b265ee605c008d','e10b46187b06a32b6dffd578d73aec405a94c9c9b2a39867cd4057aff76d4e9c');
INSERT INTO log VALUES(54,54,'nominations','person:QN-001 CSTDCS 2020 merit','changed','{"ID":1,"UID":"01a20740-93bd-7bbb-b173-a405d80adf2b","Subject":{"Unit":"","Person":"QN-001","Name":""},"Honour":"CSTDCS","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"Đã có thành tích xuất sắc","ProposedBy":"","ProposedOn":"2020-12-01","State":"voted","StateOn":"2020-12-03","Reason":"","Initiatives":[{"ID":1,"Year":2020,"Title":"Giá kiểm tra lốp xe"}],"Ballots":[{"UID":"01a20740-943f-761b-bcf4-50a6afef8b30","Body":"conference","Held":"2020-12-03","Entitled":120,"Present":80,"Ayes":79,"Secret":true,"Minutes":""},{"UID":"01a20740-94d6-7427-a178-93dc0dcdc5b6","Body":"unit_council","Held":"2020-12-05","Entitled":15,"Present":14,"Ayes":14,"Secret":true,"Minutes":""}],"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','{"ID":1,"UID":"01a20740-93bd-7bbb-b173-a405d80adf2b","Subject":{"Unit":"","Person":"QN-001","Name":""},"Honour":"CSTDCS","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"Đã có thành tích xuất sắc","ProposedBy":"","ProposedOn":"2020-12-01","State":"submitted","StateOn":"2020-12-10","Reason":"","Initiatives":[{"ID":1,"Year":2020,"Title":"Giá kiểm tra lốp xe"}],"Ballots":[{"UID":"01a20740-943f-761b-bcf4-50a6afef8b30","Body":"conference","Held":"2020-12-03","Entitled":120,"Present":80,"Ayes":79,"Secret":true,"Minutes":""},{"UID":"01a20740-94d6-7427-a178-93dc0dcdc5b6","Body":"unit_council","Held":"2020-12-05","Entitled":15,"Present":14,"Ayes":14,"Secret":true,"Minutes":""}],"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','e10b46187b06a32b6dffd578d73aec405a94c9c9b2a39867cd4057aff76d4e9c','7cf556de7151ce9dc03f824d11923e51fef371bfccd10038d217f0e954131836');
INSERT INTO log VALUES(55,55,'decisions','CKT 200/qd-ckt 2020','added','','{"UID":"01a20740-96b0-7e4a-8628-2efbf6ca96c3","Issuer":"CKT","Number":"200/QĐ-CKT","Date":"2020-12-20","Level":"division","Place":"Phú Thọ","Authority":"","Formula":"","Signer":{"Post":"","Rank":"","Name":""},"Summary":""}','7cf556de7151ce9dc03f824d11923e51fef371bfccd10038d217f0e954131836','2f1e28acf2644c933de632979c6bb4eef54b1298539576dd5a947fd9e2df32da');
INSERT INTO log VALUES(56,55,'awards','CKT 200/qd-ckt 2020 #1','added','','{"ID":0,"UID":"01a20740-96b2-7894-a500-2ac1b24abcf0","Decision":{"Issuer":"CKT","Number":"200/QĐ-CKT","Year":2020},"Ordinal":1,"Honour":"CSTDCS","Subject":{"Unit":"","Person":"QN-001","Name":""},"As":{"Name":"Nguyễn Văn Ân","Rank":"Trung tá","Post":"Phó Trưởng phòng","Unit":"Phòng Quân khí","Superior":"Cục Kỹ thuật"},"Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Citation":"Đã có thành tích xuất sắc","Posthumous":false,"Override":"","Objections":null,"Events":null}','2f1e28acf2644c933de632979c6bb4eef54b1298539576dd5a947fd9e2df32da','431a90b5b44c5a57008c14d5865efab31c09ec8c18a7eb74ffc95629515648c1');
INSERT INTO log VALUES(57,55,'initiatives','person:QN-001 2020 gia kiem tra lop xe','changed','{"ID":1,"UID":"01a20740-9110-786e-8e55-0996f9d1aab8","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2020,"Title":"Giá kiểm tra lốp xe","Kind":"sang_kien","Scope":"unit","RecognisedBy":"regiment","Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','{"ID":1,"UID":"01a20740-9110-786e-8e55-0996f9d1aab8","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2020,"Title":"Giá kiểm tra lốp xe","Kind":"sang_kien","Scope":"unit","RecognisedBy":"regiment","Decision":{"Issuer":"CKT","Number":"200/QĐ-CKT","Year":2020},"Ordinal":1}','431a90b5b44c5a57008c14d5865efab31c09ec8c18a7eb74ffc95629515648c1','25641e9f894328a2e44ae286a4f4ada8f1cbb7e70dd46de22720f6de11dfb8f2');
INSERT INTO log VALUES(58,55,'nominations','person:QN-001 CSTDCS 2020 merit','changed','{"ID":1,"UID":"01a20740-93bd-7bbb-b173-a405d80adf2b","Subject":{"Unit":"","Person":"QN-001","Name":""},"Honour":"CSTDCS","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"Đã có thành tích xuất sắc","ProposedBy":"","ProposedOn":"2020-12-01","State":"submitted","StateOn":"2020-12-10","Reason":"","Initiatives":[{"ID":1,"Year":2020,"Title":"Giá kiểm tra lốp xe"}],"Ballots":[{"UID":"01a20740-943f-761b-bcf4-50a6afef8b30","Body":"conference","Held":"2020-12-03","Entitled":120,"Present":80,"Ayes":79,"Secret":true,"Minutes":""},{"UID":"01a20740-94d6-7427-a178-93dc0dcdc5b6","Body":"unit_council","Held":"2020-12-05","Entitled":15,"Present":14,"Ayes":14,"Secret":true,"Minutes":""}],"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','{"ID":1,"UID":"01a20740-93bd-7bbb-b173-a405d80adf2b","Subject":{"Unit":"","Person":"QN-001","Name":""},"Honour":"CSTDCS","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"Đã có thành tích xuất sắc","ProposedBy":"","ProposedOn":"2020-12-01","State":"granted","StateOn":"2020-12-20","Reason":"","Initiatives":[{"ID":1,"Year":2020,"Title":"Giá kiểm tra lốp xe"}],"Ballots":[{"UID":"01a20740-943f-761b-bcf4-50a6afef8b30","Body":"conference","Held":"2020-12-03","Entitled":120,"Present":80,"Ayes":79,"Secret":true,"Minutes":""},{"UID":"01a20740-94d6-7427-a178-93dc0dcdc5b6","Body":"unit_council","Held":"2020-12-05","Entitled":15,"Present":14,"Ayes":14,"Secret":true,"Minutes":""}],"Decision":{"Issuer":"CKT","Number":"200/QĐ-CKT","Year":2020},"Ordinal":1}','25641e9f894328a2e44ae286a4f4ada8f1cbb7e70dd46de22720f6de11dfb8f2','bc9a5deea463f321f6814985968074f48ce0d3cf79f3635818dc9fd3ea79cc99');
INSERT INTO log VALUES(59,56,'nominations','unit:P1 DVTT 2020 merit','added','','{"ID":0,"UID":"01a20740-97cf-7c7c-ad1a-3444d6ddf4cf","Subject":{"Unit":"P1","Person":"","Name":""},"Honour":"DVTT","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"","ProposedBy":"","ProposedOn":"2020-12-01","State":"proposed","StateOn":"2020-12-01","Reason":"","Initiatives":null,"Ballots":null,"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','bc9a5deea463f321f6814985968074f48ce0d3cf79f3635818dc9fd3ea79cc99','51f26af86b3522abbee65a886697c5ff51bff1617e7d309db6a5eaff4e628ee4');
INSERT INTO log VALUES(60,57,'nominations','unit:P1 DVTT 2020 merit','changed','{"ID":2,"UID":"01a20740-97cf-7c7c-ad1a-3444d6ddf4cf","Subject":{"Unit":"P1","Person":"","Name":""},"Honour":"DVTT","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"","ProposedBy":"","ProposedOn":"2020-12-01","State":"proposed","StateOn":"2020-12-01","Reason":"","Initiatives":null,"Ballots":null,"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','{"ID":2,"UID":"01a20740-97cf-7c7c-ad1a-3444d6ddf4cf","Subject":{"Unit":"P1","Person":"","Name":""},"Honour":"DVTT","Period":{"From":2020,"To":2020},"Movement":"","Type":"merit","Achievement":"","ProposedBy":"","ProposedOn":"2020-12-01","State":"refused","StateOn":"2020-12-20","Reason":"chưa đủ tỷ lệ phiếu","Initiatives":null,"Ballots":null,"Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}','51f26af86b3522abbee65a886697c5ff51bff1617e7d309db6a5eaff4e628ee4','492fa2f92307fa546547f5ed85504c6cf37987380e6785ce8136e3326b287eed');
INSERT INTO log VALUES(61,58,'own_rows','rieng.toml','added','','{"Origin":"rieng.toml","Text":"[[honour]]\ncode = \"GK_NOIBO\"\nname = \"Thư khen của Cục\"\nkind = \"certificate\"\nsubject = \"both\"\nlevel = \"division\"\ndecider = \"Cục trưởng\"\ncadence = \"feat\"\nrank = 900\nverb = \"TẶNG\"\nvalid_from = \"2010-01-01\"\nsource = \"Quy chế của Cục\"\nconfidence = \"C\"\n"}','492fa2f92307fa546547f5ed85504c6cf37987380e6785ce8136e3326b287eed','4d3e810c3c8a509aeb13d941f25fbf5534e0c9516bc7f10f01e2f95718d46e24');
INSERT INTO log VALUES(62,59,'handovers','CKT 123/qd-ckt 2019 #1','added','','{"UID":"01a20740-992b-75d9-8e43-d0327aa26405","AwardID":0,"Decision":{"Issuer":"CKT","Number":"123/QĐ-CKT","Year":2019},"Ordinal":1,"Issue":0,"On":"2019-12-22","Receiver":"Đại úy Lê Thị Bịa","Note":"nhận thay"}','4d3e810c3c8a509aeb13d941f25fbf5534e0c9516bc7f10f01e2f95718d46e24','0f4de6d4721038a83728d5120b9ff0b8d1da5b5798d61ce6271d300772cb25b7');
INSERT INTO log VALUES(63,60,'award_events','CKT 123/qd-ckt 2019 #1','added','','{"UID":"01a20740-999b-7a10-afd6-8bea154cda0b","Kind":"reissued","Date":"2020-03-05","Reason":"viết sai tên","Decision":{"Issuer":"","Number":"","Year":0},"Honour":"","Changes":null,"Reissue":{"Kind":"exchange","Ground":"wrong","Number":"01"}}','0f4de6d4721038a83728d5120b9ff0b8d1da5b5798d61ce6271d300772cb25b7','36874533d9d25f80e6de34bee3d3b0def74da66ffa269a391688233808a13d75');
INSERT INTO log VALUES(64,61,'printers','Máy phòng Chính trị','added','','{"Name":"Máy phòng Chính trị","DX":3.5,"DY":-2,"ScaleX":0.995,"ScaleY":0.995}','36874533d9d25f80e6de34bee3d3b0def74da66ffa269a391688233808a13d75','966cb81c756d6552dbca6f81748fab143951ae6c2ffc563e817a82084a0f3b4a');
INSERT INTO log VALUES(65,62,'templates','gk-cuc','added','','{"ID":"gk-cuc","Text":"# phôi của Cục\nid = \"gk-cuc\"\n","Background":""}','966cb81c756d6552dbca6f81748fab143951ae6c2ffc563e817a82084a0f3b4a','7aca9d84d978f3d622b5f6426da1afb05f1c4f687c004c6d430cc89da52ecbca');
INSERT INTO log VALUES(66,62,'template_uses','CKT *','added','','{"Honour":"","Issuer":"CKT","Template":"gk-cuc"}','7aca9d84d978f3d622b5f6426da1afb05f1c4f687c004c6d430cc89da52ecbca','eb25fb3c87393902298f984babf942eb64bae4bbc431d2b7b32cf016cf223e53');
INSERT INTO log VALUES(67,62,'trusted_keys','73EOWUVB','added','','{"ID":"73EOWUVB","Public":"sovang-pub-1 73EOWUVB 7jH4PIinEhmm/Pm+4NqbwiYgWI9aFaYUVVNQTflknlw= Trung đoàn 4","Unit":"Trung đoàn 4","Own":false,"Added":"2020-01-05"}','eb25fb3c87393902298f984babf942eb64bae4bbc431d2b7b32cf016cf223e53','4a46ab9469a1e755afde1752edca0ce3c5f1ebf46b573c11014006249fa9b93b');
INSERT INTO log VALUES(68,63,'award_events','CKT 123/qd-ckt 2019 #3','added','','{"UID":"01a20740-9ab4-7aa3-b23c-71691e499be9","Kind":"amended","Date":"2020-03-06","Reason":"viết sai","Decision":{"Issuer":"","Number":"","Year":0},"Honour":"","Changes":[{"Field":"citation","From":"đã có thành tích xuất sắc trong phong trào thi đua","To":"đã có thành tích xuất sắc"}],"Reissue":{"Kind":"","Ground":"","Number":""}}','4a46ab9469a1e755afde1752edca0ce3c5f1ebf46b573c11014006249fa9b93b','1c951f800c8477573b1859c20add4a03fba4c353cd065a8385f8371af30ea81f');
INSERT INTO log VALUES(69,64,'award_events','CKT 123/qd-ckt 2019 #3','added','','{"UID":"01a20740-9b7a-7c58-ae03-8fcfd7a72759","Kind":"reissued","Date":"2020-03-07","Reason":"lũ cuốn, có xác nhận của địa phương","Decision":{"Issuer":"","Number":"","Year":0},"Honour":"","Changes":null,"Reissue":{"Kind":"replacement","Ground":"lost","Number":"02"}}','1c951f800c8477573b1859c20add4a03fba4c353cd065a8385f8371af30ea81f','9e98cd508c8d1f207e86c9893100104d838f850bf7d74d3b110a418f32a5943d');
INSERT INTO log VALUES(70,65,'prints','CKT 123/qd-ckt 2019 #1','added','','{"AwardID":1,"At":"2026-11-23T07:13:24.633Z","Paper":"a4","SHA256":"f36ad553170134ed9c4502a042531c9f76c1e50efc45784384049f8ab6bbe62e","Template":"army-a4","Mode":"full","Printer":"","Events":2,"Issue":1}','9e98cd508c8d1f207e86c9893100104d838f850bf7d74d3b110a418f32a5943d','c2b0cede80fa6d58b1714329f1a1e1c8fab37d758b7758c210783a0187bcd39d');
INSERT INTO log VALUES(71,65,'prints','CKT 123/qd-ckt 2019 #3','added','','{"AwardID":3,"At":"2026-11-23T07:13:24.633Z","Paper":"a4","SHA256":"f36ad553170134ed9c4502a042531c9f76c1e50efc45784384049f8ab6bbe62e","Template":"army-a4","Mode":"full","Printer":"","Events":2,"Issue":1}','c2b0cede80fa6d58b1714329f1a1e1c8fab37d758b7758c210783a0187bcd39d','8b573bc36eb73b90d06da932d0f733077c26cf927962fb5990166446880c3667');
INSERT INTO log VALUES(72,66,'printers','Máy phòng Chính trị','changed','{"Name":"Máy phòng Chính trị","DX":3.5,"DY":-2,"ScaleX":0.995,"ScaleY":0.995}','{"Name":"Máy phòng Chính trị","DX":3,"DY":-2,"ScaleX":0.995,"ScaleY":0.995}','8b573bc36eb73b90d06da932d0f733077c26cf927962fb5990166446880c3667','c73d6e91d009776a6573d83d0f889248d02a3219edfd44ee31e1b531c841124f');
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
CREATE TABLE handovers (
  id       INTEGER PRIMARY KEY,
  uid      TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  award_id INTEGER NOT NULL REFERENCES awards (id),
  event_id INTEGER REFERENCES award_events (id), -- the re-issue whose paper it was
  handed   TEXT NOT NULL CHECK (handed = date(handed)),
  receiver TEXT NOT NULL, -- '' for the recipient
  note     TEXT NOT NULL
) STRICT;
INSERT INTO handovers VALUES(1,'01a20740-992b-75d9-8e43-d0327aa26405',1,NULL,'2019-12-22','Đại úy Lê Thị Bịa','nhận thay');
CREATE TABLE templates (
  id         INTEGER PRIMARY KEY,
  slug       TEXT NOT NULL UNIQUE CHECK (slug <> '' AND slug NOT GLOB '*[^a-z0-9-]*'),
  text       TEXT NOT NULL CHECK (text <> ''), -- TOML
  background BLOB NOT NULL -- PNG, empty where there is none
) STRICT;
INSERT INTO templates VALUES(1,'gk-cuc',replace('# phôi của Cục\nid = "gk-cuc"\n','\n',char(10)),X'');
CREATE TABLE template_uses (
  id             INTEGER PRIMARY KEY,
  honour         TEXT NOT NULL, -- '' for all
  issuer         TEXT NOT NULL, -- '' for all
  issuer_unit_id INTEGER REFERENCES units (id),
  template       TEXT NOT NULL CHECK (template <> ''),
  UNIQUE (honour, issuer),
  CHECK (issuer_unit_id IS NOT NULL OR issuer IN ('', 'CTN', 'TTG', 'CP', 'BQP', 'QUTW', 'BTTM', 'TCCT'))
) STRICT;
INSERT INTO template_uses VALUES(1,'','CKT',1,'gk-cuc');
CREATE TABLE printers (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE CHECK (name <> ''),
  dx      REAL NOT NULL CHECK (dx BETWEEN -50 AND 50), -- mm
  dy      REAL NOT NULL CHECK (dy BETWEEN -50 AND 50),
  scale_x REAL NOT NULL CHECK (scale_x BETWEEN 0.8 AND 1.2),
  scale_y REAL NOT NULL CHECK (scale_y BETWEEN 0.8 AND 1.2)
) STRICT;
INSERT INTO printers VALUES(1,'Máy phòng Chính trị',3.0,-2.0,0.99499999999999999555,0.99499999999999999555);
CREATE TABLE trusted_keys (
  id     INTEGER PRIMARY KEY,
  key    TEXT NOT NULL UNIQUE CHECK (key <> ''), -- its short name
  public TEXT NOT NULL CHECK (public <> ''),
  unit   TEXT NOT NULL,
  own    INTEGER NOT NULL CHECK (own IN (0, 1)),
  added  TEXT NOT NULL CHECK (added = date(added))
) STRICT;
INSERT INTO trusted_keys VALUES(1,'73EOWUVB','sovang-pub-1 73EOWUVB 7jH4PIinEhmm/Pm+4NqbwiYgWI9aFaYUVVNQTflknlw= Trung đoàn 4','Trung đoàn 4',0,'2020-01-05');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('bun_migrations',3);
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
CREATE TRIGGER trusted_keys_stay_on_update BEFORE UPDATE ON trusted_keys
WHEN NEW.key <> OLD.key OR NEW.public <> OLD.public OR NEW.unit <> OLD.unit
BEGIN SELECT RAISE(ABORT, 'a key that is trusted is never changed'); END;
CREATE TRIGGER trusted_keys_stay_on_insert BEFORE INSERT ON trusted_keys
WHEN EXISTS (SELECT 1 FROM trusted_keys WHERE id = NEW.id OR key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'a key that is trusted is never replaced'); END;
COMMIT;
