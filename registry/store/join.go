package store

import (
	"context"
	"fmt"
	"strconv"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/catalogue"
)

// Joined is what became of the records about two people or units that proved
// to be one.
type Joined struct {
	// Moved counts the records that name the one that stays now, United those
	// that both had alike, of which one is left.
	Moved, United []registry.Count
	// Postings counts those that come with a person who goes.
	Postings int
	// Withdrawn are those by which somebody had told the two apart.
	Withdrawn []registry.Distinction
}

func (j *Joined) add(other Joined) {
	j.Moved, j.United = append(j.Moved, other.Moved...), append(j.United, other.United...)
	j.Postings += other.Postings
	j.Withdrawn = append(j.Withdrawn, other.Withdrawn...)
}

// Join enters that two records were one person or one unit. What named the one
// that goes names the other from then on: awards, postings, grades and all
// else. What both have alike becomes one. What contradicts comes back as
// [registry.Faults], each of [registry.FaultContradicts] at the kind of record
// that disagrees, and nothing is joined; two awards of one honour in one year
// are such. The code that goes means the other for good.
func (r *Register) Join(ctx context.Context, m registry.Merger) (Joined, error) {
	return r.join(ctx, m, false)
}

// TryJoin does what [Register.Join] does and keeps nothing.
func (r *Register) TryJoin(ctx context.Context, m registry.Merger) (Joined, error) {
	return r.join(ctx, m, true)
}

func (r *Register) join(ctx context.Context, m registry.Merger, trial bool) (Joined, error) {
	var joined Joined
	err := r.write(ctx, "join "+string(m.Kind), func(ctx context.Context, w *writer) error {
		for _, code := range []string{m.Gone, m.Into} {
			if err := requireJoinable(ctx, w, m.Kind, code); err != nil {
				return err
			}
		}
		rec := newRecorder(r, w, RecordOptions{})
		err := rec.record(ctx, registry.Batch{Mergers: []registry.Merger{m}})
		joined = rec.merging.joined
		if err == nil && trial {
			err = errDryRun
		}
		return err
	})
	return joined, err
}

// requireJoinable tells of a record that is not there, or that went into
// another one already.
func requireJoinable(ctx context.Context, w *writer, kind registry.EntryKind, code string) error {
	known, err := mergers().indexed(ctx, w.Tx)
	if err != nil {
		return err
	}
	if older, gone := known[codeKey(kind, code)]; gone {
		return registry.Faults{{Code: registry.FaultMerged, Kind: registry.Mergers, Field: "gone", Value: code,
			Args: map[string]string{"into": older.value.Into}}}
	}
	if kind == registry.Units {
		_, err = oneUnit(ctx, w.Tx, code)
		return err
	}
	_, err = onePerson(ctx, w.Tx, code)
	return err
}

// joiner joins two records. It reads what names them, compares, moves the rows
// and notes in the log what each record said before and says now.
type joiner struct {
	w          *writer
	law        *catalogue.Catalogue
	merger     registry.Merger
	index      int // the place of the merger in its batch
	gone, into int64
	faults     registry.Faults
	joined     Joined
	// leaving notes that the record is gone, after all that named it.
	leaving func() error
}

func (j *joiner) join(ctx context.Context) error {
	faults := j.merger.Validate()
	if len(faults) > 0 {
		return faults.At(registry.Mergers, j.index)
	}
	kinds := j.kinds()
	unite := j.unitePeople
	if j.merger.Kind == registry.Units {
		unite = j.uniteUnits
	}
	write, err := unite(ctx)
	if err != nil {
		return err
	}
	for _, kind := range kinds {
		if err := kind.read(ctx, j); err != nil {
			return err
		}
	}
	if len(j.faults) > 0 {
		return j.faults
	}
	if err := j.move(ctx, kinds, write); err != nil {
		return err
	}
	for _, kind := range kinds {
		if err := kind.tell(ctx, j); err != nil {
			return err
		}
	}
	if err := j.moveSetting(ctx); err != nil {
		return err
	}
	return j.leaving()
}

