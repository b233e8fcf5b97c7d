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

// shapeOperators appends what draws a shape: its colours, its path, the paint.
func shapeOperators(ops []byte, s Shape, height float64) []byte {
	paint := paintOperator(s)
	if paint == "" {
		return ops
	}
	if s.Fill != nil {
		ops = append(appendColour(ops, *s.Fill), "rg\n"...)
	}
	if s.Stroke != nil {
		ops = strokeOperators(ops, s.StrokeWidth, *s.Stroke)
	}
	ops = pathOperators(ops, s.Path, height)
	return append(append(ops, paint...), '\n')
}

// ruleOperators appends what draws a rule.
func ruleOperators(ops []byte, r Rule, height float64) []byte {
	ops = strokeOperators(ops, r.Width, r.Colour)
	ops = pathOperators(ops, path{}.move(r.X1, r.Y1).line(r.X2, r.Y2), height)
	return append(ops, "S\n"...)
}

// strokeOperators appends width and colour of lines.
func strokeOperators(ops []byte, width float64, c Colour) []byte {
	ops = append(appendHundredths(ops, hundredths(width)), "w\n"...)
	return append(appendColour(ops, c), "RG\n"...)
}

// appendColour appends the parts of a colour as thousandths, and a blank.
func appendColour(ops []byte, c Colour) []byte {
	for _, part := range []uint8{c.R, c.G, c.B} {
		ops = append(strconv.AppendFloat(ops, math.Round(float64(part)/255*1000)/1000, 'f', -1, 64), ' ')
	}
	return ops
}

// pathOperators appends a path, in points from the lower left corner of a page
// of that height.
func pathOperators(ops []byte, p path, height float64) []byte {
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
