package certificates

import (
	"sovang/certificates/blank"
	"sovang/registry"
)

// Feed says how sheets come on the paper that is fed. The zero Feed prints on
// white paper of the sheet's own size, by a printer without fault.
type Feed struct {
	// Overlay prints on blanks: only what is not preprinted, and no border, no
	// ornament, no emblem. It is for certificates; extracts have no blank.
	Overlay bool
	// Printer is the printer's correction; the zero value corrects nothing.
	Printer registry.Printer
	// OnA3 lays certificates in the middle of A3 across, with crop marks
	// outside the sheet. Sheets that leave no room for the marks come as they
	// are.
	OnA3 bool
	// Screen is for proofs on the screen: with Overlay, the scan of the blank
	// lies behind the lines, or, without a scan, what is preprinted shows
	// pale. It ignores the Printer. What it gives is not to be printed.
	Screen bool
	// Each, when it is there, is called after each sheet with the number of
	// sheets that are done.
	Each func(done int)
}

// over tells whether a template is printed over its blank.
func (f Feed) over(t blank.Template) bool { return f.Overlay || t.OverlayOnly }

func (f Feed) done(sheets int) {
	if f.Each != nil {
		f.Each(sheets)
	}
}

// Fed says how a sheet lies on the paper: scaled from its top left corner,
// then moved, in mm. The zero Fed is the sheet itself as paper.
type Fed struct {
	// Width and Height are those of the paper.
	Width, Height float64
	// Left and Top are where the sheet lies on it.
	Left, Top float64
	// DX, DY, ScaleX and ScaleY make good the printer's faults, as those of
	// [registry.Printer] do.
	DX, DY, ScaleX, ScaleY float64
	// Marks lie beside the sheet, placed on the paper.
	Marks []Rule
}

// The A3 paper across, and its crop marks in mm: they begin and end so far
// from the sheet that a cut which is a little off leaves none on it.
const (
	a3Width, a3Height = 420.0, 297.0
	cropFrom, cropTo  = 3.0, 11.0
	cropWidth         = 0.2
)

// unscaled is the scale that changes nothing.
const unscaled = 1.0

// fed returns how a page is fed.
func (f Feed) fed(p Page, sheet bool) Fed {
	fed := Fed{Width: p.Width, Height: p.Height, ScaleX: unscaled, ScaleY: unscaled}
	left, top := (a3Width-p.Width)/2, (a3Height-p.Height)/2
	if f.OnA3 && sheet && min(left, top) > cropTo {
		fed.Width, fed.Height, fed.Left, fed.Top = a3Width, a3Height, left, top
		fed.Marks = cropMarks(fed.Left, fed.Top, p.Width, p.Height)
	}
	if !f.Screen {
		fed.correct(f.Printer)
	}
	if fed.plain(p) {
		return Fed{}
	}
	return fed
}

// correct takes over the correction of a printer; a scale of 0 is none.
func (f *Fed) correct(p registry.Printer) {
	f.DX, f.DY = p.DX, p.DY
	if p.ScaleX > 0 {
		f.ScaleX = p.ScaleX
	}
	if p.ScaleY > 0 {
		f.ScaleY = p.ScaleY
	}
}

// plain tells that the sheet is the paper and nothing is corrected.
func (f Fed) plain(p Page) bool {
	return f.Width == p.Width && f.Height == p.Height && f.DX == 0 && f.DY == 0 && f.ScaleX == unscaled && f.ScaleY == unscaled
}

// cropMarks returns two marks at each corner of a sheet, outside it.
func cropMarks(left, top, width, height float64) []Rule {
	var marks []Rule
	mark := func(x1, y1, x2, y2 float64) {
		marks = append(marks, Rule{X1: x1, Y1: y1, X2: x2, Y2: y2, Width: cropWidth})
	}
	for _, x := range []float64{left, left + width} {
		mark(x, top-cropTo, x, top-cropFrom)
		mark(x, top+height+cropFrom, x, top+height+cropTo)
	}
	for _, y := range []float64{top, top + height} {
		mark(left-cropTo, y, left-cropFrom, y)
		mark(left+width+cropFrom, y, left+width+cropTo, y)
	}
	return marks
}
