package certificates

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"

	"sovang/registry/cal"
	"sovang/registry/pattern"
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
	// Undated is a document that carries no day, such as a draft.
	Undated bool
}

// errNoDate tells that a document has no day to carry.
var errNoDate = errors.New("document has no date")

// stamp returns the midnight that the document carries as its time.
func (m Metadata) stamp() (time.Time, error) {
	if m.Undated {
		return time.Unix(0, 0).UTC(), nil // undate takes it out
	}
	if m.Date.IsZero() {
		return time.Time{}, errNoDate
	}
	t, err := time.Parse(time.DateOnly, m.Date.First().String())
	if err != nil {
		return time.Time{}, fmt.Errorf("date of document: %w", err)
	}
	return t, nil
}

// undate takes the time of making out of a file that shall have none: the PDF
// library always writes one. Blanks keep every offset of the file.
func (m Metadata) undate(pdf []byte) []byte {
	if !m.Undated {
		return pdf
	}
	return madeOn().ReplaceAllFunc(pdf, func(entry []byte) []byte { return bytes.Repeat([]byte(" "), len(entry)) })
}

// madeOn is an entry for the time of making in a PDF file.
var madeOn = pattern.Of(`/(?:CreationDate|ModDate) \(D:\d{14}\)`)

func (m Metadata) keywords() string { return strings.Join(m.Keywords, ", ") }
