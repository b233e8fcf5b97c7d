package qrcode

import (
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math/rand/v2"
	"strings"
	"testing"

	xdraw "golang.org/x/image/draw"
	"pgregory.net/rapid"
)

// statement is a text of the kind that certificates carry; its people are
// invented.
const statement = `SỔ VÀNG 1
Chiến sĩ thi đua toàn quân
Thượng úy quân nhân chuyên nghiệp Nguyễn Phan Hoàng Thị Phương Thảo
Quyết định số 0385/QĐ-CKT ngày 25/12/2019
Số sổ vàng 103
Cục Kỹ thuật – Bộ Tư lệnh Quân khu 2
ABCDEFGH:6QF$*0%1LA3MDZ6%J9/1E6.+8QF$*0%1LA3MDZ6%J9/1E6.+8QF$*0%1LA3MDZ6%J9/1E6.+8QF$*0%1LA3MDZ6%J9/1E6.+ .`

func TestDecodeReadsWhatEncodeMakes(t *testing.T) {
	for _, text := range []string{"A", "a", "Hạ", statement, "SỔ VÀNG 1", strings.Repeat("Nguyễn ", 60), "1234567890"} {
		wantDecoded(t, picture(encode(t, text), 4), text)
	}
}

func TestDecodeReadsEveryLength(t *testing.T) {
	for n := 1; n < 700; n += 13 {
		text := strings.Repeat("ễ", n/3+1) + strings.Repeat("A", n%40)
		wantDecoded(t, picture(encode(t, text), 3), text)
	}
}

func TestDecodeReadsAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOfN(rapid.StringMatching(`[A-Za-zÀ-ỹđĐ0-9 /.-]{1,40}`), 1, 6).Draw(t, "lines")
		text := "SỔ VÀNG 1\n" + strings.Join(lines, "\n") + "\nABC"
		m, err := Encode(text)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Decode(picture(m, 3))
		if err != nil || len(got) != 1 || got[0] != text {
			t.Fatalf("Decode = %q, %v; want %q", got, err, text)
		}
	})
}

func TestDecodeReadsACodeTurnedAnyWay(t *testing.T) {
	code := picture(encode(t, statement), 4)
	for range 4 {
		wantDecoded(t, code, statement)
		code = turned(code)
	}
}

func TestDecodeReadsANoisyCode(t *testing.T) {
	code := picture(encode(t, statement), 5)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range code.Pix {
		grain := int(code.Pix[i]) + int(60*random.NormFloat64())
		code.Pix[i] = uint8(min(max(grain, 0), 255))
	}
	wantDecoded(t, code, statement)
}

// TestDecodeReadsAWholeSheet puts a code of 21 mm, quiet zone included, on an
// A4 page at the resolutions of scanners.
func TestDecodeReadsAWholeSheet(t *testing.T) {
	for _, dpi := range []int{150, 200, 300} {
		t.Run(fmt.Sprint(dpi), func(t *testing.T) {
			wantDecoded(t, sheet(t, statement, dpi), statement)
		})
	}
}

func TestDecodeReadsTwoCodes(t *testing.T) {
	first, second := picture(encode(t, "một"), 4), picture(encode(t, "hai"), 4)
	both := white(image.Rect(0, 0, 500, 300))
	draw.Draw(both, first.Bounds().Add(image.Pt(20, 20)), first, image.Point{}, draw.Src)
	draw.Draw(both, second.Bounds().Add(image.Pt(300, 100)), second, image.Point{}, draw.Src)
	got, err := Decode(both)
	if err != nil || len(got) != 2 {
		t.Fatalf("Decode = %q, %v; want two texts", got, err)
	}
}

func TestDecodeOfAPictureWithoutCode(t *testing.T) {
	for _, empty := range []image.Image{image.NewGray(image.Rect(0, 0, 0, 0)), image.NewRGBA(image.Rect(0, 0, 1, 1)), white(image.Rect(5, 5, 300, 200))} {
		if got, err := Decode(empty); !errors.Is(err, ErrNoCode) {
			t.Errorf("Decode(%v) = %q, %v", empty.Bounds(), got, err)
		}
	}
}

func TestGlanceReadsAClearPicture(t *testing.T) {
	if got, err := Glance(picture(encode(t, statement), 4)); err != nil || len(got) != 1 || got[0] != statement {
		t.Errorf("Glance = %q, %v", got, err)
	}
	if _, err := Glance(white(image.Rect(0, 0, 300, 200))); !errors.Is(err, ErrNoCode) {
		t.Errorf("Glance at nothing = %v", err)
	}
}

