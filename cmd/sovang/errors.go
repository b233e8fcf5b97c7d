package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"sovang/certificates"
	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/pattern"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// refusal is an error of a command itself: a message, a hint and a code.
type refusal struct {
	code exitCode
	id   string
	data []any
	hint string
}

func (err *refusal) Error() string { return err.id }

// listFaults are the faults of a list, with the places of its cells.
type listFaults struct {
	faults registry.Faults
	places sheet.Places
}

func (err *listFaults) Error() string { return err.faults.Error() }
func (err *listFaults) Unwrap() error { return err.faults }

// message is what the user reads of an error.
type message struct {
	code  exitCode
	lines []string
	hint  string
}

// report says on stderr what went wrong and returns the exit code.
func (e *env) report(ctx context.Context, err error) int {
	if err == nil {
		return int(exitDone)
	}
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	m := e.explain(err)
	if near := e.nearRecord(ctx, err); near != "" {
		m.hint = near
	}
	for _, line := range m.lines {
		fmt.Fprintf(e.stderr, "sovang: %s: %s\n", e.t("word.error"), printable(line))
	}
	if m.hint != "" {
		fmt.Fprintf(e.stderr, "sovang: %s: %s\n", e.t("word.hint"), printable(m.hint))
	}
	return int(m.code)
}

// warn prints faults that did not stop the work.
func (e *env) warn(faults registry.Faults, places sheet.Places) {
	for _, fault := range faults {
		fmt.Fprintf(e.stderr, "sovang: %s: %s\n", e.t("word.warning"), printable(e.sentence(fault, places)))
	}
}

// printable keeps what a file holds from playing with the terminal: it shows
// what is not a character to be seen as one.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) || r == '\n' || r == '\u00a0' {
			return r
		}
		return '\ufffd'
	}, text)
}

// explain finds what to say of an error: what the command line and the command
// say themselves first, the register as a whole last.
func (e *env) explain(err error) message {
	var usage *usageError
	var refused *refusal
	var told *answered
	switch {
	case errors.As(err, &told):
		return message{code: told.code}
	case errors.Is(err, context.Canceled):
		return message{exitInterrupted, []string{e.t("error.interrupted")}, ""}
	case errors.As(err, &usage):
		return message{exitUsage, []string{e.t(usage.id, usage.data...)}, e.hintOf(usage.hint, "hint.help", usage.data...)}
	case errors.As(err, &refused):
		return message{refused.code, []string{e.t(refused.id, refused.data...)}, e.hintOf(refused.hint, "", refused.data...)}
	}
	for _, explain := range []func(error) (message, bool){e.explainContent, e.explainLookup, e.explainFile, e.explainHistory} {
		if m, ok := explain(err); ok {
			return m
		}
	}
	return e.explainRegister(err)
}

// explainContent explains what is wrong with entries, papers, templates and
// the unit's own rows.
func (e *env) explainContent(err error) (message, bool) {
	var inList *listFaults
	var faults registry.Faults
	var onPaper certificates.Faults
	var template *templateFaults
	var row *catalogue.RowError
	switch {
	case errors.As(err, &inList):
		return e.explainFaults(inList.faults, inList.places), true
	case errors.As(err, &faults):
		return e.explainFaults(faults, sheet.Places{}), true
	case errors.As(err, &onPaper):
		return e.explainPaper(onPaper), true
	case errors.As(err, &template):
		return e.explainTemplate(template), true
	case errors.As(err, &row):
		return e.explainRows(err), true
	}
	return message{}, false
}

// explainLookup explains what the register does not have, has more than once,
// or cannot spare.
func (e *env) explainLookup(err error) (message, bool) {
	var missing *store.NotFoundError
	var several *store.AmbiguousError
	var used *store.HonourUsedError
	switch {
	case errors.As(err, &missing):
		return message{exitNotFound, []string{e.t("error.not-found-"+string(missing.Kind), "Key", missing.Key)}, e.hintOf("hint.list-"+string(missing.Kind), "hint.find")}, true
	case errors.As(err, &several):
		return message{exitUsage, []string{e.t("error.ambiguous", "Key", several.Number, "Candidates", several.Refs)}, e.t("hint.ambiguous")}, true
	case errors.As(err, &used):
		return message{exitRefused, []string{e.t("error.honour-used", "Codes", strings.Join(used.Codes, ", "))}, e.t("hint.honour-used")}, true
	}
	return message{}, false
}

