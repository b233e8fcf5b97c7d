package main

import (
	"context"
	"errors"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/store"
)

// apartVerb declares "apart CODE CODE --reason WHY", by which two records that
// look alike stay two: twins and check do not show them any more.
func apartVerb(e *env, kind registry.EntryKind) *cli.Command {
	return &cli.Command{
		Name: "apart", Aliases: []string{"khacnhau"}, Flags: []cli.Flag{text("reason"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			one, other := a.pair()
			d := registry.Distinction{Kind: kind, First: one, Second: other, On: e.today(), Reason: a.required("reason")}
			if a.err != nil {
				return a.err
			}
			return runApart(c.Context, e, d.InOrder())
		},
	}
}

func runApart(ctx context.Context, e *env, d registry.Distinction) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		err := reg.TellApart(ctx, d)
		var again *store.ToldApartError
		if errors.As(err, &again) {
			words := append(apartWords(again.Said), "User", again.By.User, "Noun", nounOf(d.Kind))
			return &refusal{exitExists, "error.told-apart", words, "hint.told-apart"}
		}
		if err != nil {
			return err
		}
		e.say("say.apart", append(apartWords(d), "Kind", e.kindWord(d.Kind))...)
		return nil
	})
}

// apartWords are the words of a distinction.
func apartWords(d registry.Distinction) []any {
	return []any{"First", d.First, "Second", d.Second, "Date", d.On.Short(), "Reason", d.Reason}
}

// apartView is how --json shows from whom a record is told apart.
type apartView struct {
	Code   string `json:"code"`
	On     string `json:"on"`
	Reason string `json:"reason"`
}

// toldApart lists from whom a record is told apart.
func toldApart(ctx context.Context, reg *store.Register, kind registry.EntryKind, code string) ([]apartView, error) {
	views := []apartView{}
	list, err := reg.Distinctions(ctx)
	for _, d := range list {
		if d.Kind != kind || d.First != code && d.Second != code {
			continue
		}
		other := d.First
		if other == code {
			other = d.Second
		}
		views = append(views, apartView{other, d.On.String(), d.Reason})
	}
	return views, err
}

func apartLine(views []apartView) string {
	texts := make([]string, len(views))
	for i, view := range views {
		texts[i] = view.Code + " (" + view.Reason + ")"
	}
	return strings.Join(texts, "; ")
}
