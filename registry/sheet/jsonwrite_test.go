package sheet

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"
)

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
