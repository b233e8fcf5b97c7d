package store

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
)

// RecordOptions says how a batch is recorded.
type RecordOptions struct {
	// DryRun does everything and keeps nothing.
	DryRun bool
	// Replace lets an entry replace what the register holds under its code
	// or about the same thing. Awards are never replaced, and no former name
	// of a unit and no other name of a person is lost.
	Replace bool
	// SamePeople takes an entry without code of the name and the day of birth
	// of exactly one person for that person, whatever the unit, and lets a
	// posting that is new end the one before.
	SamePeople bool
	// Given tells that the caller gives the batch away: it is not copied before
	// it is changed.
	Given bool
	// ownKeys lets keys come in as the unit's own.
	ownKeys bool
}

// Receipt is what became of a batch.
type Receipt struct {
	// New, Unchanged and Replaced count the entries of each kind, in the
	// order of [registry.Batch.Len]; kinds without any are left out.
	New, Unchanged, Replaced []registry.Count
	// Kept counts the entries that say otherwise than the register, which
	// stands; each is a warning.
	Kept     []registry.Count
	Warnings registry.Faults
	// AwardIDs are the numbers of the batch's awards, in its order. A dry
	// run gives none.
	AwardIDs []int64
	// Batch is what was recorded: texts clean, codes, ordinals and numbers
	// given, recipients as they were at the award.
	Batch registry.Batch
}

// Record records a batch: all of it, or nothing. What is wrong comes back as
// [registry.Faults], all faults at once, each at its entry.
//
// Entries refer to one another by code, in any order. A unit or a person
// without code gets the next free one, unless the register or an earlier
// entry has the same already. A subject given by name alone must fit exactly
// one record. An award without ordinal gets the next one of its decision.
//
// Each new award is judged by what the register holds together with the
// batch. What the rules object to is a warning, and is kept with an award that
// gives a reason in Override; a second state-level award in one year and a
// second form of commendation for one achievement are faults.
//
// An entry that the register holds already, word for word, changes nothing.
// One that differs from it is a fault, or replaces it if o says so. Which
// award rests on an initiative is recorded once and never replaced.
func (r *Register) Record(ctx context.Context, b registry.Batch, o RecordOptions) (Receipt, error) {
	var receipt Receipt
	err := r.write(ctx, "record", func(ctx context.Context, w *writer) error {
		rec := newRecorder(r, w, o)
		if err := rec.record(ctx, b); err != nil {
			return err
		}
		receipt = rec.receipt
		if o.DryRun {
			return errDryRun
		}
		return nil
	})
	if err == nil && (o.DryRun || r.opts.DryRun) {
		return receipt.unnumbered(), nil
	}
	return receipt, err
}

// unnumbered is the receipt of a dry run, whose numbers will never be used.
func (r Receipt) unnumbered() Receipt {
	r.AwardIDs = nil
	for i := range r.Batch.Awards {
		r.Batch.Awards[i].ID = 0
	}
	for i := range r.Batch.Initiatives {
		r.Batch.Initiatives[i].ID = 0
	}
	for i := range r.Batch.Disciplines {
		r.Batch.Disciplines[i].ID = 0
	}
	for i := range r.Batch.Nominations {
		r.Batch.Nominations[i].ID = 0
	}
	for i := range r.Batch.Handovers {
		r.Batch.Handovers[i].AwardID = 0
	}
	return r
}

// recorder records one batch.
type recorder struct {
	w       *writer
	opts    RecordOptions
	law     *catalogue.Catalogue
	today   cal.Date
	batch   registry.Batch
	faults  registry.Faults
	receipt Receipt
	known   known
	names   directory
	refs    refNames
	codes   *codes
	// kept are the places of entries against which the register stands.
	kept set
	// writes are the steps that write what was planned.
	writes []func(context.Context) error
	// newAwards are the places of the new awards in the batch.
	newAwards []int
	// earlier is room for the awards of the dossier that is judged.
	earlier []eligibility.Held
	// maySign are the signatures against which nothing speaks.
	maySign map[signature]bool
	// reissueNumbers are those that the batch gives.
	reissueNumbers map[reissueNumber]bool
	merging        merging
	err            error
}

