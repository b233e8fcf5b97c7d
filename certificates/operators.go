package certificates

import (
	"math"
	"strconv"
)

// paintOperator names what is done to a path, nothing for an invisible one.
func paintOperator(s Shape) string {
	operator := ""
	switch {
	case s.Fill != nil && s.Stroke != nil:
		operator = "B"
	case s.Fill != nil:
		operator = "f"
	case s.Stroke != nil:
		return "S"
	}
	if s.EvenOdd && operator != "" {
		operator += "*"
	}
	return operator
}

// pathOperators writes a path in PDF operators, in points from the lower left
// corner of a page of that height.
func pathOperators(p path, height float64) []byte {
	var ops []byte
	point := func(x, y float64) {
		ops = appendHundredths(ops, hundredths(x))
		ops = appendHundredths(ops, hundredths(height-y))
	}
	for len(p) > 0 {
		if p.beginsWithBox() {
			from, to := p[0], p[2]
			point(from.X, from.Y)
			ops = appendHundredths(ops, hundredths(to.X)-hundredths(from.X))
			ops = appendHundredths(ops, hundredths(height-to.Y)-hundredths(height-from.Y))
			ops = append(ops, "re\n"...)
			p = p[boxSteps:]
			continue
		}
		switch g := p[0]; g.Op {
		case 'M':
			point(g.X, g.Y)
			ops = append(ops, "m\n"...)
		case 'L':
			point(g.X, g.Y)
			ops = append(ops, "l\n"...)
		case 'C':
			point(g.X1, g.Y1)
			point(g.X2, g.Y2)
			point(g.X, g.Y)
			ops = append(ops, "c\n"...)
		case 'Z':
			ops = append(ops, "h\n"...)
		}
		p = p[1:]
	}
	return ops
}

// hundredths turns a length in mm into hundredths of a point.
func hundredths(mm float64) int { return int(math.Round(mm / mmPerPoint * 100)) }

// appendHundredths appends hundredths of a point as points, and a blank.
func appendHundredths(b []byte, n int) []byte {
	return append(strconv.AppendFloat(b, float64(n)/100, 'f', -1, 64), ' ')
}
