package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/certificates"
	"sovang/registry/cal"
	"sovang/registry/paper"
)

func listCommand(e *env) *cli.Command {
	return &cli.Command{Name: "list", Aliases: []string{"danhsach"}, Subcommands: []*cli.Command{
		listProposal(e), listAnnex(e), listService(e), listLedger(e), listStatistics(e), listForm(e, "form-0602"), listForm(e, "form-0603"), listHolders(e),
	}}
}

// listOutput says where a list goes: to a file, or without one to the screen.
type listOutput struct {
	out  string
	date cal.Date
	// number is that of the paper to which the list is attached.
	number string
	// each writes a file for each honour and class.
	each, force bool
}

// listOutputFlags are the flags of every list.
func listOutputFlags(more ...cli.Flag) []cli.Flag {
	return append(more, text("out"), text("date"), boolean("force"), boolean("dry-run"))
}

func parseListOutput(a *arguments) listOutput {
	o := listOutput{
		out: a.file("out", ".pdf", ".xlsx", ".docx"), date: a.day("date"), number: a.text("number"), each: a.bool("each"), force: a.bool("force"),
	}
	if o.each && o.out == "" {
		a.fail(missingFlag("out"))
	}
	return o
}

// parseDatedList reads the output of a list that stands by itself, which is of
// today unless a day is given.
func (e *env) parseDatedList(a *arguments) listOutput {
	o := parseListOutput(a)
	o.date = e.dayOrToday(a, "date")
	return o
}

// writePaper writes a paper to a file and says so.
func (e *env) writePaper(d paper.Document, o listOutput) error {
	file, err := paperFile(d, o.out)
	if err != nil {
		return err
	}
	return e.writeList(o.out, file, o.force)
}

// showOrWrite writes a list to the file that was named, or shows it on the
// screen, or prints with --json what view gives.
func (e *env) showOrWrite(d paper.Document, o listOutput, view func() error) error {
	switch {
	case o.out != "":
		if err := e.writePaper(d, o); err != nil || e.dryRun {
			return err
		}
		e.remark("say.secrets")
		return nil
	case e.json:
		return view()
	}
	e.printPaper(d)
	return nil
}

// named is a paper that goes into a file of its own.
type named struct {
	name  string
	paper paper.Document
}

// writeEach writes each paper to a file beside the one that was named, whose
// name has the paper's added: danh-sach.pdf gives danh-sach-CSTT.pdf. None is
// written when one is in the way.
func (e *env) writeEach(papers []named, o listOutput) error {
	ending := filepath.Ext(o.out)
	paths := make([]string, len(papers))
	files := make([][]byte, len(papers))
	for i, p := range papers {
		paths[i] = strings.TrimSuffix(o.out, ending) + "-" + certificates.FileName(p.name) + ending
		if err := refuseExisting(paths[i], o.force); err != nil {
			return err
		}
		var err error
		if files[i], err = paperFile(p.paper, paths[i]); err != nil {
			return err
		}
	}
	if !e.dryRun {
		if err := os.MkdirAll(filepath.Dir(o.out), 0o700); err != nil {
			return &folderError{filepath.Dir(o.out), err}
		}
	}
	for i, path := range paths {
		if err := e.writeList(path, files[i], o.force); err != nil {
			return err
		}
	}
	if !e.dryRun {
		e.remark("say.secrets")
	}
	return nil
}
