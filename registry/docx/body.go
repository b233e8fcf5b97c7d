package docx

import (
	"slices"
	"strings"

	"github.com/gomutex/godocx/wml/ctypes"

	"sovang/registry/paper"
)

// body sets the blocks. The last one stays with the signature, so that nobody
// signs an empty page.
func (s *setter) body() {
	for i, block := range s.document.Body {
		last := s.signed() && !s.closed && s.ends(i+1)
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

// ends tells that the paper itself ends before a block: nothing but annexes
// follow.
func (s *setter) ends(i int) bool {
	if i == len(s.document.Body) {
		return true
	}
	turn, isBreak := s.document.Body[i].(paper.Break)
	return isBreak && turn.Annex
}

// signed tells that somebody signs the paper or gets it.
func (s *setter) signed() bool {
	return len(s.document.Signatures) > 0 || len(s.document.Receivers) > 0
}

// written returns a paragraph in its style.
func (s *setter) written(b paper.Paragraph) ctypes.Paragraph {
	var runs []ctypes.Run
	for _, r := range b.Runs {
		if r.Text == "" {
			continue
		}
		if b.Style == paper.Authority || b.Style == paper.Cover {
			r.Text = strings.ToUpper(r.Text)
		}
		if isCentred(b.Style) && len(b.Runs) == 1 {
			r.Text = balanced(r.Text, bodySize, s.page.text())
		}
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
