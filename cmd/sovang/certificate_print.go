package main

import (
	"cmp"
	"context"
	"io"
	"path/filepath"
	"runtime/debug"
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

// lean is how much room, in per cent of what is kept, a print may fill before it
// is cleared: ten thousand papers shall print on a small office machine.
const lean = 30

// printDecision prints the papers of a decision in the order of its list and
// notes them in the print ledger. It returns how many there are.
func printDecision(ctx context.Context, e *env, reg *store.Register, o printOptions) (int, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(lean))
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
	return len(s.papers), e.deliver(ctx, reg, s, o)
}

// deliver prints the papers and notes them in the ledger, or says what it would
// print. Nothing stays of what was begun if not all of it is done: papers too
// of which the register could not be told.
func (e *env) deliver(ctx context.Context, reg *store.Register, s *sheets, o printOptions) (err error) {
	paths := o.paths(s)
	if err := refuseFiles(paths, o.force); err != nil {
		return err
	}
	files := &drafts{force: o.force, folder: o.split}
	defer func() {
		if err != nil {
			files.drop()
		}
	}()
	if err := e.printPapers(s, paths, files); err != nil {
		return err
	}
	if o.preview.dir != "" {
		if err := e.preview(ctx, s, o.preview, o.force); err != nil {
			return err
		}
	}
	where := cmp.Or(o.split, paths[0])
	if e.dryRun {
		e.say("say.would-print", "N", len(s.papers), "Path", where)
		return nil
	}
	if err := files.keep(); err != nil {
		return err
	}
	if err := reg.RecordPrints(ctx, s.ledger(e, files)); err != nil {
		return err
	}
	e.say("say.printed", "N", len(s.papers), "Path", where)
	e.say("say.print-hint")
	return nil
}

// paths are the files that are printed: one, or one for each paper.
func (o printOptions) paths(s *sheets) []string {
	if o.split == "" {
		return []string{cmp.Or(o.out, certificates.FileName(s.decision.Number)+".pdf")}
	}
	paths := certificates.FileNames(s.papers)
	for i, name := range paths {
		paths[i] = filepath.Join(o.split, name)
	}
	return paths
}

// refuseFiles fails when one of the files is there: a folder is filled whole
// or not at all.
func refuseFiles(paths []string, force bool) error {
	for _, path := range paths {
		if err := refuseExisting(path, force); err != nil {
			return err
		}
	}
	return nil
}

// printPapers draws the papers as one file, or as one each. A dry run draws
// them too, and keeps nothing.
func (e *env) printPapers(s *sheets, paths []string, files *drafts) error {
	bar := e.progress("progress.print", len(s.papers))
	defer bar.close()
	feed := s.feed
	feed.Each = bar.at
	write := files.write
	if e.dryRun {
		write = func(_ string, print func(io.Writer) error) error { return print(io.Discard) }
	}
	if files.folder == "" {
		return write(paths[0], func(w io.Writer) error { return certificates.PrintTo(w, s.papers, s.desk.style, feed) })
	}
	return certificates.PrintEach(s.papers, s.desk.style, feed, func(i int, pdf []byte) error {
		return write(paths[i], func(w io.Writer) error {
			_, err := w.Write(pdf)
			return err
		})
	})
}

// ledger notes what was printed: each award with the digest of its file, and
// how it was printed.
func (s *sheets) ledger(e *env, files *drafts) []store.Print {
	prints := make([]store.Print, len(s.awards))
	for i, award := range s.awards {
		file := files.files[0]
		if len(files.files) == len(s.awards) {
			file = files.files[i]
		}
		prints[i] = store.Print{
			AwardID: award.ID, At: e.now(), Paper: s.papers[i].PaperID(), SHA256: file.sum(),
			Template: templateOf(s.papers[i]), Mode: s.modeOf(s.papers[i]), Printer: s.feed.Printer.Name,
			Events: len(award.Events),
		}
	}
	return prints
}
