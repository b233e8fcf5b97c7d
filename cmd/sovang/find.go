package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry/store"
)

const findLimit = 50

func findCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "find", Aliases: []string{"tim"},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			words := a.positional()
			if a.err != nil {
				return a.err
			}
			return runFind(c.Context, e, words)
		},
	}
}

func runFind(ctx context.Context, e *env, words string) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		hits, err := reg.Find(ctx, words, findLimit)
		if err != nil {
			return err
		}
		type view struct {
			Kind   string `json:"kind"`
			Code   string `json:"code"`
			Name   string `json:"name"`
			Detail string `json:"detail,omitempty"`
		}
		views := []view{}
		var rows [][]string
		for _, hit := range hits {
			views = append(views, view{string(hit.Kind), hit.Code, hit.Name, hit.Detail})
			rows = append(rows, []string{e.t("kind." + string(hit.Kind)), hit.Code, hit.Name, hit.Detail})
		}
		if e.json {
			return e.printJSON(views)
		}
		e.printTable([]string{"what", "code", "name", "detail"}, rows)
		return nil
	})
}
