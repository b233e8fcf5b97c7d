package certificates

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"sovang/registry/catalogue"
)

// ErrNothing tells that there was nothing to print.
var ErrNothing = errors.New("nothing to print")

// FaultReason says why a line cannot be printed. Reasons are permanent; the
// command line has a sentence in Vietnamese and in English for each.
type FaultReason string

// The reasons.
const (
	FaultMissing  FaultReason = "missing"  // a line that the paper must have is empty
	FaultText     FaultReason = "text"     // not valid Unicode, or invisible characters
	FaultGlyph    FaultReason = "glyph"    // the face lacks a letter, given in Detail
	FaultOverflow FaultReason = "overflow" // does not fit at the smallest lawful size
	FaultOutside  FaultReason = "outside"  // stands beyond the edge of the paper, where the template has it
	FaultTouching FaultReason = "touching" // stands on another line, given in Detail, where the template has both
	FaultFormula  FaultReason = "formula"  // no such signing formula, or not with this post
)

// PaperLines lists the lines of papers and lists that a [Fault] may name,
// besides those of certificates.
func PaperLines() []catalogue.LineRole {
	return []catalogue.LineRole{
		lineSuperior, lineUnit, lineNumber, lineTitle, lineHeading, lineBody, lineReceiver, lineNote, lineName, lineRemark,
		lineDetail, lineBorn, linePlace, lineAwards, lineDeed, lineCount, lineChart, linePeriod,
		linePart, lineIssuer, lineSigner, lineDecided, lineOrder, lineProfile,
	}
}

// Fault is one line of one paper that cannot be printed.
type Fault struct {
	// Row is the place of the paper in its list, and Key what its owner is
	// known by; both are as given with the paper. The running text of a paper
	// has row 0 and the paper's heading.
	Row int
	Key string
	// Line names the line that is at fault.
	Line   catalogue.LineRole
	Reason FaultReason
	// Text is the text of the line, without what is not Unicode.
	Text string
	// Detail adds what the reason leaves open: the letters without glyph.
	Detail string
}

// InText tells that the fault is in the running text of a paper of the office,
// its head or its signatures; the sheets of a batch count from 1.
func (f Fault) InText() bool { return f.Row == 0 }

// Error says the fault in plain English, for logs and tests.
func (f Fault) Error() string {
	s := fmt.Sprintf("row %d (%s): %s: %s", f.Row, f.Key, f.Line, f.Reason)
	if f.Detail != "" {
		s += " " + f.Detail
	}
	if f.Text != "" {
		s += fmt.Sprintf(" in %q", f.Text)
	}
	return s
}

// Faults is everything that keeps a batch from being printed, in the order of
// the list.
type Faults []Fault

// Error lists the faults, one a line.
func (fs Faults) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.Error()
	}
	return strings.Join(lines, "\n")
}

// err returns the faults as an error, nil when there are none.
func (fs Faults) err() error {
	if len(fs) == 0 {
		return nil
	}
	return fs
}

// proof checks the texts of one paper and gathers its faults.
type proof struct {
	metrics *metrics
	row     int
	key     string
	faults  Faults
}

func (p *proof) fault(line catalogue.LineRole, reason FaultReason, text, detail string) {
	f := Fault{
		Row: p.row, Key: p.key, Line: line, Reason: reason,
		Text: strings.ToValidUTF8(unbound(text), "?"), Detail: detail,
	}
	if !slices.Contains(p.faults, f) { // a text may be printed twice
		p.faults = append(p.faults, f)
	}
}

// text returns the text as it is set in that face, empty when it cannot be.
func (p *proof) text(line catalogue.LineRole, text string, face Face) string {
	clean, err := cleanText(text)
	if err != nil {
		p.fault(line, FaultText, text, "")
		return ""
	}
	if lacking := p.metrics.missing(clean, face); len(lacking) > 0 {
		p.fault(line, FaultGlyph, clean, string(lacking))
		return ""
	}
	return clean
}

// needed is text for a line that the paper must have.
func (p *proof) needed(line catalogue.LineRole, text string, face Face) string {
	if strings.TrimSpace(text) == "" {
		p.fault(line, FaultMissing, "", "")
		return ""
	}
	return p.text(line, text, face)
}
