package main

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"slices"

	"github.com/urfave/cli/v2"

	"sovang/certificates"
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

func certificateCommand(e *env) *cli.Command {
	return &cli.Command{Name: "certificate", Aliases: []string{"bang"}, Subcommands: []*cli.Command{
		{
			Name: "print", Aliases: []string{"in"},
			Flags: append([]cli.Flag{text("decision"), text("ordinal"), text("out"), text("split"), boolean("force"), boolean("dry-run")}, decisionRefFlags()...),
			Action: func(c *cli.Context) error {
				opts, err := parsePrint(c)
				if err != nil {
					return err
				}
				return runPrint(c.Context, e, opts)
			},
		},
	}}
}

type printOptions struct {
	decision   decisionQuery
	ordinal    int // 0 prints them all
	out, split string
	force      bool
}

func parsePrint(c *cli.Context) (printOptions, error) {
	query, err := parseDecisionQuery(c, false)
	if err != nil {
		return printOptions{}, err
	}
	a := argumentsOf(c)
	o := printOptions{
		decision: query, ordinal: a.number("ordinal"), out: a.file("out", ".pdf"), split: a.raw("split"),
		force: a.bool("force"),
	}
	if o.out != "" && o.split != "" {
		a.fail(&usageError{id: "error.out-or-split"})
	}
	if a.isSet("ordinal") && o.ordinal == 0 {
		a.fail(badValue("ordinal", a.raw("ordinal"), "1, 2, 3 …"))
	}
	return o, a.err
}

func runPrint(ctx context.Context, e *env, o printOptions) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		_, err := printDecision(ctx, e, reg, o)
		return err
	})
}

// printDecision prints the papers of a decision in the order of its list and
// notes them in the print ledger. It returns how many there are.
func printDecision(ctx context.Context, e *env, reg *store.Register, o printOptions) (int, error) {
	decision, err := o.decision.find(ctx, reg)
	if err != nil {
		return 0, err
	}
	awards, err := e.printable(ctx, reg, decision, o.ordinal)
	if err != nil {
		return 0, err
	}
	desk, err := openDesk(ctx, reg)
	if err != nil {
		return 0, err
	}
	papers := make([]certificates.Paper, len(awards))
	for i, award := range awards {
		if papers[i], err = desk.paper(ctx, award, decision); err != nil {
			return 0, err
		}
	}
	e.noticeModels(desk, awards, decision)
	files, err := renderPapers(papers, desk.style, o, decision)
	if err != nil {
		return 0, err
	}
	if err := e.deliver(files, o, len(papers)); err != nil || e.dryRun {
		return len(papers), err
	}
	return len(papers), reg.RecordPrints(ctx, ledger(e, awards, papers, files))
}

// printable returns the awards of a decision that stand, by ordinal.
func (e *env) printable(ctx context.Context, reg *store.Register, decision registry.Decision, ordinal int) ([]registry.Award, error) {
	all, err := reg.Awards(ctx, store.AwardFilter{Decision: decision.Ref()})
	if err != nil {
		return nil, err
	}
	var awards []registry.Award
	for _, award := range all {
		switch {
		case ordinal != 0 && award.Ordinal != ordinal:
		case !award.Counts():
			e.say("say.left-out", "ID", award.ID, "Name", award.As.Name, "Standing", e.standing(award))
		default:
			awards = append(awards, award)
		}
	}
	if len(awards) > 0 {
		return awards, nil
	}
	if ordinal != 0 {
		return nil, &refusal{exitNotFound, "error.no-ordinal", []any{"Number", decision.Number, "Ordinal", ordinal}, "hint.list-decisions"}
	}
	return nil, &refusal{exitNotFound, "error.nothing-to-print", []any{"Number", decision.Number}, "hint.list-decisions"}
}

// noticeModels tells what should be checked before the papers leave: papers
// that another unit gives, and models whose law is not certain for the
// decision's day: before the circular of 2016, and for four titles since 2024.
func (e *env) noticeModels(desk *desk, awards []registry.Award, decision registry.Decision) {
	told := make(map[string]bool)
	for _, award := range awards {
		honour := desk.honour(award, decision)
		if honour.Paper == "" || desk.signedAbove(decision) {
			continue
		}
		if decision.Issuer != desk.home.Code && !told["foreign"] {
			told["foreign"] = true
			e.notice("say.others-paper", "Issuer", decision.Issuer)
		}
		_, inForce, err := desk.catalogue.Model(honour.Paper, decision.Date)
		uncertain := decision.Date.Year() >= 2024 && slices.Contains([]string{"CSTT", "LDTT", "DVTT", "TTLDTT"}, honour.Code)
		switch {
		case err == nil && !inForce && !told["old"]:
			told["old"] = true
			e.notice("say.old-model", "Date", decision.Date.Short())
		case uncertain && !told[honour.Code]:
			told[honour.Code] = true
			e.notice("say.new-model", "Honour", honour.FullName(""))
		}
	}
}

