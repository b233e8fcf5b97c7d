package store

import (
	"bytes"
	"context"

	"sovang/registry"
)

// unitable is a kind of records that two registers unite.
type unitable interface {
	unite(ctx context.Context, u *uniting) error
}

// union is how the records of a kind are united.
type union[T, R any] struct {
	ledger[T, R]
	// list is where a batch has them.
	list func(*registry.Batch) *[]T
	// pin lets a record of theirs name what ours, which is the same, names: its
	// own code, its subject. They differ only where records were joined or
	// recoded.
	pin func(ours T, theirs *T)
	// head returns a record without the parts that are united one by one, and
	// parts unites those of two into the first; nil for kinds without any.
	head  func(T) T
	parts func(t *told[T]) (T, []Disagreement)
	// stranger tells that two records of one key are different things.
	stranger func(ours, theirs T) bool
	// gone unites a record with one that went into it here; nil for kinds that
	// are never joined.
	gone func(stays, goes T) (T, registry.Faults)
	// title shows a record to a person.
	title func(T) string
	// adjust is called with each record of theirs once it names things as we do,
	// and tells whether it comes in at all.
	adjust func(u *uniting, theirs *T) bool
	// elder lets parts of a record have the older of two uids; nil for kinds
	// whose parts have none.
	elder func(agreed, theirs T) T
	// content tells what a record is, wherever it stands in a list: two of one
	// content are one record under two keys. Nil for kinds without such keys.
	content func(T) string
	recoded func(theirs, ours T) Recoding
	// renumber gives a stranger another key.
	renumber func(u *uniting, theirs *T, taken func(string) bool)
	// met is called with each record of theirs that has one of ours, finish
	// when all are written.
	met    func(u *uniting, ours, theirs T)
	finish func(ctx context.Context, u *uniting, slots []*slot[T]) error
}

// slot is a record of ours, or one that comes in.
type slot[T any] struct {
	id     int64 // 0 for one that comes in
	before T
	now    T
	// theirs are the records that are the same there.
	theirs []T
	moved  bool
	// overruled are records of theirs that had to give way to what was kept
	// here. The log tells that ours read so in between: from then on they are
	// an earlier state of it.
	overruled []T
}

// told is what both registers tell of a record: how it reads, and how it read
// before.
type told[T any] struct {
	ours, theirs     T
	ourPast, itsPast []T
	merged           T // the head that was agreed on
}

func (k union[T, R]) unite(ctx context.Context, u *uniting) error {
	s, err := sidesOf(ctx, u, k.load)
	if err != nil {
		return err
	}
	book, theirs := newSlots(k, s.ours), k.named(u, values(s.theirs))
	if err := book.knowContents(ctx, u, theirs); err != nil {
		return err
	}
	for _, entry := range theirs {
		if k.adjust == nil || k.adjust(u, &entry) {
			book.take(u, entry)
		}
	}
	past, err := book.past(ctx, u)
	if err != nil {
		return err
	}
	for _, place := range book.slots {
		book.settle(u, place, past)
	}
	if err := book.tellOverruled(u); err != nil {
		return err
	}
	if err := k.write(ctx, u.m, book.plan()); err != nil {
		return err
	}
	if k.finish == nil {
		return nil
	}
	return k.finish(ctx, u, book.slots)
}

// named returns records of theirs as they name things here.
func (k union[T, R]) named(u *uniting, entries []T) []T {
	var b registry.Batch
	*k.list(&b) = entries
	b = cloneBatch(b)
	cloneParts(b)
	u.rename(b)
	return *k.list(&b)
}

// slots are the records of a kind while they are united.
type slots[T, R any] struct {
	union[T, R]
	slots      []*slot[T]
	uids, keys map[string]*slot[T]
	sameness[T]
}

func newSlots[T, R any](k union[T, R], ours []held[T]) *slots[T, R] {
	book := &slots[T, R]{union: k, uids: map[string]*slot[T]{}, keys: map[string]*slot[T]{}}
	for _, entry := range ours {
		book.enter(&slot[T]{id: entry.id, before: entry.value, now: entry.value})
	}
	return book
}

