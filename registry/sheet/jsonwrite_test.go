package sheet

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

func TestTextsAreQuotedAsEncodingJSONDoes(t *testing.T) {
	texts := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.RuneFrom([]rune("aĐộ\"\\<>&\u2028\u2029“–\x00\x1f\x7f\ufffd\t\n"))),
		rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }))
	rapid.Check(t, func(t *rapid.T) {
		text := texts.Draw(t, "text")
		var want bytes.Buffer
		encoder := json.NewEncoder(&want)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(text); err != nil {
			t.Fatal(err)
		}
		if got := string(appendQuoted([]byte("x"), text)) + "\n"; got != "x"+want.String() {
			t.Fatalf("got %q, want %q", got, want.String())
		}
	})
}

// A long list leaves in pieces that several processors make; a short one does
// not. Both are the same text.
func TestPiecesOfAListAreTheList(t *testing.T) {
	for _, n := range []int{0, 1, jsonPiece, jsonPiece + 1, 40 * jsonPiece, 1003} {
		walk := func(f fields) {
			f.list("parts", n, nil, func(i int, f fields) {
				text := fmt.Sprintf("phần “%d”", i)
				f.text("text", &text)
				f.group("nothing", func(fields) {})
				f.group("deep", func(f fields) { f.list("of", i%3, nil, func(k int, f fields) { f.count("k", &k) }) })
			})
		}
		var out bytes.Buffer
		if err := writeFields(&out, "test", jsonWriter{}, func(top *jsonWriter) { walk(top) }); err != nil {
			t.Fatal(err)
		}
		kept := jsonWriter{newline: true}
		walk(&kept)
		if want := "{\n" + string(kept.out) + "\n}\n"; out.String() != want {
			t.Errorf("%d parts: got %d bytes, want %d", n, out.Len(), len(want))
		}
		if !json.Valid(out.Bytes()) {
			t.Errorf("%d parts are no JSON", n)
		}
	}
}
