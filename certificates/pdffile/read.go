package pdffile

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"

	"sovang/registry/pattern"
)

// ErrShape tells that a file is not of the shape that gofpdf writes.
var ErrShape = errors.New("unexpected shape of the PDF file")

// What stands around the parts of a file.
const (
	tableHead  = "xref\n0 "
	tableLine  = 20 // bytes of a line of the cross-reference table
	startMark  = "\nstartxref\n"
	endMark    = "\n%%EOF\n"
	streamMark = "stream\n"
	streamEnd  = "\nendstream\nendobj\n"
	objectEnd  = "endobj\n"
)

// Read takes a file of gofpdf apart. Anything that it does not know is an
// error that wraps [ErrShape].
func Read(file []byte) (*Parts, error) {
	offsets, err := readTable(file)
	if err != nil {
		return nil, err
	}
	p := &Parts{objects: make(map[int]object, len(offsets))}
	for i, offset := range offsets {
		o, err := readObject(file[offset:], i+1)
		if err != nil {
			return nil, err
		}
		p.objects[i+1] = o
	}
	for n, o := range p.objects {
		for _, ref := range o.refs {
			if _, there := p.objects[ref]; !there {
				return nil, fmt.Errorf("%w: object %d refers to %d, which is not there", ErrShape, n, ref)
			}
		}
	}
	return p, nil
}

// readTable returns the offsets of the objects from 1 on.
func readTable(file []byte) ([]int, error) {
	body, ended := bytes.CutSuffix(file, []byte(endMark))
	mark := bytes.LastIndex(body, []byte(startMark))
	if !ended || mark < 0 {
		return nil, fmt.Errorf("%w: no end", ErrShape)
	}
	start, err := strconv.Atoi(string(body[mark+len(startMark):]))
	if err != nil || start < 0 || start > mark {
		return nil, fmt.Errorf("%w: no cross-reference table", ErrShape)
	}
	table, headed := bytes.CutPrefix(body[start:mark], []byte(tableHead))
	size, lines, _ := bytes.Cut(table, []byte("\n"))
	count, err := strconv.Atoi(string(size))
	if !headed || err != nil || count < 1 || count > len(lines)/tableLine {
		return nil, fmt.Errorf("%w: no cross-reference table", ErrShape)
	}
	offsets := make([]int, count-1)
	for i := range offsets { // the first line is of no object
		line := string(lines[(i+1)*tableLine : (i+2)*tableLine])
		offset, err := strconv.Atoi(line[:10])
		if err != nil || line[10:] != " 00000 n \n" || offset < 0 || offset > start {
			return nil, fmt.Errorf("%w: line %q of the cross-reference table", ErrShape, line)
		}
		offsets[i] = offset
	}
	return offsets, nil
}

// streamLength is the length of a stream in its dictionary.
var streamLength = pattern.Of(`/Length (\d+)\b`)

// readObject reads the object of a number at the beginning of a text.
func readObject(file []byte, n int) (object, error) {
	wrong := fmt.Errorf("%w: object %d", ErrShape, n)
	rest, headed := bytes.CutPrefix(file, fmt.Appendf(nil, "%d 0 obj\n", n))
	end, stream := bytes.Index(rest, []byte(objectEnd)), bytes.Index(rest, []byte(streamMark))
	if !headed || end < 0 {
		return object{}, wrong
	}
	if stream < 0 || stream > end {
		return takenApart(string(rest[:end])), nil
	}
	o := takenApart(string(rest[:stream]))
	length := streamLength().FindSubmatch(rest[:stream])
	if length == nil {
		return object{}, wrong
	}
	size, err := strconv.Atoi(string(length[1]))
	rest = rest[stream+len(streamMark):]
	if err != nil || size > len(rest) || !bytes.HasPrefix(rest[size:], []byte(streamEnd)) {
		return object{}, wrong
	}
	o.stream = rest[:size:size]
	return o, nil
}
