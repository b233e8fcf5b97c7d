package main

import (
	"context"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/store"
)

// personAmend corrects what was typed wrong of a person: only what is given
// changes; what was there stays in the log. Awards keep the name as it was;
// see award amend.
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
		before := person.Name
		amend(&person)
		if err := e.replace(ctx, reg, registry.Batch{People: []registry.Person{person}}); err != nil || person.Name == before {
			return err
		}
		return e.noticeOldName(ctx, reg, person)
	})
}

// noticeOldName tells of the awards that keep a name that was corrected.
func (e *env) noticeOldName(ctx context.Context, reg *store.Register, person registry.Person) error {
	awards, err := reg.Awards(ctx, store.AwardFilter{Person: person.Code})
	if err != nil {
		return err
	}
	var ids []string
	for _, award := range awards {
		if award.Counts() && award.Today().As.Name != person.Name {
			ids = append(ids, strconv.FormatInt(award.ID, 10))
		}
	}
	if len(ids) > 0 {
		e.notice("say.old-name", "IDs", strings.Join(ids, ", "), "First", ids[0], "Name", person.Name)
	}
	return nil
}
