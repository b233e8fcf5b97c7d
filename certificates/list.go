package certificates

import (
	"cmp"
	"slices"
	"strings"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// List is a list that leaves the office on A4: head block, title, tables with
// their headings, remarks, place, day and signature. What stands in the cells
// is worded by the caller.
type List struct {
	Letterhead Letterhead
	Signature  SignatureBlock
	// Title is the kind of paper, in bold capitals: DANH SÁCH. Subject says
	// what it lists, in bold under it.
	Title, Subject string
	// Subtitles stand under the subject, a line each: "(Kèm theo Quyết định
	// số …)".
	Subtitles []string
	Landscape bool
	Sections  []ListSection
	// Remarks stand under the last table, a paragraph each: "Bằng chữ: …".
	Remarks []string
	// Until is the day up to which the register was read, zero for no line.
	Until cal.Date
}

// ListSection is a table of a list under its heading, which may be empty. A
// section with rows has columns; one without rows says that there are none.
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
	ListGroup             // one cell over the whole width, in bold, heading the rows after it
	ListSum               // a subtotal
	ListTotal             // the total
)

// PrintList prints a list. What cannot be printed is [Faults]; the row of a
// fault is the place of the row among all plain rows of the list.
func PrintList(l List) ([]byte, error) {
	pages, err := layoutList(l)
	if err != nil {
		return nil, err
	}
	return draw(pages, l.metadata())
}

func (l List) metadata() Metadata {
	title := joinWords(l.Title, l.Subject)
	return Metadata{
		Title: title, Author: l.Letterhead.Unit, Subject: cmp.Or(firstOf(l.Subtitles), title), Keywords: []string{title},
		Date: cmp.Or(l.Letterhead.Date, l.Until),
	}
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
	s := listSetter{flow: newFlow(&proof{metrics: m, key: joinWords(l.Title, l.Subject)}, paper), list: l}
	s.head()
	for i, section := range l.Sections {
		s.part(section, i == len(l.Sections)-1)
	}
	s.foot()
	return s.pages, s.faults.err()
}

// listSetter sets one list.
type listSetter struct {
	*flow
	list List
	// placed counts the plain rows of the sections set.
	placed int
}

// head sets head block and titles over a rule.
func (s *listSetter) head() {
	s.newPage()
	head, bottom := s.letterhead(s.list.Letterhead, s.frame.left, s.frame.width-s.frame.right, s.frame.top+4.5)
	s.add(withoutRole(head, catalogue.LinePlaceDate)...)
	s.y = bottom + 7
	s.text(lineTitle, strings.ToUpper(s.list.Title), boldText(14).middle())
	s.text(lineTitle, s.list.Subject, boldText(14).middle())
	for _, line := range s.list.Subtitles {
		s.text(lineTitle, line, italicText(14).middle())
	}
	half := s.frame.textWidth() / 12
	s.y += 2
	s.add(Rule{X1: s.frame.middle() - half, Y1: s.y, X2: s.frame.middle() + half, Y2: s.y, Width: 0.25})
	s.y += 3
}

// part sets a section; the last one keeps with the end of the list.
func (s *listSetter) part(section ListSection, last bool) {
	after := 0.0
	if last {
		after = s.footHeight()
	}
	if len(section.Rows) == 0 {
		s.nothing(section, after)
		return
	}
	t := s.tableOf(section)
	t.after = after
	if section.Heading == "" {
		s.table(t)
		return
	}
	s.section(section.Heading, t)
}

// nothing says that a section has no rows.
func (s *listSetter) nothing(section ListSection, after float64) {
	style := italicText(13)
	s.need(sectionHeight + style.step() + after)
	if section.Heading != "" {
		s.sectionHeading(section.Heading, style.step()+after)
	}
	s.text(lineNote, "Không có.", style)
	if section.Note != "" {
		s.text(lineNote, section.Note, italicText(listSize))
	}
}

