package main

import (
	"context"
	"fmt"
	"strconv"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
	"sovang/registry/store"
)

func nominationCommand(e *env) *cli.Command {
	return &cli.Command{Name: "nomination", Aliases: []string{"denghi"}, Subcommands: []*cli.Command{
		nominationAdd(e), nominationVote(e), nominationSubmit(e), nominationGrant(e),
		nominationClose(e, "refuse", "khongduyet", registry.Refused, (*store.Register).Refuse),
		nominationClose(e, "withdraw", "rut", registry.Withdrawn, (*store.Register).Withdraw),
		nominationList(e), nominationShow(e),
	}}
}

func nominationAdd(e *env) *cli.Command {
	return &cli.Command{
		Name: "add", Aliases: []string{"them"},
		Flags: []cli.Flag{
			text("unit"), text("person"), text("honour"), text("year"), text("from"), text("to"), text("type"), text("movement"),
			text("achievement"), text("proposed-by"), text("date"), text("initiative"), text("assume"), boolean("dry-run"),
		},
		Action: func(c *cli.Context) error {
			opts, err := parseNomination(e, c)
			if err != nil {
				return err
			}
			return runNominationAdd(c.Context, e, opts)
		},
	}
}

type nominationOptions struct {
	nomination registry.Nomination
	assume     []string // for the check by the rules
}

func parseNomination(e *env, c *cli.Context) (nominationOptions, error) {
	a := argumentsOf(c)
	on := e.dayOrToday(a, "date")
	n := registry.Nomination{
		Subject: a.subject(), Honour: a.required("honour"), Period: a.requiredPeriod(), Movement: a.text("movement"),
		Type: registry.AwardType(a.choice("type", "award_type", choices(registry.AwardTypes())...)), Achievement: a.text("achievement"),
		ProposedBy: a.text("proposed-by"), ProposedOn: on, State: registry.Proposed, StateOn: on, Initiatives: registry.InitiativesByID(a.numbers("initiative")),
	}
	return nominationOptions{n, a.words("assume")}, a.err
}

func runNominationAdd(ctx context.Context, e *env, o nominationOptions) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		n := o.nomination
		if err := requireSubject(ctx, reg, n.Subject); err != nil { // or its initiatives would be said to be missing too
			return err
		}
		honour, err := findHonour(reg.Catalogue(), n.Honour, n.Period.To.Last())
		if err != nil {
			return err
		}
		n.Honour = honour.Code
		if n.Type == "" {
			n.Type = registry.UsualType(honour.Kind)
		}
		if n.Type == "" {
			return missingFlag("type")
		}
		asked := eligibleOptions{subject: n.Subject, assume: o.assume, question: eligibility.Question{
			Honour: n.Honour, Year: n.Period.To, On: n.ProposedOn, Type: n.Type}}
		if asked.question.Assume, err = e.assumptions(reg.Catalogue(), asked, honour); err != nil {
			return err
		}
		if err := e.recordNew(ctx, reg, registry.Batch{Nominations: []registry.Nomination{n}}); err != nil {
			return err
		}
		return e.judgeNomination(ctx, reg, n.Subject, asked.question)
	})
}

// requireSubject fails when the register has no person or unit of that code.
func requireSubject(ctx context.Context, reg *store.Register, s registry.Subject) error {
	var err error
	if s.IsUnit() {
		_, err = reg.Unit(ctx, s.Unit)
	} else {
		_, err = reg.Person(ctx, s.Person)
	}
	return err
}

// judgeNomination says what the rules make of a nomination that was just
// recorded: what is not met or not known on the path that comes nearest.
func (e *env) judgeNomination(ctx context.Context, reg *store.Register, subject registry.Subject, question eligibility.Question) error {
	cat := reg.Catalogue()
	return reg.Dossiers(ctx, dossierOf(subject, question.Year), func(d *eligibility.Dossier) error {
		verdict := eligibility.Judge(cat, d, question)
		e.remark("say.nomination-verdict", "Verdict", e.t("verdict."+string(verdict.Result)))
		for _, f := range against(cat, verdict) {
			e.remark("say.finding", "Mark", resultMark(f.Result), "Why", f.Why(cat, e.language()), "Cite", cat.Cite(f.Basis.Source))
		}
		return nil
	})
}

func nominationList(e *env) *cli.Command {
	return &cli.Command{
		Name: "list", Aliases: []string{"ds"},
		Flags: []cli.Flag{text("unit"), boolean("under"), text("person"), text("honour"), text("state"), text("year"), text("from"), text("to")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			filter := store.NominationFilter{
				Unit: a.text("unit"), Under: a.bool("under"), Person: a.text("person"), Honour: a.text("honour"), Period: a.period(),
				State: registry.NominationState(a.choice("state", "nomination_state", choices(registry.NominationStates())...)),
			}
			if a.err != nil {
				return a.err
			}
			return runNominationList(c.Context, e, filter)
		},
	}
}

