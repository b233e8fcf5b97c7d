package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"

	"github.com/urfave/cli/v2"

	"sovang/certificates"
	"sovang/registry/store"
)

func certificatePrint(e *env) *cli.Command {
	return &cli.Command{
		Name: "print", Aliases: []string{"in"},
		Flags: slices.Concat(sheetChoiceFlags(), []cli.Flag{text("out"), text("split")}, feedingFlags(), previewFlags(), signingFlags(),
			[]cli.Flag{boolean("force"), boolean("dry-run")}),
		Action: func(c *cli.Context) error {
			opts, err := parsePrint(c)
			if err != nil {
				return err
			}
			return runPrint(c.Context, e, opts)
		},
	}
}

type printOptions struct {
	sheetChoice
	out, split string
	preview    previewing
	force      bool
	feeding    feeding
	signing    signing
}

func parsePrint(c *cli.Context) (printOptions, error) {
	a := argumentsOf(c)
	o := printOptions{
		sheetChoice: parseSheetChoice(a), out: a.file("out", ".pdf"), split: a.raw("split"), preview: parsePreview(a),
		force: a.bool("force"), feeding: parseFeeding(a), signing: parseSigning(a),
	}
	if o.out != "" && o.split != "" {
		a.fail(&usageError{id: "error.out-or-split"})
	}
	return o, a.err
}

// previewOnly tells that nothing is printed: pictures were asked for and no
// file was named.
func (o printOptions) previewOnly() bool { return o.preview.dir != "" && o.out == "" && o.split == "" }

func runPrint(ctx context.Context, e *env, o printOptions) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		_, err := printDecision(ctx, e, reg, o)
		return err
	})
}

// printDecision prints the papers of a decision in the order of its list and
// notes them in the print ledger. It returns how many there are.
func printDecision(ctx context.Context, e *env, reg *store.Register, o printOptions) (int, error) {
	s, err := e.openSheets(ctx, reg, o.sheetChoice, o.feeding)
	if err != nil {
		return 0, err
	}
	if !o.previewOnly() { // pictures carry no codes, so nobody need type a passphrase
		if err := e.sign(ctx, s.desk, s.awards, s.decision, o.signing); err != nil {
			return 0, err
		}
	}
	if err := s.fill(ctx); err != nil {
		return 0, err
	}
	e.noticeModels(s.desk, s.awards, s.decision)
	if o.previewOnly() {
		return len(s.papers), e.preview(ctx, s, o.preview, o.force)
	}
	files, err := e.renderPapers(s, o)
	if err != nil {
		return 0, err
	}
	if err := refuseFiles(files, o.split, o.force); err != nil {
		return 0, err
	}
	if o.preview.dir != "" {
		if err := e.preview(ctx, s, o.preview, o.force); err != nil {
			return 0, err
		}
	}
	return len(s.papers), e.deliver(ctx, reg, s, files, o)
}

// renderPapers draws the papers as one file, or as one each.
func (e *env) renderPapers(s *sheets, o printOptions) ([]certificates.File, error) {
	bar := e.progress("progress.print", len(s.papers))
	defer bar.close()
	feed := s.feed
	feed.Each = bar.at
	if o.split != "" {
		return certificates.PrintEach(s.papers, s.desk.style, feed)
	}
	pdf, err := certificates.Print(s.papers, s.desk.style, feed)
	if err != nil {
		return nil, err
	}
	name := o.out
	if name == "" {
		name = certificates.FileName(s.decision.Number) + ".pdf"
	}
	return []certificates.File{{Name: name, PDF: pdf}}, nil
}

// refuseFiles fails when one of the files is there: a folder is filled whole
// or not at all.
func refuseFiles(files []certificates.File, folder string, force bool) error {
	for _, file := range files {
		if err := refuseExisting(filepath.Join(folder, file.Name), force); err != nil {
			return err
		}
	}
	return nil
}

// deliver writes the files and notes them in the ledger, or says what it would
// write. Papers of which the register could not be told do not stay.
func (e *env) deliver(ctx context.Context, reg *store.Register, s *sheets, files []certificates.File, o printOptions) error {
	where := files[0].Name
	if o.split != "" {
		where = o.split
	}
	if e.dryRun {
		e.say("say.would-print", "N", len(s.papers), "Path", where)
		return nil
	}
	written, err := writePapers(files, o)
	if err == nil {
		err = reg.RecordPrints(ctx, s.ledger(e, files))
	}
	if err != nil {
		for _, path := range written {
			os.Remove(path)
		}
		return err
	}
	e.say("say.printed", "N", len(s.papers), "Path", where)
	e.say("say.print-hint")
	return nil
}

// writePapers returns the names of what it wrote, to the end or not.
func writePapers(files []certificates.File, o printOptions) (written []string, err error) {
	if o.split != "" {
		if err := os.MkdirAll(o.split, 0o700); err != nil {
			return nil, &fileError{o.split, err}
		}
	}
	for _, file := range files {
		path := filepath.Join(o.split, file.Name)
		if err := writeFile(path, file.PDF, o.force); err != nil {
			return written, err
		}
		written = append(written, path)
	}
	return written, nil
}

// ledger notes what was printed: each award with the digest of its file, and
// how it was printed.
func (s *sheets) ledger(e *env, files []certificates.File) []store.Print {
	prints := make([]store.Print, len(s.awards))
	for i, award := range s.awards {
		file := files[0]
		if len(files) == len(s.awards) {
			file = files[i]
		}
		digest := sha256.Sum256(file.PDF)
		prints[i] = store.Print{
			AwardID: award.ID, At: e.now(), Paper: s.papers[i].PaperID(), SHA256: hex.EncodeToString(digest[:]),
			Template: templateOf(s.papers[i]), Mode: s.modeOf(s.papers[i]), Printer: s.feed.Printer.Name,
			Events: len(award.Events),
		}
	}
	return prints
}