// move moves the rows. The comparison before and after tells the log of each
// record what became of it, so that what the single steps note is dropped.
func (j *joiner) move(ctx context.Context, kinds []joinable, write func(context.Context) error) error {
	before := j.w.notes.Len()
	err := j.w.correct(ctx, func() error {
		for _, kind := range kinds {
			if err := kind.settle(ctx, j); err != nil {
				return err
			}
		}
		if err := j.moveColumns(ctx); err != nil {
			return err
		}
		if err := write(ctx); err != nil {
			return err
		}
		return j.deleteGone(ctx)
	})
	if err != nil {
		return err
	}
	return j.w.notes.Cut(before)
}

// isGone tells that a code is that of the record that goes.
func (j *joiner) isGone(kind registry.EntryKind, code string) bool {
	return kind == j.merger.Kind && code == j.merger.Gone
}

// rename lets the entries of a batch name the record that stays.
func (j *joiner) rename(b registry.Batch) {
	b.EachCode(func(kind registry.EntryKind, code *string) {
		if j.isGone(kind, *code) {
			*code = j.merger.Into
		}
	})
}

// contradicts tells that a record about the one that goes says otherwise than
// one about the other.
func (j *joiner) contradicts(kind registry.EntryKind, fault registry.Fault, about map[string]string) {
	fault.Code, fault.Kind, fault.Index = registry.FaultContradicts, kind, j.index
	args := map[string]string{"gone": j.merger.Gone, "into": j.merger.Into}
	for _, more := range []map[string]string{fault.Args, about} {
		for name, value := range more {
			args[name] = value
		}
	}
	fault.Args = args
	j.faults = append(j.faults, fault)
}

// uniteUnits compares the two units and returns what writes the one that
// stays.
func (j *joiner) uniteUnits(ctx context.Context) (write func(context.Context) error, err error) {
	all, err := loadUnits(ctx, j.w.Tx, everything)
	if err != nil {
		return nil, err
	}
	known := units().index(all)
	gone, into := known[j.merger.Gone], known[j.merger.Into]
	j.gone, j.into = gone.id, into.id
	one, faults := registry.UniteUnits(into.value, gone.value)
	j.differ(registry.Units, append(faults, one.Validate()...))
	if j.comesUnderItself(known, one) {
		j.faults = append(j.faults, registry.Fault{Code: registry.FaultUnitCycle, Kind: registry.Units, Index: j.index, Field: "parent", Value: one.Parent})
	}
	c := newCodes()
	for code, unit := range known {
		c.units[code] = unit.id
	}
	return func(ctx context.Context) error {
		return writeUnits(ctx, j.w, plan[registry.Unit]{replaced: []change[registry.Unit]{{id: into.id, before: into.value, after: one}}}, c)
	}, nil
}

// comesUnderItself tells that the unit that stays would be above itself once
// what was below the other is below it.
func (j *joiner) comesUnderItself(known map[string]held[registry.Unit], one registry.Unit) bool {
	above := one.Parent
	for range len(known) {
		if above == one.Code {
			return true
		}
		if above = known[above].value.Parent; above == j.merger.Gone {
			above = j.merger.Into
		}
	}
	return false
}

func (j *joiner) unitePeople(ctx context.Context) (write func(context.Context) error, err error) {
	gone, err := onePerson(ctx, j.w.Tx, j.merger.Gone)
	if err != nil {
		return nil, err
	}
	into, err := onePerson(ctx, j.w.Tx, j.merger.Into)
	if err != nil {
		return nil, err
	}
	j.gone, j.into = gone.id, into.id
	one, faults := registry.UnitePeople(into.value, gone.value)
	j.differ(registry.People, faults)
	if len(faults) == 0 {
		j.differ(registry.People, one.Validate())
	}
	c, err := postingCodes(ctx, j.w, one)
	if err != nil {
		return nil, err
	}
	c.people[one.Code] = into.id
	j.joined.Postings = len(gone.value.Postings)
	return func(ctx context.Context) error {
		return writePeople(ctx, j.w, plan[registry.Person]{replaced: []change[registry.Person]{{id: into.id, before: into.value, after: one}}}, c)
	}, nil
}

