package store

import (
	"time"

	"sovang/registry/logbook"
)

// logEntry is a line of the log, with the operation of which it is a part.
type logEntry struct{ logbook.Line }

func (l logEntry) broken() error { return &BrokenLogError{l.ID, l.Operation.ID} }

func (l logEntry) line() (LogLine, error) {
	at, err := time.Parse(logTime, l.Operation.At)
	if err != nil {
		return LogLine{}, l.broken()
	}
	o := l.Operation
	return LogLine{
		ID: l.ID, Operation: o.ID, At: at, Actor: Actor{o.User, o.Machine}, Command: o.Command, Operator: o.Action,
		Kind: l.Kind, Key: l.Key, Action: l.Action, Before: l.Before, After: l.After, Previous: l.Previous, Hash: l.Hash,
	}, nil
}
