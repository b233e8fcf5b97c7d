package main

import (
	"context"
	"strconv"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/eligibility"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

func nominationCommand(e *env) *cli.Command {
	return &cli.Command{Name: "nomination", Aliases: []string{"denghi"}, Subcommands: []*cli.Command{
		nominationAdd(e), nominationVote(e),
		nominationSubmit(e),
		nominationGrant(e),
		nominationClose(e, "refuse", "khongduyet", (*store.Register).Refuse),
		nominationClose(e, "withdraw", "rut", (*store.Register).Withdraw),
		nominationList(e), nominationShow(e),
	}}
}

func nominationAdd(e *env) *cli.Command {
	return &cli.Command{
		Name: "add", Aliases: []string{"them"},
		Flags: []cli.Flag{
			text("unit"), text("person"), text("honour"), text("year"), text("from"), text("to"), text("type"), text("movement"),
			text("achievement"), text("proposed-by"), text("date"), text("initiative"), boolean("dry-run"),
		},
		Action: func(c *cli.Context) error {
			nomination, err := parseNomination(e, c)
			if err != nil {
				return err
			}
			return runNominationAdd(c.Context, e, nomination)
		},
	}
}

func parseNomination(e *env, c *cli.Context) (registry.Nomination, error) {
	a := argumentsOf(c)
	on := e.dayOrToday(a, "date")
	n := registry.Nomination{
		Subject: a.subject(), Honour: a.required("honour"), Period: a.requiredPeriod(), Movement: a.text("movement"),
		Type: registry.AwardType(a.choice("type", "award_type", choices(registry.AwardTypes())...)), Achievement: a.text("achievement"),
		ProposedBy: a.text("proposed-by"), ProposedOn: on, State: registry.Proposed, StateOn: on, Initiatives: registry.InitiativesByID(a.numbers("initiative")),
	}
	return n, a.err
}

func runNominationAdd(ctx context.Context, e *env, n registry.Nomination) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
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
		if err := e.recordNew(ctx, reg, registry.Batch{Nominations: []registry.Nomination{n}}); err != nil || e.dryRun {
			return err
		}
		return e.judgeNomination(ctx, reg, n)
	})
}

// judgeNomination says what the rules make of a nomination that was just
// recorded.
func (e *env) judgeNomination(ctx context.Context, reg *store.Register, n registry.Nomination) error {
	question := eligibility.Question{Honour: n.Honour, Year: n.Period.To, On: n.ProposedOn, Type: n.Type}
	return reg.Dossiers(ctx, dossierOf(n.Subject, n.Period.To), func(d *eligibility.Dossier) error {
		verdict := eligibility.Judge(reg.Catalogue(), d, question)
		e.say("say.nomination-verdict", "Verdict", e.t("verdict."+string(verdict.Result)))
		for _, finding := range verdict.Findings {
			if finding.Result == eligibility.NotMet || finding.Result == eligibility.OnHold {
				e.say("say.finding", "Why", finding.Why(reg.Catalogue(), e.language()), "Cite", reg.Catalogue().Cite(finding.Basis.Source))
			}
		}
		return nil
	})
}

func nominationVote(e *env) *cli.Command {
	return &cli.Command{
		Name: "vote", Aliases: []string{"bieuquyet"},
		Flags: []cli.Flag{
			text("body"), text("date"), text("entitled"), text("present"), text("ayes"), boolean("secret"), text("minutes"), boolean("dry-run"),
		},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			ids := a.ids()
			ballot := registry.Ballot{
				Body: a.choiceOr("body", "ballot_body", registry.BallotBodies()[1], registry.BallotBodies()), Held: e.dayOrToday(a, "date"),
				Entitled: a.number("entitled"), Present: a.number("present"), Ayes: a.number("ayes"), Secret: a.bool("secret"), Minutes: a.text("minutes"),
			}
			for _, name := range []string{"entitled", "ayes"} {
				a.required(name)
			}
			if ballot.Present == 0 {
				ballot.Present = ballot.Entitled
			}
			if a.err != nil {
				return a.err
			}
			return runNominationVote(c.Context, e, ids, ballot)
		},
	}
}

func runNominationVote(ctx context.Context, e *env, ids []int64, ballot registry.Ballot) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		if err := reg.AddBallot(ctx, ids, ballot); err != nil {
			return err
		}
		e.say("say.nominations-voted", "N", len(ids))
		if e.dryRun {
			return nil
		}
		for _, id := range ids {
			nomination, err := reg.Nomination(ctx, id)
			if err != nil {
				return err
			}
			e.sayVotes(reg, nomination)
		}
		return nil
	})
}