// known is what the register holds of what the batch is about, and what the
// batch adds to it, by key.
type known struct {
	units     map[string]held[registry.Unit]
	people    map[string]held[registry.Person]
	movements map[string]held[registry.Movement]
	decisions map[string]held[registry.Decision]
	awards    map[awardRef]held[registry.Award] // those that other entries name
}

func newRecorder(r *Register, w *writer, o RecordOptions) *recorder {
	return &recorder{
		w: w, opts: o, law: r.Catalogue(), today: cal.DateOf(r.opts.Now()), codes: newCodes(), names: directory{}, refs: newRefNames(),
		known: known{awards: map[awardRef]held[registry.Award]{}}, kept: set{}, maySign: map[signature]bool{}, reissueNumbers: map[reissueNumber]bool{},
	}
}

// many is how many entries make a batch large, and roomForMany the room for
// pages of the register, in KiB: with less SQLite writes the leaves of its
// indexes again and again.
const (
	many        = 10_000
	roomForMany = 64 << 10
)

// makeRoom gives SQLite room for a large batch.
func (rec *recorder) makeRoom(ctx context.Context, b registry.Batch) error {
	entries := 0
	for _, count := range b.Len() {
		entries += count.N
	}
	if entries < many {
		return nil
	}
	_, err := rec.w.NewRaw("PRAGMA cache_size = ?", -roomForMany).Exec(ctx)
	return err
}

func (rec *recorder) record(ctx context.Context, b registry.Batch) error {
	if err := rec.makeRoom(ctx, b); err != nil {
		return err
	}
	if !rec.opts.Given {
		b = cloneBatch(b)
	}
	rec.batch, rec.faults = cleanBatch(b)
	for _, step := range []func(context.Context) error{
		rec.followMergers, rec.loadKnown, rec.uniteGone, rec.giveUnitCodes, rec.givePersonCodes, rec.planBodies, rec.warnOfTwins, rec.resolveSubjects,
		rec.planDecisions, rec.planAwards, rec.planYearly, rec.planPaper, rec.planDistinctions, rec.planMergers, rec.check,
	} {
		if err := rec.w.interrupted(); err != nil {
			return err
		}
		if err := step(ctx); err != nil {
			return err
		}
	}
	if rec.err != nil {
		return rec.err
	}
	faults := rec.sortedFaults()
	if len(faults.Errors()) > 0 {
		return faults
	}
	rec.receipt.Warnings = faults
	rec.receipt.Batch = rec.batch
	rec.sortReceipt()
	for _, write := range rec.writes {
		if err := write(ctx); err != nil {
			return err
		}
	}
	if err := rec.judge(ctx); err != nil {
		return err
	}
	return rec.join(ctx)
}

// planBodies plans what others refer to: units, people and movements.
func (rec *recorder) planBodies(context.Context) error {
	unitPlan := planEntries(rec, united(rec, units()), rec.batch.Units, rec.known.units)
	personPlan := planEntries(rec, united(rec, people()), rec.batch.People, rec.known.people)
	rec.later(func(ctx context.Context) error { return writeUnits(ctx, rec.w, unitPlan, rec.codes) })
	rec.later(func(ctx context.Context) error { return writePeople(ctx, rec.w, personPlan, rec.codes) })
	planTable(rec, movements(), rec.batch.Movements, rec.known.movements,
		func(c *codes, m registry.Movement, id int64) { c.movements[m.Code] = id })
	return nil
}

func (rec *recorder) planDecisions(ctx context.Context) error {
	if err := rec.loadDecisions(ctx); err != nil {
		return err
	}
	planTable(rec, decisions(), rec.batch.Decisions, rec.known.decisions,
		func(c *codes, d registry.Decision, id int64) { c.decisions[keyOf(d.Ref())] = id })
	return nil
}

