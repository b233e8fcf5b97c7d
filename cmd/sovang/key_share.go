package main

import (
	"context"
	"errors"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/seal"
	"sovang/registry/store"
)

// Public keys are shown, handed on and taken in.

func keyShow(e *env) *cli.Command {
	return &cli.Command{
		Name: "show", Aliases: []string{"xem"}, Flags: []cli.Flag{text("key")},
		Action: func(c *cli.Context) error { return runKeyShow(c.Context, e, argumentsOf(c).raw("key")) },
	}
}

func runKeyShow(ctx context.Context, e *env, named string) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		keys, err := reg.TrustedKeys(ctx)
		if err != nil {
			return err
		}
		path := e.keyPath(named)
		_, missing := os.Stat(path)
		if e.json {
			return e.printJSON(newKeysView(keys, path, missing == nil))
		}
		if missing == nil {
			e.printFields("key_file", path)
		} else {
			e.remark("say.no-key-file", "Path", path)
		}
		var rows [][]string
		for _, key := range keys {
			rows = append(rows, []string{key.ID, key.Unit, e.yesNo(key.Own), key.Added.Short(), fingerprint(key)})
		}
		e.printTable([]string{"code", "unit", "own_key", "date", "fingerprint"}, rows)
		return nil
	})
}

// fingerprint is the digest of a key, or nothing when the register holds what
// is no key.
func fingerprint(key registry.TrustedKey) string {
	public, err := seal.ParsePublicKey(key.Public)
	if err != nil {
		return ""
	}
	return public.Fingerprint()
}

type keysView struct {
	File   string    `json:"file"`
	Exists bool      `json:"exists"`
	Keys   []keyView `json:"keys"`
}

type keyView struct {
	ID          string `json:"id"`
	Unit        string `json:"unit"`
	Own         bool   `json:"own"`
	Added       string `json:"added"`
	Fingerprint string `json:"fingerprint"`
	Public      string `json:"public"`
}

func newKeysView(keys []registry.TrustedKey, path string, exists bool) keysView {
	view := keysView{path, exists, []keyView{}}
	for _, key := range keys {
		view.Keys = append(view.Keys, keyView{key.ID, key.Unit, key.Own, key.Added.String(), fingerprint(key), key.Public})
	}
	return view
}

func keyExport(e *env) *cli.Command {
	return &cli.Command{
		Name: "export", Aliases: []string{"xuat"}, Flags: []cli.Flag{text("out"), boolean("force"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			return runKeyExport(c.Context, e, a.raw("out"), a.bool("force"))
		},
	}
}

// runKeyExport prints or writes the public keys of the unit, one a line, with
// the old ones, by which older papers are verified.
func runKeyExport(ctx context.Context, e *env, out string, force bool) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		keys, err := ownKeys(ctx, reg)
		if err != nil {
			return err
		}
		if len(keys) == 0 {
			return &refusal{exitNotFound, "error.no-own-key", nil, "hint.key-make"}
		}
		var lines strings.Builder
		for _, key := range keys {
			lines.WriteString(key.Public + "\n")
		}
		if out == "" {
			e.printLine(strings.TrimSuffix(lines.String(), "\n"))
			return nil
		}
		if err := refuseExisting(out, force); err != nil {
			return err
		}
		if !e.dryRun {
			if err := writeFile(out, []byte(lines.String()), force); err != nil {
				return err
			}
		}
		e.say("say.key-exported", "N", len(keys), "Path", out)
		return nil
	})
}

func keyImport(e *env) *cli.Command {
	return &cli.Command{
		Name: "import", Aliases: []string{"nhap"}, Flags: []cli.Flag{text("passphrase-file"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			path, passphraseFile := a.path(), a.raw("passphrase-file")
			if a.err != nil {
				return a.err
			}
			return runKeyImport(c.Context, e, path, passphraseFile)
		},
	}
}

// runKeyImport trusts the public keys of another unit. A person compares the
// fingerprints with that unit before. A sealed key is the unit's own.
func runKeyImport(ctx context.Context, e *env, path, passphraseFile string) error {
	data, err := readFile(path)
	if err != nil {
		return err
	}
	if seal.IsSealed(data) {
		return e.adoptKey(ctx, signing{keyFile: path, passphraseFile: passphraseFile})
	}
	keys, err := parsePublicKeys(data, path)
	if err != nil {
		return err
	}
	return e.withRegister(ctx, func(reg *store.Register) error {
		words := make([][]any, len(keys))
		trusted := make([]registry.TrustedKey, len(keys))
		for i, key := range keys {
			words[i], trusted[i] = []any{"ID", key.ID(), "Unit", key.Unit, "Fingerprint", key.Fingerprint()}, e.trusted(key, false)
			if !e.dryRun {
				if err := e.confirm(ctx, "ask.trust-key", words[i]...); err != nil {
					return err
				}
			}
		}
		if err := reg.AddTrustedKeys(ctx, trusted); err != nil {
			return err
		}
		for _, told := range words {
			e.say("say.key-trusted", told...)
		}
		return nil
	})
}

// adoptKey makes a sealed key the unit's own, such as that of a register which
// was built anew from an export: whoever opens it may sign with it.
func (e *env) adoptKey(ctx context.Context, s signing) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		key, err := e.unseal(ctx, s)
		if err != nil {
			return err
		}
		public := key.Public()
		if err := reg.AddTrustedKey(ctx, e.trusted(public, true)); err != nil {
			return err
		}
		e.say("say.key-adopted", "ID", public.ID(), "Unit", public.Unit, "Path", s.keyFile)
		return nil
	})
}

// parsePublicKeys reads the content of a file of public keys, one a line.
func parsePublicKeys(data []byte, path string) ([]seal.PublicKey, error) {
	var keys []seal.PublicKey
	for line := range strings.Lines(carried(string(data))) {
		key, err := seal.ParsePublicKey(strings.TrimSuffix(line, "\n"))
		if errors.Is(err, seal.ErrPublicKey) {
			return nil, &refusal{exitFailure, "error.public-key", []any{"Path", path}, "hint.public-key"}
		}
		keys = append(keys, key)
	}
	if len(keys) == 0 {
		return nil, &refusal{exitFailure, "error.public-key", []any{"Path", path}, "hint.public-key"}
	}
	return keys, nil
}

// carried undoes what carrying a text in a file does to it: the mark at the
// front, other line ends, a line end more. None of it belongs to the text.
func carried(text string) string {
	text = strings.TrimPrefix(text, "\ufeff")
	return strings.TrimRight(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
}
