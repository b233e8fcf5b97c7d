package blank_test

import (
	"errors"
	"math"
	"testing"

	"pgregory.net/rapid"

	"sovang/certificates/blank"
)

func TestCorrectionFromMeasuredCrosses(t *testing.T) {
	for _, tt := range []struct {
		name           string
		width, height  float64
		x1, y1, x2, y2 float64
		want           [4]float64 // dx, dy, sx, sy
	}{
		{"a good printer", 297, 210, 20, 20, 277, 190, [4]float64{0, 0, 1, 1}},
		{"all too far right and too high", 297, 210, 22, 19, 279, 189, [4]float64{-2, 1, 1, 1}},
		{"too small", 297, 210, 19.9, 19.9, 275.615, 189.05, [4]float64{0, 0, 257 / 255.715, 170 / 169.15}},
		{"360 × 237 too large across", 360, 237, 20.2, 20, 343.4, 217, [4]float64{20 - 20.2*320/323.2, 0, 320 / 323.2, 1}},
	} {
		dx, dy, sx, sy, err := blank.Correction(tt.width, tt.height, tt.x1, tt.y1, tt.x2, tt.y2)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		got := [4]float64{dx, dy, sx, sy}
		for i := range got {
			if math.Abs(got[i]-tt.want[i]) > 0.02 {
				t.Errorf("%s: %.4f, want %.4f", tt.name, got, tt.want)
				break
			}
		}
	}
}

func TestCorrectionRefusesWhatIsNoPairOfCrosses(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for _, m := range [][6]float64{
		{297, 210, 277, 190, 20, 20}, {297, 210, 20, 20, 20, 190}, {297, 210, nan, 20, 277, 190},
		{297, 210, 20, 20, inf, 190}, {297, 210, -inf, 20, 277, 190}, {30, 210, 20, 20, 277, 190},
	} {
		if dx, dy, sx, sy, err := blank.Correction(m[0], m[1], m[2], m[3], m[4], m[5]); !errors.Is(err, blank.ErrCrosses) || dx != 0 || dy != 0 || sx != 1 || sy != 1 {
			t.Errorf("%v: %g %g %g %g %v, want ErrCrosses and no correction", m, dx, dy, sx, sy, err)
		}
	}
}

// fault is what a printer does wrong: it puts what should be at p at
// scale · p + shift.
type fault struct{ scale, shift float64 }

func (f fault) puts(p float64) float64 { return f.scale*p + f.shift }

func TestACorrectionBringsTheCrossesHome(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width, height := rapid.Float64Range(140, 600).Draw(t, "width"), rapid.Float64Range(140, 600).Draw(t, "height")
		printer := func(name string) fault {
			return fault{rapid.Float64Range(0.85, 1.15).Draw(t, name+" scale"), rapid.Float64Range(-15, 15).Draw(t, name+" shift")}
		}
		across, down := printer("across"), printer("down")
		x2, y2 := width-blank.Inset, height-blank.Inset
		dx, dy, sx, sy, err := blank.Correction(width, height,
			across.puts(blank.Inset), down.puts(blank.Inset), across.puts(x2), down.puts(y2))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range []float64{0, blank.Inset, x2} {
			if got := across.puts(sx*p + dx); math.Abs(got-p) > 0.01 {
				t.Errorf("what belongs at x %.2f is at %.4f", p, got)
			}
		}
		for _, p := range []float64{0, blank.Inset, y2} {
			if got := down.puts(sy*p + dy); math.Abs(got-p) > 0.01 {
				t.Errorf("what belongs at y %.2f is at %.4f", p, got)
			}
		}
	})
}