func (s *listSetter) tableOf(section ListSection) table {
	t := table{size: listSize, note: section.Note, named: namedColumn(section.Columns)}
	widths := s.widths(section)
	for i, c := range section.Columns {
		role := lineRemark
		if c.Names {
			role = lineName
		}
		t.columns = append(t.columns, column{head: c.Head, width: widths[i], align: align(c.Align), role: role})
	}
	for _, r := range section.Rows {
		if r.Kind == ListPlain {
			s.placed++
		}
		t.rows = append(t.rows, listRow(r, s.placed, section.Columns))
	}
	return t
}

// widths are those of the columns in mm, by their shares. A column of figures
// that is too narrow for one of them takes what it needs from the others, so
// that no number is torn, as long as these keep most of their own.
func (s *listSetter) widths(section ListSection) []float64 {
	const leastShare, leastText = 0.6, 12.0 // of the width; mm
	total := 0.0
	for _, c := range section.Columns {
		total += c.Share
	}
	widths, least := make([]float64, len(section.Columns)), make([]float64, len(section.Columns))
	lacking, spare := 0.0, 0.0
	for i, c := range section.Columns {
		widths[i] = s.frame.textWidth() * c.Share / total
		if least[i] = max(leastShare*widths[i], min(widths[i], leastText)); c.Align != ListLeft {
			least[i] = max(least[i], s.widestFigure(section.Rows, i))
		}
		lacking += max(0, least[i]-widths[i])
		spare += max(0, widths[i]-least[i])
	}
	if lacking == 0 || lacking > spare {
		return widths
	}
	for i := range widths {
		widths[i] = max(least[i], widths[i]-lacking*(widths[i]-least[i])/spare)
	}
	return widths
}

// widestFigure is the width of a column that tears none of its words.
func (s *listSetter) widestFigure(rows []ListRow, column int) float64 {
	measured, widest := s.metrics.measure(Face{Family: Serif, Bold: true}, listSize), 0.0
	for _, r := range rows {
		if r.Kind == ListGroup || column >= len(r.Cells) {
			continue
		}
		for word := range strings.SplitSeq(bindDash(bind(r.Cells[column])), " ") {
			widest = max(widest, measured(word))
		}
	}
	return widest + 2*padX
}

// The measures of the end of a list.
const (
	remarkSize = 12  // pt
	remarkGap  = 2.5 // mm over a remark
)

// footHeight is the height of remarks and closing. The posts of the signer may
// take more lines than the usual.
func (s *listSetter) footHeight() float64 {
	style, height := italicText(remarkSize), 0.0
	for _, remark := range s.list.Remarks {
		text := bind(s.proof.text(lineNote, remark, style.face))
		lines := wrapLines(text, s.frame.textWidth(), s.metrics.measure(style.face, style.size))
		height += remarkGap + float64(len(lines))*style.step()
	}
	signature, name := paperSignature(), Face{Family: Serif, Bold: true}
	_, low := s.signature(s.list.Signature, 0, signatureShare*s.frame.textWidth(), 0, signature)
	long := closingTop + low + inkBelow(name, false)*em(signature.nameSize)
	return height + max(long, s.closingHeight(s.list.Signature))
}

// foot sets remarks and closing.
func (s *listSetter) foot() {
	for _, remark := range s.list.Remarks {
		s.skip(remarkGap)
		s.text(lineNote, remark, italicText(remarkSize))
	}
	s.close(closing{s.list.Letterhead, s.list.Signature, s.list.Until})
}

// namedColumn is the first column of names.
func namedColumn(columns []ListColumn) int {
	return max(0, slices.IndexFunc(columns, func(c ListColumn) bool { return c.Names }))
}

func listRow(r ListRow, place int, columns []ListColumn) row {
	set := row{kind: rowKind(r.Kind), place: place, key: r.Key}
	if r.Kind == ListGroup {
		set.cells = []cell{bold(firstOf(r.Cells))}
		return set
	}
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
