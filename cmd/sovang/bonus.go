package main

import (
	"bytes"
	"context"
	"slices"
	"strconv"

	"github.com/urfave/cli/v2"

	"sovang/certificates"
	"sovang/registry"
	"sovang/registry/bonus"
	"sovang/registry/cal"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

type bonusOptions struct {
	decision decisionQuery
	year     cal.Year
	out      string
	date     cal.Date
	force    bool
}

func bonusCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "bonus", Aliases: []string{"tienthuong"},
		Flags: append([]cli.Flag{text("decision"), text("year"), text("out"), text("date"), boolean("force"), boolean("dry-run")}, decisionRefFlags()...),
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := bonusOptions{
				decision: decisionQuery{number: a.text("decision"), issuer: a.text("issuer"), year: a.year("decision-year")},
				year:     a.year("year"), out: a.file("out", ".pdf", ".xlsx", ".json"), date: e.dayOrToday(a, "date"), force: a.bool("force"),
			}
			if (o.decision.number == "") == (o.year == 0) {
				a.fail(&usageError{id: "error.decision-or-year"})
			}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runBonus(c.Context, e, reg, o) })
		},
	}
}

func runBonus(ctx context.Context, e *env, reg *store.Register, o bonusOptions) error {
	items, subtitle, err := bonusItems(ctx, e, reg, o)
	if err != nil {
		return err
	}
	money := bonus.Compute(reg.Catalogue(), items)
	switch {
	case o.out == "" && e.json:
		return sheet.WriteBonusJSON(e.stdout, money)
	case o.out == "":
		e.printBonus(money)
		return nil
	}
	file, err := bonusFile(ctx, reg, o, money, subtitle)
	if err != nil {
		return err
	}
	return e.writeList(o.out, file, o.force)
}

// writeList writes a list to a file, or says that it would.
func (e *env) writeList(path string, file []byte, force bool) error {
	if e.dryRun {
		e.say("say.would-write", "Path", path)
		return refuseExisting(path, force)
	}
	if err := writeFile(path, file, force); err != nil {
		return err
	}
	e.say("say.exported", "Path", path)
	return nil
}

// bonusItems gathers the awards whose money is asked for: those of one
// decision, or of all decisions of a year.
func bonusItems(ctx context.Context, e *env, reg *store.Register, o bonusOptions) (items []bonus.Item, subtitle string, err error) {
	if o.year != 0 {
		decisions, err := reg.Decisions(ctx, store.DecisionFilter{Period: cal.OneYear(o.year)})
		if err != nil {
			return nil, "", err
		}
		for _, decision := range decisions {
			more, err := decisionItems(ctx, reg, decision)
			if err != nil {
				return nil, "", err
			}
			items = append(items, more...)
		}
		return items, e.t("bonus_page.of-year", "Year", int(o.year)), nil
	}
	decision, err := o.decision.find(ctx, reg)
	if err != nil {
		return nil, "", err
	}
	items, err = decisionItems(ctx, reg, decision)
	return items, e.t("bonus_page.of-decision", "Number", decision.Number, "Date", decision.Date.Short()), err
}

func decisionItems(ctx context.Context, reg *store.Register, decision registry.Decision) ([]bonus.Item, error) {
	awards, err := reg.Awards(ctx, store.AwardFilter{Decision: decision.Ref()})
	if err != nil {
		return nil, err
	}
	issuer, err := issuerName(ctx, reg, decision)
	if err != nil {
		return nil, err
	}
	var items []bonus.Item
	for _, award := range awards {
		if !award.Counts() {
			continue
		}
		branch, err := branchOf(ctx, reg, award)
		if err != nil {
			return nil, err
		}
		items = append(items, bonus.Item{Award: award.Today(), DecidedOn: decision.Date, Level: decision.Level, Issuer: issuer, Branch: branch})
	}
	return items, nil
}

func issuerName(ctx context.Context, reg *store.Register, decision registry.Decision) (string, error) {
	if authority, ok := registry.AuthorityByCode(decision.Issuer); ok {
		return authority.Name, nil
	}
	unit, err := reg.Unit(ctx, decision.Issuer)
	return unit.NameOn(decision.Date), err
}

// branchOf names the party or mass body whose movement was summed up with
// the award; it pays then (Thông tư 151/2018/TT-BQP, Điều 80.3).
func branchOf(ctx context.Context, reg *store.Register, award registry.Award) (string, error) {
	if award.Type != registry.ByMovement || award.Movement == "" {
		return "", nil
	}
	movement, err := reg.Movement(ctx, award.Movement)
	if err != nil {
		return "", err
	}
	if _, above := registry.AuthorityByCode(movement.LaunchedBy); above || movement.LaunchedBy == "" {
		return "", nil
	}
	unit, err := reg.Unit(ctx, movement.LaunchedBy)
	if err != nil || unit.Kind != registry.MassBody {
		return "", err
	}
	return unit.Name, nil
}

