package main

import (
	"context"
	"slices"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/store"
)

func certificateVerify(e *env) *cli.Command {
	return &cli.Command{
		Name: "verify", Aliases: []string{"kiemtra"},
		Flags: []cli.Flag{text("text"), text("text-file"), text("image"), text("pdf"), text("page")},
		Action: func(c *cli.Context) error {
			opts, err := parseVerify(c)
			if err != nil {
				return err
			}
			return runVerify(c.Context, e, opts)
		},
	}
}

// verifyOptions say where the text of a certificate is; one of them is set.
type verifyOptions struct {
	text, textFile, image, pdf string
	pages                      []int64 // of the PDF; none means all
}

func parseVerify(c *cli.Context) (verifyOptions, error) {
	a := argumentsOf(c)
	o := verifyOptions{
		text: a.raw("text"), textFile: a.raw("text-file"),
		image: a.file("image", ".png", ".jpg", ".jpeg"), pdf: a.file("pdf", ".pdf"),
		pages: a.numbers("page"),
	}
	given := 0
	for _, source := range []string{o.text, o.textFile, o.image, o.pdf} {
		if source != "" {
			given++
		}
	}
	if given != 1 || len(o.pages) > 0 && o.pdf == "" {
		a.fail(&usageError{id: "error.verify-source"})
	}
	return o, a.err
}

// runVerify answers for every certificate that is found. What is wrong with a
// paper is an answer and not a fault of the program: only the exit code tells.
func runVerify(ctx context.Context, e *env, o verifyOptions) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		judge, err := newPaperJudge(ctx, reg)
		if err != nil {
			return err
		}
		var answers []paperAnswer
		err = e.readCodes(ctx, o, func(found foundCode) error {
			answer, err := judge.answer(ctx, found)
			if err != nil {
				return err
			}
			answers = append(answers, answer)
			if o.pdf != "" && !e.json {
				e.printLine(e.paperLine(answer))
			}
			return nil
		})
		if err != nil {
			return err
		}
		if err := e.showAnswers(judge, answers, o); err != nil {
			return err
		}
		return worst(answers)
	})
}

// showAnswers prints what was not printed while the pages were read.
func (e *env) showAnswers(judge *paperJudge, answers []paperAnswer, o verifyOptions) error {
	if e.json {
		views := make([]answerView, len(answers))
		for i, answer := range answers {
			var err error
			if views[i], err = newAnswerView(judge.desk.catalogue, answer); err != nil {
				return err
			}
		}
		if o.pdf == "" && len(views) == 1 {
			return e.printJSON(views[0])
		}
		return e.printJSON(views)
	}
	for _, answer := range answers {
		if o.pdf == "" {
			e.showAnswer(judge.desk, answer)
		}
	}
	if slices.ContainsFunc(answers, func(a paperAnswer) bool { return a.award != nil }) {
		e.remark("say.verify-compare")
	}
	return nil
}

// answered ends a command with a code that tells its answer; nothing went
// wrong, so nothing more is said.
type answered struct{ code exitCode }

func (err *answered) Error() string { return "answered" }

// worst returns the exit code of the gravest answer: a forged paper, then one
// that is no longer good, then one of which nothing is known.
func worst(answers []paperAnswer) error {
	for _, grave := range []struct {
		code    exitCode
		answers []registry.PaperAnswer
	}{
		{exitFailure, []registry.PaperAnswer{paperForged}},
		{exitRefused, []registry.PaperAnswer{registry.PaperAnnulled, registry.PaperReissued, registry.PaperAmended}},
		{exitNotFound, []registry.PaperAnswer{registry.PaperUnknown}},
	} {
		if slices.ContainsFunc(answers, func(a paperAnswer) bool { return slices.Contains(grave.answers, a.kind) }) {
			return &answered{grave.code}
		}
	}
	return nil
}
