package certificates

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sovang/certificates/blank"
)

// anyBlank draws a template, however strange it looks. Most are free of faults,
// and hold what a certificate says.
func anyBlank(t *rapid.T) (blank.Template, error) {
	length := func(name string, least, most float64) float64 { return rapid.Float64Range(least, most).Draw(t, name) }
	var b strings.Builder
	b.WriteString(ownHead)
	fmt.Fprintf(&b, "[body]\nx = 10\nwidth = %g\ntop = 40\nbottom = %g\n", length("body", 150, 280), length("bottom", 120, 200))
	var under blank.Key // a text with a place, for the next to stand on
	for _, key := range rapid.SliceOfNDistinct(rapid.SampledFrom(blank.Keys()), 1, 6, rapid.ID[blank.Key]).Draw(t, "keys") {
		if key == blank.MottoRule {
			continue
		}
		fmt.Fprintf(&b, "[[field]]\nkey = %q\n", key)
		if key.Flows() && rapid.Bool().Draw(t, "flows") {
			continue
		}
		fmt.Fprintf(&b, "x = %g\nwidth = %g\n", length("x", 0, 100), length("width", 60, 190))
		if under != "" && key.IsText() && rapid.Bool().Draw(t, "stacked") {
			fmt.Fprintf(&b, "above = %q\ngap = %g\n", under, length("gap", 0, 30))
		} else {
			fmt.Fprintf(&b, "y = %g\n", length("y", 5, 205))
		}
		fmt.Fprintf(&b, "size = %g\nmin_size = 4\nmax_lines = %d\n", length("size", 4, 30), rapid.IntRange(1, 9).Draw(t, "lines"))
		fmt.Fprintf(&b, "align = %q\nfont = %q\n", rapid.SampledFrom([]string{"left", "centre", "right"}).Draw(t, "align"), rapid.SampledFrom([]string{"serif", "script"}).Draw(t, "font"))
		if key.Free() {
			fmt.Fprintf(&b, "text = %q\n", rapid.SampledFrom([]string{"Đồng chí", "{ordinal}", "{signer_post}", "{rank} {reissue_line}"}).Draw(t, "text"))
		}
		if key.IsText() {
			under = key
		}
	}
	return blank.Parse([]byte(b.String()))
}

func TestAnyBlankIsPrintedWholeOrNotAtAll(t *testing.T) {
	m := letterWidths(t)
	cert := titleCertificate(t)
	cert.QR = QRArtwork(checkered(21))
	printed := 0
	rapid.Check(t, func(t *rapid.T) {
		template, err := anyBlank(t)
		if err != nil || len(template.Check(cert.Model)) > 0 {
			return
		}
		page, faults := layoutCertificate(cert, template, DefaultStyle(), Feed{}, m)
		if len(faults) > 0 {
			return
		}
		printed++
		for _, item := range page.Items {
			line, is := item.(Text)
			if !is {
				continue
			}
			i := slices.IndexFunc(template.Fields, func(f blank.Field) bool { return string(f.Key.Role()) == line.Role })
			f, width := template.Fields[i], m.width(line.String, line.Face, line.Size)
			if f.InBody() {
				f.X, f.Width = template.Body.X, template.Body.Width
			}
			if line.X < f.X-1e-6 || line.X+width > f.X+f.Width+1e-6 || math.IsNaN(line.Baseline) || line.String == "" {
				t.Errorf("%q from %.2f to %.2f on %.2f, want from %.2f to %.2f", line.String, line.X, line.X+width, line.Baseline, f.X, f.X+f.Width)
			}
			if ink := line.Baseline - inkAbove(line.Face, false)*em(line.Size); ink < 0 || line.Baseline > template.PaperHeight {
				t.Errorf("%q leaves the paper: baseline %.2f in %g pt", line.String, line.Baseline, line.Size)
			}
		}
	})
	if printed < 20 {
		t.Errorf("only %d blanks could be printed: the rest proves nothing", printed)
	}
}
