package certificates

import (
	"errors"
	"fmt"
	"strings"

	"sovang/certificates/pdffile"
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
	// Undated is a document that carries no day, such as a draft.
	Undated bool
}

// errNoDate tells that a document has no day to carry.
var errNoDate = errors.New("document has no date")

// info writes the dictionary that describes the document.
func (m Metadata) info() (string, error) {
	var b strings.Builder
	b.WriteString("<<\n")
	for _, entry := range []struct{ name, text string }{
		{"Title", m.Title}, {"Author", m.Author}, {"Subject", m.Subject}, {"Keywords", m.keywords()}, {"Creator", "sovang"}, {"Producer", "gofpdf"},
	} {
		if entry.text != "" {
			fmt.Fprintf(&b, "/%s %s\n", entry.name, pdffile.Text(entry.text))
		}
	}
	if m.Undated {
		return b.String() + ">>", nil
	}
	if m.Date.IsZero() {
		return "", errNoDate
	}
	day := strings.ReplaceAll(m.Date.First().String(), "-", "")
	fmt.Fprintf(&b, "/CreationDate (D:%s000000)\n/ModDate (D:%s000000)\n>>", day, day)
	return b.String(), nil
}

func (m Metadata) keywords() string { return strings.Join(m.Keywords, ", ") }
