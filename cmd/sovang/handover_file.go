package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry/bundle"
	"sovang/registry/seal"
	"sovang/registry/store"
)

// The register and what goes with it, handed over as one file. What is handed
// over to a recipient is the business of certificate_handed.go.

type handoverOptions struct {
	path           string
	encrypt        bool
	passphraseFile string
}

func handoverCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "handover", Aliases: []string{"ban-giao"},
		Flags: []cli.Flag{boolean("encrypt"), text("passphrase-file"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := handoverOptions{path: a.path(), encrypt: a.bool("encrypt"), passphraseFile: a.raw("passphrase-file")}
			if a.err != nil {
				return a.err
			}
			return runHandover(c.Context, e, o)
		},
		Subcommands: []*cli.Command{handoverOpen(e), handoverShow(e)},
	}
}

func runHandover(ctx context.Context, e *env, o handoverOptions) error {
	target, err := freeFile(o.path, o.encrypt)
	if err != nil {
		return err
	}
	secret := ""
	if o.encrypt {
		if secret, err = e.newBoxPassphrase(ctx, o.passphraseFile); err != nil {
			return err
		}
	}
	return e.withRegister(ctx, func(reg *store.Register) error {
		beside := filepath.Dir(target)
		if o.encrypt { // what anybody can read stays where the register is
			beside = filepath.Dir(reg.Path())
		}
		folder, remove, err := tempFolder(beside)
		if err != nil {
			return err
		}
		defer remove()
		packed := filepath.Join(folder, "packed.zip")
		b, err := e.packHandover(ctx, reg, folder, packed)
		if err != nil {
			return ofFile(target, err)
		}
		written := packed
		if !e.dryRun {
			if err := e.putHandover(ctx, packed, target, secret); err != nil {
				return err
			}
			written = target
		}
		sum, err := fileSum(ctx, written)
		if err != nil {
			return err
		}
		if e.dryRun && secret != "" {
			sum = "" // it will be sealed in another way each time
		}
		return e.sayHandover(newBundleView(target, sum, b), secret != "")
	})
}

