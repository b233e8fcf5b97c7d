package certificates

import "slices"

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
	inks := make([][]box, len(s.blank.Fields))
	for i, f := range s.blank.Fields {
		for _, line := range s.placed[f.Key] {
			inks[i] = append(inks[i], s.inkOf(line))
		}
		for other := range i {
			s.fieldsApart(i, other, inks)
		}
	}
}

// fieldsApart reports the first line of a field that touches another field.
func (s *sheetSetter) fieldsApart(field, other int, inks [][]box) {
	for line, ink := range inks[field] {
		at := slices.IndexFunc(inks[other], func(b box) bool { return touch(ink, b) })
		if at >= 0 {
			key, touched := s.blank.Fields[field].Key, s.blank.Fields[other].Key
			s.fault(key.Role(), FaultTouching, s.placed[key][line].String, unbound(s.placed[touched][at].String))
			return
		}
	}
}

// touch tells that two boxes are closer than lines of text may be.
func touch(a, b box) bool {
	return a.left < b.right+leastApart && b.left < a.right+leastApart && a.top < b.bottom+leastApart && b.top < a.bottom+leastApart
}
