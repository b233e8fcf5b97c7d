package dossier

import (
	"fmt"
	"slices"

	"sovang/registry"
	"sovang/registry/paper"
)

// ProposalList words the list of those proposed for honours, collectives
// before individuals, which goes with a request (tờ trình). The office's
// Number and Date are those of the request.
func (o Office) ProposalList(entries []Entry) paper.Document {
	entries = o.proposed(entries)
	within, by := len(entries) > 0 && o.withinUnit(entries), o.Name()
	if within {
		by = o.Setting(registry.SettingPolitical)
	}
	attached := fmt.Sprintf("(Kèm theo %s)", o.Referred("Tờ trình", o.requestNumber(within), o.Date, by))
	d := o.list("Danh sách", "Đề nghị tặng "+honoursOf(entries), attached)
	if within {
		o.fromPoliticalOrgan(&d)
	}
	d.Code = "TTr"
	collectives, individuals := split(entries)
	d.Landscape = len(individuals) > 0
	if len(collectives) > 0 {
		d.Body = append(d.Body, collectiveTable(collectives))
	}
	if len(individuals) > 0 || len(entries) == 0 {
		d.Body = append(d.Body, individualTable(individuals))
	}
	if len(d.Body) > 1 {
		d.Body = []paper.Block{headed(d.Body[0], "A. TẬP THỂ"), headed(d.Body[1], "B. CÁ NHÂN")}
	}
	d.Body = append(d.Body, sumLine(entries))
	return d
}

// proposed puts lines in the order in which they are proposed, whatever number
// those of them that were granted got since.
func (o Office) proposed(entries []Entry) []Entry {
	list := slices.Clone(entries)
	for i := range list {
		list[i].Ordinal = 0
	}
	o.SortEntries(list)
	return list
}

// headed returns a table under a heading, as a sheet of that name.
func headed(block paper.Block, heading string) paper.Block {
	table, ok := block.(paper.Table)
	if ok {
		table.Heading, table.Name = heading, heading[len("A. "):]
	}
	return table
}

func collectiveTable(entries []Entry) paper.Table {
	t := paper.Table{Columns: []paper.Column{
		{Head: "TT", Share: 10, Align: paper.Middle},
		{Head: "Tên đơn vị", Share: 60, Names: true},
		{Head: "Đơn vị cấp trên trực tiếp", Share: 35, Names: true},
		{Head: "Tóm tắt thành tích", Share: 36},
		{Head: "Hình thức đề nghị", Share: 24},
	}}
	t.Rows = numberedRows(entries, func(e Entry) []paper.Cell {
		return paper.Cells(e.As.Name, e.As.Superior, e.Achievement, e.HonourName)
	})
	return t
}

func individualTable(entries []Entry) paper.Table {
	t := paper.Table{Columns: []paper.Column{
		{Head: "TT", Share: 10, Align: paper.Middle},
		{Head: "Họ và tên", Share: 42, Names: true},
		{Head: "Ngày, tháng, năm sinh", Share: 22, Align: paper.Middle},
		{Head: "Cấp bậc", Share: 22},
		{Head: "Chức vụ", Share: 38},
		{Head: "Đơn vị", Share: 42, Names: true},
		{Head: "Tóm tắt thành tích", Share: 50},
		{Head: "Hình thức đề nghị", Share: 26},
	}}
	t.Rows = numberedRows(entries, func(e Entry) []paper.Cell {
		return append([]paper.Cell{paper.Words(e.As.Name), paper.OnDay(e.Person.Born)},
			paper.Cells(e.As.Rank, e.As.Post, joinComma(e.As.Unit, e.above()), e.Achievement, e.HonourName)...)
	})
	return t
}

// numberedRows makes a row of each line behind its running number; lines of
// several honours stand under the name of each.
func numberedRows(entries []Entry, cells func(Entry) []paper.Cell) []paper.Row {
	_, one := sharedHonour(entries)
	var rows []paper.Row
	n := 0
	for _, run := range runs(entries) {
		if !one {
			heading := runHeading(run)
			rows = append(rows, paper.Row{Kind: paper.Group, Key: heading, Cells: paper.Cells(heading)})
		}
		for _, e := range run {
			n++
			rows = append(rows, paper.Row{Key: e.FullName(), Cells: append([]paper.Cell{running(n)}, cells(e)...)})
		}
	}
	return rows
}

// above is the unit above a person's unit, unless its name tells already.
func (e Entry) above() string {
	if e.As.Superior == e.As.Unit {
		return ""
	}
	return e.As.Superior
}
