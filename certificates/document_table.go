package certificates

import (
	"slices"

	"sovang/registry/paper"
)

// part words a table under its heading; one without rows says so.
func (s *documentSetter) part(t paper.Table) {
	s.text(s.letters.heading(), t.Heading)
	if len(t.Columns) == 0 && len(t.Rows) > 0 {
		s.fault(lineHeading, FaultMissing, t.Heading, "")
		return
	}
	if len(t.Rows) == 0 {
		style := s.letters.remark()
		style.size = s.letters.size
		s.text(style, paper.Nothing)
		s.text(s.letters.remark(), t.Note)
		return
	}
	set := s.tableOf(t)
	s.pieces = append(s.pieces, piece{above: tableGap, table: &set})
}

// tableGap is what a table leaves free over it, in mm.
const tableGap = 2.0

func (s *documentSetter) tableOf(t paper.Table) table {
	size, widths := s.fitColumns(t)
	set := table{size: size, note: t.Note, named: namedColumn(t.Columns), office: true}
	for i, c := range t.Columns {
		role := lineRemark
		if c.Names {
			role = lineName
		}
		set.columns = append(set.columns, column{head: c.Head, over: c.Over, width: widths[i], align: align(c.Align), role: role})
	}
	for _, r := range t.Rows {
		if r.Kind == paper.Plain {
			s.placed++
		}
		set.rows = append(set.rows, documentRow(r, s.placed, t.Columns))
	}
	return set
}

// namedColumn is the first column of names.
func namedColumn(columns []paper.Column) int {
	return max(0, slices.IndexFunc(columns, func(c paper.Column) bool { return c.Names }))
}

func documentRow(r paper.Row, place int, columns []paper.Column) row {
	set := row{kind: rowKind(r.Kind), place: place, key: r.Key}
	if r.Kind == paper.Group {
		heading := ""
		if len(r.Cells) > 0 {
			heading = r.Cells[0].Text
		}
		set.cells = []cell{bold(heading)}
		return set
	}
	for i, c := range r.Cells {
		content := plain(c.Text)
		if i < len(columns) && content != nil {
			content[0].name = columns[i].Names
		}
		set.cells = append(set.cells, content)
	}
	return set
}
