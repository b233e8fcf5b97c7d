package certificates

import (
	"bytes"
	"io"
)

// Paper is what is printed for one award: a [Certificate], or an [Extract]
// where the unit has no paper of its own to give.
type Paper interface {
	// PaperID names the model, for the print ledger: a4, b360, extract.
	PaperID() string
	// lay sets the paper on a page.
	lay(*batch) (Page, Faults, error)
	label() fileLabel
	// metadata describes a document of this paper, or one that begins with it.
	metadata(alone bool) Metadata
}

// PrintTo prints the papers as one document, each on its own page, in the order
// given, and writes the pages as they are drawn. If any of them cannot be
// printed nothing is written, and the error is [Faults] with all that is wrong
// in the batch. A style that cannot be used wraps [ErrEmblem], a scan that
// cannot [ErrScan]; a model without layout, or with a template that does not
// suit it, wraps [ErrModel].
func PrintTo(w io.Writer, papers []Paper, style Style, feed Feed) error {
	pages, err := layPapers(papers, style, feed)
	if err != nil {
		return err
	}
	return drawTo(w, pages, papers[0].metadata(len(papers) == 1), feed.done)
}

// Print is [PrintTo] into memory.
func Print(papers []Paper, style Style, feed Feed) ([]byte, error) {
	var file bytes.Buffer
	if err := PrintTo(&file, papers, style, feed); err != nil {
		return nil, err
	}
	return file.Bytes(), nil
}

// PrintEach prints each paper as a document of its own and hands it to take,
// in the order given; [FileNames] names them. A document is there until take
// returns. PrintEach fails as [PrintTo] does, and with the error of take.
func PrintEach(papers []Paper, style Style, feed Feed, take func(i int, pdf []byte) error) error {
	pages, err := layPapers(papers, style, feed)
	if err != nil {
		return err
	}
	return drawEach(pages, func(i int) Metadata { return papers[i].metadata(true) }, func(i int, pdf []byte) error {
		if err := take(i, pdf); err != nil {
			return err
		}
		feed.done(i + 1)
		return nil
	})
}

// layPapers lays out all papers, or returns all their faults.
func layPapers(papers []Paper, style Style, feed Feed) ([]Page, error) {
	if len(papers) == 0 {
		return nil, ErrNothing
	}
	b, err := newBatch(style, feed)
	if err != nil {
		return nil, err
	}
	type laid struct {
		page   Page
		faults Faults
	}
	worker := func() (func(i int) (laid, error), error) {
		own, err := b.another()
		return func(i int) (laid, error) {
			page, found, err := papers[i].lay(own)
			return laid{page, found}, err
		}, err
	}
	pages := make([]Page, len(papers))
	var faults Faults
	err = inOrder(len(papers), workersFor(len(papers)), worker, func(i int, sheet laid) error {
		pages[i], faults = sheet.page, append(faults, sheet.faults...)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return pages, faults.err()
}

// FileName folds a text, such as the number of a decision, to a name that
// every file system takes.
func FileName(text string) string { return safeName(text) }
