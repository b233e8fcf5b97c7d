-- What a register of migration 0001 holds: the sample of the tests, as an
-- earlier release recorded it, and one setting. All people are invented.

BEGIN;
PRAGMA defer_foreign_keys = 1;

INSERT INTO units (id, uid, code, code_key, name, name_key, kind, echelon, equivalent, parent_id, place, founded, closed, flag_eligible, enterprise, party_base) VALUES
  (1, '01a205bc-4083-77dd-9fbe-3017ebcfed9c', 'QK2', 'qk2', 'Quân khu 2', 'quan khu 2', 'military', 'military_region', '', NULL, 0, '', '', 0, 0, 0),
  (2, '01a205bc-4083-77d8-9141-4d6c0868a040', 'CKT', 'ckt', 'Cục Kỹ thuật', 'cuc ky thuat', 'military', 'department', '', 1, 0, '1970', '', 1, 0, 1),
  (3, '01a205bc-4083-77cd-9596-412e738440ac', 'X5', 'x5', 'Xưởng 5', 'xuong 5', 'military', 'workshop', '', 2, 2, '', '', 0, 0, 0),
  (4, '01a205bc-4083-77f5-a341-3ecffe67e84a', 'K1', 'k1', 'Kho 1', 'kho 1', 'military', 'depot', '', 2, 1, '', '', 0, 0, 0);

INSERT INTO former_names (id, unit_id, name, name_key, until) VALUES
  (1, 2, 'Phòng Kỹ thuật', 'phong ky thuat', '1978-06');

INSERT INTO people (id, uid, code, code_key, name, name_key, born, sex, category, hometown, enlisted, discharged, discharge_reason, party_joined) VALUES
  (1, '01a205bc-4083-78be-b9dd-6a8d9c5662c8', 'QN-001', 'qn-001', 'Nguyễn Văn Ân', 'nguyen van an', '1980-05-03', 'male', 'SQ', '', '1998-09', '', '', '2001-02-03'),
  (2, '01a205bc-4083-78d9-962a-3bb480538bc4', 'QN-002', 'qn-002', 'Trần Thị Hoà', 'tran thi hoa', '1985', 'female', 'QNCN', '', '', '', '', '');

INSERT INTO aliases (id, person_id, name, name_key) VALUES
  (1, 1, 'Năm Ân', 'nam an');

INSERT INTO postings (id, person_id, from_day, to_day, unit_id, rank, post, coefficient, hardship) VALUES
  (1, 1, '2012-01-01', '2014-12-31', 3, 'Đại úy', 'Quản đốc', '', 0),
  (2, 1, '2015-01-01', '', 2, 'Thiếu tá', 'Trợ lý', '0.40', 0),
  (3, 2, '2010', '', 3, 'Đại úy QNCN', 'Nhân viên', '', 1);

INSERT INTO movements (id, uid, code, code_key, name, name_key, kind, launched_by, launched_unit_id, from_day, to_day) VALUES
  (1, '01a205bc-4083-78f3-87ea-1916a684caef', 'PHTT', 'phtt', 'Phát huy truyền thống', 'phat huy truyen thong', 'campaign', 'QUTW', NULL, '2015', '2019');

INSERT INTO exemplars (id, uid, movement_id, unit_id, person_id, deed, recognised_by, recognised_unit_id, year) VALUES
  (1, '01a205bc-4084-7205-8646-137f348459bd', 1, NULL, 1, 'Cải tiến thiết bị', 'CKT', 2, 2020);

