package demo

import "sovang/registry/cal"

// gradeRow is one grade of a year as the list writes it.
type gradeRow struct {
	to          string
	year        int
	kind, grade string
	assumed     bool
}

func gradeTable(d directory) table {
	l := table{name: "xep-loai.xlsx", titles: []string{notice, "DANH SÁCH XẾP LOẠI HẰNG NĂM 2014 - 2019"},
		head:   []string{"TT", "Mã đơn vị", "Mã cá nhân", "Họ và tên, tên tập thể", "Năm", "Nội dung xếp loại", "Xếp loại", "Ghi chú"},
		widths: []float64{5, 11, 11, 32, 8, 18, 32, 14}}
	for i, g := range gradeRows(d) {
		var remark any
		if g.assumed {
			remark = "(giả định)"
		}
		row := append([]any{i + 1}, subjectCells(d, g.to)...)
		l.rows = append(l.rows, append(row, g.year, g.kind, g.grade, remark))
	}
	return l
}

// gradeRows lists the grades of the department from 2014, and those of the
// sub-units and the people in the five years. Of the department the source
// gives those of the unit and of the party from 2015; the rest is assumed.
func gradeRows(d directory) []gradeRow {
	var rows []gradeRow
	for year := firstYear - 1; year <= lastYear; year++ {
		early := year < firstYear
		rows = append(rows,
			gradeRow{"CKT", year, "Nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ", true},
			gradeRow{"CKT", year, "Đơn vị VMTD", "Vững mạnh toàn diện", early},
			gradeRow{"CKT", year, "Đảng", "Trong sạch, vững mạnh", early},
			gradeRow{"CKT", year, "Quần chúng", "Vững mạnh xuất sắc", true})
	}
	for year := firstYear; year <= lastYear; year++ {
		for _, b := range bodies() {
			rows = append(rows, subUnitGrades(b, year)...)
		}
		for _, m := range members() {
			rows = append(rows, personGrade(d, m, year)...)
		}
	}
	return rows
}

// subUnitGrades follow the titles of the year: what a title asks for, its
// holder has.
func subUnitGrades(b body, year int) []gradeRow {
	if b.titles == "" {
		return nil
	}
	task, unit, party, mass := "Hoàn thành tốt nhiệm vụ", "Khá", "Hoàn thành tốt nhiệm vụ", "Khá"
	switch titleIn(b.titles, year) {
	case 'Q':
		task, unit, party, mass = "Hoàn thành xuất sắc nhiệm vụ", "Vững mạnh toàn diện", "Trong sạch, vững mạnh", "Vững mạnh xuất sắc"
	case 'T':
		unit, party, mass = "Vững mạnh toàn diện", "Trong sạch, vững mạnh", "Vững mạnh"
	}
	return []gradeRow{
		{b.code, year, "Nhiệm vụ", task, false}, {b.code, year, "Đơn vị VMTD", unit, false},
		{b.code, year, "Đảng", party, false}, {b.code, year, "Quần chúng", mass, false},
	}
}

// personGrade is the task grade of somebody who served the whole year.
func personGrade(d directory, m member, year int) []gradeRow {
	p := d.people[m.code]
	full := p.Enlisted.MonthsUntil(cal.Year(year).Last()) >= 10 && (p.Discharged.IsZero() || p.Discharged.Year() > cal.Year(year))
	if !full {
		return nil
	}
	grade := "Hoàn thành tốt nhiệm vụ"
	if titleIn(m.titles, year) == 's' {
		grade = "Hoàn thành xuất sắc nhiệm vụ"
	}
	return []gradeRow{{m.code, year, "Nhiệm vụ", grade, false}}
}
