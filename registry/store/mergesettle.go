package store

import (
	"context"

	"sovang/registry"
	"sovang/registry/logbook"
)

// kept is the record of the side that shall stand; ours where none was named.
func kept[T any](u *uniting, t *told[T]) T {
	if u.opts.Keep == Theirs {
		return t.theirs
	}
	return t.ours
}

// keptHead is the record of the side that shall stand, without its parts, with
// what it leaves open from the other.
func (b *slots[T, R]) keptHead(u *uniting, t *told[T]) T {
	stays, gives := b.headOf(t.ours), b.headOf(t.theirs)
	if u.opts.Keep == Theirs {
		stays, gives = gives, stays
	}
	if b.complete != nil {
		stays, _ = b.complete(stays, gives)
	}
	return stays
}

// settleConflict notes a conflict where no side was named. What was kept here
// against theirs is kept for good.
func (b *slots[T, R]) settleConflict(u *uniting, place *slot[T], entry T, t *told[T], wrong []Disagreement) {
	switch u.opts.Keep {
	case Ours:
		if place.id == 0 {
			return
		}
		place.overruled = append(place.overruled, t.theirs)
		countKind(&u.report.Settled, b.kind)
	case Theirs:
	default:
		b.conflict(u, place, entry, wrong, false)
	}
}

func (b *slots[T, R]) conflict(u *uniting, place *slot[T], theirs T, wrong []Disagreement, stranger bool) {
	title := b.key(place.now)
	if b.title != nil {
		title = b.title(place.now)
	}
	u.report.Conflicts = append(u.report.Conflicts, Conflict{Kind: b.kind, Key: b.key(place.now), Name: title,
		OurUID: *b.uid(&place.now), TheirUID: *b.uid(&theirs), Different: wrong, Stranger: stranger})
}

// tellOverruled lets the log tell that records read as theirs before they read
// as they were kept.
func (b *slots[T, R]) tellOverruled(u *uniting) error {
	for _, place := range b.slots {
		for _, theirs := range place.overruled {
			if err := u.w.changed(b.kind, b.key(theirs), b.asTold(place.before), b.asTold(theirs)); err != nil {
				return err
			}
			place.before = theirs
		}
	}
	return nil
}

// sameness tells which records are one though no uid and no key says so.
type sameness[T any] struct {
	contents map[string]*slot[T]
	// former are the uids that our records had, with those that they got.
	former map[string]string
}

// knowContents learns what our records are that they may not know by uid.
func (b *slots[T, R]) knowContents(ctx context.Context, u *uniting, theirs []T) error {
	if b.content == nil {
		return nil
	}
	var err error
	if b.former, err = formerUIDs(ctx, u, b.kind); err != nil {
		return err
	}
	taken := set{}
	for i := range theirs {
		if place, known := b.known(*b.uid(&theirs[i])); known {
			taken.add(*b.uid(&place.now))
		}
	}
	b.contents = map[string]*slot[T]{}
	for _, place := range b.slots {
		content := b.content(place.now)
		if _, twice := b.contents[content]; twice {
			b.contents[content] = nil // either may be meant
		} else if !taken[*b.uid(&place.now)] {
			b.contents[content] = place
		}
	}
	return nil
}

// formerUIDs reads from our log which records of a kind changed their uids.
func formerUIDs(ctx context.Context, u *uniting, kind registry.EntryKind) (map[string]string, error) {
	standing, err := standingOperations(ctx, u.w.Tx)
	if err != nil {
		return nil, err
	}
	former := map[string]string{}
	err = walkLines(ctx, u.w.Tx, span{kind: kind, action: logbook.Changed}, func(l logEntry) error {
		before, after := uidIn(l.Before), uidIn(l.After)
		if before != after && before != "" && after != "" && standing[l.Operation.ID] {
			former[before] = after
		}
		return nil
	})
	return former, err
}

// known finds the slot of a uid that one of ours has, or had.
func (b *slots[T, R]) known(uid string) (*slot[T], bool) {
	place, found := b.uids[uid]
	for range len(b.former) {
		if found {
			break
		}
		uid = b.former[uid]
		place, found = b.uids[uid]
	}
	return place, found
}

// elsewhere finds a record of ours that is what theirs is under another key.
func (b *slots[T, R]) elsewhere(entry T) (*slot[T], bool) {
	if b.content == nil {
		return nil, false
	}
	place := b.contents[b.content(entry)]
	return place, place != nil
}

// takeElsewhere lets a record of theirs have the place that it has here, if
// that was asked for. From then on ours is known by both uids.
func (b *slots[T, R]) takeElsewhere(u *uniting, place *slot[T], entry T) {
	if !u.opts.Renumber {
		b.conflict(u, place, entry, disagreements(place.now, entry), true)
		return
	}
	delete(b.contents, b.content(entry))
	known := place.now
	*b.uid(&known) = *b.uid(&entry)
	place.overruled = append(place.overruled, known)
	u.report.Recoded = append(u.report.Recoded, b.recoded(entry, place.now))
	b.meet(u, place, entry)
}
