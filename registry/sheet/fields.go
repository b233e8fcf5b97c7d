package sheet

import (
	"sovang/registry"
	"sovang/registry/cal"
)

// fields visits the fields of one entry by the names of the interchange.
// The same walk reads and writes: a reader sets what the pointers point to,
// a writer takes it from there.
type fields interface {
	// text is any text; empty means not given.
	text(name string, v *string)
	// decimal is a number kept as text with a decimal point: 94.3.
	decimal(name string, v *string)
	// choice is one code of a closed set.
	choice(name string, v *string, words vocabulary)
	// honour is the code of an honour.
	honour(name string, v *string)
	date(name string, v *cal.Date)
	year(name string, v *cal.Year)
	// period is a year, or from and to.
	period(v *cal.Period)
	// number is a whole number for which 0 means not given.
	number(name string, v *int)
	// count is a whole number for which 0 is a value.
	count(name string, v *int)
	flag(name string, v *bool)
	// real is a measure: a number with any fraction, for which 0 means not
	// given.
	real(name string, v *float64)
	// verbatim is a text that is kept byte for byte, lines and all.
	verbatim(name string, v *string)
	// content is what a file holds; the interchange writes it as base64.
	content(name string, v *[]byte)
	texts(name string, v *[]string)
	// group holds the fields of a part: the signer of a decision.
	group(name string, visit func(fields))
	// list holds n parts; a reader calls resize with the number it found.
	list(name string, n int, resize func(n int), visit func(i int, f fields))
}

// listOf visits a list of parts, each by the given walk.
func listOf[T any](f fields, name string, v *[]T, visit func(fields, *T)) {
	resize := func(n int) { *v = make([]T, n) }
	f.list(name, len(*v), resize, func(i int, part fields) { visit(part, &(*v)[i]) })
}

// subjectFields visits the one whom an entry is about. A name counts only
// where there is no code.
func subjectFields(f fields, s *registry.Subject) {
	f.text("unit", &s.Unit)
	f.text("person", &s.Person)
	if s.Unit == "" && s.Person == "" {
		f.text("name", &s.Name)
	}
}

func decisionRefFields(f fields, r *registry.DecisionRef) {
	f.text("issuer", &r.Issuer)
	f.text("number", &r.Number)
	f.year("year", &r.Year)
}

// awardRefFields names an award by its decision and its number in it.
func awardRefFields(f fields, decision *registry.DecisionRef, ordinal *int) {
	f.group("decision", func(f fields) { decisionRefFields(f, decision) })
	f.number("ordinal", ordinal)
}
