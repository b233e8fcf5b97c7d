package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/certificates"
	"sovang/certificates/qrcode"
	"sovang/registry"
	"sovang/registry/seal"
	"sovang/registry/store"
)

// keyEnding replaces .db in the name of the register.
const keyEnding = ".khoa"

// signing is how the papers of a run get the codes by which they are verified.
type signing struct {
	off            bool
	keyFile        string // "" is beside the register
	passphraseFile string
	ready          *seal.Key // a key that is open already
}

// signingFlags are the flags of every command that prints certificates.
func signingFlags() []cli.Flag {
	return []cli.Flag{boolean("no-qr"), text("key"), text("passphrase-file")}
}

func parseSigning(a *arguments) signing {
	return signing{off: a.bool("no-qr"), keyFile: a.raw("key"), passphraseFile: a.raw("passphrase-file")}
}

// keyPath returns where the key of the register lies: the file named, that of
// SOVANG_KEY, or the one beside the register.
func (e *env) keyPath(named string) string {
	if named != "" {
		return named
	}
	if path := e.getenv("SOVANG_KEY"); path != "" {
		return path
	}
	return strings.TrimSuffix(e.db, ".db") + keyEnding
}

// sign gives the desk the unit's key, so that the papers of the decision carry
// codes. It asks for the passphrase when there is something to sign: the unit
// has a key, wants codes, decided itself, and gives papers of its own.
func (e *env) sign(ctx context.Context, d *desk, awards []registry.Award, decision registry.Decision, s signing) error {
	if s.off || settingValue(d.settings, registry.SettingQR) != "on" || decision.Issuer != d.home.Code {
		return nil
	}
	if !slices.ContainsFunc(awards, func(a registry.Award) bool { return d.honour(a, decision).Paper != "" }) {
		return nil
	}
	if s.ready != nil {
		d.key = s.ready
		return nil
	}
	own, err := ownKeys(ctx, d.reg)
	if err != nil {
		return err
	}
	if _, missing := os.Stat(e.keyPath(s.keyFile)); len(own) == 0 && missing != nil {
		return nil
	}
	key, err := e.unseal(ctx, s)
	if err != nil {
		return err
	}
	public := key.Public().String()
	if !slices.ContainsFunc(own, func(k registry.TrustedKey) bool { return k.Public == public }) {
		return &refusal{exitFailure, "error.key-foreign", []any{"Path", e.keyPath(s.keyFile), "ID", key.Public().ID()}, "hint.key-foreign"}
	}
	d.key = &key
	return nil
}

// ownKeys returns the keys that the unit signs with, the oldest first.
func ownKeys(ctx context.Context, reg *store.Register) ([]registry.TrustedKey, error) {
	keys, err := reg.TrustedKeys(ctx)
	return slices.DeleteFunc(keys, func(k registry.TrustedKey) bool { return !k.Own }), err
}

// unseal opens the key file with the passphrase that is given or typed.
func (e *env) unseal(ctx context.Context, s signing) (seal.Key, error) {
	path := e.keyPath(s.keyFile)
	file, err := os.ReadFile(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return seal.Key{}, &refusal{exitNotFound, "error.no-key-file", []any{"Path", path}, "hint.no-key-file"}
	case err != nil:
		return seal.Key{}, &fileError{path, err}
	}
	secret, err := e.givenPassphrase(s.passphraseFile, passphraseVariable)
	if err == nil && secret == "" && e.terminal {
		secret, err = e.askSecret(ctx, e.t("ask.passphrase", "Path", path))
	}
	if err != nil {
		return seal.Key{}, err
	}
	if secret == "" {
		return seal.Key{}, &refusal{exitFailure, "error.no-passphrase", []any{"Path", path}, "hint.no-passphrase"}
	}
	debug.FreeOSMemory() // to try a passphrase takes more memory than to print
	key, err := seal.Unseal(bytes.NewReader(file), secret)
	debug.FreeOSMemory()
	switch {
	case errors.Is(err, seal.ErrPassphrase):
		return seal.Key{}, &refusal{exitFailure, "error.passphrase", []any{"Path", path}, "hint.passphrase"}
	case err != nil:
		return seal.Key{}, &refusal{exitFailure, "error.key-file", []any{"Path", path}, "hint.key-file"}
	}
	return key, nil
}

// withCode puts the code by which it is verified on a certificate, when the
// desk has a key. The unit signs for what it decided itself and nothing else.
func (d *desk) withCode(c certificates.Certificate, award registry.Award, decision registry.Decision) (certificates.Certificate, error) {
	if d.key == nil || decision.Issuer != d.home.Code {
		return c, nil
	}
	text, err := d.key.Sign(d.statement(award, decision))
	if err != nil {
		return c, fmt.Errorf("sign certificate %d of %s: %w", award.Ordinal, decision.Number, err)
	}
	code, err := qrcode.Encode(text)
	if err != nil {
		return c, fmt.Errorf("code of certificate %d of %s: %w", award.Ordinal, decision.Number, err)
	}
	c.QR = certificates.QRArtwork(code)
	return c, nil
}

// statement is what a certificate of the award says that is printed today.
func (d *desk) statement(award registry.Award, decision registry.Decision) seal.Statement {
	said := d.onPaper(award, decision)
	return seal.Statement{
		Honour: said.Honour, Recipient: said.Recipient, Issue: said.Issue,
		Decision: decision.Number, Date: decision.Date, Ordinal: award.Ordinal, Unit: d.home.NameOn(decision.Date),
	}
}

// onPaper is what a certificate says of the award as it stands.
func (d *desk) onPaper(award registry.Award, decision registry.Decision) registry.OnPaper {
	today := award.Today()
	return registry.OnPaper{
		Honour: d.honour(award, decision).Heading(), Recipient: spaced(today.As.Rank, today.As.Name), Issue: award.Reissues(),
	}
}
