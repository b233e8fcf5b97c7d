package catalogue

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/pelletier/go-toml/v2"
	"golang.org/x/text/unicode/norm"

	"sovang/registry/cal"
	"sovang/registry/pattern"
)

// The row types have the fields of the domain types, in the same order, so
// that a plain conversion turns one into the other; the TOML keys stay here.

type honourRow struct {
	Code         string     `toml:"code"`
	Name         string     `toml:"name"`
	NameEn       string     `toml:"english"`
	NameTemplate string     `toml:"name_template"`
	Givers       string     `toml:"givers"`
	Abbr         string     `toml:"abbr"`
	Aliases      string     `toml:"aliases"`
	Class        string     `toml:"class"`
	Kind         Kind       `toml:"kind"`
	Subject      string     `toml:"subject"`
	Level        Level      `toml:"level"`
	Decider      string     `toml:"decider"`
	Cadence      string     `toml:"cadence"`
	Band         int        `toml:"band"`
	Rank         int        `toml:"rank"`
	Verb         string     `toml:"verb"`
	Paper        string     `toml:"paper"`
	Pair         string     `toml:"pair"`
	ValidFrom    cal.Date   `toml:"valid_from"`
	ValidTo      cal.Date   `toml:"valid_to"`
	Source       string     `toml:"source"`
	Confidence   Confidence `toml:"confidence"`
	Note         string     `toml:"note"`
}

type documentRow struct {
	ID         string     `toml:"id"`
	Title      string     `toml:"title"`
	ValidFrom  cal.Date   `toml:"valid_from"`
	ValidTo    cal.Date   `toml:"valid_to"`
	Source     string     `toml:"source"`
	Confidence Confidence `toml:"confidence"`
	Note       string     `toml:"note"`
}

type modelRow struct {
	ID           string               `toml:"id"`
	Name         string               `toml:"name"`
	PaperWidth   float64              `toml:"paper_width"`
	PaperHeight  float64              `toml:"paper_height"`
	BorderWidth  float64              `toml:"border_width"`
	BorderHeight float64              `toml:"border_height"`
	Lines        map[LineRole]lineRow `toml:"lines"`
	ValidFrom    cal.Date             `toml:"valid_from"`
	ValidTo      cal.Date             `toml:"valid_to"`
	Source       string               `toml:"source"`
	Confidence   Confidence           `toml:"confidence"`
}

type lineRow struct {
	Size     float64 `toml:"size"`
	MinSize  float64 `toml:"min_size"`
	Bold     bool    `toml:"bold"`
	Italic   bool    `toml:"italic"`
	Capitals bool    `toml:"capitals"`
	Red      bool    `toml:"red"`
}

func (r modelRow) model() CertificateModel {
	m := CertificateModel{
		ID: r.ID, Name: r.Name,
		PaperWidth: r.PaperWidth, PaperHeight: r.PaperHeight,
		BorderWidth: r.BorderWidth, BorderHeight: r.BorderHeight,
		Lines:     make(map[LineRole]LineStyle, len(r.Lines)),
		ValidFrom: r.ValidFrom, ValidTo: r.ValidTo,
		Source: r.Source, Confidence: r.Confidence,
	}
	for role, line := range r.Lines {
		if line.MinSize == 0 {
			line.MinSize = line.Size
		}
		m.Lines[role] = LineStyle(line)
	}
	return m
}

func parseHonours(data []byte, file string) ([]entry, error) {
	var doc struct {
		Honours []honourRow `toml:"honour"`
	}
	if err := decode(data, file, &doc); err != nil {
		return nil, err
	}
	entries := make([]entry, len(doc.Honours))
	var faults []error
	for i, row := range doc.Honours {
		entries[i] = entry{Honour(row), place{file, i + 1}}
		faults = append(faults, entries[i].at(row.Code, honourFaults(Honour(row)))...)
	}
	return entries, errors.Join(faults...)
}

func parseDocuments(data []byte, file string) ([]Document, error) {
	var doc struct {
		Documents []documentRow `toml:"document"`
	}
	if err := decode(data, file, &doc); err != nil {
		return nil, err
	}
	var documents []Document
	var faults []error
	seen := map[string]bool{}
	for i, row := range doc.Documents {
		found := documentFaults(Document(row))
		if seen[row.ID] {
			found = append(found, fault{"id", fmt.Errorf("%w: %s", ErrRepeated, row.ID)})
		}
		seen[row.ID] = true
		faults = append(faults, place{file, i + 1}.at(row.ID, found)...)
		documents = append(documents, Document(row))
	}
	return documents, errors.Join(faults...)
}

func parseModels(data []byte, file string) ([]CertificateModel, error) {
	var doc struct {
		Models []modelRow `toml:"model"`
	}
	if err := decode(data, file, &doc); err != nil {
		return nil, err
	}
	var models []CertificateModel
	var faults []error
	for i, row := range doc.Models {
		m := row.model()
		faults = append(faults, place{file, i + 1}.at(m.ID, append(modelFaults(m), modelDates(models, m)...))...)
		models = append(models, m)
	}
	return models, errors.Join(faults...)
}

// bareDate finds a day written without quotation marks, as TOML allows. The
// decoder would not give it to [cal.Date].
var bareDate = pattern.Of(`^(\s*valid_(?:from|to)\s*=\s*)(\d{4}-\d{2}-\d{2})`)

// quoteDates puts bare days into quotation marks.
func quoteDates(data []byte) []byte {
	quoted := make([]byte, 0, len(data)+len(data)/64)
	for line := range bytes.Lines(data) {
		if bytes.HasPrefix(bytes.TrimLeft(line, " \t"), []byte("valid_")) {
			line = bareDate().ReplaceAll(line, []byte(`$1"$2"`))
		}
		quoted = append(quoted, line...)
	}
	return quoted
}

// decode reads TOML strictly. A byte order mark, which Windows editors write,
// is skipped.
func decode(data []byte, file string, into any) error {
	data = quoteDates(norm.NFC.Bytes(bytes.TrimPrefix(data, []byte("\ufeff"))))
	err := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields().Decode(into)
	var strict *toml.StrictMissingError
	var broken *toml.DecodeError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &strict):
		faults := make([]error, len(strict.Errors))
		for i := range strict.Errors {
			faults[i] = decodeFault(data, file, &strict.Errors[i], ErrUnknownKey)
		}
		return errors.Join(faults...)
	case errors.As(err, &broken):
		return decodeFault(data, file, broken, ErrUnreadable)
	}
	return &RowError{File: file, Err: fmt.Errorf("%w: %w", ErrUnreadable, err)}
}

// decodeFault names the line instead of repeating the decoder's text, which
// speaks of Go types.
func decodeFault(data []byte, file string, at *toml.DecodeError, err error) *RowError {
	line, _ := at.Position()
	found := &RowError{File: file, Row: rowAt(data, line), Err: fmt.Errorf("%w (line %d)", err, line)}
	if key := at.Key(); len(key) > 0 {
		found.Key = key[len(key)-1]
	}
	return found
}

// rowAt counts the table headers up to the line, which is the number of the
// row that the line belongs to.
func rowAt(data []byte, line int) int {
	row := 0
	for i, text := range bytes.Split(data, []byte("\n")) {
		if _, ok := rowHeader(text); ok && i < line {
			row++
		}
	}
	return row
}
