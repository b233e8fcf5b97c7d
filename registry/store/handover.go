package store

import (
	"cmp"
	"context"
	"fmt"
	"strconv"

	"github.com/uptrace/bun"

	"sovang/registry"
)

type handoverRow struct {
	bun.BaseModel `bun:"table:handovers,alias:h"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	AwardID       int64  `bun:"award_id"`
	EventID       int64  `bun:"event_id,nullzero"`
	Handed        day    `bun:"handed"`
	Receiver      string `bun:"receiver"`
	Note          string `bun:"note"`
	Issue         int    `bun:"issue,scanonly"`
	awardColumns
}

func handovers() table[registry.Handover, handoverRow] {
	return table[registry.Handover, handoverRow]{
		kind:  registry.Handovers,
		key:   handoverKey,
		uid:   func(h *registry.Handover) *string { return &h.UID },
		adopt: func(older, newer registry.Handover) registry.Handover { newer.AwardID = older.AwardID; return newer },
		merge: func(_, newer registry.Handover) (registry.Handover, bool) { return newer, false },
		clash: handedOver,
		join: func(q *bun.SelectQuery) *bun.SelectQuery {
			return joinAward("award_id")(q).ColumnExpr("(SELECT count(*) FROM award_events AS x WHERE x.award_id = h.award_id "+
				"AND x.kind = 'reissued' AND x.id <= h.event_id) AS issue").
				Order("ud.date", "ud.issuer", "ud.number", "ua.ordinal", "issue")
		},
		row: func(id int64, h registry.Handover, c *codes) handoverRow {
			award := c.awards[awardRefOf(h.Decision, h.Ordinal)]
			return handoverRow{ID: id, UID: h.UID, AwardID: award, EventID: c.reissue(award, h.Issue),
				Handed: day{h.On}, Receiver: h.Receiver, Note: h.Note}
		},
		held: func(r handoverRow) held[registry.Handover] {
			return held[registry.Handover]{id: r.ID, value: registry.Handover{
				UID: r.UID, AwardID: r.AwardID, Decision: r.decision(), Ordinal: r.AwardOrdinal, Issue: r.Issue,
				On: r.Handed.Date, Receiver: r.Receiver, Note: r.Note}}
		},
	}
}

// handoverKey names the paper that was handed over: an award's first one, or
// that of a re-issue.
func handoverKey(h registry.Handover) string {
	key := fmt.Sprintf("%s #%d", decisionText(h.Decision), h.Ordinal)
	if h.Issue > 0 {
		key += "/" + strconv.Itoa(h.Issue)
	}
	return key
}

// handedOver is the fault that the paper was handed over before.
func handedOver(older, _ registry.Handover) registry.Fault {
	return registry.Fault{Code: registry.FaultHandedOver, Field: "on", Value: strconv.Itoa(older.Ordinal), Args: map[string]string{
		"on": older.On.Short(), "receiver": older.Receiver}}
}

// HandOver records the hand-over of certificates to their recipients: all of
// them, or none. Each is of the paper that was in force on its day: the first
// one, or that of the last re-issue until then. What speaks against one comes
// back as [registry.Faults] at its place: a paper that was handed over before,
// a day before the decision, an award that is lost. That the register knows of
// no print is a warning, which is returned.
func (r *Register) HandOver(ctx context.Context, list []registry.Handover) (registry.Faults, error) {
	var warnings registry.Faults
	err := r.write(ctx, "hand over", func(ctx context.Context, w *writer) error {
		entries, faults, err := completeHandovers(ctx, w.Tx, list)
		if err != nil {
			return err
		}
		if len(faults.Errors()) > 0 {
			return faults.Errors()
		}
		rec := newRecorder(r, w, RecordOptions{})
		err = rec.record(ctx, registry.Batch{Handovers: entries})
		warnings = append(faults, rec.receipt.Warnings...)
		return err
	})
	return warnings, err
}

// completeHandovers fills in whose papers they are and which, and lists what
// speaks against handing them over now.
func completeHandovers(ctx context.Context, tx bun.Tx, list []registry.Handover) ([]registry.Handover, registry.Faults, error) {
	ids := make([]int64, len(list))
	for i, h := range list {
		ids[i] = h.AwardID
	}
	states, err := paperStates(ctx, tx, byColumn("a.id", ids))
	if err != nil {
		return nil, nil, err
	}
	byID := make(map[int64]PaperState, len(states))
	for _, state := range states {
		byID[state.Award.ID] = state
	}
	var faults registry.Faults
	entries := make([]registry.Handover, len(list))
	for i, h := range list {
		state, there := byID[h.AwardID]
		if !there {
			return nil, nil, &NotFoundError{registry.Awards, strconv.FormatInt(h.AwardID, 10)}
		}
		h.Decision, h.Ordinal = state.Award.Decision, state.Award.Ordinal
		h.Issue = state.Award.Before(h.On.Next()).Reissues()
		faults = append(faults, state.handing(h).At(registry.Handovers, i)...)
		entries[i] = h
	}
	return entries, faults, nil
}

// handing lists what speaks against a hand-over of the award's paper.
func (s PaperState) handing(h registry.Handover) registry.Faults {
	faults := s.Award.Handing(h.On)
	if older, handed := s.handedAs(h.Issue); handed {
		faults = append(faults, handedOver(older, h))
	}
	if _, printed := s.printedAs(h.Issue); !printed {
		faults = append(faults, registry.Fault{Code: registry.FaultUnprinted, Warning: true, Field: "on", Value: strconv.Itoa(h.Ordinal)})
	}
	return faults
}

// Handovers returns the hand-overs of the papers of some awards, or of all
// when none is named: by decision, ordinal and re-issue.
func (r *Register) Handovers(ctx context.Context, awardIDs ...int64) ([]registry.Handover, error) {
	var list []registry.Handover
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		narrow := everything
		if len(awardIDs) > 0 {
			narrow = byColumn("h.award_id", awardIDs) // at once: chunks would break the order
		}
		list, err = handovers().list(ctx, tx, narrow)
		return err
	})
	return list, err
}

// planHandovers plans the hand-overs of the batch.
func (rec *recorder) planHandovers(ctx context.Context) error {
	entries := rec.batch.Handovers
	if len(entries) == 0 {
		return nil
	}
	refs := make([]awardRef, len(entries))
	for i := range entries {
		rec.writeRef(&entries[i].Decision)
		refs[i] = awardRefOf(entries[i].Decision, entries[i].Ordinal)
	}
	if err := rec.loadAwardsNamed(ctx, refs); err != nil {
		return err
	}
	known := make(map[string]held[registry.Handover])
	err := inChunks(rec.numbersOf(refs), func(part []int64) error {
		loaded, err := handovers().load(ctx, rec.w.Tx, byColumn("h.award_id", part))
		for key, h := range handovers().index(loaded) {
			known[key] = h
		}
		return err
	})
	if err != nil {
		return err
	}
	for i, h := range entries {
		rec.checkHandover(h, known, i)
	}
	p := planEntries(rec, handovers(), entries, known)
	rec.later(func(ctx context.Context) error { return rec.writeHandovers(ctx, p) })
	return nil
}

// numbersOf returns the numbers of the awards that are recorded already.
func (rec *recorder) numbersOf(refs []awardRef) []int64 {
	seen := make(map[int64]bool, len(refs))
	var ids []int64
	for _, ref := range refs {
		if id := rec.codes.awards[ref]; id != 0 && !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
	}
	return ids
}

// checkHandover lists what speaks against a hand-over that is not recorded
// yet.
func (rec *recorder) checkHandover(h registry.Handover, known map[string]held[registry.Handover], index int) {
	if h.On.After(rec.today) {
		rec.fault(registry.Fault{Code: registry.FaultFuture, Kind: registry.Handovers, Index: index, Field: "on", Value: h.On.Short()})
	}
	award, given := rec.known.awards[awardRefOf(h.Decision, h.Ordinal)]
	rec.requireAward(registry.Handovers, index, award.value.Subject, h.Decision, h.Ordinal)
	if _, there := known[handoverKey(h)]; there || !given {
		return
	}
	decision, _ := rec.lookDecision(h.Decision)
	rec.faults = append(rec.faults, award.value.AcceptsHandover(h, decision.Date).At(registry.Handovers, index)...)
}

// writeHandovers records hand-overs after the awards, with the events by
// which the papers were issued anew.
func (rec *recorder) writeHandovers(ctx context.Context, p plan[registry.Handover]) error {
	var ids []int64
	for _, change := range p.added {
		ids = append(ids, rec.codes.awards[awardRefOf(change.after.Decision, change.after.Ordinal)])
	}
	var err error
	if rec.codes.reissues, err = loadReissues(ctx, rec.w.Tx, ids); err != nil {
		return err
	}
	_, err = handovers().write(ctx, rec.w, p, rec.codes)
	for i, h := range rec.batch.Handovers {
		rec.batch.Handovers[i].AwardID = cmp.Or(h.AwardID, rec.codes.awards[awardRefOf(h.Decision, h.Ordinal)])
	}
	return err
}
