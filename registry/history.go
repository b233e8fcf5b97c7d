package registry

// History is the log of a register from its first day: what a register is
// rebuilt from. The times and hashes stand as the register wrote them, because
// each line is chained to the one before.
type History struct {
	Operations []HistoryOperation
	Lines      []HistoryLine
}

// HistoryOperation is what one command did.
type HistoryOperation struct {
	ID  int64
	UID string
	// At is when, in UTC.
	At string
	// User and Machine are who did it and where, Command the command, Action
	// what it did: record, rename unit, undo 12 …
	User, Machine, Command, Action string
}

// HistoryLine is one changed record.
type HistoryLine struct {
	// Operation is the number of the operation of which the line is a part.
	Operation int64
	Kind      EntryKind
	// Key is the record's code, or what else names it.
	Key string
	// Action is added, changed or removed.
	Action string
	// Before and After are the record as JSON, empty where there was none.
	Before, After string
	// Hash is the SHA-256 of the hash before and of this line, in hexadecimal.
	Previous, Hash string
}

// Empty tells that there is no history.
func (h History) Empty() bool { return len(h.Operations) == 0 && len(h.Lines) == 0 }