func (b *slots[T, R]) enter(place *slot[T]) {
	b.slots = append(b.slots, place)
	b.uids[*b.uid(&place.now)] = place
	b.keys[b.key(place.now)] = place
}

// take finds the slot of a record of theirs, or makes one.
func (b *slots[T, R]) take(u *uniting, entry T) {
	place, found := b.known(*b.uid(&entry))
	if !found {
		if place, found = b.keys[b.key(entry)]; found && b.stranger != nil && b.stranger(place.now, entry) {
			if same, there := b.elsewhere(entry); there {
				b.takeElsewhere(u, same, entry)
				return
			}
			b.takeStranger(u, place, entry)
			return
		}
	}
	if !found {
		if same, there := b.elsewhere(entry); there {
			b.takeElsewhere(u, same, entry)
			return
		}
		b.takeNew(entry)
		return
	}
	b.meet(u, place, entry)
}

func (b *slots[T, R]) meet(u *uniting, place *slot[T], entry T) {
	if b.met != nil {
		b.met(u, place.now, entry)
	}
	place.theirs = append(place.theirs, entry)
}

func (b *slots[T, R]) takeNew(entry T) {
	if b.number != nil {
		*b.number(&entry) = 0
	}
	b.enter(&slot[T]{now: entry})
}

// takeStranger gives a record whose place is taken here the next free one, if
// that was asked for.
func (b *slots[T, R]) takeStranger(u *uniting, place *slot[T], entry T) {
	if !u.opts.Renumber {
		b.conflict(u, place, entry, disagreements(place.now, entry), true)
		return
	}
	b.renumber(u, &entry, func(key string) bool { _, taken := b.keys[key]; return taken })
	b.takeNew(entry)
}

// alike returns a record as it would be if it had the identity of another.
func (b *slots[T, R]) alike(ours, theirs T) T {
	theirs = b.identified(ours, theirs)
	if b.pin != nil {
		b.pin(ours, &theirs)
	}
	return theirs
}

func (b *slots[T, R]) equal(a, c T) bool {
	one, err := b.text(a)
	other, failed := b.text(c)
	return err == nil && failed == nil && bytes.Equal(one, other)
}

// past reads how records read before that differ now, by their uids.
func (b *slots[T, R]) past(ctx context.Context, u *uniting) (pasts[T], error) {
	ours, theirs := set{}, set{}
	for _, place := range b.slots {
		for _, entry := range place.theirs {
			if !b.equal(place.now, b.alike(place.now, entry)) {
				for _, uid := range []string{*b.uid(&place.now), *b.uid(&entry)} {
					ours.add(uid)
					theirs.add(uid)
				}
			}
		}
	}
	if len(ours) == 0 {
		return pasts[T]{}, nil
	}
	standing, err := standingOperations(ctx, u.w.Tx)
	if err != nil {
		return pasts[T]{}, err
	}
	var p pasts[T]
	if p.ours, err = b.remember(ctx, u, u.w.Tx, ours, standing); err != nil {
		return p, err
	}
	p.theirs, err = b.remember(ctx, u, u.their, theirs, nil)
	return p, err
}

// settle agrees on what a record says.
func (b *slots[T, R]) settle(u *uniting, place *slot[T], past pasts[T]) {
	if place.id == 0 {
		countKind(&u.report.New, b.kind)
	}
	for _, entry := range place.theirs {
		b.settleOne(u, place, entry, past)
	}
}

func (b *slots[T, R]) settleOne(u *uniting, place *slot[T], entry T, past pasts[T]) {
	uid := *b.uid(&entry)
	ours := place.now
	theirs := b.alike(ours, entry)
	agreed := ours
	same := b.equal(ours, theirs)
	if !same {
		t := &told[T]{ours: ours, theirs: theirs}
		mine := *b.uid(&ours)
		if _, gone := u.gone[uid]; gone {
			mine = uid
		}
		t.ourPast = b.allAlike(ours, past.ours[mine])
		t.itsPast = b.allAlike(ours, past.theirs[uid])
		var wrong []Disagreement
		if agreed, wrong = b.agree(u, t, uid); len(wrong) > 0 {
			b.settleConflict(u, place, entry, t, wrong)
		}
	}
	agreed = b.older(u, agreed, entry)
	if b.elder != nil {
		agreed = b.elder(agreed, entry)
	}
	switch {
	case !b.equal(ours, agreed) || *b.uid(&ours) != *b.uid(&agreed):
		place.now, place.moved = agreed, true
		countKind(&u.report.Changed, b.kind)
	case same:
		countKind(&u.report.Same, b.kind)
	default:
		countKind(&u.report.Kept, b.kind)
	}
}

