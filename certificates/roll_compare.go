package certificates

import "sovang/registry/paper"

// comparisonSections sets the sub-units side by side and, when the roll is
// printed against another period, both periods.
func (s *rollSetter) comparisonSections() []resultSection {
	tables := s.roll.Units.Tables()
	if s.options.Against != nil {
		tables = append(tables, s.options.Against.Table())
	}
	list := make([]resultSection, len(tables))
	for i, t := range tables {
		list[i] = resultSection{heading: t.Heading, table: s.worded(t)}
	}
	return list
}

// worded sets a table that another package words over the whole width, by the
// shares of its columns.
func (s *rollSetter) worded(t paper.Table) table {
	set := table{size: listSize, note: t.Note, named: namedColumn(t.Columns), whole: true}
	total := 0.0
	for _, c := range t.Columns {
		total += c.Share
	}
	for _, c := range t.Columns {
		set.columns = append(set.columns, column{
			head: c.Head, over: c.Over, width: s.frame.textWidth() * c.Share / total, align: align(c.Align), role: lineCount,
		})
	}
	for i, r := range t.Rows {
		set.rows = append(set.rows, documentRow(r, i+1, t.Columns))
	}
	return set
}
