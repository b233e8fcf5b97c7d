package sheet

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"sovang/registry/honourroll"
	"sovang/registry/paper"
	"sovang/registry/quote"
)

// ComparisonFormat is the name of the JSON format of comparisons, its first
// field.
const ComparisonFormat = "sovang-comparison/1"

// WriteComparisonJSON writes a comparison of sub-units, and one of two periods
// unless it is nil, as JSON in the form that they have in a roll.
func WriteComparisonJSON(w io.Writer, units honourroll.UnitComparison, against *honourroll.PeriodComparison) error {
	return writeWhole(w, "comparison", func(top *jsonWriter) {
		top.member("format", quote.Append(nil, ComparisonFormat))
		comparisonFields(top, &units, against)
	})
}

func comparisonFields(f fields, units *honourroll.UnitComparison, against *honourroll.PeriodComparison) {
	f.group("unit_comparison", func(f fields) {
		listOf(f, "units", &units.Rows, func(f fields, row *honourroll.UnitRow) { unitRowFields(f, units, row) })
		f.group("total", func(f fields) { unitRowFields(f, units, &units.Total) })
	})
	if against != nil {
		f.group("period_comparison", func(f fields) { periodFields(f, against) })
	}
}

func unitRowFields(f fields, c *honourroll.UnitComparison, row *honourroll.UnitRow) {
	f.text("unit", &row.Unit)
	f.text("name", &row.Name)
	listOf(f, "years", &row.Years, func(f fields, y *honourroll.UnitYear) {
		f.year("year", &y.Year)
		unitYearFields(f, c, y)
		f.text("unit_grade", &y.UnitGrade)
		f.text("task_grade", &y.TaskGrade)
	})
	f.group("all", func(f fields) { unitYearFields(f, c, &row.All) })
}

// unitYearFields writes a strength that is not known as 0, and no rate beside
// it; the strengths of several years do not add up to one.
func unitYearFields(f fields, c *honourroll.UnitComparison, y *honourroll.UnitYear) {
	f.group("bands", func(f fields) {
		for i, band := range c.Bands {
			f.count(fmt.Sprint(band), &y.ByBand[i])
		}
	})
	f.count("collectives", &y.Collectives)
	f.count("individuals", &y.Individuals)
	f.count("total", &y.Total)
	f.count("titles", &y.Titles)
	if y.Year != 0 {
		f.count("strength", &y.Strength)
	}
	if y.Strength > 0 {
		tenths(f, "per_hundred", y.PerHundred)
	}
}

func periodFields(f fields, c *honourroll.PeriodComparison) {
	f.year("earlier_from", &c.Earlier.From)
	f.year("earlier_to", &c.Earlier.To)
	f.year("later_from", &c.Later.From)
	f.year("later_to", &c.Later.To)
	listOf(f, "bands", &c.Groups, func(f fields, g *honourroll.GroupChange) {
		f.number("band", &g.Band)
		f.text("name", &g.Name)
		listOf(f, "honours", &g.Rows, func(f fields, row *honourroll.HonourChange) {
			f.text("honour", &row.Honour)
			f.text("name", &row.Name)
			f.text("for", &row.For)
			changeFields(f, &row.Change)
		})
		byRecipient(f, changeFields, &g.Collectives, &g.Individuals, &g.All)
	})
	byRecipient(f, changeFields, &c.Collectives, &c.Individuals, &c.All)
	f.group("distinct_collectives", func(f fields) { changeFields(f, &c.DistinctCollectives) })
	f.group("distinct_individuals", func(f fields) { changeFields(f, &c.DistinctIndividuals) })
}

func changeFields(f fields, c *honourroll.Change) {
	difference := c.Difference()
	f.count("earlier", &c.Earlier)
	f.count("later", &c.Later)
	f.count("difference", &difference)
}

// comparisonTables are the sheets of the comparisons.
func comparisonTables(r honourroll.Roll, against *honourroll.PeriodComparison) []rollTable {
	tables := r.Units.Tables()
	if len(tables) > 0 {
		tables = append(tables, r.Units.DetailTable())
	}
	if against != nil {
		tables = append(tables, against.Table())
	}
	list := make([]rollTable, len(tables))
	for i, t := range tables {
		list[i] = wordedTable(t)
	}
	return list
}

// wordedTable makes a sheet of a table that another package words, its note
// under the widest column.
func wordedTable(t paper.Table) rollTable {
	set := rollTable{sheet: t.Name, title: strings.ToUpper(t.Heading)}
	widest := 0
	for i, c := range t.Columns {
		set.columns = append(set.columns, rollColumn{c.Head, wordedWidth(c)})
		if set.columns[i].width > set.columns[widest].width {
			widest = i
		}
	}
	for _, r := range t.Rows {
		var cells []value
		for _, c := range r.Cells {
			v := value{text: c.Text}
			if c.Numeric {
				v.kind, v.number = numberCell, c.Number
			}
			cells = append(cells, v)
		}
		set.add(r.Kind != paper.Plain, cells...)
	}
	if t.Note != "" {
		set.add(false, append(make([]value, widest), words(t.Note))...)
	}
	return set
}

// wordedWidth is the width of a column in letters: half its share, which is in
// mm, and enough for the head on two lines.
func wordedWidth(c paper.Column) float64 {
	return max(6, 0.5*c.Share, 2+float64(utf8.RuneCountInString(c.Head))/2)
}
