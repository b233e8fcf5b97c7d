package main

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// twinsVerb declares "twins" of people or of units: each noun has its own, as
// the merge that follows belongs to the noun.
func twinsVerb(e *env, kind registry.EntryKind) *cli.Command {
	return &cli.Command{
		Name: "twins", Aliases: []string{"nghitrung"}, Flags: []cli.Flag{text("sure")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			least := slices.Index(certainties(), a.choice("sure", "certainty", certainties()...)) + 1
			if a.err != nil {
				return a.err
			}
			return runTwins(c.Context, e, kind, registry.Certainty(least))
		},
	}
}

// certainties are the words for [registry.Certainty], from the first on.
func certainties() []string { return []string{"possible", "likely", "sure"} }

func runTwins(ctx context.Context, e *env, kind registry.EntryKind, least registry.Certainty) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		all, err := reg.Twins(ctx)
		if err != nil {
			return err
		}
		twins := slices.DeleteFunc(all, func(t registry.Twin) bool { return t.Kind != kind || t.Sure < least })
		records, err := readTwins(ctx, reg, kind, twins)
		if err != nil {
			return err
		}
		if e.json {
			return e.printTwinsJSON(kind, twins, records)
		}
		if len(twins) == 0 {
			e.say("say.no-twins")
			return nil
		}
		for i, twin := range twins {
			if i > 0 {
				e.printLine("")
			}
			e.printTwin(twin, records)
		}
		return nil
	})
}

// twinRecords are the records of twins, by code.
type twinRecords struct {
	people map[string]registry.Person
	units  map[string]registry.Unit
}

func readTwins(ctx context.Context, reg *store.Register, kind registry.EntryKind, twins []registry.Twin) (twinRecords, error) {
	records := twinRecords{people: map[string]registry.Person{}, units: map[string]registry.Unit{}}
	if kind == registry.Units {
		units, err := reg.Units(ctx, store.UnitFilter{})
		for _, unit := range units {
			records.units[unit.Code] = unit
		}
		return records, err
	}
	var codes []string
	for _, twin := range twins {
		codes = append(codes, twin.One, twin.Other)
	}
	slices.Sort(codes)
	for part := range slices.Chunk(slices.Compact(codes), 400) {
		people, err := reg.People(ctx, store.PersonFilter{Codes: part})
		if err != nil {
			return records, err
		}
		for _, person := range people {
			records.people[person.Code] = person
		}
	}
	return records, nil
}

// printTwin shows two records side by side, why they may be one, and the
// commands that join them or tell them apart.
func (e *env) printTwin(twin registry.Twin, records twinRecords) {
	e.printLine(e.t("twin.line", "Why", e.twinWords(twin.Kind, string(twin.Why)), "Sure", e.t("certainty."+certainties()[twin.Sure-1])))
	var one, other []string
	var head []string
	if twin.Kind == registry.Units {
		head = []string{"code", "name", "former_name", "echelon", "parent", "founded", "closed"}
		one, other = e.unitCells(records.units[twin.One]), e.unitCells(records.units[twin.Other])
	} else {
		head = []string{"code", "name", "aliases", "born", "category", "rank", "post", "unit", "enlisted", "hometown"}
		one, other = e.personCells(records.people[twin.One]), e.personCells(records.people[twin.Other])
	}
	var rows [][]string
	for i, title := range head {
		if one[i] != "" || other[i] != "" {
			rows = append(rows, []string{e.t("head." + title), one[i], other[i]})
		}
	}
	e.renderTable(e.stdout, nil, rows)
	e.printLine(e.t("twin.join", "Command", joinCommand(twin)))
	e.printLine(e.t("twin.part", "Noun", nounOf(twin.Kind), "One", twin.One, "Other", twin.Other))
}

func joinCommand(twin registry.Twin) string {
	return "sovang " + nounOf(twin.Kind) + " merge --code " + twin.Other + " --into " + twin.One
}

func (e *env) personCells(p registry.Person) []string {
	now, _ := p.Present()
	return []string{p.Code, p.Name, strings.Join(p.Aliases, ", "), p.Born.Short(), e.t("category." + string(p.Category)), now.Rank, now.Post, now.Unit,
		p.Enlisted.Short(), p.Hometown}
}

func (e *env) unitCells(u registry.Unit) []string {
	var former []string
	for _, name := range u.FormerNames {
		former = append(former, name.Name)
	}
	return []string{u.Code, u.Name, strings.Join(former, ", "), e.t("echelon." + string(u.Echelon)), u.Parent, u.Founded.Short(), u.Closed.Short()}
}

// twinView is how --json shows twins.
type twinView struct {
	Kind    registry.EntryKind  `json:"kind"`
	Why     registry.TwinReason `json:"why"`
	Sure    string              `json:"sure"`
	Stays   json.RawMessage     `json:"stays"`
	Goes    json.RawMessage     `json:"goes"`
	Command string              `json:"command"`
}

func (e *env) printTwinsJSON(kind registry.EntryKind, twins []registry.Twin, records twinRecords) error {
	var b registry.Batch
	for _, twin := range twins {
		if kind == registry.Units {
			b.Units = append(b.Units, records.units[twin.One], records.units[twin.Other])
		} else {
			b.People = append(b.People, records.people[twin.One], records.people[twin.Other])
		}
	}
	objects, err := sheet.Objects(b, kind)
	if err != nil {
		return err
	}
	views := make([]twinView, len(twins))
	for i, twin := range twins {
		views[i] = twinView{twin.Kind, twin.Why, certainties()[twin.Sure-1], objects[2*i], objects[2*i+1], joinCommand(twin)}
	}
	return e.printJSON(views)
}
