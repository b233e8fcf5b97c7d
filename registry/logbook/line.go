// Package logbook writes down the log of a register: what a line tells of a
// record, how it is chained to the line before, and how lines are packed. Where
// they are kept is no matter of it.
package logbook

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"sovang/registry"
	"sovang/registry/quote"
)

// Action tells what a change did to a record.
type Action string

// The actions.
const (
	Added   Action = "added"
	Changed Action = "changed"
	Removed Action = "removed"
)

// Operation is the change of which a line is a part.
type Operation struct {
	ID int64
	// At is when it was done, in UTC.
	At, User, Machine, Command string
	// Action is what was done: record, rename unit …
	Action string
}

// Note is what a line tells of a record: what names it, and its JSON before and
// after, empty where there was none.
type Note struct{ Key, Before, After string }

// Line is a line of the log.
type Line struct {
	ID        int64
	Operation *Operation
	Kind      registry.EntryKind
	Action    Action
	Note
	// Previous and Hash chain the line to the one before; "" where nobody asked.
	Previous, Hash string
}

// Hasher hashes lines. Each is chained to the one before: what is hashed is the
// JSON of an array, in which no value can run into the next. How the lines are
// kept has no part in it.
type Hasher struct {
	operation *Operation
	said      []byte // what the array says of the operation
	text      []byte
}

// Hash returns the SHA-256 of the hash before and of a line, in hexadecimal.
func (h *Hasher) Hash(previous string, l *Line) string {
	if h.operation != l.Operation {
		h.learn(l.Operation)
	}
	text := append(h.text[:0], '[')
	text = append(quote.AppendForHTML(text, previous), h.said...)
	for i, part := range [...]string{string(l.Kind), l.Key, string(l.Action), l.Before, l.After} {
		if i > 0 {
			text = append(text, ',')
		}
		text = quote.AppendForHTML(text, part)
	}
	h.text = append(text, ']')
	sum := sha256.Sum256(h.text)
	return hex.EncodeToString(sum[:])
}

func (h *Hasher) learn(o *Operation) {
	said, _ := json.Marshal(o.ID) // a number has always a JSON
	said = append([]byte{','}, said...)
	for _, part := range [...]string{o.At, o.User, o.Machine, o.Command, o.Action} {
		said = quote.AppendForHTML(append(said, ','), part)
	}
	h.operation, h.said = o, append(said, ',')
}
