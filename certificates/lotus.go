package certificates

// petalPath returns a pointed petal that stands on the origin.
func petalPath(width, height float64) path {
	w := width / 2
	return path{}.move(0, 0).
		curve(-w*0.9, -height*0.08, -w*1.25, -height*0.52, 0, -height).
		curve(w*1.25, -height*0.52, w*0.9, -height*0.08, 0, 0).close()
}

// petal is one petal with its edge and veins, leaning by an angle.
func petal(width, height, lean float64, fill, edge Colour) drawing {
	line := height * 0.03
	d := drawing{outlined(petalPath(width, height), fill, edge, line)}
	for _, side := range []float64{-1, 0, 1} {
		top := -height * (0.82 - 0.14*side*side)
		vein := path{}.move(side*width*0.07, -height*0.18).
			curve(side*width*0.24, -height*0.35, side*width*0.24, -height*0.6, side*width*0.06, top)
		d = append(d, stroked(vein, edge, line*0.6))
	}
	return d.placed(at(0, 0).turned(lean))
}

// lotus is the stylised flower, one unit wide and standing on the origin:
// seven petals in three rows, the heart in the second colour.
func lotus(outer, middle, heart, edge Colour) drawing {
	var d drawing
	for _, side := range []float64{-1, 1} {
		d = append(d, petal(0.24, 0.54, side*70, outer, edge)...)
	}
	for _, side := range []float64{-1, 1} {
		d = append(d, petal(0.28, 0.60, side*46, outer, edge)...)
	}
	for _, side := range []float64{-1, 1} {
		d = append(d, petal(0.30, 0.64, side*23, middle, edge)...)
	}
	d = append(d, petal(0.33, 0.67, 0, heart, edge)...)
	base := path{}.move(-0.30, 0.005).curve(-0.15, 0.13, 0.15, 0.13, 0.30, 0.005).
		curve(0.15, 0.04, -0.15, 0.04, -0.30, 0.005).close()
	return append(d, outlined(base, middle, edge, 0.018))
}

// lotusFromAbove is a round flower of one unit across around the origin.
func lotusFromAbove(outer, inner, edge Colour) drawing {
	var d drawing
	for i := range 8 {
		d = append(d, petal(0.22, 0.5, float64(i)*45+22.5, outer, edge)...)
	}
	for i := range 8 {
		d = append(d, petal(0.19, 0.40, float64(i)*45, inner, edge)...)
	}
	return d
}
