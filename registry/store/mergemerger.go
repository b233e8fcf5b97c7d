package store

import (
	"context"

	"sovang/registry"
)

// unionOfMergers keeps which records went into others there, so that old lists
// are understood here.
func unionOfMergers() unitable {
	var apart []partedMerger
	return union[registry.Merger, mergerRow]{ledger: ledgers()[registry.Mergers].(ledger[registry.Merger, mergerRow]),
		list: func(b *registry.Batch) *[]registry.Merger { return &b.Mergers },
		adjust: func(u *uniting, m *registry.Merger) bool {
			m.Into = u.our(m.Kind, m.Into)
			if ours, known := u.gone[m.GoneUID]; known {
				if ours.Into = u.stays(ours.Kind, ours.Into); ours.Into != m.Into {
					apart = append(apart, partedMerger{ours, *m})
				}
				return false // we knew it before, and who it was
			}
			for _, join := range u.joins {
				if join.UID == m.UID {
					m.Gone = join.Gone
					return m.Gone != m.Into
				}
			}
			if isGiven(m.Gone) { // which may be the code of somebody else here
				m.Gone = newCode(m.Gone, m.GoneUID, set{})
			}
			return true
		},
		title: mergerTitle,
		finish: func(ctx context.Context, u *uniting, _ []*slot[registry.Merger]) error {
			return u.settleMergers(ctx, apart)
		}}
}

func mergerTitle(m registry.Merger) string { return m.Gone + " → " + m.Into }

// partedMerger is a record that went into one here and into another there.
type partedMerger struct{ ours, theirs registry.Merger }

// settleMergers tells of records that went into different ones. What such a
// record named cannot be told from what the one that stays named, so that it
// cannot go to theirs: only ours can be kept. Then the log tells theirs as an
// earlier state, which is not asked about again.
func (u *uniting) settleMergers(ctx context.Context, apart []partedMerger) error {
	if len(apart) == 0 {
		return nil
	}
	settled, err := u.settledMergers(ctx)
	if err != nil {
		return err
	}
	for _, parted := range apart {
		ours, theirs := parted.ours, parted.ours
		theirs.Into = parted.theirs.Into
		switch {
		case settled[theirs]:
			countKind(&u.report.Kept, registry.Mergers)
		case u.opts.Keep == Ours:
			countKind(&u.report.Settled, registry.Mergers)
			if err := u.w.changed(registry.Mergers, mergerKey(ours), ours, theirs); err != nil {
				return err
			}
			if err := u.w.changed(registry.Mergers, mergerKey(ours), theirs, ours); err != nil {
				return err
			}
		default:
			u.report.Conflicts = append(u.report.Conflicts, Conflict{Kind: registry.Mergers, Key: mergerKey(ours), Name: mergerTitle(ours),
				OurUID: ours.UID, TheirUID: parted.theirs.UID, Different: disagreements(ours, theirs), Stranger: u.opts.Keep == Theirs})
		}
	}
	return nil
}

// settledMergers are the mergers as our log told them.
func (u *uniting) settledMergers(ctx context.Context) (map[registry.Merger]bool, error) {
	standing, err := standingOperations(ctx, u.w.Tx)
	if err != nil {
		return nil, err
	}
	told := map[registry.Merger]bool{}
	err = walkLines(ctx, u.w.Tx, span{kind: registry.Mergers}, func(row logEntry) error {
		var merger registry.Merger
		if !standing[row.Operation.ID] || row.After == "" {
			return nil
		}
		if err := unmarshal(row.After, &merger); err != nil {
			return row.broken()
		}
		told[merger] = true
		return nil
	})
	return told, err
}
