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
	names     map[string][]string // folded name or abbreviation to codes, sorted
	// law returns what the law asks; nobody may change it. The embedded rows
	// are decoded at the first call: they are most of the catalogue, and few
	// commands need them.
	law func() *lawRows
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
//
// The rows of law/ are decoded when the first of them is asked for, which
// panics if one is faulty: the tests of this package read them all.
func Load() (*Catalogue, error) {
	c, err := loadOffers(lawFiles)
	if err != nil {
		return nil, err
	}
	c.law = sync.OnceValue(func() *lawRows {
		rows, err := c.readLaw(lawFiles)
		if err != nil {
			panic(err) // the files are constants
		}
		return rows
	})
	return c, nil
}

// load reads all rows at once.
func load(law fs.FS) (*Catalogue, error) {
	c, err := loadOffers(law)
	if err != nil {
		return nil, err
	}
	rows, err := c.readLaw(law)
	if err != nil {
		return nil, err
	}
	c.law = func() *lawRows { return rows }
	return c, nil
}

// loadOffers reads what the law offers; what it asks is still missing.
func loadOffers(law fs.FS) (*Catalogue, error) {
	documents, err1 := readRows(law, documentsFile, parseDocuments)
	models, err2 := readRows(law, modelsFile, parseModels)
	honours, err3 := readRows(law, honoursFile, parseHonours)
	if err := errors.Join(err1, err2, err3); err != nil {
		return nil, err
	}
	if err := errors.Join(unknownSources(honours, documents)...); err != nil {
		return nil, err
	}
	return newCatalogue(honours, models, documents)
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
