package store

import (
	"context"
	"slices"

	"sovang/registry"
)

// unitePrints takes in what they printed.
func (u *uniting) unitePrints(ctx context.Context) error {
	theirs, err := printRows(ctx, u.their, everything)
	if err != nil {
		return err
	}
	ours, err := printRows(ctx, u.w.Tx, everything)
	if err != nil {
		return err
	}
	present := set{}
	for _, row := range ours {
		present.add(row.UID)
	}
	n := named{people: set{}, numbers: set{}, reissued: true}
	var fresh []printRow
	for _, row := range theirs {
		if present[row.UID] {
			countKind(&u.report.Same, Prints)
			continue
		}
		ref := u.award(row.AwardID)
		n.numbers.add(ref.decision.number)
		n.awards = append(n.awards, ref)
		fresh = append(fresh, row)
	}
	c, err := u.m.codes(ctx, n)
	if err != nil {
		return err
	}
	rows, err := u.placePrints(fresh, c)
	if err != nil {
		return err
	}
	return wrap("take prints in", insertRows(ctx, u.w, rows))
}

// placePrints lets prints name our awards and their papers, and notes them in
// the log. One of a paper that is not taken over stays away.
func (u *uniting) placePrints(fresh []printRow, c *codes) ([]printRow, error) {
	var rows []printRow
	for _, row := range fresh {
		ref := u.award(row.AwardID)
		issue, there := u.issue(ref, row.Issue)
		if !there || c.awards[ref] == 0 {
			continue
		}
		row.ID, row.AwardID, row.Issue = 0, c.awards[ref], issue
		row.EventID = c.reissue(row.AwardID, issue)
		rows = append(rows, row)
		countKind(&u.report.New, Prints)
		decision := registry.DecisionRef{Issuer: ref.decision.issuer, Number: ref.decision.number, Year: ref.decision.year}
		key := awardKey(registry.Award{Decision: decision, Ordinal: ref.ordinal})
		if err := u.w.added(Prints, key, toldPrint{row.print(), row.UID}); err != nil {
			return nil, err
		}
	}
	return rows, nil
}

// award returns how an award of theirs is named here.
func (u *uniting) award(id int64) awardRef {
	ref := u.theirAwards[id]
	if ours, moved := u.numbers[ref]; moved {
		return ours
	}
	return ref
}

// uniteKeys takes in their keys, none of them as our own.
func (u *uniting) uniteKeys(ctx context.Context) error {
	if !u.opts.Keys {
		return nil
	}
	return uniteNamed(ctx, u, trustedKeys(), func(k *registry.TrustedKey) bool { k.Own = false; return true },
		func(ours, theirs registry.TrustedKey) bool { return ours.Public == theirs.Public })
}

// uniteTemplates takes in those of their templates that were asked for.
func (u *uniting) uniteTemplates(ctx context.Context) error {
	theirs, err := templates().indexed(ctx, u.their)
	if err != nil {
		return err
	}
	for _, id := range u.opts.Templates {
		if _, there := theirs[id]; !there {
			return &NotFoundError{registry.Templates, id}
		}
	}
	return uniteNamed(ctx, u, templates(), func(t *registry.Template) bool { return slices.Contains(u.opts.Templates, t.ID) },
		func(ours, theirs registry.Template) bool {
			return ours.Text == theirs.Text && slices.Equal(ours.Background, theirs.Background)
		})
}

// uniteMappings takes in their ways of reading lists.
func (u *uniting) uniteMappings(ctx context.Context) error {
	return uniteNamed(ctx, u, mappings(), func(*registry.Mapping) bool { return true }, func(ours, theirs registry.Mapping) bool {
		return ours.Kind == theirs.Kind && slices.Equal(ours.Columns, theirs.Columns)
	})
}

// requireTree makes sure that no unit is above itself once the superiors of
// both registers are in.
func (u *uniting) requireTree(ctx context.Context) error {
	all, err := loadUnits(ctx, u.w.Tx, everything)
	if err != nil {
		return err
	}
	known := units().index(all)
	for _, unit := range all {
		above := unit.value.Parent
		for range len(all) {
			if above == "" || above == unit.value.Code {
				break
			}
			above = known[above].value.Parent
		}
		if above == unit.value.Code {
			u.report.Conflicts = append(u.report.Conflicts, Conflict{Kind: registry.Units, Key: unit.value.Code, Name: unit.value.Name,
				OurUID: unit.value.UID, TheirUID: unit.value.UID, Stranger: true,
				Different: []Disagreement{{"parent", unit.value.Parent, unit.value.Code}}})
		}
	}
	return nil
}
