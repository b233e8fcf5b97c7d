package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sovang/certificates/blank"
	"sovang/registry"
)

// templateFaults are what is wrong with a template, which is known by a file
// or an ID.
type templateFaults struct {
	name   string
	faults blank.Faults
}

func (err *templateFaults) Error() string { return err.name + ": " + err.faults.Error() }
func (err *templateFaults) Unwrap() error { return err.faults }

// explainTemplate tells every fault of a template with its line, field and
// value.
func (e *env) explainTemplate(err *templateFaults) message {
	m := message{code: exitFailure, hint: e.t("hint.template")}
	for _, fault := range err.faults {
		m.lines = append(m.lines, err.name+": "+e.templateFault(fault))
	}
	return m
}

// templateFault says one fault: dòng 12: recipient, width: tràn ra ngoài tờ giấy (300).
func (e *env) templateFault(f blank.Fault) string {
	where := ""
	if f.Line > 0 {
		where = e.t("place.line", "Line", strconv.Itoa(f.Line)) + ": "
	}
	if name := joinNonEmpty(", ", []string{f.Field, f.Name}); name != "" {
		where += name + ": "
	}
	said := e.t("template_fault."+string(f.Reason), "Value", f.Value)
	switch {
	case f.Reason == blank.DecimalComma || f.Reason == blank.Divided: // they name the value
		return where + said
	case f.Reason == blank.UnknownName:
		return where + said + "; " + e.t("template_fault.allowed", "Names", nearestFirst(f.Name, blank.Names(f.Field)))
	case f.Reason == blank.UnknownValue && f.Name == "key":
		return where + spaced(said, parenthesised(f.Value)) + "; " + e.t("template_fault.allowed", "Names", nearestFirst(f.Value, keyNames()))
	}
	return where + spaced(said, parenthesised(f.Value))
}

func keyNames() []string {
	var names []string
	for _, key := range blank.Keys() {
		names = append(names, string(key))
	}
	return names
}

// nearestFirst lists names, those first that are most like what was written.
func nearestFirst(written string, names []string) string {
	slices.SortStableFunc(names, func(a, b string) int {
		return cmp.Compare(registry.EditDistance(written, a), registry.EditDistance(written, b))
	})
	return strings.Join(names, ", ")
}
