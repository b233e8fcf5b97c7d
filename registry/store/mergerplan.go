package store

import (
	"context"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// merging is what a batch has to do with mergers: those that are recorded and
// those that it brings.
type merging struct {
	known map[string]held[registry.Merger]
	// into are the codes that stay by those that are gone (see [codeKey]).
	into map[string]string
	// joins are the places of the batch's mergers of records that are both
	// there; of the others it is only kept that they were joined elsewhere.
	joins []int
	// people and units are the places of entries that came under a code that
	// is gone.
	people, units []int
	// united are the records that entries completed, as they read then (see
	// [codeKey]).
	united set
	plan   plan[registry.Merger]
	// joined tells what the joins did.
	joined Joined
}

// followMergers lets the batch name the records that stay wherever it names
// one that is gone, in this register or by the batch itself.
func (rec *recorder) followMergers(ctx context.Context) error {
	m := &rec.merging
	var err error
	if m.known, err = mergers().indexed(ctx, rec.w.Tx); err != nil {
		return err
	}
	m.into, m.united = make(map[string]string, len(m.known)), set{}
	for key, merger := range m.known {
		m.into[key] = merger.value.Into
	}
	if err := rec.nameThoseGone(ctx); err != nil {
		return err
	}
	for i, merger := range rec.batch.Mergers {
		if _, known := m.known[mergerKey(merger)]; known {
			continue
		}
		there, err := rec.isRecorded(ctx, merger.Kind, merger.Gone)
		switch {
		case err != nil:
			return err
		case there:
			m.joins = append(m.joins, i)
		default:
			m.into[mergerKey(merger)] = merger.Into
		}
	}
	rec.followDistinctions()
	rec.nameThoseThatStay()
	return nil
}

// nameThoseGone lets the batch's mergers name what is gone by the code by which
// it is known here: another register may have given it another one.
func (rec *recorder) nameThoseGone(ctx context.Context) error {
	codes := make(map[string]string, len(rec.merging.known))
	for _, merger := range rec.merging.known {
		codes[merger.value.GoneUID] = merger.value.Gone
	}
	for i := range rec.batch.Mergers {
		merger := &rec.batch.Mergers[i]
		if merger.GoneUID == "" {
			continue
		}
		if _, known := codes[merger.GoneUID]; !known {
			var err error
			if codes[merger.GoneUID], err = rec.codeOfGone(ctx, *merger); err != nil {
				return err
			}
		}
		merger.Gone = codes[merger.GoneUID]
	}
	return nil
}

// codeOfGone returns our code of a record that another register tells to be
// gone. A code that was made up there may be somebody else's here.
func (rec *recorder) codeOfGone(ctx context.Context, m registry.Merger) (string, error) {
	var codes []string
	err := rec.bodies(m.Kind).Column("code").Where("uid = ?", m.GoneUID).Scan(ctx, &codes)
	if err != nil || len(codes) > 0 {
		return strings.Join(codes, ""), wrap("look for what is gone", err)
	}
	uid, err := rec.uidOf(ctx, m.Kind, m.Gone)
	if err == nil && isGiven(m.Gone) && uid != "" && uid != m.GoneUID {
		return newCode(m.Gone, m.GoneUID, set{}), nil
	}
	return m.Gone, err
}

func (rec *recorder) nameThoseThatStay() {
	m := &rec.merging
	if len(m.into) == 0 {
		return
	}
	for i, unit := range rec.batch.Units {
		if m.stays(registry.Units, unit.Code) != unit.Code {
			m.units = append(m.units, i)
		}
	}
	for i, person := range rec.batch.People {
		if m.stays(registry.People, person.Code) != person.Code {
			m.people = append(m.people, i)
		}
	}
	for i := range rec.batch.Mergers {
		merger := &rec.batch.Mergers[i]
		merger.Into = m.stays(merger.Kind, merger.Into)
	}
	rec.batch.EachCode(func(kind registry.EntryKind, code *string) { *code = m.stays(kind, *code) })
}

// stays returns the code of the record that stays of the one that bears a
// code. Of mergers in a ring, which nothing can record, it is any.
func (m *merging) stays(kind registry.EntryKind, code string) string {
	for range len(m.into) {
		next, gone := m.into[codeKey(kind, code)]
		if !gone {
			break
		}
		code = next
	}
	return code
}

// staying are the codes of the records of a kind into which others went.
func (m *merging) staying(kind registry.EntryKind) set {
	codes := set{}
	for _, merger := range m.known {
		if merger.value.Kind == kind {
			codes.add(merger.value.Into)
		}
	}
	return codes
}

// isRecorded tells that the register or the batch has a record of its own
// under a code.
func (rec *recorder) isRecorded(ctx context.Context, kind registry.EntryKind, code string) (bool, error) {
	brought := slices.ContainsFunc(rec.batch.People, func(p registry.Person) bool { return p.Code == code })
	if kind == registry.Units {
		brought = slices.ContainsFunc(rec.batch.Units, func(u registry.Unit) bool { return u.Code == code })
	}
	if brought {
		return true, nil
	}
	return rec.bodies(kind).Where("code = ?", code).Exists(ctx)
}

// bodies is a query of the register's units or people.
func (rec *recorder) bodies(kind registry.EntryKind) *bun.SelectQuery {
	if kind == registry.Units {
		return rec.w.NewSelect().Model((*unitRow)(nil))
	}
	return rec.w.NewSelect().Model((*personRow)(nil))
}

// uniteGone completes the records that stay from entries that came under a
// code that is gone: an old list means the same person still.
func (rec *recorder) uniteGone(context.Context) error {
	for _, i := range rec.merging.units {
		entry := &rec.batch.Units[i]
		if stays, there := rec.known.units[entry.Code]; there {
			one, faults := registry.UniteUnits(stays.value, *entry)
			rec.takeUnited(registry.Units, i, faults)
			*entry = one
			rec.merging.united.add(codeKey(registry.Units, one.Code))
		}
	}
	for _, i := range rec.merging.people {
		entry := &rec.batch.People[i]
		if stays, there := rec.known.people[entry.Code]; there {
			one, faults := registry.UnitePeople(stays.value, *entry)
			rec.takeUnited(registry.People, i, faults)
			*entry = one
			rec.merging.united.add(codeKey(registry.People, one.Code))
		}
	}
	return nil
}

func (rec *recorder) takeUnited(kind registry.EntryKind, index int, faults registry.Faults) {
	for _, fault := range faults.At(kind, index) {
		delete(fault.Args, "gone") // the entry itself
		rec.fault(fault)
	}
}

// united is the table of entries that were united with what is recorded: they
// say all of it, and may say more.
func united[T, R any](rec *recorder, t table[T, R]) table[T, R] {
	complete := t.complete
	t.complete = func(older, newer T) (T, bool) {
		if rec.merging.united[codeKey(t.kind, t.key(newer))] {
			return newer, true
		}
		return complete(older, newer)
	}
	return t
}

// planMergers plans what is kept of mergers. The record that is gone keeps its
// uid where it was known here.
func (rec *recorder) planMergers(ctx context.Context) error {
	entries := rec.batch.Mergers
	for i := range entries {
		if err := rec.giveGoneUID(ctx, &entries[i]); err != nil {
			return err
		}
		rec.requireStaying(i, entries[i])
	}
	known := rec.merging.known
	rec.merging.plan = planEntries(rec, mergers(), entries, known)
	return nil
}

func (rec *recorder) giveGoneUID(ctx context.Context, m *registry.Merger) error {
	if older, known := rec.merging.known[mergerKey(*m)]; known {
		m.GoneUID = older.value.GoneUID
		return nil
	}
	uid, err := rec.uidOf(ctx, m.Kind, m.Gone)
	if uid != "" {
		m.GoneUID = uid
	}
	rec.giveUID(&m.GoneUID)
	return err
}

// uidOf returns the uid of a unit or a person of the batch or the register, or
// "".
func (rec *recorder) uidOf(ctx context.Context, kind registry.EntryKind, code string) (string, error) {
	for _, unit := range rec.batch.Units {
		if kind == registry.Units && unit.Code == code {
			return unit.UID, nil
		}
	}
	for _, person := range rec.batch.People {
		if kind == registry.People && person.Code == code {
			return person.UID, nil
		}
	}
	var uids []string
	if err := rec.bodies(kind).Column("uid").Where("code = ?", code).Scan(ctx, &uids); err != nil || len(uids) == 0 {
		return "", wrap("read uids", err)
	}
	return uids[0], nil
}

func (rec *recorder) requireStaying(index int, m registry.Merger) {
	rec.requireSubject(registry.Mergers, index, intoSubject(m))
	if older, known := rec.merging.known[mergerKey(m)]; known && older.value.Into != m.Into {
		rec.fault(registry.Fault{Code: registry.FaultMerged, Kind: registry.Mergers, Index: index, Field: "gone", Value: m.Gone,
			Args: map[string]string{"into": older.value.Into}})
	}
}

// join joins the records that the batch joins, once all of it is written and
// judged.
func (rec *recorder) join(ctx context.Context) error {
	m := &rec.merging
	for _, i := range m.joins {
		merger := &rec.batch.Mergers[i]
		merger.Into = m.stays(merger.Kind, merger.Into) // which may have gone just now
		j := joiner{w: rec.w, law: rec.law, merger: *merger, index: i}
		if err := j.join(ctx); err != nil {
			return err
		}
		m.joined.add(j.joined)
		m.into[mergerKey(*merger)] = merger.Into
	}
	c := newCodes()
	if err := rec.findStaying(ctx, c); err != nil {
		return err
	}
	_, err := mergers().write(ctx, rec.w, m.plan, c)
	return err
}

// findStaying reads the keys of the records that stay.
func (rec *recorder) findStaying(ctx context.Context, c *codes) error {
	added := rec.merging.plan.added
	for i, change := range added {
		into := rec.merging.stays(change.after.Kind, change.after.Into)
		added[i].after.Into = into
		if change.after.Kind == registry.Units {
			unit, err := oneUnit(ctx, rec.w.Tx, into)
			if err != nil {
				return err
			}
			c.units[into] = unit.id
			continue
		}
		person, err := onePerson(ctx, rec.w.Tx, into)
		if err != nil {
			return err
		}
		c.people[into] = person.id
	}
	return nil
}
