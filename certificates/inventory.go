package certificates

import "fmt"

// inventory is what a run of pages prints: the letters of each face, the
// drawings that are stamped more than once, the pictures.
type inventory struct {
	letters lettering
	uses    map[*Artwork]int
	found   []*Artwork // inner ones before those that hold them
	forms   map[*Artwork]string
	images  map[*byte]string // names by the first byte of the picture
	pngs    [][]byte
}

// newInventory looks through pages.
func newInventory(pages []Page) *inventory {
	v := &inventory{letters: lettering{}, uses: map[*Artwork]int{}, forms: map[*Artwork]string{}, images: map[*byte]string{}}
	for _, p := range pages {
		if p.Backdrop != nil {
			v.use(p.Backdrop)
		}
		v.items(p.Items)
	}
	for _, a := range v.found {
		if v.uses[a] > 1 {
			v.forms[a] = fmt.Sprintf("A%d", len(v.forms)+1)
		}
	}
	return v
}

func (v *inventory) items(items []Item) {
	for _, item := range items {
		switch i := item.(type) {
		case Text:
			v.letters.add(i)
		case Stamp:
			v.use(i.Of)
		case Image:
			v.picture(i.PNG)
		}
	}
}

// use counts a drawing, and once what is in it.
func (v *inventory) use(a *Artwork) {
	v.uses[a]++
	if v.uses[a] == 1 {
		v.items(a.Items)
		v.found = append(v.found, a)
	}
}

func (v *inventory) picture(png []byte) {
	if len(png) > 0 && v.images[&png[0]] == "" {
		v.pngs = append(v.pngs, png)
		v.images[&png[0]] = fmt.Sprintf("picture %d", len(v.pngs))
	}
}

// stampOperators appends what puts a drawing on a page of that height. One
// that is stamped often is named, and the file holds it once; any other is
// drawn in its place.
func (v *inventory) stampOperators(ops []byte, s Stamp, height float64) ([]byte, error) {
	width, high := s.size()
	scale := width / s.Of.Width
	ops = fmt.Appendf(ops, "q %.4f 0 0 %.4f %.4f %.4f cm\n", scale, scale, s.X/mmPerPoint, (height-s.Y-high)/mmPerPoint)
	if name, named := v.forms[s.Of]; named {
		ops = fmt.Appendf(ops, "/%s Do Q\n", name)
		return ops, nil
	}
	ops = fmt.Appendf(ops, "0 0 %.2f %.2f re W n\n", s.Of.Width/mmPerPoint, s.Of.Height/mmPerPoint) // as a form is cut at its box
	ops, err := v.artworkOperators(ops, s.Of)
	return append(ops, "Q\n"...), err
}

// artworkOperators appends what is on a drawing.
func (v *inventory) artworkOperators(ops []byte, a *Artwork) ([]byte, error) {
	for _, item := range a.Items {
		switch i := item.(type) {
		case Shape:
			ops = shapeOperators(ops, i, a.Height)
		case Rule:
			ops = ruleOperators(ops, i, a.Height)
		case Modules:
			ops = i.operators(ops, a.Height)
		case Stamp:
			var err error
			if ops, err = v.stampOperators(ops, i, a.Height); err != nil {
				return nil, err
			}
		default:
			return nil, fmt.Errorf("an artwork cannot hold a %T", item)
		}
	}
	return ops, nil
}
