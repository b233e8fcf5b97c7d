package certificates

import "fmt"

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

// Print prints the papers as one document, each on its own page, in the order
// given. If any of them cannot be printed there is no document, and the error
// is [Faults] with all that is wrong in the batch. A style that cannot be used
// wraps [ErrEmblem], a scan that cannot [ErrScan]; a model without layout, or
// with a template that does not suit it, wraps [ErrModel].
func Print(papers []Paper, style Style, feed Feed) ([]byte, error) {
	pages, err := layPapers(papers, style, feed)
	if err != nil {
		return nil, err
	}
	return draw(pages, papers[0].metadata(len(papers) == 1))
}

// PrintEach prints each paper as a document of its own, named by number and
// recipient: 017-nguyen-van-an.pdf. It fails as [Print] does.
func PrintEach(papers []Paper, style Style, feed Feed) ([]File, error) {
	laying := feed
	laying.Each = nil // drawing is what takes long
	pages, err := layPapers(papers, style, laying)
	if err != nil {
		return nil, err
	}
	return drawEach(pages, FileNames(papers), func(i int) Metadata { return papers[i].metadata(true) }, feed.done)
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
	pages := make([]Page, len(papers))
	var faults Faults
	for i, p := range papers {
		page, found, err := p.lay(b)
		if err != nil {
			return nil, err
		}
		pages[i], faults = page, append(faults, found...)
		feed.done(i + 1)
	}
	return pages, faults.err()
}

// File is one finished document with the name it should have.
type File struct {
	Name string
	PDF  []byte
}

// drawEach makes one document of each page.
func drawEach(pages []Page, names []string, meta func(i int) Metadata, done func(sheets int)) ([]File, error) {
	files := make([]File, len(pages))
	for i, page := range pages {
		pdf, err := draw([]Page{page}, meta(i))
		if err != nil {
			return nil, fmt.Errorf("print %s: %w", names[i], err)
		}
		files[i] = File{Name: names[i], PDF: pdf}
		done(i + 1)
	}
	return files, nil
}

// FileName folds a text, such as the number of a decision, to a name that
// every file system takes.
func FileName(text string) string { return safeName(text) }
