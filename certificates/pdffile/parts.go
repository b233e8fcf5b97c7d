// Package pdffile takes PDF files apart and puts new ones together.
//
// It reads only what gofpdf writes, and refuses everything else: a file of
// another shape is an [ErrShape], never a file that is half understood. What
// was read are [Parts]: objects that refer to one another, to which others may
// be added. A [Writer] writes files that hold pages of their own and copies of
// those parts that the pages use, and nothing else.
package pdffile

import (
	"strconv"

	"sovang/registry/pattern"
)

// Parts are the objects of a file, by their numbers.
type Parts struct{ objects map[int]object }

// object is a dictionary with the references in it taken apart, and maybe a
// stream. Its text is text[0], reference refs[0], text[1], refs[1] and so on.
type object struct {
	text   []string
	refs   []int
	stream []byte // nil when it has none
}

// reference is how one object names another. The texts that parts are made of
// hold no strings that could look alike.
var reference = pattern.Of(`\b(\d+) 0 R\b`)

// takenApart splits the text of an object at its references.
func takenApart(text string) object {
	var o object
	from := 0
	for _, at := range reference().FindAllStringSubmatchIndex(text, -1) {
		n, _ := strconv.Atoi(text[at[2]:at[3]]) // digits; a number too large refers to nothing
		o.text, o.refs = append(o.text, text[from:at[2]]), append(o.refs, n)
		from = at[3]
	}
	o.text = append(o.text, text[from:])
	return o
}

// Add adds a stream with its dictionary, which may refer to other parts, and
// returns its number. The dictionary comes without its /Length.
func (p *Parts) Add(dictionary string, stream []byte) int {
	n := len(p.objects) + 1
	o := takenApart("<<" + dictionary + lengthOf(stream) + ">>")
	o.stream = stream
	p.objects[n] = o
	return n
}

func lengthOf(stream []byte) string { return "/Length " + strconv.Itoa(len(stream)) }

// name is an entry of a dictionary that refers to an object.
var name = pattern.Of(`/(\S+) $`)

// Names returns the objects to which a dictionary refers, by the names that it
// has for them.
func (p *Parts) Names(n int) map[string]int {
	names := map[string]int{}
	o := p.objects[n]
	for i, ref := range o.refs {
		if found := name().FindStringSubmatch(o.text[i]); found != nil {
			names[found[1]] = ref
		}
	}
	return names
}