// sayVotes says whether the votes on a nomination suffice.
func (e *env) sayVotes(reg *store.Register, n registry.Nomination) {
	for _, finding := range eligibility.CheckBallot(reg.Catalogue(), n, n.Period.To.Last()) {
		why := finding.Why(e.language())
		if finding.Result == eligibility.NotMet {
			e.notice("say.vote", "ID", n.ID, "Why", why, "Cite", reg.Catalogue().Cite(finding.Vote.Source))
			continue
		}
		e.say("say.vote", "ID", n.ID, "Why", why, "Cite", reg.Catalogue().Cite(finding.Vote.Source))
	}
}

func nominationSubmit(e *env) *cli.Command {
	return &cli.Command{
		Name: "submit", Aliases: []string{"trinh"}, Flags: []cli.Flag{text("date"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			ids, on := a.ids(), e.dayOrToday(a, "date")
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error {
				if err := reg.Submit(c.Context, ids, on); err != nil {
					return err
				}
				return e.sayMoved(c.Context, reg, ids)
			})
		},
	}
}

// nominationClose makes a command that ends nominations for a reason.
func nominationClose(e *env, name, alias string, end func(*store.Register, context.Context, []int64, cal.Date, string) error) *cli.Command {
	return &cli.Command{
		Name: name, Aliases: []string{alias}, Flags: []cli.Flag{text("date"), text("reason"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			ids, on, reason := a.ids(), e.dayOrToday(a, "date"), a.required("reason")
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error {
				if err := end(reg, c.Context, ids, on, reason); err != nil {
					return err
				}
				return e.sayMoved(c.Context, reg, ids)
			})
		},
	}
}

func (e *env) sayMoved(ctx context.Context, reg *store.Register, ids []int64) error {
	first, err := reg.Nomination(ctx, ids[0])
	if err != nil {
		return err
	}
	e.say("say.nominations-moved", "N", len(ids), "State", e.t("nomination_state."+string(first.State)))
	return nil
}

func nominationGrant(e *env) *cli.Command {
	return &cli.Command{
		Name: "grant", Aliases: []string{"khen"},
		Flags: []cli.Flag{
			text("decision"), text("issuer"), text("date"), text("level"), text("place"), text("authority"), text("formula"),
			text("signer-post"), text("signer-rank"), text("signer-name"), text("summary"), text("ordinal"), text("override"), boolean("dry-run"),
		},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			grant := store.Grant{Nominations: a.ids(), From: a.number("ordinal"), Override: a.text("override"), Decision: decisionFrom(a, a.required("decision"))}
			if a.err != nil {
				return a.err
			}
			return runNominationGrant(c.Context, e, grant)
		},
	}
}

func runNominationGrant(ctx context.Context, e *env, grant store.Grant) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		decision, err := grantDecision(ctx, reg, grant.Decision)
		if err != nil {
			return err
		}
		grant.Decision = decision
		receipt, err := reg.Grant(ctx, grant)
		if err != nil {
			return err
		}
		e.warn(receipt.Warnings, sheet.Places{})
		e.sayReceipt(receipt, store.RecordOptions{})
		e.say("say.granted", "N", len(grant.Nominations), "Number", decision.Number)
		return nil
	})
}

// grantDecision returns the decision that the register holds under the
// number, when no date was given, or the new one that was typed.
func grantDecision(ctx context.Context, reg *store.Register, d registry.Decision) (registry.Decision, error) {
	if d.Date.IsZero() {
		return decisionQuery{number: d.Number, issuer: d.Issuer}.find(ctx, reg)
	}
	return completeDecision(ctx, reg, d)
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
		e.printTable([]string{"award_id", "year", "honour", "code", "recipient", "vote", "state", "date", "decision"}, rows)
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
		if e.json {
			return e.printEntry(registry.Batch{Nominations: []registry.Nomination{n}}, registry.Nominations, field{"id", n.ID})
		}
		e.printFields("award_id", strconv.FormatInt(n.ID, 10), "honour", honourName(reg.Catalogue(), registry.Award{Honour: n.Honour}), "code", n.Subject.Code(),
			"period", n.Period.String(), "type", e.t("award_type."+string(n.Type)), "movement", n.Movement, "citation", n.Achievement,
			"proposed_by", n.ProposedBy, "date", n.ProposedOn.Short(), "state", spaced(e.t("nomination_state."+string(n.State)), n.StateOn.Short()),
			"reason", n.Reason, "decision", n.Decision.Number)
		for _, b := range n.Ballots {
			e.printFields("vote", e.t("say.ballot", "Body", e.t("ballot_body."+b.Body), "Date", b.Held.Short(), "Ayes", b.Ayes, "Entitled", b.Entitled, "Present", b.Present, "Secret", b.Secret, "Minutes", b.Minutes))
		}
		e.sayVotes(reg, n)
		return nil
	})
}
