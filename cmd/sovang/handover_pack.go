package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"sovang/registry"
	"sovang/registry/bundle"
	"sovang/registry/cal"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// The parts of a hand-over.
const (
	registerPart   = "sovang.db"
	reportPart     = "kiem-tra.txt"
	keysPart       = "khoa-cong-khai.txt"
	printersPart   = "may-in.json"
	templatePrefix = "mau/mau-"
)

// packHandover packs a copy of the register, and what is in it as files that
// anybody can read, into a new file. All of it is read from the copy, so that
// it fits though others go on writing.
func (e *env) packHandover(ctx context.Context, reg *store.Register, folder, target string) (*bundle.Bundle, error) {
	path := filepath.Join(folder, registerPart)
	if err := backupError(path, reg.Backup(ctx, path)); err != nil {
		return nil, err
	}
	manifest, texts, err := e.readCopy(ctx, path)
	if err != nil {
		return nil, err
	}
	file, err := os.OpenFile(target, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, &fileError{target, err}
	}
	_, err = bundle.Pack(ctx, file, manifest, append([]bundle.Source{bundle.File(registerPart, path)}, texts...))
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		return nil, &fileError{target, err}
	}
	return verifiedBundle(ctx, target)
}

// verifiedBundle reads back what was packed.
func verifiedBundle(ctx context.Context, path string) (*bundle.Bundle, error) {
	b, closeFile, err := openBundle(ctx, path)
	if err != nil {
		return nil, &fileError{path, err}
	}
	defer closeFile()
	if err := b.Verify(ctx); err != nil {
		return nil, &fileError{path, err}
	}
	return b, nil
}

// readCopy makes the manifest and the parts beside the register.
func (e *env) readCopy(ctx context.Context, path string) (m bundle.Manifest, parts []bundle.Source, err error) {
	options, err := e.storeOptions()
	if err != nil {
		return m, nil, err
	}
	reg, err := store.Open(ctx, path, options)
	if err != nil {
		return m, nil, err
	}
	defer reg.Close()
	if m, err = e.handoverManifest(ctx, reg); err != nil {
		return m, nil, err
	}
	report, err := e.handoverReport(ctx, reg, m)
	if err != nil {
		return m, nil, err
	}
	parts = []bundle.Source{bundle.Text(reportPart, []byte(report))}
	for _, add := range []func(context.Context, *store.Register) ([]bundle.Source, error){keyParts, printerParts, templateParts} {
		more, err := add(ctx, reg)
		if err != nil {
			return m, nil, err
		}
		parts = append(parts, more...)
	}
	return m, parts, nil
}

func (e *env) handoverManifest(ctx context.Context, reg *store.Register) (bundle.Manifest, error) {
	m := bundle.Manifest{Date: e.today().String(), Records: []bundle.Count{}}
	settings, err := reg.Settings(ctx)
	if err != nil {
		return m, err
	}
	home, err := reg.Unit(ctx, settings[registry.SettingUnit])
	if err != nil {
		return m, err
	}
	m.Unit = bundle.Unit{Code: home.Code, Name: home.NameOn(e.today())}
	found, err := reg.Summary(ctx)
	for _, count := range found.Records {
		m.Records = append(m.Records, bundle.Count{Kind: string(count.Kind), N: count.N})
	}
	return m, err
}

func keyParts(ctx context.Context, reg *store.Register) ([]bundle.Source, error) {
	keys, err := ownKeys(ctx, reg)
	if err != nil || len(keys) == 0 {
		return nil, err
	}
	var lines strings.Builder
	for _, key := range keys {
		lines.WriteString(key.Public + "\n")
	}
	return []bundle.Source{bundle.Text(keysPart, []byte(lines.String()))}, nil
}

func printerParts(ctx context.Context, reg *store.Register) ([]bundle.Source, error) {
	printers, err := reg.Printers(ctx)
	if err != nil || len(printers) == 0 {
		return nil, err
	}
	objects, err := sheet.Objects(registry.Batch{Printers: printers}, registry.Printers)
	if err != nil {
		return nil, err
	}
	text, err := json.MarshalIndent(objects, "", "  ")
	return []bundle.Source{bundle.Text(printersPart, append(text, '\n'))}, err
}

func templateParts(ctx context.Context, reg *store.Register) ([]bundle.Source, error) {
	templates, err := reg.Templates(ctx)
	var parts []bundle.Source
	for _, template := range templates {
		parts = append(parts, bundle.Text(templatePrefix+template.ID+".toml", []byte(template.Text)))
		if len(template.Background) > 0 {
			parts = append(parts, bundle.Text(templatePrefix+template.ID+".png", bytes.Clone(template.Background)))
		}
	}
	return parts, err
}

// handoverReport is what the receiver reads first: whether the register is
// sound, what is in it and which papers it keeps.
func (e *env) handoverReport(ctx context.Context, reg *store.Register, m bundle.Manifest) (string, error) {
	var report strings.Builder
	line := func(text string) { report.WriteString(text + "\n") }
	line(e.t("handover.title", "Unit", m.Unit.Name, "Code", m.Unit.Code, "Date", shortDay(m.Date)))
	line("")
	checked, err := e.checkText(ctx, reg)
	if err != nil {
		return "", err
	}
	line(checked)
	line("")
	line(e.t("handover.records"))
	for _, count := range m.Records {
		line(fmt.Sprintf("  %d %s", count.N, e.kindWord(kindOf(count))))
	}
	attachments, err := reg.AllAttachments(ctx)
	if err != nil {
		return "", err
	}
	if len(attachments) > 0 {
		line("")
		line(e.t("handover.attachments"))
	}
	for _, a := range attachments {
		line(fmt.Sprintf("  %s  %s (%d)  %s", a.SHA256, a.Decision.Number, a.Decision.Year, a.Name))
	}
	return report.String(), nil
}

// checkText says whether the register is sound, and what the command check finds
// in it. A register that is not as the log says is not handed over.
func (e *env) checkText(ctx context.Context, reg *store.Register) (string, error) {
	if err := reg.Verify(ctx); err != nil {
		return "", err
	}
	found, err := reg.Summary(ctx)
	if err != nil {
		return "", err
	}
	sound := e.t("handover.sound", "Changes", found.Operations, "Lines", found.Lines, "Hash", found.Hash)
	options := auditOptions(checkOptions{})
	options.Only = checksOfCopy()
	findings, err := reg.Audit(ctx, options)
	if err != nil {
		return "", err
	}
	if len(findings) == 0 {
		return sound + "\n" + e.t("handover.no-findings"), nil
	}
	var text strings.Builder
	onPaper := *e
	onPaper.stdout, onPaper.db = &text, registerPart
	onPaper.showFindings(findings, checkOptions{all: true})
	return sound + "\n\n" + e.t("handover.findings") + "\n" + strings.TrimSuffix(text.String(), "\n"), nil
}

// checksOfCopy are the checks that say something of what is handed over, and
// not of the machine where it was packed.
func checksOfCopy() (names []registry.FindingName) {
	for _, check := range registry.Checks() {
		if check.Name != registry.FindingBackup && check.Name != registry.FindingFileMode {
			names = append(names, check.Name)
		}
	}
	return names
}

func kindOf(count bundle.Count) registry.EntryKind { return registry.EntryKind(count.Kind) }

// shortDay shows the day of a manifest as papers write it.
func shortDay(day string) string {
	date, err := cal.ParseDate(day)
	if err != nil {
		return day
	}
	return date.Short()
}
