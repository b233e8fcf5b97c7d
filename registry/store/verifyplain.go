package store

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// Most records are as the line that added them tells them. Such a line is not
// read: its text is compared with the one that a line about the record would
// have today. What differs (spelling, texts of earlier releases, records that
// were altered) is read and compared as all others are.

// plainBook is the bookkeeping of records that have uids and are told as they
// are.
type plainBook interface {
	// plainly tells that it is.
	plainly() bool
	// eachText visits all records, by number, with the text of a line that
	// adds them; nil for one that may have more to it. The text is not kept.
	eachText(ctx context.Context, tx bun.Tx, visit func(number int64, identity string, text []byte)) error
	// eachOf visits the records of those numbers.
	eachOf(ctx context.Context, tx bun.Tx, numbers []int64, visit func(state) error) error
}

// plainLine is the line that added a record, of which no other line tells.
type plainLine struct {
	text fingerprint
	line int64
}

// plainRecord is a record that the register holds.
type plainRecord struct {
	number         int64
	identity, text fingerprint
	more           bool // than the text
}

// plainBooks are those of the kinds whose lines need not be read.
func plainBooks(books map[registry.EntryKind]bookkeeping) map[registry.EntryKind]plainBook {
	plain := map[registry.EntryKind]plainBook{}
	for kind, book := range books {
		if b, ok := book.(plainBook); ok && b.plainly() {
			plain[kind] = b
		}
	}
	return plain
}

// withoutNumber returns the text of a record without the number that it gives
// the record: a line that adds one does not know it yet.
func withoutNumber[T string | []byte](text T) T {
	const number = `{"ID":`
	if len(text) < len(number) || string(text[:len(number)]) != number {
		return text
	}
	rest := text[len(number):]
	digits := 0
	for digits < len(rest) && '0' <= rest[digits] && rest[digits] <= '9' {
		digits++
	}
	return rest[digits:]
}

// noEvents is the end of the text of an award to which nothing has happened.
const noEvents = `,"Events":null}`

// hearPlain takes in a line that adds a record of which nothing was heard
// before, without reading it.
func (v *verifier) hearPlain(l *logEntry) bool {
	uid := ""
	if _, plain := v.plain[l.Kind]; plain && l.Before == "" {
		uid = uidIn(l.After)
	}
	if uid == "" || l.Kind == registry.Awards && !strings.HasSuffix(l.After, noEvents) {
		return false
	}
	identity := fingerprintOf(uid)
	_, read := v.records[l.Kind][identity]
	_, added := v.added[l.Kind][identity]
	if read || added {
		return false
	}
	v.added[l.Kind][identity] = plainLine{fingerprintOf(withoutNumber(l.After)), l.ID}
	if l.Kind == registry.Awards {
		v.awards[fingerprintOf(l.Key)] = identity
	}
	return true
}

// overtake forgets the line that added a record, since another one tells of it.
// Was is what the record said before as that tells: unless it is the same text,
// the first one is still to be read.
func (v *verifier) overtake(kind registry.EntryKind, identity fingerprint, was string) {
	added, ok := v.added[kind][identity]
	if !ok {
		return
	}
	delete(v.added[kind], identity)
	if fingerprintOf(withoutNumber(was)) != added.text {
		v.unread = append(v.unread, added.line)
	}
}

// readPlain reads what the register holds of the plain kinds.
func readPlain(ctx context.Context, tx bun.Tx, books map[registry.EntryKind]plainBook) (map[registry.EntryKind][]plainRecord, error) {
	held := map[registry.EntryKind][]plainRecord{}
	for kind, book := range books {
		var records []plainRecord
		err := book.eachText(ctx, tx, func(number int64, identity string, text []byte) {
			r := plainRecord{number: number, identity: fingerprintOf(identity), more: text == nil}
			if !r.more {
				r.text = fingerprintOfBytes(withoutNumber(text))
			}
			records = append(records, r)
		})
		if err != nil {
			return nil, wrap("read "+string(kind), err)
		}
		held[kind] = records
	}
	return held, nil
}

// comparePlain forgets the lines that the records are as, and returns the
// numbers of the other records by kind, some at a time. The lines of which it
// cannot tell are read.
func (v *verifier) comparePlain(ctx context.Context, tx bun.Tx, held map[registry.EntryKind][]plainRecord) (map[registry.EntryKind][][]int64, error) {
	others := map[registry.EntryKind][][]int64{}
	for kind, records := range held {
		slices.SortFunc(records, func(a, b plainRecord) int { return cmp.Compare(a.number, b.number) })
		for part := range slices.Chunk(records, chunk) { // those that each would read at once
			var numbers []int64
			for _, r := range part {
				if !v.isPlainlyAsHeard(kind, r) {
					numbers = append(numbers, r.number)
				}
			}
			if len(numbers) > 0 {
				others[kind] = append(others[kind], numbers)
			}
		}
	}
	for _, added := range v.added {
		for _, left := range added {
			v.unread = append(v.unread, left.line)
		}
	}
	return others, v.readUnread(ctx, tx)
}

// isPlainlyAsHeard compares a record with the line that added it, and forgets
// that.
func (v *verifier) isPlainlyAsHeard(kind registry.EntryKind, r plainRecord) bool {
	added, ok := v.added[kind][r.identity]
	if !ok || r.more || added.text != r.text || v.strayed[kind][r.number] || len(v.events[r.identity]) > 0 {
		return false
	}
	delete(v.added[kind], r.identity)
	return true
}

// readUnread reads the lines that were put off.
func (v *verifier) readUnread(ctx context.Context, tx bun.Tx) error {
	if len(v.unread) == 0 {
		return nil
	}
	slices.Sort(v.unread)
	return walkBlocks(ctx, tx, span{}, func(b *blockRow) error {
		first, _ := slices.BinarySearch(v.unread, b.ID)
		next, _ := slices.BinarySearch(v.unread, b.ID+int64(b.Lines))
		if first == next {
			return nil
		}
		entries, err := b.entries()
		if err != nil {
			return err
		}
		for _, line := range v.unread[first:next] {
			if err := v.readAdded(entries[line-b.ID]); err != nil {
				return err
			}
		}
		return nil
	})
}

// readAdded reads the line that added a record.
func (v *verifier) readAdded(l logEntry) error {
	s, err := v.books[l.Kind].told(l.Key, l.After)
	if err != nil {
		return l.broken()
	}
	identity := fingerprintOf(s.identity)
	if fingerprintOf(uidIn(l.After)) != identity {
		return l.broken() // it tells two uids: nobody but a forger writes that
	}
	if v.added[l.Kind][identity].line == l.ID {
		v.records[l.Kind][identity] = s.says
	}
	return nil
}
