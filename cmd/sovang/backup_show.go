package main

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strconv"
	"time"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/store"
)

func backupList(e *env) *cli.Command {
	return &cli.Command{
		Name: "list", Aliases: []string{"ds"}, Flags: []cli.Flag{text("out")},
		Action: func(c *cli.Context) error {
			return runBackupList(c.Context, e, backupOptions{out: argumentsOf(c).raw("out")})
		},
	}
}

// backupView is a backup as --json shows it. What is sealed shows nothing.
type backupView struct {
	Path      string `json:"path"`
	Made      string `json:"made"`
	Bytes     int64  `json:"bytes"`
	Encrypted bool   `json:"encrypted"`
	// Readable tells that every page of the file is in order, Sound that the
	// records are as the log says too; what was not looked at is left out.
	Readable *bool      `json:"readable,omitempty"`
	Sound    *bool      `json:"sound,omitempty"`
	Changes  int64      `json:"changes"`
	Records  []kindView `json:"records"`
}

type kindView struct {
	Kind string `json:"kind"`
	N    int    `json:"n"`
}

func kindViews(counts []registry.Count) []kindView {
	views := []kindView{}
	for _, count := range counts {
		views = append(views, kindView{string(count.Kind), count.N})
	}
	return views
}

// runBackupList shows the backups of the register and checks the pages of
// each; backup verify compares the records with the log too.
func runBackupList(ctx context.Context, e *env, o backupOptions) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		place, err := e.backupPlace(ctx, reg, o)
		if err != nil {
			return err
		}
		files, err := place.files(ctx, e, store.Pages)
		if err != nil {
			return err
		}
		views, rows := []backupView{}, [][]string{}
		for _, file := range files {
			views = append(views, file.view())
			rows = append(rows, e.backupRow(file))
		}
		if e.json {
			return e.printJSON(views)
		}
		e.remark("say.backup-folder", "Path", place.folder)
		e.printTable([]string{"backup_file", "made", "size", "changes", "records", "sound"}, rows)
		if len(files) > 0 {
			e.advise("hint.backup-verify", "Path", asArgument(files[0].path))
		}
		return nil
	})
}

func (f backupFile) view() backupView {
	view := backupView{
		Path: f.path, Made: f.at.Format(time.RFC3339), Bytes: f.bytes, Encrypted: f.sealed,
		Changes: f.found.Operations, Records: kindViews(f.found.Records),
	}
	if readable := f.err == nil; !f.sealed {
		view.Readable = &readable
	}
	return view
}

func (e *env) backupRow(f backupFile) []string {
	row := []string{filepath.Base(f.path), minute(f.at), e.fileSize(f.bytes), "", "", e.t("word.readable")}
	switch {
	case f.sealed:
		row[5] = e.t("word.sealed")
	case f.err != nil:
		row[5] = e.t("word.damaged-file")
	default:
		row[3], row[4] = strconv.FormatInt(f.found.Operations, 10), strconv.Itoa(recordsOf(f.found.Records))
	}
	return row
}

// minute shows day and hour by the clock of the office.
func minute(at time.Time) string { return at.Local().Format("2/1/2006 15:04") }

func recordsOf(counts []registry.Count) (total int) {
	for _, count := range counts {
		total += count.N
	}
	return total
}

func backupVerify(e *env) *cli.Command {
	return &cli.Command{
		Name: "verify", Aliases: []string{"kiem-tra"}, Flags: []cli.Flag{text("passphrase-file")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			path, passphraseFile := a.path(), a.raw("passphrase-file")
			if a.err != nil {
				return a.err
			}
			return runBackupVerify(c.Context, e, path, passphraseFile)
		},
	}
}

// runBackupVerify checks all that can be checked in a backup. It needs no
// register.
func runBackupVerify(ctx context.Context, e *env, path, passphraseFile string) error {
	plain, remove, err := e.openedFile(ctx, path, passphraseFile, filepath.Dir(e.db))
	if err != nil {
		return err
	}
	defer remove()
	found, err := e.inspect(ctx, plain, store.Everything)
	if err != nil {
		return unsoundBackup(path, err)
	}
	if e.json {
		sound := true
		return e.printJSON(backupView{
			Path: path, Made: formatTime(found.At), Bytes: found.Bytes, Encrypted: plain != path, Sound: &sound,
			Changes: found.Operations, Records: kindViews(found.Records),
		})
	}
	e.say("say.backup-sound", "Path", path, "Changes", found.Operations, "At", minute(found.At))
	var rows [][]string
	for _, count := range found.Records {
		rows = append(rows, []string{e.t("kind." + string(count.Kind)), strconv.Itoa(count.N)})
	}
	e.printTable([]string{"record_kind", "records"}, rows)
	return nil
}

func formatTime(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.Format(time.RFC3339)
}

// unsoundBackup is the refusal of a backup that cannot be used.
func unsoundBackup(path string, err error) error {
	data := []any{"Path", path}
	switch {
	case errors.Is(err, store.ErrNoRegister):
		return &fileError{path, fs.ErrNotExist}
	case errors.Is(err, store.ErrNotRegister):
		return &refusal{exitFailure, "error.backup-foreign", data, "hint.backup-list"}
	case errors.Is(err, store.ErrDamaged):
		return &refusal{exitFailure, "error.backup-damaged", data, "hint.backup-damaged"}
	case errors.Is(err, store.ErrUnfinished):
		return unfinished(path)
	case errors.Is(err, store.ErrNewer):
		return &refusal{exitUnavailable, "error.newer", data, "hint.newer"}
	case errors.Is(err, store.ErrLocked):
		return &refusal{exitUnavailable, "error.locked", data, "hint.locked"}
	case errors.Is(err, context.Canceled):
		return err
	}
	return &fileError{path, err}
}

// unfinished is the refusal of a register that is only read, and in which a
// program was ended in the middle of a change.
func unfinished(path string) error {
	return &refusal{exitFailure, "error.unfinished", []any{"Path", path}, "hint.unfinished"}
}
