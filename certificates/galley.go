package certificates

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"sync"
)

// galley draws the pages of a long paper while others are still laid out, so
// that they never lie in the memory together. What pages share is known when
// the last one is there: those with drawings or pictures wait for it.
type galley struct {
	pages   []*galleyPage
	jobs    chan *galleyPage // nil until the paper is long
	workers sync.WaitGroup
	letters []lettering // of each worker
}

// galleyPage is a page, or the sheet that became of it.
type galleyPage struct {
	page  Page
	sheet sheet
	err   error
}

// longPaper is from how many pages on pages are drawn before all are there:
// each worker has to read all faces for it.
const longPaper = 4 * sheetsAWorker

// add takes the next page.
func (g *galley) add(p Page) {
	page := &galleyPage{page: p}
	g.pages = append(g.pages, page)
	switch {
	case g.jobs != nil:
		g.send(page)
	case len(g.pages) == longPaper:
		g.start()
	}
}

func (g *galley) start() {
	g.jobs = make(chan *galleyPage, ahead)
	for range runtime.GOMAXPROCS(0) {
		letters := lettering{}
		g.letters = append(g.letters, letters)
		g.workers.Go(func() { g.work(letters) })
	}
	for _, page := range g.pages {
		g.send(page)
	}
}

func (g *galley) send(p *galleyPage) {
	if !p.waits() {
		g.jobs <- p
	}
}

// waits tells that the page may share something with others.
func (p *galleyPage) waits() bool {
	return p.page.Backdrop != nil || slices.ContainsFunc(p.page.Items, func(item Item) bool {
		switch item.(type) {
		case Text, Rule, Shape:
			return false
		}
		return true
	})
}

// work draws pages and notes their letters.
func (g *galley) work(letters lettering) {
	faces := &inventory{letters: lettering{}}
	for _, face := range allFaces() {
		faces.letters.add(Text{Face: face, String: "a"})
	}
	press, err := newPress(faces)
	for p := range g.jobs {
		for _, item := range p.page.Items {
			if text, isText := item.(Text); isText {
				letters.add(text)
			}
		}
		if p.err = err; err == nil {
			p.sheet, p.err = press.print(p.page, possibleNames)
		}
		p.page = Page{}
	}
}

// end lets the workers draw what they have; no page comes any more.
func (g *galley) end() {
	if g.jobs != nil {
		close(g.jobs)
		g.workers.Wait()
	}
}

// print is [drawTo] of the pages.
func (g *galley) print(w io.Writer, meta Metadata) error {
	if g.jobs == nil {
		pages := make([]Page, len(g.pages))
		for i, p := range g.pages {
			pages[i] = p.page
		}
		return drawTo(w, pages, meta, func(int) {})
	}
	if err := g.bind(w, meta); err != nil {
		return fmt.Errorf("draw: %w", err)
	}
	return nil
}

// bind makes what the pages share and puts them together.
func (g *galley) bind(w io.Writer, meta Metadata) error {
	run, err := newRun(g.waiting(), g.letters...)
	if err != nil {
		return err
	}
	book := newBinder(w, run.stock)
	for _, p := range g.pages {
		if p.err == nil && p.sheet.packed == nil {
			p.sheet, p.err = run.first.print(p.page, run.stock.used)
		}
		if p.err != nil {
			return p.err
		}
		p.sheet.uses = slices.DeleteFunc(p.sheet.uses, func(name string) bool { return run.stock.names[name] == 0 })
		book.add(p.sheet)
	}
	return book.close(meta)
}

// waiting lists the pages that are not drawn yet.
func (g *galley) waiting() []Page {
	var pages []Page
	for _, p := range g.pages {
		if p.err == nil && p.sheet.packed == nil {
			pages = append(pages, p.page)
		}
	}
	return pages
}
