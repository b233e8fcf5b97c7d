package honourroll_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/honourroll"
	"sovang/registry/paper"
)

func TestSubUnitsComparedByYearsReconcileForAnyRegister(t *testing.T) {
	cat := load(t)
	rapid.Check(t, func(draw *rapid.T) {
		roll := randomBook(draw, t, cat).build("CKT", 2015, 2019)
		c := roll.Units
		if len(c.Rows) != len(roll.Pivot.Rows) {
			draw.Fatalf("%d sub-units, the pivot has %d", len(c.Rows), len(roll.Pivot.Rows))
		}
		for i, row := range c.Rows {
			p := roll.Pivot.Rows[i]
			if row.Unit != p.Unit || row.Name != p.Name || row.All.Total != p.Total || row.All.Collectives != p.Collectives || row.All.Individuals != p.Individuals {
				draw.Errorf("row %d: got %+v, the pivot has %+v", i, row, p)
			}
		}
		for i := range c.Years {
			sum, byBand := 0, 0
			for _, row := range c.Rows {
				sum += row.Years[i].Total
				for _, n := range row.Years[i].ByBand {
					byBand += n
				}
			}
			if want := roll.Matrix.All.ByYear[i]; sum != want || byBand != want || c.Total.Years[i].Total != want {
				draw.Errorf("%d: sub-units %d, by band %d, total %d, the matrix has %d", c.Years[i], sum, byBand, c.Total.Years[i].Total, want)
			}
		}
		for i, g := range roll.Matrix.Groups {
			if c.Bands[i] != g.Band || c.Total.All.ByBand[i] != g.All.Total {
				draw.Errorf("band %d: got %d, the matrix has %d", g.Band, c.Total.All.ByBand[i], g.All.Total)
			}
		}
	})
}

// threeYears is a register in which depot 1 counts its people in two of three
// years, and its station in one that the depot covers.
func threeYears(t *testing.T) *book {
	b := newBook(t)
	b.person("A", "Người A", "K1", "Đại úy", "Trợ lý")
	b.person("B", "Người B", "T1", "Đại úy", "Trợ lý")
	for _, year := range []cal.Year{2017, 2018, 2019} {
		b.award(registry.PersonSubject("A"), "CSTT", year, catalogue.Division)
	}
	b.award(registry.PersonSubject("B"), "GK", 2018, catalogue.Division)
	b.award(registry.UnitSubject("K1"), "DVTT", 2018, catalogue.Division)
	tally := func(unit string, year cal.Year, grade string, count int) {
		b.batch.Tallies = append(b.batch.Tallies, registry.Tally{Unit: unit, Year: year, Of: registry.Personnel, Grade: grade, Count: count})
	}
	tally("K1", 2018, "HTXSNV", 30)
	tally("K1", 2018, "HTTNV", 20)
	tally("T1", 2018, "HTTNV", 10) // among the 50
	tally("T1", 2019, "HTTNV", 8)
	b.batch.Grades = []registry.Grade{
		{Subject: registry.UnitSubject("K1"), Year: 2018, Kind: registry.UnitGrade, Grade: "VMTD"},
		{Subject: registry.UnitSubject("K1"), Year: 2018, Kind: registry.TaskGrade, Grade: "HTTNV"},
		{Subject: registry.UnitSubject("T1"), Year: 2018, Kind: registry.UnitGrade, Grade: "KHA"},
		{Subject: registry.UnitSubject("CKT"), Year: 2018, Kind: registry.UnitGrade, Grade: "VMTD"},
	}
	return b
}

func TestAwardsOnAHundredPeopleCountIndividualsWhereTheStrengthIsKnown(t *testing.T) {
	c := threeYears(t).build("CKT", 2017, 2019).Units
	i := slices.IndexFunc(c.Rows, func(r honourroll.UnitRow) bool { return r.Unit == "K1" })
	depot := c.Rows[i]
	for k, want := range []struct {
		strength int
		rate     honourroll.Tenths
	}{{0, 0}, {50, 40}, {8, 125}} { // 2 of 50, 1 of 8
		if got := depot.Years[k]; got.Strength != want.strength || got.PerHundred != want.rate {
			t.Errorf("%d: got %d people, %v on a hundred, want %d, %v", got.Year, got.Strength, got.PerHundred, want.strength, want.rate)
		}
	}
	if got := depot.All.PerHundred; got != 52 { // 3 of 58
		t.Errorf("all years: got %v on a hundred, want 5,2", got)
	}
	if y := depot.Years[1]; y.Titles != 2 || y.Collectives != 1 || y.Individuals != 2 || y.UnitGrade != "VMTD" || y.TaskGrade != "HTTNV" {
		t.Errorf("2018: got %+v, want two titles, one collective, two individuals, VMTD, HTTNV", y)
	}
	if c.Total.Years[1].Strength != 50 || c.Total.Years[1].UnitGrade != "VMTD" {
		t.Errorf("the unit itself: got %+v, want the strength of its sub-units and its own grade", c.Total.Years[1])
	}
}

