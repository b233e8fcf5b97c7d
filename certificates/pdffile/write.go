package pdffile

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
	"strconv"
)

// Writer writes one file, object by object. The first error stays, and Close
// returns it.
type Writer struct {
	out     *bufio.Writer
	digest  hash.Hash // of all but copies
	offsets []int64   // of the objects from 1 on; 0 for one that is still to come
	at      int64
	copied  map[*Parts]map[int]int
	line    []byte
}

// header begins every file. The bytes of the second line tell programs that
// carry files that this one is not text.
const header = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"

// NewWriter begins a file.
func NewWriter(w io.Writer) *Writer {
	f := &Writer{out: bufio.NewWriter(w), digest: sha256.New(), copied: map[*Parts]map[int]int{}}
	f.write(header)
	return f
}

// Reserve gives the number of an object that others may refer to before it is
// written.
func (f *Writer) Reserve() int {
	f.offsets = append(f.offsets, 0)
	return len(f.offsets)
}

// Put writes the object of a reserved number.
func (f *Writer) Put(n int, text string) {
	f.begin(n)
	f.write(text)
	f.write("\n" + objectEnd)
	io.WriteString(f.digest, text)
}

// PutStream writes a stream with its dictionary, which comes without its
// /Length.
func (f *Writer) PutStream(n int, dictionary string, stream []byte) {
	f.begin(n)
	f.write("<<" + dictionary + lengthOf(stream) + ">>\n")
	f.stream(stream)
	f.digest.Write(stream)
}

// Copy writes a part with all that it refers to, each once in a file, and
// returns its number in this file. Parts must not refer to one another in a
// circle.
func (f *Writer) Copy(p *Parts, n int) int {
	known := f.copied[p]
	if known == nil {
		known = map[int]int{}
		f.copied[p] = known
	}
	if done, is := known[n]; is {
		return done
	}
	o := p.objects[n]
	refs := make([]int, len(o.refs))
	for i, ref := range o.refs {
		refs[i] = f.Copy(p, ref)
	}
	known[n] = f.Reserve()
	f.begin(known[n])
	for i, ref := range refs {
		f.write(o.text[i])
		f.write(strconv.Itoa(ref))
	}
	f.write(o.text[len(o.text)-1])
	if o.stream == nil {
		f.write(objectEnd)
	} else {
		f.stream(o.stream)
	}
	return known[n]
}

// Close ends the file: cross-reference table and trailer, with an identifier
// that is made from what the file holds beside copies.
func (f *Writer) Close(catalog, info int) error {
	start := f.at
	f.write(tableHead + strconv.Itoa(len(f.offsets)+1) + "\n0000000000 65535 f \n")
	for i, offset := range f.offsets {
		if offset == 0 {
			return fmt.Errorf("object %d was never written", i+1)
		}
		f.line = fmt.Appendf(f.line[:0], "%010d 00000 n \n", offset)
		f.bytes(f.line)
	}
	id := f.digest.Sum(nil)[:16]
	f.write(fmt.Sprintf("trailer\n<<\n/ID [<%x> <%x>]\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n>>%s%d%s",
		id, id, len(f.offsets)+1, catalog, info, startMark, start, endMark))
	return f.out.Flush()
}

func (f *Writer) begin(n int) {
	f.offsets[n-1] = f.at
	f.write(strconv.Itoa(n))
	f.write(" 0 obj\n")
}

func (f *Writer) stream(stream []byte) {
	f.write(streamMark)
	f.bytes(stream)
	f.write(streamEnd)
}

// write and bytes add to the file; its first error stays in out.
func (f *Writer) write(text string) {
	n, _ := f.out.WriteString(text)
	f.at += int64(n)
}

func (f *Writer) bytes(b []byte) {
	n, _ := f.out.Write(b)
	f.at += int64(n)
}