// planYearly plans what is told of units and people year by year.
func (rec *recorder) planYearly(ctx context.Context) error {
	b := rec.batch
	return errors.Join(
		planAbout(ctx, rec, exemplars(), b.Exemplars, func(e registry.Exemplar) registry.Subject { return e.Subject }),
		planAbout(ctx, rec, grades(), b.Grades, func(g registry.Grade) registry.Subject { return g.Subject }),
		planAbout(ctx, rec, tallies(), b.Tallies, func(t registry.Tally) registry.Subject { return registry.UnitSubject(t.Unit) }),
		rec.planInitiatives(ctx),
		planAbout(ctx, rec, disciplines(), b.Disciplines, func(d registry.Discipline) registry.Subject { return d.Subject }),
		planAbout(ctx, rec, registrations(), b.Registrations, func(r registry.Registration) registry.Subject { return r.Subject }),
		rec.planNominations(ctx),
		planAbout(ctx, rec, figures(), b.Figures, func(f registry.Figure) registry.Subject { return registry.UnitSubject(f.Unit) }),
	)
}

func planAbout[T, R any](ctx context.Context, rec *recorder, t table[T, R], entries []T, subject func(T) registry.Subject) error {
	about, err := loadAbout(ctx, rec, t, entries, subject)
	if err != nil {
		return err
	}
	planTable(rec, t, entries, about, nil)
	return nil
}

// planTable plans the entries of a table that lie in it alone. learn takes
// in the keys of the new rows; nil where nothing refers to them.
func planTable[T, R any](rec *recorder, t table[T, R], entries []T, known map[string]held[T], learn func(c *codes, entry T, id int64)) {
	p := planEntries(rec, t, entries, known)
	rec.later(func(ctx context.Context) error {
		ids, err := t.write(ctx, rec.w, p, rec.codes)
		t.numberNew(entries, p, ids)
		for i, id := range ids {
			if learn != nil {
				learn(rec.codes, p.added[i].after, id)
			}
		}
		return err
	})
}

func (rec *recorder) later(write func(context.Context) error) { rec.writes = append(rec.writes, write) }

func (rec *recorder) fault(f registry.Fault) { rec.faults = append(rec.faults, f) }

// noteError keeps an error for the end of the planning.
func (rec *recorder) noteError(err error) { rec.err = errors.Join(rec.err, err) }

// giveUID gives a new entry its uid, unless it brings its own.
func (rec *recorder) giveUID(uid *string) {
	if *uid != "" {
		return
	}
	var err error
	*uid, err = newUID()
	rec.noteError(err)
}

// sortFaults puts faults into the order of the batch.
func sortFaults(faults registry.Faults) {
	place := kindOrder()
	slices.SortStableFunc(faults, func(a, b registry.Fault) int {
		return cmp.Or(cmp.Compare(place[a.Kind], place[b.Kind]), cmp.Compare(a.Index, b.Index))
	})
}

// sortedFaults returns the faults in the order of the batch, each once.
func (rec *recorder) sortedFaults() registry.Faults {
	sortFaults(rec.faults)
	type told struct {
		kind         registry.EntryKind
		index        int
		code         registry.FaultCode
		field, value string
	}
	seen := make(map[told]bool, len(rec.faults))
	return slices.DeleteFunc(rec.faults, func(f registry.Fault) bool {
		this := told{f.Kind, f.Index, f.Code, f.Field, f.Value}
		again := seen[this]
		seen[this] = true
		return again
	})
}

func (rec *recorder) sortReceipt() {
	place := kindOrder()
	for _, counts := range [][]registry.Count{rec.receipt.New, rec.receipt.Unchanged, rec.receipt.Replaced, rec.receipt.Kept} {
		slices.SortFunc(counts, func(a, b registry.Count) int { return cmp.Compare(place[a.Kind], place[b.Kind]) })
	}
}

func kindOrder() map[registry.EntryKind]int {
	place := make(map[registry.EntryKind]int)
	for i, count := range (registry.Batch{}).Len() {
		place[count.Kind] = i
	}
	return place
}
