package certificates

// batch holds what the sheets of one run share.
type batch struct {
	style     Style
	emblem    []byte
	metrics   *metrics
	backdrops map[backdropKey]*Artwork
}

// newBatch makes ready what the sheets share.
func newBatch(style Style) (*batch, error) {
	b := &batch{style: style, backdrops: map[backdropKey]*Artwork{}}
	var err error
	if b.emblem, err = readEmblem(style.Emblem); err != nil {
		return nil, err
	}
	b.metrics, err = newMetrics()
	return b, err
}

// backdropKey tells sheets apart that have a border of their own.
type backdropKey struct {
	width, height float64
	title         bool
}

// page lays out one sheet on the backdrop of its kind.
func (b *batch) page(c Certificate) (Page, Faults, error) {
	key := backdropKey{c.Model.PaperWidth, c.Model.PaperHeight, c.Title}
	if b.backdrops[key] == nil {
		drawn, err := backdrop(c.Model, c.Title, b.style)
		if err != nil {
			return Page{}, nil, err
		}
		b.backdrops[key] = drawn
	}
	page, faults, err := layoutCertificate(c, b.style, b.metrics)
	if err != nil {
		return Page{}, nil, err
	}
	page.Backdrop = b.backdrops[key]
	if b.emblem != nil {
		picture, err := emblemImage(c.Model, b.emblem)
		if err != nil {
			return Page{}, nil, err
		}
		page.Items = append([]Item{picture}, page.Items...)
	}
	return page, faults, nil
}
