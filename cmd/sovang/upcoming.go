package main

import (
	"bytes"
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/certificates"
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

type upcomingOptions struct {
	year   cal.Year
	unit   string
	annual bool
	out    string
	date   cal.Date
	force  bool
}

func upcomingCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "upcoming", Aliases: []string{"saptoi"},
		Flags: []cli.Flag{text("year"), text("unit"), boolean("annual"), text("out"), text("date"), boolean("force"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := upcomingOptions{
				year: a.requiredPeriod().To, unit: a.text("unit"), annual: a.bool("annual"), out: a.file("out", ".pdf", ".xlsx", ".json"),
				date: e.dayOrToday(a, "date"), force: a.bool("force"),
			}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runUpcoming(c.Context, e, reg, o) })
		},
	}
}

func runUpcoming(ctx context.Context, e *env, reg *store.Register, o upcomingOptions) error {
	list, err := e.upcomingList(ctx, reg, o)
	if err != nil {
		return err
	}
	switch {
	case o.out == "" && e.json:
		return sheet.WriteUpcomingJSON(e.stdout, list)
	case o.out == "":
		e.printUpcoming(list)
		return nil
	}
	file, err := e.upcomingFile(ctx, reg, o, list)
	if err != nil {
		return err
	}
	return e.writeList(o.out, file, o.force)
}

// upcomingList judges everybody in the unit and below it, or in the whole
// register, and sorts what is within reach: what is due first comes first,
// the highest honours before the lower ones.
func (e *env) upcomingList(ctx context.Context, reg *store.Register, o upcomingOptions) (eligibility.UpcomingList, error) {
	list := eligibility.UpcomingList{Year: o.year}
	cat := reg.Catalogue()
	settings, err := reg.Settings(ctx)
	if err != nil {
		return list, err
	}
	outlook := eligibility.NewOutlook(cat, settings, o.year, eligibility.UpcomingOptions{Annual: o.annual})
	filter := store.DossierFilter{Unit: o.unit, Under: true, WithMembers: o.annual, Period: cal.OneYear(o.year)}
	err = reg.Dossiers(ctx, filter, func(d *eligibility.Dossier) error {
		for _, prospect := range outlook.Of(d) {
			list.Lines = append(list.Lines, e.upcomingLine(cat, d, prospect))
		}
		return nil
	})
	slices.SortStableFunc(list.Lines, byDueAndPrecedence(cat, o.year.Last()))
	return list, err
}

func byDueAndPrecedence(cat *catalogue.Catalogue, on cal.Date) func(a, b eligibility.UpcomingLine) int {
	place := make(map[string]int)
	for i, h := range cat.Honours(on) {
		place[h.Code] = i
	}
	due := []eligibility.Due{eligibility.DueNow, eligibility.DueNext, eligibility.DueAfter}
	return func(a, b eligibility.UpcomingLine) int {
		return cmp.Or(cmp.Compare(slices.Index(due, a.Due), slices.Index(due, b.Due)), cmp.Compare(place[a.Honour], place[b.Honour]),
			strings.Compare(a.Cite, b.Cite))
	}
}

func (e *env) upcomingLine(cat *catalogue.Catalogue, d *eligibility.Dossier, p eligibility.Prospect) eligibility.UpcomingLine {
	line := eligibility.UpcomingLine{
		Subject: p.Subject, Name: dossierName(d), Honour: p.Honour, HonourName: e.honourTitle(cat, p.Honour, p.Year.Last()), Due: p.Due, Year: p.Year,
		Cite: cat.Cite(prospectSource(cat, p)), Check: p.Verdict.Check,
	}
	if d.Subject.IsUnit() {
		line.Unit = d.Keeper.Units[d.Unit.Parent].Name
	} else if posting, ok := d.Person.Present(); ok {
		line.Rank, line.Unit = posting.Rank, d.Keeper.Units[posting.Unit].Name
	}
	line.Missing = p.Lacks(cat, e.language())
	return line
}

// prospectSource cites the path that would be met, else the rule.
func prospectSource(cat *catalogue.Catalogue, p eligibility.Prospect) string {
	rule, ok := cat.Rule(p.Honour, p.Subject.For(), p.Verdict.Regime)
	if !ok {
		return ""
	}
	for _, path := range rule.Paths {
		if path.ID == p.Verdict.Path && path.Source != "" {
			return path.Source
		}
	}
	return rule.Source
}

func (e *env) printUpcoming(list eligibility.UpcomingList) {
	var rows [][]string
	for _, l := range list.Lines {
		check := ""
		if l.Check {
			check = e.t("word.check-text")
		}
		rows = append(rows, []string{
			e.t("due." + string(l.Due)), l.HonourName, l.Subject.Code(), spaced(l.Rank, l.Name), l.Unit, strings.Join(l.Missing, " "), spaced(l.Cite, check),
		})
	}
	e.printTable([]string{"due", "honour", "code", "recipient", "unit", "lacking", "source"}, rows)
}

