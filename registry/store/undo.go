package store

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/logbook"
)

// What may stand against taking a command back.
var (
	// ErrNothingToUndo tells that no command is left to be taken back.
	ErrNothingToUndo = errors.New("nothing to take back")
	// ErrNothingToRedo tells that no command was taken back, or that another
	// one came after that.
	ErrNothingToRedo = errors.New("nothing to bring back")
)

// BoundError tells that the last command is one of [UndoOptions.Bounds].
type BoundError struct{ Operation Operation }

// Error says which command it is.
func (e *BoundError) Error() string {
	return fmt.Sprintf("operation %d (%s) is never taken back", e.Operation.ID, e.Operation.Command)
}

// UndoMovedError tells that the last command is another one than was asked
// about: somebody else changed the register in between.
type UndoMovedError struct{ Expected, Found int64 }

// Error names both.
func (e *UndoMovedError) Error() string {
	return fmt.Sprintf("operation %d is the last one, not %d", e.Found, e.Expected)
}

// UndoOptions says what is taken back.
type UndoOptions struct {
	// Redo brings back what was taken back last.
	Redo bool
	// Operation is the one to be taken back, whichever came after it; 0 is the
	// last one.
	Operation int64
	// Expect is the number of the operation that the user agreed to; 0 takes
	// whatever is the last one.
	Expect int64
	// Bounds are commands that are never taken back, such as the one that
	// opened the book.
	Bounds []string
	// DryRun does everything and keeps nothing.
	DryRun bool
}

// Undone is what was taken back, or brought back.
type Undone struct {
	// Operation is the one that was taken back; its number never changes.
	Operation Operation
	// Added, Changed and Removed count the records by kind.
	Added, Changed, Removed []registry.Count
	// Printed and Handed count the papers that the register knows no longer
	// though they are in the world: printed, and handed over.
	Printed, Handed int
}

// Undo takes back the last operation that stands, as a whole: what it added is
// removed, what it removed is added again with its uids and numbers, what it
// changed reads as before. Done again, it takes back the one before. The log
// keeps all of it: the operation that takes back N is called "undo N". With
// [UndoOptions.Operation] it takes back that one, if no later operation stands
// on it; else a [*StoodOnError] names those that do.
//
// With [UndoOptions.Redo] it brings back the one that was taken back last,
// unless anything else was recorded since; that operation is called "redo N".
//
// A record that is not as the operation left it gives an
// [*AlteredRecordError], and nothing is changed.
func (r *Register) Undo(ctx context.Context, o UndoOptions) (Undone, error) {
	var done Undone
	m := &mover{books: ledgers()}
	err := r.write(ctx, undoWord, func(ctx context.Context, w *writer) error {
		next, err := nextUndo(ctx, w.Tx, o)
		if err != nil {
			return err
		}
		m.w, w.action = w, undoAction(next.operation, o.Redo)
		if err := w.correct(ctx, func() error { return m.reverse(ctx, next.lines) }); err != nil {
			return err
		}
		if done, err = undone(ctx, w, next.operation); err != nil {
			return err
		}
		if o.DryRun {
			return errDryRun
		}
		return nil
	})
	if err != nil {
		return done, wrap("take back", err)
	}
	if m.law && !o.DryRun && !r.opts.DryRun && !r.opts.LawAlone {
		return done, r.read(context.WithoutCancel(ctx), r.loadCatalogue)
	}
	return done, nil
}

// NextUndo returns the operation that [Register.Undo] would take back.
func (r *Register) NextUndo(ctx context.Context, o UndoOptions) (Operation, error) {
	var found Operation
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		next, err := nextUndo(ctx, tx, o)
		if err != nil {
			return err
		}
		list, err := operations(ctx, tx, OperationFilter{ID: next.operation})
		if err == nil && len(list) > 0 {
			found = list[0]
		}
		return err
	})
	return found, wrap("take back", err)
}

const undoWord, redoWord = "undo ", "redo "

func undoAction(operation int64, redo bool) string {
	if redo {
		return redoWord + strconv.FormatInt(operation, 10)
	}
	return undoWord + strconv.FormatInt(operation, 10)
}

// standing is an operation that is in force, or was taken back, and the
// operation whose lines tell it last: its own, or that of the last undo or
// redo of it.
type standing struct{ operation, lines int64 }

// undoStacks tells which operations are in force and which were taken back
// and may be brought back, the last ones last.
type undoStacks struct{ done, undone []standing }

func (s *undoStacks) hear(id int64, action string) {
	switch {
	case strings.HasPrefix(action, undoWord):
		moveOne(&s.done, &s.undone, action[len(undoWord):], id)
	case strings.HasPrefix(action, redoWord):
		moveOne(&s.undone, &s.done, action[len(redoWord):], id)
	default:
		s.done = append(s.done, standing{id, id})
		s.undone = nil
	}
}

// moveOne moves the operation of that number, of which another one tells from
// now on.
func moveOne(from, to *[]standing, number string, lines int64) {
	at := slices.IndexFunc(*from, func(s standing) bool { return strconv.FormatInt(s.operation, 10) == number })
	if at >= 0 {
		*to = append(*to, standing{(*from)[at].operation, lines})
		*from = slices.Delete(*from, at, at+1)
	}
}

func loadStacks(ctx context.Context, tx bun.Tx) (undoStacks, error) {
	var stacks undoStacks
	var id number
	var action string
	query := tx.NewSelect().Model((*operationRow)(nil)).Column("id", "action").Order("id")
	err := eachRow(ctx, query, []any{&id, &action}, func() { stacks.hear(int64(id), action) })
	return stacks, wrap("read operations", err)
}

