package docx

import (
	"embed"
	"encoding/xml"
	"fmt"

	godocx "github.com/gomutex/godocx/docx"
	"github.com/gomutex/godocx/wml/ctypes"

	"sovang/registry/paper"
)

// parts holds what the library has no types for: header.xml is the page
// number, settings.xml says how Word shall read the document.
//
//go:embed parts
var parts embed.FS

// The kinds of parts of a package (ECMA-376, Part 1).
const (
	relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	wordPart      = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	packagePart   = "application/vnd.openxmlformats-package."
	headerID      = "rId3"
)

// newPackage returns an empty document with everything that belongs in the
// file beside the text. It begins with nothing: the library's own template
// holds a picture and some hundred styles that no paper needs.
func newPackage(d paper.Document) (*godocx.RootDoc, error) {
	root := godocx.NewRootDoc()
	root.ContentType = contentTypes()
	root.RootRels = relations("_rels/.rels",
		godocx.Relationship{ID: "rId1", Type: relationships + "officeDocument", Target: "word/document.xml"},
		godocx.Relationship{ID: "rId2", Type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", Target: "docProps/core.xml"})
	document, err := godocx.LoadDocXml(root, "word/document.xml", []byte("<document><body></body></document>"))
	if err != nil {
		return nil, err
	}
	root.Document = document
	root.Document.DocRels = relations("word/_rels/document.xml.rels",
		godocx.Relationship{ID: "rId1", Type: relationships + "styles", Target: "styles.xml"},
		godocx.Relationship{ID: "rId2", Type: relationships + "settings", Target: "settings.xml"},
		godocx.Relationship{ID: headerID, Type: relationships + "header", Target: "header.xml"})
	root.DocStyles = &ctypes.Styles{RelativePath: "word/styles.xml", DocDefaults: defaults()}
	for _, name := range []string{"header.xml", "settings.xml"} {
		content, err := parts.ReadFile("parts/" + name)
		if err != nil {
			return nil, err
		}
		root.FileMap.Store("word/"+name, content)
	}
	properties, err := coreProperties(d)
	root.FileMap.Store("docProps/core.xml", properties)
	return root, err
}

func contentTypes() godocx.ContentTypes {
	return godocx.ContentTypes{
		Default: []godocx.Default{
			{Extension: "rels", ContentType: packagePart + "relationships+xml"},
			{Extension: "xml", ContentType: "application/xml"},
		},
		Override: []godocx.Override{
			{PartName: "/word/document.xml", ContentType: wordPart + "document.main+xml"},
			{PartName: "/word/styles.xml", ContentType: wordPart + "styles+xml"},
			{PartName: "/word/settings.xml", ContentType: wordPart + "settings+xml"},
			{PartName: "/word/header.xml", ContentType: wordPart + "header+xml"},
			{PartName: "/docProps/core.xml", ContentType: packagePart + "core-properties+xml"},
		},
	}
}

func relations(path string, list ...godocx.Relationship) godocx.Relationships {
	all := godocx.Relationships{RelativePath: path, Xmlns: "http://schemas.openxmlformats.org/package/2006/relationships"}
	for i := range list {
		all.Relationships = append(all.Relationships, &list[i])
	}
	return all
}

// coreProperties tells title and author. The dates are fixed: the same
// document must give the same bytes.
func coreProperties(d paper.Document) ([]byte, error) {
	type day struct {
		Type string `xml:"xsi:type,attr"`
		Text string `xml:",chardata"`
	}
	fixed := day{"dcterms:W3CDTF", "2000-01-01T00:00:00Z"}
	text, err := xml.Marshal(struct {
		XMLName  xml.Name `xml:"cp:coreProperties"`
		CP       string   `xml:"xmlns:cp,attr"`
		DC       string   `xml:"xmlns:dc,attr"`
		Terms    string   `xml:"xmlns:dcterms,attr"`
		XSI      string   `xml:"xmlns:xsi,attr"`
		Created  day      `xml:"dcterms:created"`
		Creator  string   `xml:"dc:creator"`
		Language string   `xml:"dc:language"`
		Modified day      `xml:"dcterms:modified"`
		Title    string   `xml:"dc:title"`
	}{
		CP:    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
		DC:    "http://purl.org/dc/elements/1.1/",
		Terms: "http://purl.org/dc/terms/", XSI: "http://www.w3.org/2001/XMLSchema-instance",
		Created: fixed, Creator: d.Head.Unit, Language: language, Modified: fixed, Title: d.Heading(),
	})
	if err != nil {
		return nil, fmt.Errorf("properties: %w", err)
	}
	return append([]byte(xml.Header), text...), nil
}
