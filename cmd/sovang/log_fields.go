package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/logbook"
	"sovang/registry/pattern"
	"sovang/registry/store"
)

// printLogLine prints a line of the log: the record, and field by field what was
// there before and after. Of a changed record only the fields that differ.
func (e *env) printLogLine(line store.LogLine) {
	fmt.Fprintf(e.stdout, "\n%s %s: %s\n", capitalised(e.t("log_action."+string(line.Action))), e.kindWord(line.Kind), line.Key)
	before, after := recordFields(line.Before, line.Key), recordFields(line.After, line.Key)
	for _, path := range pathsOf(before, after) {
		was, is := e.logValue(line.Kind, path, before), e.logValue(line.Kind, path, after)
		switch {
		case was == is && line.Action == logbook.Changed, was == "" && is == "":
		case line.Action == logbook.Changed:
			fmt.Fprintf(e.stdout, "  %s: %s → %s\n", e.logField(line.Kind, path), orDash(was), orDash(is))
		default:
			fmt.Fprintf(e.stdout, "  %s: %s\n", e.logField(line.Kind, path), was+is)
		}
	}
}

func orDash(text string) string {
	if text == "" {
		return "—"
	}
	return text
}

// loggedFields are the values of a record by path, and the paths in order.
type loggedFields struct {
	paths  []string
	values map[string]string
}

// recordFields takes the JSON of a record apart: Signer.Post is signer.post,
// the second posting's rank postings[1].rank. Numbers of rows and uids mean
// nothing to a reader.
func recordFields(text, key string) loggedFields {
	f := loggedFields{values: map[string]string{}}
	if text == "" {
		return f
	}
	decoder := json.NewDecoder(bytes.NewReader([]byte(text)))
	decoder.UseNumber()
	if err := f.read(decoder, ""); err != nil { // told by another program: shown as it is
		return loggedFields{[]string{""}, map[string]string{"": text}}
	}
	return f
}

func (f *loggedFields) read(decoder *json.Decoder, path string) error {
	token, err := decoder.Token()
	if err != nil {
		return err
	}
	switch token {
	case json.Delim('{'):
		for decoder.More() {
			name, err := decoder.Token()
			if err != nil {
				return err
			}
			if err := f.read(decoder, joinPath(path, fmt.Sprint(name))); err != nil {
				return err
			}
		}
		_, err = decoder.Token()
		return err
	case json.Delim('['):
		for i := 0; decoder.More(); i++ {
			if err := f.read(decoder, fmt.Sprintf("%s[%d]", path, i)); err != nil {
				return err
			}
		}
		_, err = decoder.Token()
		return err
	}
	f.add(path, token)
	return nil
}

func (f *loggedFields) add(path string, token json.Token) {
	last := path[strings.LastIndex(path, ".")+1:]
	if token == nil || slices.Contains([]string{"uid", "id", "award_id", "gone_uid"}, last) {
		return
	}
	f.paths, f.values[path] = append(f.paths, path), fmt.Sprint(token)
}

// joinPath adds the name of a Go field to a path, as the interchange and the
// messages write it: FormerNames is former_names.
func joinPath(path, name string) string {
	var snake strings.Builder
	letters := []rune(name)
	for i, r := range letters {
		first := i > 0 && unicode.IsUpper(r) && (!unicode.IsUpper(letters[i-1]) || i+1 < len(letters) && unicode.IsLower(letters[i+1]))
		if first {
			snake.WriteByte('_')
		}
		snake.WriteRune(unicode.ToLower(r))
	}
	if path == "" {
		return snake.String()
	}
	return path + "." + snake.String()
}

// pathsOf are the paths of both, in the order of the newer.
func pathsOf(before, after loggedFields) []string {
	paths := slices.Clone(after.paths)
	for _, path := range before.paths {
		if _, there := after.values[path]; !there {
			paths = append(paths, path)
		}
	}
	return paths
}

// logField names a field of a record by its path: tên cũ [1], cấp bậc. Of some
// kinds a field is called otherwise.
func (e *env) logField(kind registry.EntryKind, path string) string {
	if path == "" {
		return e.t("field.value")
	}
	var place string
	if index := indexInField().FindString(path); index != "" {
		n, _ := strconv.Atoi(strings.Trim(index, "[]")) // digits, by the pattern
		place = fmt.Sprintf(" [%d]", n+1)
	}
	plain := indexInField().ReplaceAllString(path, "")
	for _, id := range []string{"field." + string(kind) + "." + plain, "field." + plain} {
		if name, known := e.texts.look(id); known {
			return name + place
		}
	}
	if head, tail, nested := strings.Cut(plain, "."); nested {
		return e.fieldName(head) + place + ", " + e.logField(kind, tail)
	}
	return e.fieldName(plain) + place
}

var isoDate = pattern.Of(`^\d{4}(-\d\d){0,2}$`)

// logValue words a value: dates as they are written here, codes by what they
// mean, long texts by their beginning.
func (e *env) logValue(kind registry.EntryKind, path string, f loggedFields) string {
	return e.valueWord(kind, path, f.values[path])
}

// valueWord words the value of a field of a record.
func (e *env) valueWord(kind registry.EntryKind, path, value string) string {
	field := indexInField().ReplaceAllString(path, "")
	if word, known := e.texts.look(wordsOfField(kind, field) + "." + value); known {
		return word
	}
	switch {
	case field == "columns.field":
		return e.fieldNames(registry.MappedColumn{Field: value}.Fields())
	case value == "true":
		return e.t("word.yes")
	case value == "false", value == "0":
		return ""
	case isoDate().MatchString(value) && len(value) > 4:
		if day, err := cal.ParseDate(value); err == nil {
			return day.Short()
		}
	}
	const most = 120
	value = strings.Join(strings.Fields(value), " ")
	if letters := []rune(value); len(letters) > most {
		return string(letters[:most]) + " …"
	}
	return value
}

// wordsOfField is the section of messages that words the codes of a field.
func wordsOfField(kind registry.EntryKind, field string) string {
	switch field {
	case "kind":
		return map[registry.EntryKind]string{
			registry.Units: "unit_kind", registry.Movements: "movement_kind", registry.Grades: "grade_kind",
			registry.Initiatives: "initiative_kind", registry.Mergers: "kind", registry.Distinctions: "kind", store.AwardEvents: "event"}[kind]
	case "events.kind":
		return "event"
	case "grade":
		return "grade_name"
	case "state":
		return "nomination_state"
	case "type":
		return "award_type"
	case "form":
		return "discipline_form"
	case "scope":
		return "initiative_scope"
	case "ballots.body":
		return "ballot_body"
	case "equivalent":
		return "echelon"
	}
	return field // category, echelon, level, sex
}
