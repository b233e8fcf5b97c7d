package bonus

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Format writes a sum in đồng with dots between thousands: 1.490.000.
func Format(n int64) string {
	digits := strconv.FormatInt(n, 10)
	sign := ""
	if n < 0 {
		sign, digits = "-", digits[1:]
	}
	var b strings.Builder
	for i, digit := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteRune(digit)
	}
	return sign + b.String()
}

// Words writes a sum in đồng as it stands below a list: "Một triệu bốn trăm
// chín mươi nghìn đồng". Sums of 0 to 10^15 are meant.
func Words(n int64) string {
	text := "không"
	switch {
	case n > 0:
		text = strings.Join(spell(n, false), " ")
	case n < 0:
		text = "âm " + strings.Join(spell(-n, false), " ")
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:] + " đồng"
}

const billion = 1_000_000_000

// spell names a number; after tells that words of higher places stand before
// it, so that its hundreds are named even when there are none.
func spell(n int64, after bool) []string {
	var words []string
	if high := n / billion; high > 0 {
		words = append(spell(high, after), "tỷ")
		after = true
	}
	for _, place := range []struct {
		size int64
		name string
	}{{1_000_000, "triệu"}, {1_000, "nghìn"}, {1, ""}} {
		group := int(n / place.size % 1000)
		if group == 0 {
			continue
		}
		words = append(words, spellGroup(group, after)...)
		if place.name != "" {
			words = append(words, place.name)
		}
		after = true
	}
	return words
}

// spellGroup names 1 to 999; whole names the hundreds in any case.
func spellGroup(n int, whole bool) []string {
	hundreds, rest := n/100, n%100
	var words []string
	if hundreds > 0 || whole {
		words = []string{digit(hundreds), "trăm"}
	}
	switch {
	case rest == 0:
		return words
	case rest < 10 && len(words) > 0:
		return append(words, "lẻ", digit(rest))
	}
	return append(words, spellTens(rest)...)
}

// spellTens names 1 to 99: 1 is mốt from 21 on, 5 is lăm from 15 on.
func spellTens(n int) []string {
	tens, unit := n/10, digit(n%10)
	if tens > 0 && n%10 == 5 {
		unit = "lăm"
	}
	if tens > 1 && n%10 == 1 {
		unit = "mốt"
	}
	var words []string
	switch {
	case tens == 1:
		words = []string{"mười"}
	case tens > 1:
		words = []string{digit(tens), "mươi"}
	}
	if n%10 == 0 {
		return words
	}
	return append(words, unit)
}

func digit(n int) string {
	return [...]string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}[n]
}
