package blank

import (
	"embed"
	"path"
	"slices"
	"strings"
	"sync"

	"sovang/registry/catalogue"
)

// The templates that come with the program, each with its source at its head.
//
//go:embed templates/*.toml
var templates embed.FS

// builtin reads the templates that come with the program, once: a batch asks
// for one with every certificate.
var builtin = sync.OnceValue(func() []Template {
	names, err := templates.ReadDir("templates")
	if err != nil {
		panic(err) // the folder is part of the program
	}
	list := make([]Template, len(names))
	for i, name := range names {
		if list[i], err = Parse(Source(strings.TrimSuffix(name.Name(), ".toml"))); err != nil {
			panic(name.Name() + ": " + err.Error()) // a test reads them all
		}
	}
	return list
})

// Builtin returns the templates that come with the program, by id. They are
// the caller's own.
func Builtin() []Template {
	list := slices.Clone(builtin())
	for i := range list {
		list[i] = list[i].clone()
	}
	return list
}

// Usual returns the template that comes with the program for a model, and false
// when none suits it.
func Usual(model catalogue.CertificateModel) (Template, bool) {
	for _, t := range builtin() {
		if t.Model == model.ID && len(t.Check(model)) == 0 {
			return t.clone(), true
		}
	}
	return Template{}, false
}

// ByID returns the template of that id that comes with the program.
func ByID(id string) (Template, bool) {
	for _, t := range builtin() {
		if t.ID == id {
			return t.clone(), true
		}
	}
	return Template{}, false
}

// Source returns the text of a template that comes with the program, comments
// included: what a unit copies to make its own. An unknown id has none.
func Source(id string) []byte {
	text, err := templates.ReadFile(path.Join("templates", id+".toml"))
	if err != nil {
		return nil
	}
	return text
}
