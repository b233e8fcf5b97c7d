package certificates

import (
	"cmp"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// List is a list that leaves the office on A4: head block, title, tables with
// their headings, remarks, place, day and signature. What stands in the cells
// is worded by the caller.
type List struct {
	Letterhead Letterhead
	Signature  SignatureBlock
	Title      string
	// Subtitles stand under the title, a line each.
	Subtitles []string
	Landscape bool
	Sections  []ListSection
	// Remarks stand under the last table, a paragraph each: "Bằng chữ: …".
	Remarks []string
	// Until is the day up to which the register was read, zero for no line.
	Until cal.Date
}

// ListSection is a table of a list under its heading, which may be empty.
type ListSection struct {
	Heading string
	Columns []ListColumn
	Rows    []ListRow
	// Note is a remark right under the table.
	Note string
}

// ListColumn is a column of a list.
type ListColumn struct {
	Head string
	// Share is the width in parts of the whole.
	Share float64
	Align ListAlign
	// Names tells that the column holds names, which are not torn apart.
	Names bool
}

// ListAlign is how the column of a list is set.
type ListAlign int

// How a column is set.
const (
	ListLeft ListAlign = iota
	ListMiddle
	ListNumber // flush right
)

// ListRow is a row of a list.
type ListRow struct {
	Cells []string
	Kind  ListRowKind
	// Key names the row in faults.
	Key string
}

// ListRowKind is how the row of a list is set.
type ListRowKind int

// The kinds of rows.
const (
	ListPlain ListRowKind = iota
	ListGroup             // one cell over the whole width, heading the rows after it
	ListSum               // a subtotal
	ListTotal             // the total
)

// PrintList prints a list. What cannot be printed is [Faults].
func PrintList(l List) ([]byte, error) {
	pages, err := layoutList(l)
	if err != nil {
		return nil, err
	}
	return draw(pages, Metadata{
		Title: l.Title, Author: l.Letterhead.Unit, Subject: cmp.Or(firstOf(l.Subtitles), l.Title), Keywords: []string{l.Title},
		Date: cmp.Or(l.Letterhead.Date, l.Until),
	})
}

func firstOf(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return lines[0]
}

func layoutList(l List) ([]Page, error) {
	m, err := newMetrics()
	if err != nil {
		return nil, err
	}
	paper := portraitA4()
	if l.Landscape {
		paper = landscapeA4()
	}
	s := listSetter{flow: newFlow(&proof{metrics: m, key: l.Title}, paper), list: l}
	s.head()
	for i, section := range l.Sections {
		s.part(section, i == len(l.Sections)-1)
	}
	for _, remark := range l.Remarks {
		s.skip(2.5)
		s.text(lineNote, remark, italicText(12))
	}
	s.close(closing{l.Letterhead, l.Signature, l.Until})
	return s.pages, s.faults.err()
}

// listSetter sets one list.
type listSetter struct {
	*flow
	list List
}

// head sets head block and titles.
func (s *listSetter) head() {
	s.newPage()
	head, bottom := s.letterhead(s.list.Letterhead, s.frame.left, s.frame.width-s.frame.right, s.frame.top+4.5)
	s.add(withoutRole(head, catalogue.LinePlaceDate)...)
	s.y = bottom + 8
	s.text(lineTitle, s.list.Title, boldText(15).middle())
	for _, line := range s.list.Subtitles {
		s.text(lineTitle, line, italicText(13).middle())
	}
	s.y += 3
}

// part sets a section; the last table keeps with the end of the list.
func (s *listSetter) part(section ListSection, last bool) {
	t := table{size: listSize, note: section.Note, named: namedColumn(section.Columns)}
	total := 0.0
	for _, c := range section.Columns {
		total += c.Share
	}
	for _, c := range section.Columns {
		role := lineRemark
		if c.Names {
			role = lineName
		}
		t.columns = append(t.columns, column{head: c.Head, width: s.frame.textWidth() * c.Share / total, align: align(c.Align), role: role})
	}
	for i, r := range section.Rows {
		t.rows = append(t.rows, listRow(r, i+1, section.Columns))
	}
	if last && len(s.list.Remarks) == 0 {
		t.after = s.closingHeight(s.list.Signature)
	}
	if section.Heading == "" {
		s.table(t)
		return
	}
	s.section(section.Heading, t)
}

// namedColumn is the first column of names.
func namedColumn(columns []ListColumn) int {
	for i, c := range columns {
		if c.Names {
			return i
		}
	}
	return 0
}

func listRow(r ListRow, place int, columns []ListColumn) row {
	set := row{kind: rowKind(r.Kind), place: place, key: r.Key}
	for i, text := range r.Cells {
		content := plain(text)
		if i < len(columns) && columns[i].Names {
			for j := range content {
				content[j].name = true
			}
		}
		set.cells = append(set.cells, content)
	}
	return set
}
