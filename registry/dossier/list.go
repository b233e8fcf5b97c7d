package dossier

import (
	"slices"
	"strconv"
	"strings"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/paper"
)

// list begins a list on the paper of the office, without number.
func (o Office) list(title, subject string, subtitles ...string) paper.Document {
	head := o.Head("")
	head.Number = ""
	return paper.Document{
		Head: head, Title: title, Subject: subject, Subtitles: subtitles, Landscape: true,
		Signatures: []paper.Signature{o.Signature()},
	}
}

// annexed begins a list that stands behind another paper, without head block.
func (o Office) annexed(title, subject string, subtitles ...string) paper.Document {
	d := o.list(title, subject, subtitles...)
	d.Head, d.Signatures = paper.Head{}, nil
	return d
}

// withoutEmptyNotes leaves out the last column, that of the notes, when no line
// has any.
func withoutEmptyNotes(t paper.Table) paper.Table {
	last := len(t.Columns) - 1
	whole := func(row paper.Row) bool { return len(row.Cells) > last }
	if len(t.Rows) == 0 || slices.ContainsFunc(t.Rows, func(row paper.Row) bool { return whole(row) && row.Cells[last].Text != "" }) {
		return t
	}
	t.Columns = t.Columns[:last]
	for i, row := range t.Rows {
		if whole(row) {
			t.Rows[i].Cells = row.Cells[:last]
		}
	}
	return t
}

// running is the cell of a running number.
func running(n int) paper.Cell { return numbered(n, strconv.Itoa(n)) }

func numbered(n int, text string) paper.Cell {
	return paper.Cell{Text: text, Number: float64(n), Numeric: true}
}

// counted says how many: 03 tập thể, 15 cá nhân. What there is none of is
// left out.
func counted(entries []Entry) string {
	collectives, individuals := Counts(entries)
	var parts []string
	if collectives > 0 {
		parts = append(parts, paper.Counted(collectives)+" tập thể")
	}
	if individuals > 0 {
		parts = append(parts, paper.Counted(individuals)+" cá nhân")
	}
	return strings.Join(parts, ", ")
}

// sumLine closes a list: Tổng số: 03 tập thể, 15 cá nhân./.
func sumLine(entries []Entry) paper.Paragraph {
	count := counted(entries)
	if count == "" {
		count = "không có"
	}
	return paper.Paragraph{Style: paper.Body, Runs: []paper.Run{{Text: "Tổng số: " + count + "./.", Bold: true}}}
}

// called names an honour inside a sentence: danh hiệu “Chiến sĩ thi đua cơ
// sở”, Huân chương Bảo vệ Tổ quốc hạng Ba.
func called(kind catalogue.Kind, name string) string {
	if kind == catalogue.Title || kind == catalogue.HonourTitle {
		return "danh hiệu “" + name + "”"
	}
	return name
}

// sharedHonour returns the words for the honour of all lines; ok is false when
// there are several honours.
func sharedHonour(entries []Entry) (name string, ok bool) {
	for _, e := range entries {
		if e.HonourName != entries[0].HonourName {
			return "", false
		}
	}
	if len(entries) == 0 {
		return "", false
	}
	return called(entries[0].Honour.Kind, entries[0].HonourName), true
}

// sharedPeriod returns the period of all lines, năm 2024, or nothing when they
// have several.
func sharedPeriod(entries []Entry) string {
	for _, e := range entries {
		if e.Period != entries[0].Period {
			return ""
		}
	}
	if len(entries) == 0 {
		return ""
	}
	return entries[0].Period.Long()
}

// honoursOf words what is given to all lines, with its period: danh hiệu
// “Chiến sĩ thi đua cơ sở” năm 2024.
func honoursOf(entries []Entry) string {
	name, one := sharedHonour(entries)
	if !one {
		name = familyWords(entries)
	}
	return strings.TrimSpace(name + " " + sharedPeriod(entries))
}

// split parts lines to collectives from those to individuals.
func split(entries []Entry) (collectives, individuals []Entry) {
	for _, e := range entries {
		if e.Subject.IsUnit() {
			collectives = append(collectives, e)
		} else {
			individuals = append(individuals, e)
		}
	}
	return collectives, individuals
}

// runs parts lines where the honour or the kind of recipient changes.
func runs(entries []Entry) [][]Entry {
	var parts [][]Entry
	for i, e := range entries {
		if i == 0 || e.HonourName != entries[i-1].HonourName || e.Subject.IsUnit() != entries[i-1].Subject.IsUnit() {
			parts = append(parts, nil)
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], e)
	}
	return parts
}

// runHeading heads lines of one honour: Danh hiệu “Đơn vị tiên tiến”: 08 tập
// thể.
func runHeading(run []Entry) string {
	return paper.UpperFirst(called(run[0].Honour.Kind, run[0].HonourName)) + ": " + counted(run)
}

// ByHonour parts lines by honour and class, keeping their order: a list goes
// up for each (Thông tư 151/2018/TT-BQP, Điều 67.2a, 68.2b).
func ByHonour(entries []Entry) [][]Entry {
	var parts [][]Entry
	at := map[string]int{}
	for _, e := range entries {
		i, known := at[e.HonourName]
		if !known {
			i = len(parts)
			at[e.HonourName] = i
			parts = append(parts, nil)
		}
		parts[i] = append(parts[i], e)
	}
	return parts
}

// decidedBy names the decision of an award in a cell: 123/QĐ-BTL, 20/12/2019.
func decidedBy(number string, on cal.Date) string {
	return joinComma(strings.ReplaceAll(number, " ", "\u00a0"), on.Short())
}
