package store

import (
	"context"
	"errors"
	"os"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// theirs is a register that is taken in, open for reading.
type theirs struct {
	*Register
	draft string // a copy that was brought up to date; "" for the file itself
}

// openTheirs opens and checks another register. One of an earlier release is
// copied beside this register, and the copy brought up to date.
func (r *Register) openTheirs(ctx context.Context, path string) (*theirs, error) {
	version, err := schemaVersion(path)
	if err != nil {
		return nil, err
	}
	if version > newestSchema() {
		return nil, ErrNewer
	}
	if sameFile(path, r.path) {
		return nil, ErrSameRegister
	}
	db, err := connectReadOnly(path, r.opts.wait())
	if err != nil {
		return nil, err
	}
	their := &theirs{Register: &Register{db: db, path: path, opts: r.opts}}
	if err := their.checkTo(ctx, Everything, version); err != nil {
		return nil, errors.Join(err, their.close())
	}
	if version == newestSchema() {
		return their, nil
	}
	return r.copyTheirs(ctx, their)
}

// copyTheirs brings a copy of another register up to date and opens that.
func (r *Register) copyTheirs(ctx context.Context, old *theirs) (*theirs, error) {
	draft, err := draftOf(ctx, old.db, r.path)
	if err = errors.Join(err, old.close()); err != nil {
		return nil, err
	}
	db, err := connect(draft, r.opts.wait())
	if err != nil {
		removeDraft(draft)
		return nil, err
	}
	their := &theirs{Register: &Register{db: db, path: old.path, opts: r.opts}, draft: draft}
	err = migrateFrom(context.WithoutCancel(ctx), db, migrations())
	if err == nil {
		err = their.Verify(ctx)
	}
	if err != nil {
		return nil, errors.Join(err, their.close())
	}
	return their, nil
}

func (t *theirs) close() error {
	err := t.db.Close()
	if t.draft != "" {
		removeDraft(t.draft)
	}
	return err
}

func sameFile(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}

// unitOf returns the code of the unit to which a register belongs, "" where
// that is not set.
func unitOf(ctx context.Context, tx bun.Tx) (string, error) {
	settings, err := loadSettings(ctx, tx)
	return settings[registry.SettingUnit], err
}
