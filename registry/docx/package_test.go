package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
)

// failer is a test of testing or of rapid.
type failer interface {
	Helper()
	Fatal(args ...any)
}

// parts are the parts of a file by name.
type parts map[string]string

func open(t failer, file []byte) parts {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	p := make(parts)
	for _, entry := range archive.File {
		r, err := entry.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		p[entry.Name] = string(content)
	}
	return p
}

// node is an element of a part.
type node struct {
	name  string
	attrs map[string]string
	nodes []*node
	text  string
}

// parse reads a part; the prefixes of names are dropped.
func parse(content string) (*node, error) {
	d := xml.NewDecoder(strings.NewReader(content))
	root := &node{}
	open := []*node{root}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return root, nil
		}
		if err != nil {
			return nil, err
		}
		top := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			n := &node{name: token.Name.Local, attrs: map[string]string{}}
			for _, a := range token.Attr {
				n.attrs[a.Name.Local] = a.Value
			}
			top.nodes, open = append(top.nodes, n), append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.text += string(token)
		}
	}
}

// all returns the elements of a name below a node, in order.
func (n *node) all(name string) []*node {
	var found []*node
	for _, child := range n.nodes {
		if child.name == name {
			found = append(found, child)
		}
		found = append(found, child.all(name)...)
	}
	return found
}

// text returns the words of a part with single blanks between them.
func (p parts) text(name string) string {
	root, err := parse(p[name])
	if err != nil {
		return err.Error()
	}
	var words []string
	for _, paragraph := range root.all("p") {
		text := ""
		for _, piece := range paragraph.all("r") {
			for _, part := range piece.nodes {
				switch part.name {
				case "t":
					text += part.text
				case "br":
					text += " "
				}
			}
		}
		words = append(words, strings.Fields(text)...)
	}
	return strings.Join(words, " ")
}

// faults tells what would make Word repair the file.
func (p parts) faults() []string {
	var faults []string
	for _, name := range slices.Sorted(maps.Keys(p)) {
		if _, err := parse(p[name]); err != nil {
			faults = append(faults, fmt.Sprintf("%s is not well-formed: %v", name, err))
		}
	}
	if len(faults) > 0 {
		return faults
	}
	document, _ := parse(p["word/document.xml"])
	return slices.Concat(p.typeFaults(), p.relationFaults(document), p.styleFaults(document), structureFaults(document), tableFaults(document))
}

// typeFaults finds parts whose kind the package does not tell.
func (p parts) typeFaults() []string {
	types, _ := parse(p["[Content_Types].xml"])
	known := map[string]bool{}
	for _, n := range types.all("Override") {
		known[strings.TrimPrefix(n.attrs["PartName"], "/")] = true
	}
	var faults []string
	for name := range p {
		if !known[name] && !strings.HasSuffix(name, ".rels") && name != "[Content_Types].xml" {
			faults = append(faults, name+" has no content type")
		}
	}
	for name := range known {
		if _, found := p[name]; !found {
			faults = append(faults, "no part "+name)
		}
	}
	return faults
}

// relationFaults finds relationships that lead nowhere, and uses of ones that
// do not exist.
func (p parts) relationFaults(document *node) []string {
	var faults []string
	known := map[string]bool{}
	for file, base := range map[string]string{"_rels/.rels": "", "word/_rels/document.xml.rels": "word"} {
		relations, _ := parse(p[file])
		for _, n := range relations.all("Relationship") {
			if _, found := p[path.Join(base, n.attrs["Target"])]; !found {
				faults = append(faults, file+" leads to "+n.attrs["Target"])
			}
			known[base+n.attrs["Id"]] = true
		}
	}
	for _, n := range document.all("headerReference") {
		if !known["word"+n.attrs["id"]] {
			faults = append(faults, "no relationship "+n.attrs["id"])
		}
	}
	return faults
}

// styleFaults finds paragraphs of styles that do not exist, and styles that
// exist twice.
func (p parts) styleFaults(document *node) []string {
	var faults []string
	styles, _ := parse(p["word/styles.xml"])
	known := map[string]bool{}
	for _, n := range styles.all("style") {
		for _, key := range []string{n.attrs["styleId"], "name " + n.all("name")[0].attrs["val"]} {
			if known[key] {
				faults = append(faults, "two styles "+key)
			}
			known[key] = true
		}
	}
	header, _ := parse(p["word/header.xml"])
	for _, n := range append(document.all("pStyle"), header.all("pStyle")...) {
		if !known[n.attrs["val"]] {
			faults = append(faults, "no style "+n.attrs["val"])
		}
	}
	return faults
}

// structureFaults finds tables that touch and pages that do not end with a
// paragraph.
func structureFaults(document *node) []string {
	var faults []string
	body := document.all("body")[0].nodes
	for i, n := range body {
		if n.name == "tbl" && body[i+1].name != "p" {
			faults = append(faults, "a table before a "+body[i+1].name)
		}
	}
	if last := body[len(body)-1]; last.name != "sectPr" {
		faults = append(faults, "the document ends with a "+last.name)
	}
	for _, cell := range document.all("tc") {
		if last := cell.nodes[len(cell.nodes)-1]; last.name != "p" {
			faults = append(faults, "a cell ends with a "+last.name)
		}
	}
	return faults
}

// tableFaults finds rows that do not fill the columns of their table.
func tableFaults(document *node) []string {
	var faults []string
	for _, table := range document.all("tbl") {
		columns := len(table.all("gridCol"))
		for i, row := range table.all("tr") {
			cells := len(row.all("tc"))
			for _, span := range row.all("gridSpan") {
				n, err := strconv.Atoi(span.attrs["val"])
				if err != nil {
					return append(faults, err.Error())
				}
				cells += n - 1
			}
			if cells != columns {
				faults = append(faults, fmt.Sprintf("row %d fills %d of %d columns", i+1, cells, columns))
			}
		}
	}
	return faults
}
