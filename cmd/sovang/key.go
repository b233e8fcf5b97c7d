package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"os"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/seal"
	"sovang/registry/store"
)

func keyCommand(e *env) *cli.Command {
	return &cli.Command{Name: "key", Aliases: []string{"khoa"}, Subcommands: []*cli.Command{
		keyMake(e), keyShow(e), keyExport(e), keyImport(e), keyPasswd(e),
	}}
}

func keyMake(e *env) *cli.Command {
	return &cli.Command{
		Name: "make", Aliases: []string{"tao"}, Flags: []cli.Flag{text("key"), text("passphrase-file"), boolean("dry-run")},
		Action: func(c *cli.Context) error { return runKeyMake(c.Context, e, parseSigning(argumentsOf(c))) },
	}
}

// runKeyMake makes a key for a register that is there. A key that the unit
// had before stays trusted, so that its papers can be verified.
func runKeyMake(ctx context.Context, e *env, s signing) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		settings, err := reg.Settings(ctx)
		if err != nil {
			return err
		}
		home, err := reg.Unit(ctx, settings[registry.SettingUnit])
		if err != nil {
			return err
		}
		if err := e.refuseKeyFile(s); err != nil {
			return err
		}
		secret, err := e.newPassphrase(ctx, s.passphraseFile, passphraseVariable)
		if err != nil {
			return err
		}
		if secret == "" {
			return &refusal{exitFailure, "error.no-new-passphrase", nil, "hint.no-new-passphrase"}
		}
		return e.makeKey(ctx, reg, home, s, secret)
	})
}

// refuseKeyFile keeps a key from being written over another: what the other
// signed is verified by its public half, but nothing would be signed by it
// again.
func (e *env) refuseKeyFile(s signing) error {
	path := e.keyPath(s.keyFile)
	if refuseExisting(path, false) != nil {
		return &refusal{exitExists, "error.key-exists", []any{"Path", path}, "hint.key-exists"}
	}
	return nil
}

// makeKey makes the unit's key, seals it into its file and has the register
// trust it.
func (e *env) makeKey(ctx context.Context, reg *store.Register, home registry.Unit, s signing, secret string) error {
	key, err := seal.NewKey(rand.Reader, home.NameOn(e.today()))
	if err != nil {
		return err
	}
	if err := e.keepKey(ctx, reg, key, e.keyPath(s.keyFile), secret, e.keyWork); err != nil {
		return err
	}
	e.say("say.key-made", "Path", e.keyPath(s.keyFile), "ID", key.Public().ID(), "Unit", key.Public().Unit)
	e.remark("say.key-care", "Path", e.keyPath(s.keyFile))
	return nil
}

// keepKey writes the key's file and then trusts the key. The file is taken
// back when the register refuses the key.
func (e *env) keepKey(ctx context.Context, reg *store.Register, key seal.Key, path, secret string, work seal.Work) error {
	var file bytes.Buffer
	if err := key.Seal(&file, secret, work); err != nil {
		return err
	}
	if !e.dryRun {
		if err := writeFile(path, file.Bytes(), false); err != nil {
			return err
		}
	}
	err := reg.AddTrustedKey(ctx, e.trusted(key.Public(), true))
	if err != nil && !e.dryRun {
		err = errors.Join(err, os.Remove(path))
	}
	return err
}

// trusted is a key as the register keeps it.
func (e *env) trusted(key seal.PublicKey, own bool) registry.TrustedKey {
	return registry.TrustedKey{ID: key.ID(), Public: key.String(), Unit: key.Unit, Own: own, Added: e.today()}
}

func keyPasswd(e *env) *cli.Command {
	return &cli.Command{
		Name: "passwd", Aliases: []string{"doimatkhau"},
		Flags: []cli.Flag{text("key"), text("passphrase-file"), text("new-passphrase-file"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			return runKeyPasswd(c.Context, e, parseSigning(a), a.raw("new-passphrase-file"))
		},
	}
}

// runKeyPasswd seals the key with another passphrase. The key stays the same.
func runKeyPasswd(ctx context.Context, e *env, s signing, newFile string) error {
	key, err := e.unseal(ctx, s)
	if err != nil {
		return err
	}
	secret, err := e.newPassphrase(ctx, newFile, newPassphraseVariable)
	if err != nil {
		return err
	}
	if secret == "" {
		return &refusal{exitFailure, "error.no-new-passphrase", nil, "hint.new-passphrase"}
	}
	var file bytes.Buffer
	if err := key.Seal(&file, secret, e.keyWork); err != nil {
		return err
	}
	path := e.keyPath(s.keyFile)
	if !e.dryRun {
		if err := writeFile(path, file.Bytes(), true); err != nil {
			return err
		}
	}
	e.say("say.key-passwd", "Path", path)
	return nil
}
