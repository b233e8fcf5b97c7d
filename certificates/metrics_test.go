package certificates

import (
	"math"
	"strings"
	"testing"

	"github.com/jung-kurt/gofpdf"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"
)

// alphabet returns the Vietnamese capitals or small letters in all tones.
func alphabet(capitals bool) string {
	var letters strings.Builder
	for _, vowel := range "aăâeêioôơuưy" {
		for _, tone := range []string{"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"} {
			letters.WriteString(norm.NFC.String(string(vowel) + tone))
		}
	}
	letters.WriteString("bcdđfghjklmnpqrstvwxz")
	if capitals {
		return strings.ToUpper(letters.String())
	}
	return letters.String()
}

const marks = "0123456789.,;:-–()/\"“”‘’!?%&"

func TestWidthsAreThoseOfTheLibrary(t *testing.T) {
	m := letterWidths(t)
	text := alphabet(false) + alphabet(true) + marks + " " + nationalName + nationalMotto
	for _, face := range allFaces() {
		pdf := gofpdf.New("P", "mm", "A4", "")
		family, style := libraryFace(face)
		pdf.AddUTF8FontFromBytes(family, style, fontFile(face))
		pdf.SetFont(family, style, 35)
		if got, want := m.width(text, face, 35), pdf.GetStringWidth(text); math.Abs(got-want) > 0.001 {
			t.Errorf("%v: width %.4f mm, the library has %.4f", face, got, want)
		}
	}
}

func TestMissingNamesTheLettersWithoutGlyph(t *testing.T) {
	m := letterWidths(t)
	if got := string(m.missing("Nguyễn 漢 Văn 字", Face{Family: Serif, Bold: true})); got != "漢字" {
		t.Errorf("missing %q, want 漢字", got)
	}
	if got := m.missing("Nguyễn\u00a0Văn Ẫ", Face{Family: Script, Bold: true}); got != nil {
		t.Errorf("missing %q, want nothing", got)
	}
}

func TestInkStaysWithinItsBounds(t *testing.T) {
	const hundredth = 0.0101
	for _, face := range allFaces() {
		parsed, err := sfnt.Parse(fontFile(face))
		if err != nil {
			t.Fatal(err)
		}
		for _, capitals := range []bool{true, false} {
			above, below := ink(t, parsed, alphabet(capitals))
			a, b := inkAbove(face, capitals), inkBelow(face, capitals)
			if above > a+hundredth || below > b+hundredth {
				t.Errorf("%v capitals %v: ink +%.3f −%.3f em, bounds +%.3f −%.3f", face, capitals, above, below, a, b)
			}
		}
	}
}

// ink returns the farthest that the letters reach over and under the
// baseline, in em.
func ink(t *testing.T, f *sfnt.Font, letters string) (above, below float64) {
	t.Helper()
	var buffer sfnt.Buffer
	ppem := fixed.I(int(f.UnitsPerEm()))
	for _, r := range letters {
		glyph, err := f.GlyphIndex(&buffer, r)
		if err != nil {
			t.Fatal(err)
		}
		bounds, _, err := f.GlyphBounds(&buffer, glyph, ppem, font.HintingNone)
		if err != nil {
			t.Fatal(err)
		}
		above = max(above, -float64(bounds.Min.Y)/float64(ppem))
		below = max(below, float64(bounds.Max.Y)/float64(ppem))
	}
	return above, below
}
