package store

import (
	"context"
	"encoding/json"
	"fmt"
	"hash/maphash"
	"slices"
	"sync"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/logbook"
)

// step is a line of the log to be taken back: what a record says, and what it
// shall say again. One of both is empty where there is no record.
type step struct {
	line, operation int64
	kind            registry.EntryKind
	key             string
	action          logbook.Action
	from, to        string
}

func (s step) broken() error { return &BrokenLogError{s.line, s.operation} }

// bookkeeping is what the register can do with the records of a kind as the
// log tells them: recognise them, and bring them to an earlier state. Records
// come back with their uids, and with their numbers where those are free.
type bookkeeping interface {
	// told returns the record of a line, whatever its key reads today.
	told(key, text string) (state, error)
	// each visits all records that the register holds.
	each(ctx context.Context, tx bun.Tx, visit func(state) error) error
	// add, change and remove bring records to the state that steps ask for,
	// and note it in the log. All steps are of the kind.
	add(ctx context.Context, m *mover, steps []step) error
	change(ctx context.Context, m *mover, steps []step) error
	remove(ctx context.Context, m *mover, steps []step) error
}

// state is what a record says.
type state struct {
	// identity is by what the record is known for good: its uid, or its name
	// where it has none.
	identity string
	key      string
	number   int64 // of a record that the register holds
	says     fingerprint
	// uidless is what a print or an attachment says in a line of an earlier
	// release, which did not tell the uid.
	uidless string
	events  []state // of an award
}

// fingerprint stands for a text: two texts with one fingerprint are one text.
// It is made from a chance that is drawn anew by each run of the program, so
// that two texts of one fingerprint cannot be made for it; it is never kept.
type fingerprint [2]uint64

// fingerprintSeeds are drawn when a fingerprint is first made.
var fingerprintSeeds = sync.OnceValue(func() [2]maphash.Seed { return [2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()} })

func fingerprintOf(text string) fingerprint {
	seeds := fingerprintSeeds()
	return fingerprint{maphash.String(seeds[0], text), maphash.String(seeds[1], text)}
}

func fingerprintOfBytes(text []byte) fingerprint {
	seeds := fingerprintSeeds()
	return fingerprint{maphash.Bytes(seeds[0], text), maphash.Bytes(seeds[1], text)}
}

// ledger is the bookkeeping of entries that lie in a table.
type ledger[T, R any] struct {
	table[T, R]
	// column holds the uid; "" where a kind has none and is read as a whole.
	column string
	// read reads entries with their parts; nil stands for table.load.
	read func(context.Context, bun.Tx, narrowing) ([]held[T], error)
	// scan visits all entries, for kinds of which there are many; nil stands for
	// read. The entry is used again.
	scan func(ctx context.Context, tx bun.Tx, visit func(number int64, entry *T) error) error
	// put writes entries with their parts; nil stands for table.write.
	put func(context.Context, *writer, plan[T], *codes) error
	// parts are the statements that delete what hangs on rows.
	parts []string
	// plain returns an entry without what may read otherwise though nobody
	// touched it: numbers, the spelling of decisions, the order of parts.
	plain func(T) T
	// revive returns the entry that a line tells; nil for one that it tells as
	// it is.
	revive func(context.Context, *mover, string) (T, error)
	// names collects what the entry refers to.
	names func(T, *named)
}

func (l ledger[T, R]) identity(entry T) string {
	if l.uid != nil {
		return *l.uid(&entry)
	}
	return l.key(entry)
}

func (l ledger[T, R]) load(ctx context.Context, tx bun.Tx, narrow narrowing) ([]held[T], error) {
	if l.read == nil {
		return l.table.load(ctx, tx, narrow)
	}
	return l.read(ctx, tx, narrow)
}

// text is what an entry says.
func (l ledger[T, R]) text(entry T) ([]byte, error) {
	if l.plain != nil {
		entry = l.plain(entry)
	}
	return json.Marshal(l.asTold(entry))
}

// says returns the fingerprint of what an entry says.
func (l ledger[T, R]) says(entry T) (fingerprint, error) {
	text, err := l.text(entry)
	return fingerprintOfBytes(text), err
}

