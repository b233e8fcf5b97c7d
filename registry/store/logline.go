package store

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"time"

	"sovang/registry"
	"sovang/registry/quote"
)

// logEntry is a line of the log, with the operation of which it is a part.
type logEntry struct {
	ID        int64
	Operation *operationRow
	Kind      registry.EntryKind
	Action    Action
	noted
	// Previous and Hash chain the line to the one before; "" where nobody asked.
	Previous, Hash string
}

func (l logEntry) broken() error { return &BrokenLogError{l.ID, l.Operation.ID} }

func (l logEntry) line() (LogLine, error) {
	at, err := time.Parse(logTime, l.Operation.At)
	if err != nil {
		return LogLine{}, l.broken()
	}
	o := l.Operation
	return LogLine{
		ID: l.ID, Operation: o.ID, At: at, Actor: Actor{o.User, o.Machine}, Command: o.Command, Operator: o.Action,
		Kind: l.Kind, Key: l.key, Action: l.Action, Before: l.before, After: l.after, Previous: l.Previous, Hash: l.Hash,
	}, nil
}

// digester hashes lines of the log. Each is chained to the one before: what is
// hashed is the JSON of an array, in which no value can run into the next. How
// the lines are kept has no part in it.
type digester struct {
	operation *operationRow
	said      []byte // what the array says of the operation
	text      []byte
}

// digest returns the hash of a line, in hexadecimal.
func (d *digester) digest(previous string, l *logEntry) string {
	if d.operation != l.Operation {
		d.learn(l.Operation)
	}
	text := append(d.text[:0], '[')
	text = append(quote.AppendForHTML(text, previous), d.said...)
	for i, part := range [...]string{string(l.Kind), l.key, string(l.Action), l.before, l.after} {
		if i > 0 {
			text = append(text, ',')
		}
		text = quote.AppendForHTML(text, part)
	}
	d.text = append(text, ']')
	sum := sha256.Sum256(d.text)
	return hex.EncodeToString(sum[:])
}

func (d *digester) learn(o *operationRow) {
	said, _ := json.Marshal(o.ID) // a number has always a JSON
	said = append([]byte{','}, said...)
	for _, part := range [...]string{o.At, o.User, o.Machine, o.Command, o.Action} {
		said = quote.AppendForHTML(append(said, ','), part)
	}
	d.operation, d.said = o, append(said, ',')
}