func TestTablesOfAComparisonHoldWhatTheRegisterKnows(t *testing.T) {
	tables := threeYears(t).build("CKT", 2017, 2019).Units.Tables()
	var headings []string
	for _, table := range tables {
		headings = append(headings, table.Heading)
		for _, row := range table.Rows {
			if len(row.Cells) != len(table.Columns) {
				t.Errorf("%s: %d cells under %d heads", table.Heading, len(row.Cells), len(table.Columns))
			}
		}
	}
	want := []string{"Lượt khen thưởng của các đơn vị từng năm", "Lượt khen thưởng của các đơn vị theo cấp quyết định",
		"Lượt khen thưởng cá nhân trên 100 người", "Xếp loại của các đơn vị từng năm"}
	if !slices.Equal(headings, want) {
		t.Errorf("got %q, want %q", headings, want)
	}
	if got := newBook(t).build("CKT", 2017, 2019).Units.Tables(); len(got) != 0 {
		t.Errorf("without awards and grades: got %d tables", len(got))
	}
}

func TestManyYearsTakeSeveralTables(t *testing.T) {
	b := newBook(t)
	b.award(registry.UnitSubject("K1"), "DVTT", 2001, catalogue.Division)
	b.award(registry.UnitSubject("K1"), "DVTT", 2019, catalogue.Division)
	tables := b.build("CKT", 2000, 2019).Units.Tables()
	if len(tables) != 3 || tables[1].Heading != tables[0].Heading+" (tiếp)" || len(tables[0].Columns) != 12 || len(tables[1].Columns) != 13 {
		t.Fatalf("got %d tables with %d and %d columns, want ten years in each of two and the bands", len(tables), len(tables[0].Columns), len(tables[1].Columns))
	}
	last := tables[1].Rows[len(tables[1].Rows)-1]
	if got := last.Cells[len(last.Cells)-1].Text; got != "2" || last.Kind != paper.Total {
		t.Errorf("got total %q, want 2", got)
	}
}

func TestPeriodsComparedReconcileForAnyRegister(t *testing.T) {
	cat := load(t)
	rapid.Check(t, func(draw *rapid.T) {
		b := randomBook(draw, t, cat)
		earlier, later := b.build("CKT", 2013, 2015), b.build("CKT", 2016, 2021)
		c := honourroll.ComparePeriods(earlier, later)
		var all, rows honourroll.Change
		for _, g := range c.Groups {
			all.Earlier, all.Later = all.Earlier+g.All.Earlier, all.Later+g.All.Later
			for _, r := range g.Rows {
				rows.Earlier, rows.Later = rows.Earlier+r.Earlier, rows.Later+r.Later
			}
		}
		want := honourroll.Change{Earlier: earlier.Matrix.All.Total, Later: later.Matrix.All.Total}
		if all != want || rows != want || c.All != want {
			draw.Errorf("bands %+v, honours %+v, all %+v, want %+v", all, rows, c.All, want)
		}
		back := honourroll.ComparePeriods(later, earlier)
		if back.All.Difference() != -c.All.Difference() {
			draw.Errorf("the other way round: %d, not the opposite of %d", back.All.Difference(), c.All.Difference())
		}
	})
}

func TestHonoursOfEitherPeriodStandInTheOrderOfTheLaw(t *testing.T) {
	b := newBook(t)
	b.award(registry.UnitSubject("K1"), "DVTT", 2012, catalogue.Division)
	b.award(registry.UnitSubject("K1"), "GK", 2013, catalogue.Division)
	b.award(registry.UnitSubject("K1"), "GK", 2018, catalogue.Division)
	b.award(registry.UnitSubject("K2"), "GK", 2018, catalogue.Division)
	b.award(registry.UnitSubject("CKT"), "HC_BVTQ_3", 2018, catalogue.State)
	c := honourroll.ComparePeriods(b.build("CKT", 2010, 2014), b.build("CKT", 2015, 2019))
	var got []string
	for _, row := range c.Table().Rows {
		line := ""
		for _, cell := range row.Cells {
			line += cell.Text + "|"
		}
		got = append(got, line)
	}
	want := []string{
		"I|Nhà nước|||1|+1||", "1|Huân chương Bảo vệ Tổ quốc hạng Ba|Tập thể||1|+1||",
		"II|Cấp sư đoàn đến cấp trung đoàn||2|2|||", "1|Đơn vị tiên tiến|Tập thể|1||-1|-100,0|", "2|Giấy khen của Cục Kỹ thuật|Tập thể|1|2|+1|+100,0|",
		"|Tổng cộng (lượt)||2|3|+1|+50,0|", "|– Lượt tập thể|Tập thể|2|3|+1|+50,0|", "|– Lượt cá nhân|Cá nhân|||||",
		"|– Số tập thể được khen (mỗi tập thể tính một lần)|Tập thể|1|3|+2|+200,0|", "|– Số cá nhân được khen (mỗi người tính một lần)|Cá nhân|||||",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}

func TestChangeInPercent(t *testing.T) {
	for _, c := range []struct {
		change honourroll.Change
		want   honourroll.Tenths
		known  bool
	}{
		{honourroll.Change{Earlier: 0, Later: 3}, 0, false},
		{honourroll.Change{Earlier: 3, Later: 4}, 333, true},
		{honourroll.Change{Earlier: 3, Later: 2}, -333, true},
		{honourroll.Change{Earlier: 8, Later: 7}, -125, true},
		{honourroll.Change{Earlier: 5, Later: 5}, 0, true},
	} {
		if got, known := c.change.Percent(); got != c.want || known != c.known {
			t.Errorf("%+v: got %v, %t, want %v, %t", c.change, got, known, c.want, c.known)
		}
	}
}