func (l ledger[T, R]) told(key, text string) (state, error) {
	if l.table.told != nil { // told by a digest, which is plain
		return state{identity: key, key: key, says: fingerprintOf(text)}, nil
	}
	var entry T
	if err := json.Unmarshal([]byte(text), &entry); err != nil {
		return state{}, err
	}
	return l.state(held[T]{value: entry})
}

func (l ledger[T, R]) state(entry held[T]) (state, error) {
	says, err := l.says(entry.value)
	return state{identity: l.identity(entry.value), key: l.key(entry.value), number: entry.id, says: says}, err
}

func (l ledger[T, R]) each(ctx context.Context, tx bun.Tx, visit func(state) error) error {
	numbers, err := l.numbers(ctx, tx)
	if err != nil {
		return err
	}
	return l.eachOf(ctx, tx, numbers, visit)
}

func (l ledger[T, R]) numbers(ctx context.Context, tx bun.Tx) ([]int64, error) {
	var numbers []int64
	err := tx.NewSelect().Model((*R)(nil)).Column("id").Order("id").Scan(ctx, &numbers)
	return numbers, wrap("read "+string(l.kind), err)
}

func (l ledger[T, R]) eachOf(ctx context.Context, tx bun.Tx, numbers []int64, visit func(state) error) error {
	return inChunks(numbers, func(part []int64) error {
		entries, err := l.load(ctx, tx, byColumn("?TableAlias.id", part))
		if err != nil {
			return err
		}
		for _, entry := range entries {
			s, err := l.state(entry)
			if err != nil {
				return err
			}
			if err := visit(s); err != nil {
				return err
			}
		}
		return nil
	})
}

func (l ledger[T, R]) plainly() bool { return l.uid != nil && l.table.told == nil }

func (l ledger[T, R]) eachText(ctx context.Context, tx bun.Tx, visit func(number int64, identity string, text []byte)) error {
	var text []byte
	write := func(number int64, entry *T) (err error) {
		if text, err = logbook.AppendText(text[:0], entry); err == nil {
			visit(number, *l.uid(entry), text)
		}
		return err
	}
	if l.scan != nil {
		return l.scan(ctx, tx, write)
	}
	numbers, err := l.numbers(ctx, tx)
	if err != nil {
		return err
	}
	return inChunks(numbers, func(part []int64) error {
		entries, err := l.load(ctx, tx, byColumn("?TableAlias.id", part))
		for i := range entries {
			if err := write(entries[i].id, &entries[i].value); err != nil {
				return err
			}
		}
		return err
	})
}

// present reads the records of steps, which must say what the steps expect.
func (l ledger[T, R]) present(ctx context.Context, m *mover, steps []step) ([]held[T], error) {
	wanted := make([]state, len(steps))
	for i, s := range steps {
		var err error
		if wanted[i], err = l.told(s.key, s.from); err != nil {
			return nil, s.broken()
		}
	}
	found, err := l.find(ctx, m.w.Tx, wanted)
	if err != nil {
		return nil, err
	}
	entries := make([]held[T], len(steps))
	for i, want := range wanted {
		entry, there := found[want.identity]
		text, err := l.text(entry.value)
		if err != nil {
			return nil, err
		}
		if !there || fingerprintOfBytes(text) != want.says && !m.rebuilding && !l.saysJoined(m, text, steps[i].from) {
			return nil, &AlteredRecordError{Kind: l.kind, ID: entry.id, Key: want.key}
		}
		entries[i] = entry
	}
	return entries, nil
}

// saysJoined tells that a record says what a line tells but for the codes of
// records that were joined.
func (l ledger[T, R]) saysJoined(m *mover, text []byte, line string) bool {
	var entry T
	if len(m.joins) == 0 || unmarshal(line, &entry) != nil {
		return false
	}
	told, err := l.text(entry)
	return err == nil && m.same(text, told)
}

func (l ledger[T, R]) find(ctx context.Context, tx bun.Tx, wanted []state) (map[string]held[T], error) {
	narrow := everything
	if l.column != "" {
		uids := make([]string, len(wanted))
		for i, want := range wanted {
			uids[i] = want.identity
		}
		narrow = byColumn(l.column, uids)
	}
	entries, err := l.load(ctx, tx, narrow)
	found := make(map[string]held[T], len(entries))
	for _, entry := range entries {
		found[l.identity(entry.value)] = entry
	}
	return found, err
}

