package certificates

import "math"

// path is a drawing in steps, in mm or in units that a transform makes mm.
type path []Segment

func (p path) move(x, y float64) path { return append(p, Segment{Op: 'M', X: x, Y: y}) }
func (p path) line(x, y float64) path { return append(p, Segment{Op: 'L', X: x, Y: y}) }
func (p path) close() path            { return append(p, Segment{Op: 'Z'}) }

func (p path) curve(x1, y1, x2, y2, x, y float64) path {
	return append(p, Segment{Op: 'C', X1: x1, Y1: y1, X2: x2, Y2: y2, X: x, Y: y})
}

// quarterCircle is the length of the handles that make a Bézier curve a
// quarter of the unit circle.
const quarterCircle = 0.5522847498

// circlePath returns a full circle.
func circlePath(x, y, r float64) path {
	k := quarterCircle * r
	return path{}.move(x+r, y).
		curve(x+r, y+k, x+k, y+r, x, y+r).
		curve(x-k, y+r, x-r, y+k, x-r, y).
		curve(x-r, y-k, x-k, y-r, x, y-r).
		curve(x+k, y-r, x+r, y-k, x+r, y).close()
}

// boxPath returns a rectangle.
func boxPath(left, top, right, bottom float64) path {
	return path{}.move(left, top).line(right, top).line(right, bottom).line(left, bottom).close()
}

// boxSteps is the number of steps of a rectangle.
const boxSteps = 5

// beginsWithBox tells that the first steps are those of boxPath: a rectangle
// with upright sides, the upper or lower one first.
func (p path) beginsWithBox() bool {
	if len(p) < boxSteps || p[0].Op != 'M' || p[1].Op != 'L' || p[2].Op != 'L' || p[3].Op != 'L' || p[4].Op != 'Z' {
		return false
	}
	return p[0].Y == p[1].Y && p[1].X == p[2].X && p[2].Y == p[3].Y && p[3].X == p[0].X
}

// smooth returns a curve through sampled points of a function on the plane
// whose derivative is known: one Bézier piece from each sample to the next.
func smooth(from, to float64, pieces int, at, slope func(t float64) (x, y float64)) path {
	step := (to - from) / float64(pieces)
	x, y := at(from)
	p := path{}.move(x, y)
	for i := range pieces {
		t0 := from + step*float64(i)
		x0, y0 := at(t0)
		x1, y1 := at(t0 + step)
		dx0, dy0 := slope(t0)
		dx1, dy1 := slope(t0 + step)
		h := step / 3
		p = p.curve(x0+dx0*h, y0+dy0*h, x1-dx1*h, y1-dy1*h, x1, y1)
	}
	return p
}

// transform maps x, y to a·x + c·y + e, b·x + d·y + f.
type transform struct{ a, b, c, d, e, f float64 }

// at moves the origin to a point.
func at(x, y float64) transform { return transform{1, 0, 0, 1, x, y} }

// then returns t after first doing inner.
func (t transform) then(inner transform) transform {
	e, f := t.apply(inner.e, inner.f)
	return transform{
		t.a*inner.a + t.c*inner.b, t.b*inner.a + t.d*inner.b,
		t.a*inner.c + t.c*inner.d, t.b*inner.c + t.d*inner.d, e, f,
	}
}

// turned turns clockwise on paper, in degrees, before t.
func (t transform) turned(degrees float64) transform {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	return t.then(transform{cos, sin, -sin, cos, 0, 0})
}

// scaled stretches before t; a negative factor mirrors.
func (t transform) scaled(x, y float64) transform { return t.then(transform{x, 0, 0, y, 0, 0}) }

func (t transform) apply(x, y float64) (float64, float64) {
	return t.a*x + t.c*y + t.e, t.b*x + t.d*y + t.f
}

// path returns a path under the transform.
func (t transform) path(p path) path {
	moved := make(path, len(p))
	for i, g := range p {
		g.X, g.Y = t.apply(g.X, g.Y)
		if g.Op == 'C' {
			g.X1, g.Y1 = t.apply(g.X1, g.Y1)
			g.X2, g.Y2 = t.apply(g.X2, g.Y2)
		}
		moved[i] = g
	}
	return moved
}

// drawing is a picture in shapes, back to front.
type drawing []Shape

// placed returns the drawing under a transform; strokes grow with it.
func (d drawing) placed(t transform) drawing {
	scale := math.Sqrt(math.Abs(t.a*t.d - t.b*t.c))
	moved := make(drawing, len(d))
	for i, s := range d {
		s.Path = t.path(s.Path)
		s.StrokeWidth *= scale
		moved[i] = s
	}
	return moved
}

func (d drawing) items() []Item {
	items := make([]Item, len(d))
	for i, s := range d {
		items[i] = s
	}
	return items
}

// filled, outlined and stroked make shapes of a path.
func filled(p path, fill Colour) Shape { return Shape{Path: p, Fill: &fill} }

func outlined(p path, fill, stroke Colour, width float64) Shape {
	return Shape{Path: p, Fill: &fill, Stroke: &stroke, StrokeWidth: width}
}

func stroked(p path, stroke Colour, width float64) Shape {
	return Shape{Path: p, Stroke: &stroke, StrokeWidth: width}
}
