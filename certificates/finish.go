package certificates

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"strconv"
)

// errShape tells that the PDF library wrote a file of another shape than the
// one that finish knows.
var errShape = errors.New("unexpected shape of the PDF file")

// What finish adds to the document catalog, the last object before the
// cross-reference table: the language (for readers and search), and the wish
// to be printed in its true size and shown under its title.
const catalogEntries = "/Lang (vi)\n/ViewerPreferences <</PrintScaling /None /DisplayDocTitle true>>\n"

// The library calls a face "utf8" and its family; PDF wants the name of a
// subset to begin with six capitals and a plus.
const (
	familyMark  = "sv-"
	libraryMark = "/utf8" + familyMark
	subsetTag   = "/SOVANG+"
)

var (
	catalogMark = []byte("<<\n/Type /Catalog\n")
	trailerMark = []byte("\ntrailer\n<<\n")
	startMark   = []byte("\nstartxref\n")
	endMark     = []byte("\n%%EOF")
)

// finish adds what gofpdf cannot write: the language of the document, how it
// wants to be printed, an identifier made from its content, and the names of
// the faces as subsets. The additions lie behind every offset of the
// cross-reference table but that of the table itself, which is written anew.
func finish(pdf []byte) ([]byte, error) {
	pdf = bytes.ReplaceAll(pdf, []byte(libraryMark), []byte(subsetTag)) // of one length: offsets stay
	catalog := bytes.LastIndex(pdf, catalogMark)
	trailer := bytes.LastIndex(pdf, trailerMark)
	start := bytes.LastIndex(pdf, startMark)
	end := bytes.LastIndex(pdf, endMark)
	if catalog < 0 || trailer < catalog || start < trailer || end < start {
		return nil, errShape
	}
	table, err := strconv.Atoi(string(pdf[start+len(startMark) : end]))
	if err != nil || table < catalog || table > trailer {
		return nil, errShape
	}
	id := sha256.Sum256(pdf)
	var out bytes.Buffer
	out.Write(pdf[:catalog+len(catalogMark)])
	out.WriteString(catalogEntries)
	out.Write(pdf[catalog+len(catalogMark) : trailer+len(trailerMark)])
	fmt.Fprintf(&out, "/ID [<%x> <%x>]\n", id[:16], id[:16])
	out.Write(pdf[trailer+len(trailerMark) : start+len(startMark)])
	fmt.Fprintf(&out, "%d", table+len(catalogEntries))
	out.Write(pdf[end:])
	return out.Bytes(), nil
}
