package seal

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// verifiedCopy tells whether a reading of a copy is true.
func verifiedCopy(copied string, trusted ...PublicKey) (Statement, bool) {
	for text := range Readings(copied) {
		if s, _, err := Verify(text, trusted); err == nil {
			return s, true
		}
	}
	return Statement{}, false
}

// disturbances are what copying does to a text.
func disturbances() map[string]func(string) string {
	return map[string]func(string) string{
		"carriage returns":  func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
		"old line ends":     func(s string) string { return strings.ReplaceAll(s, "\n", "\r") },
		"mark in front":     func(s string) string { return "\ufeff" + s },
		"blanks at the end": func(s string) string { return strings.ReplaceAll(s, "\n", " \n") + " \t" },
		"blanks in front":   func(s string) string { return "  " + strings.ReplaceAll(s, "\n", "\n\t") },
		"empty lines":       func(s string) string { return "\n" + strings.ReplaceAll(s, "\n", "\n\n") + "\n\n" },
		"letters and marks": norm.NFD.String,
		"one line":          func(s string) string { return strings.ReplaceAll(s, "\n", " ") },
		"hard blanks":       func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") },
		"unseen":            func(s string) string { return strings.ReplaceAll(s, "\n", "\u200b\n") },
	}
}

func TestACopyOfATrueTextIsTrue(t *testing.T) {
	key, names := keyOf(t, 'a'), []string(nil)
	for name := range disturbances() {
		names = append(names, name)
	}
	slices.Sort(names)
	rapid.Check(t, func(t *rapid.T) {
		want := sample()
		want.Ordinal, want.Issue = rapid.IntRange(1, 1000).Draw(t, "ordinal"), rapid.IntRange(0, 3).Draw(t, "issue")
		text, err := key.Sign(want)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range rapid.SliceOfDistinct(rapid.SampledFrom(names), rapid.ID).Draw(t, "copying") {
			text = disturbances()[name](text)
		}
		if got, ok := verifiedCopy(text, key.Public()); !ok || got != want {
			t.Fatalf("copy %q says %+v, %v", text, got, ok)
		}
	})
}

func TestACopyWithAnotherLetterIsFalse(t *testing.T) {
	key := keyOf(t, 'a')
	text := signedSample(t, sample())
	letters := []rune(text)
	rapid.Check(t, func(t *rapid.T) {
		at := rapid.IntRange(0, len(letters)-1).Draw(t, "at")
		other := rapid.SampledFrom([]rune("aàAÀ1ớ.:/")).Draw(t, "letter")
		if strings.TrimSpace(string(letters[at])) == "" || other == letters[at] {
			return
		}
		altered := slices.Clone(letters)
		altered[at] = other
		for name, disturb := range disturbances() {
			if _, ok := verifiedCopy(disturb(string(altered)), key.Public()); ok {
				t.Fatalf("%s: %q is true", name, string(altered))
			}
		}
		if _, ok := verifiedCopy(string(altered), key.Public()); ok {
			t.Fatalf("%q is true", string(altered))
		}
	})
}

func TestEndsSealedKnowsTheTextOfACertificate(t *testing.T) {
	text := signedSample(t, sample())
	for name, c := range map[string]struct {
		text string
		want bool
	}{
		"true":            {text, true},
		"other heading":   {strings.Replace(text, "VÀNG", "VANG", 1), true},
		"one line":        {strings.ReplaceAll(text, "\n", " "), true},
		"an address":      {"https://example.org/" + strings.Repeat("x", 120) + ".", false},
		"nothing":         {"", false},
		"signature alone": {text[strings.LastIndex(text, "\n")+1:], false},
	} {
		if got := EndsSealed(c.text); got != c.want {
			t.Errorf("%s: EndsSealed = %v", name, got)
		}
	}
}

func FuzzReadingsAreText(f *testing.F) {
	f.Add(signedSample(f, sample()))
	f.Add("SỔ VÀNG 1 a b Quyết định số 1 ngày 2 Số sổ vàng 3 c")
	f.Fuzz(func(t *testing.T, text string) {
		for reading := range Readings(text) {
			if utf8.ValidString(text) && !utf8.ValidString(reading) {
				t.Errorf("%q reads %q", text, reading)
			}
		}
	})
}