// explainFile explains what is wrong with a file beside the register.
func (e *env) explainFile(err error) (message, bool) {
	var exists *existsError
	var folder *folderError
	var file *fileError
	switch {
	case errors.As(err, &exists):
		return message{exitExists, []string{e.t("error.file-exists", "Path", exists.path)}, e.t("hint.force")}, true
	case errors.As(err, &folder):
		return message{exitFailure, []string{e.t("error.folder", "Path", folder.path)}, e.t("hint.folder")}, true
	case errors.As(err, &file):
		hint := ""
		if isFull(err) {
			hint = e.t("hint.disk-full")
		}
		return message{file.code(), []string{e.t(file.cause(), "Path", file.path)}, hint}, true
	}
	return message{}, false
}

func (e *env) explainRegister(err error) message {
	path := []any{"Path", e.db}
	switch {
	case errors.Is(err, store.ErrNoRegister):
		return message{exitNotFound, []string{e.t("error.no-register", path...)}, e.t("hint.init")}
	case errors.Is(err, store.ErrNotRegister):
		return message{exitFailure, []string{e.t("error.not-register", path...)}, e.t("hint.not-register")}
	case errors.Is(err, store.ErrNewer):
		return message{exitUnavailable, []string{e.t("error.newer", path...)}, e.t("hint.newer")}
	case errors.Is(err, store.ErrLocked):
		return message{exitUnavailable, []string{e.t("error.locked", path...)}, e.t("hint.locked")}
	case errors.Is(err, store.ErrReadOnly):
		return message{exitFailure, []string{e.t("error.file-permission", path...)}, e.t("hint.db")}
	case errors.Is(err, store.ErrUnfinished): // and it cannot be written: else opening it mends it
		return message{exitFailure, []string{e.t("error.unfinished", path...)}, e.t("hint.unfinished-here")}
	case errors.Is(err, store.ErrFull):
		return message{exitFailure, []string{e.t("error.disk-full", path...)}, e.t("hint.disk-full")}
	case errors.Is(err, store.ErrContentMissing):
		return message{exitNotFound, []string{e.t("error.scan-content")}, e.t("hint.scan-content")}
	case errors.Is(err, store.ErrDamaged):
		return message{exitFailure, []string{e.t("error.damaged", path...)}, e.t("hint.damaged")}
	case errors.Is(err, store.ErrExists):
		return message{exitExists, []string{e.t("error.file-exists", path...)}, e.t("hint.db")}
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission):
		return message{exitFailure, []string{e.t("error.folder", "Path", filepath.Dir(e.db))}, e.t("hint.folder")}
	case errors.Is(err, errNotConfirmed):
		return message{exitFailure, []string{e.t("error.not-confirmed")}, ""}
	}
	if e.getenv("SOVANG_DEBUG") != "" {
		return message{exitFailure, []string{err.Error()}, ""}
	}
	return message{exitFailure, []string{e.t("error.internal")}, e.t("hint.report")}
}

// hintOf returns the message of the first id that is known.
func (e *env) hintOf(id, otherwise string, pairs ...any) string {
	for _, candidate := range []string{id, otherwise} {
		if text, ok := e.texts.look(candidate, pairs...); candidate != "" && ok {
			return text
		}
	}
	return ""
}

// faultsShown is how many faults of a list are told; nobody mends more at a
// time.
const faultsShown = 200

func (e *env) explainFaults(faults registry.Faults, places sheet.Places) message {
	wrong := faults.Errors()
	m := message{code: codeOf(wrong), hint: e.hintOf("hint.fault-"+string(wrong[0].Code), "", e.words(wrong[0], places)...)}
	said, more := make(map[string]bool), 0
	for _, fault := range wrong {
		if len(said) == faultsShown {
			more++ // not worded: of very many that would take long
			continue
		}
		line := e.sentence(fault, places)
		if !said[line] {
			m.lines = append(m.lines, line)
		}
		said[line] = true
	}
	if more > 0 {
		m.lines = append(m.lines, e.t("error.more-faults", "N", more))
	}
	return m
}

// codeOf chooses the exit code by what all the faults have in common.
func codeOf(faults registry.Faults) exitCode {
	code := codeOfFault(faults[0].Code)
	for _, fault := range faults[1:] {
		if codeOfFault(fault.Code) != code {
			return exitFailure
		}
	}
	return code
}

func codeOfFault(code registry.FaultCode) exitCode {
	switch code {
	case registry.FaultDuplicateCode, registry.FaultDuplicateNumber, registry.FaultDuplicateAward,
		registry.FaultDuplicateOrdinal, registry.FaultDuplicateRecord, registry.FaultHandedOver, registry.FaultReissueNumber:
		return exitExists
	case registry.FaultUnknownUnit, registry.FaultUnknownPerson, registry.FaultUnknownIssuer,
		registry.FaultUnknownMovement, registry.FaultUnknownDecision, registry.FaultUnknownHonour, registry.FaultAmbiguous:
		return exitNotFound
	case registry.FaultWrongSubject, registry.FaultState, registry.FaultUnitCycle, registry.FaultLevel,
		registry.FaultStateTwice, registry.FaultAchievementTwice, registry.FaultInitiativeUsed, registry.FaultReissueGround,
		registry.FaultTemplateUsed, registry.FaultContradicts, registry.FaultMerged, registry.FaultMergeItself,
		registry.FaultApartFromItself:
		return exitRefused
	}
	return exitFailure
}

