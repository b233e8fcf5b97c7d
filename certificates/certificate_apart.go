package certificates

import (
	"slices"

	"sovang/certificates/blank"
)

// leastApart is the least distance between the lines of two fields, in mm.
const leastApart = 0.3

// inkOf is the box that a line of text fills, by its letters.
func (s *sheetSetter) inkOf(t Text) box {
	above, below := inkAbove(t.Face, false), inkBelow(t.Face, false)
	return box{t.X, t.Baseline - above*em(t.Size), t.X + s.metrics.width(t.String, t.Face, t.Size), t.Baseline + below*em(t.Size)}
}

// apart reports the lines that stand on those of another field. What is
// preprinted stands on the paper too.
func (s *sheetSetter) apart() {
	for i, f := range s.blank.Fields {
		for _, other := range s.blank.Fields[:i] {
			s.fieldsApart(f, other)
		}
	}
}

// fieldsApart reports the first line of a field that touches another field.
func (s *sheetSetter) fieldsApart(f, other blank.Field) {
	for _, line := range s.placed[f.Key] {
		ink := s.inkOf(line)
		i := slices.IndexFunc(s.placed[other.Key], func(t Text) bool { return touch(ink, s.inkOf(t)) })
		if i >= 0 {
			s.fault(f.Key.Role(), FaultTouching, line.String, unbound(s.placed[other.Key][i].String))
			return
		}
	}
}

// touch tells that two boxes are closer than lines of text may be.
func touch(a, b box) bool {
	return a.left < b.right+leastApart && b.left < a.right+leastApart && a.top < b.bottom+leastApart && b.top < a.bottom+leastApart
}
