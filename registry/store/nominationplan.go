package store

import (
	"context"
	"slices"
	"strconv"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
)

// groundRow links a nomination to an initiative that is its ground.
type groundRow struct {
	bun.BaseModel `bun:"table:nomination_initiatives,alias:ni"`
	ID            int64  `bun:"id,pk,autoincrement"`
	NominationID  int64  `bun:"nomination_id"`
	InitiativeID  int64  `bun:"initiative_id"`
	Year          int    `bun:"year,scanonly"`
	Title         string `bun:"title,scanonly"`
}

func groundRows(nominationID int64, n registry.Nomination, c *codes) []groundRow {
	rows := make([]groundRow, len(n.Initiatives))
	for i, ref := range n.Initiatives {
		rows[i] = groundRow{NominationID: nominationID, InitiativeID: c.initiatives[groundKey(n, ref)]}
	}
	return rows
}

// groundKey is the key of an initiative on which a nomination rests.
func groundKey(n registry.Nomination, ref registry.InitiativeRef) string {
	return yearKey(n.Subject, ref.Year, registry.Fold(ref.Title))
}

func loadGrounds(ctx context.Context, tx bun.Tx, ids []int64, byID map[int64]*registry.Nomination) error {
	var rows []groundRow
	err := tx.NewSelect().Model(&rows).ColumnExpr("?TableColumns").ColumnExpr("i.year AS year, i.title AS title").
		Join("JOIN initiatives AS i ON i.id = ni.initiative_id").Where("ni.nomination_id IN (?)", bun.List(ids)).Scan(ctx)
	for _, row := range rows {
		nomination := byID[row.NominationID]
		nomination.Initiatives = append(nomination.Initiatives,
			registry.InitiativeRef{ID: row.InitiativeID, Year: cal.Year(row.Year), Title: row.Title})
	}
	for _, nomination := range byID {
		slices.SortFunc(nomination.Initiatives, compareGrounds)
	}
	return wrap("read grounds of nominations", err)
}

// planNominations completes the nominations and plans those that are new.
func (rec *recorder) planNominations(ctx context.Context) error {
	entries := rec.batch.Nominations
	if len(entries) == 0 {
		return nil
	}
	subjects := make([]registry.Subject, len(entries))
	for i := range entries {
		subjects[i] = entries[i].Subject
		rec.completeNomination(&entries[i])
	}
	about := make(map[string]held[registry.Nomination])
	err := rec.eachColumn(subjects, func(narrow narrowing) error {
		loaded, err := loadNominations(ctx, rec.w.Tx, narrow)
		for key, nomination := range nominations().index(loaded) {
			about[key] = nomination
		}
		return err
	})
	if err != nil {
		return err
	}
	if err := rec.resolveGrounds(ctx, subjects); err != nil {
		return err
	}
	if err := rec.findAwardsOf(ctx, about); err != nil {
		return err
	}
	rec.checkNominations()
	p := planEntries(rec, nominations(), entries, about)
	rec.later(func(ctx context.Context) error { return writeNominations(ctx, rec.w, entries, p, rec.codes) })
	return nil
}

// completeNomination fills in what a nomination leaves to the register.
func (rec *recorder) completeNomination(n *registry.Nomination) {
	rec.writeRef(&n.Decision)
	if honour, _, err := rec.law.Honour(n.Honour, n.Period.To.Last()); err == nil && n.Type == "" {
		n.Type = registry.UsualType(honour.Kind)
	}
	if n.State == "" {
		n.State = registry.Proposed
	}
	if n.StateOn.IsZero() {
		n.StateOn = n.ProposedOn
	}
	for i := range n.Ballots {
		rec.giveUID(&n.Ballots[i].UID)
	}
	slices.SortStableFunc(n.Ballots, compareBallots)
}

// findAwardsOf reads the awards that nominations became.
func (rec *recorder) findAwardsOf(ctx context.Context, about map[string]held[registry.Nomination]) error {
	var refs []awardRef
	for _, n := range rec.batch.Nominations {
		refs = append(refs, awardRefOf(n.Decision, n.Ordinal))
	}
	for _, n := range about {
		refs = append(refs, awardRefOf(n.value.Decision, n.value.Ordinal))
	}
	return rec.loadAwardsNamed(ctx, refs)
}

