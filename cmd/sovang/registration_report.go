package main

import (
	"context"
	"slices"
	"strconv"

	"github.com/urfave/cli/v2"

	"sovang/certificates"
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/paper"
	"sovang/registry/store"
)

// registrationReport compares what was set out to win, what was proposed and
// what was won.
func registrationReport(e *env) *cli.Command {
	return &cli.Command{
		Name: "report", Aliases: []string{"ketqua"},
		Flags: []cli.Flag{text("year"), text("unit"), boolean("under"), text("out"), text("date"), boolean("force"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := reportOptions{
				year: a.requiredPeriod().To, filter: a.yearFilter(), out: a.file("out", ".pdf"), date: e.dayOrToday(a, "date"), force: a.bool("force"),
			}
			if a.err != nil {
				return a.err
			}
			return runRegistrationReport(c.Context, e, o)
		},
	}
}

type reportOptions struct {
	year   cal.Year
	filter store.YearFilter
	out    string
	date   cal.Date
	force  bool
}

// outcomeView is one line of the report as --json prints it.
type outcomeView struct {
	Unit       string `json:"unit,omitempty"`
	Person     string `json:"person,omitempty"`
	Name       string `json:"name"`
	Honour     string `json:"honour"`
	Registered bool   `json:"registered"`
	Nomination string `json:"nomination,omitempty"`
	Won        bool   `json:"won"`
}

func runRegistrationReport(ctx context.Context, e *env, o reportOptions) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		outcomes, err := outcomesOf(ctx, reg, o.year, o.filter)
		if err != nil {
			return err
		}
		names, err := subjectNames(ctx, reg)
		if err != nil {
			return err
		}
		switch {
		case o.out != "":
			return e.writeRegistrationReport(ctx, reg, o, outcomes, names)
		case e.json:
			return e.printJSON(outcomeViews(outcomes, names))
		}
		e.printOutcomes(reg.Catalogue(), outcomes, names)
		return nil
	})
}

func outcomeViews(outcomes []registry.Outcome, names map[string]string) []outcomeView {
	views := []outcomeView{}
	for _, o := range outcomes {
		views = append(views, outcomeView{
			o.Subject.Unit, o.Subject.Person, names[o.Subject.Code()], o.Honour, o.Registered, string(o.Nomination), o.Won,
		})
	}
	return views
}

// outcomesOf reads what the report compares. Awards are those of the year of
// achievement.
func outcomesOf(ctx context.Context, reg *store.Register, year cal.Year, filter store.YearFilter) ([]registry.Outcome, error) {
	filter.Period = cal.OneYear(year)
	registrations, err := reg.Registrations(ctx, filter)
	if err != nil {
		return nil, err
	}
	nominations, err := reg.Nominations(ctx, store.NominationFilter{Unit: filter.Unit, Under: filter.Under, Period: filter.Period})
	if err != nil {
		return nil, err
	}
	awards, err := reg.Awards(ctx, store.AwardFilter{Unit: filter.Unit, Under: filter.Under, Period: filter.Period})
	if err != nil {
		return nil, err
	}
	return registry.CompareOutcomes(reg.Catalogue(), year, registrations, nominations, awards), nil
}

// outcomeSum counts the outcomes of one honour.
type outcomeSum struct {
	honour                    string
	registered, proposed, won int
}

// sumOutcomes counts what was registered, proposed and won of each honour, in
// the order of the outcomes.
func sumOutcomes(outcomes []registry.Outcome) []outcomeSum {
	var sums []outcomeSum
	for _, o := range outcomes {
		i := slices.IndexFunc(sums, func(s outcomeSum) bool { return s.honour == o.Honour })
		if i < 0 {
			i, sums = len(sums), append(sums, outcomeSum{honour: o.Honour})
		}
		for _, count := range []struct {
			is   bool
			into *int
		}{{o.Registered, &sums[i].registered}, {o.Nomination != "", &sums[i].proposed}, {o.Won, &sums[i].won}} {
			if count.is {
				*count.into++
			}
		}
	}
	return sums
}