func TestDecodeRefusesAHugePicture(t *testing.T) {
	if _, err := Decode(image.NewUniform(color.White)); !errors.Is(err, ErrTooLarge) {
		t.Errorf("Decode = %v", err)
	}
}

func TestEncodeRefuses(t *testing.T) {
	for _, text := range []string{"", "\xff", strings.Repeat("ễ", 2000)} {
		if _, err := Encode(text); !errors.Is(err, ErrText) {
			t.Errorf("Encode of %d bytes = %v", len(text), err)
		}
	}
}

func TestEncodeStaysSmall(t *testing.T) {
	if got := len(encode(t, statement)); got > 69 {
		t.Errorf("a certificate's code has %d modules on a side", got)
	}
}

func FuzzEncode(f *testing.F) {
	f.Add("SỔ VÀNG 1")
	f.Add(statement)
	f.Fuzz(func(t *testing.T, text string) {
		m, err := Encode(text)
		if err != nil {
			return
		}
		for _, row := range m {
			if len(row) != len(m) {
				t.Fatalf("row of %d modules in a code of %d", len(row), len(m))
			}
		}
	})
}

func FuzzDecode(f *testing.F) {
	f.Add(uint8(40), []byte("\x00\xff\x00"))
	f.Fuzz(func(t *testing.T, width uint8, pixels []byte) {
		if width == 0 {
			return
		}
		picture := &image.Gray{Pix: pixels, Stride: int(width), Rect: image.Rect(0, 0, int(width), len(pixels)/int(width))}
		if _, err := Decode(picture); err != nil && !errors.Is(err, ErrNoCode) {
			t.Fatal(err)
		}
	})
}

func BenchmarkEncode(b *testing.B) {
	for b.Loop() {
		if _, err := Encode(statement); err != nil {
			b.Fatal(err)
		}
	}
}

func encode(t *testing.T, text string) Matrix {
	t.Helper()
	m, err := Encode(text)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func wantDecoded(t *testing.T, picture image.Image, want string) {
	t.Helper()
	got, err := Decode(picture)
	if err != nil || len(got) != 1 || got[0] != want {
		t.Fatalf("Decode of %v = %q, %v; want %q", picture.Bounds(), got, err, want)
	}
}

// picture draws a code with its quiet zone, so many pixels a module.
func picture(m Matrix, scale int) *image.Gray {
	side := (len(m) + 2*QuietZone) * scale
	out := white(image.Rect(0, 0, side, side))
	for y, row := range m {
		for x, dark := range row {
			if dark {
				corner := image.Pt(x+QuietZone, y+QuietZone).Mul(scale)
				draw.Draw(out, image.Rectangle{corner, corner.Add(image.Pt(scale, scale))}, image.Black, image.Point{}, draw.Src)
			}
		}
	}
	return out
}

// sheet puts a code of 21 mm on a white A4 page lying on its side.
func sheet(t *testing.T, text string, dpi int) *image.Gray {
	t.Helper()
	mm := func(n float64) int { return int(n * float64(dpi) / 25.4) }
	page := white(image.Rect(0, 0, mm(297), mm(210)))
	code := picture(encode(t, text), 16)
	place := image.Rect(0, 0, mm(21), mm(21)).Add(image.Pt(mm(34), mm(132)))
	xdraw.CatmullRom.Scale(page, place, code, code.Bounds(), xdraw.Src, nil)
	for y := mm(20); y < mm(120); y += mm(8) { // lines of lettering
		for x := mm(60); x < mm(240); x += mm(3) {
			draw.Draw(page, image.Rect(x, y, x+mm(1.5), y+mm(4)), image.Black, image.Point{}, draw.Src)
		}
	}
	return page
}

// turned turns a picture by a quarter.
func turned(picture *image.Gray) *image.Gray {
	size := picture.Bounds().Size()
	out := image.NewGray(image.Rect(0, 0, size.Y, size.X))
	for y := range size.Y {
		for x := range size.X {
			out.SetGray(size.Y-1-y, x, picture.GrayAt(x, y))
		}
	}
	return out
}

func white(bounds image.Rectangle) *image.Gray {
	out := image.NewGray(bounds)
	draw.Draw(out, bounds, image.White, image.Point{}, draw.Src)
	return out
}