// sentence says a fault in the user's language, after its place if it came
// from a list.
func (e *env) sentence(fault registry.Fault, places sheet.Places) string {
	text := e.t("fault."+string(fault.Code), e.words(fault, places)...)
	if place, ok := places.Of(fault); ok {
		return e.place(place) + ": " + text
	}
	return text
}

// words are what a fault's sentence is filled with: its field, value and
// arguments, in the user's language where they are words of ours.
func (e *env) words(fault registry.Fault, places sheet.Places) []any {
	data := []any{"Value", fault.Value, "Field", e.fieldName(fault.Field), "Name", fault.Field, "Kind", string(fault.Kind), "Warning", fault.Warning, "event", e.t("event." + fault.Value)}
	for name, value := range fault.Args {
		switch name {
		case "or", "what": // another field that would do; the field that differs
			value = e.fieldName(value)
		case "was", "now":
			value = e.valueWord(fault.Kind, fault.Args["what"], value)
		case "allowed":
			value = e.texts.explained(wordsOfField(fault.Kind, fault.Field), strings.Split(value, ", "))
		case "want", "is":
			if word, ok := e.texts.look("value_type." + value); ok {
				value = word
			}
		case "honour":
			if fault.Kind == registry.Grades {
				value = e.t("grade_kind." + value)
			}
		case "why_" + e.texts.lang:
			data = append(data, "why", value)
		case "standing", "level":
			value = e.t(name + "." + value)
		case "state": // of a nomination
			value = e.t("nomination_state." + value)
		case "index": // the older entry is in the same list
			if place, ok := placeOfEntry(fault.Kind, value, places); ok {
				data = append(data, "first", e.place(place))
			}
		}
		data = append(data, name, value)
	}
	return append(data, e.mergeWords(fault)...)
}

var indexInField = pattern.Of(`\[\d+\]`)

// fieldName names a field of an entry in the user's language, in whichever
// of several parts it is: postings[2].rank is "cấp bậc".
func (e *env) fieldName(field string) string {
	field = strings.TrimSuffix(indexInField().ReplaceAllString(field, ""), "~") // the other way to write it
	if name, ok := e.texts.look("field." + field); ok {
		return name
	}
	return field
}

func placeOfEntry(kind registry.EntryKind, index string, places sheet.Places) (sheet.Place, bool) {
	n, err := strconv.Atoi(index)
	if err != nil {
		return sheet.Place{}, false
	}
	return places.Of(registry.Fault{Kind: kind, Index: n})
}

// place says where in a list something stands.
func (e *env) place(p sheet.Place) string {
	switch {
	case p.Path != "":
		return p.Path
	case p.Column == "":
		return e.t("place.row", "Sheet", p.Sheet, "Row", p.Row)
	}
	return e.t("place.cell", "Sheet", p.Sheet, "Row", p.Row, "Column", p.Column, "Heading", p.Heading)
}

// explainPaper says what keeps papers from being printed. What is wrong with
// many of them alike, such as a signer nobody named, is said once.
func (e *env) explainPaper(faults certificates.Faults) message {
	m := message{code: exitFailure, hint: e.t("hint.paper")}
	if slices.ContainsFunc(faults, certificates.Fault.InText) {
		m.hint = e.t("hint.document")
	}
	type kind struct {
		line   catalogue.LineRole
		reason certificates.FaultReason
		text   string
	}
	var kinds []kind
	alike := make(map[kind][]certificates.Fault)
	for _, fault := range faults {
		k := kind{fault.Line, fault.Reason, fault.Text}
		if alike[k] == nil {
			kinds = append(kinds, k)
		}
		alike[k] = append(alike[k], fault)
	}
	for _, k := range kinds {
		first := alike[k][0]
		rows := e.t("place.sheet-row", "Row", first.Row, "Key", first.Key)
		if more := len(alike[k]) - 1; more > 0 {
			rows = e.t("place.sheet-rows", "First", first.Row, "Key", first.Key, "More", more)
		}
		if first.InText() {
			rows = e.t("place.paper", "Key", first.Key)
		}
		m.lines = append(m.lines, e.t("paper."+string(k.reason), "Rows", rows, "Line", e.t("line."+string(k.line)), "Text", k.text, "Detail", first.Detail))
	}
	return m
}
