package certificates

import "math"

// strand is one hairline of a braid: a sine along x whose swing itself swells
// and ebbs, so that crossing strands make eyes and knots.
type strand struct {
	length, period float64
	swing, swell   float64 // height of the wave, and how much of it comes and goes
	phase          float64
}

func (s strand) path(piecesPerPeriod int) path {
	k := 2 * math.Pi / s.period
	height := func(x float64) float64 { return s.swing * (1 - s.swell/2 + s.swell/2*math.Cos(2*k*x)) }
	point := func(x float64) (float64, float64) { return x, height(x) * math.Sin(k*x+s.phase) }
	slope := func(x float64) (float64, float64) {
		change := -s.swing * s.swell * k * math.Sin(2*k*x)
		return 1, change*math.Sin(k*x+s.phase) + height(x)*k*math.Cos(k*x+s.phase)
	}
	pieces := int(math.Ceil(s.length/s.period*float64(piecesPerPeriod) - 1e-9))
	return smooth(0, s.length, pieces, point, slope)
}

// braid returns a band of strands along the x axis, as high as twice the
// swing and symmetric about the axis.
func braid(length, period, swing float64, strands int, colour Colour, width float64) drawing {
	var d drawing
	for i := range strands {
		s := strand{length: length, period: period, swing: swing, swell: 0.45, phase: 2 * math.Pi * float64(i) / float64(strands)}
		d = append(d, stroked(s.path(8), colour, width))
	}
	return d
}