// renderPapers draws the papers as one file, or as one each.
func renderPapers(papers []certificates.Paper, style certificates.Style, o printOptions, decision registry.Decision) ([]certificates.File, error) {
	if o.split != "" {
		return certificates.PrintEach(papers, style)
	}
	pdf, err := certificates.Print(papers, style)
	if err != nil {
		return nil, err
	}
	name := o.out
	if name == "" {
		name = certificates.FileName(decision.Number) + ".pdf"
	}
	return []certificates.File{{Name: name, PDF: pdf}}, nil
}

// deliver writes the files, or says what it would write. A folder is filled
// whole or not at all: its files are refused together when one is there.
func (e *env) deliver(files []certificates.File, o printOptions, pages int) error {
	where := files[0].Name
	if o.split != "" {
		where = o.split
	}
	for _, file := range files {
		if err := refuseExisting(filepath.Join(o.split, file.Name), o.force); err != nil {
			return err
		}
	}
	if e.dryRun {
		e.say("say.would-print", "N", pages, "Path", where)
		return nil
	}
	if o.split != "" {
		if err := os.MkdirAll(o.split, 0o755); err != nil {
			return &fileError{o.split, err}
		}
	}
	for _, file := range files {
		if err := writeFile(filepath.Join(o.split, file.Name), file.PDF, o.force); err != nil {
			return err
		}
	}
	e.say("say.printed", "N", pages, "Path", where)
	e.say("say.print-hint")
	return nil
}

// ledger notes what was printed: each award with the digest of its file.
func ledger(e *env, awards []registry.Award, papers []certificates.Paper, files []certificates.File) []store.Print {
	prints := make([]store.Print, len(awards))
	for i, award := range awards {
		file := files[0]
		if len(files) == len(awards) {
			file = files[i]
		}
		digest := sha256.Sum256(file.PDF)
		prints[i] = store.Print{AwardID: award.ID, At: e.now(), Paper: papers[i].PaperID(), SHA256: hex.EncodeToString(digest[:])}
	}
	return prints
}

// readPicture reads a PNG that the certificates can use.
func readPicture(path string) ([]byte, error) {
	picture, err := readFile(path)
	if err != nil {
		return nil, err
	}
	err = certificates.CheckEmblem(picture)
	var size *certificates.EmblemSizeError
	switch {
	case errors.As(err, &size):
		return nil, &refusal{exitFailure, "error.picture-size", []any{"Path", path, "Width", size.Width, "Height", size.Height}, ""}
	case err != nil:
		return nil, &refusal{exitFailure, "error.picture", []any{"Path", path}, ""}
	}
	return picture, nil
}

// styleFrom reads the unit's choices about its certificates.
func styleFrom(values map[string]string) (certificates.Style, error) {
	style := certificates.DefaultStyle()
	style.Star = settingValue(values, registry.SettingStar) == "on"
	style.RecipientCapitals = settingValue(values, registry.SettingCapitals) == "on"
	var err error
	style.Emblem, err = base64.StdEncoding.DecodeString(settingValue(values, registry.SettingEmblem))
	return style, err
}

// letterheadOf is the head block of the unit that keeps the book.
func letterheadOf(ctx context.Context, reg *store.Register, unit registry.Unit, values map[string]string, on cal.Date) (certificates.Letterhead, error) {
	head := certificates.Letterhead{Unit: unit.NameOn(on), Place: settingValue(values, registry.SettingPlace), Date: on}
	if unit.Code == values[registry.SettingUnit] {
		head.Superior = settingValue(values, registry.SettingSuperior)
	}
	if head.Superior != "" || unit.Parent == "" {
		return head, nil
	}
	parent, err := reg.Unit(ctx, unit.Parent)
	if err != nil {
		return head, err
	}
	head.Superior = parent.NameOn(on)
	return head, nil
}

// signatureFrom is the block of the unit's usual signer. A unit that has set
// none gets a block to be filled in by hand.
func signatureFrom(values map[string]string) certificates.SignatureBlock {
	return certificates.SignatureBlock{
		Formula: values[registry.SettingFormula], HeadPost: values[registry.SettingHeadPost],
		Post: cmp.Or(values[registry.SettingSignerPost], "Thủ trưởng đơn vị"),
		Rank: values[registry.SettingSignerRank], Name: values[registry.SettingSignerName],
	}
}
