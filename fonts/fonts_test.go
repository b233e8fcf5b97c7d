package fonts_test

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"

	"sovang/fonts"
)

// faces lists every face by name with the marks of printing that it may lack.
func faces() map[string][]byte {
	return map[string][]byte{
		"serif":             fonts.Serif(false, false),
		"serif bold":        fonts.Serif(true, false),
		"serif italic":      fonts.Serif(false, true),
		"serif bold italic": fonts.Serif(true, true),
		"script":            fonts.Script(),
	}
}

// vietnamese builds the alphabet: twelve vowels in six tones and đ, in both
// cases, and the plain consonants.
func vietnamese() []rune {
	tones := []string{"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
	var letters strings.Builder
	for _, vowel := range "aăâeêioôơuưy" {
		for _, tone := range tones {
			letters.WriteString(norm.NFC.String(string(vowel) + tone))
		}
	}
	letters.WriteString("bcdđfghjklmnpqrstvwxz")
	return []rune(letters.String() + strings.ToUpper(letters.String()))
}

func TestEveryFaceHasTheVietnameseAlphabetAndTheMarksOfPrint(t *testing.T) {
	letters := vietnamese()
	if got, want := len(letters), 2*(12*6+21); got != want {
		t.Fatalf("alphabet has %d letters, want %d precomposed ones", got, want)
	}
	marks := []rune("0123456789 \u00a0!\"#%&'()*+,-./:;<=>?@[]_|“”‘’–—…§•°₫№")
	for name, file := range faces() {
		face, err := sfnt.Parse(file)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, r := range append(letters, marks...) {
			glyph, err := face.GlyphIndex(&sfnt.Buffer{}, r)
			if err != nil || glyph == 0 {
				t.Errorf("%s lacks %q (U+%04X), err %v", name, r, r, err)
			}
		}
	}
}

func TestFacesCanBeEmbedded(t *testing.T) {
	for name, file := range faces() {
		if !bytes.HasPrefix(file, []byte{0, 1, 0, 0}) || table(file, "glyf") == nil {
			t.Errorf("%s is not a TrueType font with glyf outlines", name)
		}
		os2 := table(file, "OS/2")
		if os2 == nil {
			t.Fatalf("%s has no OS/2 table", name)
		}
		if fsType := binary.BigEndian.Uint16(os2[8:]); fsType != 0 {
			t.Errorf("%s: fsType %d restricts embedding, want 0", name, fsType)
		}
	}
}

// table returns a table of a TrueType file, nil when there is none.
func table(file []byte, tag string) []byte {
	for i := range int(binary.BigEndian.Uint16(file[4:])) {
		entry := file[12+16*i:]
		if string(entry[:4]) == tag {
			return file[binary.BigEndian.Uint32(entry[8:]):][:binary.BigEndian.Uint32(entry[12:])]
		}
	}
	return nil
}

func TestCallersCannotSpoilAFace(t *testing.T) {
	for _, face := range []func() []byte{
		func() []byte { return fonts.Serif(false, false) },
		func() []byte { return fonts.Serif(true, true) },
		fonts.Script,
	} {
		clear(face())
		if face()[1] == 0 {
			t.Error("changing the returned bytes changed the embedded face")
		}
	}
}

func TestEachFaceComesWithItsLicence(t *testing.T) {
	for _, l := range fonts.Licences() {
		if !strings.Contains(l.Text, "SIL OPEN FONT LICENSE Version 1.1") {
			t.Errorf("licence of %s is not the OFL 1.1", l.Face)
		}
	}
}
