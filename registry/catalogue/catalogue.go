package catalogue

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

// Catalogue is the law as this program knows it. It is read-only and safe
// for concurrent use.
type Catalogue struct {
	honours   []Honour // by code, then by ValidFrom
	models    []CertificateModel
	documents []Document
	law       lawRows
	names     map[string][]string // folded name or abbreviation to codes, sorted
}

//go:embed honours.toml documents.toml models.toml law/*.toml
var lawFiles embed.FS

const (
	honoursFile   = "honours.toml"
	documentsFile = "documents.toml"
	modelsFile    = "models.toml"
)

// Load reads the embedded rows of the law. Every faulty row is reported, the
// errors joined, each a [*RowError]; a released program loads without error.
func Load() (*Catalogue, error) { return load(lawFiles) }

func load(law fs.FS) (*Catalogue, error) {
	var files []lawSource
	var err4 error
	var reading sync.WaitGroup // beside the other files, as every start reads them all
	reading.Go(func() { files, err4 = readLaw(law) })
	documents, err1 := readRows(law, documentsFile, parseDocuments)
	models, err2 := readRows(law, modelsFile, parseModels)
	honours, err3 := readRows(law, honoursFile, parseHonours)
	reading.Wait()
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		return nil, err
	}
	if err := errors.Join(unknownSources(honours, documents)...); err != nil {
		return nil, err
	}
	c, err := newCatalogue(honours, models, documents)
	if err != nil {
		return nil, err
	}
	c.law, err = buildLaw(files, newLawWords(c.honours, documents, files))
	if err != nil {
		return nil, err
	}
	return c, nil
}

func readRows[T any](law fs.FS, file string, parse func([]byte, string) ([]T, error)) ([]T, error) {
	data, err := fs.ReadFile(law, file)
	if err != nil {
		return nil, fmt.Errorf("read the catalogue: %w", err)
	}
	return parse(data, file)
}

// newCatalogue puts rows that are right by themselves together.
func newCatalogue(entries []entry, models []CertificateModel, documents []Document) (*Catalogue, error) {
	if err := errors.Join(setFaults(entries, models)...); err != nil {
		return nil, err
	}
	c := &Catalogue{models: models, documents: documents}
	for _, e := range entries {
		c.honours = append(c.honours, e.Honour)
	}
	slices.SortFunc(c.honours, byCodeAndDay)
	c.names = nameIndex(c.honours)
	return c, nil
}

func byCodeAndDay(a, b Honour) int {
	if order := strings.Compare(a.Code, b.Code); order != 0 {
		return order
	}
	return a.ValidFrom.Compare(b.ValidFrom)
}

// With returns a catalogue with a unit's own honours laid over this one. An
// own row with a new code is added; one with a code of the law takes its
// place on the days for which it stands, and the law's row keeps the others.
// Errors are joined, each a [*RowError] whose Row counts the given rows from 1.
func (c *Catalogue) With(own []Honour) (*Catalogue, error) {
	law := c.honours
	added := make([]entry, len(own))
	var faults []error
	for i, h := range own {
		added[i] = entry{h, place{row: i + 1}}
		faults = append(faults, added[i].at(h.Code, honourFaults(h))...)
		law = outside(law, h)
	}
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	var entries []entry
	for _, h := range law {
		entries = append(entries, entry{h, place{file: honoursFile}})
	}
	with, err := newCatalogue(append(entries, added...), c.models, c.documents)
	if err != nil {
		return nil, err
	}
	with.law = c.law
	return with, nil
}

// outside returns the rows, those of the own honour's code cut back to the
// days on which the own one does not stand.
func outside(law []Honour, own Honour) []Honour {
	var rest []Honour
	for _, h := range law {
		if h.Code == own.Code {
			rest = append(rest, h.without(own)...)
		} else {
			rest = append(rest, h)
		}
	}
	return rest
}