// older gives a record the older of two uids: they tell the time at which it
// was entered. One that went into ours here lends nothing.
func (b *slots[T, R]) older(u *uniting, agreed, theirs T) T {
	uid := *b.uid(&theirs)
	if _, gone := u.gone[uid]; !gone && uid < *b.uid(&agreed) {
		*b.uid(&agreed) = uid
	}
	return agreed
}

func (b *slots[T, R]) allAlike(ours T, list []T) []T {
	all := make([]T, len(list))
	for i, entry := range list {
		all[i] = b.alike(ours, entry)
	}
	return all
}

// agree returns what the two records say together, or where they contradict
// each other.
func (b *slots[T, R]) agree(u *uniting, t *told[T], uid string) (T, []Disagreement) {
	if _, gone := u.gone[uid]; gone && b.gone != nil {
		if b.among(t.theirs, t.ourPast) {
			return t.ours, nil
		}
		one, faults := b.gone(t.ours, t.theirs)
		if len(faults) > 0 {
			return kept(u, t), ofFaults(faults)
		}
		return one, nil
	}
	head, ok := b.agreeHeads(t)
	var wrong []Disagreement
	if !ok {
		wrong = contradictions(b.headOf(t.ours), b.headOf(t.theirs))
		head = b.keptHead(u, t)
	}
	if b.parts == nil {
		return head, wrong
	}
	t.merged = head
	one, apart := b.parts(t)
	if len(apart) > 0 {
		return kept(u, t), apart
	}
	return one, wrong
}

func (b *slots[T, R]) headOf(entry T) T {
	if b.head == nil {
		return entry
	}
	return b.head(entry)
}

// agreeHeads returns the later of two records without their parts, or the one
// that says more.
func (b *slots[T, R]) agreeHeads(t *told[T]) (T, bool) {
	ours, theirs := b.headOf(t.ours), b.headOf(t.theirs)
	if b.equal(ours, theirs) {
		return t.ours, true
	}
	theyWere, weWere := b.headAmong(theirs, t.ourPast), b.headAmong(ours, t.itsPast)
	if theyWere && weWere { // one came back to what it was
		theyWere, weWere = b.within(t.itsPast, t.ourPast), b.within(t.ourPast, t.itsPast)
	}
	switch {
	case theyWere && !weWere:
		return t.ours, true
	case weWere && !theyWere:
		return t.theirs, true
	case b.complete != nil:
		return b.complete(ours, theirs)
	}
	return t.ours, false
}

func (b *slots[T, R]) among(entry T, list []T) bool {
	for _, other := range list {
		if b.equal(entry, other) {
			return true
		}
	}
	return false
}

func (b *slots[T, R]) headAmong(head T, list []T) bool {
	for _, other := range list {
		if b.equal(head, b.headOf(other)) {
			return true
		}
	}
	return false
}

// within tells that all states of one history come up in another, in their
// order.
func (b *slots[T, R]) within(short, long []T) bool {
	at := 0
	for _, entry := range long {
		if at < len(short) && b.equal(b.headOf(short[at]), b.headOf(entry)) {
			at++
		}
	}
	return at == len(short)
}

// plan is what becomes of the records.
func (b *slots[T, R]) plan() plan[T] {
	var p plan[T]
	for _, place := range b.slots {
		switch {
		case place.id == 0:
			p.added = append(p.added, change[T]{after: place.now})
		case place.moved, len(place.overruled) > 0:
			if b.number != nil {
				*b.number(&place.now) = place.id
			}
			p.replaced = append(p.replaced, change[T]{id: place.id, before: place.before, after: place.now})
		}
	}
	return p
}
