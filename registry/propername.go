package registry

import (
	"strings"
	"unicode"
)

// ProperName returns the name of a person that is written wholly in capitals
// as names are written: NGUYỄN VĂN ÂN is Nguyễn Văn Ân, H'HEN NIÊ is H'Hen
// Niê. Every other name, and one of a single word, stays as it is.
func ProperName(name string) string {
	if !strings.Contains(strings.TrimSpace(name), " ") || name != strings.ToUpper(name) || name == strings.ToLower(name) {
		return name
	}
	begins := true
	return strings.Map(func(r rune) rune {
		r = unicode.ToLower(r)
		if begins {
			r = unicode.ToUpper(r)
		}
		begins = !unicode.IsLetter(r) && !unicode.IsMark(r)
		return r
	}, name)
}

// DifferInCapitals tells that two names are the same but for capitals.
func DifferInCapitals(a, b string) bool { return a != b && strings.EqualFold(a, b) }
