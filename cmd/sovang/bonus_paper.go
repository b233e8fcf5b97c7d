package main

import (
	"bytes"
	"context"
	"strings"

	"sovang/certificates"
	"sovang/registry"
	"sovang/registry/bonus"
	"sovang/registry/cal"
	"sovang/registry/paper"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

func bonusFile(ctx context.Context, reg *store.Register, o bonusOptions, money bonus.Sheet, subtitle string) ([]byte, error) {
	var file bytes.Buffer
	var err error
	switch endingOf(o.out) {
	case ".pdf":
		d, err := listOf(ctx, reg, o.date)
		if err != nil {
			return nil, err
		}
		return certificates.PrintDocument(bonusPaper(d, money, subtitle, o.year != 0))
	case ".xlsx":
		var d paper.Document
		if d, err = listOf(ctx, reg, o.date); err == nil {
			d.Subtitles = []string{subtitle}
			err = sheet.WriteBonusXLSX(&file, money, d)
		}
	default:
		err = sheet.WriteBonusJSON(&file, money)
	}
	return file.Bytes(), err
}

// listOf begins a list on the paper of the unit that keeps the book.
func listOf(ctx context.Context, reg *store.Register, date cal.Date) (paper.Document, error) {
	desk, err := openDesk(ctx, reg)
	if err != nil {
		return paper.Document{}, err
	}
	head, err := letterheadOf(ctx, reg, desk.home, desk.settings, date)
	return paper.Document{Head: paper.Head(head), Signatures: signedAtRight(signatureFrom(desk.settings)), Landscape: true}, err
}

// bonusPaper words the list of money for paper, which is Vietnamese: what each
// payer pays, then what brings no money. A list of several decisions names
// them.
func bonusPaper(d paper.Document, money bonus.Sheet, subtitle string, manyDecisions bool) paper.Document {
	d.Title, d.Subject = "Danh sách", "Chi tiền thưởng kèm theo danh hiệu thi đua, hình thức khen thưởng"
	d.Subtitles = []string{subtitle}
	paid, unpaid := paidTable(money, manyDecisions), unpaidTable(money, manyDecisions)
	if len(unpaid.Rows) > 0 {
		paid.Heading, unpaid.Heading = "I. CHI TIỀN THƯỞNG", "II. KHÔNG CHI TIỀN"
		d.Body = []paper.Block{paid, unpaid}
	} else {
		d.Body = []paper.Block{paid}
	}
	if legend := money.Legend(); len(legend) > 0 {
		d.Body = append(d.Body, paper.Text(paper.Remark, "Ghi chú: "+strings.Join(legend, " ")))
	}
	return d
}

// paidTable lists what is paid, payer by payer, with the sum in figures and
// in words.
func paidTable(money bonus.Sheet, manyDecisions bool) paper.Table {
	table := paper.Table{Columns: append(recipientColumns(),
		paper.Column{Head: "Hệ số", Share: 13, Align: paper.Middle},
		paper.Column{Head: "Lương cơ sở (đồng)", Share: 23, Align: paper.Right},
		paper.Column{Head: "Số tiền (đồng)", Share: 28, Align: paper.Right},
		paper.Column{Head: "Ghi chú", Share: 17},
	)}
	placed := 0
	for _, total := range money.Payers {
		heading := ""
		for _, line := range money.Lines {
			if line.Payer != total.Payer {
				continue
			}
			if title := payerHeading(line, manyDecisions); title != heading {
				heading = title
				table.Rows = append(table.Rows, paper.Row{Kind: paper.Group, Cells: paper.Cells(title)})
			}
			placed++
			table.Rows = append(table.Rows, paidRow(placed, line))
		}
		if len(money.Payers) > 1 {
			table.Rows = append(table.Rows, bonusSumRow(paper.Sum, "Cộng "+total.Payer+" chi", total.Sum))
		}
	}
	if placed > 0 {
		table.Rows = append(table.Rows, bonusSumRow(paper.Total, "Tổng cộng", money.Sum))
		table.Note = "Bằng chữ: " + bonus.Words(money.Sum) + "."
	}
	return table
}

// recipientColumns are the columns that say who was given what, for when.
func recipientColumns() []paper.Column {
	return []paper.Column{
		{Head: "TT", Share: 9, Align: paper.Middle},
		{Head: "Cấp bậc, họ và tên; tên đơn vị", Share: 55, Names: true},
		{Head: "Đơn vị, đơn vị cấp trên", Share: 49, Names: true},
		{Head: "Danh hiệu, hình thức", Share: 48},
		{Head: "Năm", Share: 13, Align: paper.Middle},
	}
}

// payerHeading heads the lines of one payer, or of one of his decisions.
func payerHeading(line bonus.Line, manyDecisions bool) string {
	heading := line.Payer + " chi"
	if manyDecisions {
		heading += " – " + decisionOf(line)
	}
	return heading
}

func decisionOf(line bonus.Line) string {
	return "Quyết định số " + line.Award.Decision.Number + " ngày " + line.DecidedOn.Short()
}

func paidRow(place int, line bonus.Line) paper.Row {
	cells := append(recipientCells(place, line), factorCell(line), paper.Count(int(line.Base)), bonusCell(line), paper.Words(line.Brief()))
	return paper.Row{Key: line.Award.As.Name, Cells: cells}
}

// recipientCells fill the columns of recipientColumns.
func recipientCells(place int, line bonus.Line) []paper.Cell {
	return append([]paper.Cell{paper.Count(place)}, paper.Cells(
		spaced(line.Award.As.Rank, line.Award.As.Name), unitOfAward(line.Award), line.HonourName, line.Award.Period.String())...)
}

func bonusSumRow(kind paper.RowKind, name string, sum int64) paper.Row {
	return paper.Row{Kind: kind, Key: name, Cells: append(paper.Cells("", name, "", "", "", "", ""), paper.Count(int(sum)))}
}

// unpaidTable lists the awards that bring no money, with the reason.
func unpaidTable(money bonus.Sheet, manyDecisions bool) paper.Table {
	table := paper.Table{Columns: recipientColumns()}
	if manyDecisions {
		table.Columns = append(table.Columns, paper.Column{Head: "Số quyết định", Share: 26, Align: paper.Middle})
	}
	table.Columns = append(table.Columns, paper.Column{Head: "Lý do", Share: 72})
	for _, line := range money.Lines {
		if line.Payer != "" {
			continue
		}
		cells := recipientCells(len(table.Rows)+1, line)
		if manyDecisions {
			cells = append(cells, paper.Words(line.Award.Decision.Number))
		}
		table.Rows = append(table.Rows, paper.Row{Key: line.Award.As.Name, Cells: append(cells, paper.Words(line.Brief()))})
	}
	return table
}

// unitOfAward is the unit of a person at the award, or the superior of a unit.
func unitOfAward(award registry.Award) string {
	if award.Subject.IsUnit() {
		return award.As.Superior
	}
	return award.As.Unit
}

// factorCell is the factor of a line, nothing where there is none.
func factorCell(line bonus.Line) paper.Cell {
	if line.Tenths == 0 {
		return paper.Cell{}
	}
	return paper.Cell{Text: line.Factor(), Number: float64(line.Tenths) / 10, Numeric: true}
}

// baseSalary is the base salary of a line, nothing when it is not known.
func baseSalary(line bonus.Line) string { return paper.Count(int(line.Base)).Text }

// bonusCell is the money of a line, a dash where none is paid.
func bonusCell(line bonus.Line) paper.Cell {
	if line.Ruling != bonus.Paid {
		return paper.Words(bonusSum(line))
	}
	return paper.Cell{Text: bonusSum(line), Number: float64(line.Sum), Numeric: true}
}
