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
func pathOperators(path []Segment, height float64) []byte {
	var ops []byte
	point := func(x, y float64) {
		ops = appendPoints(ops, x)
		ops = appendPoints(ops, height-y)
	}
	for _, g := range path {
		switch g.Op {
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
	}
	return ops
}

// appendPoints appends a length in mm as points, to a hundredth, and a blank.
func appendPoints(b []byte, mm float64) []byte {
	hundredths := math.Round(mm / mmPerPoint * 100)
	return append(strconv.AppendFloat(b, hundredths/100, 'f', -1, 64), ' ')
}
