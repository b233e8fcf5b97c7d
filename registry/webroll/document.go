package webroll

import "sovang/registry/paper"

// documentView is the page of a paper.
type documentView struct {
	head
	Blocks []block
}

// block is a paragraph or a table.
type block struct {
	Text  string
	Style paper.Style
	Table *table
}

// documentPage takes what the paper says. Who signs and who receives it is for
// the paper itself.
func documentPage(d paper.Document) *documentView {
	v := &documentView{head: head{
		Name:     joined(" – ", d.Title, d.Subject),
		Superior: d.Head.Superior, Unit: d.Head.Unit,
		Title: d.Title, Subtitle: d.Subject, Slogan: joined(" ", d.Subtitles...),
		Foot: joined(", ", d.Head.Unit, d.Head.Place, dayWords(d)),
	}}
	for _, b := range d.Body {
		switch b := b.(type) {
		case paper.Table:
			t := view(b)
			v.Blocks = append(v.Blocks, block{Table: &t})
		case paper.Paragraph:
			text := ""
			for _, run := range b.Runs {
				text += run.Text
			}
			v.Blocks = append(v.Blocks, block{Text: text, Style: b.Style})
		}
	}
	return v
}

func dayWords(d paper.Document) string {
	if !d.Head.Date.IsDay() {
		return ""
	}
	return d.Head.Date.Long()
}
