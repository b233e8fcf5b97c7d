package main

import (
	"slices"
	"strconv"
	"strings"

	"sovang/registry/sheet"
)

// tellDocument says what became of the lists of a file beside their entries.
func (e *env) tellDocument(o importOptions, document sheet.Document) {
	e.tellPeople(document.Readings)
	e.tellLeftOut(o, document.Readings)
	if !document.History.Empty() {
		e.remark("say.log-not-taken", "Path", o.path)
	}
}

// tellFacts says what was taken from the titles of lists, because their rows
// do not tell it, and the unit that could not be taken.
func (e *env) tellFacts(readings []sheet.Reading) {
	for _, r := range readings {
		for _, fact := range r.Facts {
			if fact.Field == "as_of" {
				continue // see tellPeople
			}
			words := []any{"Sheet", r.Sheet, "Row", fact.Row, "Field", e.fieldName(fact.Field), "Value", fact.Value}
			switch {
			case fact.Used:
				e.remark("say.from-title", words...)
			case fact.Unused == sheet.UnknownUnit:
				e.notice("say.title-unknown", words...)
			}
		}
	}
}

// tellPeople says what was understood of people without being written so:
// since when they are posted, and how their names are written.
func (e *env) tellPeople(readings []sheet.Reading) {
	for _, r := range readings {
		if list := r.AsOf; list.Rows > 0 {
			e.remark("say.as-of", "Sheet", r.Sheet, "N", list.Rows, "Date", list.Day.Short(), "By", string(list.By))
			e.advise("hint.as-of")
		}
		if r.Recased.Rows > 0 {
			e.remark("say.recased", "Sheet", r.Sheet, "N", r.Recased.Rows, "From", r.Recased.From, "To", r.Recased.To)
		}
	}
}

// tellUnsigned says which new decisions of the unit's own name no signer, so
// that nothing can be printed by them yet.
func (e *env) tellUnsigned(numbers []string) {
	if len(numbers) == 0 {
		return
	}
	named := strings.Join(numbers[:min(len(numbers), rowsNamed)], ", ")
	if len(numbers) > rowsNamed {
		named += ", …"
	}
	e.notice("say.unsigned", "N", len(numbers), "Numbers", named)
	e.advise("hint.unsigned", "Number", numbers[0])
}

// leftOut are rows of a sheet that are left out for one reason.
type leftOut struct {
	sheet string
	why   sheet.SkipReason
	n     int
	rows  []string // the numbers of the first
}

// tellLeftOut says which rows of the lists were left out, and which sheets:
// all but titles and the explanations of a template.
func (e *env) tellLeftOut(o importOptions, readings []sheet.Reading) {
	left := rowsLeftOut(readings)
	for _, rows := range left {
		named := strings.Join(rows.rows, ", ")
		if rows.n > len(rows.rows) {
			named += ", …"
		}
		e.remark("say.rows-left-out", "Sheet", rows.sheet, "N", rows.n, "Why", e.t("skipped."+string(rows.why)), "Rows", named)
	}
	told := len(left) > 0
	for _, r := range readings {
		switch r.Because {
		case sheet.NoList, sheet.Hidden, sheet.Chart:
			e.remark("say.sheet-left-out", "Sheet", r.Sheet, "Because", string(r.Because))
			told = true
		}
	}
	if told {
		e.advise("hint.left-out", "Path", o.path, "Mapping", o.mapping)
	}
}

// rowsLeftOut gathers the rows that were left out by sheet and reason.
func rowsLeftOut(readings []sheet.Reading) []leftOut {
	var all []leftOut
	at := func(name string, why sheet.SkipReason) *leftOut {
		i := slices.IndexFunc(all, func(l leftOut) bool { return l.sheet == name && l.why == why })
		if i < 0 {
			all, i = append(all, leftOut{sheet: name, why: why}), len(all)
		}
		return &all[i]
	}
	for _, r := range readings {
		for _, row := range r.Skipped {
			if row.Why == sheet.SkipTitle {
				continue
			}
			if rows := at(r.Sheet, row.Why); len(rows.rows) < rowsNamed {
				rows.rows = append(rows.rows, strconv.Itoa(row.Row))
			}
		}
		for why, n := range r.Left {
			if why != sheet.SkipTitle {
				at(r.Sheet, why).n += n
			}
		}
	}
	return all
}
