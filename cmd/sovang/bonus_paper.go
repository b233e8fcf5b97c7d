package main

import (
	"bytes"
	"context"
	"strconv"
	"strings"

	"sovang/certificates"
	"sovang/registry"
	"sovang/registry/bonus"
	"sovang/registry/cal"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

func bonusFile(ctx context.Context, reg *store.Register, o bonusOptions, money bonus.Sheet, subtitle string) ([]byte, error) {
	var file bytes.Buffer
	var err error
	switch endingOf(o.out) {
	case ".pdf":
		list, err := listOf(ctx, reg, o.date)
		if err != nil {
			return nil, err
		}
		return certificates.PrintList(bonusPaper(list, money, subtitle, o.year != 0))
	case ".xlsx":
		var head sheet.ListHead
		if head, err = sheetHead(ctx, reg, o.date); err == nil {
			head.Subject = subtitle
			err = sheet.WriteBonusXLSX(&file, money, head)
		}
	default:
		err = sheet.WriteBonusJSON(&file, money)
	}
	return file.Bytes(), err
}

// listOf begins a list on the paper of the unit that keeps the book.
func listOf(ctx context.Context, reg *store.Register, date cal.Date) (certificates.List, error) {
	desk, err := openDesk(ctx, reg)
	if err != nil {
		return certificates.List{}, err
	}
	head, err := letterheadOf(ctx, reg, desk.home, desk.settings, date)
	return certificates.List{Letterhead: head, Signature: signatureFrom(desk.settings), Landscape: true}, err
}

// bonusPaper words the list of money for paper, which is Vietnamese: what each
// payer pays, then what brings no money. A list of several decisions names
// them.
func bonusPaper(list certificates.List, money bonus.Sheet, subtitle string, manyDecisions bool) certificates.List {
	list.Title, list.Subject = "Danh sách", "Chi tiền thưởng kèm theo danh hiệu thi đua, hình thức khen thưởng"
	list.Subtitles = []string{subtitle}
	paid, unpaid := paidSection(money, manyDecisions), unpaidSection(money, manyDecisions)
	list.Sections = []certificates.ListSection{paid}
	if len(unpaid.Rows) > 0 {
		paid.Heading, unpaid.Heading = "I. CHI TIỀN THƯỞNG", "II. KHÔNG CHI TIỀN"
		list.Sections = []certificates.ListSection{paid, unpaid}
	}
	if legend := money.Legend(); len(legend) > 0 {
		list.Remarks = []string{"Ghi chú: " + strings.Join(legend, " ")}
	}
	return list
}

// paidSection lists what is paid, payer by payer, with the sum in figures and
// in words.
func paidSection(money bonus.Sheet, manyDecisions bool) certificates.ListSection {
	section := certificates.ListSection{Columns: append(recipientColumns(),
		certificates.ListColumn{Head: "Hệ số", Share: 13, Align: certificates.ListMiddle},
		certificates.ListColumn{Head: "Lương cơ sở (đồng)", Share: 23, Align: certificates.ListNumber},
		certificates.ListColumn{Head: "Số tiền (đồng)", Share: 28, Align: certificates.ListNumber},
		certificates.ListColumn{Head: "Ghi chú", Share: 17},
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
				section.Rows = append(section.Rows, certificates.ListRow{Kind: certificates.ListGroup, Cells: []string{title}})
			}
			placed++
			section.Rows = append(section.Rows, paidRow(placed, line))
		}
		if len(money.Payers) > 1 {
			section.Rows = append(section.Rows, bonusSumRow(certificates.ListSum, "Cộng "+total.Payer+" chi", total.Sum))
		}
	}
	if placed > 0 {
		section.Rows = append(section.Rows, bonusSumRow(certificates.ListTotal, "Tổng cộng", money.Sum))
		section.Note = "Bằng chữ: " + bonus.Words(money.Sum) + "."
	}
	return section
}

// recipientColumns are the columns that say who was given what, for when.
func recipientColumns() []certificates.ListColumn {
	return []certificates.ListColumn{
		{Head: "TT", Share: 9, Align: certificates.ListMiddle},
		{Head: "Cấp bậc, họ và tên; tên đơn vị", Share: 55, Names: true},
		{Head: "Đơn vị, đơn vị cấp trên", Share: 49, Names: true},
		{Head: "Danh hiệu, hình thức", Share: 48},
		{Head: "Năm", Share: 13, Align: certificates.ListMiddle},
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

func paidRow(place int, line bonus.Line) certificates.ListRow {
	return certificates.ListRow{Key: line.Award.As.Name, Cells: []string{
		strconv.Itoa(place), spaced(line.Award.As.Rank, line.Award.As.Name), unitOfAward(line.Award), line.HonourName, line.Award.Period.String(),
		line.Factor(), baseSalary(line), bonusSum(line), line.Brief(),
	}}
}

func bonusSumRow(kind certificates.ListRowKind, name string, sum int64) certificates.ListRow {
	return certificates.ListRow{Kind: kind, Key: name, Cells: []string{"", name, "", "", "", "", "", bonus.Format(sum)}}
}

// unpaidSection lists the awards that bring no money, with the reason.
func unpaidSection(money bonus.Sheet, manyDecisions bool) certificates.ListSection {
	section := certificates.ListSection{Columns: recipientColumns()}
	if manyDecisions {
		section.Columns = append(section.Columns, certificates.ListColumn{Head: "Số quyết định", Share: 26, Align: certificates.ListMiddle})
	}
	section.Columns = append(section.Columns, certificates.ListColumn{Head: "Lý do", Share: 72})
	for _, line := range money.Lines {
		if line.Payer != "" {
			continue
		}
		cells := []string{
			strconv.Itoa(len(section.Rows) + 1), spaced(line.Award.As.Rank, line.Award.As.Name), unitOfAward(line.Award), line.HonourName,
			line.Award.Period.String(),
		}
		if manyDecisions {
			cells = append(cells, line.Award.Decision.Number)
		}
		section.Rows = append(section.Rows, certificates.ListRow{Key: line.Award.As.Name, Cells: append(cells, line.Brief())})
	}
	return section
}

// unitOfAward is the unit of a person at the award, or the superior of a unit.
func unitOfAward(award registry.Award) string {
	if award.Subject.IsUnit() {
		return award.As.Superior
	}
	return award.As.Unit
}

// baseSalary is the base salary of a line, nothing when it is not known.
func baseSalary(line bonus.Line) string {
	if line.Base == 0 {
		return ""
	}
	return bonus.Format(line.Base)
}
