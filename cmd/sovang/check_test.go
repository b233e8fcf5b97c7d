package main

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"sync"

	"github.com/rogpeppe/go-internal/testscript"

	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/store"
)

// theLaw is read once for all scripts.
var theLaw = sync.OnceValues(catalogue.Load)

// checkRegisters makes the basic checks of every register that a script left:
// whatever a command did, the file and its history must be sound. A register
// that a script damages on purpose has "hong" in its name.
func checkRegisters(env *testscript.Env) {
	t := env.T()
	err := filepath.WalkDir(env.WorkDir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() || filepath.Ext(path) != ".db" || strings.Contains(entry.Name(), "hong") {
			return err
		}
		findings, err := basicFindings(path)
		if errors.Is(err, store.ErrNotRegister) || errors.Is(err, store.ErrNewer) {
			return nil
		}
		for _, f := range findings {
			t.Log("check of ", entry.Name(), ": ", f.Name, " ", f.Kind, " ", f.Key, " ", f.Args)
		}
		if err == nil && len(findings) > 0 {
			err = errors.New(entry.Name() + " is not sound")
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func basicFindings(path string) ([]registry.Finding, error) {
	law, err := theLaw()
	if err != nil {
		return nil, err
	}
	ctx := context.Background()
	reg, err := store.Open(ctx, path, store.Options{Catalogue: law, LawAlone: true})
	if err != nil {
		return nil, err
	}
	findings, err := reg.Audit(ctx, store.AuditOptions{Only: registry.BasicChecks()})
	return findings, errors.Join(err, reg.Close())
}