func (e *env) printBonus(money bonus.Sheet) {
	var rows [][]string
	for i, line := range money.Lines {
		rows = append(rows, []string{
			strconv.Itoa(i + 1), spaced(line.Award.As.Rank, line.Award.As.Name), line.HonourName, line.Award.Period.String(), line.Factor(),
			baseSalary(line), bonusSum(line), line.Payer, line.Note(),
		})
	}
	e.printTable([]string{"row", "recipient", "honour", "year", "factor", "base_salary", "sum", "payer", "note"}, rows)
	var sums [][]string
	for _, total := range money.Payers {
		sums = append(sums, []string{total.Payer, strconv.Itoa(total.Lines), bonus.Format(total.Sum)})
	}
	e.printTable([]string{"payer", "awards", "sum"}, sums)
	e.printFields("total", e.t("bonus_page.total", "Sum", bonus.Format(money.Sum), "Words", bonus.Words(money.Sum)))
}

// bonusSum is the sum of a line as lists show it, a dash when nothing is paid.
func bonusSum(line bonus.Line) string {
	if line.Ruling != bonus.Paid {
		return "–"
	}
	return bonus.Format(line.Sum)
}

func bonusFile(ctx context.Context, reg *store.Register, o bonusOptions, money bonus.Sheet, subtitle string) ([]byte, error) {
	var file bytes.Buffer
	var err error
	switch endingOf(o.out) {
	case ".pdf":
		list, err := listOf(ctx, reg, o.date)
		if err != nil {
			return nil, err
		}
		return certificates.PrintList(bonusList(list, money, subtitle))
	case ".xlsx":
		var head sheet.ListHead
		if head, err = sheetHead(ctx, reg); err == nil {
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

// bonusList words the list of money for paper. Papers are Vietnamese.
func bonusList(list certificates.List, money bonus.Sheet, subtitle string) certificates.List {
	list.Title, list.Subtitles = "DANH SÁCH TIỀN THƯỞNG KÈM THEO DANH HIỆU THI ĐUA, HÌNH THỨC KHEN THƯỞNG", []string{subtitle}
	columns := []certificates.ListColumn{
		{Head: "TT", Share: 10, Align: certificates.ListMiddle},
		{Head: "Họ và tên, đơn vị", Share: 48, Names: true},
		{Head: "Danh hiệu, hình thức", Share: 52},
		{Head: "Năm", Share: 19, Align: certificates.ListMiddle},
		{Head: "Hệ số", Share: 14, Align: certificates.ListMiddle},
		{Head: "Lương cơ sở (đồng)", Share: 24, Align: certificates.ListNumber},
		{Head: "Số tiền (đồng)", Share: 26, Align: certificates.ListNumber},
		{Head: "Ghi chú", Share: 59},
	}
	section := certificates.ListSection{Columns: columns}
	for _, payer := range slices.Concat(payersOf(money), []string{""}) {
		section.Rows = append(section.Rows, bonusRows(money, payer)...)
	}
	section.Rows = append(section.Rows, certificates.ListRow{Kind: certificates.ListTotal, Cells: []string{"", "Tổng cộng", "", "", "", "", bonus.Format(money.Sum)}})
	list.Sections = []certificates.ListSection{section}
	list.Remarks = []string{"Bằng chữ: " + bonus.Words(money.Sum) + "."}
	return list
}

func payersOf(money bonus.Sheet) []string {
	var names []string
	for _, total := range money.Payers {
		names = append(names, total.Payer)
	}
	return names
}

// bonusRows are the rows that one payer pays, with their sum; for no payer,
// those that nobody pays.
func bonusRows(money bonus.Sheet, payer string) []certificates.ListRow {
	var rows []certificates.ListRow
	for i, line := range money.Lines {
		if line.Payer != payer {
			continue
		}
		rows = append(rows, certificates.ListRow{Key: line.Award.As.Name, Cells: []string{
			strconv.Itoa(i + 1), spaced(line.Award.As.Rank, line.Award.As.Name), line.HonourName, line.Award.Period.String(), line.Factor(),
			baseSalary(line), bonusSum(line), line.Note(),
		}})
	}
	if len(rows) == 0 {
		return nil
	}
	heading := "Không chi tiền"
	if payer != "" {
		heading = payer + " chi"
	}
	rows = append([]certificates.ListRow{{Kind: certificates.ListGroup, Cells: []string{heading}}}, rows...)
	for _, total := range money.Payers {
		if total.Payer == payer {
			rows = append(rows, certificates.ListRow{Kind: certificates.ListSum, Cells: []string{"", "Cộng", "", "", "", "", bonus.Format(total.Sum)}})
		}
	}
	return rows
}

// baseSalary is the base salary of a line, nothing when it is not known.
func baseSalary(line bonus.Line) string {
	if line.Base == 0 {
		return ""
	}
	return bonus.Format(line.Base)
}
