package certificates

// resized returns pages drawn larger or smaller by a factor: an A3 sheet
// becomes A2 by the root of two. Artwork that pages share stays shared.
func resized(pages []Page, factor float64) []Page {
	r := resizer{factor, map[*Artwork]*Artwork{}}
	list := make([]Page, len(pages))
	for i, p := range pages {
		list[i] = Page{Width: p.Width * factor, Height: p.Height * factor, Backdrop: r.artwork(p.Backdrop), Items: r.items(p.Items)}
	}
	return list
}

// resizer keeps the artwork that it has resized.
type resizer struct {
	factor float64
	done   map[*Artwork]*Artwork
}

func (r resizer) artwork(a *Artwork) *Artwork {
	if a == nil {
		return nil
	}
	if r.done[a] == nil {
		r.done[a] = &Artwork{Width: a.Width * r.factor, Height: a.Height * r.factor, Items: r.items(a.Items)}
	}
	return r.done[a]
}

func (r resizer) items(items []Item) []Item {
	list := make([]Item, len(items))
	for i, item := range items {
		list[i] = r.item(item)
	}
	return list
}

func (r resizer) item(item Item) Item {
	k := r.factor
	switch i := item.(type) {
	case Text:
		i.X, i.Baseline, i.Size = i.X*k, i.Baseline*k, i.Size*k
		return i
	case Rule:
		return Rule{X1: i.X1 * k, Y1: i.Y1 * k, X2: i.X2 * k, Y2: i.Y2 * k, Width: i.Width * k, Colour: i.Colour}
	case Shape:
		i.Path, i.StrokeWidth = at(0, 0).scaled(k, k).path(i.Path), i.StrokeWidth*k
		return i
	case Stamp:
		return Stamp{Of: r.artwork(i.Of), X: i.X * k, Y: i.Y * k, Width: i.Width * k}
	case Image:
		i.X, i.Y, i.Width, i.Height = i.X*k, i.Y*k, i.Width*k, i.Height*k
		return i
	}
	return item
}
