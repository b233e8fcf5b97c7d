package sheet

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Limits against files that are made to fill the memory.
const (
	// maxDepth bounds how deep a JSON file may nest; the interchange needs 7.
	maxDepth = 32
	// A value takes bytesPerValue of the file in the mean, beside freeValues:
	// in memory it takes more than the one or two bytes with which a file can
	// bring it.
	bytesPerValue, freeValues = 5, 10_000
)

// MaxFaults is how many mistakes of an interchange are told. What lies behind
// as many is not read.
const MaxFaults = 10_000

var (
	errDepth    = errors.New("nested too deeply")
	errTrailing = errors.New("more after the end")
	errCrowded  = errors.New("too many values")
)

// nodeKind is the type of a JSON value.
type nodeKind string

const (
	objectNode nodeKind = "object"
	arrayNode  nodeKind = "array"
	textNode   nodeKind = "text"
	numberNode nodeKind = "number"
	boolNode   nodeKind = "boolean"
	nullNode   nodeKind = "null"
)

// node is a JSON value that remembers its line.
type node struct {
	kind    nodeKind
	text    string // of a text, a number, true or false
	items   []*node
	members []member
	line    int
}

type member struct {
	name  string
	value *node
}

// treeParser reads JSON into nodes and counts lines on the way.
type treeParser struct {
	decoder *json.Decoder
	data    []byte
	line    int
	offset  int
	values  int
}

// parseTree reads the one JSON value that the data holds. The line is where
// an error was met.
func parseTree(data []byte) (root *node, line int, err error) {
	p := treeParser{decoder: json.NewDecoder(bytes.NewReader(data)), data: data, line: 1}
	p.decoder.UseNumber()
	root, err = p.value(0)
	if err != nil {
		return nil, p.here(), err
	}
	if _, err := p.decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, p.here(), errTrailing
	}
	return root, p.here(), nil
}

// here returns the line up to which the decoder has read.
func (p *treeParser) here() int {
	end := min(int(p.decoder.InputOffset()), len(p.data))
	p.line += bytes.Count(p.data[p.offset:end], []byte{'\n'})
	p.offset = end
	return p.line
}

func (p *treeParser) value(depth int) (*node, error) {
	token, err := p.decoder.Token()
	if err != nil {
		return nil, err
	}
	return p.valueOf(token, depth)
}

func (p *treeParser) valueOf(token json.Token, depth int) (*node, error) {
	if depth > maxDepth {
		return nil, errDepth
	}
	if p.values++; p.values > len(p.data)/bytesPerValue+freeValues {
		return nil, errCrowded
	}
	n := &node{line: p.here()}
	switch token := token.(type) {
	case json.Delim:
		if token == '{' {
			return n, p.object(n, depth)
		}
		return n, p.array(n, depth)
	case string:
		n.kind, n.text = textNode, token
	case json.Number:
		n.kind, n.text = numberNode, token.String()
	case bool:
		n.kind, n.text = boolNode, fmt.Sprint(token)
	default:
		n.kind = nullNode
	}
	return n, nil
}

func (p *treeParser) object(n *node, depth int) error {
	n.kind = objectNode
	for p.decoder.More() {
		name, err := p.decoder.Token()
		if err != nil {
			return err
		}
		value, err := p.value(depth + 1)
		if err != nil {
			return err
		}
		n.members = append(n.members, member{fmt.Sprint(name), value})
	}
	_, err := p.decoder.Token()
	return err
}

func (p *treeParser) array(n *node, depth int) error {
	n.kind = arrayNode
	for p.decoder.More() {
		value, err := p.value(depth + 1)
		if err != nil {
			return err
		}
		n.items = append(n.items, value)
	}
	_, err := p.decoder.Token()
	return err
}
