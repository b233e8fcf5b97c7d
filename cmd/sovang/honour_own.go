package main

import (
	"bytes"
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry/catalogue"
	"sovang/registry/store"
)

func honourImport(e *env) *cli.Command {
	return &cli.Command{
		Name: "import", Aliases: []string{"nap"}, Flags: []cli.Flag{boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			path := a.path()
			if a.err != nil {
				return a.err
			}
			return e.withLawAlone(c.Context, func(reg *store.Register) error { return runHonourImport(c.Context, e, reg, path) })
		},
	}
}

func honourExport(e *env) *cli.Command {
	return &cli.Command{
		Name: "export", Aliases: []string{"xuat"}, Flags: []cli.Flag{boolean("force")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			path, force := a.path(), a.bool("force")
			if a.err != nil {
				return a.err
			}
			return e.withLawAlone(c.Context, func(reg *store.Register) error { return runHonourExport(c.Context, e, reg, path, force) })
		},
	}
}

// withLawAlone opens the register even when the law refuses the own rows that
// are in it, so that they can be taken out, put right and taken in again.
func (e *env) withLawAlone(ctx context.Context, f func(*store.Register) error) error {
	e.lawAlone = true
	return e.withRegister(ctx, f)
}

func runHonourImport(ctx context.Context, e *env, reg *store.Register, path string) error {
	text, err := readFile(path)
	if err != nil {
		return err
	}
	own, err := catalogue.ParseOwn(bytes.NewReader(text), path)
	if err != nil {
		return err
	}
	before, err := reg.Own(ctx)
	if err != nil {
		return err
	}
	if err := reg.SetOwn(ctx, path, string(text)); err != nil {
		return err
	}
	e.say("say.own-rows", "Path", path, "Honours", len(own.Honours), "Rules", len(own.Rules), "Quotas", len(own.Quotas), "Facts", len(own.Facts))
	if before.Text != "" {
		e.say("say.own-rows-replaced", "Path", before.Origin)
	}
	return nil
}

func runHonourExport(ctx context.Context, e *env, reg *store.Register, path string, force bool) error {
	own, err := reg.Own(ctx)
	if err != nil {
		return err
	}
	if own.Text == "" {
		return &refusal{exitNotFound, "error.no-own-rows", nil, "hint.own-rows"}
	}
	if err := writeFile(path, []byte(own.Text), force); err != nil {
		return err
	}
	e.say("say.exported", "Path", path, "Kind", "")
	return nil
}

// explainRows tells every faulty row of the law, own or not.
func (e *env) explainRows(err error) message {
	m := message{code: exitFailure, hint: e.t("hint.own-rows")}
	for _, row := range rowErrors(err) {
		m.lines = append(m.lines, e.t("error.honour-row", "File", row.File, "Row", row.Row, "Code", row.Code, "Key", row.Key))
	}
	return m
}

// rowErrors takes joined errors apart.
func rowErrors(err error) []*catalogue.RowError {
	switch err := err.(type) {
	case *catalogue.RowError:
		return []*catalogue.RowError{err}
	case interface{ Unwrap() []error }:
		var rows []*catalogue.RowError
		for _, one := range err.Unwrap() {
			rows = append(rows, rowErrors(one)...)
		}
		return rows
	case interface{ Unwrap() error }:
		return rowErrors(err.Unwrap())
	}
	return nil
}
