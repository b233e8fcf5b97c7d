package main

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

func personCommand(e *env) *cli.Command {
	return &cli.Command{Name: "person", Aliases: []string{"nguoi"}, Subcommands: []*cli.Command{
		personAdd(e), personList(e), showVerb(e, runPersonShow), personAmend(e), personPost(e), personDischarge(e),
		twinsVerb(e, registry.People), mergeVerb(e, registry.People), apartVerb(e, registry.People),
	}}
}

func personAdd(e *env) *cli.Command {
	return &cli.Command{
		Name: "add", Aliases: []string{"them"},
		Flags: append([]cli.Flag{
			text("code"), text("name"), text("born"), text("sex"), text("category"), text("hometown"), text("enlisted"), text("party-joined"),
			boolean("dry-run"),
		}, postingFlags()...),
		Action: func(c *cli.Context) error {
			person, err := parsePerson(c, e.today())
			if err != nil {
				return err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error {
				return runPersonAdd(c.Context, e, reg, person)
			})
		},
	}
}

// runPersonAdd records a person and tells of others who bear the name, so that
// nobody is entered twice unawares.
func runPersonAdd(ctx context.Context, e *env, reg *store.Register, person registry.Person) error {
	hits, err := reg.Find(ctx, person.Name, findLimit)
	if err != nil {
		return err
	}
	receipt, err := e.recordAdded(ctx, reg, registry.Batch{People: []registry.Person{person}})
	if err != nil {
		return err
	}
	told := func(code string) bool {
		return slices.ContainsFunc(receipt.Warnings, func(f registry.Fault) bool { return f.Code == registry.FaultTwin && f.Args["code"] == code })
	}
	var namesakes []string
	for _, hit := range hits {
		if hit.Kind == registry.People && registry.Fold(hit.Name) == registry.Fold(person.Name) && !told(hit.Code) {
			namesakes = append(namesakes, hit.Code)
		}
	}
	if len(namesakes) > 0 {
		e.notice("say.namesake", "Codes", strings.Join(namesakes, ", "))
	}
	if now, ok := person.Present(); ok && now.FromUnsure {
		e.remark("say.held-today", "Date", now.From.Short())
		e.advise("hint.held-today")
	}
	return nil
}

func personList(e *env) *cli.Command {
	return &cli.Command{
		Name: "list", Aliases: []string{"ds"}, Flags: []cli.Flag{text("unit"), boolean("under"), text("category")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			filter := store.PersonFilter{
				Unit: a.text("unit"), Under: a.bool("under"), Category: registry.Category(a.choice("category", "category", choices(registry.Categories())...)),
			}
			if a.err != nil {
				return a.err
			}
			return runPersonList(c.Context, e, filter)
		},
	}
}

func personPost(e *env) *cli.Command {
	return &cli.Command{
		Name: "post", Aliases: []string{"dieudong"}, Flags: append(postingFlags(), boolean("dry-run")),
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			code, posting := a.positional(), parsePosting(a)
			for _, needed := range []string{"unit", "from"} {
				a.required(needed)
			}
			if a.err != nil {
				return a.err
			}
			return runPersonPost(c.Context, e, code, posting)
		},
	}
}

