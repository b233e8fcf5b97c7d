package certificates

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/honourroll"
	"sovang/registry/paper"
)

// twentyYears repeats the five years of a sample three times before them.
func twentyYears(t testing.TB, batch registry.Batch) registry.Batch {
	decisions, awards, grades, tallies := batch.Decisions, batch.Awards, batch.Grades, batch.Tallies
	for earlier := cal.Year(5); earlier <= 15; earlier += 5 {
		for _, d := range decisions {
			d.Date = day(t, fmt.Sprintf("%d-12-12", d.Date.Year()-earlier))
			batch.Decisions = append(batch.Decisions, d)
		}
		for _, a := range awards {
			a.ID += int64(earlier) * 10_000
			a.Decision.Year -= earlier
			a.Period = cal.Period{From: a.Period.From - earlier, To: a.Period.To - earlier}
			a.As = registry.Recipient{Unit: "Cục Kỹ thuật"}
			batch.Awards = append(batch.Awards, a)
		}
		for _, g := range grades {
			g.Year -= earlier
			batch.Grades = append(batch.Grades, g)
		}
		for _, tally := range tallies {
			tally.Year -= earlier
			batch.Tallies = append(batch.Tallies, tally)
		}
	}
	return batch
}

// rollOf builds the roll of a batch over some years.
func rollOf(t testing.TB, batch registry.Batch, from, to cal.Year) honourroll.Roll {
	t.Helper()
	cat, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	roll, err := honourroll.Build(cat, batch, honourroll.Options{Unit: "CKT", Period: cal.Period{From: from, To: to}})
	if err != nil {
		t.Fatal(err)
	}
	return roll
}

// rollsByLength are rolls of one, five and twenty years.
func rollsByLength(t testing.TB) map[int]honourroll.Roll {
	batch := twentyYears(t, sampleBatch(t, 4, 12, 60))
	return map[int]honourroll.Roll{1: rollOf(t, batch, 2018, 2018), 5: rollOf(t, batch, 2015, 2019), 20: rollOf(t, batch, 2000, 2019)}
}

// wholeText is all text of pages, in reading order of their items.
func wholeText(pages []Page) string {
	var b strings.Builder
	for _, text := range textOn(pages...) {
		b.WriteString(unbound(text.String) + " ")
	}
	return b.String()
}

func TestRollSpeaksOfAYearOrOfYears(t *testing.T) {
	want := map[int][]string{
		1:  {"NĂM 2018 ", "Trong năm 2018 có"},
		5:  {"GIAI ĐOẠN 2015 - 2019", "Trong 5 năm có", "Cộng 5 năm", "Bình quân 5 năm", "mỗi năm"},
		20: {"GIAI ĐOẠN 2000 - 2019", "Trong 20 năm có", "Cộng 20 năm", "Bình quân 20 năm", "mỗi năm"},
	}
	never := map[int][]string{1: {"GIAI ĐOẠN", "giai đoạn", "1 năm", "ình quân", "mỗi năm"}}
	for years, roll := range rollsByLength(t) {
		text := wholeText(layoutOfRoll(t, roll))
		for _, words := range want[years] {
			if !strings.Contains(text, words) {
				t.Errorf("%d years: no %q", years, words)
			}
		}
		for _, words := range never[years] {
			if i := strings.Index(text, words); i >= 0 {
				t.Errorf("%d years: %q", years, text[max(0, i-40):i+40])
			}
		}
	}
}

func TestNoHeadAndNoNumberIsBrokenInAnyRoll(t *testing.T) {
	p := &proof{metrics: letterWidths(t)}
	for years, roll := range rollsByLength(t) {
		s := rollSetter{newFlow(p, landscapeA4()), roll, sampleRollOptions(t), 0}
		for _, t2 := range s.tables() {
			for i, c := range t2.columns {
				for word := range strings.FieldsSeq(c.head) {
					if w := p.metrics.width(word, boldText(0).face, t2.size); w > c.width-headMargin {
						t.Errorf("%d years: %q of %.1f mm heads a column of %.1f mm", years, word, w, c.width)
					}
				}
				if c.role == lineCount {
					checkNumbers(t, p, t2, i)
				}
			}
		}
	}
}

// checkNumbers looks for numbers that are wider than their column.
func checkNumbers(t *testing.T, p *proof, table table, column int) {
	t.Helper()
	c := table.columns[column]
	for _, r := range table.rows {
		for _, part := range r.cells[column] {
			face := boldText(0).face
			if r.kind == plainRow && !part.bold {
				face = plainText(0).face
			}
			if w := p.metrics.width(part.text, face, table.size); w > c.width-2*padX {
				t.Errorf("%q of %.1f mm under %q of %.1f mm", part.text, w, c.head, c.width)
			}
		}
	}
}