// wanted returns the entries that steps shall bring about.
func (l ledger[T, R]) wanted(ctx context.Context, m *mover, steps []step) ([]T, error) {
	entries := make([]T, len(steps))
	for i, s := range steps {
		var err error
		if l.revive != nil {
			entries[i], err = l.revive(ctx, m, s.to)
		} else {
			err = json.Unmarshal([]byte(s.to), &entries[i])
		}
		if err != nil {
			return nil, wrap(fmt.Sprintf("read line %d of the log", s.line), err)
		}
	}
	return entries, nil
}

func (l ledger[T, R]) add(ctx context.Context, m *mover, steps []step) error {
	entries, err := l.wanted(ctx, m, steps)
	if err != nil {
		return err
	}
	var p plan[T]
	for _, entry := range entries {
		added := change[T]{after: entry}
		if l.number != nil {
			added.id = *l.number(&entry)
		}
		p.added = append(p.added, added)
	}
	if err := l.freeNumbers(ctx, m.w.Tx, p.added); err != nil {
		return err
	}
	return l.write(ctx, m, p)
}

// freeNumbers leaves new records only numbers that no other record has, and
// puts those without behind the others: rows get rising numbers.
func (l ledger[T, R]) freeNumbers(ctx context.Context, tx bun.Tx, added []change[T]) error {
	var wanted, taken []int64
	for _, a := range added {
		if a.id != 0 {
			wanted = append(wanted, a.id)
		}
	}
	if len(wanted) == 0 {
		return nil
	}
	err := byColumn("id", wanted)(tx.NewSelect().Model((*R)(nil)).Column("id")).Scan(ctx, &taken)
	for i := range added {
		if slices.Contains(taken, added[i].id) {
			added[i].id = 0
		}
	}
	slices.SortStableFunc(added, func(a, b change[T]) int {
		if (a.id == 0) != (b.id == 0) {
			return int(b.id - a.id)
		}
		return int(a.id - b.id)
	})
	return wrap("look for numbers", err)
}

func (l ledger[T, R]) change(ctx context.Context, m *mover, steps []step) error {
	present, err := l.present(ctx, m, steps)
	if err != nil {
		return err
	}
	entries, err := l.wanted(ctx, m, steps)
	if err != nil {
		return err
	}
	var p plan[T]
	for i, entry := range entries {
		if l.number != nil {
			*l.number(&entry) = present[i].id
		}
		before := present[i].value
		if len(m.joins) > 0 { // what it names may read otherwise already
			if err := json.Unmarshal([]byte(steps[i].from), &before); err != nil {
				return steps[i].broken()
			}
		}
		p.replaced = append(p.replaced, change[T]{id: present[i].id, before: before, after: entry})
	}
	return l.write(ctx, m, p)
}

func (l ledger[T, R]) write(ctx context.Context, m *mover, p plan[T]) error {
	c, err := codesOf(ctx, m, p, l.names)
	if err != nil {
		return err
	}
	if l.put != nil {
		return l.put(ctx, m.w, p, c)
	}
	_, err = l.table.write(ctx, m.w, p, c)
	return err
}

func (l ledger[T, R]) remove(ctx context.Context, m *mover, steps []step) error {
	present, err := l.present(ctx, m, steps)
	if err != nil {
		return err
	}
	ids := make([]int64, len(present))
	for i, entry := range present {
		ids[i] = entry.id
		if l.number != nil {
			*l.number(&entry.value) = entry.id
		}
		if err := m.w.removed(l.kind, l.key(entry.value), l.asTold(entry.value)); err != nil {
			return err
		}
	}
	for _, statement := range l.parts {
		if _, err := m.w.NewRaw(statement, bun.List(ids)).Exec(ctx); err != nil {
			return fmt.Errorf("take parts of %s back: %w", l.kind, err)
		}
	}
	_, err = m.w.NewDelete().Model((*R)(nil)).Where("id IN (?)", bun.List(ids)).Exec(ctx)
	return wrap(fmt.Sprintf("take %s back", l.kind), err)
}
