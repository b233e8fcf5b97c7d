package sheet

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"sovang/registry"
	"sovang/registry/cal"
)

// Format is the name of the interchange format, its first field.
const Format = "sovang/1"

// ReadJSON reads the interchange format. Whatever is wrong in the file comes
// back as faults; the error is only about the reader. What could be
// understood is in the batch, but a file with faults is not to be recorded.
func ReadJSON(r io.Reader) (registry.Batch, registry.Faults, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return registry.Batch{}, nil, fmt.Errorf("read interchange: %w", err)
	}
	if len(data) > MaxFile {
		return registry.Batch{}, nil, fmt.Errorf("read interchange: %w", ErrTooLarge)
	}
	document := readJSON(data)
	return document.Batch, document.Faults, nil
}

func readJSON(data []byte) Document {
	document := Document{Places: newPlaces()}
	sink := &jsonFaults{document: &document}
	data = bytes.TrimPrefix(data, []byte(utf8BOM))
	root, line, err := parseTree(data)
	if err != nil {
		sink.addAt("", line, registry.Fault{Code: FaultSyntax, Args: map[string]string{"line": strconv.Itoa(line), "what": err.Error()}})
		return document
	}
	reader := &jsonReader{node: root, faults: sink}
	if !reader.open() {
		return document
	}
	reader.format()
	batchFields(reader, &document.Batch)
	historyFields(reader, &document.History)
	reader.close()
	document.checkMappings()
	return document
}

// jsonFaults gathers the faults of a file and the places of its entries.
type jsonFaults struct{ document *Document }

// addAt records the fault found at a path: awards[12].honour is field
// honour of the thirteenth award. A fault outside any entry is numbered, so
// that its place can be found again.
func (s *jsonFaults) addAt(path string, line int, fault registry.Fault) {
	if len(s.document.Faults) >= MaxFaults {
		return
	}
	fault.Kind, fault.Index, fault.Field = splitPath(path)
	if fault.Kind == "" {
		fault.Index = len(s.document.Faults)
	}
	s.document.Faults = append(s.document.Faults, fault)
	s.document.Places.exact[fieldKey{entryKey{fault.Kind, fault.Index}, fault.Field}] = Place{Row: line, Path: path}
}

// entry remembers where an entry of a batch stands.
func (s *jsonFaults) entry(path string, n *node) {
	kind, index, field := splitPath(path)
	if kind == "" || field != "" {
		return
	}
	s.document.Places.entries[entryKey{kind, index}] = func(field string) Place {
		place := Place{Row: n.line, Path: path}
		if field != "" {
			place.Path += "." + field
			place.Row = n.lineOf(field)
		}
		return place
	}
}

// lineOf returns the line of a field of the node, or of its nearest holder.
func (n *node) lineOf(field string) int {
	head, rest, _ := strings.Cut(withoutIndex(field), ".")
	for _, m := range n.members {
		if m.name == head {
			return m.value.lineOf(rest)
		}
	}
	return n.line
}

// splitPath takes awards[12].as.name apart.
func splitPath(path string) (kind registry.EntryKind, index int, field string) {
	head, field, _ := strings.Cut(path, ".")
	name, number, isEntry := strings.Cut(strings.TrimSuffix(head, "]"), "[")
	index, err := strconv.Atoi(number)
	if !isEntry || err != nil {
		return "", 0, path
	}
	return registry.EntryKind(name), index, field
}

// jsonReader reads one object.
type jsonReader struct {
	node   *node
	path   string
	taken  []string
	faults *jsonFaults
}

func (r *jsonReader) at(name string) string {
	if r.path == "" {
		return name
	}
	return r.path + "." + name
}

func (r *jsonReader) fault(name string, n *node, code registry.FaultCode, args map[string]string) {
	r.faults.addAt(r.at(name), n.line, registry.Fault{Code: code, Value: shorten(strings.ToValidUTF8(n.text, "?")), Args: args})
}

func (r *jsonReader) wrongType(path string, n *node, want nodeKind) {
	r.faults.addAt(path, n.line, registry.Fault{Code: FaultType, Value: shorten(n.text), Args: map[string]string{"want": string(want), "is": string(n.kind)}})
}

// open checks that there is an object and that no field is there twice.
func (r *jsonReader) open() bool {
	if r.node.kind != objectNode {
		r.wrongType(r.path, r.node, objectNode)
		return false
	}
	seen := make(map[string]bool, len(r.node.members))
	for _, m := range r.node.members {
		if seen[m.name] {
			r.fault(m.name, m.value, registry.FaultRepeated, nil)
		}
		seen[m.name] = true
	}
	return true
}

// close reports the fields that nobody asked for.
func (r *jsonReader) close() {
	for _, m := range r.node.members {
		if !slices.Contains(r.taken, m.name) {
			r.fault(m.name, m.value, FaultUnknownField, nil)
		}
	}
}

func (r *jsonReader) format() {
	var format string
	r.text("format", &format)
	if format != Format {
		r.fault("format", &node{line: r.node.lineOf("format"), text: format}, FaultFormat, map[string]string{"want": Format})
	}
}

