package certificates

import "math"

// The border from its outer edge inwards, in mm. What lies within
// borderAndMargin of the edge is border; text begins behind it.
const (
	outerGold  = 0.25 // middle of the outermost rule
	redFrom    = 0.85 // the red band
	redTo      = 1.95
	bandFrom   = 2.75 // the band of tiles
	bandTo     = 9.75
	innerRed   = 10.55 // middle of the inner red rule
	innerGold  = 11.15 // middle of the rule that carries the lace
	laceDepth  = 0.75
	cornerSize = 13.2 // side of the corner blocks, from bandFrom
	tilePitch  = 8.6  // wanted distance of tiles
)

// box is a rectangle on paper.
type box struct{ left, top, right, bottom float64 }

func (b box) inset(by float64) box {
	return box{b.left + by, b.top + by, b.right - by, b.bottom - by}
}

func (b box) path() path { return boxPath(b.left, b.top, b.right, b.bottom) }

// frame returns the area between two insets of a box.
func (b box) frame(outer, inner float64, fill Colour) Shape {
	s := filled(append(b.inset(outer).path(), b.inset(inner).path()...), fill)
	s.EvenOdd = true
	return s
}

// border draws the frame of a certificate: a band of lotuses and stars over
// a braid of hairlines, corner blocks, rules outside and inside. Tiles come
// out whole on every side and stand upright, stars above all. None is drawn
// under the ornaments that stand across the border.
func border(outer box, ornaments []circle) []Item {
	d := drawing{
		stroked(outer.inset(outerGold).path(), darkGold(), 0.35),
		outer.frame(redFrom, redTo, flagRed()),
		outer.frame(bandFrom, bandTo, paleGold()),
	}
	d = append(d, bands(outer)...)
	for _, r := range []struct {
		inset, width float64
		colour       Colour
	}{
		{2.35, 0.15, brightGold()}, {bandFrom, 0.2, darkGold()}, {bandTo, 0.2, darkGold()},
		{innerRed, 0.45, flagRed()}, {innerGold, 0.15, darkGold()},
	} {
		d = append(d, stroked(outer.inset(r.inset).path(), r.colour, r.width))
	}
	d = append(d, lace(outer.inset(innerGold))...)
	items := append(d.items(), tiles(outer, ornaments)...)
	return append(items, corners(outer)...)
}

// side is one straight run of the band between two corner blocks.
type side struct {
	x, y   float64 // its first end, on the middle line of the band
	length float64
	upward bool // runs down the sheet, not across
}

func sides(outer box) []side {
	mid := (bandFrom + bandTo) / 2
	c := bandFrom + cornerSize
	width, height := outer.right-outer.left-2*c, outer.bottom-outer.top-2*c
	return []side{
		{outer.left + c, outer.top + mid, width, false},
		{outer.left + c, outer.bottom - mid, width, false},
		{outer.left + mid, outer.top + c, height, true},
		{outer.right - mid, outer.top + c, height, true},
	}
}

// place returns the transform from the x axis to the side.
func (s side) place() transform {
	if s.upward {
		return at(s.x, s.y).turned(90)
	}
	return at(s.x, s.y)
}

// count is the number of tiles on the side: odd, so that both ends and the
// corners of all sides look alike.
func (s side) count() int {
	return 2*int(math.Round((s.length/tilePitch-1)/2)) + 1
}

// pitch is the distance of the tiles at which they come out whole.
func (s side) pitch() float64 { return s.length / float64(s.count()) }

// bands draws the braid under the tiles.
func bands(outer box) drawing {
	var d drawing
	swing := (bandTo-bandFrom)/2 - 0.35
	for _, s := range sides(outer) {
		d = append(d, braid(s.length, 2*s.pitch(), swing, 12, lineGold(), 0.09).placed(s.place())...)
	}
	return d
}

// tiles lays lotuses and stars by turns, a lotus at both ends.
func tiles(outer box, ornaments []circle) []Item {
	var items []Item
	flower := tile(lotus(brightGold(), lightGold(), flagRed(), darkGold()).placed(at(0, 1.95).scaled(6.3, 6.3)))
	star := tile(medallion(2.45))
	for _, s := range sides(outer) {
		for i := range s.count() {
			x, y := s.place().apply((float64(i)+0.5)*s.pitch(), 0)
			switch {
			case hidden(x, y, ornaments):
			case i%2 == 0:
				items = append(items, centredStamp(flower, x, y))
			default:
				items = append(items, centredStamp(star, x, y))
			}
		}
	}
	return items
}

