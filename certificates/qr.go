package certificates

import "sovang/certificates/qrcode"

// QRArtwork draws a code. The side is in mm and holds the white around the
// code. Runs of black in a row are one rectangle, all in one path, so that no
// hairlines show between them.
func QRArtwork(modules qrcode.Matrix, side float64) *Artwork {
	a := &Artwork{Width: side, Height: side}
	if len(modules) == 0 {
		return a
	}
	module := side / float64(len(modules)+2*qrcode.QuietZone)
	var p path
	for y, row := range modules {
		for x := 0; x < len(row); x++ {
			from := x
			for x < len(row) && row[x] {
				x++
			}
			if x > from {
				p = append(p, moduleRun(module, from, x, y)...)
			}
		}
	}
	a.Items = []Item{filled(p, black())}
	return a
}

// moduleRun is the rectangle of the modules from one column to before another.
func moduleRun(module float64, from, to, row int) path {
	at := func(n int) float64 { return module * float64(n+qrcode.QuietZone) }
	return boxPath(at(from), at(row), at(to), at(row+1))
}

// sized returns the drawing at another width. It is for drawings of shapes.
func (a *Artwork) sized(width float64) *Artwork {
	if a.Width == width || a.Width == 0 {
		return a
	}
	scale := width / a.Width
	larger := &Artwork{Width: width, Height: a.Height * scale}
	for _, item := range a.Items {
		if shape, is := item.(Shape); is {
			larger.Items = append(larger.Items, drawing{shape}.placed(at(0, 0).scaled(scale, scale))[0])
		}
	}
	return larger
}
