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
