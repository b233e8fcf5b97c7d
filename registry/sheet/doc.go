// Package sheet reads and writes the entries of the golden book as lists:
// the interchange format sovang/1 (JSON), Excel workbooks (.xlsx) and .csv.
//
// Each kind of entry is described once, as a walk over its fields (see
// entries.go). Four visitors take that walk: one writes JSON, one reads it,
// one fills the cells of a row and one reads them. What a field is called in
// a list, and which Vietnamese headings stand for it, is a table
// (columns.go).
//
// Reading never stops at the first mistake. [Read] returns what it
// understood together with every fault, and with the [Places] that tell
// where in the file an entry and its fields stood, so that faults found
// later by the register can be shown at the same cells.
//
// Promises: what was exported can be imported again. The interchange keeps
// everything and a round trip gives the same bytes. Lists keep everything
// but the events of awards. An award with events says so in its row; such a
// row is left out with a warning where the register has the award, and
// refused where it has not.
package sheet
