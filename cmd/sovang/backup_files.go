package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"sovang/registry/store"
)

// fileStamp is day and hour in the name of a file.
const fileStamp = "20060102-150405"

// backupFile is a file that is called as a backup of the register is.
type backupFile struct {
	path   string
	at     time.Time // by its name
	turn   int       // among those of the same second
	bytes  int64
	sealed bool
	// found is what is in it, as far as it can be read; err is why it cannot.
	found store.Inspection
	err   error
}

// files returns the backups of this register, the newest first. Of a file that
// is sealed the name must do; one that belongs to another register, or that is
// something else, is not ours.
func (p backupPlace) files(ctx context.Context, e *env, depth store.Depth) ([]backupFile, error) {
	entries, err := os.ReadDir(p.folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, &folderError{p.folder, err}
	}
	var files []backupFile
	for _, entry := range entries {
		file, ok := p.fileOf(entry)
		if !ok {
			continue
		}
		if !file.sealed {
			file.found, file.err = e.inspect(ctx, file.path, depth)
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			if file.err == nil && file.found.Register != p.register {
				continue
			}
		}
		files = append(files, file)
	}
	slices.SortFunc(files, func(a, b backupFile) int { return cmp.Or(b.at.Compare(a.at), cmp.Compare(b.turn, a.turn)) })
	return files, nil
}

// fileOf reads a name as next makes it.
func (p backupPlace) fileOf(entry fs.DirEntry) (backupFile, bool) {
	pattern := `^` + regexp.QuoteMeta(p.stem) + `-(\d{8}-\d{6})(?:-(\d{1,3}))?(?:` + regexp.QuoteMeta(p.ending(false)) + `|(` + regexp.QuoteMeta(p.ending(true)) + `))$`
	parts := regexp.MustCompile(pattern).FindStringSubmatch(entry.Name())
	if parts == nil || !entry.Type().IsRegular() {
		return backupFile{}, false
	}
	at, err := time.ParseInLocation(fileStamp, parts[1], time.Local)
	info, statErr := entry.Info()
	if err != nil || statErr != nil {
		return backupFile{}, false
	}
	turn, _ := strconv.Atoi(parts[2]) // none is the first
	return backupFile{path: filepath.Join(p.folder, entry.Name()), at: at, turn: turn, bytes: info.Size(), sealed: parts[3] != ""}, true
}

// rotate removes the oldest backups beyond those that are kept and says which.
// The one just made stays, and so does what cannot be read: it may be all that
// somebody has. Those that are sealed were made by a person and are counted for
// themselves.
func (p backupPlace) rotate(ctx context.Context, e *env, made string) ([]string, error) {
	if p.file != "" || p.register == "" {
		return nil, nil
	}
	files, err := p.files(ctx, e, store.Glance)
	if err != nil {
		return nil, err
	}
	var dropped []string
	kept := map[bool]int{strings.HasSuffix(made, boxEnding): 1}
	for _, file := range files {
		if file.path == made || file.err != nil {
			continue
		}
		if kept[file.sealed]++; kept[file.sealed] <= p.keep {
			continue
		}
		if err := os.Remove(file.path); err != nil {
			return dropped, &fileError{file.path, err}
		}
		dropped = append(dropped, file.path)
	}
	return dropped, nil
}

// holdsAll tells that the newest backup is sound and holds all that the
// register does.
func (p backupPlace) holdsAll(ctx context.Context, e *env, reg *store.Register) (bool, error) {
	files, err := p.files(ctx, e, store.Glance)
	if err != nil {
		return false, err
	}
	i := slices.IndexFunc(files, func(f backupFile) bool { return !f.sealed && f.err == nil })
	if i < 0 {
		return false, nil
	}
	now, err := reg.Summary(ctx)
	if err != nil || now.Hash == "" || files[i].found.Hash != now.Hash {
		return false, err
	}
	_, err = e.inspect(ctx, files[i].path, store.Pages)
	return err == nil, ctx.Err()
}

// mostInASecond is how many files may be named by the same second.
const mostInASecond = 1000

// freeName returns a name that nothing has: sovang-20261123-101500.db, and for
// the next in the same second sovang-20261123-101500-2.db.
func freeName(stem, ending string) (string, error) {
	for n := 1; n < mostInASecond; n++ {
		name := stem
		if n > 1 {
			name += fmt.Sprintf("-%d", n)
		}
		if refuseExisting(name+ending, false) == nil {
			return name + ending, nil
		}
	}
	return "", taken(stem + ending)
}

// taken is the refusal of a name that a file has already; it is never written
// over.
func taken(path string) error {
	return &refusal{exitExists, "error.file-exists", []any{"Path", path}, "hint.other-name"}
}

// inspect looks into the file of a register.
func (e *env) inspect(ctx context.Context, path string, depth store.Depth) (store.Inspection, error) {
	options, err := e.storeOptions()
	if err != nil {
		return store.Inspection{}, err
	}
	return store.Inspect(ctx, path, depth, options)
}