func personDischarge(e *env) *cli.Command {
	return &cli.Command{
		Name: "discharge", Aliases: []string{"roiquanngu"}, Flags: []cli.Flag{text("on"), text("reason"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			code, on, reason := a.positional(), a.requiredDay("on"), a.text("reason")
			if a.err != nil {
				return a.err
			}
			return runPersonDischarge(c.Context, e, code, on, reason)
		},
	}
}

func postingFlags() []cli.Flag {
	return []cli.Flag{text("unit"), text("from"), text("rank"), text("post"), text("coefficient"), boolean("hardship")}
}

func parsePosting(a *arguments) registry.Posting {
	return registry.Posting{
		From: a.date("from"), Unit: a.text("unit"), Rank: a.text("rank"), Post: a.text("post"),
		Coefficient: a.decimal("coefficient"), Hardship: a.bool("hardship"),
	}
}

func parsePerson(c *cli.Context, today cal.Date) (registry.Person, error) {
	a := argumentsOf(c)
	person := registry.Person{
		Code: a.text("code"), Name: a.required("name"), Born: a.date("born"), Sex: a.choice("sex", "sex", registry.Male, registry.Female),
		Category: registry.Category(a.choice("category", "category", choices(registry.Categories())...)), Hometown: a.text("hometown"),
		Enlisted: a.date("enlisted"), PartyJoined: a.date("party-joined"),
	}
	posting := parsePosting(a)
	if person.Category == "" {
		person.Category = cmp.Or(registry.CategoryOfRank(posting.Rank), registry.Officer)
	}
	if posting == (registry.Posting{}) {
		return person, a.err
	}
	if posting.Unit == "" {
		a.fail(missingFlag("unit"))
	}
	if posting.From.IsZero() { // nobody said when it began: it is held today
		posting.From, posting.FromUnsure = today, true
	}
	person.Postings = []registry.Posting{posting}
	return person, a.err
}

func runPersonList(ctx context.Context, e *env, filter store.PersonFilter) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		if filter.Unit != "" {
			if _, err := reg.Unit(ctx, filter.Unit); err != nil {
				return err
			}
		}
		people, err := reg.People(ctx, filter)
		if err != nil {
			return err
		}
		order := registry.NewNameOrder()
		slices.SortStableFunc(people, func(a, b registry.Person) int { return order.Compare(a.Name, b.Name) })
		if e.json {
			return e.printEntries(registry.Batch{People: people}, registry.People)
		}
		var rows [][]string
		for _, p := range people {
			now, _ := p.Present()
			rows = append(rows, []string{p.Code, p.Name, p.Born.Short(), now.Rank, now.Post, now.Unit, p.Discharged.Short()})
		}
		e.printTable([]string{"code", "name", "born", "rank", "post", "unit", "discharged"}, rows)
		return nil
	})
}

func runPersonShow(ctx context.Context, e *env, code string) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		p, err := reg.Person(ctx, code)
		if err != nil {
			return err
		}
		awards, err := reg.Awards(ctx, store.AwardFilter{Person: code})
		if err != nil {
			return err
		}
		apart, err := toldApart(ctx, reg, registry.People, code)
		if err != nil {
			return err
		}
		if e.json {
			views, err := awardViews(reg.Catalogue(), awards)
			if err != nil {
				return err
			}
			return e.printEntry(registry.Batch{People: []registry.Person{p}}, registry.People, field{"apart", apart}, field{"awards", views})
		}
		e.printFields("code", p.Code, "name", p.Name, "aliases", strings.Join(p.Aliases, ", "), "born", p.Born.Short(), "sex", e.sex(p.Sex),
			"category", e.t("category."+string(p.Category)), "hometown", p.Hometown, "enlisted", p.Enlisted.Short(),
			"party_joined", p.PartyJoined.Short(), "discharged", strings.TrimSpace(p.Discharged.Short()+" "+p.DischargeReason),
			"apart", apartLine(apart))
		var rows [][]string
		for _, posting := range p.Postings {
			rows = append(rows, []string{e.since(posting), posting.To.Short(), posting.Rank, posting.Post, posting.Unit, posting.Coefficient})
		}
		if len(rows) > 0 {
			e.printTable([]string{"from", "to", "rank", "post", "unit", "coefficient"}, rows)
		}
		if len(awards) == 0 {
			return nil
		}
		return e.printAwards(reg.Catalogue(), awards)
	})
}

// since tells when a posting began, as far as it is known.
func (e *env) since(p registry.Posting) string {
	if p.FromUnsure {
		return e.t("word.held-on", "Date", p.From.Short())
	}
	return p.From.Short()
}

func (e *env) sex(sex string) string {
	if sex == "" {
		return ""
	}
	return e.t("sex." + sex)
}

func runPersonPost(ctx context.Context, e *env, code string, posting registry.Posting) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		if err := reg.AddPosting(ctx, code, posting); err != nil {
			return err
		}
		e.say("say.person-posted", "Code", code, "Unit", posting.Unit, "Date", posting.From.Short())
		return nil
	})
}

func runPersonDischarge(ctx context.Context, e *env, code string, on cal.Date, reason string) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		if err := reg.Discharge(ctx, code, on, reason); err != nil {
			return err
		}
		e.say("say.person-discharged", "Code", code, "Date", on.Short())
		return nil
	})
}
