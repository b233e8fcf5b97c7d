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
// A list may be in UTF-8 or UTF-16, or hold texts from before Unicode (TCVN3,
// VNI-Windows), told by the fonts of their cells or by their words. Those are
// never converted in silence: [Read] refuses them by an [OldTextError] that
// shows each column before and after, until [ReadOptions].OldText says what to
// do.
//
// The interchange is one object: format, then a list for each kind of entry
// in the order of [registry.Batch]. The walks of entries.go give the names and
// the order of the fields; what is empty is left out. Records refer to one
// another by codes, an award or a decision by {issuer, number, year} and the
// ordinal. testdata/design.json shows every list, also the ballots of
// nominations, the objections to awards and what an initiative was used for.
//
// Promises: what was exported can be imported again. The interchange keeps
// everything and a round trip gives the same bytes. Lists keep everything
// but the events of awards and the objections to them. An award with events
// says so in its row; such a row is left out with a warning where the
// register has the award, and refused where it has not.
//
// Beside the lists the package writes what an office prints or sends on: the
// honour roll, the bonus list, the list of what comes due, and the tables of
// any paper of package paper ([WritePaperXLSX]).
package sheet
