package main

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
)

// usageError is a command line that cannot be understood (exit code 2). Its
// id names the message, data fills it.
type usageError struct {
	id   string
	data []any
	hint string // id of the hint, may be empty
}

func (err *usageError) Error() string { return err.id }

func missingFlag(name string) error {
	return &usageError{id: "error.missing-flag", data: []any{"Flag", name}}
}

func badValue(name, value, want string) error {
	return &usageError{id: "error.bad-value", data: []any{"Flag", name, "Value", value, "Want", want}}
}

// arguments reads the flags of one command and keeps the first fault, so
// that parse functions can ask for everything and look once.
type arguments struct {
	c   *cli.Context
	err error
}

func argumentsOf(c *cli.Context) *arguments { return &arguments{c: c} }

func (a *arguments) fail(err error) {
	if a.err == nil {
		a.err = err
	}
}

// text returns the value of a flag as the register keeps text, "" when it
// was not given.
func (a *arguments) text(name string) string {
	value, err := registry.CleanText(a.c.String(name))
	if err != nil {
		a.fail(&usageError{id: "error.text", data: []any{"Flag", name}})
	}
	return value
}

// raw returns the value of a flag as typed: a path.
func (a *arguments) raw(name string) string { return a.c.String(name) }

func (a *arguments) required(name string) string {
	value := a.text(name)
	if value == "" {
		a.fail(missingFlag(name))
	}
	return value
}

func (a *arguments) bool(name string) bool { return a.c.Bool(name) }

func (a *arguments) isSet(name string) bool { return a.c.IsSet(name) }

func (a *arguments) date(name string) cal.Date {
	value := a.text(name)
	if value == "" {
		return cal.Date{}
	}
	date, err := cal.ParseDate(value)
	if err != nil {
		a.fail(&usageError{id: "error.date", data: []any{"Flag", name, "Value", value}})
	}
	return date
}

// day returns a date that must be known to the day when it is given.
func (a *arguments) day(name string) cal.Date {
	date := a.date(name)
	if !date.IsZero() && !date.IsDay() {
		a.fail(&usageError{id: "error.date", data: []any{"Flag", name, "Value", a.raw(name)}})
	}
	return date
}

func (a *arguments) requiredDay(name string) cal.Date {
	if a.text(name) == "" {
		a.fail(missingFlag(name))
	}
	return a.day(name)
}

