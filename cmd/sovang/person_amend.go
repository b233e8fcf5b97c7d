package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/store"
)

// personAmend corrects what was typed wrong of a person: only what is given
// changes. The name borne before stays findable. Awards keep the name as it
// was; see award amend.
func personAmend(e *env) *cli.Command {
	return &cli.Command{
		Name: "amend", Aliases: []string{"sua"},
		Flags: []cli.Flag{
			text("name"), text("born"), text("sex"), text("category"), text("hometown"), text("enlisted"), text("party-joined"), boolean("dry-run"),
		},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			code, amend := a.positional(), personAmendment(a)
			if a.err != nil {
				return a.err
			}
			return runPersonAmend(c.Context, e, code, amend)
		},
	}
}

// personAmendment returns what to do to the person.
func personAmendment(a *arguments) func(*registry.Person) {
	given := registry.Person{
		Name: a.text("name"), Born: a.date("born"), Sex: a.choice("sex", "sex", registry.Male, registry.Female),
		Category: registry.Category(a.choice("category", "category", choices(registry.Categories())...)), Hometown: a.text("hometown"),
		Enlisted: a.date("enlisted"), PartyJoined: a.date("party-joined"),
	}
	return func(p *registry.Person) {
		replaceGiven(&p.Name, given.Name)
		replaceGiven(&p.Born, given.Born)
		replaceGiven(&p.Sex, given.Sex)
		replaceGiven(&p.Category, given.Category)
		replaceGiven(&p.Hometown, given.Hometown)
		replaceGiven(&p.Enlisted, given.Enlisted)
		replaceGiven(&p.PartyJoined, given.PartyJoined)
	}
}

func runPersonAmend(ctx context.Context, e *env, code string, amend func(*registry.Person)) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		person, err := reg.Person(ctx, code)
		if err != nil {
			return err
		}
		amend(&person)
		return e.replace(ctx, reg, registry.Batch{People: []registry.Person{person}})
	})
}
