package store

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/logbook"
)

// An operation before the last is taken back alone when no later one stands on
// it: touched what it touched, or names what it added.

// NotStandingError tells that an operation cannot be taken back since there is
// none of that number in force: there never was, it was taken back, or it took
// back another itself.
type NotStandingError struct{ Operation int64 }

// Error says which.
func (e *NotStandingError) Error() string {
	return fmt.Sprintf("operation %d is not in force", e.Operation)
}

// StoodOnError tells which later operations stand on one that was to be taken
// back, the oldest first.
type StoodOnError struct {
	Operation int64
	Later     []Operation
}

// Error says how many.
func (e *StoodOnError) Error() string {
	return fmt.Sprintf("%d later operations stand on operation %d", len(e.Later), e.Operation)
}

// standingOf returns an operation in force, which no later one stands on.
func (s undoStacks) standingOf(ctx context.Context, tx bun.Tx, operation int64) (standing, error) {
	at := slices.IndexFunc(s.done, func(s standing) bool { return s.operation == operation })
	if at < 0 {
		return standing{}, &NotStandingError{operation}
	}
	found := s.done[at]
	trace := &traces{books: ledgers(), touched: set{}, names: set{}}
	if err := walkLines(ctx, tx, span{first: found.lines, last: found.lines}, trace.leave); err != nil {
		return found, err
	}
	later := map[int64]bool{}
	err := walkLines(ctx, tx, span{first: found.lines + 1}, func(row logEntry) error {
		if trace.meets(row) {
			later[row.Operation.ID] = true
		}
		return nil
	})
	if err != nil {
		return found, err
	}
	stand := &StoodOnError{Operation: operation}
	for _, other := range s.done[at+1:] {
		if !later[other.lines] {
			continue
		}
		list, err := operations(ctx, tx, OperationFilter{ID: other.operation})
		if err != nil {
			return found, err
		}
		stand.Later = append(stand.Later, list...)
	}
	if len(stand.Later) > 0 {
		return found, stand
	}
	return found, nil
}

// traces are what an operation left: the records that it touched, and the
// names under which others may name those that it added.
type traces struct {
	books          map[registry.EntryKind]bookkeeping
	touched, names set
}

func (t *traces) leave(row logEntry) error {
	for _, identity := range t.identities(row) {
		t.touched.add(identity)
	}
	if row.Action == logbook.Added {
		for _, name := range namesIn(row.Kind, row.After) {
			t.names.add(strconv.Quote(name))
		}
	}
	return nil
}

// meets tells that a later line is about the same records, or names one.
func (t *traces) meets(row logEntry) bool {
	if slices.ContainsFunc(t.identities(row), func(identity string) bool { return t.touched[identity] }) {
		return true
	}
	for name := range t.names {
		if strings.Contains(row.After, name) || strings.Contains(row.Before, name) {
			return true
		}
	}
	return false
}

// identities are by what the record of a line is known: its key, and its
// identities before and after. What happens to a paper of an award is known by
// the award's key.
func (t *traces) identities(row logEntry) []string {
	list := []string{"key " + row.Key}
	if !awardBound(row.Kind) {
		list[0] = string(row.Kind) + " " + row.Key
	}
	mover := &mover{books: t.books}
	for _, identity := range mover.identities(row) {
		list = append(list, string(row.Kind)+" "+identity)
	}
	return list
}

// awardBound tells that the lines of a kind have the keys of awards.
func awardBound(kind registry.EntryKind) bool {
	return slices.Contains([]registry.EntryKind{registry.Awards, AwardEvents, Prints, registry.Handovers}, kind)
}

// namesIn are the names of a record that other records tell.
func namesIn(kind registry.EntryKind, text string) []string {
	fields := map[registry.EntryKind]string{
		registry.Units: "Code", registry.People: "Code", registry.Movements: "Code", registry.Decisions: "Number",
		registry.Templates: "ID", registry.Printers: "Name", registry.Initiatives: "Title"}
	field, named := fields[kind]
	if !named {
		return nil
	}
	var record map[string]any
	if unmarshal(text, &record) != nil {
		return nil
	}
	name, isText := record[field].(string)
	if !isText || name == "" {
		return nil
	}
	return []string{name}
}
