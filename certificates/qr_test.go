package certificates

import (
	"bytes"
	"errors"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"sovang/certificates/blank"
	"sovang/certificates/qrcode"
	"sovang/registry/catalogue"
)

// checkered is a code of that many modules a side, every other one black.
func checkered(side int) [][]bool {
	modules := make([][]bool, side)
	for y := range modules {
		modules[y] = make([]bool, side)
		for x := range modules[y] {
			modules[y][x] = (x+y)%2 == 0
		}
	}
	return modules
}

func TestTheCodeIsDrawnModuleByModule(t *testing.T) {
	modules := [][]bool{{true, true, false}, {false, false, false}, {true, false, true}}
	a := QRArtwork(modules)
	want := "0 0 0 rg\n4 7 2 -1 re\n4 5 1 -1 re\n6 5 1 -1 re\nf\n" // black, a point each, with 4 of white around them
	if got := string(a.Items[0].(Modules).operators(nil, a.Height)); got != want {
		t.Errorf("drawn as\n%swant\n%s", got, want)
	}
	if hundredths(a.Width) != 1100 || hundredths(a.Height) != 1100 {
		t.Errorf("%g × %g mm, want 11 points", a.Width, a.Height)
	}
	if QRArtwork(nil) != nil {
		t.Error("no code has ink")
	}
}

func TestTheCodeKeepsItsDistanceFromEveryLine(t *testing.T) {
	m := letterWidths(t)
	for _, v := range variants(t) {
		page := mustLayout(t, v.certificate(t, m), DefaultStyle(), m)
		template := usualBlank(t, v.model)
		place, there := template.Field(blank.QR)
		if !there {
			t.Fatalf("%s has no place for the code", template.ID)
		}
		code := inkBox{field: field{place.X, place.Y, place.X + place.Width, place.Y + place.Width}}
		clear := fieldOf(v.model)
		if code.left < clear.left || code.bottom > clear.bottom {
			t.Errorf("%v: the code leaves the field", v)
		}
		for _, b := range inkBoxes(page, m) {
			if d := code.distance(b); d < 1 {
				t.Errorf("%v: the code is %.2f mm from %q", v, d, b.text)
			}
		}
	}
}

func TestACertificateCarriesItsCode(t *testing.T) {
	for _, feed := range []Feed{{}, {Overlay: true}} {
		for _, c := range []Certificate{meritCertificate(t), largeCertificate(t)} {
			c.QR = QRArtwork(checkered(57))
			pages, err := layPapers([]Paper{c}, DefaultStyle(), feed)
			if err != nil {
				t.Fatal(err)
			}
			template, _ := c.template()
			place, _ := template.Field(blank.QR)
			found := false
			for _, item := range pages[0].Items {
				if s, is := item.(Stamp); is {
					found = s.X == place.X && s.Y == place.Y && s.Width == place.Width
				}
			}
			if !found {
				t.Errorf("%s: no code at %g, %g", c.Model.ID, place.X, place.Y)
			}
		}
	}
}

func TestTheCodeReadsBackFromPaper(t *testing.T) {
	const text = "SỔ VÀNG 1\nGiấy khen\nĐại úy Nguyễn Văn Thưởng\nQuyết định số 123/QĐ-TĐ4 ngày 02/12/2024\nSố sổ vàng 17\nTrung đoàn 4\n" +
		"7F3K9QXA 6BFOXN*TS0BI$ZDFRH5LSFZSKYBDSCPDUEB6.5C4WE6PH3O9E69SZB% 0MHO1I29K9Z9D:CL5L91QM:9UOE5T2M8$C1H$"
	modules, err := qrcode.Encode(text)
	if err != nil {
		t.Fatal(err)
	}
	c := meritCertificate(t)
	c.QR = QRArtwork(modules)
	out := filepath.Join(t.TempDir(), "corner") // 60 mm of the paper's lower left, at five dots a mm
	if _, ran := tool(t, "pdftoppm", "-r", "127", "-x", "100", "-y", "600", "-W", "300", "-H", "300", "-png", "-singlefile",
		onDisk(t, mustPrint(t, []Certificate{c}, Feed{})), out); !ran {
		return
	}
	file, err := os.Open(out + ".png")
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(file)
	if err := errors.Join(err, file.Close()); err != nil {
		t.Fatal(err)
	}
	if read, err := qrcode.Decode(picture); err != nil || !slices.Contains(read, text) {
		t.Errorf("read %q, %v", read, err)
	}
}

func TestCodesAreSmallAndTheSameEveryTime(t *testing.T) {
	with, without := meritCertificate(t), meritCertificate(t)
	with.QR = QRArtwork(checkered(57))
	plain := mustPrint(t, []Certificate{without}, Feed{})
	first, second := mustPrint(t, []Certificate{with}, Feed{}), mustPrint(t, []Certificate{with}, Feed{})
	if !bytes.Equal(first, second) {
		t.Error("two prints differ")
	}
	if more := len(first) - len(plain); more > 6000 {
		t.Errorf("the code takes %d bytes, want 6000 at most", more)
	}
	none := with
	none.Blank, _ = BlankFor(catalogue.CertificateModel{ID: "a5", PaperWidth: 210, PaperHeight: 148})
	if _, there := none.Blank.Field(blank.QR); there {
		t.Error("the blank of the Ministry has a place for our code")
	}
}
