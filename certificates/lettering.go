package certificates

import (
	"fmt"
	"slices"
)

// lettering is the letters that pages print, by face.
type lettering map[Face]*letterSet

// letterSet is a set of letters of the basic plane: the PDF library prints no
// others.
type letterSet [1 << 16 / 64]uint64

// unprintable stands for every letter beyond the basic plane; no face has it.
const unprintable = '\uffff'

// add notes the letters of a text.
func (l lettering) add(t Text) {
	face := t.Face.embedded()
	if l[face] == nil {
		l[face] = new(letterSet)
	}
	for _, r := range t.String {
		r = min(r, unprintable)
		l[face][r/64] |= 1 << (r % 64)
	}
}

// join notes the letters of others.
func (l lettering) join(others lettering) {
	for face, set := range others {
		if l[face] == nil {
			l[face] = new(letterSet)
		}
		for i, word := range set {
			l[face][i] |= word
		}
	}
}

// of lists the letters of a face, in the order of their numbers.
func (l lettering) of(f Face) []rune {
	var list []rune
	for i, word := range l[f] {
		for bit := range rune(64) {
			if word&(1<<bit) != 0 {
				list = append(list, rune(i)*64+bit)
			}
		}
	}
	return list
}

// faces lists the faces that have letters.
func (l lettering) faces() []Face {
	return slices.DeleteFunc(allFaces(), func(f Face) bool { return l[f] == nil })
}

// check proves that every letter of the pages can be printed: the library would
// print an empty box for one that its face lacks.
func (l lettering) check(pages []Page) error {
	m, err := newMetrics()
	if err != nil {
		return err
	}
	for _, face := range l.faces() {
		if lacking := m.missing(string(l.of(face)), face); len(lacking) > 0 {
			return fmt.Errorf("no glyph for %q: %s", lacking, m.firstMissing(pages))
		}
	}
	return nil
}

// firstMissing names the first text of the pages with a letter that its face
// lacks.
func (m *metrics) firstMissing(pages []Page) string {
	for i, p := range pages {
		for _, item := range p.Items {
			if t, isText := item.(Text); isText && len(m.missing(t.String, t.Face)) > 0 {
				return fmt.Sprintf("page %d: %q", i+1, t.String)
			}
		}
	}
	return ""
}