func runNominationList(ctx context.Context, e *env, filter store.NominationFilter) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		if err := resolveHonour(reg, &filter.Honour, filter.Period); err != nil {
			return err
		}
		nominations, err := reg.Nominations(ctx, filter)
		if err != nil {
			return err
		}
		if e.json {
			return e.printNumbered(registry.Batch{Nominations: nominations}, registry.Nominations, func(i int) int64 { return nominations[i].ID })
		}
		names, err := subjectNames(ctx, reg)
		if err != nil {
			return err
		}
		var rows [][]string
		for _, n := range nominations {
			rows = append(rows, []string{
				strconv.FormatInt(n.ID, 10), n.Period.String(), honourName(reg.Catalogue(), registry.Award{Honour: n.Honour}), n.Subject.Code(),
				names[n.Subject.Code()], lastVote(n), e.t("nomination_state." + string(n.State)), n.StateOn.Short(), n.Decision.Number,
			})
		}
		e.printTable([]string{"record_id", "year", "honour", "code", "recipient", "vote", "state", "date", "decision"}, rows)
		return nil
	})
}

// lastVote shows the newest vote on a nomination: 9/11.
func lastVote(n registry.Nomination) string {
	if len(n.Ballots) == 0 {
		return ""
	}
	b := n.Ballots[len(n.Ballots)-1]
	return strconv.Itoa(b.Ayes) + "/" + strconv.Itoa(b.Entitled)
}

func nominationShow(e *env) *cli.Command {
	return &cli.Command{
		Name: "show", Aliases: []string{"xem"},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			id := a.id()
			if a.err != nil {
				return a.err
			}
			return runNominationShow(c.Context, e, id)
		},
	}
}

func runNominationShow(ctx context.Context, e *env, id int64) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		n, err := reg.Nomination(ctx, id)
		if err != nil {
			return err
		}
		votes := eligibility.CheckBallot(reg.Catalogue(), n, n.Period.To.Last())
		if e.json {
			return e.printEntry(registry.Batch{Nominations: []registry.Nomination{n}}, registry.Nominations,
				field{"id", n.ID}, field{"votes", e.voteViews(reg.Catalogue(), votes)})
		}
		names, err := subjectNames(ctx, reg)
		if err != nil {
			return err
		}
		e.showNomination(reg.Catalogue(), n, names[n.Subject.Code()])
		for _, vote := range votes {
			e.printFields("vote_rule", fmt.Sprintf("%s %s [%s]", resultMark(vote.Result), vote.Why(e.language()), reg.Catalogue().Cite(vote.Vote.Source)))
		}
		return nil
	})
}

func (e *env) showNomination(cat *catalogue.Catalogue, n registry.Nomination, name string) {
	e.printFields("record_id", strconv.FormatInt(n.ID, 10), "honour", honourName(cat, registry.Award{Honour: n.Honour}), "recipient", name, "code", n.Subject.Code(),
		"period", n.Period.String(), "type", e.t("award_type."+string(n.Type)), "movement", n.Movement, "citation", n.Achievement,
		"proposed_by", n.ProposedBy, "date", n.ProposedOn.Short(), "state", spaced(e.t("nomination_state."+string(n.State)), n.StateOn.Short()),
		"reason", n.Reason, "decision", n.Decision.Number)
	for _, i := range n.Initiatives {
		e.printFields("initiative", fmt.Sprintf("%s, %d (ID %d)", i.Title, i.Year, i.ID))
	}
	for _, b := range n.Ballots {
		e.printFields("vote", e.t("say.ballot", "Body", e.t("ballot_body."+b.Body), "Date", b.Held.Short(), "Ayes", b.Ayes,
			"Entitled", b.Entitled, "Present", b.Present, "Secret", b.Secret, "Minutes", b.Minutes))
	}
}

// voteView is what became of one vote that the law asks, as --json prints it.
type voteView struct {
	Body       string `json:"body"`
	Result     string `json:"result"`
	NeedAyes   int    `json:"need_ayes"`
	Reminder   bool   `json:"reminder"` // the Ministry's vote, which the unit need not record
	Cite       string `json:"cite"`
	Confidence string `json:"confidence"`
	Why        string `json:"why"`
}

func (e *env) voteViews(cat *catalogue.Catalogue, votes []eligibility.VoteFinding) []voteView {
	views := []voteView{}
	for _, v := range votes {
		views = append(views, voteView{
			v.Vote.Body, string(v.Result), v.NeedAyes, v.Reminder, cat.Cite(v.Vote.Source), string(v.Vote.Confidence), v.Why(e.language()),
		})
	}
	return views
}