// take returns the value of a field when it is there and of the right type.
func (r *jsonReader) take(name string, want nodeKind) (*node, bool) {
	r.taken = append(r.taken, name)
	for _, m := range r.node.members {
		if m.name != name {
			continue
		}
		if m.value.kind != want {
			r.wrongType(r.at(name), m.value, want)
			return nil, false
		}
		return m.value, true
	}
	return nil, false
}

func (r *jsonReader) text(name string, v *string) {
	n, ok := r.take(name, textNode)
	if !ok {
		return
	}
	clean, code := cleanText(n.text)
	if code != "" {
		r.fault(name, n, code, nil)
		return
	}
	*v = clean
}

func (r *jsonReader) decimal(name string, v *string) { r.text(name, v) }
func (r *jsonReader) honour(name string, v *string)  { r.text(name, v) }

func (r *jsonReader) choice(name string, v *string, words vocabulary) {
	r.text(name, v)
	if *v != "" && !words.hasCode(*v) {
		at := &node{line: r.node.lineOf(name), text: *v}
		r.fault(name, at, registry.FaultChoice, map[string]string{"allowed": strings.Join(words.codes(), ", ")})
	}
}

func (r *jsonReader) date(name string, v *cal.Date) {
	n, ok := r.take(name, textNode)
	if !ok {
		return
	}
	if err := v.UnmarshalText([]byte(n.text)); err != nil {
		r.fault(name, n, registry.FaultDate, nil)
	}
}

// whole returns a whole number of at most nine digits.
func (r *jsonReader) whole(name string) (value int, ok bool) {
	n, ok := r.take(name, numberNode)
	if !ok {
		return 0, false
	}
	value, err := strconv.Atoi(n.text)
	if err != nil || value > maxNumber || value < -maxNumber {
		r.fault(name, n, registry.FaultNumber, nil)
		return 0, false
	}
	return value, true
}

func (r *jsonReader) year(name string, v *cal.Year) {
	if value, ok := r.whole(name); ok {
		*v = cal.Year(value)
	}
}

func (r *jsonReader) period(v *cal.Period) {
	var year cal.Year
	r.year("year", &year)
	r.year("from", &v.From)
	r.year("to", &v.To)
	switch {
	case year == 0:
	case *v == cal.Period{}:
		*v = cal.OneYear(year)
	default:
		at := &node{line: r.node.lineOf("year"), text: v.String()}
		r.fault("year", at, registry.FaultPeriod, nil)
	}
}

func (r *jsonReader) count(name string, v *int) { r.number(name, v) }

func (r *jsonReader) number(name string, v *int) {
	if value, ok := r.whole(name); ok {
		*v = value
	}
}

func (r *jsonReader) flag(name string, v *bool) {
	if n, ok := r.take(name, boolNode); ok {
		*v = n.text == "true"
	}
}

func (r *jsonReader) real(name string, v *float64) {
	n, ok := r.take(name, numberNode)
	if !ok {
		return
	}
	value, err := strconv.ParseFloat(n.text, 64)
	if err != nil {
		r.fault(name, n, registry.FaultNumber, nil)
		return
	}
	*v = value
}

func (r *jsonReader) verbatim(name string, v *string) {
	n, ok := r.take(name, textNode)
	switch {
	case !ok:
	case strings.ContainsRune(n.text, utf8.RuneError): // stands for what was no Unicode
		r.fault(name, n, registry.FaultText, nil)
	default:
		*v = n.text
	}
}

func (r *jsonReader) content(name string, v *[]byte) {
	n, ok := r.take(name, textNode)
	if !ok || n.text == "" {
		return
	}
	content, err := base64.StdEncoding.Strict().DecodeString(n.text)
	if err != nil {
		r.fault(name, n, FaultType, map[string]string{"want": "base64", "is": string(textNode)})
		return
	}
	*v = content
}

func (r *jsonReader) texts(name string, v *[]string) {
	n, ok := r.take(name, arrayNode)
	if !ok {
		return
	}
	for i, item := range n.items {
		part := &jsonReader{node: &node{kind: objectNode, members: []member{{fmt.Sprintf("%s[%d]", name, i), item}}}, path: r.path, faults: r.faults}
		var text string
		part.text(part.node.members[0].name, &text)
		if text != "" {
			*v = append(*v, text)
		}
	}
}

func (r *jsonReader) group(name string, visit func(fields)) {
	if n, ok := r.take(name, objectNode); ok {
		r.inside(r.at(name), n, visit)
	}
}

func (r *jsonReader) list(name string, _ int, resize func(int), visit func(int, fields)) {
	n, ok := r.take(name, arrayNode)
	if !ok {
		return
	}
	resize(len(n.items))
	for i, item := range n.items {
		if len(r.faults.document.Faults) >= MaxFaults {
			return
		}
		path := fmt.Sprintf("%s[%d]", r.at(name), i)
		r.faults.entry(path, item)
		r.inside(path, item, func(f fields) { visit(i, f) })
	}
}

// inside reads the object at a path and reports what is left over in it.
func (r *jsonReader) inside(path string, n *node, visit func(fields)) {
	part := &jsonReader{node: n, path: path, faults: r.faults}
	if !part.open() {
		return
	}
	visit(part)
	part.close()
}
