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
			return e.writeReport(ctx, reg, o, outcomes, names)
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

// writeReport prints the report on paper, which is Vietnamese.
func (e *env) writeReport(ctx context.Context, reg *store.Register, o reportOptions, outcomes []registry.Outcome, names map[string]string) error {
	list, err := listOf(ctx, reg, o.date)
	if err != nil {
		return err
	}
	onPaper := env{texts: loadTexts(languages()[0])}
	file, err := certificates.PrintList(onPaper.reportPaper(reg.Catalogue(), list, o.year, outcomes, names))
	if err != nil {
		return err
	}
	return e.writeList(o.out, file, o.force)
}

func (e *env) reportPaper(cat *catalogue.Catalogue, list certificates.List, year cal.Year, outcomes []registry.Outcome, names map[string]string) certificates.List {
	list.Title, list.Subject = "Báo cáo", "Kết quả đăng ký, đề nghị và đạt danh hiệu thi đua, hình thức khen thưởng"
	list.Subtitles = []string{"(Năm " + strconv.Itoa(int(year)) + ")"}
	middle := certificates.ListMiddle
	each := certificates.ListSection{Heading: "I. TỪNG TẬP THỂ, CÁ NHÂN", Columns: []certificates.ListColumn{
		{Head: "TT", Share: 10, Align: middle}, {Head: "Tập thể, cá nhân", Share: 90, Names: true}, {Head: "Mã", Share: 40},
		{Head: "Đăng ký", Share: 25, Align: middle}, {Head: "Đề nghị", Share: 50, Align: middle}, {Head: "Đạt", Share: 25, Align: middle},
	}}
	sums := certificates.ListSection{Heading: "II. TỔNG HỢP", Columns: []certificates.ListColumn{
		{Head: "TT", Share: 10, Align: middle}, {Head: "Danh hiệu, hình thức", Share: 130},
		{Head: "Đăng ký", Share: 30, Align: middle}, {Head: "Đề nghị", Share: 30, Align: middle}, {Head: "Đạt", Share: 30, Align: middle},
	}}
	for i, s := range sumOutcomes(outcomes) {
		name := honourName(cat, registry.Award{Honour: s.honour})
		each.Rows = append(each.Rows, certificates.ListRow{Kind: certificates.ListGroup, Cells: []string{name}})
		each.Rows = append(each.Rows, e.outcomeRows(s.honour, outcomes, names)...)
		sums.Rows = append(sums.Rows, certificates.ListRow{Key: s.honour, Cells: []string{
			strconv.Itoa(i + 1), name, strconv.Itoa(s.registered), strconv.Itoa(s.proposed), strconv.Itoa(s.won),
		}})
	}
	list.Sections = []certificates.ListSection{each, sums}
	return list
}

// outcomeRows are the recipients of one honour.
func (e *env) outcomeRows(honour string, outcomes []registry.Outcome, names map[string]string) []certificates.ListRow {
	var rows []certificates.ListRow
	for _, o := range outcomes {
		if o.Honour != honour {
			continue
		}
		yes := map[bool]string{true: "x"}
		rows = append(rows, certificates.ListRow{Key: o.Subject.Code(), Cells: []string{
			strconv.Itoa(len(rows) + 1), names[o.Subject.Code()], o.Subject.Code(), yes[o.Registered], e.proposed(o), yes[o.Won],
		}})
	}
	return rows
}
