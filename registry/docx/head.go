package docx

import (
	"strings"

	"sovang/registry/paper"
)

// mottoWidth is the width of the motto in its style, in twentieths of a point:
// the rule under it is as long.
const mottoWidth = 3305 // 58.3 mm

// head sets the head block, two columns: the units on the left, the country on
// the right. An annex has none.
func (s *setter) head() {
	h := s.document.Head
	if h.Unit == "" {
		return
	}
	left := s.page.text() * 2 / 5
	right := s.page.text() - left
	unit := strings.ToUpper(h.Unit)
	units := paragraphs{centred(lookUnit, unit, headSize, left), rule(left, min(widthOf(unit, headSize), left)*2/5)}
	if h.Superior != "" {
		units = append(paragraphs{centred(lookSuperior, strings.ToUpper(h.Superior), headSize, left)}, units...)
	}
	country := paragraphs{line(lookCountry, paper.Country), line(lookMotto, paper.Motto), rule(right, mottoWidth)}
	s.table(columns([]int{left, right},
		row(units.cell(left), country.cell(right)),
		row(paragraphs{line(lookNumber, h.Numbered())}.cell(left), paragraphs{line(lookDated, h.Dated())}.cell(right))))
}

// title sets the kind of paper, what it is about and the lines below, over a
// rule.
func (s *setter) title() {
	d, width := s.document, s.page.text()
	if d.Title != "" {
		s.paragraph(centred(lookTitle, strings.ToUpper(d.Title), bodySize, width))
	}
	if d.Subject != "" {
		s.paragraph(centred(lookSubject, d.Subject, bodySize, width))
	}
	for _, text := range d.Subtitles {
		s.paragraph(centred(lookSubtitle, text, bodySize, width))
	}
	if last := append([]string{d.Subject}, d.Subtitles...); d.Subject != "" || len(d.Subtitles) > 0 {
		s.titleRule(last[len(last)-1])
	}
}

// titleRule sets the rule under a title: two fifths of its last line, as far
// as one can tell without setting it.
func (s *setter) titleRule(last string) {
	const shortest, longest = 1587, 3628 // 28, 64 mm
	width := widthOf(last, bodySize)
	under := rule(s.page.text(), min(max(width/(width/s.page.text()+1)*2/5, shortest), longest))
	under.Property.Spacing = spacing(60, 40, 80)
	s.paragraph(kept(under))
}
