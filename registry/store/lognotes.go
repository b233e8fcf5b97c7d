package store

import (
	"fmt"

	"sovang/registry"
	"sovang/registry/logbook"
)

// added, changed and removed note in the log what happens to a record.
func (w *writer) added(kind registry.EntryKind, key string, after any) error {
	return w.note(kind, key, logbook.Added, nil, after)
}

func (w *writer) changed(kind registry.EntryKind, key string, before, after any) error {
	return w.note(kind, key, logbook.Changed, before, after)
}

func (w *writer) removed(kind registry.EntryKind, key string, before any) error {
	return w.note(kind, key, logbook.Removed, before, nil)
}

func (w *writer) note(kind registry.EntryKind, key string, action logbook.Action, before, after any) error {
	beforeText, err := logText(before)
	if err != nil {
		return err
	}
	afterText, err := logText(after)
	if err != nil {
		return err
	}
	w.notes.Add(kind, action, logbook.Note{Key: key, Before: beforeText, After: afterText})
	return nil
}

func logText(record any) (string, error) {
	if record == nil {
		return "", nil
	}
	text, err := logbook.AppendText(make([]byte, 0, 1<<10), record)
	if err != nil {
		return "", fmt.Errorf("write log: %w", err)
	}
	return string(text), nil
}
