package certificates

import (
	"fmt"
	"strings"

	"sovang/registry/catalogue"
)

// cover sets the first page: head block, title, period, place and year
// inside an ornamental border.
func (s *rollSetter) cover() {
	s.newPage()
	page := &s.pages[0]
	edge := box{15, 15, s.frame.width - 15, s.frame.height - 15}
	page.Backdrop = coverBackdrop(s.frame, edge)
	middle := s.frame.width / 2
	head, _ := s.letterhead(s.options.Letterhead, edge.left+16, edge.right-16, 36)
	s.add(withoutRole(head, catalogue.LinePlaceDate)...)
	y := 84.0
	y = s.coverLine(strings.ToUpper(s.options.Title), boldText(40).in(flagRed()), middle, y, 12)
	y = s.coverLine("TẬP THỂ, CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN", boldText(20), middle, y, 9.5)
	if slogan := s.roll.Slogan(); slogan != "" {
		y = s.coverLine(slogan, italicText(15), middle, y, 9)
	}
	s.coverLine(strings.ToUpper(s.roll.Period.Long()), boldText(24).in(deepRed()), middle, max(y, 132), 0)
	place := s.options.Letterhead.Place
	if year := s.options.Letterhead.Date.Year(); year != 0 {
		place = strings.TrimPrefix(fmt.Sprintf("%s, năm %d", place, year), ", ")
	}
	s.coverLine(place, italicText(14), middle, 172, 0)
}

// coverLine sets a line or two of the title around the axis and returns where
// the next stands.
func (s *rollSetter) coverLine(text string, style textStyle, middle, baseline, after float64) float64 {
	const width = 218.0
	clean := bind(s.proof.text(lineTitle, text, style.face))
	lines, fits := breakLines(clean, width, 1, s.metrics.measure(style.face, style.size))
	for !fits && style.size > 12 { // long slogans and titles take two lines, then shrink
		lines, fits = breakLines(clean, width, 2, s.metrics.measure(style.face, style.size))
		if !fits {
			style.size--
		}
	}
	if !fits {
		s.fault(lineTitle, FaultOverflow, clean, "")
	}
	for i, line := range lines {
		if i > 0 {
			baseline += style.step()
		}
		s.add(s.line(lineTitle, line, style.middle(), middle, 0, baseline))
	}
	return baseline + after
}

// withoutRole returns the items but the texts of one role.
func withoutRole(items []Item, role catalogue.LineRole) []Item {
	var kept []Item
	for _, item := range items {
		if t, isText := item.(Text); isText && t.Role == string(role) {
			continue
		}
		kept = append(kept, item)
	}
	return kept
}

// coverBackdrop draws the border of the cover, a pale star behind the title
// and an ornament under it.
func coverBackdrop(paper frame, edge box) *Artwork {
	items := radiantStar(edge.inset(borderAndMargin), paper.width/2, paper.height/2+4).items()
	items = append(items, border(edge, nil)...)
	items = append(items, badge().placed(at(paper.width/2, 150).scaled(9, 9)).items()...)
	return &Artwork{Width: paper.width, Height: paper.height, Items: items}
}
