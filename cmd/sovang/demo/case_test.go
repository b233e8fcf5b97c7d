package demo

import "sovang/registry"

// The case of Cục Kỹ thuật, Quân khu 2: the institution and the figures of
// its five years were reported by the newspaper of the military region on
// 9 June 2020. The people, the sub-units, the numbers of decisions and the
// marks "(giả định)" are invented for the example.
const (
	notice  = "DỮ LIỆU MẪU – người, đơn vị cấp dưới và số quyết định đều hư cấu"
	assumed = " (giả định)"

	firstYear, lastYear = 2015, 2019
)

// body is a unit of the case.
type body struct {
	code, name      string
	kind            registry.UnitKind
	echelon, counts registry.Echelon
	parent          string
	place           int
	founded         string
	// titles has a letter for each year from 2015: Q for Đơn vị Quyết thắng
	// or Tập thể lao động xuất sắc, T for Đơn vị tiên tiến or Tập thể lao
	// động tiên tiến.
	titles                       string
	flags, enterprise, partyBase bool
	former, until                string
}

// bodies lists the units, those above first. Offices, depots and workshops
// count as battalions, sections and stations as companies, so that the
// department may sign their titles (Thông tư 151/2018/TT-BQP, Điều 51).
func bodies() []body {
	const (
		unit, party    = registry.MilitaryUnit, registry.PartyBody
		office, depot  = registry.Office, registry.Depot
		shop, station  = registry.Workshop, registry.Station
		asBatt, asComp = registry.Battalion, registry.Company
	)
	return []body{
		{code: "QK2", name: "Bộ Tư lệnh Quân khu 2", kind: unit, echelon: registry.MilitaryRegion, founded: "1946"},
		{code: "CKT", name: "Cục Kỹ thuật", kind: unit, echelon: registry.Department, counts: registry.DivisionUnit, parent: "QK2", place: 1, founded: "1978", flags: true, partyBase: true},
		{code: "PTM", name: "Phòng Tham mưu - Kế hoạch", kind: unit, echelon: office, counts: asBatt, parent: "CKT", place: 1, founded: "1978", titles: ".T.T."},
		{code: "PCT", name: "Phòng Chính trị", kind: unit, echelon: office, counts: asBatt, parent: "CKT", place: 2, founded: "1978", titles: "T..T."},
		{code: "PQK", name: "Phòng Quân khí", kind: unit, echelon: office, counts: asBatt, parent: "CKT", place: 3, founded: "1978", titles: "QQQQQ"},
		{code: "PXM", name: "Phòng Xe - Máy", kind: unit, echelon: office, counts: asBatt, parent: "CKT", place: 4, founded: "1978", titles: ".TTTT"},
		{code: "BHC", name: "Ban Hành chính - Hậu cần", kind: unit, echelon: registry.Section, counts: asComp, parent: "CKT", place: 5, founded: "1979", titles: "..T.."},
		{code: "BTC", name: "Ban Tài chính", kind: unit, echelon: registry.Section, counts: asComp, parent: "CKT", place: 6, founded: "1979", titles: "T...T"},
		{code: "K901", name: "Kho K-901", kind: unit, echelon: depot, counts: asBatt, parent: "CKT", place: 7, founded: "1979", titles: "QQQQQ", partyBase: true},
		{code: "K901-DBV", name: "Đại đội Bảo vệ", kind: unit, echelon: registry.Company, parent: "K901", place: 1, founded: "1985"},
		{code: "K902", name: "Kho K-902", kind: unit, echelon: depot, counts: asBatt, parent: "CKT", place: 8, founded: "1981", titles: ".T.TT"},
		{code: "K903", name: "Kho K-903", kind: unit, echelon: depot, counts: asBatt, parent: "CKT", place: 9, founded: "1984", titles: "T.T.."},
		{code: "X951", name: "Xưởng X-951", kind: unit, echelon: shop, counts: asBatt, parent: "CKT", place: 10, founded: "1979", titles: "TTTTT", partyBase: true},
		{code: "X952", name: "Xưởng X-952", kind: unit, echelon: shop, counts: asBatt, parent: "CKT", place: 11, founded: "1983", titles: "TTQQQ", enterprise: true, partyBase: true},
		{code: "X952-PX1", name: "Phân xưởng Động cơ - Gầm", kind: unit, echelon: shop, counts: asComp, parent: "X952", place: 1, founded: "1990", titles: "...TT", enterprise: true},
		{code: "T961", name: "Trạm Sửa chữa tổng hợp T-961", kind: unit, echelon: station, counts: asComp, parent: "CKT", place: 12, founded: "1988", titles: "..TTT",
			former: "Trạm Sửa chữa xe - máy T-961", until: "01/7/2017"},
		{code: "T962", name: "Trạm Đo lường - Chất lượng T-962", kind: unit, echelon: station, counts: asComp, parent: "CKT", place: 13, founded: "1995", titles: "T.T.."},
		{code: "T963", name: "Trạm Nguồn điện T-963", kind: unit, echelon: station, counts: asComp, parent: "CKT", place: 14, founded: "1992", titles: ".T..T"},
		{code: "D971", name: "Đội Kỹ thuật cơ động Đ-971", kind: unit, echelon: registry.Crew, counts: asComp, parent: "CKT", place: 15, founded: "2004", titles: "..TT."},
		{code: "DB-CKT", name: "Đảng bộ Cục Kỹ thuật", kind: party, echelon: registry.Department, parent: "CKT", place: 16, founded: "1978"},
	}
}

