package store

import (
	"context"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// loadKnown reads the units, the movements, and the people whom the batch
// names by code or by name.
func (rec *recorder) loadKnown(ctx context.Context) error {
	allUnits, err := loadUnits(ctx, rec.w.Tx, everything)
	if err != nil {
		return err
	}
	allMovements, err := movements().load(ctx, rec.w.Tx, everything)
	if err != nil {
		return err
	}
	rec.known.units, rec.known.movements = units().index(allUnits), movements().index(allMovements)
	for _, unit := range allUnits {
		rec.codes.units[unit.value.Code] = unit.id
		rec.names.addUnit(unit.value)
	}
	for _, movement := range allMovements {
		rec.codes.movements[movement.value.Code] = movement.id
	}
	return rec.loadKnownPeople(ctx)
}

func (rec *recorder) loadKnownPeople(ctx context.Context) error {
	rec.known.people = make(map[string]held[registry.Person])
	named, keys := rec.peopleNamed()
	err := inChunks(named, func(part []string) error { return rec.addKnownPeople(ctx, byColumn("p.code", part)) })
	if err != nil {
		return err
	}
	return inChunks(keys, func(part []string) error {
		return rec.addKnownPeople(ctx, func(q *bun.SelectQuery) *bun.SelectQuery {
			return q.Where("(p.name_key IN (?0) OR p.id IN (SELECT a.person_id FROM aliases AS a WHERE a.name_key IN (?0)))", bun.List(part))
		})
	})
}

func (rec *recorder) addKnownPeople(ctx context.Context, narrow narrowing) error {
	loaded, err := loadPeople(ctx, rec.w.Tx, narrow)
	for _, person := range loaded {
		code := person.value.Code
		if _, there := rec.known.people[code]; !there {
			rec.known.people[code] = person
			rec.codes.people[code] = person.id
			rec.names.addPerson(person.value)
		}
	}
	return err
}

// peopleNamed lists the codes and the folded names by which the batch names
// people.
func (rec *recorder) peopleNamed() (named, keys []string) {
	codesSeen, keysSeen := set{}, set{}
	for _, person := range rec.batch.People {
		codesSeen.add(person.Code)
		if person.Code == "" {
			keysSeen.add(registry.Fold(person.Name))
		}
	}
	for _, m := range rec.batch.Mergers {
		codesSeen.add(intoSubject(m).Person)
	}
	for _, d := range rec.batch.Distinctions {
		codesSeen.add(firstSubject(d).Person)
		codesSeen.add(secondSubject(d).Person)
	}
	rec.eachSubject(func(s *registry.Subject, _ clue, _ registry.EntryKind, _ int) {
		codesSeen.add(s.Person)
		if s.Code() == "" {
			keysSeen.add(registry.Fold(s.Name))
		}
	})
	return codesSeen.sorted(), keysSeen.sorted()
}

// loadDecisions reads the decisions that the batch names.
func (rec *recorder) loadDecisions(ctx context.Context) error {
	numbers := set{}
	for _, decision := range rec.batch.Decisions {
		numbers.add(numberKey(decision.Number))
	}
	for _, award := range rec.batch.Awards {
		numbers.add(numberKey(award.Decision.Number))
		for _, event := range award.Events {
			numbers.add(numberKey(event.Decision.Number))
		}
	}
	for _, initiative := range rec.batch.Initiatives {
		numbers.add(numberKey(initiative.Decision.Number))
	}
	for _, nomination := range rec.batch.Nominations {
		numbers.add(numberKey(nomination.Decision.Number))
	}
	for _, handover := range rec.batch.Handovers {
		numbers.add(numberKey(handover.Decision.Number))
	}
	rec.known.decisions = make(map[string]held[registry.Decision])
	return rec.loadDecisionsNumbered(ctx, numbers)
}

// loadDecisionsNumbered reads the decisions that bear one of some numbers.
func (rec *recorder) loadDecisionsNumbered(ctx context.Context, numbers set) error {
	return inChunks(numbers.sorted(), func(part []string) error {
		loaded, err := decisions().load(ctx, rec.w.Tx, byColumn("d.number_key", part))
		for _, decision := range loaded {
			ref := decision.value.Ref()
			rec.known.decisions[decisionText(ref)] = decision
			rec.codes.decisions[keyOf(ref)] = decision.id
		}
		return err
	})
}

// loadAbout reads what the register holds about the subjects of entries.
func loadAbout[T, R any](ctx context.Context, rec *recorder, t table[T, R], entries []T, subject func(T) registry.Subject) (map[string]held[T], error) {
	subjects := make([]registry.Subject, len(entries))
	for i, entry := range entries {
		subjects[i] = subject(entry)
	}
	about := make(map[string]held[T])
	err := rec.eachColumn(subjects, func(narrow narrowing) error {
		loaded, err := t.load(ctx, rec.w.Tx, narrow)
		for key, entry := range t.index(loaded) {
			about[key] = entry
		}
		return err
	})
	return about, err
}

// eachColumn calls f with queries for the rows about recorded subjects.
func (rec *recorder) eachColumn(subjects []registry.Subject, f func(narrowing) error) error {
	unitIDs, personIDs := rec.subjectIDs(subjects)
	err := inChunks(unitIDs, func(part []int64) error { return f(byColumn("?TableAlias.unit_id", part)) })
	if err != nil {
		return err
	}
	return inChunks(personIDs, func(part []int64) error { return f(byColumn("?TableAlias.person_id", part)) })
}

func (rec *recorder) subjectIDs(subjects []registry.Subject) (unitIDs, personIDs []int64) {
	seen := set{}
	for _, subject := range subjects {
		if subject.Code() == "" || !seen.add(subjectKey(subject)) {
			continue
		}
		if id := rec.codes.units[subject.Unit]; id != 0 {
			unitIDs = append(unitIDs, id)
		}
		if id := rec.codes.people[subject.Person]; id != 0 {
			personIDs = append(personIDs, id)
		}
	}
	return unitIDs, personIDs
}
