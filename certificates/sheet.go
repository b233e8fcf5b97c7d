package certificates

import (
	"errors"
	"fmt"

	"sovang/registry/catalogue"
)

// ErrModel tells that there is no layout for a model of certificate.
var ErrModel = errors.New("no layout for this model of certificate")

// circle is a place for an ornament, in mm.
type circle struct{ X, Y, R float64 }

// sheet is where the lines of one model stand: baselines in mm from the top
// of the paper. Head and foot never move within a model, so that the sheets
// of a batch, and blanks that are printed already, register; the body flows
// between them.
type sheet struct {
	width, height float64
	// emblem stands across the top of the border, badge across the bottom.
	emblem, badge circle
	// Head.
	country, motto, mottoRule, authority, verb, honour float64
	// foot is the baseline of the signer's name and of the last line at the
	// lower left; left is where the lines at the lower left begin.
	foot, left float64
	// axis and column are the middle and the width of the right column.
	axis, column float64
	// gap is the free height for signature and seal, from the ink of the last
	// post to the ink of the name.
	gap float64
}

// The layouts, for the two papers of Thông tư 115/2016/TT-BQP. The positions
// are this program's own: the drawings of the circular are not public.
func sheetA4() sheet {
	return sheet{
		width: 297, height: 210,
		emblem:  circle{148.5, 27, 11},
		badge:   circle{148.5, 181, 8},
		country: 43.8, motto: 49.2, mottoRule: 51.2, authority: 59.8, verb: 68.5, honour: 82.5,
		foot: 167.5, left: 34, axis: 212.5, column: 95, gap: 27,
	}
}

func sheet360() sheet {
	return sheet{
		width: 360, height: 237,
		emblem:  circle{180, 28, 14},
		badge:   circle{180, 208, 8},
		country: 48.3, motto: 54.6, mottoRule: 56.9, authority: 66.2, verb: 76.2, honour: 92.5,
		foot: 193.0, left: 42, axis: 260, column: 110, gap: 33,
	}
}

// sheetFor returns the layout of a model by its paper. A paper without one is
// an error that wraps [ErrModel].
func sheetFor(model catalogue.CertificateModel) (sheet, error) {
	for _, s := range []sheet{sheetA4(), sheet360()} {
		if s.width == model.PaperWidth && s.height == model.PaperHeight {
			return s, nil
		}
	}
	return sheet{}, fmt.Errorf("%w: %q, %g × %g mm", ErrModel, model.ID, model.PaperWidth, model.PaperHeight)
}

// borderAndMargin is the width of the border and of the white inside it, in mm.
const borderAndMargin = 13.0

// field is the box that the ink of the text may fill.
type field struct{ left, top, right, bottom float64 }

func (f field) width() float64 { return f.right - f.left }

// fieldOf returns the field inside the border of a model.
func fieldOf(m catalogue.CertificateModel) field {
	x, y := (m.PaperWidth-m.BorderWidth)/2, (m.PaperHeight-m.BorderHeight)/2
	return field{left: x + borderAndMargin, top: y + borderAndMargin, right: m.PaperWidth - x - borderAndMargin, bottom: m.PaperHeight - y - borderAndMargin}
}
