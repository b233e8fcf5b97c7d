package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry/cal"
)

// Verbs that several nouns share.

// showVerb declares "show CODE".
func showVerb(e *env, run func(context.Context, *env, string) error) *cli.Command {
	return &cli.Command{Name: "show", Aliases: []string{"xem"}, Action: func(c *cli.Context) error {
		a := argumentsOf(c)
		code := a.positional()
		if a.err != nil {
			return a.err
		}
		return run(c.Context, e, code)
	}}
}

// closeVerb declares "close CODE --on DAY".
func closeVerb(e *env, alias string, run func(context.Context, *env, string, cal.Date) error) *cli.Command {
	return &cli.Command{Name: "close", Aliases: []string{alias}, Flags: []cli.Flag{text("on"), boolean("dry-run")}, Action: func(c *cli.Context) error {
		a := argumentsOf(c)
		code, on := a.positional(), a.requiredDay("on")
		if a.err != nil {
			return a.err
		}
		return run(c.Context, e, code, on)
	}}
}

// replaceGiven sets a field to a value, if one was given.
func replaceGiven[T comparable](field *T, given T) {
	var nothing T
	if given != nothing {
		*field = given
	}
}