// tables are the tables of figures of a roll.
func (s *rollSetter) tables() []table {
	var all []table
	for _, section := range slices.Concat(s.matrixSections(), s.categorySections(), s.pivotSections(), s.resultSections()) {
		all = append(all, section.table)
	}
	return append(all, s.bandTable())
}

func TestEveryYearStandsInTheMatrixOnce(t *testing.T) {
	for years, roll := range rollsByLength(t) {
		s := rollSetter{newFlow(&proof{metrics: letterWidths(t)}, landscapeA4()), roll, sampleRollOptions(t), 0}
		for name, sections := range map[string][]resultSection{"matrix": s.matrixSections(), "categories": s.categorySections()} {
			var got []string
			for _, section := range sections {
				for _, c := range section.table.columns {
					if len(c.head) == 4 && strings.HasPrefix(c.head, "20") {
						got = append(got, c.head)
					}
				}
			}
			want := make([]string, 0, years)
			for _, y := range roll.Matrix.Years {
				want = append(want, fmt.Sprint(int(y)))
			}
			if fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("%s of %d years has the columns %v", name, years, got)
			}
		}
	}
}

func TestCategoriesAddUpToTheIndividuals(t *testing.T) {
	batch := sampleBatch(t, 5, 20, 90)
	for i, c := range registry.Categories() {
		batch.People[i].Category = c
	}
	roll := sampleRoll(t, batch)
	s := rollSetter{newFlow(&proof{metrics: letterWidths(t)}, landscapeA4()), roll, sampleRollOptions(t), 0}
	rows := s.categorySections()[0].table.rows
	last := rows[len(rows)-1]
	if got, want := last.cells[len(last.cells)-2][0].text, paper.Grouped(roll.Matrix.Individuals.Total); got != want {
		t.Errorf("total %s, want %s", got, want)
	}
	if got, want := last.cells[len(last.cells)-1][0].text, paper.Grouped(roll.Matrix.DistinctIndividuals.Total); got != want {
		t.Errorf("distinct total %s, want %s", got, want)
	}
	if len(rows) != 6 { // four, others, total
		t.Errorf("%d rows", len(rows))
	}
}

func TestPostOfTheRollNamesTheUnitOnce(t *testing.T) {
	for _, test := range []struct{ post, unit, want string }{
		{"Phó Trưởng phòng Tham mưu - Kế hoạch", "Phòng Tham mưu - Kế hoạch", "Phó Trưởng phòng Tham mưu - Kế hoạch"},
		{"Trưởng phòng Tham mưu – Kế hoạch", "Phòng Tham mưu - Kế hoạch", "Trưởng phòng Tham mưu – Kế hoạch"},
		{"Trưởng ban Tài chính", "Ban Tài chính", "Trưởng ban Tài chính"},
		{"Chủ nhiệm Kho 2", "Kho 2, Cục Kỹ thuật", "Chủ nhiệm Kho 2, / Cục Kỹ thuật"},
		{"Trợ lý Quân khí", "Phòng Quân khí", "Trợ lý Quân khí, / Phòng Quân khí"},
		{"Phó Cục trưởng", "Cục Kỹ thuật", "Phó Cục trưởng, / Cục Kỹ thuật"},
		{"Nhân viên Quân kho 2", "kho 2", "Nhân viên Quân kho 2"},
		{"Thủ kho", "", "Thủ kho"},
		{"", "Kho 2", "Kho 2"},
	} {
		var parts []string
		for _, part := range postCell(test.post, test.unit) {
			parts = append(parts, part.text)
		}
		if got := strings.Join(parts, " / "); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func TestHeightOfARowFollowsTheAwards(t *testing.T) {
	batch := sampleBatch(t, 5, 6, 30)
	for i := range batch.Awards {
		batch.Awards[i].Citation = "Đã có thành tích xuất sắc trong đợt thi đua chào mừng 45 năm Ngày truyền thống ngành Kỹ thuật Quân đội"
	}
	s := rollSetter{newFlow(&proof{metrics: letterWidths(t)}, landscapeA4()), sampleRoll(t, batch), sampleRollOptions(t), 0}
	s.individuals()
	lines := 0
	for _, text := range textOn(s.pages...) {
		if text.Role == string(lineAwards) && text.Face.Italic && strings.HasPrefix(unbound(text.String), "Đã có") {
			lines++
		}
		if text.Role == string(lineDeed) {
			t.Errorf("%q stands in a column of its own", text.String)
		}
	}
	if lines != len(s.roll.Individuals) {
		t.Errorf("%d achievements, want %d", lines, len(s.roll.Individuals))
	}
}
