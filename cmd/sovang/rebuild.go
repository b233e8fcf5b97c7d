package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"

	"sovang/registry"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// openedBackup returns a plain file of the register that a backup, or an
// interchange with its log, holds. The caller calls remove in the end.
func (e *env) openedBackup(ctx context.Context, path, passphraseFile string) (plain string, remove func(), err error) {
	if endingOf(path) == ".json" {
		return e.rebuilt(ctx, path)
	}
	return e.openedFile(ctx, path, passphraseFile, filepath.Dir(e.db))
}

// rebuilt makes a register from an interchange that brings its log, beside
// the register that it is to replace. The caller calls remove in the end.
func (e *env) rebuilt(ctx context.Context, path string) (plain string, remove func(), err error) {
	data, err := readFile(path)
	if err != nil {
		return "", nil, err
	}
	document, err := sheet.Read(path, data, sheet.ReadOptions{})
	if err != nil {
		return "", nil, unreadableList(path, err)
	}
	if len(document.Faults.Errors()) > 0 {
		return "", nil, &listFaults{faults: document.Faults, places: document.Places}
	}
	if document.History.Empty() {
		return "", nil, &refusal{exitFailure, "error.no-log", []any{"Path", path}, "hint.no-log"}
	}
	folder, err := os.MkdirTemp(filepath.Dir(e.db), ".sovang-*") // mode 0700
	if err != nil {
		return "", nil, &folderError{filepath.Dir(e.db), err}
	}
	remove = func() { os.RemoveAll(folder) }
	plain = filepath.Join(folder, "sovang.db")
	if err := e.rebuild(ctx, plain, path, document); err != nil {
		remove()
		return "", nil, err
	}
	return plain, remove, nil
}

// rebuild makes the register and makes sure that it is exported as it came
// in: records that the log does not tell, or tells otherwise, were put in by
// another hand.
func (e *env) rebuild(ctx context.Context, plain, path string, document sheet.Document) error {
	options, err := e.storeOptions()
	if err != nil {
		return err
	}
	if err := store.Rebuild(ctx, plain, document.Batch, document.History, options); err != nil {
		return unfitHistory(path, err)
	}
	options.LawAlone = true
	reg, err := store.Open(ctx, plain, options)
	if err != nil {
		return err
	}
	batch, history, err := reg.EverythingWithHistory(ctx)
	if err := errors.Join(err, reg.Close()); err != nil {
		return err
	}
	if !bytes.Equal(written(document.Batch, document.History), written(batch, history)) {
		return unfitHistory(path, store.ErrDamaged)
	}
	return nil
}

// unfitHistory words that the history of a file does not fit, and where.
func unfitHistory(path string, err error) error {
	var operation *store.UnfitOperationError
	var line *store.UnfitHistoryError
	var broken *store.BrokenLogError
	switch {
	case errors.As(err, &operation):
		return &refusal{exitFailure, "error.history-operation", []any{"Path", path, "Place", operation.Place}, "hint.no-log"}
	case errors.As(err, &line):
		return &refusal{exitFailure, "error.history-line", []any{"Path", path, "Place", line.Line}, "hint.no-log"}
	case errors.As(err, &broken):
		return &refusal{exitFailure, "error.history-line", []any{"Path", path, "Place", broken.ID}, "hint.no-log"}
	case errors.Is(err, store.ErrDamaged):
		return &refusal{exitFailure, "error.log-unfit", []any{"Path", path}, "hint.no-log"}
	}
	return err
}

// written is the interchange with its log, as bytes.
func written(b registry.Batch, h registry.History) []byte {
	var out bytes.Buffer
	_ = sheet.WriteHistoryJSON(&out, b, h) // a buffer takes everything
	return out.Bytes()
}