// nextUndo returns what is taken back, or brought back, next.
func nextUndo(ctx context.Context, tx bun.Tx, o UndoOptions) (standing, error) {
	stacks, err := loadStacks(ctx, tx)
	if err != nil {
		return standing{}, err
	}
	list, none := stacks.done, ErrNothingToUndo
	if o.Redo {
		list, none = stacks.undone, ErrNothingToRedo
	}
	if len(list) == 0 {
		return standing{}, none
	}
	next := list[len(list)-1]
	if o.Operation != 0 {
		if next, err = stacks.standingOf(ctx, tx, o.Operation); err != nil {
			return next, err
		}
	}
	if o.Expect != 0 && o.Expect != next.operation {
		return next, &UndoMovedError{Expected: o.Expect, Found: next.operation}
	}
	if len(o.Bounds) == 0 || o.Redo {
		return next, nil
	}
	found, err := operations(ctx, tx, OperationFilter{ID: next.operation})
	if err == nil && len(found) > 0 && slices.Contains(o.Bounds, found[0].Command) {
		err = &BoundError{found[0]}
	}
	return next, err
}

// mover brings records back to what they were.
type mover struct {
	w     *writer
	books map[registry.EntryKind]bookkeeping
	law   bool // the unit's own rows were moved
	// rebuilding tells that a register is made from its log, which knows some
	// contents by their digest only.
	rebuilding bool
	// joins are the units and people that were joined by the operation: what
	// names one of them reads at once as naming the other.
	joins []joinedCodes
}

// reverse takes back an operation, the last line first: records come back,
// then those that changed read as before, then those that were added go. So
// what names another record finds it.
func (m *mover) reverse(ctx context.Context, operation int64) error {
	if err := m.readJoins(ctx, operation); err != nil {
		return err
	}
	for _, action := range []logbook.Action{logbook.Removed, logbook.Changed, logbook.Added} {
		if err := m.reverseLines(ctx, operation, action); err != nil {
			return err
		}
	}
	return nil
}

func (m *mover) reverseLines(ctx context.Context, operation int64, action logbook.Action) error {
	lines := span{action: action, first: operation, last: operation, backwards: true}
	return walkLog(ctx, m.w.Tx, lines, func(rows []logEntry) error {
		for part := range m.alike(rows) {
			if err := m.w.interrupted(); err != nil {
				return err
			}
			if err := m.move(ctx, part); err != nil {
				return err
			}
		}
		return nil
	})
}

// alike yields the lines in parts that do the same to records of one kind,
// each record once.
func (m *mover) alike(rows []logEntry) iter.Seq[[]logEntry] {
	return func(yield func([]logEntry) bool) {
		for first := 0; first < len(rows); {
			next, seen := first, map[string]bool{}
			for next < len(rows) && next-first < chunk {
				row, identities := rows[next], m.identities(rows[next])
				known := slices.ContainsFunc(identities, func(identity string) bool { return seen[identity] })
				if row.Kind != rows[first].Kind || row.Action != rows[first].Action || known {
					break
				}
				for _, identity := range identities {
					seen[identity] = true
				}
				next++
			}
			if !yield(rows[first:next]) {
				return
			}
			first = next
		}
	}
}

// identities are by what the record of a line was known and is known.
func (m *mover) identities(row logEntry) []string {
	book, known := m.books[row.Kind]
	if !known {
		return []string{""}
	}
	before, after, err := row.states(book)
	if err != nil {
		return []string{""}
	}
	var identities []string
	for _, told := range []*state{before, after} {
		if told != nil {
			identities = append(identities, told.identity)
		}
	}
	return identities
}

// move takes back lines that are alike.
func (m *mover) move(ctx context.Context, rows []logEntry) error {
	book, known := m.books[rows[0].Kind]
	if !known {
		return fmt.Errorf("line %d of the log tells of unknown %s", rows[0].ID, rows[0].Kind)
	}
	steps := make([]step, len(rows))
	for i, row := range rows {
		steps[i] = step{line: row.ID, operation: row.Operation.ID, kind: row.Kind, key: row.Key, action: row.Action, from: row.After, to: row.Before}
	}
	switch rows[0].Action {
	case logbook.Added:
		return book.remove(ctx, m, steps)
	case logbook.Removed:
		return book.add(ctx, m, steps)
	}
	return book.change(ctx, m, steps)
}

// undone counts what was moved.
func undone(ctx context.Context, w *writer, operation int64) (Undone, error) {
	var done Undone
	list, err := operations(ctx, w.Tx, OperationFilter{ID: operation})
	if err != nil || len(list) == 0 {
		return done, err
	}
	done.Operation = list[0]
	lists := map[logbook.Action]*[]registry.Count{logbook.Added: &done.Added, logbook.Changed: &done.Changed, logbook.Removed: &done.Removed}
	for _, b := range w.notes.Blocks() {
		countKinds(lists[b.Action], b.Kind, b.Lines)
		switch {
		case b.Action == logbook.Removed && b.Kind == Prints:
			done.Printed += b.Lines
		case b.Action == logbook.Removed && b.Kind == registry.Handovers:
			done.Handed += b.Lines
		}
	}
	return done, nil
}

func countKind(list *[]registry.Count, kind registry.EntryKind) { countKinds(list, kind, 1) }

func countKinds(list *[]registry.Count, kind registry.EntryKind, n int) {
	at := slices.IndexFunc(*list, func(c registry.Count) bool { return c.Kind == kind })
	if at < 0 {
		at = len(*list)
		*list = append(*list, registry.Count{Kind: kind})
	}
	(*list)[at].N += n
}