// fileSum returns the SHA-256 of a file, as sha256sum and certutil do.
func fileSum(ctx context.Context, path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", &fileError{path, err}
	}
	defer file.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, whileWanted{ctx, file}); err != nil {
		return "", &fileError{path, err}
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// ofFile names the file that the user wants in place of a draft of it.
func ofFile(path string, err error) error {
	var draft *fileError
	if errors.As(err, &draft) {
		return &fileError{path, draft.err}
	}
	return err
}

// putHandover gives the packed file its place, sealed or as it is.
func (e *env) putHandover(ctx context.Context, packed, target, secret string) error {
	if secret != "" {
		return e.sealFile(ctx, packed, target, secret)
	}
	return giveName(packed, target)
}

func (e *env) sayHandover(v bundleView, sealed bool) error {
	done := "say.handover"
	if e.dryRun {
		done = "say.handover-planned"
	}
	e.say(done, "Path", v.Path, "Parts", len(v.Parts), "Size", e.fileSize(v.Size()))
	if v.Sum != "" {
		e.remark("say.handover-sum", "Path", v.Path, "Sum", v.Sum)
	}
	if _, err := os.Stat(e.keyPath("")); err == nil {
		e.remark("say.handover-no-key", "Path", e.keyPath(""))
	}
	if sealed {
		e.remark("say.backup-passphrase")
	} else {
		e.remark("say.secrets")
	}
	if e.json {
		return e.printJSON(v)
	}
	return nil
}

func handoverShow(e *env) *cli.Command {
	return &cli.Command{
		Name: "show", Aliases: []string{"xem"}, Flags: []cli.Flag{text("passphrase-file")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			path, passphraseFile := a.path(), a.raw("passphrase-file")
			if a.err != nil {
				return a.err
			}
			return e.withBundle(c.Context, path, passphraseFile, filepath.Dir(path), func(b *bundle.Bundle) error {
				sum, err := fileSum(c.Context, path)
				if err := errors.Join(err, b.Verify(c.Context)); err != nil {
					return err
				}
				return e.showBundle(newBundleView(path, sum, b))
			})
		},
	}
}

// bundleView is a hand-over as --json shows it; Sum is the SHA-256 of the file.
type bundleView struct {
	Path string `json:"path"`
	Sum  string `json:"sum"`
	bundle.Manifest
}

func newBundleView(path, sum string, b *bundle.Bundle) bundleView {
	return bundleView{path, sum, b.Manifest}
}

func (e *env) showBundle(m bundleView) error {
	if e.json {
		return e.printJSON(m)
	}
	e.printFields("unit", m.Unit.Name, "packed_on", shortDay(m.Date), "sha256", m.Sum)
	e.printLine("")
	var rows [][]string
	for _, part := range m.Parts {
		rows = append(rows, []string{part.Name, e.fileSize(part.Size), part.SHA256})
	}
	e.printTable([]string{"part", "size", "sha256"}, rows)
	e.printLine("")
	rows = nil
	for _, count := range m.Records {
		rows = append(rows, []string{e.kindWord(kindOf(count)), strconv.Itoa(count.N)})
	}
	e.printTable([]string{"record_kind", "records"}, rows)
	return nil
}

func handoverOpen(e *env) *cli.Command {
	return &cli.Command{
		Name: "open", Aliases: []string{"mo"}, Flags: []cli.Flag{text("out"), text("passphrase-file"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			path, out, passphraseFile := a.path(), a.raw("out"), a.raw("passphrase-file")
			if a.err != nil {
				return a.err
			}
			if out == "" {
				out = strings.TrimSuffix(strings.TrimSuffix(filepath.Base(path), boxEnding), ".zip")
			}
			return runHandoverOpen(c.Context, e, path, out, passphraseFile)
		},
	}
}

// runHandoverOpen unpacks a hand-over into a new folder, if it is what was
// packed.
func runHandoverOpen(ctx context.Context, e *env, path, out, passphraseFile string) error {
	if refuseExisting(out, false) != nil {
		return &refusal{exitExists, "error.folder-exists", []any{"Path", out}, "hint.other-folder"}
	}
	return e.withBundle(ctx, path, passphraseFile, filepath.Dir(out), func(b *bundle.Bundle) error {
		sum, err := fileSum(ctx, path)
		if err != nil {
			return err
		}
		write := b.Verify
		if !e.dryRun {
			write = func(ctx context.Context) error { return b.Extract(ctx, out) }
		}
		if err := write(ctx); err != nil {
			return unwritable(out, err)
		}
		done := "say.handover-opened"
		if e.dryRun {
			done = "say.handover-would-open"
		}
		e.say(done, "Path", out, "Unit", b.Manifest.Unit.Name, "Date", shortDay(b.Manifest.Date))
		e.remark("say.handover-sum", "Path", path, "Sum", sum)
		if !e.dryRun {
			e.advise("hint.handover-opened", "Path", filepath.Join(out, registerPart))
		}
		if e.json {
			return e.printJSON(newBundleView(out, sum, b))
		}
		return nil
	})
}

// unwritable says what keeps a folder from being written; what is wrong with
// the bundle says so itself.
func unwritable(folder string, err error) error {
	var tampered *bundle.TamperedError
	switch {
	case errors.As(err, &tampered), errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, bundle.ErrExists):
		return &refusal{exitExists, "error.folder-exists", []any{"Path", folder}, "hint.other-folder"}
	case errors.Is(err, fs.ErrPermission), errors.Is(err, fs.ErrNotExist):
		return &folderError{filepath.Dir(folder), err}
	}
	return &fileError{folder, err}
}

// withBundle opens a hand-over, which may be sealed, and calls f with it.
func (e *env) withBundle(ctx context.Context, path, passphraseFile, beside string, f func(*bundle.Bundle) error) error {
	plain, remove, err := e.openedFile(ctx, path, passphraseFile, beside)
	if err != nil {
		return err
	}
	defer remove()
	b, closeFile, err := openBundle(ctx, plain)
	if err != nil {
		return unsoundBundle(path, err)
	}
	defer closeFile()
	return unsoundBundle(path, f(b))
}

// openBundle opens a file that is not sealed.
func openBundle(ctx context.Context, path string) (*bundle.Bundle, func(), error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	info, err := file.Stat()
	if err != nil {
		file.Close()
		return nil, nil, err
	}
	b, err := bundle.Open(ctx, file, info.Size())
	if err != nil {
		file.Close()
		return nil, nil, err
	}
	return b, func() { file.Close() }, nil
}

// unsoundBundle is the refusal of a hand-over that is not what was packed.
func unsoundBundle(path string, err error) error {
	var tampered *bundle.TamperedError
	var known *refusal
	var told *fileError
	var folder *folderError
	switch {
	case err == nil, errors.As(err, &known), errors.As(err, &told), errors.As(err, &folder), errors.Is(err, context.Canceled):
		return err
	case errors.As(err, &tampered):
		return &refusal{exitFailure, "error.handover-" + string(tampered.Reason), []any{"Path", path, "Part", tampered.Part}, "hint.handover-tampered"}
	case errors.Is(err, bundle.ErrNotBundle):
		return &refusal{exitFailure, "error.not-handover", []any{"Path", path}, "hint.handover"}
	case errors.Is(err, bundle.ErrNewer):
		return &refusal{exitUnavailable, "error.handover-newer", []any{"Path", path}, "hint.newer"}
	case errors.Is(err, seal.ErrBox):
		return &refusal{exitFailure, "error.box", []any{"Path", path}, "hint.handover-tampered"}
	}
	return &fileError{path, err}
}
