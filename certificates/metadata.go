package certificates

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"sovang/registry/cal"
)

// Metadata describes a document to those who file and search it. The language
// is always Vietnamese.
type Metadata struct {
	Title, Author, Subject string
	Keywords               []string
	// Date is the day the document carries as that of its making: the day of
	// the decision, never the day of printing, so that a reprint is the same
	// file.
	Date cal.Date
}

// errNoDate tells that a document has no day to carry.
var errNoDate = errors.New("document has no date")

// stamp returns the midnight that the document carries as its time.
func (m Metadata) stamp() (time.Time, error) {
	if m.Date.IsZero() {
		return time.Time{}, errNoDate
	}
	t, err := time.Parse(time.DateOnly, m.Date.First().String())
	if err != nil {
		return time.Time{}, fmt.Errorf("date of document: %w", err)
	}
	return t, nil
}

func (m Metadata) keywords() string { return strings.Join(m.Keywords, ", ") }
