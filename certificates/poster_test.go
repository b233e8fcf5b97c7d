package certificates

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/honourroll"
)

func posterOptions(t testing.TB, size string) PosterOptions {
	return PosterOptions{Size: size, Place: "Việt Trì", Date: day(t, "2020-06-09")}
}

func layoutOfPoster(t *testing.T, roll honourroll.Roll, o PosterOptions) []Page {
	t.Helper()
	pages, err := layoutPoster(roll, o)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

func TestPosterLayout(t *testing.T) {
	wantGolden(t, "poster", layoutOfPoster(t, sampleRoll(t, sampleBatch(t, 3, 6, 24)), posterOptions(t, "A3"))...)
}

// poster is a poster of a sample.
type poster struct {
	name  string
	paper string
	roll  honourroll.Roll
	pages []Page
}

// posters lays out rolls of many sizes on both papers.
func posters(t *testing.T) []poster {
	batches := hardBatches(t)
	batches["one award"] = sampleBatch(t, 1, 1, 1)
	batches["a few"] = sampleBatch(t, 3, 6, 24)
	batches["many"] = sampleBatch(t, 25, 160, 500)
	var list []poster
	for name, batch := range batches {
		roll := sampleRoll(t, batch)
		if len(roll.Collectives)+len(roll.Individuals) == 0 {
			continue
		}
		for _, size := range PosterSizes() {
			list = append(list, poster{name + " on " + size, size, roll, layoutOfPoster(t, roll, posterOptions(t, size))})
		}
	}
	return list
}

func TestAnyPoster(t *testing.T) {
	all := posters(t)
	for what, check := range map[string]func(*testing.T, poster){
		"names everybody once in the order of the roll":     namesEverybody,
		"is read across a room":                             isLarge,
		"keeps its lines apart and inside the border":       keepsApart,
		"numbers its sheets only when there are several":    numbersSheets,
		"has no honour at the foot of a sheet without name": endsWithNames,
	} {
		t.Run(what, func(t *testing.T) {
			for _, p := range all {
				check(t, p)
			}
		})
	}
}

func namesEverybody(t *testing.T, p poster) {
	var want, got strings.Builder
	for _, e := range slices.Concat(p.roll.Collectives, p.roll.Individuals) {
		want.WriteString(e.Name)
	}
	for _, text := range textOn(p.pages...) {
		if text.Role == string(lineName) && text.Face.Bold {
			got.WriteString(unbound(text.String))
		}
	}
	if blank := strings.NewReplacer(" ", ""); blank.Replace(got.String()) != blank.Replace(want.String()) {
		t.Errorf("%s: got %q, want %q", p.name, got.String(), want.String())
	}
}

func isLarge(t *testing.T, p poster) {
	least := map[string]float64{"A3": 14, "A2": 18}[p.paper]
	for i, page := range p.pages {
		for _, text := range textOn(page) {
			if text.Size < least-1e-9 {
				t.Errorf("%s, sheet %d: %q in %.1f pt, want at least %g", p.name, i+1, text.String, text.Size, least)
			}
		}
	}
}

func keepsApart(t *testing.T, p poster) {
	m := mustMetrics(t)
	factor := p.pages[0].Width / posterWidth
	inner := posterEdge().inset(borderAndMargin * posterBorder)
	for i, page := range p.pages {
		var boxes []box
		texts := textOn(page)
		for _, text := range texts {
			width, e := m.width(text.String, text.Face, text.Size), em(text.Size)
			ink := box{text.X / factor, (text.Baseline - 0.68*e) / factor, (text.X + width) / factor, (text.Baseline + 0.2*e) / factor}
			if ink.left < inner.left || ink.right > inner.right || ink.top < inner.top || ink.bottom > inner.bottom {
				t.Errorf("%s, sheet %d: %q at %.1f … %.1f, %.1f … %.1f leaves the border", p.name, i+1, text.String, ink.left, ink.right, ink.top, ink.bottom)
			}
			for k, other := range boxes {
				if ink.meets(other) {
					t.Errorf("%s, sheet %d: %q and %q overlap", p.name, i+1, texts[k].String, text.String)
				}
			}
			boxes = append(boxes, ink)
		}
	}
}

func numbersSheets(t *testing.T, p poster) {
	for i, page := range p.pages {
		number := fmt.Sprintf("Tờ %d/%d", i+1, len(p.pages))
		if several := len(p.pages) > 1; reads(number, page) != several {
			t.Errorf("%s: sheet %d of %d: numbered %t", p.name, i+1, len(p.pages), !several)
		}
	}
}

func endsWithNames(t *testing.T, p poster) {
	for i, page := range p.pages {
		last := ""
		for _, text := range textOn(page) {
			if text.Role == string(lineName) || text.Role == string(lineHeading) || text.Role == string(linePart) {
				last = text.Role
			}
		}
		if last != string(lineName) {
			t.Errorf("%s, sheet %d ends with a %s", p.name, i+1, last)
		}
	}
}

// meets tells that two boxes of ink overlap; pieces of one line touch.
func (b box) meets(o box) bool {
	const touch = 0.05
	return b.left < o.right-touch && o.left < b.right-touch && b.top < o.bottom-touch && o.top < b.bottom-touch
}

func TestPosterShowsOnlyWhatIsAskedFor(t *testing.T) {
	roll := sampleRoll(t, sampleBatch(t, 12, 70, 260))
	names := func(o PosterOptions) int {
		n := 0
		for _, group := range (&posterSetter{proof: &proof{metrics: mustMetrics(t)}, roll: roll, options: o}).groups() {
			n += len(group.names)
		}
		return n
	}
	high := 0
	for _, e := range slices.Concat(roll.Collectives, roll.Individuals) {
		if e.Highest().Band <= 3 {
			high++
		}
	}
	for _, c := range []struct {
		options PosterOptions
		want    int
	}{
		{PosterOptions{}, len(roll.Collectives) + len(roll.Individuals)},
		{PosterOptions{Band: 3}, high},
		{PosterOptions{Top: 4}, 8},
	} {
		if got := names(c.options); got != c.want {
			t.Errorf("%+v: got %d names, want %d", c.options, got, c.want)
		}
	}
	some := posterOptions(t, "A3")
	some.Top = 4
	if pages := layoutOfPoster(t, roll, some); len(pages) != 1 || !reads("Trích bảng vàng", pages...) {
		t.Errorf("a poster of eight takes %d sheets, or does not say that it is an extract", len(pages))
	}
}

func mustMetrics(t *testing.T) *metrics {
	t.Helper()
	m, err := newMetrics()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestPosterSaysWhyItCannotBeMade(t *testing.T) {
	roll := sampleRoll(t, sampleBatch(t, 3, 6, 24))
	if _, _, err := Poster(roll, posterOptions(t, "A1")); !errors.Is(err, ErrPosterSize) {
		t.Errorf("got %v, want %v", err, ErrPosterSize)
	}
	if _, _, err := Poster(sampleRoll(t, registry.Batch{Units: []registry.Unit{{Code: "CKT", Name: "Cục Kỹ thuật", Kind: registry.MilitaryUnit}}}), posterOptions(t, "A3")); !errors.Is(err, ErrNobody) {
		t.Errorf("got %v, want %v", err, ErrNobody)
	}
	roll.Individuals[0].Name = "Nguyễn\u202eVăn"
	var faults Faults
	if _, _, err := Poster(roll, posterOptions(t, "A3")); !errors.As(err, &faults) {
		t.Errorf("got %v, want faults", err)
	}
}

func TestPosterTellsAPlaceThatHasNoRoom(t *testing.T) {
	o := posterOptions(t, "A3")
	o.Place = strings.Repeat("Việt Trì, ", 20)
	_, _, err := Poster(sampleRoll(t, sampleBatch(t, 3, 6, 24)), o)
	var faults Faults
	if !errors.As(err, &faults) || faults[0].Line != catalogue.LinePlaceDate || faults[0].Reason != FaultOverflow {
		t.Errorf("got %v, want an overflow of the place", err)
	}
}

// Thousands of names under one honour take no longer than as many under many.
func TestPosterOfThousandsUnderOneHonour(t *testing.T) {
	roll := sampleRoll(t, sampleBatch(t, 3, 6, 24))
	one := roll.Individuals[0]
	roll.Collectives, roll.Individuals = nil, nil
	for i := range 1000 {
		one.Name = fmt.Sprintf("Nguyễn Văn Mẫu %d", i)
		roll.Individuals = append(roll.Individuals, one)
	}
	pages := layoutOfPoster(t, roll, posterOptions(t, "A3"))
	if !reads("Nguyễn Văn Mẫu 999", pages[len(pages)-1]) || len(pages) < 10 {
		t.Errorf("%d sheets, or the last name is not on the last", len(pages))
	}
}

func TestPosterIsASoundDocumentAndTheSameOnEveryRun(t *testing.T) {
	roll := sampleRoll(t, sampleBatch(t, 12, 70, 260))
	sheets := 0
	file := printed(t, func() (pdf []byte, err error) {
		pdf, sheets, err = Poster(roll, posterOptions(t, "A2"))
		return pdf, err
	})
	if out, ran := tool(t, "pdfinfo", file); ran && (!strings.Contains(out, "(A2)") || sheets < 2) {
		t.Errorf("%d sheets:\n%s", sheets, out)
	}
}

func TestA2IsA3Enlarged(t *testing.T) {
	pages := resized([]Page{{Width: posterWidth, Height: posterHeight, Items: []Item{
		Text{X: 10, Baseline: 20, Size: 14}, Rule{X2: 10, Width: 0.5}, filled(circlePath(5, 5, 5), white()), Image{X: 1, Width: 2},
		Stamp{Of: &Artwork{Width: 3, Height: 4, Items: []Item{Rule{Y2: 1}}}, X: 1, Width: 2},
	}}}, math.Sqrt2)
	p := pages[0]
	text, stamp := p.Items[0].(Text), p.Items[4].(Stamp)
	for what, pair := range map[string][2]float64{
		"width": {p.Width, 420}, "height": {p.Height, 594}, "size": {text.Size, 19.8}, "baseline": {text.Baseline, 28.3},
		"rule": {p.Items[1].(Rule).Width, 0.707}, "image": {p.Items[3].(Image).Width, 2.83}, "stamp": {stamp.Of.Width, 4.24}, "copy": {stamp.Width, 2.83},
	} {
		if math.Abs(pair[0]-pair[1]) > 0.1 {
			t.Errorf("%s: got %g, want %g", what, pair[0], pair[1])
		}
	}
}
