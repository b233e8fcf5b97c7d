package sheet

import (
	"fmt"
	"path/filepath"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// Limits against files that are made to fill the memory, and the limits of
// Excel itself.
const (
	MaxFile    = 256 << 20 // of a file as a whole
	maxRows    = 1 << 20
	maxColumns = 256
	maxCell    = 32767
	maxNumber  = 1_000_000_000
)

// ReadOptions tells what a file alone does not. The zero value reads JSON;
// lists that name honours need the Catalogue. The functions ask the register
// to which a list is added; a nil one knows nothing.
type ReadOptions struct {
	// Kind is the kind of every list in the file; empty, each list is
	// recognised by the name of its sheet or by its headings.
	Kind registry.EntryKind
	// Mapping says what the headings of a list of the unit's own shape mean,
	// and what kind of list it is; Mappings are those that are proposed when
	// all their headings are in a sheet.
	Mapping  *registry.Mapping
	Mappings []registry.Mapping
	// OldText says what becomes of texts in an encoding from before Unicode.
	OldText OldTextChoice
	// Catalogue reads honours by code, abbreviation or name. Without it a
	// text stays as typed.
	Catalogue *catalogue.Catalogue
	// AsOf is the day on which a list of people shows them, by the word of the
	// user; without it the titles tell it, and else it is Today.
	AsOf, Today cal.Date
	// Decision is the decision of award rows that give no number.
	Decision registry.DecisionRef
	// Issuer is the code of the issuer of decisions that name none, unless
	// they are registered.
	Issuer string
	// IssuerAsked tells that Issuer is the word of the user, which counts for
	// more than that of a title.
	IssuerAsked bool
	// Level returns the level of the decisions of an issuer, for lists that
	// do not tell it; "" when the issuer does not. With Level given, a
	// decision without level is a fault here, else it is the register's.
	Level func(issuer string) catalogue.Level
	// UnitCode and MovementCode return the code of the unit or the movement
	// that bears a name. Those of the file itself are always known.
	UnitCode, MovementCode func(name string) (code string, ok bool)
	// RegisteredDecision returns the one registered decision of a number;
	// what the row leaves open of issuer and year is empty in the reference.
	RegisteredDecision func(registry.DecisionRef) (registry.Decision, bool)
	// HasAward tells whether the award of that ordinal is registered.
	HasAward func(decision registry.DecisionRef, ordinal int) bool
	// RegisteredPerson returns the registered person of a code.
	RegisteredPerson func(code string) (registry.Person, bool)
}

// Document is what a file held.
type Document struct {
	// Batch is what was understood. With faults it is not complete.
	Batch registry.Batch
	// History is the log that an interchange may bring; empty for lists.
	History registry.History
	// Places tells where the entries stood.
	Places Places
	// Faults are the mistakes found while reading.
	Faults registry.Faults
	// Lists are the worksheets that were read, in their order; empty for JSON.
	Lists []List
	// Readings tell how each worksheet was read; empty for JSON.
	Readings []Reading
	// OldText are the columns in an encoding from before Unicode, converted or
	// kept as [ReadOptions].OldText says.
	OldText []OldColumn
}

// kind is the kind of list that the caller asks for, empty for any.
func (o ReadOptions) kind() registry.EntryKind {
	if o.Mapping != nil {
		return o.Mapping.Kind
	}
	return o.Kind
}

// List is one worksheet, or a .csv file, that was read.
type List struct {
	// Sheet is the name of the worksheet, empty for a .csv file.
	Sheet string
	Kind  registry.EntryKind
	// Rows counts the rows that held something, headings left out.
	Rows int
}

// Read reads a file of the given name by its extension: .json, .xlsx or
// .csv, which may also end in .txt or .tsv. The error tells that there is no reading the file at all (see
// [ErrExtension], [ErrTooLarge], [ErrWorkbook], [ErrKind], [ErrNoList]), or
// none without the user's word (see [OldTextError]); everything wrong inside it is a fault of the document.
//
// A list tells the standing of awards but not the events behind it. A row
// with a standing other than "Còn giá trị" is left out with a warning when
// the register has that award (see ReadOptions.HasAward), events and all;
// otherwise it is an error, so that no such award is dropped in silence.
func Read(name string, data []byte, o ReadOptions) (Document, error) {
	if len(data) > MaxFile {
		return Document{}, fmt.Errorf("read %s: %w", filepath.Base(name), ErrTooLarge)
	}
	if _, ok := layoutOf(o.Kind); !ok && o.Kind != "" {
		return Document{}, fmt.Errorf("read %s as %q: %w", filepath.Base(name), o.Kind, ErrKind)
	}
	document, err := readAs(strings.ToLower(filepath.Ext(name)), name, data, o)
	if err != nil {
		return Document{}, fmt.Errorf("read %s: %w", filepath.Base(name), err)
	}
	return document, nil
}

func readAs(extension, name string, data []byte, o ReadOptions) (document Document, err error) {
	switch extension {
	case ".json":
		return readJSON(data), nil
	case ".csv", ".txt", ".tsv":
		document, err = readTables([]table{readCSV(name, data)}, o)
	case ".xlsx":
		document, err = readXLSX(data, o)
	default:
		err = ErrExtension
	}
	if err == nil && len(document.Lists) == 0 && len(document.Faults) == 0 {
		err = ErrNoList
	}
	return document, err
}
