package main

import (
	"cmp"
	"context"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/store"
)

// mergeVerb declares "merge --code GONE --into KEPT", by which two records of
// one person or unit become one.
func mergeVerb(e *env, kind registry.EntryKind) *cli.Command {
	return &cli.Command{
		Name: "merge", Aliases: []string{"gop"}, Flags: []cli.Flag{text("code"), text("into"), text("on"), text("reason"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			m := registry.Merger{Kind: kind, Gone: a.required("code"), Into: a.required("into"), On: a.day("on"), Reason: a.text("reason")}
			if m.Gone == m.Into && a.err == nil {
				a.fail(&usageError{id: "error.merge-itself", data: []any{"Code", m.Into}})
			}
			if a.err != nil {
				return a.err
			}
			m.On = cmp.Or(m.On, e.today())
			return runMerge(c.Context, e, m)
		},
	}
}

// runMerge shows first what would move, and then does it.
func runMerge(ctx context.Context, e *env, m registry.Merger) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		joined, err := reg.TryJoin(ctx, m)
		if err != nil {
			return err
		}
		gone, into, err := namesOf(ctx, reg, m)
		if err != nil {
			return err
		}
		words := []any{"Gone", m.Gone, "Into", m.Into, "GoneName", gone, "IntoName", into}
		if !strings.EqualFold(gone, into) {
			e.remark("say.merge-name", words...)
		}
		e.tellJoined(m, joined)
		if e.dryRun {
			e.say("say.would-merge", words...)
			return nil
		}
		if err := e.confirm(ctx, "ask.merge", words...); err != nil {
			return err
		}
		if _, err := reg.Join(ctx, m); err != nil {
			return err
		}
		e.say("say.merged", words...)
		e.advise("hint.merged", "Noun", nounOf(m.Kind), "Into", m.Into)
		return nil
	})
}

// namesOf returns the names of the record that goes and of the one that stays.
func namesOf(ctx context.Context, reg *store.Register, m registry.Merger) (gone, into string, err error) {
	names := make([]string, 2)
	for i, code := range []string{m.Gone, m.Into} {
		if m.Kind == registry.Units {
			unit, err := reg.Unit(ctx, code)
			if err != nil {
				return "", "", err
			}
			names[i] = unit.Name
			continue
		}
		person, err := reg.Person(ctx, code)
		if err != nil {
			return "", "", err
		}
		names[i] = person.Name
	}
	return names[0], names[1], nil
}

// tellJoined tells what moves from one record to the other.
func (e *env) tellJoined(m registry.Merger, joined store.Joined) {
	for _, d := range joined.Withdrawn {
		e.remark("say.merge-withdrawn", apartWords(d)...)
	}
	if joined.Postings > 0 {
		e.remark("say.merge-postings", "N", joined.Postings, "Gone", m.Gone, "Into", m.Into)
	}
	for _, count := range joined.Moved {
		e.remark("say.merge-moved", "N", count.N, "Kind", e.t("kind."+string(count.Kind)), "Gone", m.Gone, "Into", m.Into)
	}
	for _, count := range joined.United {
		e.remark("say.merge-united", "N", count.N, "Kind", e.t("kind."+string(count.Kind)))
	}
}

// nounOf is the noun of the commands about people or units.
func nounOf(kind registry.EntryKind) string {
	if kind == registry.Units {
		return "unit"
	}
	return "person"
}
