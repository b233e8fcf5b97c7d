package certificates

import (
	"sovang/registry/catalogue"
	"sovang/registry/paper"
)

// The colours of text.
func black() Colour   { return Colour{0, 0, 0} }
func flagRed() Colour { return Colour{218, 37, 29} } // đỏ cờ

// centred returns a black line of text centred on an axis.
func (m *metrics) centred(role, text string, face Face, size, axis, baseline float64) Text {
	return Text{
		Role: role, X: axis - m.width(text, face, size)/2, Baseline: baseline,
		String: text, Face: face, Size: size,
	}
}

// flushLeft returns a black line of text that begins at x.
func flushLeft(role, text string, face Face, size, x, baseline float64) Text {
	return Text{Role: role, X: x, Baseline: baseline, String: text, Face: face, Size: size}
}

// flushRight returns a black line of text that ends at x.
func (m *metrics) flushRight(role, text string, face Face, size, x, baseline float64) Text {
	return flushLeft(role, text, face, size, x-m.width(text, face, size), baseline)
}

// measure returns the width function of a face and size, for breakLines.
func (m *metrics) measure(face Face, size float64) measure {
	return func(text string) float64 { return m.width(text, face, size) }
}

// column checks a text and breaks it into the lines of a column. A text that
// cannot be set is reported, and is no lines.
func (p *proof) column(role catalogue.LineRole, text string, face Face, size, width float64, most int) []string {
	clean := bind(p.text(role, text, face))
	lines, fits := breakLines(clean, width, most, p.metrics.measure(face, size))
	if !fits {
		p.fault(role, FaultOverflow, clean, "")
	}
	return lines
}

// filled is column for lines that begin at the left edge. Compounds stay whole
// unless there is no room for them.
func (p *proof) filled(role catalogue.LineRole, text string, face Face, size, width float64, most int) []string {
	clean, measured := bind(p.text(role, text, face)), p.metrics.measure(face, size)
	if lines, fits := fillLines(paper.BindCompounds(clean), width, most, measured); fits {
		return lines
	}
	lines, fits := fillLines(clean, width, most, measured)
	if !fits {
		p.fault(role, FaultOverflow, clean, "")
		return nil
	}
	return lines
}
