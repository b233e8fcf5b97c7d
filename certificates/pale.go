package certificates

// paleness is how much of a colour is left when it shows what a blank already
// carries.
const paleness = 0.3

func paledColour(c Colour) Colour {
	part := func(v uint8) uint8 { return uint8(255 - paleness*(255-float64(v))) }
	return Colour{part(c.R), part(c.G), part(c.B)}
}

// paled returns the items in pale colours. Pictures and stamps stay as they
// are.
func paled(items []Item) []Item {
	pale := make([]Item, len(items))
	for i, item := range items {
		switch it := item.(type) {
		case Text:
			it.Colour = paledColour(it.Colour)
			item = it
		case Rule:
			it.Colour = paledColour(it.Colour)
			item = it
		case Shape:
			it.Fill, it.Stroke = paledPaint(it.Fill), paledPaint(it.Stroke)
			item = it
		}
		pale[i] = item
	}
	return pale
}

func paledPaint(c *Colour) *Colour {
	if c == nil {
		return nil
	}
	pale := paledColour(*c)
	return &pale
}

// paledArtwork returns a drawing in pale colours with the stamps in it. Known
// drawings are paled once, so that what was shared still is.
func paledArtwork(a *Artwork, known map[*Artwork]*Artwork) *Artwork {
	if known[a] != nil {
		return known[a]
	}
	pale := &Artwork{Width: a.Width, Height: a.Height, Items: paled(a.Items)}
	for i, item := range pale.Items {
		if stamp, is := item.(Stamp); is {
			stamp.Of = paledArtwork(stamp.Of, known)
			pale.Items[i] = stamp
		}
	}
	known[a] = pale
	return pale
}