// caseMovements lists the campaign of the case and the movements in which the
// department praised somebody.
func caseMovements() []registry.Movement {
	return []registry.Movement{
		{Code: "PHTT", Name: "Phát huy truyền thống, cống hiến tài năng, xứng danh Bộ đội Cụ Hồ", Kind: registry.Campaign, LaunchedBy: "QUTW", From: day("01/01/2015"), To: day("31/12/2019")},
		{Code: "TDQT", Name: "Thi đua Quyết thắng", Kind: registry.RegularMovement, LaunchedBy: "BQP", From: day("01/01/2015")},
		{Code: "CVD50", Name: "Quản lý, khai thác vũ khí, trang bị kỹ thuật tốt, bền, an toàn, tiết kiệm và an toàn giao thông", Kind: registry.Campaign, LaunchedBy: "BQP", From: day("01/01/2015")},
		{Code: "HT-2016", Name: "Hội thi Kỹ thuật viên giỏi Cục Kỹ thuật năm 2016", Kind: registry.ThematicMovement, LaunchedBy: "CKT", From: day("01/3/2016"), To: day("10/9/2016")},
		{Code: "KT-45", Name: "Thi đua đột kích chào mừng 45 năm Ngày truyền thống ngành Kỹ thuật Quân đội (10/9/1974 - 10/9/2019)", Kind: registry.ThematicMovement, LaunchedBy: "CKT", From: day("19/5/2019"), To: day("10/9/2019")},
	}
}

// caseFigures lists the counted results of the five years, as reported.
func caseFigures() []registry.Figure {
	rows := []struct{ name, value, measure string }{
		{"Nghị quyết đã ban hành", "34", "văn bản"},
		{"Chỉ thị đã ban hành", "8", "văn bản"},
		{"Quy chế đã ban hành", "12", "văn bản"},
		{"Kế hoạch đã ban hành", "45", "văn bản"},
		{"Kết luận đã ban hành", "10", "văn bản"},
		{"Chương trình hành động đã ban hành", "6", "văn bản"},
		{"Chương trình công tác đã ban hành", "2", "văn bản"},
		{"Quần chúng được bồi dưỡng kết nạp Đảng", "143", "đồng chí"},
		{"Đảng viên mới kết nạp", "60", "đồng chí"},
		{"Kế hoạch kiểm tra, giám sát tổ chức đảng và đảng viên đã hoàn thành", "100", "%"},
	}
	var list []registry.Figure
	for _, r := range rows {
		list = append(list, registry.Figure{Unit: "CKT", Period: fiveYears(), Name: r.name, Value: r.value, Measure: r.measure})
	}
	return list
}

// yearTally counts the grades HTXSNV, HTTNV and HTNV of a year. The source
// gives only the means of the five years for the party; the counts are made to
// meet them. The strengths of the sub-units are invented.
type yearTally struct {
	unit   string
	of     registry.TallyOf
	year   int
	counts [3]int
}

func caseTallies() []yearTally {
	const bodies, members = registry.PartyOrganisations, registry.PartyMembers
	party := []yearTally{
		{"CKT", bodies, 2015, [3]int{5, 27, 3}}, {"CKT", bodies, 2016, [3]int{6, 27, 2}}, {"CKT", bodies, 2017, [3]int{6, 27, 2}},
		{"CKT", bodies, 2018, [3]int{6, 27, 2}}, {"CKT", bodies, 2019, [3]int{6, 28, 1}},
		{"CKT", members, 2015, [3]int{58, 332, 12}}, {"CKT", members, 2016, [3]int{61, 338, 10}}, {"CKT", members, 2017, [3]int{63, 344, 10}},
		{"CKT", members, 2018, [3]int{65, 351, 9}}, {"CKT", members, 2019, [3]int{66, 357, 8}},
	}
	return append(party, strengthTallies()...)
}

// strengthTallies count the people of the sub-units below the department, one
// in six graded excellent, one in twelve no more than having done the task.
func strengthTallies() []yearTally {
	strengths := []struct {
		unit   string
		people int
	}{
		{"PTM", 21}, {"PCT", 16}, {"PQK", 24}, {"PXM", 22}, {"BHC", 36}, {"BTC", 9}, {"K901", 92}, {"K902", 78},
		{"K903", 66}, {"X951", 88}, {"X952", 124}, {"T961", 38}, {"T962", 30}, {"T963", 26}, {"D971", 28},
	}
	var list []yearTally
	for year := firstYear; year <= lastYear; year++ {
		for i, s := range strengths {
			people := s.people + (year*7+i*3)%5 - 2 // some come, some go
			best, rest := people/6, people/12
			list = append(list, yearTally{s.unit, registry.Personnel, year, [3]int{best, people - best - rest, rest}})
		}
	}
	return list
}
