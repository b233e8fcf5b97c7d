package certificates

import (
	"bytes"
	"errors"
	"math"
	"strings"
	"testing"

	"sovang/certificates/blank"
	"sovang/registry"
)

func TestTheCalibrationPageIsLaidOutAsTheGoldenFileSays(t *testing.T) {
	m := letterWidths(t)
	plain, faults := layoutCalibration(297, 210, registry.Printer{}, m)
	corrected, more := layoutCalibration(210, 148, registry.Printer{Name: "HP phòng Chính trị", DX: 3, DY: -2, ScaleX: 0.995, ScaleY: 0.995}, m)
	if len(faults)+len(more) > 0 {
		t.Fatal(faults, more)
	}
	wantGolden(t, "calibration", plain, corrected)
}

// hasCross tells that two rules cross in their middles at that point.
func hasCross(p Page, x, y float64) bool {
	across, down := false, false
	for _, item := range p.Items {
		if r, is := item.(Rule); is && math.Abs((r.X1+r.X2)/2-x) < 1e-9 && math.Abs((r.Y1+r.Y2)/2-y) < 1e-9 {
			across, down = across || r.Y1 == r.Y2, down || r.X1 == r.X2
		}
	}
	return across && down
}

func TestTheCrossesStandInTheirPlaceOnEveryPaper(t *testing.T) {
	m := letterWidths(t)
	for _, size := range [][2]float64{{297, 210}, {360, 237}, {420, 297}, {210, 148}, {210, 297}, {148, 210}} {
		page, faults := layoutCalibration(size[0], size[1], registry.Printer{}, m)
		if len(faults) > 0 {
			t.Errorf("%v: %v", size, faults)
		}
		if !hasCross(page, blank.Inset, blank.Inset) || !hasCross(page, size[0]-blank.Inset, size[1]-blank.Inset) {
			t.Errorf("%v: a cross is missing", size)
		}
		crosses := box{blank.Inset + 8, blank.Inset + 8, size[0] - blank.Inset - 8, size[1] - blank.Inset - 8}
		for _, item := range page.Items {
			words, is := item.(Text)
			if is && words.Role != "label" && words.Role != "cross" && (words.Baseline < crosses.top || words.Baseline > crosses.bottom) {
				t.Errorf("%v: %q runs into a cross", size, words.String)
			}
		}
	}
}

func TestTheCalibrationPageIsCorrectedAndSaysSo(t *testing.T) {
	profile := registry.Printer{Name: "HP phòng Chính trị", DX: 3, DY: -2, ScaleX: 0.995, ScaleY: 0.995}
	page, _ := layoutCalibration(297, 210, profile, letterWidths(t))
	if page.Fed.DX != 3 || page.Fed.DY != -2 || page.Fed.ScaleX != 0.995 {
		t.Errorf("fed as %+v", page.Fed)
	}
	text := dump(page)
	if !strings.Contains(text, "Hồ sơ máy in: HP phòng Chính trị (dx = 3 mm, dy = −2 mm, tỉ lệ 99,5 % ngang, 99,5 % dọc)") {
		t.Errorf("the page does not name its profile:\n%s", text)
	}
}

func TestCalibrationRefusesWhatCannotBePrinted(t *testing.T) {
	var faults Faults
	if _, err := CalibrationPage(297, 210, registry.Printer{Name: "HP 漢", DX: 1}); !errors.As(err, &faults) || faults[0].Reason != FaultGlyph {
		t.Errorf("a strange name: %v, want a fault", err)
	}
	if _, err := CalibrationPage(297, 210, registry.Printer{Name: strings.Repeat("máy ", 500), DX: 1}); !errors.As(err, &faults) {
		t.Errorf("an endless name: %v, want a fault", err)
	}
	if _, err := CalibrationPage(210, 148, registry.Printer{Name: strings.Repeat("W", 60)}); !errors.As(err, &faults) || faults[0].Reason != FaultOverflow {
		t.Errorf("a name wider than the page, in the example: %v, want an overflow", err)
	}
	if _, err := CalibrationPage(140, 140, registry.Printer{}); !errors.As(err, &faults) {
		t.Errorf("a paper without room: %v, want a fault", err)
	}
	for _, size := range [][2]float64{{100, 148}, {0, 0}, {math.NaN(), 210}, {math.Inf(1), 210}, {1e9, 1e9}} {
		if _, err := CalibrationPage(size[0], size[1], registry.Printer{}); err == nil {
			t.Errorf("%v: a page without error", size)
		}
	}
	one, err := CalibrationPage(297, 210, registry.Printer{})
	two, again := CalibrationPage(297, 210, registry.Printer{})
	if err != nil || again != nil || !bytes.Equal(one, two) {
		t.Errorf("two pages differ, or %v, %v", err, again)
	}
}

func TestTheWordsOfTheCalibrationPageStayInTheirPanel(t *testing.T) {
	m := letterWidths(t)
	for _, name := range []string{"", "HP", "HP LaserJet Pro phòng Chính trị Cục Kỹ thuật", strings.Repeat("W", 20)} {
		for _, size := range [][2]float64{{297, 210}, {360, 237}, {420, 297}, {210, 148}} {
			page, faults := layoutCalibration(size[0], size[1], registry.Printer{Name: name}, m)
			if len(faults) > 0 {
				t.Errorf("%q on %v: %v", name, size, faults)
			}
			s := calibrationSetter{page: page}
			p := s.panel()
			for _, item := range page.Items {
				line, is := item.(Text)
				if is && (line.Role == "step" || line.Role == "head") && line.X+m.width(line.String, line.Face, line.Size) > p.right {
					t.Errorf("%q on %v: %q leaves the panel", name, size, line.String)
				}
			}
		}
	}
}
