package store

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
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
	if err := walkLines(ctx, tx, found.lines, found.lines, trace.leave); err != nil {
		return found, err
	}
	later := map[int64]bool{}
	err := walkLines(ctx, tx, found.lines+1, 0, func(row logRow) error {
		if trace.meets(row) {
			later[row.OperationID] = true
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

// walkLines calls visit with the lines of operations, in order; last 0 goes to
// the end.
func walkLines(ctx context.Context, tx bun.Tx, first, last int64, visit func(logRow) error) error {
	for after := int64(0); ; {
		var rows []logRow
		query := tx.NewSelect().Model(&rows).Where("l.operation_id >= ? AND l.id > ?", first, after).Order("l.id").Limit(5000)
		if last != 0 {
			query = query.Where("l.operation_id <= ?", last)
		}
		if err := query.Scan(ctx); err != nil || len(rows) == 0 {
			return wrap("read the log", err)
		}
		for _, row := range rows {
			if err := visit(row); err != nil {
				return err
			}
		}
		after = rows[len(rows)-1].ID
	}
}

// traces are what an operation left: the records that it touched, and the
// names under which others may name those that it added.
type traces struct {
	books          map[registry.EntryKind]bookkeeping
	touched, names set
}

func (t *traces) leave(row logRow) error {
	for _, identity := range t.identities(row) {
		t.touched.add(identity)
	}
	if Action(row.Action) == Added {
		for _, name := range namesIn(registry.EntryKind(row.Kind), row.After) {
			t.names.add(strconv.Quote(name))
		}
	}
	return nil
}

// meets tells that a later line is about the same records, or names one.
func (t *traces) meets(row logRow) bool {
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
func (t *traces) identities(row logRow) []string {
	list := []string{"key " + row.Key}
	if !awardBound(registry.EntryKind(row.Kind)) {
		list[0] = row.Kind + " " + row.Key
	}
	mover := &mover{books: t.books}
	for _, identity := range mover.identities(row) {
		list = append(list, row.Kind+" "+identity)
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
