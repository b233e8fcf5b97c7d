package registry

import (
	"errors"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// The table of letters says of every text what the tables of Unicode say.
func TestKnownLettersAreReadAsUnicodeReadsThem(t *testing.T) {
	check := func(t interface{ Errorf(string, ...any) }, text string) {
		clean, err := CleanText(text)
		if want, wantErr := cleanAny(text); clean != want || !errors.Is(err, wantErr) {
			t.Errorf("CleanText(%q) = %q, %v, want %q, %v", text, clean, err, want, wantErr)
		}
		if key, want := Fold(text), foldAny(text); key != want {
			t.Errorf("Fold(%q) = %q, want %q", text, key, want)
		}
	}
	for r := rune(0); r <= unicode.MaxLatin1*32; r++ {
		check(t, string(r))
		check(t, " a"+string(r)+"ế ")
	}
	texts := rapid.OneOf(
		rapid.StringOf(rapid.RuneFrom([]rune("aăâbdđeêioôơuưyAĂÂĐÊÔƠƯáàảãạắằẳẵặấầẩẫậớờởỡợửữựỷỹỵ 12,.-–“”…\u00a0\u0323\u0301\t\u00ad\u200b"))),
		rapid.String(),
		rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }))
	rapid.Check(t, func(t *rapid.T) { check(t, texts.Draw(t, "text")) })
}

func BenchmarkFold(b *testing.B) {
	for b.Loop() {
		Fold("Trung đoàn Bịa 10")
	}
}

func BenchmarkCleanText(b *testing.B) {
	for b.Loop() {
		if _, err := CleanText("Trung đoàn Bịa 10"); err != nil {
			b.Fatal(err)
		}
	}
}