INSERT INTO decisions (id, uid, issuer, issuer_unit_id, number, number_key, year, date, level, place, authority, formula, signer_post, signer_rank, signer_name, summary) VALUES
  (1, '01a205bc-4084-7020-984e-3865c0b56b51', 'QK2', 1, '123/QĐ-BTL', '123/qd-btl', 2019, '2019-12-20', 'corps', 'Việt Trì', 'Tư lệnh Quân khu 2', '', 'Tư lệnh', 'Thiếu tướng', 'Lê Văn Mẫu', 'Khen thưởng năm 2019'),
  (2, '01a205bc-4084-7036-9eec-880ef26bfa25', 'CKT', 2, '45/QĐ-CKT', '45/qd-ckt', 2019, '2019-12-01', 'division', '', '', '', '', '', '', ''),
  (3, '01a205bc-4084-7045-9d6e-3e3093f78586', 'CTN', NULL, '900/QĐ-CTN', '900/qd-ctn', 2019, '2019-10-01', 'state', '', '', '', '', '', '', '');

INSERT INTO awards (id, uid, decision_id, ordinal, honour, unit_id, person_id, as_name, as_rank, as_post, as_unit, as_superior, from_year, to_year, movement_id, type, citation, posthumous, override) VALUES
  (1, '01a205bc-4084-70d8-b600-c054ffed6055', 1, 1, 'CO_TT', 2, NULL, 'Cục Kỹ thuật', '', '', '', 'Quân khu 2', 2019, 2019, NULL, 'merit', '', 0, ''),
  (2, '01a205bc-4084-7136-ac57-a1b2467a741f', 2, 1, 'CSTDCS', NULL, 1, 'Nguyễn Văn Ân', 'Thiếu tá', 'Trợ lý', 'Cục Kỹ thuật', 'Quân khu 2', 2019, 2019, NULL, 'merit', '', 0, ''),
  (3, '01a205bc-4084-7184-8875-62b6347ef116', 2, 2, 'CSTT', NULL, 2, 'Trần Thị Hoà', 'Đại úy QNCN', 'Nhân viên', 'Xưởng 5', 'Cục Kỹ thuật', 2019, 2019, NULL, 'merit', '', 0, ''),
  (4, '01a205bc-4084-71cf-a180-a624553aa778', 2, 3, 'GK', NULL, 2, 'Trần Thị Hoà', 'Đại úy QNCN', 'Nhân viên', 'Xưởng 5', 'Cục Kỹ thuật', 2019, 2019, 1, 'movement', 'Đã có thành tích trong hội thao', 0, '');

INSERT INTO grades (id, uid, unit_id, person_id, year, kind, grade) VALUES
  (1, '01a205bc-4084-721b-9f2e-fdb5719769a8', 2, NULL, 2019, 'task', 'HTXSNV'),
  (2, '01a205bc-4084-7246-afc1-757213971df7', NULL, 1, 2019, 'party', 'HTTNV');

INSERT INTO tallies (id, uid, unit_id, year, tallied, grade, count) VALUES
  (1, '01a205bc-4084-7259-b250-2083f57fd083', 2, 2019, 'party_member', 'HTTNV', 300);

INSERT INTO initiatives (id, uid, unit_id, person_id, year, title, title_key, kind, scope, recognised_by, used_for) VALUES
  (1, '01a205bc-4084-72a7-9b98-16a81f836f07', NULL, 1, 2019, 'Giá thử bơm', 'gia thu bom', 'sang_kien', 'unit', 'division', NULL);

INSERT INTO disciplines (id, uid, unit_id, person_id, date, form, until, pending) VALUES
  (1, '01a205bc-4084-735e-9918-d8b76608384f', NULL, 2, '2018-03', 'khien_trach', '2019-03-01', 0);

INSERT INTO registrations (id, uid, unit_id, person_id, year, honour) VALUES
  (1, '01a205bc-4084-73a8-8bb7-65411a3f8db4', 2, NULL, 2019, 'DVQT');

INSERT INTO figures (id, uid, unit_id, from_year, to_year, name, name_key, value, measure) VALUES
  (1, '01a205bc-4084-73f0-adc5-1ea6f0a1ce13', 2, 2015, 2019, 'Nghị quyết đã ban hành', 'nghi quyet da ban hanh', '34', 'văn bản');

INSERT INTO settings (key, value) VALUES
  ('place', 'Việt Trì');

