package certificates

import "sovang/certificates/qrcode"

// QRArtwork draws a code with the white around it. Runs of black in a row are
// one rectangle, all in one path, so that no hairlines show between them. A
// module is one point wide, which makes all coordinates whole numbers and the
// file small; the stamp gives the code its size. Without modules it is nil.
func QRArtwork(modules qrcode.Matrix) *Artwork {
	if len(modules) == 0 {
		return nil
	}
	var p path
	for y, row := range modules {
		for x := 0; x < len(row); x++ {
			from := x
			for x < len(row) && row[x] {
				x++
			}
			if x > from {
				p = append(p, moduleRun(from, x, y)...)
			}
		}
	}
	side := mmPerPoint * float64(len(modules)+2*qrcode.QuietZone)
	return &Artwork{Width: side, Height: side, Items: []Item{filled(p, black())}}
}

// moduleRun is the rectangle of the modules from one column to before another.
func moduleRun(from, to, row int) path {
	at := func(n int) float64 { return mmPerPoint * float64(n+qrcode.QuietZone) }
	return boxPath(at(from), at(row), at(to), at(row+1))
}
