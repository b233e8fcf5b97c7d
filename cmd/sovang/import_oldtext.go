package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"

	"sovang/registry/sheet"
)

// oldText is what the user says of texts from before Unicode.
func (a *arguments) oldText() sheet.OldTextChoice {
	convert, keep := a.bool("convert"), a.bool("keep-text")
	switch {
	case convert && keep:
		a.fail(&usageError{id: "error.convert-and-keep"})
	case convert:
		return sheet.ConvertOldText
	case keep:
		return sheet.KeepOldText
	}
	return sheet.RefuseOldText
}

// confirmOldText shows how the columns in an old encoding would read and asks
// whether that is right. Without a terminal the flags must say it.
func (e *env) confirmOldText(ctx context.Context, path string, columns []sheet.OldColumn) error {
	e.showOldText(e.stderr, columns)
	if !e.terminal && !e.yes {
		return &refusal{exitFailure, "error.old-text", []any{"Path", path, "Columns", len(columns)}, "hint.old-text"}
	}
	return e.confirm(ctx, "ask.convert", "Path", path, "Columns", len(columns))
}

// showOldText shows each column with some of its cells before and after; on
// stderr where it belongs to a question.
func (e *env) showOldText(to io.Writer, columns []sheet.OldColumn) {
	var rows [][]string
	for _, c := range columns {
		told := []string{c.Sheet, c.Column, c.Heading, e.encodingWords(c), strconv.Itoa(c.Cells)}
		for _, sample := range c.Samples {
			rows = append(rows, slices.Concat(told, []string{strconv.Itoa(sample.Row), sample.Before, sample.After}))
			told = make([]string, len(told)) // once a column
		}
	}
	e.renderTable(to, e.titles([]string{"worksheet", "column", "heading", "encoding", "cells", "sheet_row", "as_in_file", "as_read"}), rows)
}

// encodingWords names the encoding of a column, how it was found, and whether
// that is sure.
func (e *env) encodingWords(c sheet.OldColumn) string {
	by := e.t("word.by-words")
	if c.ByFont {
		by = e.t("word.by-font")
	}
	if !c.Sure {
		by = fmt.Sprintf("%s, %s", by, e.t("word.unsure"))
	}
	return fmt.Sprintf("%s (%s)", c.Encoding, by)
}

// samplesConverted is how many examples are shown of what was agreed to.
const samplesConverted = 5

// fewSamples leaves the first examples of some columns.
func fewSamples(columns []sheet.OldColumn) []sheet.OldColumn {
	var few []sheet.OldColumn
	left := samplesConverted
	for _, c := range columns {
		c.Samples = c.Samples[:min(left, len(c.Samples))]
		if left -= len(c.Samples); len(c.Samples) > 0 {
			few = append(few, c)
		}
	}
	return few
}

// tellOldText says what became of the columns in an old encoding.
func (e *env) tellOldText(columns []sheet.OldColumn, choice sheet.OldTextChoice) {
	if len(columns) == 0 {
		return
	}
	if choice == sheet.KeepOldText {
		e.notice("say.old-text-kept", "Columns", len(columns))
		return
	}
	if choice == sheet.ConvertOldText && !e.quiet { // not asked, so not shown yet
		e.showOldText(e.stderr, fewSamples(columns))
	}
	converted := 0
	for _, c := range columns {
		converted += c.Cells
		place := e.t("place.column", "Sheet", c.Sheet, "Column", c.Column, "Heading", c.Heading)
		if c.LostHorns {
			e.notice("say.lost-horns", "Place", place)
		}
		if c.Kept > 0 {
			e.notice("say.cells-kept", "Place", place, "N", c.Kept)
		}
	}
	e.say("say.converted", "Cells", converted, "Columns", len(columns))
}
