package certificates

import "math"

// innerStar is the ratio of the inner to the outer radius of a five-point
// star whose edges are straight through, as on the flag.
const innerStar = 0.381966

// polar returns the point at a radius and an angle in degrees, clockwise from
// straight up.
func polar(r, degrees float64) (x, y float64) {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	return r * sin, -r * cos
}

// starPath returns an upright five-point star around the origin.
func starPath(r float64) path {
	p := path{}
	for i := range 10 {
		radius := r
		if i%2 == 1 {
			radius = r * innerStar
		}
		x, y := polar(radius, float64(i)*36)
		if i == 0 {
			p = p.move(x, y)
		} else {
			p = p.line(x, y)
		}
	}
	return p.close()
}

// facetedStar is a star in relief: each point has a lit and a shaded half.
func facetedStar(r float64, lit, shaded, edge Colour) drawing {
	d := drawing{outlined(starPath(r), shaded, edge, r*0.05)}
	for i := range 5 {
		tipX, tipY := polar(r, float64(i)*72)
		sideX, sideY := polar(r*innerStar, float64(i)*72-36)
		d = append(d, filled(path{}.move(0, 0).line(sideX, sideY).line(tipX, tipY).close(), lit))
	}
	return append(d, stroked(starPath(r), edge, r*0.035))
}

// rosette returns a guilloche of overlaid wavy circles around the origin.
func rosette(r, depth float64, waves, turns int, colour Colour, width float64) drawing {
	var d drawing
	for i := range turns {
		phase := 2 * math.Pi * float64(i) / float64(turns)
		point := func(a float64) (float64, float64) {
			radius := r - depth*(0.5+0.5*math.Sin(float64(waves)*a+phase))
			return radius * math.Cos(a), radius * math.Sin(a)
		}
		slope := func(a float64) (float64, float64) {
			radius := r - depth*(0.5+0.5*math.Sin(float64(waves)*a+phase))
			change := -depth * 0.5 * float64(waves) * math.Cos(float64(waves)*a+phase)
			return change*math.Cos(a) - radius*math.Sin(a), change*math.Sin(a) + radius*math.Cos(a)
		}
		d = append(d, stroked(smooth(0, 2*math.Pi, 6*waves, point, slope).close(), colour, width))
	}
	return d
}

// rays returns thin wedges around the origin from one radius to another.
func rays(inner, outer float64, count int, share float64, colour Colour) Shape {
	p := path{}
	half := share * 180 / float64(count)
	for i := range count {
		middle := float64(i) * 360 / float64(count)
		x1, y1 := polar(inner, middle-half)
		x2, y2 := polar(outer, middle-half)
		x3, y3 := polar(outer, middle+half)
		x4, y4 := polar(inner, middle+half)
		p = p.move(x1, y1).line(x2, y2).line(x3, y3).line(x4, y4).close()
	}
	return filled(p, colour)
}

// scallops returns a circle with small outward arcs around the origin.
func scallops(r, bulge float64, count int) path {
	var p path
	for i := range count {
		from, to := float64(i)*360/float64(count), float64(i+1)*360/float64(count)
		x0, y0 := polar(r, from)
		x1, y1 := polar(r+bulge*1.33, from+(to-from)*0.15)
		x2, y2 := polar(r+bulge*1.33, to-(to-from)*0.15)
		x3, y3 := polar(r, to)
		if i == 0 {
			p = p.move(x0, y0)
		}
		p = p.curve(x1, y1, x2, y2, x3, y3)
	}
	return p.close()
}

// beads returns small discs around the origin.
func beads(r, size float64, count int, colour Colour) drawing {
	var p path
	for i := range count {
		x, y := polar(r, float64(i)*360/float64(count))
		p = append(p, circlePath(x, y, size)...)
	}
	return drawing{filled(p, colour)}
}
