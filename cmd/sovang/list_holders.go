package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry/cal"
	"sovang/registry/dossier"
	"sovang/registry/store"
)

type listHoldersOptions struct {
	listOutput
	query dossier.HolderOptions
}

func listHolders(e *env) *cli.Command {
	return &cli.Command{
		Name: "holders", Aliases: []string{"aico"},
		Flags: listOutputFlags(text("honour"), text("on"), text("unit"), boolean("all")),
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := listHoldersOptions{e.parseDatedList(a), dossier.HolderOptions{
				Honour: a.required("honour"), On: e.dayOrToday(a, "on"), Unit: a.text("unit"), Lost: a.bool("all"),
			}}
			if a.err != nil {
				return a.err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runListHolders(c.Context, e, reg, o) })
		},
	}
}

func runListHolders(ctx context.Context, e *env, reg *store.Register, o listHoldersOptions) error {
	honour, err := findHonour(reg.Catalogue(), o.query.Honour, o.query.On)
	if err != nil {
		return err
	}
	o.query.Honour = honour.Code
	if o.query.Unit != "" {
		unit, err := reg.Unit(ctx, o.query.Unit)
		if err != nil {
			return err
		}
		o.query.Unit = unit.Code
	}
	office, book, err := e.openOffice(ctx, reg, "", o.date)
	if err != nil {
		return err
	}
	holders := office.HoldersOf(book, o.query)
	return e.showOrWrite(office.HolderList(holders, o.query), o.listOutput, func() error {
		views := []holderView{}
		for _, h := range holders {
			views = append(views, viewHolder(h))
		}
		return e.printJSON(views)
	})
}

// holderView is somebody who has an honour as --json prints it.
type holderView struct {
	Unit     string `json:"unit,omitempty"`
	Person   string `json:"person,omitempty"`
	Name     string `json:"name"`
	Rank     string `json:"rank,omitempty"`
	Then     string `json:"then"`
	Now      string `json:"now"`
	Honour   string `json:"honour"`
	Since    string `json:"since"`
	Decision string `json:"decision"`
	Times    int    `json:"times"`
	Latest   string `json:"latest"`
	Serving  bool   `json:"serving"`
	Left     string `json:"left,omitempty"`
	Standing string `json:"standing"`
	AwardID  int64  `json:"award_id"`
}

func viewHolder(h dossier.Holder) holderView {
	return holderView{
		h.Subject.Unit, h.Subject.Person, h.As.Name, h.As.Rank, h.Whereabouts(), h.UnitNow, h.HonourName, h.Since.Date.String(), h.Since.Number, h.Times,
		h.Latest.Date.String(), h.Left == cal.Date{}, h.Left.String(), string(h.Standing), h.Award.ID,
	}
}
