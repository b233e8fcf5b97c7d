package main

import (
	"encoding/json"
	"fmt"

	"sovang/registry"
	"sovang/registry/sheet"
)

// What --json prints: the objects of the interchange, with more beside them
// where a command knows more.

// printEntries prints the entries of a kind as the interchange writes them.
func (e *env) printEntries(batch registry.Batch, kind registry.EntryKind) error {
	objects, err := sheet.Objects(batch, kind)
	if err != nil {
		return err
	}
	return e.printJSON(objects)
}

// printNumbered prints the entries of a kind after the numbers by which
// commands name them.
func (e *env) printNumbered(batch registry.Batch, kind registry.EntryKind, number func(i int) int64) error {
	objects, err := sheet.Objects(batch, kind)
	if err != nil {
		return err
	}
	for i, object := range objects {
		head, err := json.Marshal(map[string]int64{"id": number(i)})
		if err != nil {
			return err
		}
		objects[i] = joinObjects(head, object)
	}
	return e.printJSON(objects)
}

// printEntry prints the one entry of a kind, with what belongs to it as
// further fields.
func (e *env) printEntry(batch registry.Batch, kind registry.EntryKind, more ...field) error {
	objects, err := sheet.Objects(batch, kind)
	if err != nil {
		return err
	}
	object := objects[0]
	for _, f := range more {
		part, err := json.Marshal(map[string]any{f.name: f.value})
		if err != nil {
			return err
		}
		object = joinObjects(object, part)
	}
	return e.printJSON(object)
}

// field is a named value of a JSON object.
type field struct {
	name  string
	value any
}

// printLine prints one line of data.
func (e *env) printLine(text string) { fmt.Fprintln(e.stdout, text) }

func (e *env) yesNo(yes bool) string {
	if yes {
		return e.t("word.yes")
	}
	return e.t("word.no")
}

// joinObjects puts the fields of several JSON objects into one, in order.
func joinObjects(objects ...json.RawMessage) json.RawMessage {
	joined := []byte{'{'}
	for _, object := range objects {
		inner := object[1 : len(object)-1]
		if len(joined) > 1 && len(inner) > 0 {
			joined = append(joined, ',')
		}
		joined = append(joined, inner...)
	}
	return append(joined, '}')
}
