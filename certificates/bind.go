package certificates

import (
	"fmt"
	"io"
	"strings"

	"sovang/certificates/pdffile"
)

// binder makes a file of sheets, which it writes as they come.
type binder struct {
	file      *pdffile.Writer
	stock     *stock
	pages     int // the number of the list of pages
	kids      strings.Builder
	count     int
	resources map[string]int
}

func newBinder(w io.Writer, s *stock) *binder {
	b := &binder{file: pdffile.NewWriter(w), stock: s, resources: map[string]int{}}
	b.pages = b.file.Reserve()
	return b
}

// add puts a sheet behind the others.
func (b *binder) add(s sheet) {
	resources := b.shared(s.uses)
	page, content := b.file.Reserve(), b.file.Reserve()
	b.file.Put(page, fmt.Sprintf("<</Type /Page /Parent %d 0 R /MediaBox [0 0 %.2f %.2f] /Resources %d 0 R /Contents %d 0 R>>",
		b.pages, s.width/mmPerPoint, s.height/mmPerPoint, resources, content))
	b.file.PutStream(content, "/Filter /FlateDecode ", s.packed)
	fmt.Fprintf(&b.kids, "%d 0 R ", page)
	b.count++
}

// shared returns the number of the dictionary of what sheets use, which those
// that use the same share.
func (b *binder) shared(names []string) int {
	key := strings.Join(names, " ")
	if b.resources[key] == 0 {
		text := b.stock.resources(names, func(n int) int { return b.file.Copy(b.stock.parts, n) })
		b.resources[key] = b.file.Reserve()
		b.file.Put(b.resources[key], text)
	}
	return b.resources[key]
}

// The language of a document is for readers and search; it wishes to be printed
// in its true size and shown under its title.
const catalogEntries = "/Lang (vi) /ViewerPreferences <</PrintScaling /None /DisplayDocTitle true>>"

// close ends the file.
func (b *binder) close(meta Metadata) error {
	info, err := meta.info()
	if err != nil {
		return err
	}
	b.file.Put(b.pages, fmt.Sprintf("<</Type /Pages /Kids [%s] /Count %d>>", b.kids.String(), b.count))
	about, catalog := b.file.Reserve(), b.file.Reserve()
	b.file.Put(about, info)
	b.file.Put(catalog, fmt.Sprintf("<</Type /Catalog /Pages %d 0 R %s>>", b.pages, catalogEntries))
	return b.file.Close(catalog, about)
}
