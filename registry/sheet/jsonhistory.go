package sheet

import (
	"io"

	"sovang/registry"
	"sovang/registry/quote"
)

// The lists of the log in the interchange.
const (
	operationsList = "operations"
	logList        = "log"
)

// WriteHistoryJSON writes the batch as [WriteJSON] does, and after it the log
// from the first day: the operations, then the lines. With it a register can
// be rebuilt as it was.
func WriteHistoryJSON(w io.Writer, b registry.Batch, h registry.History) error {
	return writeFields(w, "interchange", jsonWriter{}, func(top *jsonWriter) {
		top.member("format", quote.Append(nil, Format))
		batchFields(top, &b)
		historyFields(top, &h)
	})
}

// historyFields walks over a log. Its texts are chained by hashes, so they
// stay byte for byte.
func historyFields(f fields, h *registry.History) {
	listOf(f, operationsList, &h.Operations, func(f fields, o *registry.HistoryOperation) {
		serial(f, "id", &o.ID)
		f.verbatim("uid", &o.UID)
		f.verbatim("at", &o.At)
		f.verbatim("user", &o.User)
		f.verbatim("machine", &o.Machine)
		f.verbatim("command", &o.Command)
		f.verbatim("action", &o.Action)
	})
	listOf(f, logList, &h.Lines, func(f fields, l *registry.HistoryLine) {
		serial(f, "operation", &l.Operation)
		f.verbatim("kind", (*string)(&l.Kind))
		f.verbatim("key", &l.Key)
		f.verbatim("action", &l.Action)
		f.verbatim("before", &l.Before)
		f.verbatim("after", &l.After)
		f.verbatim("previous", &l.Previous)
		f.verbatim("hash", &l.Hash)
	})
}

// serial visits a number that the register gave.
func serial(f fields, name string, v *int64) {
	number := int(*v)
	f.number(name, &number)
	*v = int64(number)
}
