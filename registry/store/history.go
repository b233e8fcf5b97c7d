package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/google/uuid"
	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/logbook"
)

// UnfitHistoryError tells that no register can be rebuilt from a history: a
// line of it asks for what the lines before do not give.
type UnfitHistoryError struct {
	// Line counts from 1.
	Line int64
	err  error
}

// Error says where.
func (e *UnfitHistoryError) Error() string {
	return fmt.Sprintf("line %d of the history: %v", e.Line, e.err)
}

// Unwrap returns what was wrong with the line.
func (e *UnfitHistoryError) Unwrap() error { return e.err }

// UnfitOperationError tells that no register can be rebuilt from a history: one
// of its operations lacks a part, or has the number or the uid of another.
type UnfitOperationError struct {
	// Place counts from 1.
	Place int
}

// Error says where.
func (e *UnfitOperationError) Error() string {
	return fmt.Sprintf("operation in place %d of the history lacks a part or is there twice", e.Place)
}

// History returns the whole log.
func (r *Register) History(ctx context.Context) (registry.History, error) {
	var h registry.History
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		h, err = history(ctx, tx)
		return err
	})
	return h, wrap("read the log", err)
}

// EverythingWithHistory returns what [Register.Everything] and
// [Register.History] do, both of one moment.
func (r *Register) EverythingWithHistory(ctx context.Context) (b registry.Batch, h registry.History, err error) {
	err = r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		if b, err = wholeBatch(ctx, tx); err != nil {
			return err
		}
		h, err = history(ctx, tx)
		return err
	})
	return b, h, wrap("read the register", err)
}

func history(ctx context.Context, tx bun.Tx) (h registry.History, err error) {
	var operations []operationRow
	if err := tx.NewSelect().Model(&operations).Order("o.id").Scan(ctx); err != nil {
		return h, err
	}
	for _, o := range operations {
		h.Operations = append(h.Operations, registry.HistoryOperation{
			ID: o.ID, UID: o.UID, At: o.At, User: o.User, Machine: o.Machine, Command: o.Command, Action: o.Action})
	}
	var log chain
	err = walkBlocks(ctx, tx, span{}, func(b *blockRow) error {
		rows, err := log.next(b)
		for _, l := range rows {
			h.Lines = append(h.Lines, registry.HistoryLine{
				Operation: l.Operation.ID, Kind: l.Kind, Key: l.Key, Action: string(l.Action),
				Before: l.Before, After: l.After, Previous: l.Previous, Hash: l.Hash})
		}
		return err
	})
	return h, err
}

// Rebuild makes a register from its history: the records as the log tells
// them, with their uids and numbers, and the log itself line by line. The
// batch gives the scans of the blanks of templates, of which the log has the
// digest only; the scans of decisions are in neither, and are known by their
// digest until they are attached again. The file appears whole or not at all,
// readable by its owner alone, and [Register.Verify] holds for it.
//
// [ErrExists] tells that there is already a file of that name, a
// [*BrokenLogError] that the history is not as it was written, an
// [*UnfitOperationError], [*UnfitHistoryError] or [*AlteredRecordError] that it
// does not tell all.
func Rebuild(ctx context.Context, path string, b registry.Batch, h registry.History, o Options) error {
	if err := rebuild(ctx, path, b, h, o); err != nil {
		return fmt.Errorf("rebuild register %s: %w", path, translate(err))
	}
	return nil
}

