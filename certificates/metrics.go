package certificates

import (
	"fmt"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"sovang/fonts"
)

// mmPerPoint is the length of a typographic point.
const mmPerPoint = 25.4 / 72

// em returns the type size in mm.
func em(size float64) float64 { return size * mmPerPoint }

// metrics knows the letter widths of the embedded faces, and how texts were set
// by them. It is not safe for concurrent use.
type metrics struct {
	faces    map[Face]*faceMetrics
	texts    memo[textKey, string]
	blocks   memo[blockKey, setBlock]
	passages memo[passageKey, []setLine]
}

// faceMetrics holds the widths of one face in thousandths of an em, rounded
// as PDF files hold them; a width of -1 means that the face lacks the letter.
type faceMetrics struct {
	font   *sfnt.Font
	buffer sfnt.Buffer
	usual  [usualLetters]int16 // two more than the width, 0 while it is not known
	widths map[rune]int        // of all other letters
}

// usualLetters is behind the letters and marks of Vietnamese print.
const usualLetters = 0x2030

// fontFile returns the TrueType file of a face.
func fontFile(f Face) []byte {
	if f.Family == Script {
		return fonts.Script()
	}
	return fonts.Serif(f.Bold, f.Italic)
}

// allFaces lists every face that a page may use.
func allFaces() []Face {
	return []Face{
		{Family: Serif},
		{Family: Serif, Bold: true},
		{Family: Serif, Italic: true},
		{Family: Serif, Bold: true, Italic: true},
		{Family: Script},
	}
}

// newMetrics reads the embedded faces.
func newMetrics() (*metrics, error) {
	m := &metrics{
		faces: map[Face]*faceMetrics{}, texts: memo[textKey, string]{}, blocks: memo[blockKey, setBlock]{},
		passages: memo[passageKey, []setLine]{},
	}
	for _, f := range allFaces() {
		parsed, err := sfnt.Parse(fontFile(f))
		if err != nil {
			return nil, fmt.Errorf("read face %v: %w", f, err)
		}
		m.faces[f] = &faceMetrics{font: parsed, widths: map[rune]int{}}
	}
	return m, nil
}

// embedded is the face as it is embedded: the script has neither bold nor
// italic.
func (f Face) embedded() Face {
	if f.Family == Script {
		return Face{Family: Script}
	}
	return f
}

// face returns the metrics of a face.
func (m *metrics) face(f Face) *faceMetrics { return m.faces[f.embedded()] }

// width returns the printed width of a text in mm. A letter that the face
// lacks counts nothing; see missing.
func (m *metrics) width(text string, f Face, size float64) float64 {
	face, total := m.face(f), 0
	for _, r := range text {
		total += max(face.width(r), 0)
	}
	return float64(total) * em(size) / 1000
}

// missing returns the letters of a text that the face cannot print.
func (m *metrics) missing(text string, f Face) []rune {
	var lacking []rune
	for _, r := range text {
		if m.face(f).width(r) < 0 {
			lacking = append(lacking, r)
		}
	}
	return lacking
}

func (f *faceMetrics) width(r rune) int {
	if r == nbsp {
		r = ' '
	}
	if uint32(r) < usualLetters {
		if f.usual[r] == 0 {
			f.usual[r] = int16(f.measure(r) + 2)
		}
		return int(f.usual[r]) - 2
	}
	w, known := f.widths[r]
	if !known {
		w = f.measure(r)
		f.widths[r] = w
	}
	return w
}

func (f *faceMetrics) measure(r rune) int {
	units := f.font.UnitsPerEm()
	glyph, err := f.font.GlyphIndex(&f.buffer, r)
	if err != nil || glyph == 0 {
		return -1
	}
	advance, err := f.font.GlyphAdvance(&f.buffer, glyph, fixed.I(int(units)), font.HintingNone)
	if err != nil {
		return -1
	}
	return int(math.Round(1000 * float64(advance) / 64 / float64(units)))
}

// inkAbove and inkBelow bound what the letters of a face reach over and under
// the baseline, in em. Layouts count with these bounds and never with the
// letters at hand, so that all sheets of a batch register. They are those of
// the highest and lowest Vietnamese letters, Ẫ and Ặ among the capitals, to a
// hundredth of an em; the least gaps of the layouts also have room for what
// is rare: a bracket among capitals, or a name such as Ấn in small letters.
func inkAbove(f Face, capitals bool) float64 {
	switch {
	case f.Family == Script:
		return 1.100
	case capitals:
		return 0.906
	}
	return 0.767
}

func inkBelow(f Face, capitals bool) float64 {
	switch {
	case f.Family == Script:
		return 0.330
	case capitals:
		return 0.196
	}
	return 0.222
}
