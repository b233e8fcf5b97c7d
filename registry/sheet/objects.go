package sheet

import (
	"encoding/json"
	"fmt"

	"sovang/registry"
)

// Objects returns each entry of one kind as the object that the interchange
// has for it, with every field there, empty or not: what the commands print
// with --json.
func Objects(b registry.Batch, kind registry.EntryKind) ([]json.RawMessage, error) {
	top := &jsonWriter{all: true}
	batchFields(top, &b)
	lists := make(map[registry.EntryKind][]json.RawMessage)
	if err := json.Unmarshal(braced(*top), &lists); err != nil {
		return nil, fmt.Errorf("objects of %s: %w", kind, err)
	}
	return lists[kind], nil
}
