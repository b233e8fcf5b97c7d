package certificates

import (
	"bytes"
	"errors"
	"testing"

	"sovang/registry/cal"
)

// Pages that were drawn before all were there are those of a document of which
// all were.
func TestALongPaperIsDrawnAsAShortOne(t *testing.T) {
	some := layoutOfRoll(t, sampleRoll(t, sampleBatch(t, 1, 1, 6)))
	last := Page{Width: 210, Height: 297, Items: []Item{Text{Face: Face{Family: Script}, Size: 20, String: "Ẫ/F1 ", X: 20, Baseline: 20}}}
	for _, n := range []int{1, longPaper - 1, longPaper, longPaper + 40} {
		var pages []Page
		for len(pages) < n-1 {
			pages = append(pages, some[len(pages)%len(some)])
		}
		pages = append(pages, last) // with a face and a letter that no other has
		meta := Metadata{Title: "Bảng vàng", Date: cal.Year(2020).First()}
		want, err := draw(pages, meta)
		if err != nil {
			t.Fatal(err)
		}
		var g galley
		for _, p := range pages {
			g.add(p)
		}
		g.end()
		var got bytes.Buffer
		if err := g.print(&got, meta); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), want) {
			t.Errorf("%d pages: got %d bytes, want %d and the same", n, got.Len(), len(want))
		}
	}
}

func TestALongPaperTellsWhatCannotBeDrawn(t *testing.T) {
	for name, bad := range map[string]Item{
		"a letter that no face has": Text{Face: Face{Family: Serif}, Size: 12, String: "\uE000"},
		"a picture that is none":    Image{Width: 10, Height: 10},
	} {
		var g galley
		for range longPaper {
			g.add(Page{Width: 210, Height: 297})
		}
		g.add(Page{Width: 210, Height: 297, Items: []Item{bad}})
		g.end()
		if err := g.print(new(bytes.Buffer), Metadata{}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestAPaperOfNoPagesIsAnError(t *testing.T) {
	var g galley
	g.end()
	if err := g.print(new(bytes.Buffer), Metadata{}); err == nil || errors.Unwrap(err) == nil {
		t.Errorf("got %v", err)
	}
}
