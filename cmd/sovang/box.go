package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"sovang/registry/seal"
)

// Files that a passphrase opens: backups and hand-overs in the age format.

const (
	// boxEnding follows the name of a sealed file.
	boxEnding = ".age"
	// boxPassphraseVariable is apart from that of the key: who may open a backup
	// need not be who may sign.
	boxPassphraseVariable = "SOVANG_BACKUP_PASSPHRASE"
)

// newBoxPassphrase returns the passphrase for a file that will be sealed. There
// must be one.
func (e *env) newBoxPassphrase(ctx context.Context, file string) (string, error) {
	secret, err := e.newSecret(ctx, "ask.new-box-passphrase", file, boxPassphraseVariable)
	if err == nil && secret == "" {
		err = &refusal{exitFailure, "error.no-box-passphrase", nil, "hint.box-passphrase"}
	}
	return secret, err
}

// sealFile seals a file into a new one. The draft is opened again before it
// gets its name: whoever seals a backup must be able to open it.
func (e *env) sealFile(ctx context.Context, plain, target, secret string) error {
	draft, err := os.CreateTemp(filepath.Dir(target), ".sovang-*"+boxEnding) // mode 0600
	if err != nil {
		return &folderError{filepath.Dir(target), err}
	}
	defer os.Remove(draft.Name())
	sum, err := sealInto(ctx, draft, plain, secret, e.keyWork)
	if err := errors.Join(err, draft.Sync(), draft.Close()); err != nil {
		return &fileError{target, err}
	}
	opened := sha256.New()
	if err := unsealInto(ctx, opened, draft.Name(), secret); err != nil {
		return &fileError{target, err}
	}
	if !bytes.Equal(opened.Sum(nil), sum) {
		return &fileError{target, seal.ErrBox}
	}
	return giveName(draft.Name(), target)
}

// sealInto returns the SHA-256 of what was sealed.
func sealInto(ctx context.Context, w io.Writer, plain, secret string, work seal.Work) ([]byte, error) {
	file, err := os.Open(plain)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	box, err := seal.Box(w, secret, work)
	if err != nil {
		return nil, err
	}
	var sum hash.Hash = sha256.New()
	_, err = io.Copy(io.MultiWriter(box, sum), whileWanted{ctx, file})
	return sum.Sum(nil), errors.Join(err, box.Close())
}

func unsealInto(ctx context.Context, w io.Writer, path, secret string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	opened, err := seal.OpenBox(file, secret)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, whileWanted{ctx, opened})
	return err
}

// whileWanted reads until the user interrupts.
type whileWanted struct {
	ctx context.Context
	r   io.Reader
}

func (w whileWanted) Read(p []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	return w.r.Read(p)
}

// giveName renames a draft to a name that must be free. It gives it the second
// name and takes away the first; where a file has one name only, the name is
// claimed before.
func giveName(draft, path string) error {
	switch err := os.Link(draft, path); {
	case err == nil:
		os.Remove(draft) // else the sweep of another day does
		return nil
	case errors.Is(err, fs.ErrExist):
		return taken(path)
	}
	claim, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return taken(path)
	}
	if err != nil {
		return &fileError{path, err}
	}
	if err := errors.Join(claim.Close(), os.Rename(draft, path)); err != nil {
		return &fileError{path, errors.Join(err, os.Remove(path))}
	}
	return nil
}

// tempFolder makes a folder for files that nobody else may read and that are
// gone when the command ends.
func tempFolder(beside string) (folder string, remove func(), err error) {
	sweep(beside)
	folder, err = os.MkdirTemp(beside, ".sovang-*") // mode 0700
	if err != nil {
		return "", nil, &folderError{beside, err}
	}
	return folder, func() { os.RemoveAll(folder) }, nil
}

// staleAfter is when a draft cannot belong to a program that still runs.
const staleAfter = 24 * time.Hour

// sweep removes drafts that a program which was killed left in the folder: they
// may hold in the clear what was to be sealed. What cannot be removed stays.
func sweep(folder string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), ".sovang-") {
			continue
		}
		if info, err := entry.Info(); err == nil && time.Since(info.ModTime()) > staleAfter {
			os.RemoveAll(filepath.Join(folder, entry.Name()))
		}
	}
}

// openedFile returns the name of a file that is not sealed: the one named, or
// what its passphrase opens, in a folder beside the place given. remove takes
// that away again.
func (e *env) openedFile(ctx context.Context, path, passphraseFile, beside string) (plain string, remove func(), err error) {
	sealed, err := isBox(path)
	if err != nil {
		return "", nil, &fileError{path, err}
	}
	if !sealed {
		return path, func() {}, nil
	}
	secret, err := e.givenPassphrase(passphraseFile, boxPassphraseVariable)
	if err == nil && secret == "" && e.terminal {
		secret, err = e.askSecret(ctx, e.t("ask.box-passphrase", "Path", path))
	}
	if err != nil {
		return "", nil, err
	}
	if secret == "" {
		return "", nil, &refusal{exitFailure, "error.box-wants-passphrase", []any{"Path", path}, "hint.box-passphrase"}
	}
	folder, remove, err := tempFolder(beside)
	if err != nil {
		return "", nil, err
	}
	plain = filepath.Join(folder, "opened")
	if err := unsealFile(ctx, path, plain, secret); err != nil {
		remove()
		return "", nil, err
	}
	return plain, remove, nil
}

func unsealFile(ctx context.Context, path, plain, secret string) error {
	file, err := os.OpenFile(plain, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return &fileError{plain, err}
	}
	err = errors.Join(unsealInto(ctx, file, path, secret), file.Close())
	switch {
	case errors.Is(err, seal.ErrPassphrase):
		return &refusal{exitFailure, "error.box-passphrase", []any{"Path", path}, "hint.passphrase-typed"}
	case errors.Is(err, seal.ErrBox):
		return &refusal{exitFailure, "error.box", []any{"Path", path}, "hint.backup-damaged"}
	case err != nil:
		return &fileError{plain, err}
	}
	return nil
}

func isBox(path string) (bool, error) {
	file, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer file.Close()
	head := make([]byte, seal.BoxHeading)
	if _, err := io.ReadFull(file, head); err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return false, err
	}
	return seal.IsBox(head), nil
}

// fileSize says how large a file is: 1,2 MB.
func (e *env) fileSize(bytes int64) string {
	const kilo, mega = 1 << 10, 1 << 20
	switch {
	case bytes < kilo:
		return fmt.Sprintf("%d B", bytes)
	case bytes < mega:
		return fmt.Sprintf("%d KB", (bytes+kilo/2)/kilo)
	}
	size := fmt.Sprintf("%.1f MB", float64(bytes)/mega)
	if e.texts.lang == "vi" {
		size = decimalComma(size)
	}
	return size
}
