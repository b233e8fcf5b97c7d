package certificates

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// monospaced measures a text in letters.
func monospaced(text string) float64 { return float64(utf8.RuneCountInString(text)) }

func TestBreakLinesBalances(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		width      float64
		want       []string
	}{
		{"one line when it fits", "aa bb cc", 8, []string{"aa bb cc"}},
		{"equal halves", "aaaa bbbb cccc dddd", 15, []string{"aaaa bbbb", "cccc dddd"}},
		{"no single word at the end", "aaaa bb cc dddddd", 11, []string{"aaaa bb", "cc dddddd"}},
		{"a bound number is no single word", "aaaaaa bbb\u00a01", 8, []string{"aaaaaa", "bbb\u00a01"}},
		{"a single word when nothing else fits", "aaaa bbbb", 5, []string{"aaaa", "bbbb"}},
		{"no compound is cut", "Có thành tích xuất sắc", 15, []string{"Có thành tích", "xuất sắc"}},
		{"nor one with a number", "aaaa aaaaa Quân khu\u00a02 aa", 15, []string{"aaaa aaaaa", "Quân khu\u00a02 aa"}},
		{"though the lines are uneven", "aaaaaa aaaa trang bị kỹ thuật tăng thiết giáp", 34, []string{"aaaaaa aaaa trang bị", "kỹ thuật tăng thiết giáp"}},
		{"nor a pair with a dash", "aaaa aaaa aaaa Tham mưu - Kế hoạch", 22, []string{"aaaa aaaa aaaa", "Tham mưu - Kế hoạch"}},
		{"after a comma", "aaaa aaa, aaaa aaaa bbbb", 20, []string{"aaaa aaa,", "aaaa aaaa bbbb"}},
		{"but not when that is far off", "aa, aaaa aaaa bbbb bbbb aaaa", 20, []string{"aa, aaaa aaaa", "bbbb bbbb aaaa"}},
		{"before a quoted name", "aaaaaa “bbbb bbb bbbb”", 20, []string{"aaaaaa", "“bbbb bbb bbbb”"}},
		{"after a quoted name", "“bbbb bbb bbbb” aaaaaa aa", 20, []string{"“bbbb bbb bbbb”", "aaaaaa aa"}},
		{"no text", "", 5, nil},
	} {
		got, fits := breakLines(tt.text, tt.width, 3, monospaced)
		if !fits || !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, %v, want %q", tt.name, got, fits, tt.want)
		}
	}
}

func TestBreakLinesRefusesWhatDoesNotFit(t *testing.T) {
	for _, text := range []string{"aaaaaaaaaaa", "aa bb\u00a0cc\u00a0dd\u00a0ee", "aaaa aaaa aaaa aaaa aaaa aaaa aaaa"} {
		if lines, fits := breakLines(text, 10, 3, monospaced); fits {
			t.Errorf("breakLines(%q) = %q, want no fit", text, lines)
		}
	}
}

func TestFillLinesTakesTheWordsThatALineHolds(t *testing.T) {
	got, fits := fillLines("aa bb cc dd ee", 8, 2, monospaced)
	if want := []string{"aa bb cc", "dd ee"}; !fits || !slices.Equal(got, want) {
		t.Errorf("fillLines = %q, %v, want %q", got, fits, want)
	}
	if got, fits := fillLines("aa bb cc dd ee", 5, 2, monospaced); fits {
		t.Errorf("three lines %q fit two", got)
	}
	if _, fits := fillLines("aaaaaaaaa b", 8, 9, monospaced); fits {
		t.Error("a word wider than the line fits")
	}
}

func TestBreakLinesUsesNoMoreLinesThanFilling(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[a-zẪộ]{1,12}`), 1, 40).Draw(t, "words")
		width := rapid.Float64Range(12, 60).Draw(t, "width")
		text := strings.Join(words, " ")
		filled, _ := fillLines(text, width, len(words), monospaced)
		balanced, fits := breakLines(text, width, len(words), monospaced)
		if !fits || len(balanced) != len(filled) {
			t.Fatalf("%d balanced lines, %d filled", len(balanced), len(filled))
		}
	})
}

func FuzzBreakLines(f *testing.F) {
	f.Add("Đã có thành tích xuất sắc năm 2024", 20.0, 3)
	f.Add("a\u00a0b c", 1.0, 1)
	f.Add("", 0.0, 0)
	f.Fuzz(func(t *testing.T, text string, width float64, most int) {
		clean, err := cleanText(text)
		if err != nil || len(clean) > 500 {
			return
		}
		bound := bind(clean)
		for _, set := range []func(string, float64, int, measure) ([]string, bool){breakLines, fillLines} {
			lines, fits := set(bound, width, min(most, 20), monospaced)
			if !fits {
				continue
			}
			if got := unbound(strings.Join(lines, " ")); got != unbound(clean) {
				t.Errorf("lines %q hold %q, want %q", lines, got, clean)
			}
			for _, line := range lines {
				if monospaced(line) > width+1e-6 {
					t.Errorf("line %q is wider than %g", line, width)
				}
			}
		}
	})
}