// hidden tells whether a tile would be cut by an ornament.
func hidden(x, y float64, ornaments []circle) bool {
	const tileRadius = 3.6
	for _, o := range ornaments {
		if math.Hypot(x-o.X, y-o.Y) < o.R+halo+tileRadius {
			return true
		}
	}
	return false
}

// tile makes an artwork of a drawing around the origin.
func tile(d drawing) *Artwork { return squareArtwork(d, 8) }

func squareArtwork(d drawing, side float64) *Artwork {
	return &Artwork{Width: side, Height: side, Items: d.placed(at(side/2, side/2)).items()}
}

func centredStamp(a *Artwork, x, y float64) Stamp {
	return Stamp{Of: a, X: x - a.Width/2, Y: y - a.Height/2}
}

// medallion is a gold star on a red disc with a gold rim.
func medallion(r float64) drawing {
	d := drawing{
		outlined(scallops(r, r*0.14, 16), lightGold(), darkGold(), r*0.05),
		outlined(circlePath(0, 0, r*0.83), flagRed(), darkGold(), r*0.05),
	}
	return append(d, facetedStar(r*0.66, lightGold(), brightGold(), darkGold())...)
}

// corners lays the four corner blocks.
func corners(outer box) []Item {
	block := squareArtwork(cornerBlock(), cornerSize+1)
	middle := outer.inset(bandFrom + cornerSize/2)
	return []Item{
		centredStamp(block, middle.left, middle.top), centredStamp(block, middle.right, middle.top),
		centredStamp(block, middle.left, middle.bottom), centredStamp(block, middle.right, middle.bottom),
	}
}

// cornerBlock is a flower from above in a rosette of hairlines.
func cornerBlock() drawing {
	half := cornerSize / 2
	b := box{-half, -half, half, half}
	d := drawing{
		outlined(b.path(), paleGold(), darkGold(), 0.2),
		stroked(b.inset(0.55).path(), flagRed(), 0.4),
		stroked(b.inset(1.0).path(), darkGold(), 0.12),
	}
	leaf := petal(2.2, 3.4, 0, brightGold(), darkGold())
	for i := range 4 {
		x, y := polar(4.6*math.Sqrt2*0.86, 45+90*float64(i))
		d = append(d, leaf.placed(at(x*0.62, y*0.62).turned(45+90*float64(i)))...)
	}
	d = append(d, outlined(scallops(4.75, 0.35, 32), white(), darkGold(), 0.15))
	d = append(d, rosette(4.6, 2.3, 12, 6, lineGold(), 0.1)...)
	d = append(d, lotusFromAbove(brightGold(), lightGold(), darkGold()).placed(at(0, 0).scaled(7.2, 7.2))...)
	return append(d, medallion(1.55)...)
}

// lace draws small arcs along the inner rule, pointing at the text.
func lace(b box) drawing {
	var p path
	edge := func(x0, y0, x1, y1, inX, inY float64) {
		length := math.Hypot(x1-x0, y1-y0)
		n := math.Round(length / 1.5)
		dx, dy := (x1-x0)/n, (y1-y0)/n
		for i := range int(n) {
			x, y := x0+dx*float64(i), y0+dy*float64(i)
			p = p.move(x, y).curve(
				x+dx*0.1+inX*1.33, y+dy*0.1+inY*1.33,
				x+dx*0.9+inX*1.33, y+dy*0.9+inY*1.33, x+dx, y+dy)
		}
	}
	edge(b.left, b.top, b.right, b.top, 0, laceDepth)
	edge(b.left, b.bottom, b.right, b.bottom, 0, -laceDepth)
	edge(b.left, b.top, b.left, b.bottom, laceDepth, 0)
	edge(b.right, b.top, b.right, b.bottom, -laceDepth, 0)
	return drawing{stroked(p, brightGold(), 0.15)}
}
