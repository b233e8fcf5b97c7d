package oldtext

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Encoding is how a text was written before Unicode.
type Encoding string

// The encodings. Their names are permanent.
const (
	None  Encoding = ""            // Unicode, or nothing that can be told
	TCVN3 Encoding = "TCVN3"       // TCVN 5712:1993, one character a letter; also called ABC
	VNI   Encoding = "VNI-Windows" // a letter and its mark are two characters
)

// FontEncoding returns the encoding that a font is made for, [None] for a
// font of today. Capitals tells that the font shows small letters as capitals,
// as .VnTimeH does: what was decoded is then to be put in capitals.
func FontEncoding(fontName string) (e Encoding, capitals bool) {
	name := strings.TrimPrefix(strings.TrimSpace(fontName), "@")
	lower := strings.ToLower(name)
	switch {
	case strings.HasPrefix(lower, ".vn"):
		return TCVN3, strings.HasSuffix(name, "H")
	case strings.HasPrefix(lower, "vni-"), strings.HasPrefix(lower, "vni "):
		return VNI, false
	}
	return None, false
}

// Decode returns the text in Unicode, NFC. What the encoding does not know
// stays as it is; with [None] that is everything.
func Decode(e Encoding, text string) string {
	switch e {
	case TCVN3:
		return norm.NFC.String(capitalised(decodeTCVN3(text)))
	case VNI:
		return norm.NFC.String(decodeVNI(text))
	}
	return text
}
