package main

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// What becomes of nominations: voted, submitted, granted, refused, withdrawn.

func nominationVote(e *env) *cli.Command {
	return &cli.Command{
		Name: "vote", Aliases: []string{"bieuquyet"},
		Flags: []cli.Flag{
			text("body"), text("date"), text("entitled"), text("present"), text("ayes"), boolean("secret"), text("minutes"), boolean("replace"),
			boolean("dry-run"),
		},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			ids, ballot, replace := a.ids(), parseBallot(e, a), a.bool("replace")
			if a.err != nil {
				return a.err
			}
			return runNominationVote(c.Context, e, ids, ballot, replace)
		},
	}
}

// conferenceWords is how the conference of a unit begins, whoever meets: hội
// nghị quân nhân, hội nghị chi bộ.
const conferenceWords = "hội nghị "

func parseBallot(e *env, a *arguments) registry.Ballot {
	ballot := registry.Ballot{
		Body: parseBody(a), Held: e.dayOrToday(a, "date"),
		Entitled: a.number("entitled"), Present: a.number("present"), Ayes: a.number("ayes"), Secret: a.bool("secret"), Minutes: a.text("minutes"),
	}
	for _, name := range []string{"entitled", "ayes"} {
		a.required(name)
	}
	if ballot.Present == 0 {
		ballot.Present = ballot.Entitled
	}
	switch {
	case ballot.Ayes > ballot.Entitled:
		a.fail(&usageError{id: "error.ayes-over-entitled", data: []any{"Ayes", ballot.Ayes, "Entitled", ballot.Entitled}})
	case ballot.Present > ballot.Entitled:
		a.fail(&usageError{id: "error.present-over-entitled", data: []any{"Present", ballot.Present, "Entitled", ballot.Entitled}})
	case ballot.Body == catalogue.Conference && ballot.Ayes > ballot.Present:
		// absent members of a council agree in writing (Nghị định 91/2017/NĐ-CP, Điều 45.8)
		a.fail(&usageError{id: "error.ayes-over-present", data: []any{"Ayes", ballot.Ayes, "Present", ballot.Present}})
	}
	return ballot
}

// parseBody reads who voted; without a word it is the council of the unit.
func parseBody(a *arguments) string {
	if strings.HasPrefix(strings.ToLower(a.text("body")), conferenceWords) {
		return catalogue.Conference
	}
	return a.choiceOr("body", "ballot_body", catalogue.UnitCouncil, registry.BallotBodies())
}

func runNominationVote(ctx context.Context, e *env, ids []int64, ballot registry.Ballot, replace bool) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		enter := reg.AddBallot
		if replace {
			enter = reg.ReplaceBallot
		}
		if err := enter(ctx, ids, ballot); err != nil {
			return e.votedAlready(err, ids, ballot)
		}
		e.say("say.nominations-voted", "N", len(ids))
		nominations, err := reg.Nominations(ctx, store.NominationFilter{IDs: ids})
		if err != nil {
			return err
		}
		for _, n := range nominations {
			if e.dryRun {
				n.Ballots = append(slices.DeleteFunc(n.Ballots, func(b registry.Ballot) bool {
					return b.Body == ballot.Body && b.Held == ballot.Held
				}), ballot)
			}
			e.sayVotes(reg.Catalogue(), n)
		}
		return nil
	})
}

// votedAlready tells of a body that voted on the same day already, which the
// register takes for the same vote, or that did not and whose vote cannot be
// corrected; other errors come back as they are.
func (e *env) votedAlready(err error, ids []int64, ballot registry.Ballot) error {
	if errors.Is(err, store.ErrNoBallot) {
		return &refusal{exitNotFound, "error.no-ballot", []any{"Body", e.t("ballot_body." + ballot.Body), "Date", ballot.Held.Short()}, "hint.no-ballot"}
	}
	var faults registry.Faults
	if !errors.As(err, &faults) || codeOf(faults.Errors()) != exitExists {
		return err
	}
	return &refusal{exitExists, "error.voted-already", []any{
		"ID", ids[faults.Errors()[0].Index], "Body", e.t("ballot_body." + ballot.Body), "Date", ballot.Held.Short()}, "hint.voted-already"}
}

// sayVotes says whether the votes on a nomination suffice.
func (e *env) sayVotes(cat *catalogue.Catalogue, n registry.Nomination) {
	for _, vote := range eligibility.CheckBallot(cat, n, n.Period.To.Last()) {
		if vote.Result == eligibility.NotMet {
			e.noticeVote(cat, n, vote)
			continue
		}
		e.remark("say.vote", "ID", n.ID, "Why", vote.Why(e.language()), "Cite", cat.Cite(vote.Vote.Source))
	}
}

func (e *env) noticeVote(cat *catalogue.Catalogue, n registry.Nomination, vote eligibility.VoteFinding) {
	e.notice("say.vote", "ID", n.ID, "Why", vote.Why(e.language()), "Cite", cat.Cite(vote.Vote.Source))
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
				e.sayMoved(ids, registry.Submitted)
				return e.noticeVotes(c.Context, reg, ids)
			})
		},
	}
}

// noticeVotes warns of nominations that go up without the votes that the law
// asks.
func (e *env) noticeVotes(ctx context.Context, reg *store.Register, ids []int64) error {
	nominations, err := reg.Nominations(ctx, store.NominationFilter{IDs: ids})
	if err != nil {
		return err
	}
	for _, n := range nominations {
		for _, vote := range eligibility.CheckBallot(reg.Catalogue(), n, n.Period.To.Last()) {
			if vote.Result != eligibility.Met && !vote.Reminder {
				e.noticeVote(reg.Catalogue(), n, vote)
			}
		}
	}
	return nil
}

// nominationClose makes a command that ends nominations for a reason.
func nominationClose(e *env, name, alias string, to registry.NominationState, end func(*store.Register, context.Context, []int64, cal.Date, string) error) *cli.Command {
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
				e.sayMoved(ids, to)
				return nil
			})
		},
	}
}

func (e *env) sayMoved(ids []int64, to registry.NominationState) {
	e.say("say.nominations-moved", "N", len(ids), "State", e.t("nomination_state."+string(to)))
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
		decision, err := grantDecision(ctx, e, reg, grant.Decision)
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
		return e.noticeFailed(ctx, reg, grant.Nominations, decision.Date)
	})
}

// noticeFailed warns of nominations that were granted against a vote.
func (e *env) noticeFailed(ctx context.Context, reg *store.Register, ids []int64, on cal.Date) error {
	nominations, err := reg.Nominations(ctx, store.NominationFilter{IDs: ids})
	if err != nil {
		return err
	}
	office, _, err := e.openOffice(ctx, reg, "", on)
	if err != nil {
		return err
	}
	_, err = e.carried(office, nominated(office, nominations), true)
	return err
}

// grantDecision returns the decision that the register holds under the
// number, when no date was given, or the new one that was typed.
func grantDecision(ctx context.Context, e *env, reg *store.Register, d registry.Decision) (registry.Decision, error) {
	if d.Date.IsZero() {
		return decisionQuery{number: d.Number, issuer: d.Issuer}.find(ctx, reg)
	}
	return completeDecision(ctx, e, reg, d)
}
