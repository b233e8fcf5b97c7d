package certificates

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"sovang/registry/cal"
)

// plainPage is a page of one line in a face.
func plainPage(text string, f Face) Page {
	return Page{Width: 210, Height: 297, Items: []Item{flushLeft("line", text, f, 12, 20, 30)}}
}

func plainMetadata(t testing.TB) Metadata {
	t.Helper()
	return Metadata{Title: "Sổ vàng", Author: "Cục Kỹ thuật", Date: day(t, "2020-06-09")}
}

func TestDrawGivesTheSameBytesEveryTime(t *testing.T) {
	certs := []Certificate{meritCertificate(t), titleCertificate(t), largeCertificate(t)}
	style := DefaultStyle()
	style.Emblem = emblemFile(t, 300, 300)
	want, err := Print(papers(certs), style, Feed{})
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		got, err := Print(papers(certs), style, Feed{})
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Fatal("two runs give different bytes")
		}
	}
}

func TestDrawEmbedsOnlyTheFacesUsed(t *testing.T) {
	pdf, err := draw([]Page{plainPage("Sổ vàng", Face{Family: Serif, Italic: true})}, plainMetadata(t))
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(pdf, []byte("/FontFile2")); n != 1 {
		t.Errorf("%d embedded faces, want 1", n)
	}
	if !bytes.Contains(pdf, []byte("/BaseFont /SOVANG+liberationserifI")) {
		t.Error("the face has no name of a subset")
	}
}

func TestDrawHoldsASharedBackdropOnce(t *testing.T) {
	one, err := Print(papers([]Certificate{meritCertificate(t)}), DefaultStyle(), Feed{})
	if err != nil {
		t.Fatal(err)
	}
	hundred := make([]Certificate, 100)
	for i := range hundred {
		hundred[i] = meritCertificate(t)
	}
	all, err := Print(papers(hundred), DefaultStyle(), Feed{})
	if err != nil {
		t.Fatal(err)
	}
	if more := (len(all) - len(one)) / 99; more > 3000 {
		t.Errorf("each further sheet takes %d bytes, want 3000 at most", more)
	}
}

func TestDrawRefusesWhatTheFaceLacks(t *testing.T) {
	_, err := draw([]Page{plainPage("Nguyễn 漢", Face{Family: Serif})}, plainMetadata(t))
	if err == nil || !strings.Contains(err.Error(), "漢") {
		t.Errorf("draw: %v, want an error that names the letter", err)
	}
}

func TestDrawTurnsFaultsOfTheLibraryIntoErrors(t *testing.T) {
	broken := Page{Width: 210, Height: 297, Items: []Item{Image{Width: 10, Height: 10, PNG: []byte("no picture")}}}
	if _, err := draw([]Page{broken}, plainMetadata(t)); err == nil {
		t.Error("a broken picture is drawn without error")
	}
	framed := Page{Width: 210, Height: 297, Backdrop: &Artwork{Width: 210, Height: 297, Items: broken.Items}}
	if _, err := draw([]Page{framed}, plainMetadata(t)); err == nil {
		t.Error("a picture in a backdrop is drawn without error")
	}
	if _, err := draw(nil, plainMetadata(t)); err == nil {
		t.Error("no pages are drawn without error")
	}
	if _, err := draw([]Page{plainPage("a", Face{Family: Serif})}, Metadata{Date: cal.Date{}}); !errors.Is(err, errNoDate) {
		t.Errorf("without date: %v, want errNoDate", err)
	}
}

func TestCheckEmblem(t *testing.T) {
	for _, tt := range []struct {
		name string
		file []byte
		good bool
	}{
		{"none", nil, true},
		{"square", emblemFile(t, 300, 300), true},
		{"oblong", emblemFile(t, 480, 300), true},
		{"sixteen bits", deepEmblemFile(t, 300), true},
		{"palette", paletteFile(t, 300), true},
		{"coarse", emblemFile(t, 100, 100), false},
		{"too large", pngFile(t, image.NewGray(image.Rect(0, 0, 3001, 1501))), false},
		{"ribbon", emblemFile(t, 1000, 300), false},
		{"cut off", emblemFile(t, 300, 300)[:200], false},
		{"no picture", []byte("GIF89a"), false},
	} {
		err := CheckEmblem(tt.file)
		if tt.good && err != nil || !tt.good && !errors.Is(err, ErrEmblem) {
			t.Errorf("%s: %v, want good %v", tt.name, err, tt.good)
		}
	}
}

func TestAnEmblemOfTheWrongSizeSaysWhatItMeasures(t *testing.T) {
	for _, tt := range []struct {
		file          []byte
		width, height int
		want          string
	}{
		{paletteFile(t, 20), 20, 20, "emblem cannot be used: 20 × 20 pixels: sides of 240 to 3000, none over twice the other, are wanted"},
		{emblemFile(t, 1000, 300), 1000, 300, "emblem cannot be used: 1000 × 300 pixels: sides of 240 to 3000, none over twice the other, are wanted"},
	} {
		var size *EmblemSizeError
		err := CheckEmblem(tt.file)
		if !errors.As(err, &size) || size.Width != tt.width || size.Height != tt.height || err.Error() != tt.want {
			t.Errorf("%v, want %s", err, tt.want)
		}
	}
	var size *EmblemSizeError
	if err := CheckEmblem([]byte("GIF89a")); errors.As(err, &size) {
		t.Errorf("no picture: %v, want no size", err)
	}
}

func TestTheUnitsEmblemStandsInTheCircle(t *testing.T) {
	style := DefaultStyle()
	style.Emblem = emblemFile(t, 480, 300)
	pages, err := layPapers([]Paper{meritCertificate(t)}, style, Feed{})
	if err != nil {
		t.Fatal(err)
	}
	picture, ok := pages[0].Items[0].(Image)
	if !ok {
		t.Fatal("the page does not begin with the emblem")
	}
	got := fmt.Sprintf("%.1f %.3f %.1f×%.2f", picture.X, picture.Y, picture.Width, picture.Height)
	if want := "137.5 20.125 22.0×13.75"; got != want {
		t.Errorf("emblem at %s, want %s", got, want)
	}
}

// emblemFile is a picture of one colour.
func emblemFile(t testing.TB, width, height int) []byte {
	t.Helper()
	picture := image.NewNRGBA(image.Rect(0, 0, width, height))
	for i := range picture.Pix {
		picture.Pix[i] = 0xC0
	}
	return pngFile(t, picture)
}

// paletteFile is a square picture with a palette of four colours, two bits a
// pixel.
func paletteFile(t testing.TB, side int) []byte {
	t.Helper()
	colours := color.Palette{color.Transparent, color.White, color.Black, color.RGBA{218, 37, 29, 255}}
	return pngFile(t, image.NewPaletted(image.Rect(0, 0, side, side), colours))
}

// deepEmblemFile has sixteen bits a colour, which the library does not read.
func deepEmblemFile(t testing.TB, side int) []byte {
	t.Helper()
	picture := image.NewRGBA64(image.Rect(0, 0, side, side))
	picture.Set(1, 1, color.RGBA64{R: 0x1234, A: 0xFFFF})
	return pngFile(t, picture)
}

func pngFile(t testing.TB, picture image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