// resolveGrounds looks up the initiatives on which nominations rest, among
// those that the register and the batch have of the same subject.
func (rec *recorder) resolveGrounds(ctx context.Context, subjects []registry.Subject) error {
	byKey := make(map[string]registry.Initiative)
	err := rec.eachColumn(subjects, func(narrow narrowing) error {
		loaded, err := initiatives().load(ctx, rec.w.Tx, narrow)
		for key, initiative := range initiatives().index(loaded) {
			byKey[key], rec.codes.initiatives[key] = initiative.value, initiative.id
		}
		return err
	})
	if err != nil {
		return err
	}
	for _, initiative := range rec.batch.Initiatives {
		byKey[initiativeKey(initiative)] = initiative
	}
	keys := make(map[int64]string, len(byKey))
	for key, initiative := range byKey {
		keys[initiative.ID] = key
	}
	for i := range rec.batch.Nominations {
		rec.resolveGroundsOf(&rec.batch.Nominations[i], i, byKey, keys)
	}
	return nil
}

func (rec *recorder) resolveGroundsOf(n *registry.Nomination, index int, byKey map[string]registry.Initiative, keys map[int64]string) {
	for i, ref := range n.Initiatives {
		key := groundKey(*n, ref)
		if ref.Title == "" {
			key = keys[ref.ID]
		}
		found, ok := byKey[key]
		if !ok || ref == (registry.InitiativeRef{}) || found.Subject != n.Subject {
			rec.faults = append(rec.faults, registry.Faults{unknownGround(*n, ref)}.At(registry.Nominations, index)...)
			continue
		}
		n.Initiatives[i] = registry.InitiativeRef{ID: found.ID, Year: found.Year, Title: found.Title}
	}
	slices.SortFunc(n.Initiatives, compareGrounds)
	n.Initiatives = slices.Compact(n.Initiatives)
}

// unknownGround is the fault that the subject of a nomination has no such
// initiative.
func unknownGround(n registry.Nomination, ref registry.InitiativeRef) registry.Fault {
	value := ref.Title
	if value == "" {
		value = strconv.FormatInt(ref.ID, 10)
	}
	return registry.Fault{Code: registry.FaultUnknownInitiative, Field: "initiatives", Value: value,
		Args: map[string]string{"recipient": n.Subject.Code()}}
}

// checkNominations lists what speaks against the nominations beside what
// [registry.Nomination.Validate] finds.
func (rec *recorder) checkNominations() {
	for i, n := range rec.batch.Nominations {
		rec.requireMovement(registry.Nominations, i, n.Movement)
		rec.requireUnit(registry.Nominations, i, "proposed_by", n.ProposedBy)
		rec.requireAward(registry.Nominations, i, n.Subject, n.Decision, n.Ordinal)
		faults := append(checkDay("proposed_on", n.ProposedOn, cal.Date{}, rec.today), checkState(n)...)
		for j, ballot := range n.Ballots {
			before := n
			before.Ballots = n.Ballots[:j]
			faults = append(faults, checkBallot(before, ballot, rec.today)...)
		}
		rec.faults = append(rec.faults, faults.At(registry.Nominations, i)...)
	}
}

// checkState lists what is wrong with the state of a nomination: its day, and
// an award that only a granted one has.
func checkState(n registry.Nomination) registry.Faults {
	var faults registry.Faults
	if !n.StateOn.IsZero() && !n.StateOn.IsDay() {
		faults = append(faults, registry.Fault{Code: registry.FaultDate, Field: "state_on", Value: n.StateOn.Short()})
	}
	if n.State != registry.Granted && n.Decision != (registry.DecisionRef{}) {
		faults = append(faults, registry.Fault{Code: registry.FaultChoice, Field: "state", Value: string(n.State),
			Args: map[string]string{"allowed": string(registry.Granted)}})
	}
	return faults
}
