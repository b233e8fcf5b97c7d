package certificates

import (
	"cmp"

	"sovang/registry/paper"
)

// PrintDocument sets a paper of the office as PDF, by Nghị định
// 30/2020/NĐ-CP, Phụ lục I. What cannot be printed is [Faults]; the row of a
// fault is the place of the row among all plain rows of the paper's tables.
//
// A paper without head block that has a place or a day carries them over its
// signature.
func PrintDocument(d paper.Document) ([]byte, error) {
	pages, err := layoutDocument(d)
	if err != nil {
		return nil, err
	}
	return draw(pages, documentMetadata(d))
}

// documentMetadata describes a paper; a draft has no day to carry.
func documentMetadata(d paper.Document) Metadata {
	title, subject, day := d.Heading(), d.Heading(), cmp.Or(d.Head.Date, d.Until)
	if len(d.Subtitles) > 0 {
		subject = d.Subtitles[0]
	}
	return Metadata{
		Title: title, Author: d.Head.Unit, Subject: subject, Keywords: []string{title},
		Date: day, Undated: day.IsZero(),
	}
}

// documentSetter sets one paper.
type documentSetter struct {
	*flow
	doc     paper.Document
	letters typography
	// placed counts the plain rows of the tables.
	placed int
	pieces []piece
	// ended tells that the paper itself has ended: what follows is an annex.
	ended bool
	// titled tells that the title of an annex is at hand: the centred lines
	// with which it begins.
	titled bool
	// own is the number of pages before the first annex.
	own int
}

// layoutDocument sets a paper. One whose second page would be nearly empty is
// set closer when it then fits on one.
func layoutDocument(d paper.Document) ([]Page, error) {
	m, err := newMetrics()
	if err != nil {
		return nil, err
	}
	usual := setDocument(d, m, typographies()[0])
	if usual.own == 2 && len(usual.faults) == 0 {
		for _, closer := range typographies()[1:] {
			if s := setDocument(d, m, closer); s.own == 1 {
				return s.pages, s.faults.err()
			}
		}
	}
	return usual.pages, usual.faults.err()
}

// setDocument words the whole paper in pieces, and then sets these page by
// page: what stands together on a page depends on what follows.
func setDocument(d paper.Document, m *metrics, letters typography) *documentSetter {
	format := portraitA4()
	if d.Landscape {
		format = landscapeA4()
	}
	s := documentSetter{flow: newFlow(&proof{metrics: m, key: d.Heading()}, format), doc: d, letters: letters}
	s.newPage()
	s.head()
	s.titles()
	for _, block := range d.Body {
		s.block(block)
	}
	if !s.ended {
		s.end()
	}
	s.set(s.pieces)
	if s.own == 0 {
		s.own = len(s.pages)
	}
	return &s
}

// head sets the head block; an annex has none.
func (s *documentSetter) head() {
	if s.doc.Head.Unit == "" {
		return
	}
	items, low := s.letterhead(Letterhead(s.doc.Head), s.frame.left, s.frame.width-s.frame.right, s.frame.top+4.5)
	s.add(items...)
	s.y = low + 2
}

// titles words the name of the paper, what it is about and its subtitles, over
// a rule.
func (s *documentSetter) titles() {
	s.text(titleStyle(), s.doc.Title)
	s.text(subjectStyle(), s.doc.Subject)
	for _, line := range s.doc.Subtitles {
		s.text(subtitleStyle(), line)
	}
	if s.doc.Subject != "" || len(s.doc.Subtitles) > 0 {
		s.titleRule()
	}
}

// titleRule words the rule under the last line of a title, two fifths of its
// length.
func (s *documentSetter) titleRule() {
	const share, shortest, longest = 0.4, 28.0, 64.0 // of the line; mm
	if len(s.pieces) == 0 {
		return
	}
	half := min(max(share*s.pieces[len(s.pieces)-1].width, shortest), longest) / 2
	rule := Rule{X1: s.frame.middle() - half, Y1: 1.7, X2: s.frame.middle() + half, Y2: 1.7, Width: 0.25}
	s.pieces = append(s.pieces, piece{height: 2.6, items: []Item{rule}, keep: true})
}

// text words a paragraph of one run; no text is no paragraph.
func (s *documentSetter) text(style paragraphStyle, text string) {
	if text != "" {
		s.paragraph(style, []paper.Run{{Text: text}})
	}
}

// block words one part of the body.
func (s *documentSetter) block(b paper.Block) {
	written, isParagraph := b.(paper.Paragraph)
	if s.titled && !(isParagraph && s.letters.style(written.Style).centred) {
		s.titleRule()
		s.titled = false
	}
	switch b := b.(type) {
	case paper.Paragraph:
		s.paragraph(s.letters.style(b.Style), b.Runs)
	case paper.Table:
		s.part(b)
	case paper.Break:
		if b.Annex && !s.ended {
			s.end()
			s.ended = true
		}
		s.titled = b.Annex
		s.pieces = append(s.pieces, piece{fresh: true, annex: b.Annex})
	}
}

// end words the end of the paper: the day of the register, who receives the
// paper and who signs. It stands below two lines of the body or two rows of a
// table, on one page.
func (s *documentSetter) end() {
	if source := s.doc.Source(); source != "" {
		s.keepLast(1)
		s.text(s.letters.remark(), source)
	}
	items, height := s.signatures()
	if height == 0 {
		return
	}
	if height > s.pageRoom()-2*s.letters.body().step() {
		s.fault(lineReceiver, FaultOverflow, "", "")
		return
	}
	s.keepLast(2)
	s.pieces = append(s.pieces, piece{above: endGap, height: height, items: items})
}

// keepLast keeps so many of the last lines, or a table, with what comes after
// them.
func (s *documentSetter) keepLast(lines int) {
	for i := len(s.pieces) - 1; i >= 0 && lines > 0 && !s.pieces[i].fresh; i-- {
		s.pieces[i].keep = true
		lines--
		if s.pieces[i].table != nil {
			return
		}
	}
}
