package webroll

import (
	"cmp"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"

	"sovang/registry/cal"
	"sovang/registry/honourroll"
	"sovang/registry/paper"
)

//go:embed page
var files embed.FS

// Options says what the page carries beside the roll.
type Options struct {
	// Title is the great line; empty for Bảng vàng danh dự.
	Title string
	// Superior and Unit head the page; they are filled from the roll when
	// empty. Place and Date are those of the paper.
	Superior, Unit, Place string
	Date                  cal.Date
	// Against is the comparison with another period, nil for none.
	Against *honourroll.PeriodComparison
}

// Write writes the roll as one HTML file.
func Write(w io.Writer, r honourroll.Roll, o Options) error {
	o.Title = cmp.Or(o.Title, "Bảng vàng danh dự")
	o.Superior, o.Unit = cmp.Or(o.Superior, r.Superior), cmp.Or(o.Unit, r.UnitName)
	return execute(w, "roll.html", rollPage(r, o))
}

// WriteDocument writes the tables of a paper as one HTML file.
func WriteDocument(w io.Writer, d paper.Document) error {
	return execute(w, "document.html", documentPage(d))
}

// head is what every page has.
type head struct {
	// Name is the name of the page in the browser.
	Name            string
	Superior, Unit  string
	Title, Subtitle string
	Slogan, Period  string
	Foot            string
	// Style and Script are this package's own files; Policy lets the browser
	// take them and nothing else.
	Style  template.CSS
	Script template.JS
	Policy string
}

// page is what a template fills.
type page interface{ dress(style, script string) }

func (h *head) dress(style, script string) {
	h.Style, h.Script = template.CSS(style), template.JS(script)
	h.Policy = fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'", digest(style), digest(script))
}

// digest is how a content security policy names an inline text.
func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

func execute(w io.Writer, name string, p page) error {
	style, err := files.ReadFile("page/style.css")
	if err != nil {
		return fmt.Errorf("write page: %w", err)
	}
	script, err := files.ReadFile("page/find.js")
	if err != nil {
		return fmt.Errorf("write page: %w", err)
	}
	p.dress(string(style), string(script))
	t, err := template.New(name).ParseFS(files, "page/*.html")
	if err != nil {
		return fmt.Errorf("write page: %w", err)
	}
	if err := t.Execute(w, p); err != nil {
		return fmt.Errorf("write page: %w", err)
	}
	return nil
}

// joined joins the texts that are there.
func joined(separator string, texts ...string) string {
	var there []string
	for _, text := range texts {
		if text != "" {
			there = append(there, text)
		}
	}
	return strings.Join(there, separator)
}