func (e *env) upcomingFile(ctx context.Context, reg *store.Register, o upcomingOptions, list eligibility.UpcomingList) ([]byte, error) {
	var file bytes.Buffer
	var err error
	switch endingOf(o.out) {
	case ".pdf":
		paper, err := listOf(ctx, reg, o.date)
		if err != nil {
			return nil, err
		}
		return certificates.PrintList(upcomingPaper(paper, list))
	case ".xlsx":
		var head sheet.ListHead
		if head, err = sheetHead(ctx, reg); err == nil {
			err = sheet.WriteUpcomingXLSX(&file, list, head)
		}
	default:
		err = sheet.WriteUpcomingJSON(&file, list)
	}
	return file.Bytes(), err
}

// sheetHead is the head of a list in a workbook of the unit that keeps the
// book.
func sheetHead(ctx context.Context, reg *store.Register) (sheet.ListHead, error) {
	desk, err := openDesk(ctx, reg)
	if err != nil {
		return sheet.ListHead{}, err
	}
	return sheet.ListHead{Superior: desk.settings[registry.SettingSuperior], Unit: desk.home.Name}, nil
}

// upcomingPaper words the list for paper, which is Vietnamese.
func upcomingPaper(paper certificates.List, list eligibility.UpcomingList) certificates.List {
	year := strconv.Itoa(int(list.Year))
	paper.Title = "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐẾN KỲ VÀ SẮP ĐẾN KỲ XÉT KHEN THƯỞNG"
	paper.Subtitles = []string{"Tính đến hết năm " + year + " và hai năm tiếp theo"}
	for _, due := range []struct {
		due     eligibility.Due
		heading string
	}{
		{eligibility.DueNow, "I. ĐẾN KỲ XÉT (đủ tiêu chuẩn đến hết năm " + year + ")"},
		{eligibility.DueNext, "II. NĂM SAU, nếu hoàn thành tốt"},
		{eligibility.DueAfter, "III. HAI NĂM NỮA, nếu hoàn thành tốt"},
	} {
		section := certificates.ListSection{Heading: due.heading, Columns: upcomingColumns()}
		for _, l := range list.Lines {
			if l.Due == due.due {
				section.Rows = append(section.Rows, upcomingRows(section.Rows, l)...)
			}
		}
		if len(section.Rows) == 0 {
			section.Rows = []certificates.ListRow{{Cells: []string{"", "Không có"}}}
		}
		paper.Sections = append(paper.Sections, section)
	}
	paper.Remarks = []string{
		"Điều chỉ người chỉ huy mới biết (chiến công, dẫn đầu cụm thi đua …) chưa tính ở đây. Từng trường hợp xem đủ căn cứ bằng lệnh sovang eligible.",
	}
	return paper
}

func upcomingColumns() []certificates.ListColumn {
	return []certificates.ListColumn{
		{Head: "TT", Share: 9, Align: certificates.ListMiddle},
		{Head: "Tập thể, cá nhân", Share: 52, Names: true},
		{Head: "Đơn vị", Share: 52},
		{Head: "Thành tích đến hết năm", Share: 24, Align: certificates.ListMiddle},
		{Head: "Còn phải đạt", Share: 115},
	}
}

// upcomingRows are the rows of one line: a heading where a new honour begins,
// then the recipient. Proposals go up one list for each form and class
// (Thông tư 151/2018/TT-BQP, Điều 67.2a, 68.2b).
func upcomingRows(before []certificates.ListRow, l eligibility.UpcomingLine) []certificates.ListRow {
	heading, n := "", 0
	for _, r := range before {
		n++
		if r.Kind == certificates.ListGroup {
			heading, n = r.Cells[0], 0
		}
	}
	var rows []certificates.ListRow
	if title := upcomingHeading(l); title != heading {
		rows, n = append(rows, certificates.ListRow{Kind: certificates.ListGroup, Cells: []string{title}}), 0
	}
	return append(rows, certificates.ListRow{Key: l.Subject.Code(), Cells: []string{
		strconv.Itoa(n + 1), spaced(l.Rank, l.Name), l.Unit, strconv.Itoa(int(l.Year)), strings.Join(l.Missing, " "),
	}})
}

// upcomingHeading names an honour with the article that it is due by.
func upcomingHeading(l eligibility.UpcomingLine) string {
	heading := l.HonourName + " – " + l.Cite
	if l.Check {
		heading += " (cần đối chiếu văn bản)"
	}
	return heading
}
