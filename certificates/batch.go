package certificates

import (
	"sync"

	"sovang/certificates/blank"
)

// batch holds what the sheets of one run share. Each worker has a batch of its
// own, which shares the drawings and pictures with the others.
type batch struct {
	style   Style
	feed    Feed
	emblem  []byte
	metrics *metrics
	*scenery
}

// scenery is what lies behind the lines of sheets, each thing once.
type scenery struct {
	sync.Mutex
	backdrops map[ground]*Artwork
	pale      map[*Artwork]*Artwork
	scans     map[*byte][]byte // plain pictures by the first byte of the scan
}

// newBatch makes ready what the sheets share.
func newBatch(style Style, feed Feed) (*batch, error) {
	b := &batch{style: style, feed: feed, scenery: &scenery{
		backdrops: map[ground]*Artwork{}, pale: map[*Artwork]*Artwork{}, scans: map[*byte][]byte{},
	}}
	var err error
	if b.emblem, err = readEmblem(style.Emblem); err != nil {
		return nil, err
	}
	b.metrics, err = newMetrics()
	return b, err
}

// another returns a batch for another worker.
func (b *batch) another() (*batch, error) {
	other := *b
	var err error
	other.metrics, err = newMetrics()
	return &other, err
}

// page lays out one sheet with what lies behind its lines.
func (b *batch) page(c Certificate) (Page, Faults, error) {
	t, err := c.template()
	if err != nil {
		return Page{}, nil, err
	}
	page, faults := layoutCertificate(c, t, b.style, b.feed, b.metrics)
	if err := b.behind(&page, c, t); err != nil {
		return Page{}, nil, err
	}
	page.Fed = b.feed.fed(page, true)
	return page, faults, nil
}

// behind lays under the lines of a page what belongs there: border and
// ornaments on white paper, on the screen the blank.
func (b *batch) behind(page *Page, c Certificate, t blank.Template) error {
	b.Lock()
	defer b.Unlock()
	overlay := b.feed.over(t)
	switch {
	case !overlay:
		page.Backdrop = b.backdrop(c, t)
		return b.addEmblem(page, t)
	case b.feed.Screen && len(c.Scan) > 0:
		return b.addScan(page, c.Scan)
	case b.feed.Screen:
		if drawn := b.backdrop(c, t); drawn != nil {
			page.Backdrop = paledArtwork(drawn, b.pale)
		}
	}
	return nil
}

// backdrop returns the border and ornaments of a sheet, nil when its model
// has none. Sheets of one ground share it.
func (b *batch) backdrop(c Certificate, t blank.Template) *Artwork {
	g, bordered := groundOf(c, t)
	if !bordered {
		return nil
	}
	if b.backdrops[g] == nil {
		b.backdrops[g] = backdrop(g, b.style)
	}
	return b.backdrops[g]
}

// addEmblem puts the unit's own emblem where the blank has its place.
func (b *batch) addEmblem(page *Page, t blank.Template) error {
	place := ornamentAt(t, blank.Emblem)
	if b.emblem == nil || place.R == 0 || page.Backdrop == nil {
		return nil
	}
	picture, err := emblemImage(place, b.emblem)
	if err != nil {
		return err
	}
	page.Items = append([]Item{picture}, page.Items...)
	return nil
}

// addScan lays the scan of the blank under everything.
func (b *batch) addScan(page *Page, scan []byte) error {
	picture := b.scans[&scan[0]]
	if picture == nil {
		var err error
		if picture, err = readScan(scan); err != nil {
			return err
		}
		b.scans[&scan[0]] = picture
	}
	page.Items = append([]Item{Image{Width: page.Width, Height: page.Height, PNG: picture}}, page.Items...)
	return nil
}
