package store

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
)

// DossierFilter says whose dossiers [Register.Dossiers] gives; empty fields
// do not narrow.
type DossierFilter struct {
	// Unit gives the unit and the people whose newest posting is there; with
	// Under also the units below it and their people, by today's hierarchy.
	Unit  string
	Under bool
	// For is [catalogue.ForUnits] or [catalogue.ForPersons]; empty and
	// [catalogue.ForBoth] give both.
	For string
	// People and Units are the codes of those who are wanted; empty is all
	// of the scope.
	People, Units []string
	// WithMembers tells that the dossiers of units tell about their people
	// in the years of Period.
	WithMembers bool
	Period      cal.Period
}

func (f DossierFilter) wants(subject string) bool {
	return f.For == "" || f.For == catalogue.ForBoth || f.For == subject
}

// Dossiers calls yield with one dossier after another: those of people, then
// those of units, each in the order in which they were recorded. An error of
// yield ends it and is returned. The whole reads one state of the register;
// yield must not write to it.
//
// Each dossier is made for its call and may be kept, but for its Keeper,
// which all share. Awards that were annulled or stripped are left out, lowered
// ones bear the lower honour; none tells its citation. An initiative whose
// award was annulled is free. People come with their postings, without their
// other names. A military unit has the grades of its party and mass bodies for
// years without one of its own: of several the lowest. Each keeps its subject.
//
// A code that is not recorded gives a [*NotFoundError].
func (r *Register) Dossiers(ctx context.Context, f DossierFilter, yield func(*eligibility.Dossier) error) error {
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		reader, err := newDossierReader(ctx, tx)
		if err != nil {
			return err
		}
		reader.beside = r.readBeside
		selected, err := reader.choose(ctx, f)
		if err != nil {
			return err
		}
		return reader.each(ctx, selected, yield)
	})
	return wrap("read dossiers", err)
}

// dossierReader makes dossiers within a transaction.
type dossierReader struct {
	tx bun.Tx
	// beside runs a second reader of the same state; nil where there is none,
	// as within what is being recorded. See [Register.readBeside].
	beside func(ctx, waiting context.Context, f task) error
	keeper *eligibility.Keeper
	units  unitKeys
	awards awardReader
	grades gathered[registry.Grade]
	texts  texts
	parts  parts
	days   days
}

func newDossierReader(ctx context.Context, tx bun.Tx) (*dossierReader, error) {
	all, err := loadUnits(ctx, tx, everything)
	if err != nil {
		return nil, err
	}
	r := &dossierReader{tx: tx, units: newUnitKeys(all), texts: texts{}, parts: parts{}, days: days{}}
	if r.keeper, err = loadKeeper(ctx, tx, all); err != nil {
		return nil, err
	}
	r.awards, err = newAwardReader(ctx, tx)
	return r, err
}

// in returns a reader of the same state in another transaction.
func (r *dossierReader) in(tx bun.Tx) *dossierReader {
	awards := awardReader{events: r.awards.events, movements: r.awards.movements, decisions: map[int64]decided{}}
	return &dossierReader{tx: tx, keeper: r.keeper, units: r.units, awards: awards, texts: texts{}, parts: parts{}, days: days{}}
}

// selection is whose dossiers are made.
type selection struct {
	// people and units are keys, in rising order.
	people, units []int64
	// counted are the keys of the people about whom the dossiers of units
	// tell, in rising order, and members counts them; nil counts nobody.
	counted []int64
	members *memberCount
}

// each makes the dossiers. The members of units are counted as their people
// pass.
func (r *dossierReader) each(ctx context.Context, s selection, yield func(*eligibility.Dossier) error) error {
	count := func(d *eligibility.Dossier) {
		if s.members != nil {
			s.members.add(d)
		}
	}
	if s.members != nil {
		others := dossierRows{r: r, column: ofPeople, years: s.members.period}
		err := others.ahead(ctx, without(s.counted, s.people), func(d *eligibility.Dossier) error { count(d); return nil })
		if err != nil {
			return err
		}
	}
	err := dossierRows{r: r, column: ofPeople}.ahead(ctx, s.people, func(d *eligibility.Dossier) error {
		count(d)
		return yield(d)
	})
	if err != nil {
		return err
	}
	return dossierRows{r: r, column: ofUnits}.ahead(ctx, s.units, func(d *eligibility.Dossier) error {
		if s.members != nil {
			d.Members = s.members.of(d.Unit.Code)
		}
		return yield(d)
	})
}

// without returns the keys of a rising list that are not in another one.
func without(keys, others []int64) []int64 {
	return slices.DeleteFunc(slices.Clone(keys), func(id int64) bool {
		_, found := slices.BinarySearch(others, id)
		return found
	})
}

// unitKeys translates between the keys and the codes of units.
type unitKeys struct {
	codes map[int64]string
	units map[int64]registry.Unit
	// bodies are the keys of the party and mass bodies of units, by the unit.
	bodies map[string][]int64
	all    []held[registry.Unit]
}

func newUnitKeys(all []held[registry.Unit]) unitKeys {
	k := unitKeys{codes: make(map[int64]string, len(all)), units: make(map[int64]registry.Unit, len(all)),
		bodies: make(map[string][]int64), all: all}
	for _, unit := range all {
		k.codes[unit.id], k.units[unit.id] = unit.value.Code, unit.value
		if unit.value.Kind != registry.MilitaryUnit && unit.value.Parent != "" {
			k.bodies[unit.value.Parent] = append(k.bodies[unit.value.Parent], unit.id)
		}
	}
	return k
}
