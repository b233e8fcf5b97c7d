package sheet

import (
	"fmt"
	"io"

	"sovang/registry/cal"
	"sovang/registry/honourroll"
	"sovang/registry/quote"
)

// RollFormat is the name of the roll's JSON format, its first field.
const RollFormat = "sovang-roll/1"

// WriteRollJSON writes the roll as JSON: every field of every part, also the
// empty ones, under names that do not change within the format. The comparison
// with another period is there unless it is nil.
func WriteRollJSON(w io.Writer, roll honourroll.Roll, against *honourroll.PeriodComparison) error {
	return writeWhole(w, "roll", func(top *jsonWriter) {
		top.member("format", quote.Append(nil, RollFormat))
		rollFields(top, &roll)
		comparisonFields(top, &roll.Units, against)
	})
}

func rollFields(f fields, r *honourroll.Roll) {
	f.text("unit", &r.Unit)
	f.text("unit_name", &r.UnitName)
	f.text("superior", &r.Superior)
	f.year("from", &r.Period.From)
	f.year("to", &r.Period.To)
	f.date("latest", &r.Latest)
	listOf(f, "collectives", &r.Collectives, rollEntryFields)
	listOf(f, "individuals", &r.Individuals, rollEntryFields)
	listOf(f, "movements", &r.Movements, rollMovementFields)
	f.group("matrix", func(f fields) { matrixFields(f, &r.Matrix) })
	f.group("pivot", func(f fields) { pivotFields(f, &r.Pivot) })
	listOf(f, "figures", &r.Figures, func(f fields, g *honourroll.Figure) {
		f.text("name", &g.Name)
		f.text("value", &g.Value)
		f.text("measure", &g.Measure)
	})
	listOf(f, "shares", &r.Shares, shareFields)
	listOf(f, "grades", &r.Grades, gradeLineFields)
}

func rollEntryFields(f fields, e *honourroll.Entry) {
	f.text("unit", &e.Subject.Unit)
	f.text("person", &e.Subject.Person)
	f.text("name", &e.Name)
	f.text("rank", &e.Rank)
	f.text("post", &e.Post)
	f.text("unit_name", &e.Unit)
	f.text("superior", &e.Superior)
	f.year("born", &e.Born)
	f.flag("posthumous", &e.Posthumous)
	f.text("citation", &e.Citation)
	listOf(f, "honours", &e.Lines, func(f fields, l *honourroll.Line) {
		f.text("honour", &l.Honour)
		f.text("name", &l.Name)
		f.number("band", &l.Band)
		streakFields(f, l.Streak)
		listOf(f, "awards", &l.Awards, rollAwardFields)
	})
}

func streakFields(f fields, streak honourroll.Streak) {
	f.group("streak", func(f fields) {
		f.year("from", &streak.From)
		f.year("to", &streak.To)
	})
}

func rollAwardFields(f fields, a *honourroll.Award) {
	id := int(a.ID)
	f.number("id", &id)
	f.year("counted_in", &a.Year)
	f.year("from", &a.Period.From)
	f.year("to", &a.Period.To)
	f.group("decision", func(f fields) { decisionRefFields(f, &a.Decision) })
	f.date("date", &a.Date)
	f.text("issuer_name", &a.Issuer)
	f.flag("posthumous", &a.Posthumous)
	f.flag("lowered", &a.Lowered)
}

func rollMovementFields(f fields, m *honourroll.Movement) {
	f.text("code", &m.Code)
	f.text("name", &m.Name)
	f.text("kind", (*string)(&m.Kind))
	f.date("from", &m.From)
	f.date("to", &m.To)
	f.text("launcher", &m.Launcher)
	listOf(f, "exemplars", &m.Exemplars, func(f fields, e *honourroll.Exemplar) {
		f.text("unit", &e.Subject.Unit)
		f.text("person", &e.Subject.Person)
		f.text("name", &e.Name)
		f.text("rank", &e.Rank)
		f.text("post", &e.Post)
		f.text("unit_name", &e.Unit)
		f.text("superior", &e.Superior)
		f.year("year", &e.Year)
		f.text("deed", &e.Deed)
		f.text("recognised_by", &e.RecognisedBy)
	})
}

func matrixFields(f fields, m *honourroll.Matrix) {
	counts := func(f fields, c *honourroll.Counts) { countsFields(f, m, c) }
	byRecipient(f, counts, &m.Collectives, &m.Individuals, &m.All)
	f.group("distinct_collectives", func(f fields) { counts(f, &m.DistinctCollectives) })
	f.group("distinct_individuals", func(f fields) { counts(f, &m.DistinctIndividuals) })
	listOf(f, "bands", &m.Groups, func(f fields, g *honourroll.Group) {
		f.number("band", &g.Band)
		f.text("name", &g.Name)
		byRecipient(f, counts, &g.Collectives, &g.Individuals, &g.All)
		listOf(f, "honours", &g.Rows, func(f fields, row *honourroll.Row) {
			f.text("honour", &row.Honour)
			f.text("name", &row.Name)
			f.text("for", &row.For)
			counts(f, &row.Counts)
		})
	})
}

// byRecipient visits what is told of collectives, of individuals and of both
// together.
func byRecipient[T any](f fields, visit func(fields, *T), collectives, individuals, all *T) {
	f.group("collectives", func(f fields) { visit(f, collectives) })
	f.group("individuals", func(f fields) { visit(f, individuals) })
	f.group("all", func(f fields) { visit(f, all) })
}

// countsFields names each count by its year.
func countsFields(f fields, m *honourroll.Matrix, c *honourroll.Counts) {
	f.group("by_year", func(f fields) {
		for i, year := range m.Years {
			f.count(fmt.Sprint(int(year)), &c.ByYear[i])
		}
	})
	f.count("total", &c.Total)
}

func pivotFields(f fields, p *honourroll.Pivot) {
	listOf(f, "units", &p.Rows, func(f fields, row *honourroll.PivotRow) { pivotRowFields(f, p, row) })
	f.group("total", func(f fields) { pivotRowFields(f, p, &p.Totals) })
}

func pivotRowFields(f fields, p *honourroll.Pivot, row *honourroll.PivotRow) {
	f.text("unit", &row.Unit)
	f.text("name", &row.Name)
	f.count("collectives", &row.Collectives)
	f.count("individuals", &row.Individuals)
	f.count("total", &row.Total)
	f.group("honours", func(f fields) {
		for i, column := range p.Columns {
			f.count(column.Honour, &row.Counts[i])
		}
	})
}

func shareFields(f fields, s *honourroll.Share) {
	f.text("of", (*string)(&s.Of))
	tenths(f, "mean_percent", s.Mean)
	listOf(f, "years", &s.Years, func(f fields, y *honourroll.YearShare) {
		f.year("year", &y.Year)
		f.count("good", &y.Good)
		f.count("graded", &y.All)
		tenths(f, "percent", y.Share)
	})
}

// tenths writes 943 as "94.3".
func tenths(f fields, name string, t honourroll.Tenths) {
	text := fmt.Sprintf("%d.%d", t/10, t%10)
	f.text(name, &text)
}

func gradeLineFields(f fields, g *honourroll.GradeLine) {
	f.text("unit", &g.Unit)
	f.text("name", &g.Name)
	f.text("kind", (*string)(&g.Kind))
	f.text("grade", &g.Grade)
	streakFields(f, g.Streak)
	listOf(f, "years", &g.Years, func(f fields, y *cal.Year) { f.year("year", y) })
}
