package store

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"runtime"

	"github.com/uptrace/bun"
	"modernc.org/sqlite"
)

// errUnlikeSource tells that a copy does not hold what it was made from.
var errUnlikeSource = fmt.Errorf("%w: the copy is not what it was made from", ErrDamaged)

// Backup writes a copy of the register to a new file, readable by its owner
// alone, while others go on working with the register. The copy is opened and
// checked before it gets its name: it appears whole and sound or not at all.
// [ErrExists] tells that there is already a file of that name.
func (r *Register) Backup(ctx context.Context, path string) error {
	return wrap("back up the register", translate(backupTo(ctx, r.db, path)))
}

// backupTo makes the copy under another name beside path and gives it its own
// when it has proved sound.
func backupTo(ctx context.Context, db *bun.DB, path string) error {
	if _, err := os.Lstat(path); err == nil {
		return ErrExists
	}
	draft, err := draftOf(ctx, db, path)
	if err != nil {
		return err
	}
	defer removeDraft(draft)
	if err := moveToNew(draft, path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// draftOf returns the name of a sound copy of the register in the folder of
// path. Whoever calls renames it or removes it.
func draftOf(ctx context.Context, db *bun.DB, path string) (string, error) {
	before, err := markOf(ctx, db)
	if err != nil {
		return "", err
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".sovang-*.db") // mode 0600
	if err != nil {
		return "", err
	}
	draft := file.Name()
	err = errors.Join(file.Close(), fillDraft(ctx, db, draft, before))
	if err != nil {
		removeDraft(draft)
		return "", err
	}
	return draft, nil
}

func fillDraft(ctx context.Context, db *bun.DB, draft string, before mark) error {
	if err := copyPages(ctx, db, draft); err != nil {
		return err
	}
	if err := syncFile(draft); err != nil {
		return err
	}
	copied, err := soundMark(ctx, draft)
	if err != nil {
		return err
	}
	return copied.requireIn(ctx, db, before)
}

// requireIn makes sure that the copy ends with a line of the register's log
// that is no older than what the register held when copying began.
func (m mark) requireIn(ctx context.Context, db *bun.DB, before mark) error {
	source, err := markAt(ctx, db, m.line)
	if err != nil {
		return err
	}
	if source != m || m.line < before.line {
		return errUnlikeSource
	}
	return nil
}

func removeDraft(draft string) {
	os.Remove(draft)
	os.Remove(draft + "-journal")
}

// A copy is made some pages at a time, so that others can write in between.
// Each time they do, it begins anew; after a few times it keeps them waiting.
const (
	pagesAtATime = 4096 // 16 MB
	mostRestarts = 3
)

// copyPages copies the register page by page into a file that is empty.
func copyPages(ctx context.Context, db *bun.DB, draft string) error {
	// The draft is synced and checked when it is done.
	target, err := fileURL(draft, url.Values{"_pragma": {"journal_mode(OFF)", "synchronous(OFF)"}})
	if err != nil {
		return err
	}
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.Raw(func(raw any) error {
		source, ok := raw.(interface {
			NewBackup(string) (*sqlite.Backup, error)
		})
		if !ok {
			return fmt.Errorf("%T makes no backups", raw)
		}
		backup, err := source.NewBackup(target)
		if err != nil {
			return err
		}
		return errors.Join(stepThrough(ctx, backup), backup.Finish())
	})
}

func stepThrough(ctx context.Context, backup *sqlite.Backup) error {
	pages, restarts, left := int32(pagesAtATime), 0, -1
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		more, err := backup.Step(pages)
		if err != nil || !more {
			return err
		}
		if now := backup.Remaining(); left >= 0 && now >= left {
			restarts++
		}
		left = backup.Remaining()
		if restarts >= mostRestarts {
			pages = -1 // all that is left
		}
	}
}

// syncFile makes sure that what was written is on the disk.
func syncFile(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

// syncFolder makes sure that a new name is on the disk. Windows does that by
// itself, and some shares cannot be asked.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	_ = folder.Sync() // a share that knows no such thing refuses it
	return folder.Close()
}
