package oldtext_test

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// spelling is how an encoder of the tests writes capitals with tone.
type spelling int

const (
	repeated spelling = iota // the capital, then the small letter with tone: Aµ
	marked                   // the capital, then the tone: A°
)

const (
	tcvn3Small    = "µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ" + "\u00a8©ª«¬\u00ad®"
	tcvn3Letters  = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ" + "ăâêôơưđ"
	tcvn3Capitals = "¡¢£¤¥¦§"
	capitals      = "ĂÂÊÔƠƯĐ"
	tonesInOrder  = "\u0300\u0309\u0303\u0301\u0323"
)

// encodeTCVN3 writes a Unicode word in TCVN3.
func encodeTCVN3(word string, s spelling) string {
	var b strings.Builder
	for _, r := range word {
		switch i := index(capitals, r); {
		case r < 0x80:
			b.WriteRune(r)
		case i >= 0:
			b.WriteRune(nth(tcvn3Capitals, i))
		case unicode.IsLower(r):
			b.WriteRune(nth(tcvn3Small, index(tcvn3Letters, r)))
		default:
			base, tone := partedByMarks(r)
			b.WriteString(encodeTCVN3(string(base), s))
			if s == marked {
				b.WriteRune('\u00b0' + rune(tone))
			} else {
				b.WriteString(encodeTCVN3(string(unicode.ToLower(r)), s))
			}
		}
	}
	return b.String()
}

// vniOf are the small letters as documents.md §6.7 lists them.
const vniOf = `à=aø á=aù ả=aû ã=aõ ạ=aï è=eø é=eù ẻ=eû ẽ=eõ ẹ=eï ò=oø ó=où ỏ=oû õ=oõ ọ=oï ù=uø ú=uù ủ=uû ũ=uõ ụ=uï
ỳ=yø ý=yù ỷ=yû ỹ=yõ ỵ=î đ=ñ ơ=ô ư=ö ờ=ôø ớ=ôù ở=ôû ỡ=ôõ ợ=ôï ừ=öø ứ=öù ử=öû ữ=öõ ự=öï
â=aâ ấ=aá ầ=aà ẩ=aå ẫ=aã ậ=aä ê=eâ ế=eá ề=eà ể=eå ễ=eã ệ=eä ô=oâ ố=oá ồ=oà ổ=oå ỗ=oã ộ=oä
ă=aê ắ=aé ằ=aè ẳ=aú ẵ=aü ặ=aë í=í ì=ì ỉ=æ ĩ=ó ị=ò`

// encodeVNI writes a Unicode word in VNI-Windows.
func encodeVNI(word string) string {
	codes := map[rune]string{}
	for _, pair := range strings.Fields(vniOf) {
		letter, code, _ := strings.Cut(pair, "=")
		codes[[]rune(letter)[0]] = code
	}
	var b strings.Builder
	for _, r := range word {
		code, ok := codes[unicode.ToLower(r)]
		switch {
		case !ok:
			b.WriteRune(r)
		case unicode.IsUpper(r):
			b.WriteString(strings.ToUpper(code))
		default:
			b.WriteString(code)
		}
	}
	return b.String()
}

// syllable draws a small syllable that Vietnamese has.
func syllable(t *rapid.T) string {
	onset := rapid.SampledFrom(strings.Fields("ngh ng nh ch gh kh ph th tr b c d đ g h k l m n p r s t v x")).Draw(t, "onset")
	rime := rapid.SampledFrom([][2]string{{"a", ""}, {"a", "nh"}, {"ă", "m"}, {"ă", "ng"}, {"â", "n"}, {"â", "u"}, {"e", "o"}, {"ê", "n"},
		{"i", "a"}, {"o", "n"}, {"oa", "i"}, {"o", "ng"}, {"ô", "ng"}, {"ơ", "i"}, {"u", "y"}, {"ư", "ng"}, {"y", "t"}, {"uyê", "n"},
		{"iê", "u"}, {"uô", "ng"}, {"ươ", "ng"}, {"oa", "nh"}, {"uâ", "n"}}).Draw(t, "rime")
	tone := rapid.SampledFrom([]string{"", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"}).Draw(t, "tone")
	return nfc(onset + rime[0] + tone + rime[1])
}

// vietnamese draws a text: small, capital, or each word with a capital.
func vietnamese(t *rapid.T) string {
	text := strings.Join(rapid.SliceOfN(rapid.Custom(syllable), 1, 6).Draw(t, "words"), " ")
	switch rapid.IntRange(0, 2).Draw(t, "case") {
	case 1:
		words := strings.Fields(text)
		for i, word := range words {
			runes := []rune(word)
			words[i] = string(unicode.ToUpper(runes[0])) + string(runes[1:])
		}
		return strings.Join(words, " ")
	case 2:
		return strings.ToUpper(text)
	}
	return text
}

func mustNotFail(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
