package quote

import (
	"bytes"
	"encoding/json"
	"testing"

	"pgregory.net/rapid"
)

func TestTextsAreQuotedAsEncodingJSONDoes(t *testing.T) {
	texts := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.RuneFrom([]rune("aĐộ\"\\<>&\u2028\u2029“–\x00\x1f\x7f\ufffd\t\n"))),
		rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }))
	rapid.Check(t, func(t *rapid.T) {
		text := texts.Draw(t, "text")
		for _, forHTML := range []bool{false, true} {
			var want bytes.Buffer
			encoder := json.NewEncoder(&want)
			encoder.SetEscapeHTML(forHTML)
			if err := encoder.Encode(text); err != nil {
				t.Fatal(err)
			}
			if got := string(appendQuoted([]byte("x"), text, forHTML)) + "\n"; got != "x"+want.String() {
				t.Fatalf("for HTML %t: got %q, want %q", forHTML, got, want.String())
			}
		}
	})
}