func rebuild(ctx context.Context, path string, b registry.Batch, h registry.History, o Options) error {
	if _, err := os.Lstat(path); err == nil {
		return ErrExists
	}
	rows, err := rowsOf(h)
	if err != nil {
		return err
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".sovang-*.db") // mode 0600
	if err != nil {
		return err
	}
	draft := file.Name()
	defer removeDraft(draft)
	if err := file.Close(); err != nil {
		return err
	}
	if err := fillRebuilt(ctx, draft, b, h.Operations, rows, o); err != nil {
		return err
	}
	if err := syncFile(draft); err != nil {
		return err
	}
	if err := moveToNew(draft, path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// fillRebuilt fills the new file and makes sure that it says what the log says.
func fillRebuilt(ctx context.Context, draft string, b registry.Batch, operations []registry.HistoryOperation, rows []logEntry, o Options) (err error) {
	if err := buildSchema(context.WithoutCancel(ctx), draft, o); err != nil { // see Register.write
		return err
	}
	o.LawAlone, o.DryRun = true, false // the unit's own rows come with the log
	r, err := open(ctx, draft, o)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	err = r.write(ctx, "rebuild", func(ctx context.Context, w *writer) error {
		m := &mover{w: w, books: ledgers(), rebuilding: true}
		if err := keepBackgrounds(ctx, w, b.Templates); err != nil {
			return err
		}
		if err := w.correct(ctx, func() error { return m.replay(ctx, rows) }); err != nil {
			return err
		}
		w.notes = logbook.Notes{} // the log has its own
		return writeHistory(ctx, w, operations, rows)
	})
	if err != nil {
		return err
	}
	return r.Verify(ctx)
}

// rowsOf returns the lines of a history as the log keeps them, after walking
// their chain.
func rowsOf(h registry.History) ([]logEntry, error) {
	operations, err := byNumberOf(h.Operations)
	if err != nil {
		return nil, err
	}
	rows := make([]logEntry, len(h.Lines))
	var log chain
	for i, line := range h.Lines {
		o, ok := operations[line.Operation]
		if !ok {
			return nil, &BrokenLogError{ID: int64(i + 1)}
		}
		rows[i] = logEntry{logbook.Line{ID: int64(i + 1), Operation: o, Kind: line.Kind, Action: logbook.Action(line.Action),
			Note: logbook.Note{Key: line.Key, Before: line.Before, After: line.After}, Previous: line.Previous, Hash: line.Hash}}
		if !log.fits(&rows[i]) {
			return nil, rows[i].broken()
		}
	}
	return rows, nil
}

// byNumberOf returns operations by their numbers, after making sure that the
// register can hold them.
func byNumberOf(list []registry.HistoryOperation) (map[int64]*logbook.Operation, error) {
	byNumber, uids := make(map[int64]*logbook.Operation, len(list)), set{}
	for i, o := range list {
		_, err := time.Parse(logTime, o.At)
		_, there := byNumber[o.ID]
		whole := err == nil && o.ID > 0 && uuid.Validate(o.UID) == nil && len(o.UID) == 36 && o.Action != ""
		if !whole || there || uids[o.UID] {
			return nil, &UnfitOperationError{i + 1}
		}
		byNumber[o.ID] = rowOfOperation(o).told()
		uids.add(o.UID)
	}
	return byNumber, nil
}

// replay does again what the lines of a log tell, the first first.
func (m *mover) replay(ctx context.Context, rows []logEntry) error {
	if err := m.learnJoins(rows); err != nil {
		return err
	}
	for part := range m.alike(rows) {
		if err := m.w.interrupted(); err != nil {
			return err
		}
		if err := m.redo(ctx, part); err != nil {
			return &UnfitHistoryError{Line: part[0].ID, err: err}
		}
		m.w.notes = logbook.Notes{}
	}
	return nil
}

// redo does again what lines that are alike tell.
func (m *mover) redo(ctx context.Context, rows []logEntry) error {
	book, known := m.books[rows[0].Kind]
	if !known {
		return fmt.Errorf("unknown kind %q", rows[0].Kind)
	}
	steps := make([]step, len(rows))
	for i, row := range rows {
		steps[i] = step{line: row.ID, operation: row.Operation.ID, kind: row.Kind, key: row.Key, action: row.Action, from: row.Before, to: row.After}
	}
	switch rows[0].Action {
	case logbook.Added:
		return book.add(ctx, m, steps)
	case logbook.Changed:
		return book.change(ctx, m, steps)
	case logbook.Removed:
		return book.remove(ctx, m, steps)
	}
	return fmt.Errorf("unknown action %q", rows[0].Action)
}

// keepBackgrounds puts the scans of blanks where lines about templates find
// them.
func keepBackgrounds(ctx context.Context, w *writer, templates []registry.Template) error {
	for _, t := range templates {
		if len(t.Background) == 0 {
			continue
		}
		_, err := w.NewRaw("INSERT INTO kept_contents (kind, name, content) VALUES (?, ?, ?)", string(registry.Templates), t.ID, t.Background).Exec(ctx)
		if err != nil {
			return wrap("keep scans of blanks", err)
		}
	}
	return nil
}

func rowOfOperation(o registry.HistoryOperation) operationRow {
	return operationRow{ID: o.ID, UID: o.UID, At: o.At, User: o.User, Machine: o.Machine, Command: o.Command, Action: o.Action}
}

func writeHistory(ctx context.Context, w *writer, list []registry.HistoryOperation, rows []logEntry) error {
	operations := make([]operationRow, len(list))
	for i, o := range list {
		operations[i] = rowOfOperation(o)
	}
	if err := insertRows(ctx, w, operations); err != nil {
		return wrap("write operations", err)
	}
	log, err := openLog(ctx, w)
	if err != nil {
		return err
	}
	blocks := &repacker{log: log}
	for _, l := range rows {
		if err := blocks.add(ctx, l, false); err != nil {
			return errors.Join(err, log.close())
		}
	}
	return errors.Join(blocks.flush(ctx), log.close())
}
