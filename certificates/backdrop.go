package certificates

import (
	"math"

	"sovang/registry/catalogue"
)

// backdrop draws what all sheets of a model share: the pale star behind the
// text, the border, the ornaments at top and bottom. The place of the upper
// ornament stays free for the unit's own emblem, when it has one.
func backdrop(model catalogue.CertificateModel, title bool, style Style) (*Artwork, error) {
	s, err := sheetFor(model)
	if err != nil {
		return nil, err
	}
	x, y := (s.width-model.BorderWidth)/2, (s.height-model.BorderHeight)/2
	outer := box{x, y, s.width - x, s.height - y}
	a := &Artwork{Width: s.width, Height: s.height}
	if style.Star {
		a.Items = radiantStar(outer.inset(borderAndMargin), s.width/2, (s.honour+s.foot)/2-4).items()
	}
	ornaments := []circle{s.emblem, s.badge}
	if title {
		ornaments[0].R *= 2.0
	}
	a.Items = append(a.Items, border(outer, ornaments)...)
	d := badgeAt(s.badge)
	if title {
		d = append(d, flagsAt(s.emblem)...)
	}
	if len(style.Emblem) == 0 {
		d = append(d, emblemAt(s.emblem)...)
	} else {
		d = append(d, filled(circlePath(s.emblem.X, s.emblem.Y, s.emblem.R+halo), white()))
	}
	a.Items = append(a.Items, d.items()...)
	return a, nil
}

// halo is the white ring that an ornament cuts out of the border, in mm.
const halo = 0.9

// flagsAt fans the flags of a title out behind the emblem.
func flagsAt(c circle) drawing {
	return flags(1.9 * c.R).placed(at(c.X, c.Y+0.45*c.R))
}

func emblemAt(c circle) drawing {
	d := drawing{filled(circlePath(c.X, c.Y, c.R+halo), white())}
	return append(d, emblemOrnament().placed(at(c.X, c.Y).scaled(c.R, c.R))...)
}

func badgeAt(c circle) drawing {
	d := drawing{filled(circlePath(c.X, c.Y, c.R+halo), white())}
	return append(d, badge().placed(at(c.X, c.Y).scaled(c.R, c.R))...)
}

// radiantStar lays a star behind the text, and rays from it to the edges of
// the box.
func radiantStar(b box, x, y float64) drawing {
	const count = 64
	r := (b.bottom - b.top) * 0.31
	var burst path
	for i := range count {
		from, to := (float64(i)-0.25)*360/count, (float64(i)+0.25)*360/count
		burst = append(burst, b.ray(x, y, r*1.12, from, to)...)
	}
	d := drawing{filled(burst, rayTint())}
	d = append(d, drawing{
		stroked(circlePath(0, 0, r*1.08), rayTint(), 0.7),
		filled(starPath(r), starTint()),
		stroked(starPath(r*1.045), starTint(), 0.25),
	}.placed(at(x, y))...)
	return d
}

// ray returns a wedge from a circle around a point to the edge of the box.
func (b box) ray(x, y, inner, from, to float64) path {
	x1, y1 := polar(inner, from)
	x2, y2 := b.edge(x, y, from)
	x3, y3 := b.edge(x, y, to)
	x4, y4 := polar(inner, to)
	return path{}.move(x+x1, y+y1).line(x2, y2).line(x3, y3).line(x+x4, y+y4).close()
}

// edge returns where a line from a point inside meets the edge of the box.
func (b box) edge(x, y, degrees float64) (float64, float64) {
	dx, dy := polar(1, degrees)
	reach := math.Inf(1)
	for _, hit := range []float64{(b.left - x) / dx, (b.right - x) / dx, (b.top - y) / dy, (b.bottom - y) / dy} {
		if hit > 0 {
			reach = min(reach, hit)
		}
	}
	return x + dx*reach, y + dy*reach
}
