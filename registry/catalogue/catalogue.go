package catalogue

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"
)

// Catalogue is the law as this program knows it. It is read-only and safe
// for concurrent use.
type Catalogue struct {
	honours   *honourBook
	models    func() []CertificateModel
	documents func() []Document
	// law returns what the law asks; nobody may change it.
	law func() *lawRows
}

//go:embed honours.toml documents.toml models.toml law/*.toml
var lawFiles embed.FS

// honoursText is one of them as it is, so that no copy is made of it.
//
//go:embed honours.toml
var honoursText string

const (
	honoursFile   = "honours.toml"
	documentsFile = "documents.toml"
	modelsFile    = "models.toml"
)

// Load returns the law of this program. Its embedded rows are decoded when they
// are first asked for, which panics if one is faulty: the tests of this package
// read them all.
func Load() (*Catalogue, error) {
	c := &Catalogue{
		honours:   lazyHonourBook(honoursText, func() []Honour { return decodeHonours(honoursText) }),
		models:    onFirstUse(modelsFile, parseModels),
		documents: onFirstUse(documentsFile, parseDocuments),
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

// onFirstUse decodes the rows of an embedded file when they are first asked for.
func onFirstUse[T any](file string, parse func([]byte, string) ([]T, error)) func() []T {
	return sync.OnceValue(func() []T {
		rows, err := readRows(lawFiles, file, parse)
		if err != nil {
			panic(err) // the files are constants
		}
		return rows
	})
}

// load reads all rows at once. Every faulty row is reported, the errors joined,
// each a [*RowError].
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
	if err := errors.Join(setFaults(honours, models)...); err != nil {
		return nil, err
	}
	return &Catalogue{
		honours:   newHonourBook(honoursOf(honours)),
		models:    func() []CertificateModel { return models },
		documents: func() []Document { return documents },
	}, nil
}

func readRows[T any](law fs.FS, file string, parse func([]byte, string) ([]T, error)) ([]T, error) {
	data, err := fs.ReadFile(law, file)
	if err != nil {
		return nil, fmt.Errorf("read the catalogue: %w", err)
	}
	return parse(data, file)
}

// honoursOf returns honours without the places where they were read.
func honoursOf(entries []entry) []Honour {
	honours := make([]Honour, len(entries))
	for i, e := range entries {
		honours[i] = e.Honour
	}
	return honours
}

func byCodeAndDay(a, b Honour) int {
	if order := strings.Compare(a.Code, b.Code); order != 0 {
		return order
	}
	return a.ValidFrom.Compare(b.ValidFrom)
}
