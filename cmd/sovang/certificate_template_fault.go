package main

import (
	"strconv"

	"sovang/certificates/blank"
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
	return where + spaced(e.t("template_fault."+string(f.Reason)), parenthesised(f.Value))
}
