package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// BrokenLogError tells that the log is not as it was written.
type BrokenLogError struct {
	// ID is the first line of the first block that does not fit, Operation the
	// number of the operation of which it tells; 0 if there is none.
	ID, Operation int64
}

// Error says where the chain breaks.
func (e *BrokenLogError) Error() string { return fmt.Sprintf("log is broken at line %d", e.ID) }

// Unwrap tells that the register is damaged.
func (e *BrokenLogError) Unwrap() error { return ErrDamaged }

// AlteredRecordError tells that a record is not as the log says.
type AlteredRecordError struct {
	Kind registry.EntryKind
	// ID is the row's number; 0 when the record is gone.
	ID int64
	// Key names the record as the log does.
	Key string
}

// Error says which record it is.
func (e *AlteredRecordError) Error() string {
	if e.ID == 0 {
		return fmt.Sprintf("%s: %q is gone or is not as it was recorded", e.Kind, e.Key)
	}
	return fmt.Sprintf("%s: %d (%s) is not as it was recorded", e.Kind, e.ID, e.Key)
}

// Unwrap tells that the register is damaged.
func (e *AlteredRecordError) Unwrap() error { return ErrDamaged }

// mostAltered is how many altered records are named.
const mostAltered = 10

// AlteredRecordsError tells which records are not as the log says.
type AlteredRecordsError struct {
	// Records are the first of them; there is one at least.
	Records []*AlteredRecordError
	// More is how many others there are.
	More int
}

// Error names the first record and says how many others there are.
func (e *AlteredRecordsError) Error() string {
	return fmt.Sprintf("%v, and %d others", e.Records[0], len(e.Records)-1+e.More)
}

// Unwrap returns the first record.
func (e *AlteredRecordsError) Unwrap() error { return e.Records[0] }

// VerifyLog walks the chain of the log from its first line. A block of which a
// line was altered, or before which one is missing, gives a [*BrokenLogError].
func (r *Register) VerifyLog(ctx context.Context) error {
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		packed, err := isPacked(ctx, tx)
		switch {
		case err != nil:
			return err
		case !packed:
			return verifyOldLog(ctx, tx)
		}
		return walkChained(ctx, tx, func([]logEntry) error { return nil })
	})
	return wrap("verify the log", err)
}

// Verify does what [Register.VerifyLog] does, and makes sure that each record
// says what the last line about it says: awards with their events, hand-overs,
// prints, keys, settings and all the others. One that was altered or is gone,
// or that was recorded past the log, gives an [*AlteredRecordsError], which
// names the first of them. Behind a line of the log that does not fit nothing
// is compared.
func (r *Register) Verify(ctx context.Context) error { return r.verify(ctx, newVerifier()) }

func (r *Register) verify(ctx context.Context, v *verifier) error {
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		held, err := v.listen(ctx, tx)
		if err != nil {
			return err
		}
		if err := v.compare(ctx, tx, held); err != nil {
			return err
		}
		return v.altered.err()
	})
	return wrap("verify the register", err)
}

// listen takes in the log, and reads beside it what the register holds.
func (v *verifier) listen(ctx context.Context, tx bun.Tx) (map[registry.EntryKind][]plainRecord, error) {
	type result struct {
		held map[registry.EntryKind][]plainRecord
		err  error
	}
	read := make(chan result, 1)
	reading, stop := context.WithCancel(ctx)
	go func() {
		held, err := readPlain(reading, tx, v.plain)
		read <- result{held, err}
	}()
	err := walkChained(ctx, tx, v.hear)
	if err != nil {
		stop() // a log that is broken tells nothing to compare with
	}
	r := <-read
	stop()
	return r.held, cmp.Or(err, r.err)
}

// verifier learns from the log how the register must look. It keeps
// fingerprints, not records: a register holds a million of them.
type verifier struct {
	books map[registry.EntryKind]bookkeeping
	plain map[registry.EntryKind]plainBook
	// added are the lines that were not read: see hearPlain.
	added map[registry.EntryKind]map[fingerprint]plainLine
	// unread are the numbers of those that must be read after all.
	unread []int64
	// records are what the records of a kind must say, by identity.
	records map[registry.EntryKind]map[fingerprint]fingerprint
	// awards are the identities of awards by the keys that name them in
	// lines about events and prints.
	awards map[fingerprint]fingerprint
	// events are those of an award, in their order.
	events map[fingerprint][]state
	// prints counts the prints that are alike.
	prints map[fingerprint]int
	// contents are the scans of which was heard: see keptContent.
	contents map[fingerprint]bool
	// altered are the records that are not as was heard.
	altered alteredRecords
	// strayed are the records whose rows are not made of what they say.
	strayed strays
}

