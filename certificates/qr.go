package certificates

import (
	"strconv"

	"sovang/certificates/qrcode"
)

// Modules are the dark modules of a code, kept small because every sheet has
// its own. They stand in the upper left corner of their artwork, the white
// around the code first, each one point wide.
type Modules struct {
	side int
	dark []uint64 // a bit for each, row by row
}

func (Modules) item() {}

// QRArtwork draws a code with the white around it. A module is one point wide,
// which makes all coordinates whole numbers and the file small; the stamp gives
// the code its size. Without modules it is nil.
func QRArtwork(modules qrcode.Matrix) *Artwork {
	if len(modules) == 0 {
		return nil
	}
	m := Modules{side: len(modules)}
	m.dark = make([]uint64, (m.side*m.side+63)/64)
	for y, row := range modules {
		for x, dark := range row {
			if at := y*m.side + x; dark {
				m.dark[at/64] |= 1 << (at % 64)
			}
		}
	}
	side := mmPerPoint * float64(m.side+2*qrcode.QuietZone)
	return &Artwork{Width: side, Height: side, Items: []Item{m}}
}

func (m Modules) isDark(x, y int) bool {
	at := y*m.side + x
	return x < m.side && m.dark[at/64]&(1<<(at%64)) != 0
}

// operators appends what draws the modules. Those that are dark in a row are
// one rectangle, all in one path, so that no hairlines show between them.
func (m Modules) operators(ops []byte, height float64) []byte {
	top := hundredths(height)/100 - qrcode.QuietZone
	ops = append(ops, "0 0 0 rg\n"...)
	for y := range m.side {
		for x := 0; x < m.side; x++ {
			from := x
			for m.isDark(x, y) {
				x++
			}
			if x == from {
				continue
			}
			for _, n := range [3]int{from + qrcode.QuietZone, top - y, x - from} {
				ops = append(strconv.AppendInt(ops, int64(n), 10), ' ')
			}
			ops = append(ops, "-1 re\n"...)
		}
	}
	return append(ops, "f\n"...)
}
