package honourroll

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"sovang/registry"
)

// draft is an entry on its way into the roll, with what orders it.
type draft struct {
	Entry
	highest grant
}

// sortKey is what orders an entry, as numbers: texts by their places among
// those of the roll, so that the ones that come again and again are read once.
type sortKey struct {
	numbers [7]int
	entry   *Entry
}

// inOrder returns recipients as they are honoured: collectives first, then by
// the highest award, those honoured in life before those honoured after death
// (Thông tư 199/2016/TT-BQP, Điều 25.4), then by establishment, rank, post and
// name.
func (x *index) inOrder(drafts []draft) []Entry {
	o := newTextOrder(drafts)
	keys := make([]sortKey, len(drafts))
	for i := range drafts {
		keys[i] = o.key(&drafts[i])
	}
	slices.SortFunc(keys, compareKeys)
	entries := make([]Entry, len(keys))
	for i, k := range keys {
		entries[i] = *k.entry
	}
	return entries
}

func compareKeys(a, b sortKey) int {
	for i, n := range a.numbers {
		if n != b.numbers[i] {
			return cmp.Compare(n, b.numbers[i])
		}
	}
	return cmp.Or(
		strings.Compare(a.entry.Name, b.entry.Name),
		strings.Compare(a.entry.Subject.Code(), b.entry.Subject.Code()),
		strings.Compare(a.entry.Subject.Name, b.entry.Subject.Name),
	)
}

// textOrder has the places of the texts of entries in their orders.
type textOrder struct{ ranks, posts, names map[string]int }

func newTextOrder(drafts []draft) textOrder {
	o := textOrder{ranks: map[string]int{}, posts: map[string]int{}, names: map[string]int{}}
	for i := range drafts {
		e := &drafts[i].Entry
		o.ranks[e.Rank], o.posts[e.Post], o.names[e.Name] = 0, 0, 0
	}
	for rank := range o.ranks {
		o.ranks[rank] = -registry.RankOrder(rank) // the highest first
	}
	o.posts = placesIn(slices.Collect(maps.Keys(o.posts)), comparePosts)
	registry.NewNameOrder().Place(o.names)
	return o
}

func (o textOrder) key(d *draft) sortKey {
	group := 1
	if d.Subject.IsUnit() {
		group = 0
	}
	posthumous := 0
	if d.Posthumous {
		posthumous = 1
	}
	return sortKey{
		numbers: [7]int{group, d.highest.height, posthumous, d.highest.place, o.ranks[d.Rank], o.posts[d.Post], o.names[d.Name]},
		entry:   &d.Entry,
	}
}
