package main

import (
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// fewSheets is how many sheets are done before anybody would look for a bar.
const fewSheets = 20

// progress shows how far a long run has come. A nil progress shows nothing.
type progress struct {
	bars *mpb.Progress
	bar  *mpb.Bar
}

// progress begins a bar under the words of a message, on a terminal and for
// more than a few sheets; elsewhere there is none. It must be closed.
func (e *env) progress(id string, total int) *progress {
	if !e.terminal || e.quiet || total <= fewSheets {
		return nil
	}
	const width = 40
	bars := mpb.New(mpb.WithOutput(e.stderr), mpb.WithWidth(width))
	bar := bars.AddBar(int64(total),
		mpb.PrependDecorators(decor.Name(e.t(id)+" ")),
		mpb.AppendDecorators(decor.CountersNoUnit(" %d/%d")),
		mpb.BarRemoveOnComplete())
	return &progress{bars, bar}
}

// at tells how many sheets are done.
func (p *progress) at(done int) {
	if p != nil {
		p.bar.SetCurrent(int64(done))
	}
}

// close ends the bar, whether the run came to its end or not.
func (p *progress) close() {
	if p != nil {
		p.bar.Abort(true)
		p.bars.Wait()
	}
}
