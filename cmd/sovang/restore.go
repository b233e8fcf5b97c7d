package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry/store"
)

func restoreCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "restore", Aliases: []string{"phuc-hoi"}, Flags: []cli.Flag{text("passphrase-file"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			path, passphraseFile := a.path(), a.raw("passphrase-file")
			if a.err != nil {
				return a.err
			}
			return runRestore(c.Context, e, path, passphraseFile)
		},
	}
}

// runRestore shows what parts the register from the backup and then puts the
// backup in its place, unless they hold the same. What was there is kept beside
// it.
func runRestore(ctx context.Context, e *env, path, passphraseFile string) error {
	options, err := e.storeOptions()
	if err != nil {
		return err
	}
	plain, remove, err := e.openedBackup(ctx, path, passphraseFile)
	if err != nil {
		return err
	}
	defer remove()
	found, err := e.inspect(ctx, plain, store.Everything)
	if err != nil {
		return unsoundBackup(path, err)
	}
	difference, err := store.Compare(ctx, e.db, plain, options)
	if err != nil {
		return err
	}
	keep, err := e.keepName()
	if err != nil {
		return err
	}
	_, missing := os.Lstat(e.db)
	err = e.showDifference(path, found, difference, missing == nil)
	if err != nil || e.dryRun || difference.Same() {
		return err
	}
	if missing == nil {
		if err := e.confirm(ctx, "ask.restore", "Path", e.db, "Lost", len(difference.OnlyHere)); err != nil {
			return err
		}
	}
	if err := store.Restore(ctx, e.db, plain, keep, options); err != nil {
		return backupError(e.db, err)
	}
	e.say("say.restored", "Path", e.db, "Backup", path)
	if missing == nil {
		e.remark("say.restore-kept", "Path", keep)
	}
	return nil
}

// keepName returns the name under which what is there will be kept.
func (e *env) keepName() (string, error) {
	ending := filepath.Ext(e.db)
	return freeName(strings.TrimSuffix(e.db, ending)+"-truoc-phuc-hoi-"+e.now().Format(fileStamp), ending)
}
