package certificates

import (
	"strings"

	"sovang/registry/catalogue"
)

// rightColumn is the lower right of a certificate, checked and broken.
type rightColumn struct {
	date           string
	posts          []string
	name           string
	dateSize, size float64 // of date and name, in pt
}

// rightColumn prepares date, posts and name.
func (s *sheetSetter) rightColumn() rightColumn {
	var r rightColumn
	if strings.TrimSpace(s.cert.Place) == "" || s.cert.Date.IsZero() {
		s.fault(catalogue.LinePlaceDate, FaultMissing, "", "")
	} else {
		r.date = s.prepared(catalogue.LinePlaceDate, s.cert.placeDate())
		r.dateSize = s.fitted(catalogue.LinePlaceDate, r.date, s.sheet.column)
	}
	if !s.cert.Signature.complete(&s.proof) {
		return r
	}
	r.posts = s.posts()
	r.name = s.prepared(catalogue.LineSignerName, s.cert.Signature.signer())
	r.size = s.fitted(catalogue.LineSignerName, r.name, s.sheet.column)
	return r
}

// posts returns the lines over the signature, broken to the right column.
func (s *sheetSetter) posts() []string {
	posts, _ := s.cert.Signature.posts()
	style := s.line(catalogue.LineSignerPost)
	var lines []string
	for _, post := range posts {
		text := strings.ToUpper(post)
		lines = append(lines, s.column(catalogue.LineSignerPost, text, faceOf(style), style.Size, s.sheet.column, 2)...)
	}
	return lines
}

// dateToPost is the height between the ink of the date and of the first post.
const dateToPost = 1.2

// standing returns the lines of the right column from the date down. They are
// reckoned from the foot upwards, over the gap for the signature less what
// was conceded.
func (s *sheetSetter) standing(r rightColumn, conceded float64) []Text {
	name, post, date := s.line(catalogue.LineSignerName), s.line(catalogue.LineSignerPost), s.line(catalogue.LinePlaceDate)
	axis, step := s.sheet.axis, capitalLeading*em(post.Size)
	last := s.sheet.foot - inkAbove(faceOf(name), false)*em(name.Size) - (s.sheet.gap - conceded) -
		inkBelow(faceOf(post), true)*em(post.Size)
	first := last - step*float64(len(r.posts)-1)
	dated := first - inkAbove(faceOf(post), true)*em(post.Size) - dateToPost - inkBelow(faceOf(date), false)*em(date.Size)
	lines := []Text{s.metrics.centred(string(catalogue.LinePlaceDate), r.date, faceOf(date), r.dateSize, axis, dated)}
	for i, text := range r.posts {
		lines = append(lines, s.metrics.centred(string(catalogue.LineSignerPost), text, faceOf(post), post.Size, axis, first+step*float64(i)))
	}
	return append(lines, s.metrics.centred(string(catalogue.LineSignerName), r.name, faceOf(name), r.size, axis, s.sheet.foot))
}

// footLine is one line at the lower left.
type footLine struct {
	role catalogue.LineRole
	text string
}

// lowerLeft sets decision, ordinal and the note of a re-issue, the last of
// them on the baseline of the signer's name.
func (s *sheetSetter) lowerLeft() {
	if strings.TrimSpace(s.cert.DecisionNumber) == "" || s.cert.DecisionDate.IsZero() {
		s.fault(catalogue.LineDecision, FaultMissing, "", "")
	}
	if s.cert.Ordinal < 1 {
		s.fault(catalogue.LineOrdinal, FaultMissing, "", "")
	}
	lines := []footLine{{catalogue.LineDecision, s.cert.decision()}, {catalogue.LineOrdinal, s.cert.ordinal()}}
	if s.cert.ReissueNote != "" {
		lines = append(lines, footLine{catalogue.LineReissueNote, s.cert.ReissueNote})
	}
	const leading = 1.4 // em
	width := s.sheet.axis - s.sheet.column/2 - s.sheet.left
	for i, l := range lines {
		text, style := s.prepared(l.role, l.text), s.line(l.role)
		baseline := s.sheet.foot - float64(len(lines)-1-i)*leading*em(style.Size)
		s.add(l.role, flushLeft(string(l.role), text, faceOf(style), s.fitted(l.role, text, width), s.sheet.left, baseline))
	}
}
