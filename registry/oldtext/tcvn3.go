package oldtext

import (
	"strings"
	"unicode"
)

// tcvn3Letters are the letters of the characters U+00A1 to U+00FF, as the
// bytes of TCVN 5712-1 are seen in Windows-1252. The five blanks at U+00B0 are
// tones, which follow a capital.
const tcvn3Letters = "ĂÂÊÔƠƯĐăâêôơưđẰ" +
	"     àảãáạẲằẳẵắẴ" +
	"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ" +
	"éẹềểễếệìỉỄẾỒĩíịò" +
	"Ổỏõóọồổỗốộờởỡớợù" +
	"ỖủũúụừửữứựỳỷỹýỵỐ"

// The tones in the order of U+00B0 to U+00B4, and the letters that take them
// with their toned forms in that order.
const (
	firstTone, lastTone = '\u00b0', '\u00b4'
	tonedLetters        = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
	formsOfLetter       = 6
)

// decodeTCVN3 decodes letter by letter. A capital with a tone is written in
// three ways: the small letter in a font of capitals, which only the caller
// knows; the capital and then the small letter with its tone (Aµ = À); the
// capital and then the tone (A° = À). The last two are two characters, hence
// the look at the letter before.
func decodeTCVN3(text string) string {
	letters := []rune(tcvn3Letters)
	out := make([]rune, 0, len(text))
	for _, r := range text {
		tone := 0
		switch {
		case r >= firstTone && r <= lastTone:
			tone = int(r-firstTone) + 1
		case r > '\u00a0' && r <= '\u00ff':
			r = letters[r-'\u00a1']
			tone = toneAfter(out, r)
		}
		if capital, ok := toned(out, tone); ok {
			out[len(out)-1] = capital
			continue
		}
		out = append(out, r)
	}
	return string(out)
}

// toneAfter returns the tone of a small letter that repeats the capital
// before it, 0 when it does not.
func toneAfter(before []rune, letter rune) int {
	if len(before) == 0 || !unicode.IsUpper(before[len(before)-1]) {
		return 0
	}
	base, tone := parted(letter)
	if base != unicode.ToLower(before[len(before)-1]) {
		return 0
	}
	return tone
}

// toned returns the last letter with a tone, if it is a capital that has
// none yet.
func toned(before []rune, tone int) (capital rune, ok bool) {
	if tone == 0 || len(before) == 0 || !unicode.IsUpper(before[len(before)-1]) {
		return 0, false
	}
	place := at(tonedLetters, unicode.ToLower(before[len(before)-1]))
	if place < 0 || place%formsOfLetter != 0 {
		return 0, false
	}
	return unicode.ToUpper(nth(tonedLetters, place+tone)), true
}

// parted returns a small letter without its tone, and the tone, 1 to 5 in the
// order huyền, hỏi, ngã, sắc, nặng; 0 when it has none.
func parted(letter rune) (base rune, tone int) {
	place := -1
	if letter > unicode.MaxASCII {
		place = at(tonedLetters, letter)
	}
	if place < 0 {
		return letter, 0
	}
	tone = place % formsOfLetter
	return nth(tonedLetters, place-tone), tone
}

// capitalised puts those letters in capitals that TCVN3 has no capitals for,
// where the rest of their word or text is capital: NGUYÔN was typed for a
// font of capitals and is NGUYỄN, not NGUYễN.
func capitalised(text string) string {
	fields := strings.FieldsFunc(text, isNoLetter)
	all := false
	for _, word := range fields {
		if hasSmall(word) {
			return mapWords(text, capitalisedWord)
		}
		all = all || isInCapitals(word) && isSyllable(word)
	}
	if all {
		return strings.ToUpper(text)
	}
	return mapWords(text, capitalisedWord)
}

func capitalisedWord(word string) string {
	if isInCapitals(word) {
		return strings.ToUpper(word)
	}
	return word
}

// isInCapitals tells that a word is capital beyond its first letter, and
// small in no letter that TCVN3 could have written as a capital.
func isInCapitals(word string) bool {
	capitals := 0
	for i, r := range word {
		if i > 0 && unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals > 0 && !hasSmall(word)
}

// hasSmall tells that a word has a small letter without tone.
func hasSmall(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool {
		_, tone := parted(r)
		return tone == 0 && unicode.IsLower(r)
	})
}

func isNoLetter(r rune) bool { return !unicode.IsLetter(r) }

// mapWords changes the words of a text and leaves what stands between them.
func mapWords(text string, change func(word string) string) string {
	var b strings.Builder
	start := -1
	for i, r := range text {
		switch {
		case unicode.IsLetter(r) && start < 0:
			start = i
		case !unicode.IsLetter(r) && start >= 0:
			b.WriteString(change(text[start:i]))
			start = -1
		}
		if start < 0 {
			b.WriteRune(r)
		}
	}
	if start >= 0 {
		b.WriteString(change(text[start:]))
	}
	return b.String()
}
