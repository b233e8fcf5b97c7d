package main

import (
	"context"
	"os"

	"sovang/registry"
	"sovang/registry/store"
)

// withBackup makes a copy of the register before change, which may be
// regretted, unless the unit does not want that. A copy that holds the same
// already will do; without a copy the change is not made. A copy before a
// change that came to nothing is taken away again: only copies that differ
// take the place of older ones. doing names the change as the message
// doing.<doing> does.
func (e *env) withBackup(ctx context.Context, reg *store.Register, doing string, change func() error) error {
	copied, err := e.backupBefore(ctx, reg)
	if err != nil {
		if ctx.Err() == nil {
			e.notice("say.backup-before-failed", "Doing", e.t("doing."+doing))
		}
		return err
	}
	err = change()
	if copied.path != "" {
		e.settleCopy(context.WithoutCancel(ctx), reg, copied, doing)
	}
	return err
}

// copyBefore is a copy that was made before a change.
type copyBefore struct {
	place backupPlace
	path  string // "" when none was needed
	hash  string // of the last line of the log in it
}

// backupBefore makes the copy.
func (e *env) backupBefore(ctx context.Context, reg *store.Register) (copyBefore, error) {
	if e.dryRun {
		return copyBefore{}, nil
	}
	settings, err := reg.Settings(ctx)
	if err != nil || settingValue(settings, registry.SettingBackupAutomatic) != "on" {
		return copyBefore{}, err
	}
	place, err := e.backupPlace(ctx, reg, backupOptions{})
	if err != nil {
		return copyBefore{}, err
	}
	if there, err := place.holdsAll(ctx, e, reg); err != nil || there {
		return copyBefore{}, err
	}
	path, err := place.next(false)
	if err != nil {
		return copyBefore{}, err
	}
	if err := e.copyRegister(ctx, reg, path, ""); err != nil {
		return copyBefore{}, err
	}
	found, err := e.inspect(ctx, path, store.Glance)
	return copyBefore{place, path, found.Hash}, err
}

// settleCopy keeps a copy, and drops the oldest ones for it, if the register is
// not as it was any more; else it takes the copy away. What cannot be told or
// cannot be removed stays.
func (e *env) settleCopy(ctx context.Context, reg *store.Register, copied copyBefore, doing string) {
	now, err := reg.Summary(ctx)
	if err == nil && now.Hash == copied.hash && os.Remove(copied.path) == nil {
		return
	}
	e.remark("say.backup-before", "Path", copied.path, "Doing", e.t("doing."+doing))
	if _, err := copied.place.rotate(ctx, e, copied.path); err != nil {
		e.notice("say.backup-not-dropped", "Path", copied.place.folder)
	}
}