func newVerifier() *verifier {
	v := &verifier{
		books: ledgers(), added: map[registry.EntryKind]map[fingerprint]plainLine{}, records: map[registry.EntryKind]map[fingerprint]fingerprint{}, awards: map[fingerprint]fingerprint{},
		events: map[fingerprint][]state{}, prints: map[fingerprint]int{}, contents: map[fingerprint]bool{},
	}
	v.plain = plainBooks(v.books)
	for kind := range v.books {
		v.records[kind], v.added[kind] = map[fingerprint]fingerprint{}, map[fingerprint]plainLine{}
	}
	return v
}

// hear takes in some lines of the log.
func (v *verifier) hear(rows []logEntry) error {
	for _, row := range rows {
		kind := row.Kind
		book, known := v.books[kind]
		if !known || v.hearPlain(&row) {
			continue
		}
		before, after, err := row.states(book)
		if err != nil {
			return row.broken()
		}
		if before == nil && after == nil { // a line that tells nothing was forged
			return row.broken()
		}
		switch kind {
		case registry.Awards:
			v.hearAward(row, before, after)
		case AwardEvents:
			v.hearEvent(row.Key, before, after)
		case Prints:
			v.hearPrint(row.Key, before, after)
		default:
			v.hearRecord(row, before, after)
			v.hearContent(row)
		}
	}
	return nil
}

// states returns what the record of a line said before and after; nil where
// there was none.
func (l logEntry) states(book bookkeeping) (before, after *state, err error) {
	read := func(text string) (*state, error) {
		if text == "" {
			return nil, nil
		}
		s, err := book.told(l.Key, text)
		return &s, err
	}
	if before, err = read(l.Before); err != nil {
		return nil, nil, err
	}
	after, err = read(l.After)
	return before, after, err
}

func (v *verifier) hearRecord(l logEntry, before, after *state) {
	records := v.records[l.Kind]
	if before != nil {
		identity := fingerprintOf(before.identity)
		v.overtake(l.Kind, identity, l.Before)
		delete(records, identity)
	}
	if after != nil {
		identity := fingerprintOf(after.identity)
		v.overtake(l.Kind, identity, "")
		records[identity] = after.says
	}
}

func (v *verifier) hearAward(l logEntry, before, after *state) {
	v.hearRecord(l, before, after)
	if before != nil {
		delete(v.awards, fingerprintOf(before.key))
	}
	if after == nil {
		delete(v.events, fingerprintOf(before.identity))
		return
	}
	identity := fingerprintOf(after.identity)
	v.awards[fingerprintOf(after.key)] = identity
	if before == nil || len(after.events) > 0 { // a line about the award alone leaves its events
		v.setEvents(identity, after.events)
	}
}

func (v *verifier) setEvents(award fingerprint, events []state) {
	if len(events) == 0 {
		delete(v.events, award)
		return
	}
	v.events[award] = events
}

func (v *verifier) hearEvent(key string, before, after *state) {
	award := v.awards[fingerprintOf(key)]
	events := v.events[award]
	at := -1
	if before != nil {
		at = slices.IndexFunc(events, func(e state) bool { return e.identity == before.identity })
	}
	switch {
	case at < 0 && after != nil:
		events = append(events, *after)
	case at >= 0 && after != nil:
		events[at] = *after
	case at >= 0:
		events = slices.Delete(events, at, at+1)
	}
	v.setEvents(award, events)
}

func (v *verifier) hearPrint(key string, before, after *state) {
	if before != nil && !v.takePrint(key, *before) {
		v.count(v.printOf(key, before.identity), -1)
	}
	if after != nil {
		v.count(v.printOf(key, after.identity), 1)
	}
}

// takePrint forgets a print of which was heard, with its uid or without.
func (v *verifier) takePrint(key string, s state) bool {
	for _, identity := range []string{s.identity, s.uidless} {
		if of := v.printOf(key, identity); v.prints[of] > 0 {
			v.count(of, -1)
			return true
		}
	}
	return false
}

// printOf names a print by its award, whatever the award's key is today.
func (v *verifier) printOf(key, identity string) fingerprint {
	award := v.awards[fingerprintOf(key)]
	return fingerprintOf(fmt.Sprint(award, identity))
}

func (v *verifier) count(of fingerprint, by int) {
	if v.prints[of] += by; v.prints[of] == 0 {
		delete(v.prints, of)
	}
}
