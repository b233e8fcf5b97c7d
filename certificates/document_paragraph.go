package certificates

import (
	"strings"

	"sovang/registry/paper"
)

// paragraph words a paragraph as lines of which neither the first nor the last
// is left alone on a page.
func (s *documentSetter) paragraph(style paragraphStyle, runs []paper.Run) {
	m := s.matter(style, runs)
	room := s.frame.textWidth()
	if word, wide := m.wide(room - style.indent); wide {
		s.fault(style.role, FaultOverflow, m.text(word), "")
		return
	}
	lines := s.paragraphLines(style, &m, room)
	for i := range lines {
		lines[i].keep = style.heads || i == 0 && len(lines) > 1 || i == len(lines)-2
	}
	if len(lines) > 0 {
		lines[0].above = style.above
		if n := len(s.pieces); style.centred && n > 0 && s.pieces[n-1].centred {
			lines[0].above = min(style.above, centredGap)
		}
	}
	s.pieces = append(s.pieces, lines...)
}

// centredGap parts centred paragraphs, such as the lines of a title, in mm.
const centredGap = 0.5

// mostStretch is how much wider a blank becomes at most, in mm: a line that
// would gape more ends before the margin.
const mostStretch = 2.0

// paragraphLines breaks a matter into the lines of a paragraph.
func (s *documentSetter) paragraphLines(style paragraphStyle, m *matter, room float64) []piece {
	var broken []words
	if style.centred {
		bold := s.metrics.measure(Face{Family: Serif, Bold: true}, style.size) // the widest face
		broken = m.balance(room, bold)
	} else {
		broken = m.fit(room, style.indent)
	}
	var lines []piece
	for i, line := range broken {
		left, indent := s.frame.left, 0.0
		if i == 0 {
			indent = style.indent
		}
		stretch, width := 0.0, m.width(line)
		switch {
		case style.centred:
			left += (room - width) / 2
		case !style.heads && i < len(broken)-1 && m.blanks(line) > 0:
			stretch = (room - indent - width) / float64(m.blanks(line))
		}
		if stretch > mostStretch {
			stretch = 0
		}
		items := s.wordsAt(style, m, line, left+indent, stretch)
		lines = append(lines, piece{height: style.step(), items: items, width: indent + width, centred: style.centred})
	}
	if style.dots {
		lines = s.dotted(style, lines)
	}
	return lines
}

// wordsAt sets words from a left end, a text for each face.
func (p *proof) wordsAt(style paragraphStyle, m *matter, line words, x, stretch float64) []Item {
	var items []Item
	for from := line.from; from < line.to; {
		to := from
		for to < line.to && m.faces[to] == m.faces[from] {
			to++
		}
		part := words{from, to}
		if text := m.text(part); strings.Trim(text, " "+string(nbsp)) != "" {
			items = append(items, Text{
				Role: string(style.role), X: x, Baseline: 0.8 * style.step(), String: text, Face: m.faces[from], Size: style.size, Stretch: stretch,
			})
		}
		x += m.width(part) + stretch*float64(m.blanks(part))
		from = to
	}
	return items
}

// The room that is left to be written in by hand, in mm.
const (
	leastDots = 25.0 // on the line of the text; else there is a line below
	dotsGap   = 1.2  // between text and dots
)

// dotted goes on after the last line in dots up to the right margin.
func (s *documentSetter) dotted(style paragraphStyle, lines []piece) []piece {
	face := Face{Family: Serif}
	dot, right := s.metrics.width(".", face, style.size), s.frame.textWidth()
	if n := len(lines); n == 0 || right-lines[n-1].width < leastDots {
		lines = append(lines, piece{height: style.step()})
	}
	last := &lines[len(lines)-1]
	room := right - last.width
	if last.width > 0 {
		room -= dotsGap
	}
	dots := strings.Repeat(".", int((room+rounding)/dot))
	last.items = append(last.items, s.metrics.flushRight(string(style.role), dots, face, style.size, s.frame.left+right, 0.8*style.step()))
	last.width = right
	return lines
}
