package blank

import (
	"errors"
	"math"
)

// Inset is how far the crosses of the calibration page stand from the edges of
// the paper, in mm: the first at the top left, the second at the bottom right.
const Inset = 20.0

// ErrCrosses tells that two measured crosses are no crosses of one page: the
// second does not stand to the right of the first and below it.
var ErrCrosses = errors.New("the second cross must stand right of the first and below it")

// Correction returns what makes good the fault of a printer, from the crosses
// of a calibration page that was printed without any correction. The papers
// measure width by height; the crosses stand at x1, y1 and x2, y2, measured
// from the left and the upper edge. All lengths are in mm.
//
// A printer that puts what should be at p at a·p + b is given (p − b) / a: dx
// and dy move what is printed, after sx and sy have stretched it from the top
// left corner.
func Correction(width, height, x1, y1, x2, y2 float64) (dx, dy, sx, sy float64, err error) {
	dx, sx, okX := axis(width, x1, x2)
	dy, sy, okY := axis(height, y1, y2)
	if !okX || !okY {
		return 0, 0, 1, 1, ErrCrosses
	}
	return dx, dy, sx, sy, nil
}

// axis solves the correction along one edge of the paper.
func axis(length, first, second float64) (shift, scale float64, ok bool) {
	if !(second > first) || !(length > 2*Inset) {
		return 0, 1, false
	}
	scale = (length - 2*Inset) / (second - first)
	shift = Inset - first*scale
	return shift, scale, !math.IsNaN(shift) && !math.IsInf(shift, 0) && scale > 0
}