INSERT INTO operations (id, uid, at, user, machine, command, action) VALUES
  (1, '01a205bc-4091-776a-9779-2136da8a0b69', '2020-06-09T01:30:00.000Z', 'trợ lý', 'may-01', 'sovang test', 'record'),
  (2, '01a205bc-4098-7241-bf43-f3afa37d7f7b', '2020-06-09T01:30:00.000Z', 'trợ lý', 'may-01', 'sovang test', 'set');

INSERT INTO log (id, operation_id, kind, key, action, before, after, previous, hash) VALUES
  (1, 1, 'units', 'QK2', 'added', '', '{"UID":"01a205bc-4083-77dd-9fbe-3017ebcfed9c","Code":"QK2","Name":"Quân khu 2","FormerNames":null,"Kind":"military","Echelon":"military_region","Equivalent":"","Parent":"","Place":0,"Founded":"","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}', '', 'dcbe621135956447041bff2725aa70affc17c3a9e101a604e91e2caec015911b'),
  (2, 1, 'units', 'CKT', 'added', '', '{"UID":"01a205bc-4083-77d8-9141-4d6c0868a040","Code":"CKT","Name":"Cục Kỹ thuật","FormerNames":[{"Name":"Phòng Kỹ thuật","Until":"1978-06"}],"Kind":"military","Echelon":"department","Equivalent":"","Parent":"QK2","Place":0,"Founded":"1970","Closed":"","FlagEligible":true,"Enterprise":false,"PartyBase":true}', 'dcbe621135956447041bff2725aa70affc17c3a9e101a604e91e2caec015911b', '60bb52d60118ec46969d30a61b9c93cf37fce3c8c2116fdc8b10a46b513fa4eb'),
  (3, 1, 'units', 'X5', 'added', '', '{"UID":"01a205bc-4083-77cd-9596-412e738440ac","Code":"X5","Name":"Xưởng 5","FormerNames":null,"Kind":"military","Echelon":"workshop","Equivalent":"","Parent":"CKT","Place":2,"Founded":"","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}', '60bb52d60118ec46969d30a61b9c93cf37fce3c8c2116fdc8b10a46b513fa4eb', 'f1ec3b18db0849d4117fc1e13a9e15a5c4c5fc1759602c67e2d2f8febe517734'),
  (4, 1, 'units', 'K1', 'added', '', '{"UID":"01a205bc-4083-77f5-a341-3ecffe67e84a","Code":"K1","Name":"Kho 1","FormerNames":null,"Kind":"military","Echelon":"depot","Equivalent":"","Parent":"CKT","Place":1,"Founded":"","Closed":"","FlagEligible":false,"Enterprise":false,"PartyBase":false}', 'f1ec3b18db0849d4117fc1e13a9e15a5c4c5fc1759602c67e2d2f8febe517734', 'ed17a72cc6f396830d949167b15435b4647f2cd41d51fdc5bf66efc7a93f7b9a'),
  (5, 1, 'people', 'QN-001', 'added', '', '{"UID":"01a205bc-4083-78be-b9dd-6a8d9c5662c8","Code":"QN-001","Name":"Nguyễn Văn Ân","Aliases":["Năm Ân"],"Born":"1980-05-03","Sex":"male","Category":"SQ","Hometown":"","Enlisted":"1998-09","Discharged":"","DischargeReason":"","PartyJoined":"2001-02-03","Postings":[{"From":"2012-01-01","To":"2014-12-31","Unit":"X5","Rank":"Đại úy","Post":"Quản đốc","Coefficient":"","Hardship":false},{"From":"2015-01-01","To":"","Unit":"CKT","Rank":"Thiếu tá","Post":"Trợ lý","Coefficient":"0.40","Hardship":false}]}', 'ed17a72cc6f396830d949167b15435b4647f2cd41d51fdc5bf66efc7a93f7b9a', '477ef55ca346322f7c60bdf7357413586e671e27a6d20e9ab1067e1a87f4bd5a'),
  (6, 1, 'people', 'QN-002', 'added', '', '{"UID":"01a205bc-4083-78d9-962a-3bb480538bc4","Code":"QN-002","Name":"Trần Thị Hoà","Aliases":null,"Born":"1985","Sex":"female","Category":"QNCN","Hometown":"","Enlisted":"","Discharged":"","DischargeReason":"","PartyJoined":"","Postings":[{"From":"2010","To":"","Unit":"X5","Rank":"Đại úy QNCN","Post":"Nhân viên","Coefficient":"","Hardship":true}]}', '477ef55ca346322f7c60bdf7357413586e671e27a6d20e9ab1067e1a87f4bd5a', '6d24a59cef52e3fe24f0df19506030659e47282a6508b6afdbaff559efff35d9'),
  (7, 1, 'movements', 'PHTT', 'added', '', '{"UID":"01a205bc-4083-78f3-87ea-1916a684caef","Code":"PHTT","Name":"Phát huy truyền thống","Kind":"campaign","LaunchedBy":"QUTW","From":"2015","To":"2019"}', '6d24a59cef52e3fe24f0df19506030659e47282a6508b6afdbaff559efff35d9', '4cea4fc50c2b93167fe25ec5ce9325c03eb38a25a1ae5982477924d6087e89a9'),
  (8, 1, 'decisions', 'QK2 123/qd-btl 2019', 'added', '', '{"UID":"01a205bc-4084-7020-984e-3865c0b56b51","Issuer":"QK2","Number":"123/QĐ-BTL","Date":"2019-12-20","Level":"corps","Place":"Việt Trì","Authority":"Tư lệnh Quân khu 2","Formula":"","Signer":{"Post":"Tư lệnh","Rank":"Thiếu tướng","Name":"Lê Văn Mẫu"},"Summary":"Khen thưởng năm 2019"}', '4cea4fc50c2b93167fe25ec5ce9325c03eb38a25a1ae5982477924d6087e89a9', '72b54dbed5f7b41ee4d4d9e7d3e09fc650d76f9128ce4c4f5c3aa59bb49c993c'),
  (9, 1, 'decisions', 'CKT 45/qd-ckt 2019', 'added', '', '{"UID":"01a205bc-4084-7036-9eec-880ef26bfa25","Issuer":"CKT","Number":"45/QĐ-CKT","Date":"2019-12-01","Level":"division","Place":"","Authority":"","Formula":"","Signer":{"Post":"","Rank":"","Name":""},"Summary":""}', '72b54dbed5f7b41ee4d4d9e7d3e09fc650d76f9128ce4c4f5c3aa59bb49c993c', 'bb111436f5e32868a9e4c6eba7ea6a4764a5d6e03bba34139b5a2613a77f20e4'),
  (10, 1, 'decisions', 'CTN 900/qd-ctn 2019', 'added', '', '{"UID":"01a205bc-4084-7045-9d6e-3e3093f78586","Issuer":"CTN","Number":"900/QĐ-CTN","Date":"2019-10-01","Level":"state","Place":"","Authority":"","Formula":"","Signer":{"Post":"","Rank":"","Name":""},"Summary":""}', 'bb111436f5e32868a9e4c6eba7ea6a4764a5d6e03bba34139b5a2613a77f20e4', '3a54478910ae9541f27d006bab7472ccc691d9bb73416a82c5913a4d3ec93e4b'),
  (11, 1, 'awards', 'QK2 123/qd-btl 2019 #1', 'added', '', '{"ID":0,"UID":"01a205bc-4084-70d8-b600-c054ffed6055","Decision":{"Issuer":"QK2","Number":"123/QĐ-BTL","Year":2019},"Ordinal":1,"Honour":"CO_TT","Subject":{"Unit":"CKT","Person":"","Name":""},"As":{"Name":"Cục Kỹ thuật","Rank":"","Post":"","Unit":"","Superior":"Quân khu 2"},"Period":{"From":2019,"To":2019},"Movement":"","Type":"merit","Citation":"","Posthumous":false,"Override":"","Objections":null,"Events":null}', '3a54478910ae9541f27d006bab7472ccc691d9bb73416a82c5913a4d3ec93e4b', '5cce51fe120c45d8ce272e2fed86c9e6cadc9cd11648952946a5231938c55443'),
  (12, 1, 'awards', 'CKT 45/qd-ckt 2019 #1', 'added', '', '{"ID":0,"UID":"01a205bc-4084-7136-ac57-a1b2467a741f","Decision":{"Issuer":"CKT","Number":"45/QĐ-CKT","Year":2019},"Ordinal":1,"Honour":"CSTDCS","Subject":{"Unit":"","Person":"QN-001","Name":""},"As":{"Name":"Nguyễn Văn Ân","Rank":"Thiếu tá","Post":"Trợ lý","Unit":"Cục Kỹ thuật","Superior":"Quân khu 2"},"Period":{"From":2019,"To":2019},"Movement":"","Type":"merit","Citation":"","Posthumous":false,"Override":"","Objections":null,"Events":null}', '5cce51fe120c45d8ce272e2fed86c9e6cadc9cd11648952946a5231938c55443', 'c6e5bdc7c38f598a7fe1fcc8edc9fbd97616a53d85cc7e2f87318605b0d1b425'),
  (13, 1, 'awards', 'CKT 45/qd-ckt 2019 #2', 'added', '', '{"ID":0,"UID":"01a205bc-4084-7184-8875-62b6347ef116","Decision":{"Issuer":"CKT","Number":"45/QĐ-CKT","Year":2019},"Ordinal":2,"Honour":"CSTT","Subject":{"Unit":"","Person":"QN-002","Name":""},"As":{"Name":"Trần Thị Hoà","Rank":"Đại úy QNCN","Post":"Nhân viên","Unit":"Xưởng 5","Superior":"Cục Kỹ thuật"},"Period":{"From":2019,"To":2019},"Movement":"","Type":"merit","Citation":"","Posthumous":false,"Override":"","Objections":null,"Events":null}', 'c6e5bdc7c38f598a7fe1fcc8edc9fbd97616a53d85cc7e2f87318605b0d1b425', '3457dd7c566f1c0734728b0d934438ab45192b940785c53b0b1578308ee7346a'),
  (14, 1, 'awards', 'CKT 45/qd-ckt 2019 #3', 'added', '', '{"ID":0,"UID":"01a205bc-4084-71cf-a180-a624553aa778","Decision":{"Issuer":"CKT","Number":"45/QĐ-CKT","Year":2019},"Ordinal":3,"Honour":"GK","Subject":{"Unit":"","Person":"QN-002","Name":""},"As":{"Name":"Trần Thị Hoà","Rank":"Đại úy QNCN","Post":"Nhân viên","Unit":"Xưởng 5","Superior":"Cục Kỹ thuật"},"Period":{"From":2019,"To":2019},"Movement":"PHTT","Type":"movement","Citation":"Đã có thành tích trong hội thao","Posthumous":false,"Override":"","Objections":null,"Events":null}', '3457dd7c566f1c0734728b0d934438ab45192b940785c53b0b1578308ee7346a', '74fd2659c8276d476ad5553b17e71a19f3fa2442ba8588188549ade00f31015f'),
  (15, 1, 'exemplars', 'person:QN-001 2020 PHTT', 'added', '', '{"UID":"01a205bc-4084-7205-8646-137f348459bd","Movement":"PHTT","Subject":{"Unit":"","Person":"QN-001","Name":""},"Deed":"Cải tiến thiết bị","RecognisedBy":"CKT","Year":2020}', '74fd2659c8276d476ad5553b17e71a19f3fa2442ba8588188549ade00f31015f', '8d2bc5db553dce587c355a3cd75d76ff5438f9f1124ee88b444448ad87a960ff'),
  (16, 1, 'grades', 'unit:CKT 2019 task', 'added', '', '{"UID":"01a205bc-4084-721b-9f2e-fdb5719769a8","Subject":{"Unit":"CKT","Person":"","Name":""},"Year":2019,"Kind":"task","Grade":"HTXSNV"}', '8d2bc5db553dce587c355a3cd75d76ff5438f9f1124ee88b444448ad87a960ff', '2f697a49021abf1c6673aabade907546444d6128f6f7e9091ce95452b697026a'),
  (17, 1, 'grades', 'person:QN-001 2019 party', 'added', '', '{"UID":"01a205bc-4084-7246-afc1-757213971df7","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2019,"Kind":"party","Grade":"HTTNV"}', '2f697a49021abf1c6673aabade907546444d6128f6f7e9091ce95452b697026a', 'a2a445f31aac7ce62fa7f20abbb9d369b6d892001b9d0712fb7592a0d8740fb9'),
  (18, 1, 'tallies', 'unit:CKT 2019 party_member HTTNV', 'added', '', '{"UID":"01a205bc-4084-7259-b250-2083f57fd083","Unit":"CKT","Year":2019,"Of":"party_member","Grade":"HTTNV","Count":300}', 'a2a445f31aac7ce62fa7f20abbb9d369b6d892001b9d0712fb7592a0d8740fb9', '94096ae4c2ecbc8a565897b1694b0f0594f05eddc4b73421bbdceda733744a45'),
  (19, 1, 'initiatives', 'person:QN-001 2019 gia thu bom', 'added', '', '{"ID":0,"UID":"01a205bc-4084-72a7-9b98-16a81f836f07","Subject":{"Unit":"","Person":"QN-001","Name":""},"Year":2019,"Title":"Giá thử bơm","Kind":"sang_kien","Scope":"unit","RecognisedBy":"division","Decision":{"Issuer":"","Number":"","Year":0},"Ordinal":0}', '94096ae4c2ecbc8a565897b1694b0f0594f05eddc4b73421bbdceda733744a45', '8d464e51be08bf9e494f5fb8cb0956c6edc141bf9c234b20615829b93dbac9fa'),
  (20, 1, 'disciplines', 'person:QN-002 2018-03 khien_trach', 'added', '', '{"UID":"01a205bc-4084-735e-9918-d8b76608384f","Subject":{"Unit":"","Person":"QN-002","Name":""},"Date":"2018-03","Form":"khien_trach","Until":"2019-03-01","Pending":false}', '8d464e51be08bf9e494f5fb8cb0956c6edc141bf9c234b20615829b93dbac9fa', '7cdeb571bbe645ff59c8542690cb2169baa9eb4f471cfd1a40a1ec2d0cb7ab4d'),
  (21, 1, 'registrations', 'unit:CKT 2019 DVQT', 'added', '', '{"UID":"01a205bc-4084-73a8-8bb7-65411a3f8db4","Subject":{"Unit":"CKT","Person":"","Name":""},"Year":2019,"Honour":"DVQT"}', '7cdeb571bbe645ff59c8542690cb2169baa9eb4f471cfd1a40a1ec2d0cb7ab4d', 'ed60403506cd9a18ae861a14a5233b4f9046dfed144ba4209c05e5ab816fd8cc'),
  (22, 1, 'figures', 'unit:CKT 2015-2019 nghi quyet da ban hanh', 'added', '', '{"UID":"01a205bc-4084-73f0-adc5-1ea6f0a1ce13","Unit":"CKT","Period":{"From":2015,"To":2019},"Name":"Nghị quyết đã ban hành","Value":"34","Measure":"văn bản"}', 'ed60403506cd9a18ae861a14a5233b4f9046dfed144ba4209c05e5ab816fd8cc', '510a4fccc7f9e61dca6900dc7afe2cb85178c120bd24c099f1068dcb646cdd48'),
  (23, 2, 'settings', 'place', 'added', '', '"Việt Trì"', '510a4fccc7f9e61dca6900dc7afe2cb85178c120bd24c099f1068dcb646cdd48', 'b32989503b373fc150337c23f8e2e3ef84fad5164bce33879d67da48fcaa3b75');

COMMIT;
