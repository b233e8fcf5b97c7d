package certificates

import (
	"math"

	"sovang/certificates/blank"
)

// ground is what the backdrop of a sheet depends on.
type ground struct {
	width, height float64
	outer         box // the outer edge of the border
	emblem, badge circle
	// middle is the height at which the star stands.
	middle float64
	title  bool
}

// groundOf returns the ground of a certificate, and false for a model that has
// no border: its paper always comes printed.
func groundOf(c Certificate, t blank.Template) (ground, bool) {
	x, y := (t.PaperWidth-c.Model.BorderWidth)/2, (t.PaperHeight-c.Model.BorderHeight)/2
	g := ground{
		width: t.PaperWidth, height: t.PaperHeight, outer: box{x, y, t.PaperWidth - x, t.PaperHeight - y},
		emblem: ornamentAt(t, blank.Emblem), badge: ornamentAt(t, blank.Badge),
		middle: t.PaperHeight/2 + aboveStar, title: c.Title,
	}
	name, named := t.Field(blank.AwardName)
	signer, signed := t.Field(blank.SignerName)
	if named && signed && name.Above == "" && signer.Above == "" {
		g.middle = (name.Y + signer.Y) / 2
	}
	return g, c.Model.BorderWidth > 0
}

// aboveStar is how far the middle of the text lies under that of the paper,
// and raised how far the star stands over the middle of the text, in mm.
const aboveStar, raised = 20.0, 4.0

// backdrop draws what all sheets of a ground share: the pale star behind the
// text, the border, the ornaments at top and bottom. The place of the upper
// ornament stays free for the unit's own emblem, when it has one.
func backdrop(g ground, style Style) *Artwork {
	a := &Artwork{Width: g.width, Height: g.height}
	if style.Star {
		a.Items = radiantStar(g.outer.inset(borderAndMargin), g.width/2, g.middle-raised).items()
	}
	ornaments := []circle{g.emblem, g.badge}
	if g.title {
		ornaments[0].R *= 2.0
	}
	a.Items = append(a.Items, border(g.outer, ornaments)...)
	var d drawing
	if g.badge.R > 0 {
		d = badgeAt(g.badge)
	}
	if g.emblem.R > 0 {
		d = append(d, upperOrnament(g, len(style.Emblem) == 0)...)
	}
	a.Items = append(a.Items, d.items()...)
	return a
}

// upperOrnament draws what stands across the border at the top: the flags of a
// title, and the ornament or the free place for the unit's own emblem.
func upperOrnament(g ground, ours bool) drawing {
	var d drawing
	if g.title {
		d = flagsAt(g.emblem)
	}
	if ours {
		return append(d, emblemAt(g.emblem)...)
	}
	return append(d, filled(circlePath(g.emblem.X, g.emblem.Y, g.emblem.R+halo), white()))
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
