package sheet

import (
	"cmp"
	"slices"
	"strings"

	"sovang/registry"
)

// Join returns all faults of the file in its order: those of the reading,
// and those that others found in its entries. What follows from a fault that
// is told already is left out: a field that could not be read is now empty,
// a decision that was not understood is unknown to its awards.
func (d Document) Join(others registry.Faults) registry.Faults {
	told := d.toldBy(others)
	all := slices.Clone(d.Faults)
	for _, f := range others {
		if f.Kind == "" || !told.covers(f) {
			all = append(all, f)
		}
	}
	d.sort(all)
	return all
}

// toldFaults knows what a reader of the faults has been told.
type toldFaults struct {
	unread map[fieldKey]bool
	// broken are the numbers of decisions with a fault, by their awards.
	broken map[entryKey]bool
	// nameless are the people whose name is wrong: they get no code.
	nameless map[entryKey]bool
}

func (d Document) toldBy(others registry.Faults) toldFaults {
	told := toldFaults{map[fieldKey]bool{}, map[entryKey]bool{}, map[entryKey]bool{}}
	numbers := make(map[string]bool)
	for _, f := range d.Faults {
		entry, field := entryKey{f.Kind, f.Index}, withoutIndex(f.Field)
		head, _, _ := strings.Cut(field, ".")
		if !f.Warning {
			told.unread[fieldKey{entry, field}], told.unread[fieldKey{entry, head}] = true, true
		}
		if f.Kind == registry.Decisions && f.Index < len(d.Batch.Decisions) {
			numbers[d.Batch.Decisions[f.Index].Number] = true
		}
	}
	for i, award := range d.Batch.Awards {
		if len(numbers) > 0 && numbers[award.Decision.Number] {
			told.broken[entryKey{registry.Awards, i}] = true
		}
	}
	for _, f := range append(slices.Clone(d.Faults), others...) {
		if f.Kind == registry.People && f.Field == "name" {
			told.nameless[entryKey{f.Kind, f.Index}] = true
		}
	}
	return told
}

// covers tells that a fault found later only follows from one told already.
func (t toldFaults) covers(f registry.Fault) bool {
	entry := entryKey{f.Kind, f.Index}
	switch {
	case t.unread[fieldKey{entry, ""}], t.unread[fieldKey{entry, withoutIndex(f.Field)}]:
		return true
	case f.Code == registry.FaultUnknownDecision:
		return t.broken[entry]
	case f.Code == registry.FaultMissing && f.Field == "code":
		return t.nameless[entry]
	case f.Code == registry.FaultMissing && f.Field == "category":
		return t.unread[fieldKey{entry, "postings.rank"}]
	}
	return false
}

// sort puts faults into the order of the file.
func (d Document) sort(all registry.Faults) {
	order := make(map[string]int, len(d.Lists))
	for i, list := range d.Lists {
		order[list.Sheet] = i
	}
	placed := make([]placedFault, len(all))
	for i, fault := range all {
		place, _ := d.Places.Of(fault)
		placed[i] = placedFault{fault, place, order[place.Sheet]}
	}
	slices.SortStableFunc(placed, func(a, b placedFault) int {
		return cmp.Or(cmp.Compare(a.sheet, b.sheet), cmp.Compare(a.place.Row, b.place.Row),
			cmp.Compare(len(a.place.Column), len(b.place.Column)), cmp.Compare(a.place.Column, b.place.Column))
	})
	for i, p := range placed {
		all[i] = p.fault
	}
}

// placedFault is a fault with its place, which takes time to find.
type placedFault struct {
	fault registry.Fault
	place Place
	sheet int // in the order of the file
}
