package docx

import (
	"slices"
	"strings"

	"github.com/gomutex/godocx/wml/ctypes"

	"sovang/registry/paper"
)

// body sets the blocks. The last ones stay with the signature, so that nobody
// signs an empty page.
func (s *setter) body() {
	first, end := s.beforeSignature()
	for i, block := range s.document.Body {
		last := first <= i && i < end
		s.endTitle(block)
		switch b := block.(type) {
		case paper.Paragraph:
			s.paragraph(keptIf(last, s.written(b)))
		case paper.Table:
			s.listed(b, last)
		case paper.Break:
			if b.Annex {
				s.close()
			}
			s.turn, s.annexed = true, b.Annex
		}
	}
}

// endTitle sets the rule under the title of an annex, which is the centred
// lines at its beginning.
func (s *setter) endTitle(next paper.Block) {
	p, isParagraph := next.(paper.Paragraph)
	if s.annexed && !s.turn && !(isParagraph && isCentred(p.Style)) {
		s.titleRule(s.titled)
		s.annexed = false
	}
	if isParagraph {
		s.titled = textOf(p)
	}
}

func isCentred(style paper.Style) bool {
	return slices.Contains([]paper.Style{paper.Addressee, paper.Authority, paper.Note, paper.Cover}, style)
}

func textOf(p paper.Paragraph) string {
	text := ""
	for _, r := range p.Runs {
		text += r.Text
	}
	return text
}

// beforeSignature returns the blocks that stay with the signature, from the
// first to that before the end: the last ones of the paper itself, which have
// two lines or more.
func (s *setter) beforeSignature() (first, end int) {
	blocks := s.document.Body
	end = slices.IndexFunc(blocks, func(b paper.Block) bool {
		turn, isBreak := b.(paper.Break)
		return isBreak && turn.Annex
	})
	if end < 0 {
		end = len(blocks)
	}
	first = end
	if !s.signed() {
		return first, end
	}
	const least = 2
	for lines := 0; lines < least && first > 0; first-- {
		switch b := blocks[first-1].(type) {
		case paper.Paragraph:
			lines += s.linesOf(b)
		case paper.Table:
			lines += least
		case paper.Break:
			return first, end
		}
	}
	return first, end
}

// linesOf counts the lines of a paragraph up to two, and no more than it
// surely has.
func (s *setter) linesOf(p paper.Paragraph) int {
	const certain = 13 // tenths of a line: the width is a guess
	if widthOf(textOf(p), bodySize) < s.page.text()*certain/10 {
		return 1
	}
	return 2
}

// signed tells that somebody signs the paper or gets it.
func (s *setter) signed() bool {
	return len(s.document.Signatures) > 0 || len(s.document.Receivers) > 0
}

// written returns a paragraph in its style.
func (s *setter) written(b paper.Paragraph) ctypes.Paragraph {
	var runs []ctypes.Run
	for i, r := range b.Runs {
		if r.Text == "" {
			continue
		}
		if i == len(b.Runs)-1 && !isCentred(b.Style) {
			r.Text = endBound(r.Text)
		}
		if b.Style == paper.Authority || b.Style == paper.Cover {
			r.Text = strings.ToUpper(r.Text)
		}
		if isCentred(b.Style) && len(b.Runs) == 1 {
			r.Text = balanced(r.Text, bodySize, s.page.text())
		}
		r.Text = running(r.Text)
		runs = append(runs, run(r))
	}
	p := paragraph(styleID(b.Style), runs...)
	switch {
	case s.annexed && isCentred(b.Style):
		p.Property.Spacing = spacing(0, 0, 0)
		p.Property.KeepNext = on()
	case b.Style == paper.Fill:
		dotted(&p)
	}
	return p
}

// dotted goes on with dots to the end of the line, from edge to edge where
// there is no text.
func dotted(p *ctypes.Paragraph) {
	dots := tab()
	if len(p.Children) == 0 {
		p.Property.Indent = &ctypes.Indent{FirstLine: new(uint64(0))}
	} else {
		dots.Children = append([]ctypes.RunChild{{Text: ctypes.TextFromString(" ")}}, dots.Children...)
	}
	p.Children = append(p.Children, ctypes.ParagraphChild{Run: &dots})
}
