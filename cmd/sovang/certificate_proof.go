package main

import (
	"context"
	"slices"

	"github.com/urfave/cli/v2"

	"sovang/certificates"
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// certificateProof shows what would be printed, for somebody who reads it over
// before the sheets go into the printer.
func certificateProof(e *env) *cli.Command {
	return &cli.Command{
		Name: "proof", Aliases: []string{"soat"},
		Flags: slices.Concat(sheetChoiceFlags(), []cli.Flag{text("out")}, feedingFlags(), previewFlags(),
			[]cli.Flag{boolean("check"), boolean("force"), boolean("dry-run")}),
		Action: func(c *cli.Context) error {
			o, err := parseProof(c)
			if err != nil {
				return err
			}
			return e.withRegister(c.Context, func(reg *store.Register) error { return runProof(c.Context, e, reg, o) })
		},
	}
}

type proofOptions struct {
	sheetChoice
	feeding      feeding
	out          string
	preview      previewing
	check, force bool
}

func parseProof(c *cli.Context) (proofOptions, error) {
	a := argumentsOf(c)
	o := proofOptions{
		sheetChoice: parseSheetChoice(a), feeding: parseFeeding(a), out: a.file("out", ".pdf", ".xlsx", ".docx"),
		preview: parsePreview(a), check: a.bool("check"), force: a.bool("force"),
	}
	return o, a.err
}

func runProof(ctx context.Context, e *env, reg *store.Register, o proofOptions) error {
	s, err := e.openSheets(ctx, reg, o.sheetChoice, o.feeding)
	if err != nil {
		return err
	}
	if err := s.fill(ctx); err != nil {
		return err
	}
	e.noticeModels(s.desk, s.awards, s.decision)
	p, err := e.readProof(ctx, reg, s)
	if err != nil {
		return err
	}
	if err := e.showProof(ctx, reg, p, o); err != nil {
		return err
	}
	if o.preview.dir != "" {
		if err := e.preview(ctx, s, o.preview, o.force); err != nil {
			return err
		}
	}
	e.remark("say.proof", "N", len(p.read), "Doubtful", p.doubtful(), "General", len(p.general))
	if o.check && p.doubtful()+len(p.general) > 0 {
		return &refusal{exitRefused, "error.proof-doubts", []any{"Number", s.decision.Number}, "hint.proof-doubts"}
	}
	return nil
}

// showProof puts the proof where it was asked for: into a file, or on the
// screen.
func (e *env) showProof(ctx context.Context, reg *store.Register, p *proofRead, o proofOptions) error {
	switch {
	case o.out != "":
		office, _, err := e.openOffice(ctx, reg, "", cal.Date{})
		if err != nil {
			return err
		}
		return e.writePaper(p.document(office, loadTexts("vi")), listOutput{out: o.out, force: o.force})
	case e.json:
		return e.printProof(p)
	}
	e.showProofLines(p)
	return nil
}

// proofRead is what there is to read over: the sheets and what is doubtful
// about them.
type proofRead struct {
	*sheets
	// general are doubts about the decision as a whole.
	general []doubt
	read    []proofSheet
	// common are the lines that are the same on all sheets, when there are
	// several.
	common []certificates.ProofLine
}

// proofSheet is one sheet that is read over.
type proofSheet struct {
	paper  certificates.Paper
	state  store.PaperState
	award  registry.Award // as it is today
	lines  []certificates.ProofLine
	doubts []doubt
}

// doubt is something that a person should look at: a message proof.<code> and
// what fills it.
type doubt struct {
	code  string
	words []any
}

// say words the doubt in a language. A reason that is there in both is taken
// in that of the message.
func (d doubt) say(t *texts) string {
	words := d.words
	if i := slices.Index(words, any("why_"+t.lang)); i >= 0 {
		words = append(slices.Clip(words), "why", words[i+1])
	}
	text := t.get("proof."+d.code, words...)
	if i := slices.Index(words, any("All")); i >= 0 {
		text = t.get("proof.all", "N", words[i+1], "What", text)
	}
	return text
}

// doubtful counts the sheets with doubts.
func (p *proofRead) doubtful() int {
	n := 0
	for _, sheet := range p.read {
		if len(sheet.doubts) > 0 {
			n++
		}
	}
	return n
}

// readProof lays out the sheets and looks for what is doubtful.
func (e *env) readProof(ctx context.Context, reg *store.Register, s *sheets) (*proofRead, error) {
	bar := e.progress("progress.proof", len(s.papers))
	defer bar.close()
	feed := s.feed
	feed.Each = bar.at
	laid, err := certificates.Proof(s.papers, s.desk.style, feed)
	if err != nil {
		return nil, err
	}
	p := &proofRead{sheets: s, general: decisionDoubts(s)}
	reader := proofReader{env: e, reg: reg, sheets: s, people: map[string]registry.Person{}, units: map[string]registry.Unit{}}
	for i, award := range s.awards {
		sheet := proofSheet{paper: s.papers[i], state: s.stateOf(award), award: award.Today(), lines: laid[i].Lines}
		if sheet.doubts, err = reader.doubts(ctx, sheet, laid[i].Faults); err != nil {
			return nil, err
		}
		p.read = append(p.read, sheet)
	}
	p.common = commonLines(p.read)
	p.gatherDoubts(e.texts)
	return p, nil
}

// gatherDoubts tells once what is doubtful about every one of several sheets.
func (p *proofRead) gatherDoubts(t *texts) {
	if len(p.read) < 2 {
		return
	}
	for _, d := range p.read[0].doubts {
		same := func(other doubt) bool { return other.code == d.code && other.say(t) == d.say(t) }
		lacks := func(s proofSheet) bool { return !slices.ContainsFunc(s.doubts, same) }
		if slices.ContainsFunc(p.read, lacks) {
			continue
		}
		for i := range p.read {
			p.read[i].doubts = slices.DeleteFunc(slices.Clone(p.read[i].doubts), same)
		}
		p.general = append(p.general, doubt{d.code, append(slices.Clip(d.words), "All", len(p.read))})
	}
}

func (s *sheets) stateOf(award registry.Award) store.PaperState {
	i := slices.IndexFunc(s.states, func(state store.PaperState) bool { return state.Award.ID == award.ID })
	return s.states[i]
}

// commonLines returns the lines that are alike on all of several sheets that
// can be printed.
func commonLines(read []proofSheet) []certificates.ProofLine {
	var common []certificates.ProofLine
	read = slices.DeleteFunc(slices.Clone(read), func(s proofSheet) bool { return len(s.lines) == 0 })
	if len(read) < 2 {
		return nil
	}
	for _, line := range read[0].lines {
		other := func(s proofSheet) bool {
			return !slices.ContainsFunc(s.lines, func(l certificates.ProofLine) bool { return l.Role == line.Role && l.Text() == line.Text() })
		}
		if !slices.ContainsFunc(read, other) {
			common = append(common, line)
		}
	}
	return common
}

// own returns the lines of a sheet that are not common to all.
func (p *proofRead) own(s proofSheet) []certificates.ProofLine {
	return slices.DeleteFunc(slices.Clone(s.lines), func(l certificates.ProofLine) bool {
		return slices.ContainsFunc(p.common, func(c certificates.ProofLine) bool { return c.Role == l.Role })
	})
}
