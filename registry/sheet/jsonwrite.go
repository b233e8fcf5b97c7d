package sheet

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"

	"sovang/registry"
	"sovang/registry/cal"
)

// WriteJSON writes the batch in the interchange format: one entry a line,
// fields in a fixed order, what is empty left out, a line break at the end.
// The same batch gives the same bytes.
func WriteJSON(w io.Writer, b registry.Batch) error {
	top := &jsonWriter{newline: true}
	top.member("format", quote(Format))
	batchFields(top, &b)
	if err := top.writeTo(w); err != nil {
		return fmt.Errorf("write interchange: %w", err)
	}
	return nil
}

// WriteKindJSON writes the entries of one kind in the interchange format;
// decisions and awards together. An unknown kind is an error that wraps
// [ErrKind].
func WriteKindJSON(w io.Writer, kind registry.EntryKind, b registry.Batch) error {
	if !slices.ContainsFunc(b.Len(), func(c registry.Count) bool { return c.Kind == kind }) {
		return fmt.Errorf("write list %q: %w", kind, ErrKind)
	}
	top := &jsonWriter{newline: true, only: []string{string(kind)}}
	if kind == registry.Decisions || kind == registry.Awards {
		top.only = []string{string(registry.Decisions), string(registry.Awards)}
	}
	top.member("format", quote(Format))
	batchFields(top, &b)
	if err := top.writeTo(w); err != nil {
		return fmt.Errorf("write interchange: %w", err)
	}
	return nil
}

// writeWhole writes an object as a file, with all its fields: also the empty
// ones. what names it in an error.
func writeWhole(w io.Writer, what string, visit func(*jsonWriter)) error {
	top := &jsonWriter{newline: true, all: true}
	visit(top)
	if err := top.writeTo(w); err != nil {
		return fmt.Errorf("write %s: %w", what, err)
	}
	return nil
}

// writeTo writes the members as a whole file.
func (w *jsonWriter) writeTo(out io.Writer) error {
	_, err := out.Write(slices.Concat([]byte("{\n"), w.out.Bytes(), []byte("\n}\n")))
	return err
}

// writeArrayTo writes the elements as a whole file.
func (w *jsonWriter) writeArrayTo(out io.Writer) error {
	text := []byte("[]\n")
	if w.out.Len() > 0 {
		text = slices.Concat([]byte("[\n"), w.out.Bytes(), []byte("\n]\n"))
	}
	_, err := out.Write(text)
	return err
}

// element adds an element to an array.
func (w *jsonWriter) element(value []byte) {
	if w.out.Len() > 0 {
		w.out.WriteString(",\n")
	}
	w.out.WriteString("  ")
	w.out.Write(value)
}

// jsonWriter writes the members of one object.
type jsonWriter struct {
	out bytes.Buffer
	// newline puts each member, and each part of a list, on its own line.
	newline bool
	// all writes empty values too, for readers that expect every field.
	all bool
	// only are the lists that are written; nil for all.
	only []string
}

func quote(text string) []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(text) // a text into a buffer cannot fail
	return bytes.TrimSuffix(out.Bytes(), []byte("\n"))
}

func (w *jsonWriter) member(name string, value []byte) {
	if w.out.Len() > 0 {
		w.out.WriteByte(',')
		w.out.WriteByte(map[bool]byte{true: '\n', false: ' '}[w.newline])
	}
	if w.newline {
		w.out.WriteString("  ")
	}
	w.out.Write(quote(name))
	w.out.WriteString(": ")
	w.out.Write(value)
}

func (w *jsonWriter) text(name string, v *string) {
	if *v != "" || w.all {
		w.member(name, quote(*v))
	}
}

func (w *jsonWriter) decimal(name string, v *string)              { w.text(name, v) }
func (w *jsonWriter) honour(name string, v *string)               { w.text(name, v) }
func (w *jsonWriter) choice(name string, v *string, _ vocabulary) { w.text(name, v) }

func (w *jsonWriter) date(name string, v *cal.Date) {
	text := v.String()
	w.text(name, &text)
}

func (w *jsonWriter) year(name string, v *cal.Year) { w.number(name, (*int)(v)) }

func (w *jsonWriter) period(v *cal.Period) {
	if v.From == v.To {
		w.year("year", &v.From)
		return
	}
	w.year("from", &v.From)
	w.year("to", &v.To)
}

func (w *jsonWriter) number(name string, v *int) {
	if *v != 0 || w.all {
		w.count(name, v)
	}
}

func (w *jsonWriter) count(name string, v *int) { w.member(name, fmt.Append(nil, *v)) }

func (w *jsonWriter) flag(name string, v *bool) {
	if *v || w.all {
		w.member(name, strconv.AppendBool(nil, *v))
	}
}

func (w *jsonWriter) real(name string, v *float64) {
	if *v != 0 || w.all {
		w.member(name, strconv.AppendFloat(nil, *v, 'f', -1, 64))
	}
}

func (w *jsonWriter) verbatim(name string, v *string) { w.text(name, v) }

func (w *jsonWriter) content(name string, v *[]byte) {
	text := base64.StdEncoding.EncodeToString(*v)
	w.text(name, &text)
}

func (w *jsonWriter) texts(name string, v *[]string) {
	parts := make([][]byte, 0, len(*v))
	for _, text := range *v {
		parts = append(parts, quote(text))
	}
	if len(parts) > 0 {
		w.member(name, slices.Concat([]byte("["), bytes.Join(parts, []byte(", ")), []byte("]")))
	}
}

func (w *jsonWriter) group(name string, visit func(fields)) {
	part := jsonWriter{all: w.all}
	visit(&part)
	if part.out.Len() > 0 {
		w.member(name, braced(part))
	}
}

func braced(part jsonWriter) []byte {
	return slices.Concat([]byte("{"), part.out.Bytes(), []byte("}"))
}

func (w *jsonWriter) list(name string, n int, _ func(int), visit func(int, fields)) {
	if w.only != nil && !slices.Contains(w.only, name) {
		return
	}
	if n == 0 {
		if w.all {
			w.member(name, []byte("[]"))
		}
		return
	}
	before, between, after := "[", ", ", "]"
	if w.newline {
		before, between, after = "[\n    ", ",\n    ", "\n  ]"
	}
	var out bytes.Buffer
	out.WriteString(before)
	for i := range n {
		if i > 0 {
			out.WriteString(between)
		}
		part := jsonWriter{all: w.all}
		visit(i, &part)
		out.Write(braced(part))
	}
	out.WriteString(after)
	w.member(name, out.Bytes())
}
