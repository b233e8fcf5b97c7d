package seal

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"
)

// TestBase45OfTheStandard has the examples of RFC 9285, 4.3 and 4.4.
func TestBase45OfTheStandard(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "AB": "BB8", "Hello!!": "%69 VD92EX0", "base-45": "UJCLQE7W581", "ietf!": "QED8WEX0", "\xff\xff": "FGW", "\xff": "U5",
	} {
		if got := encodeBase45([]byte(text)); got != want {
			t.Errorf("encodeBase45(%q) = %q, want %q", text, got, want)
		}
		if got, err := decodeBase45(want); err != nil || string(got) != text {
			t.Errorf("decodeBase45(%q) = %q, %v; want %q", want, got, err, text)
		}
	}
}

func TestBase45RefusesOtherSpellings(t *testing.T) {
	for _, text := range []string{"A", "ABCD", "GGW", ":::", "V5", "::", "ab8", "BB8\n", "BBế"} {
		if got, err := decodeBase45(text); err == nil {
			t.Errorf("decodeBase45(%q) = %q", text, got)
		}
	}
}

func TestBase45ComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := rapid.SliceOf(rapid.Byte()).Draw(t, "data")
		got, err := decodeBase45(encodeBase45(data))
		if err != nil || !bytes.Equal(got, data) {
			t.Fatalf("got %v, %v; want %v", got, err, data)
		}
	})
}

func FuzzBase45(f *testing.F) {
	for _, seed := range []string{"", "BB8", "GGW", "QED8WEX0"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		data, err := decodeBase45(text)
		if err == nil && encodeBase45(data) != text {
			t.Errorf("%q and %q are the same bytes", text, encodeBase45(data))
		}
	})
}