func (a *arguments) year(name string) cal.Year {
	value := a.text(name)
	if value == "" {
		return 0
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < 1900 || n > 2200 {
		a.fail(&usageError{id: "error.year", data: []any{"Flag", name, "Value", value}})
	}
	return cal.Year(n)
}

// period reads --year Y, or --from Y --to Y; the zero Period means neither.
func (a *arguments) period() cal.Period {
	if y := a.year("year"); y != 0 {
		return cal.OneYear(y)
	}
	from, to := a.year("from"), a.year("to")
	switch {
	case from == 0 && to == 0:
		return cal.Period{}
	case from == 0:
		a.fail(missingFlag("from"))
	case to == 0:
		a.fail(missingFlag("to"))
	case to < from:
		a.fail(badValue("to", a.raw("to"), "≥ "+a.raw("from")))
	}
	return cal.Period{From: from, To: to}
}

func (a *arguments) requiredPeriod() cal.Period {
	p := a.period()
	if p.IsZero() {
		a.fail(missingFlag("year"))
	}
	return p
}

func (a *arguments) number(name string) int {
	value := a.text(name)
	if value == "" {
		return 0
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < 0 {
		a.fail(badValue(name, value, "1, 2, 3 …"))
	}
	return n
}

// id returns the one argument of the command as the number of a record.
func (a *arguments) id() int64 {
	value := a.positional()
	id, err := strconv.ParseInt(value, 10, 64)
	if a.err == nil && (err != nil || id < 1) {
		a.fail(&usageError{id: "error.award-id", data: []any{"Value", value}})
	}
	return id
}

// ids returns the one argument of the command as numbers of records: 12,
// 12,14 or 12-20.
func (a *arguments) ids() []int64 {
	value := a.positional()
	ids, ok := parseNumbers(value)
	if a.err == nil && (!ok || len(ids) == 0) {
		a.fail(&usageError{id: "error.award-id", data: []any{"Value", value}})
	}
	return ids
}

// numbers reads a flag that takes numbers of records as [arguments.ids] does.
func (a *arguments) numbers(name string) []int64 {
	ids, ok := parseNumbers(a.text(name))
	if !ok {
		a.fail(badValue(name, a.raw(name), "12, 12,14, 12-20"))
	}
	return ids
}

// mostNumbers bounds a list such as 1-1000.
const mostNumbers = 100_000

func parseNumbers(text string) (ids []int64, ok bool) {
	if text == "" {
		return nil, true
	}
	seen := make(map[int64]bool)
	for part := range strings.SplitSeq(text, ",") {
		first, last, isRange := strings.Cut(strings.TrimSpace(part), "-")
		if !isRange {
			last = first
		}
		from, err1 := strconv.ParseInt(first, 10, 64)
		to, err2 := strconv.ParseInt(last, 10, 64)
		if err1 != nil || err2 != nil || from < 1 || to < from || to-from >= mostNumbers {
			return nil, false
		}
		if len(ids) >= mostNumbers {
			return nil, false
		}
		for i := range to - from + 1 { // counting up to the largest number would never end
			if id := from + i; !seen[id] {
				seen[id] = true
				ids = append(ids, id)
			}
		}
	}
	return ids, true
}

// choiceOr is choice with a value for a flag that was not given.
func (a *arguments) choiceOr(name, list, otherwise string, allowed []string) string {
	if value := a.choice(name, list, allowed...); value != "" {
		return value
	}
	return otherwise
}

// decimal reads a number with a decimal comma or point.
func (a *arguments) decimal(name string) string {
	return strings.Replace(a.text(name), ",", ".", 1)
}

// choice returns a value that must be one of the allowed ones, or "". The
// word that the messages have for a value in one of the lists will do too:
// --type "đột xuất".
func (a *arguments) choice(name, list string, allowed ...string) string {
	value := a.text(name)
	if value == "" {
		return ""
	}
	texts := textsOf(a.c)
	if chosen := texts.valueOf(value, list, allowed); slices.Contains(allowed, chosen) {
		return chosen
	}
	a.fail(badValue(name, value, texts.explained(list, allowed)))
	return value
}

// textsOf returns the messages that newApp left with the command tree.
func textsOf(c *cli.Context) *texts { return c.App.Metadata[metadataTexts].(*texts) }

// positional returns the one argument of the command, which must be there.
func (a *arguments) positional() string { return a.argument(0) }

// pair returns the two arguments of the command, which must be there.
func (a *arguments) pair() (one, other string) { return a.argument(0), a.argument(1) }

// argument returns the nth argument of the command, which must be there.
func (a *arguments) argument(n int) string {
	value, err := registry.CleanText(a.typed(n))
	if err != nil {
		a.fail(&usageError{id: "error.argument-text", data: []any{"Name", a.c.Command.ArgsUsage}})
	}
	return value
}

// path returns the one argument of the command as typed.
func (a *arguments) path() string { return a.typed(0) }

// typed returns the nth argument of the command as typed.
func (a *arguments) typed(n int) string {
	if a.c.Args().Get(n) == "" {
		a.fail(&usageError{id: "error.missing-argument", data: []any{"Name", a.c.Command.ArgsUsage}})
	}
	return a.c.Args().Get(n)
}

// file returns the path of a file to write, "" when none was given; its
// ending must be one of those.
func (a *arguments) file(name string, endings ...string) string {
	path := a.raw(name)
	if path != "" && !slices.Contains(endings, endingOf(path)) {
		a.fail(&usageError{id: "error.unknown-ending", data: []any{"Path", path, "Want", strings.Join(endings, ", ")}})
	}
	return path
}

// endingOf returns the ending of a file's name in small letters: .pdf.
func endingOf(path string) string { return strings.ToLower(filepath.Ext(path)) }

// subject reads --unit or --person.
func (a *arguments) subject() registry.Subject {
	s := registry.Subject{Unit: a.text("unit"), Person: a.text("person")}
	switch {
	case s.Unit != "" && s.Person != "":
		a.fail(&usageError{id: "error.both-subjects"})
	case s.Unit == "" && s.Person == "":
		a.fail(&usageError{id: "error.no-subject"})
	}
	return s
}

func choices[S ~string](list []S) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return out
}

// flagFault takes the flag's name out of urfave's English sentence.
func flagFault(err error) string {
	message := err.Error()
	if i := strings.LastIndex(message, "-"); strings.Contains(message, "not defined") && i >= 0 {
		return "--" + strings.TrimLeft(message[i:], "-")
	}
	if i := strings.LastIndex(message, " -"); i >= 0 {
		return "-" + strings.TrimLeft(message[i:], " ")
	}
	return message
}
