package blank

import (
	"bytes"
	"errors"
	"reflect"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"golang.org/x/text/unicode/norm"

	"sovang/registry/pattern"
)

// The row types have the fields of the types of this package, in the same
// order, so that a plain conversion turns one into the other; the names in the
// file stay here.

type templateRow struct {
	ID          string     `toml:"id"`
	Name        string     `toml:"name"`
	PaperWidth  float64    `toml:"paper_width"`
	PaperHeight float64    `toml:"paper_height"`
	Model       string     `toml:"model"`
	OverlayOnly bool       `toml:"overlay_only"`
	Body        bodyRow    `toml:"body"`
	Fields      []fieldRow `toml:"field"`
}

type bodyRow struct {
	X      float64 `toml:"x"`
	Width  float64 `toml:"width"`
	Top    float64 `toml:"top"`
	Bottom float64 `toml:"bottom"`
}

type fieldRow struct {
	Key        Key     `toml:"key"`
	X          float64 `toml:"x"`
	Y          float64 `toml:"y"`
	Width      float64 `toml:"width"`
	Above      Key     `toml:"above"`
	Gap        float64 `toml:"gap"`
	Align      Align   `toml:"align"`
	Size       float64 `toml:"size"`
	MinSize    float64 `toml:"min_size"`
	Font       Font    `toml:"font"`
	Bold       *bool   `toml:"bold"`
	Italic     *bool   `toml:"italic"`
	Case       Case    `toml:"case"`
	Colour     Colour  `toml:"colour"`
	Leading    float64 `toml:"leading"`
	MaxLines   int     `toml:"max_lines"`
	Preprinted bool    `toml:"preprinted"`
	Text       string  `toml:"text"`
}

// Names lists the names that a file may have in the table of a field, in that
// of the body, or, for an empty field, at its top.
func Names(field string) []string {
	switch field {
	case "":
		return namesOf[templateRow]()
	case "body":
		return namesOf[bodyRow]()
	}
	return namesOf[fieldRow]()
}

func namesOf[row any]() []string {
	var names []string
	for _, field := range reflect.VisibleFields(reflect.TypeFor[row]()) {
		names = append(names, field.Tag.Get("toml"))
	}
	return names
}

func (r templateRow) template() Template {
	t := Template{
		ID: r.ID, Name: r.Name, PaperWidth: r.PaperWidth, PaperHeight: r.PaperHeight, Model: r.Model,
		OverlayOnly: r.OverlayOnly, Body: Body(r.Body), Fields: make([]Field, len(r.Fields)),
	}
	for i, f := range r.Fields {
		t.Fields[i] = Field(f)
	}
	return t
}

// longest is how many bytes a template may have: far more than any needs.
const longest = 64 << 10

// Parse reads a template. An error is [Faults] with all that is wrong: names
// that no template has, values that cannot be, fields that leave the paper.
// Whether it suits a model of certificate is told by [Template.Check].
func Parse(text []byte) (Template, error) {
	if len(text) > longest {
		return Template{}, Faults{{Reason: Unreadable}}
	}
	text, faults := withoutCommas(norm.NFC.Bytes(bytes.TrimPrefix(text, []byte("\ufeff"))))
	var row templateRow
	err := toml.NewDecoder(bytes.NewReader(text)).DisallowUnknownFields().Decode(&row)
	faults = append(faults, decodeFaults(err)...)
	var strict *toml.StrictMissingError
	if err != nil && !errors.As(err, &strict) { // nothing more was read
		return Template{}, faults
	}
	t := row.template()
	if err := append(faults, t.faults(located(text))...).err(); err != nil {
		return Template{}, err
	}
	return t, nil
}

// decimalComma finds a number as Vietnamese writes it: y = 57,8.
var decimalComma = pattern.Of(`^(\s*(\w+)\s*=\s*[-+]?\d+),(\d+)(\s*(?:#.*)?)$`)

// withoutCommas tells the numbers that have a decimal comma, and returns the
// text with points, so that all the rest can be read.
func withoutCommas(text []byte) ([]byte, Faults) {
	var faults Faults
	lines := strings.Split(string(text), "\n")
	for i, line := range lines {
		line = strings.TrimSuffix(line, "\r")
		part := decimalComma().FindStringSubmatch(line)
		if part == nil {
			continue
		}
		_, whole, _ := strings.Cut(part[1], "=")
		faults = append(faults, Fault{Line: i + 1, Name: part[2], Reason: DecimalComma, Value: strings.TrimSpace(whole) + "." + part[3]})
		lines[i] = part[1] + "." + part[3] + part[4]
	}
	return []byte(strings.Join(lines, "\n")), faults
}

// decodeFaults names lines and names instead of repeating the decoder's
// texts, which speak of Go types.
func decodeFaults(err error) Faults {
	var strict *toml.StrictMissingError
	var broken *toml.DecodeError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &strict):
		faults := make(Faults, len(strict.Errors))
		for i := range strict.Errors {
			faults[i] = decodeFault(&strict.Errors[i], UnknownName)
		}
		return faults
	case errors.As(err, &broken):
		return Faults{decodeFault(broken, Unreadable)}
	}
	return Faults{{Reason: Unreadable}}
}

func decodeFault(at *toml.DecodeError, reason Reason) Fault {
	line, _ := at.Position()
	f := Fault{Line: line, Reason: reason}
	if key := at.Key(); len(key) > 0 {
		f.Name = key[len(key)-1]
		f.Field = strings.Join(key[:len(key)-1], ".") // a table, until its key is known
	}
	return f
}

// lines finds the line of a name in a file: -1 is the template, 0 and up the
// fields in their order.
type lines func(field int, name string) int

// bodyTable stands for the table of the body.
const (
	topTable  = -1
	bodyTable = -2
)

// located returns the lines of a file that is written in the usual way, with
// a header for each field.
func located(text []byte) lines {
	type place struct {
		table int
		name  string
	}
	found := map[place]int{}
	table, fields := topTable, 0
	for i, line := range strings.Split(string(text), "\n") {
		line = strings.TrimSpace(line)
		switch name, _, assigned := strings.Cut(line, "="); {
		case strings.HasPrefix(line, "[["):
			table, fields = fields, fields+1
			found[place{table, ""}] = i + 1
		case strings.HasPrefix(line, "["):
			table = bodyTable
			found[place{table, ""}] = i + 1
		case assigned && !strings.HasPrefix(line, "#"):
			found[place{table, strings.Trim(strings.TrimSpace(name), `"'`)}] = i + 1
		}
	}
	return func(table int, name string) int {
		if line := found[place{table, name}]; line > 0 {
			return line
		}
		return found[place{table, ""}]
	}
}
