package sheet

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strconv"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/quote"
)

// WriteJSON writes the batch in the interchange format: one entry a line,
// fields in a fixed order, what is empty left out, a line break at the end.
// The same batch gives the same bytes.
func WriteJSON(w io.Writer, b registry.Batch) error {
	return writeFields(w, "interchange", jsonWriter{}, func(top *jsonWriter) {
		top.member("format", quote.Append(nil, Format))
		batchFields(top, &b)
	})
}

// WriteKindJSON writes the entries of one kind in the interchange format;
// decisions and awards together. An unknown kind is an error that wraps
// [ErrKind].
func WriteKindJSON(w io.Writer, kind registry.EntryKind, b registry.Batch) error {
	if !slices.ContainsFunc(b.Len(), func(c registry.Count) bool { return c.Kind == kind }) {
		return fmt.Errorf("write list %q: %w", kind, ErrKind)
	}
	only := []string{string(kind)}
	if kind == registry.Decisions || kind == registry.Awards {
		only = []string{string(registry.Decisions), string(registry.Awards)}
	}
	return writeFields(w, "interchange", jsonWriter{only: only}, func(top *jsonWriter) {
		top.member("format", quote.Append(nil, Format))
		batchFields(top, &b)
	})
}

// writeWhole writes an object as a file, with all its fields: also the empty
// ones. what names it in an error.
func writeWhole(w io.Writer, what string, visit func(*jsonWriter)) error {
	return writeFields(w, what, jsonWriter{all: true}, visit)
}

// writeFields writes an object as a file, each member on its own line, as top
// says else. what names it in an error.
func writeFields(w io.Writer, what string, top jsonWriter, visit func(*jsonWriter)) error {
	top.to, top.newline = w, true
	top.out = append(make([]byte, 0, 2*jsonRoom), "{\n"...)
	visit(&top)
	top.out = append(top.out, "\n}\n"...)
	top.empty()
	if top.err != nil {
		return fmt.Errorf("write %s: %w", what, top.err)
	}
	return nil
}

// writeArrayTo writes the elements as a whole file.
func (w *jsonWriter) writeArrayTo(out io.Writer) error {
	text := []byte("[]\n")
	if len(w.out) > 0 {
		text = slices.Concat([]byte("[\n"), w.out, []byte("\n]\n"))
	}
	_, err := out.Write(text)
	return err
}

// element adds an element to an array.
func (w *jsonWriter) element(value []byte) {
	if len(w.out) > 0 {
		w.out = append(w.out, ",\n"...)
	}
	w.out = append(append(w.out, "  "...), value...)
}

// jsonWriter writes the members of one object.
type jsonWriter struct {
	// out is the text; that of a part is written behind that of the whole.
	out []byte
	// begun tells that there is a member.
	begun bool
	// newline puts each member, and each part of a list, on its own line.
	newline bool
	// all writes empty values too, for readers that expect every field.
	all bool
	// only are the lists that are written; nil for all.
	only []string
	// part writes the parts, one after the other.
	part *jsonWriter
	// to is where a whole file goes, a good piece at a time; err is what came
	// in the way.
	to  io.Writer
	err error
}

// jsonRoom is from how many bytes on a file is written on.
const jsonRoom = 1 << 16

// empty writes what there is to the file.
func (w *jsonWriter) empty() {
	if w.err == nil {
		_, w.err = w.to.Write(w.out)
	}
	w.out = w.out[:0]
}

func (w *jsonWriter) member(name string, value []byte) {
	w.name(name)
	w.out = append(w.out, value...)
}

// name begins a member.
func (w *jsonWriter) name(name string) {
	switch {
	case w.begun && w.newline:
		w.out = append(w.out, ",\n"...)
	case w.begun:
		w.out = append(w.out, ", "...)
	}
	w.begun = true
	if w.newline {
		w.out = append(w.out, "  "...)
	}
	w.out = append(quote.Append(w.out, name), ": "...)
}

func (w *jsonWriter) text(name string, v *string) {
	if *v != "" || w.all {
		w.name(name)
		w.out = quote.Append(w.out, *v)
	}
}

func (w *jsonWriter) decimal(name string, v *string)              { w.text(name, v) }
func (w *jsonWriter) honour(name string, v *string)               { w.text(name, v) }
func (w *jsonWriter) choice(name string, v *string, _ vocabulary) { w.text(name, v) }

func (w *jsonWriter) date(name string, v *cal.Date) {
	if !v.IsZero() || w.all {
		w.name(name)
		w.out = append(v.AppendTo(append(w.out, '"')), '"')
	}
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

func (w *jsonWriter) count(name string, v *int) {
	w.name(name)
	w.out = strconv.AppendInt(w.out, int64(*v), 10)
}

func (w *jsonWriter) flag(name string, v *bool) {
	if *v || w.all {
		w.name(name)
		w.out = strconv.AppendBool(w.out, *v)
	}
}

func (w *jsonWriter) real(name string, v *float64) {
	if *v != 0 || w.all {
		w.name(name)
		w.out = strconv.AppendFloat(w.out, *v, 'f', -1, 64)
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
		parts = append(parts, quote.Append(nil, text))
	}
	if len(parts) > 0 {
		w.member(name, slices.Concat([]byte("["), bytes.Join(parts, []byte(", ")), []byte("]")))
	}
}

// group is left out when the part has no member.
func (w *jsonWriter) group(name string, visit func(fields)) {
	before, begun := len(w.out), w.begun
	w.name(name)
	if !w.object(visit) {
		w.out, w.begun = w.out[:before], begun
	}
}

// object writes a part; it tells whether that has a member.
func (w *jsonWriter) object(visit func(fields)) bool {
	if w.part == nil {
		w.part = &jsonWriter{all: w.all}
	}
	part := w.part
	part.out, part.begun = append(w.out, '{'), false
	visit(part)
	w.out, part.out = append(part.out, '}'), nil
	return part.begun
}

func braced(part jsonWriter) []byte {
	return slices.Concat([]byte("{"), part.out, []byte("}"))
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
	w.name(name)
	w.out = append(w.out, before...)
	if w.to != nil && n > jsonPiece {
		w.pieces(n, between, visit)
	} else {
		w.elements(0, n, between, visit)
	}
	w.out = append(w.out, after...)
}

// elements writes some parts of a list.
func (w *jsonWriter) elements(first, end int, between string, visit func(int, fields)) {
	for i := first; i < end; i++ {
		if i > 0 {
			w.out = append(w.out, between...)
		}
		w.object(func(f fields) { visit(i, f) })
	}
}

// jsonPiece is how many parts of a long list are written as one piece.
const jsonPiece = 64

// pieces writes a long list on to the file. Each piece is made beside the ones
// before it, on all processors.
func (w *jsonWriter) pieces(n int, between string, visit func(int, fields)) {
	waiting := make(chan chan []byte, runtime.GOMAXPROCS(0))
	used := make(chan []byte, 2*cap(waiting)) // room of pieces that are written
	go func() {
		defer close(waiting)
		for first := 0; first < n; first += jsonPiece {
			piece := make(chan []byte, 1)
			waiting <- piece
			go func() {
				part := jsonWriter{all: w.all}
				select {
				case part.out = <-used:
				default:
					part.out = make([]byte, 0, 2*jsonRoom)
				}
				part.elements(first, min(first+jsonPiece, n), between, visit)
				piece <- part.out
			}()
		}
	}()
	for piece := range waiting {
		w.empty()
		select {
		case used <- w.out:
		default:
		}
		w.out = <-piece
	}
}
