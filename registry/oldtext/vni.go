package oldtext

import "unicode"

// The marks of VNI-Windows, each in its place over the letters a, e, o, u, y,
// ơ (ô) and ư (ö), and those of the circumflex and the breve. A mark is small
// or capital as the typist pleased; the letter decides.
const (
	vniTones      = "øûõùï" // huyền, hỏi, ngã, sắc, nặng
	vniCircumflex = "âàåãáä"
	vniBreve      = "êèúüéë"
)

// vniAlone are the characters that are a letter by themselves.
const (
	vniSingle  = "ñôöíìæóòî"
	vniLetters = "đơưíìỉĩịỵ"
)

// vniPlain are the letters that take a tone, as they are typed and as they
// are; vniHatted those that take a circumflex.
const (
	vniPlain  = "aeouyôö"
	vniMeant  = "aeouyơư"
	vniHatted = "aeo"
	vniHats   = "âêô"
)

// decodeVNI decodes two characters where they make one letter, else one.
func decodeVNI(text string) string {
	runes := []rune(text)
	out := make([]rune, 0, len(runes))
	for i := 0; i < len(runes); i++ {
		letter, ok := rune(0), false
		if i+1 < len(runes) {
			letter, ok = vniPair(unicode.ToLower(runes[i]), unicode.ToLower(runes[i+1]))
		}
		width := 2
		if !ok {
			letter, width = vniAlone(unicode.ToLower(runes[i])), 1
		}
		switch {
		case letter == 0:
			letter = runes[i]
		case unicode.IsUpper(runes[i]):
			letter = unicode.ToUpper(letter)
		}
		out = append(out, letter)
		i += width - 1
	}
	return string(out)
}

// vniPair returns the letter that two small characters make.
func vniPair(base, mark rune) (letter rune, ok bool) {
	if i := at(vniPlain, base); i >= 0 {
		if tone := at(vniTones, mark); tone >= 0 {
			return form(nth(vniMeant, i), tone+1), true
		}
	}
	if i := at(vniHatted, base); i >= 0 {
		if tone := at(vniCircumflex, mark); tone >= 0 {
			return form(nth(vniHats, i), tone), true
		}
	}
	if base == 'a' {
		if tone := at(vniBreve, mark); tone >= 0 {
			return form('ă', tone), true
		}
	}
	return 0, false
}

// vniAlone returns the letter of one small character, 0 if it has none.
func vniAlone(single rune) rune {
	if i := at(vniSingle, single); i >= 0 {
		return nth(vniLetters, i)
	}
	return 0
}

// form returns a small letter with a tone, in the order of [parted].
func form(letter rune, tone int) rune { return nth(tonedLetters, at(tonedLetters, letter)+tone) }

// at returns the place of a letter among others, counted in letters, or -1.
func at(letters string, wanted rune) int {
	i := 0
	for _, r := range letters {
		if r == wanted {
			return i
		}
		i++
	}
	return -1
}

// nth returns the letter at a place that [at] gave.
func nth(letters string, place int) rune {
	for _, r := range letters {
		if place == 0 {
			return r
		}
		place--
	}
	return 0
}