func (e *env) printOutcomes(cat *catalogue.Catalogue, outcomes []registry.Outcome, names map[string]string) {
	var rows, sums [][]string
	for _, o := range outcomes {
		rows = append(rows, []string{
			honourName(cat, registry.Award{Honour: o.Honour}), o.Subject.Code(), names[o.Subject.Code()],
			mark(o.Registered), e.proposed(o), mark(o.Won),
		})
	}
	for _, s := range sumOutcomes(outcomes) {
		sums = append(sums, []string{
			honourName(cat, registry.Award{Honour: s.honour}), strconv.Itoa(s.registered), strconv.Itoa(s.proposed), strconv.Itoa(s.won),
		})
	}
	e.printTable([]string{"honour", "code", "recipient", "registered", "nomination", "won"}, rows)
	if len(sums) > 0 {
		e.printLine("")
		e.printTable([]string{"honour", "registered", "nomination", "won"}, sums)
	}
}

// proposed says how the nomination stands, nothing when nobody proposed.
func (e *env) proposed(o registry.Outcome) string {
	if o.Nomination == "" {
		return ""
	}
	return e.t("nomination_state." + string(o.Nomination))
}

// mark is a tick for yes.
func mark(yes bool) string {
	if yes {
		return "✓"
	}
	return ""
}

// writeRegistrationReport prints the report on paper, which is Vietnamese.
func (e *env) writeRegistrationReport(ctx context.Context, reg *store.Register, o reportOptions, outcomes []registry.Outcome, names map[string]string) error {
	d, err := listOf(ctx, reg, o.date)
	if err != nil {
		return err
	}
	onPaper := env{texts: loadTexts(languages()[0])}
	file, err := certificates.PrintDocument(onPaper.reportPaper(reg.Catalogue(), d, o.year, outcomes, names))
	if err != nil {
		return err
	}
	return e.writeList(o.out, file, o.force)
}

func (e *env) reportPaper(cat *catalogue.Catalogue, d paper.Document, year cal.Year, outcomes []registry.Outcome, names map[string]string) paper.Document {
	d.Title, d.Subject = "Báo cáo", "Kết quả đăng ký, đề nghị và đạt danh hiệu thi đua, hình thức khen thưởng"
	d.Subtitles = []string{"(Năm " + strconv.Itoa(int(year)) + ")"}
	middle := paper.Middle
	each := paper.Table{Heading: "I. TỪNG TẬP THỂ, CÁ NHÂN", Columns: []paper.Column{
		{Head: "TT", Share: 10, Align: middle}, {Head: "Tập thể, cá nhân", Share: 90, Names: true}, {Head: "Mã", Share: 40},
		{Head: "Đăng ký", Share: 25, Align: middle}, {Head: "Đề nghị", Share: 50, Align: middle}, {Head: "Đạt", Share: 25, Align: middle},
	}}
	sums := paper.Table{Heading: "II. TỔNG HỢP", Columns: []paper.Column{
		{Head: "TT", Share: 10, Align: middle}, {Head: "Danh hiệu, hình thức", Share: 130},
		{Head: "Đăng ký", Share: 30, Align: middle}, {Head: "Đề nghị", Share: 30, Align: middle}, {Head: "Đạt", Share: 30, Align: middle},
	}}
	for i, s := range sumOutcomes(outcomes) {
		name := honourName(cat, registry.Award{Honour: s.honour})
		each.Rows = append(each.Rows, paper.Row{Kind: paper.Group, Cells: paper.Cells(name)})
		each.Rows = append(each.Rows, e.outcomeRows(s.honour, outcomes, names)...)
		sums.Rows = append(sums.Rows, paper.Row{Key: s.honour, Cells: []paper.Cell{
			paper.Count(i + 1), paper.Words(name), figure(s.registered), figure(s.proposed), figure(s.won),
		}})
	}
	d.Body = []paper.Block{each, sums}
	return d
}

// figure is a count that also reads when it is zero.
func figure(n int) paper.Cell {
	return paper.Cell{Text: paper.Grouped(n), Number: float64(n), Numeric: true}
}

// outcomeRows are the recipients of one honour.
func (e *env) outcomeRows(honour string, outcomes []registry.Outcome, names map[string]string) []paper.Row {
	var rows []paper.Row
	for _, o := range outcomes {
		if o.Honour != honour {
			continue
		}
		yes := map[bool]string{true: "x"}
		rows = append(rows, paper.Row{Key: o.Subject.Code(), Cells: append([]paper.Cell{paper.Count(len(rows) + 1)},
			paper.Cells(names[o.Subject.Code()], o.Subject.Code(), yes[o.Registered], e.proposed(o), yes[o.Won])...)})
	}
	return rows
}