func (j *joiner) differ(kind registry.EntryKind, faults registry.Faults) {
	j.faults = append(j.faults, faults.At(kind, j.index)...)
}

// moveSetting lets the register belong to the unit that stays.
func (j *joiner) moveSetting(ctx context.Context) error {
	settings, err := loadSettings(ctx, j.w.Tx)
	if err != nil || !j.isGone(registry.Units, settings[registry.SettingUnit]) {
		return err
	}
	return putSetting(ctx, j.w, settingRow{Key: registry.SettingUnit, Value: j.merger.Into}, j.merger.Gone, true)
}

// exec runs a statement that moves or deletes rows.
func (j *joiner) exec(ctx context.Context, query string, args ...any) error {
	if _, err := j.w.NewRaw(query, args...).Exec(ctx); err != nil {
		return fmt.Errorf("join %s: %w", j.merger.Kind, err)
	}
	return nil
}

// moveColumns lets every row that names the record that goes name the other.
func (j *joiner) moveColumns(ctx context.Context) error {
	for _, column := range columnsOf(j.merger.Kind) {
		query := j.w.NewUpdate().Table(column.table).Set("? = ?", bun.Ident(column.id), j.into).Where("? = ?", bun.Ident(column.id), j.gone)
		if column.code != "" {
			query = query.Set("? = ?", bun.Ident(column.code), j.merger.Into)
		}
		if _, err := query.Exec(ctx); err != nil {
			return fmt.Errorf("move %s: %w", column.table, err)
		}
	}
	return nil
}

// referringColumn is a column that names a unit or a person by the key of its
// row, and beside it the one that has the code too, if any.
type referringColumn struct{ table, id, code string }

func columnsOf(kind registry.EntryKind) []referringColumn {
	about := "person_id"
	tables := []string{"exemplars", "awards", "grades", "initiatives", "disciplines", "registrations", "nominations", "mergers", "distinctions"}
	var columns []referringColumn
	if kind == registry.Units {
		about = "unit_id"
		tables = append(tables, "tallies", "figures", "postings")
		columns = []referringColumn{
			{"units", "parent_id", ""}, {"movements", "launched_unit_id", "launched_by"}, {"exemplars", "recognised_unit_id", "recognised_by"},
			{"decisions", "issuer_unit_id", "issuer"}, {"nominations", "proposed_by", ""}, {"template_uses", "issuer_unit_id", "issuer"}}
	}
	for _, table := range tables {
		columns = append(columns, referringColumn{table, about, ""})
	}
	return append(columns, referringColumn{"distinctions", "other_" + about, ""})
}

// deleteGone takes the record away that nothing names any more.
func (j *joiner) deleteGone(ctx context.Context) error {
	parts := []string{"aliases", "postings"}
	column := "person_id"
	if j.merger.Kind == registry.Units {
		parts, column = []string{"former_names"}, "unit_id"
	}
	for _, part := range parts {
		if err := j.exec(ctx, "DELETE FROM ? WHERE ? = ?", bun.Ident(part), bun.Ident(column), j.gone); err != nil {
			return err
		}
	}
	return j.exec(ctx, "DELETE FROM ? WHERE id = ?", bun.Ident(string(j.merger.Kind)), j.gone)
}

// compareAwards tells of awards of both that give one honour twice: which of
// them is right a person decides.
func (j *joiner) compareAwards(list []held[registry.Award]) {
	for _, mine := range list {
		if !j.isGone(registry.Units, mine.value.Subject.Unit) && !j.isGone(registry.People, mine.value.Subject.Person) {
			continue
		}
		same := mine.value
		same.Subject = intoSubject(j.merger)
		for _, other := range list {
			if other.value.Subject == same.Subject && other.value.Period.To == same.Period.To && isRepeat(j.law, other.value, same) {
				j.contradicts(registry.Awards, registry.Fault{Field: "honour", Value: same.Today().Honour}, map[string]string{
					"older": strconv.FormatInt(other.id, 10), "newer": strconv.FormatInt(mine.id, 10), "year": strconv.Itoa(int(same.Period.To)),
					"older_number": other.value.Decision.Number, "number": same.Decision.Number})
			}
		}
	}
}
