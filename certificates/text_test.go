package certificates

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestCleanTextSetsOneFormOfEachText(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Nguyễn Văn Ân", "Nguyễn Văn Ân"},
		{norm.NFD.String("Nguyễn Văn Ân"), "Nguyễn Văn Ân"},
		{"  hai   chữ ", "hai chữ"},
		{"Tiểu đoàn\u00a01", "Tiểu đoàn\u00a01"},
		{"Tiểu đoàn \u00a0 1", "Tiểu đoàn\u00a01"},
		{"a\u3000b\u202fc", "a b\u00a0c"},
		{"", ""},
		{" \u00a0 ", ""},
		{"漢", "漢"}, // no matter of text but of the face
	} {
		got, err := cleanText(tt.in)
		if err != nil || got != tt.want {
			t.Errorf("cleanText(%q) = %q, %v, want %q", tt.in, got, err, tt.want)
		}
	}
}

func TestCleanTextRefusesWhatCannotBeSeen(t *testing.T) {
	for name, text := range map[string]string{
		"cut UTF-8":           "abc\xe1",
		"broken UTF-8":        "a\xffb",
		"replacement":         "a\ufffdb",
		"tab":                 "a\tb",
		"line feed":           "a\nb",
		"soft hyphen":         "a\u00adb",
		"zero-width space":    "a\u200bb",
		"byte order mark":     "\ufeffab",
		"right-to-left":       "a\u202eb",
		"beyond the plane":    "a\U0001F600b",
		"just beyond":         "a\U00010000b",
		"private use":         "a\ue000b",
		"lone combining mark": "q\u0303",
	} {
		if got, err := cleanText(text); !errors.Is(err, errText) {
			t.Errorf("%s: cleanText(%q) = %q, %v, want errText", name, text, got, err)
		}
	}
}

func FuzzCleanText(f *testing.F) {
	for _, seed := range []string{"Nguyễn Văn Ân", "e\u0302\u0303", "abc\xe1", " \u00a0a", "\U0001F600", "ﷺ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		clean, err := cleanText(text)
		if err != nil {
			return
		}
		if !utf8.ValidString(clean) || !norm.NFC.IsNormalString(clean) {
			t.Errorf("%q is not NFC", clean)
		}
		if again, err := cleanText(clean); err != nil || again != clean {
			t.Errorf("cleaning %q again gives %q, %v", clean, again, err)
		}
		if strings.Contains(clean, "  ") || strings.TrimSpace(clean) != clean {
			t.Errorf("%q has idle blanks", clean)
		}
	})
}
