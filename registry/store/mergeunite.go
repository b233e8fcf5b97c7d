package store

import (
	"cmp"
	"context"
	"slices"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// uniting takes another register in.
type uniting struct {
	r     *Register
	w     *writer
	m     *mover
	their bun.Tx
	opts  MergeOptions
	// codes are ours of units and people by theirs (see [codeKey]).
	codes map[string]string
	// gone are the mergers of records that went into others here, by the uids
	// of what is gone.
	gone map[string]registry.Merger
	// joins are the mergers of theirs of records that are both here; joined are
	// the codes that stay of those that were joined, by the codes that are gone
	// (see [codeKey]).
	joins  []registry.Merger
	joined map[string]string
	// numbers are our places of awards in their decisions by theirs, where they
	// differ.
	numbers map[awardRef]awardRef
	// ours and theirs are the events of awards.
	ours, theirs eventBook
	// givenUp are the events that gave way on either side.
	givenUp struct{ here, there givenUp }
	// theirAwards are their awards by the numbers that these have there.
	theirAwards map[int64]awardRef
	// fresh are the codes of the units and people who come in (see [codeKey]).
	fresh  set
	report MergeReport
}

func newUniting(r *Register, w *writer, their bun.Tx, o MergeOptions) *uniting {
	return &uniting{r: r, w: w, m: &mover{w: w, books: ledgers()}, their: their, opts: o,
		codes: map[string]string{}, gone: map[string]registry.Merger{}, joined: map[string]string{}, numbers: map[awardRef]awardRef{},
		ours: eventBook{}, theirs: eventBook{}, theirAwards: map[int64]awardRef{}, fresh: set{}}
}

// unite takes in all kinds of records, those that others name first.
func (u *uniting) unite(ctx context.Context) error {
	unit, err := unitOf(ctx, u.their)
	if err != nil {
		return err
	}
	if err := u.uniteUnitsAndPeople(ctx); err != nil {
		return err
	}
	if !u.stuck() {
		err = u.w.correct(ctx, func() error {
			return inTurn(ctx, u.uniteAll(otherUnions()...), u.uniteAttachments, u.unitePrints, u.uniteKeys, u.uniteTemplates, u.uniteMappings)
		})
	}
	if err == nil {
		err = u.meetTwins(ctx)
	}
	u.report.Unit = u.our(registry.Units, unit)
	u.report.sort()
	return err
}

// uniteUnitsAndPeople joins what they joined after each kind: people are
// compared when they are posted to the units that stay, here as there.
func (u *uniting) uniteUnitsAndPeople(ctx context.Context) error {
	err := u.w.correct(ctx, func() error {
		return inTurn(ctx, u.identify, u.uniteAll(u.unionOfUnits()), u.requireTree)
	})
	if err != nil || u.stuck() {
		return err
	}
	if err := u.joinAll(ctx, registry.Units); err != nil {
		return err
	}
	err = u.w.correct(ctx, func() error { return u.uniteAll(unionOfPeople())(ctx) })
	if err != nil || u.stuck() {
		return err
	}
	return u.joinAll(ctx, registry.People)
}

// stuck tells that records cannot be joined before contradictions are settled.
// What names the ones that go cannot be compared until then.
func (u *uniting) stuck() bool { return len(u.joins) > 0 && len(u.report.Conflicts) > 0 }

func inTurn(ctx context.Context, steps ...func(context.Context) error) error {
	for _, step := range steps {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

func (u *uniting) uniteAll(kinds ...unitable) func(context.Context) error {
	return func(ctx context.Context) error {
		for _, kind := range kinds {
			if err := u.w.interrupted(); err != nil {
				return err
			}
			if err := kind.unite(ctx, u); err != nil {
				return err
			}
		}
		return nil
	}
}

// our returns our code of a unit or a person of theirs.
func (u *uniting) our(kind registry.EntryKind, code string) string {
	return u.stays(kind, cmp.Or(u.codes[codeKey(kind, code)], code))
}

// stays returns the code of the record that one of ours went into when it was
// joined, or its own.
func (u *uniting) stays(kind registry.EntryKind, code string) string {
	for {
		into, gone := u.joined[codeKey(kind, code)]
		if !gone {
			return code
		}
		code = into
	}
}

// codeKey names a unit or a person by its code: codes of the two kinds may be
// alike.
func codeKey(kind registry.EntryKind, code string) string { return string(kind) + " " + code }

// rename lets the entries of a batch of theirs name what they name as we do.
func (u *uniting) rename(b registry.Batch) {
	b.EachCode(func(kind registry.EntryKind, code *string) { *code = u.our(kind, *code) })
	place := func(ref registry.DecisionRef, ordinal *int) {
		if ours, moved := u.numbers[awardRefOf(ref, *ordinal)]; moved {
			*ordinal = ours.ordinal
		}
	}
	for i := range b.Initiatives {
		place(b.Initiatives[i].Decision, &b.Initiatives[i].Ordinal)
	}
	for i := range b.Nominations {
		place(b.Nominations[i].Decision, &b.Nominations[i].Ordinal)
	}
	for i := range b.Handovers {
		place(b.Handovers[i].Decision, &b.Handovers[i].Ordinal)
	}
}

// countMerged counts records of a kind in one of the lists of the report.
func countMerged(list *[]registry.Count, kind registry.EntryKind, n int) {
	for range n {
		countKind(list, kind)
	}
}

func (m *MergeReport) sort() {
	place := kindOrder()
	last := len(place)
	for _, list := range [][]registry.Count{m.New, m.Changed, m.Same, m.Kept, m.Settled} {
		slices.SortStableFunc(list, func(a, b registry.Count) int {
			return cmp.Compare(placeOf(place, a.Kind, last), placeOf(place, b.Kind, last))
		})
	}
	slices.SortStableFunc(m.Conflicts, func(a, b Conflict) int {
		return cmp.Compare(placeOf(place, a.Kind, last), placeOf(place, b.Kind, last))
	})
}

// placeOf is the place of a kind; kinds that no batch has come last.
func placeOf(places map[registry.EntryKind]int, kind registry.EntryKind, last int) int {
	if place, known := places[kind]; known {
		return place
	}
	return last
}
