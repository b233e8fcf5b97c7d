package certificates

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"maps"
	"slices"
	"strings"

	"sovang/certificates/pdffile"
)

// stock is what the pages of a run share, each thing once: the faces with the
// letters that they print, the pictures, the drawings. A file holds of it what
// its pages use.
type stock struct {
	parts *pdffile.Parts
	names map[string]int // by the names that pages have for them
}

// libraryResources is the dictionary in which gofpdf names faces and pictures.
const libraryResources = 2

// newStock takes faces and pictures out of a file that gofpdf made, and adds
// the drawings.
func newStock(file []byte, v *inventory) (*stock, error) {
	file = bytes.ReplaceAll(file, []byte(libraryMark), []byte(subsetTag)) // of one length: offsets stay
	parts, err := pdffile.Read(file)
	if err != nil {
		return nil, err
	}
	s := &stock{parts: parts, names: parts.Names(libraryResources)}
	for _, a := range v.found {
		if name, named := v.forms[a]; named {
			if s.names[name], err = s.form(a, v); err != nil {
				return nil, err
			}
		}
	}
	return s, nil
}

// form adds a drawing and returns its number.
func (s *stock) form(a *Artwork, v *inventory) (int, error) {
	ops, err := v.artworkOperators(nil, a)
	if err != nil {
		return 0, err
	}
	var packed bytes.Buffer
	deflate := zlib.NewWriter(&packed) // smaller than a page is packed: every file carries it
	if _, err := deflate.Write(ops); err != nil {
		return 0, err
	}
	if err := deflate.Close(); err != nil {
		return 0, err
	}
	resources := s.resources(s.used(ops), func(n int) int { return n })
	return s.parts.Add(fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [0 0 %.2f %.2f] /Resources %s /Filter /FlateDecode ",
		a.Width/mmPerPoint, a.Height/mmPerPoint, resources), packed.Bytes()), nil
}

// used lists, in order, what operators name of the stock. A slash in a text may
// look like a name; then a page lists what it need not, and nothing is missing.
func (s *stock) used(ops []byte) []string {
	return namesIn(ops, func(name []byte) bool { return s.names[string(name)] > 0 })
}

// possibleNames lists, in order, what may be names of a stock that is still to
// be made: these have nothing but letters and digits.
func possibleNames(ops []byte) []string {
	return namesIn(ops, func(name []byte) bool {
		return !bytes.ContainsFunc(name, func(r rune) bool {
			return (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z')
		})
	})
}

// namesIn lists, in order, the names in operators that are meant.
func namesIn(ops []byte, meant func(name []byte) bool) []string {
	found := map[string]bool{}
	for {
		slash := bytes.IndexByte(ops, '/')
		if slash < 0 {
			return slices.Sorted(maps.Keys(found))
		}
		ops = ops[slash+1:]
		if end := bytes.IndexByte(ops, ' '); end > 0 {
			if name := ops[:end]; meant(name) {
				found[string(name)] = true
			}
		}
	}
}

// resources writes the dictionary of what a page or a drawing uses, with the
// numbers that the things have in a file.
func (s *stock) resources(names []string, number func(n int) int) string {
	var faces, others strings.Builder
	for _, name := range names {
		list := &others
		if name[0] == 'F' { // as gofpdf names faces
			list = &faces
		}
		fmt.Fprintf(list, "/%s %d 0 R ", name, number(s.names[name]))
	}
	return fmt.Sprintf("<</ProcSet [/PDF /Text /ImageB /ImageC /ImageI] /Font <<%s>> /XObject <<%s>>>>", faces.String(), others.String())
}
