package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// ErrSameRegister tells that a register was to be merged with itself.
var ErrSameRegister = errors.New("both registers are one file")

// Side is one of the two registers that are merged.
type Side string

// The sides: the register that takes the other in, and that other.
const (
	Ours   Side = "ours"
	Theirs Side = "theirs"
)

// MergeOptions says how another unit's register is taken in.
type MergeOptions struct {
	// Keep is the side that stands where the two contradict each other, if it
	// can (see [Conflict.Stranger]); "" refuses the merger.
	Keep Side
	// Renumber gives an award whose place in the list of its decision is taken
	// here by another award the next free place.
	Renumber bool
	// Keys takes in the keys that the other unit signs with and believes.
	Keys bool
	// Templates are those of the other unit's templates to be taken in.
	Templates []string
	// DryRun does everything and keeps nothing; contradictions are no error
	// then.
	DryRun bool
}

// MergeReport is what a merger of registers does.
type MergeReport struct {
	// Unit is the code of the unit whose register it is, as it is known here.
	Unit string
	// New, Changed and Same count the records of the other register by kind;
	// Kept are those of which this register knows a later state.
	New, Changed, Same, Kept []registry.Count
	// Settled are those of which this register kept its state against the
	// other's, for good.
	Settled []registry.Count
	// Joined is what became of records of people and units that the other
	// register knows to be one.
	Joined Joined
	// Recoded are the records that come in under another code or number.
	Recoded []Recoding
	// Conflicts are where the two contradict each other.
	Conflicts []Conflict
	// Twins are the people and units that come in and may be here already, the
	// likeliest first.
	Twins []MetTwin
}

// Changes tells whether the merger changes anything.
func (m MergeReport) Changes() bool {
	return len(m.New)+len(m.Changed)+len(m.Settled)+len(m.Recoded)+len(m.Joined.Moved)+len(m.Joined.United) > 0
}

// Recoding is a record that got another code or number.
type Recoding struct {
	Kind     registry.EntryKind
	From, To string
	Name     string
}

// Conflict is a record of which the two registers say different things, and
// neither is an earlier state of the other.
type Conflict struct {
	Kind registry.EntryKind
	Key  string
	// Name shows the record to a person.
	Name      string
	OurUID    string
	TheirUID  string
	Different []Disagreement
	// Stranger tells that theirs cannot stand here, whichever side is to be
	// kept: the two are different things under one number, or ours is a paper
	// that was issued anew or a record that went into another one.
	Stranger bool
}

// Disagreement is a field of which two records say different things.
type Disagreement struct{ Field, Ours, Theirs string }

// ConflictError tells that two registers contradict each other.
type ConflictError struct{ Conflicts []Conflict }

// Error says how often.
func (e *ConflictError) Error() string {
	return fmt.Sprintf("the registers contradict each other in %d records", len(e.Conflicts))
}

// TheirRegisterError tells what is wrong with the other register, which is not
// this one.
type TheirRegisterError struct {
	Path  string
	cause error
}

// Error says which file it is.
func (e *TheirRegisterError) Error() string { return fmt.Sprintf("register %s: %v", e.Path, e.cause) }

// Unwrap returns what is wrong.
func (e *TheirRegisterError) Unwrap() error { return e.cause }

// Merge takes another unit's register in, all of it or nothing. The other file
// is checked first and never changed.
//
// Records are the same that have one uid, or one key: code, number of the
// decision and place in its list, subject and year. What is new comes in with
// its uid, of two uids of one record the older one stands. What differs: the
// later state stands if the log of one side knows the state of the other as an
// earlier one; a record that says more completes one that says less; else it is
// a [Conflict]. Other names, postings, votes, events, hand-overs, prints and
// scans of both are united. A code that the other register made up by itself
// gets an ending that makes it nobody else's.
//
// Merging once more changes nothing, and whatever order registers come in, the
// outcome is the same, but for the names of scans: of two that have one name
// the first keeps it. Settings, own rows of the law, printers and uses of
// templates are the unit's own affair and stay away.
//
// Where the other register joined records and anything contradicts, only what
// was found so far is told: once it is settled more may come to light.
//
// What was settled by [MergeOptions.Keep] is settled for good: the log tells
// that the record read as the other side has it before it read as it was kept.
func (r *Register) Merge(ctx context.Context, path string, o MergeOptions) (MergeReport, error) {
	var report MergeReport
	their, err := r.openTheirs(ctx, path)
	if err != nil {
		return report, &TheirRegisterError{path, translate(err)}
	}
	err = their.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		return r.write(ctx, "merge", func(ctx context.Context, w *writer) error {
			u := newUniting(r, w, tx, o)
			if err := u.unite(ctx); err != nil {
				return err
			}
			report = u.report
			switch {
			case o.DryRun:
				return errDryRun
			case len(report.Conflicts) > 0:
				return &ConflictError{report.Conflicts}
			}
			return nil
		})
	})
	return report, errors.Join(err, their.close())
}
