package store

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
)

type nominationRow struct {
	bun.BaseModel `bun:"table:nominations,alias:n"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	subjectColumns
	Honour       string `bun:"honour"`
	From         int    `bun:"from_year"`
	To           int    `bun:"to_year"`
	MovementID   int64  `bun:"movement_id,nullzero"`
	Type         string `bun:"type"`
	Achievement  string `bun:"achievement"`
	ProposedBy   int64  `bun:"proposed_by,nullzero"`
	ProposedOn   day    `bun:"proposed_on"`
	State        string `bun:"state"`
	StateOn      day    `bun:"state_on"`
	Reason       string `bun:"reason"`
	AwardID      int64  `bun:"award_id,nullzero"`
	MovementCode string `bun:"movement_code,scanonly"`
	ProposerCode string `bun:"proposer_code,scanonly"`
	awardColumns
}

func nominations() table[registry.Nomination, nominationRow] {
	return table[registry.Nomination, nominationRow]{
		kind:     registry.Nominations,
		key:      nominationKey,
		uid:      func(n *registry.Nomination) *string { return &n.UID },
		number:   func(n *registry.Nomination) *int64 { return &n.ID },
		adopt:    adoptBallots,
		complete: registry.Nomination.Complete,
		merge:    mergeNominations,
		clash:    nominationClash,
		join: func(q *bun.SelectQuery) *bun.SelectQuery {
			return joinAward("award_id")(joinMovement(joinSubject(q))).
				ColumnExpr("COALESCE(pu.code, '') AS proposer_code").Join("LEFT JOIN units AS pu ON pu.id = n.proposed_by")
		},
		order: compareNominations,
		row:   newNominationRow,
		held:  nominationRow.held,
	}
}

// nominationKey names a nomination: an honour of a type for one achievement,
// or in one movement, is proposed once.
func nominationKey(n registry.Nomination) string {
	if n.Subject.Code() == "" {
		return ""
	}
	return strings.TrimRight(fmt.Sprintf("%s %s %s %s %s", subjectKey(n.Subject), n.Honour, n.Period, n.Type, n.Movement), " ")
}

func newNominationRow(id int64, n registry.Nomination, c *codes) nominationRow {
	return nominationRow{
		ID: id, UID: n.UID, subjectColumns: c.subject(n.Subject), Honour: n.Honour, From: int(n.Period.From), To: int(n.Period.To),
		MovementID: c.movements[n.Movement], Type: string(n.Type), Achievement: n.Achievement, ProposedBy: c.units[n.ProposedBy],
		ProposedOn: day{n.ProposedOn}, State: string(n.State), StateOn: day{n.StateOn}, Reason: n.Reason,
		AwardID: c.awards[awardRefOf(n.Decision, n.Ordinal)],
	}
}

func (r nominationRow) held() held[registry.Nomination] {
	return held[registry.Nomination]{id: r.ID, value: registry.Nomination{
		ID: r.ID, UID: r.UID, Subject: r.subject(), Honour: r.Honour, Period: cal.Period{From: cal.Year(r.From), To: cal.Year(r.To)},
		Movement: r.MovementCode, Type: registry.AwardType(r.Type), Achievement: r.Achievement, ProposedBy: r.ProposerCode,
		ProposedOn: r.ProposedOn.Date, State: registry.NominationState(r.State), StateOn: r.StateOn.Date, Reason: r.Reason,
		Decision: r.decision(), Ordinal: r.AwardOrdinal,
	}}
}

// mergeNominations keeps the award that an older nomination became, and the
// votes and the ground that the newer one does not tell.
func mergeNominations(older, newer registry.Nomination) (registry.Nomination, bool) {
	if len(newer.Ballots) == 0 {
		newer.Ballots = older.Ballots
	}
	if len(newer.Initiatives) == 0 {
		newer.Initiatives = older.Initiatives
	}
	if older.Decision == (registry.DecisionRef{}) {
		return newer, true
	}
	if newer.Decision == (registry.DecisionRef{}) {
		newer.State, newer.StateOn, newer.Reason = older.State, older.StateOn, older.Reason
		newer.Decision, newer.Ordinal = older.Decision, older.Ordinal
	}
	return newer, newer.Decision == older.Decision && newer.Ordinal == older.Ordinal
}

func nominationClash(o, n registry.Nomination) registry.Fault {
	return recordClash(pair{"state", string(o.State), string(n.State)}, pair{"achievement", o.Achievement, n.Achievement},
		pair{"proposed_by", o.ProposedBy, n.ProposedBy}, pair{"proposed_on", o.ProposedOn.Short(), n.ProposedOn.Short()},
		pair{"state_on", o.StateOn.Short(), n.StateOn.Short()}, pair{"reason", o.Reason, n.Reason},
		pair{"decision", o.Decision.String(), n.Decision.String()}, pair{"ordinal", strconv.Itoa(o.Ordinal), strconv.Itoa(n.Ordinal)},
		pair{"ballots", strconv.Itoa(len(o.Ballots)), strconv.Itoa(len(n.Ballots))})
}

// loadNominations reads nominations with their grounds and votes.
func loadNominations(ctx context.Context, tx bun.Tx, narrow narrowing) ([]held[registry.Nomination], error) {
	loaded, err := nominations().load(ctx, tx, narrow)
	if err != nil {
		return nil, err
	}
	byID := make(map[int64]*registry.Nomination, len(loaded))
	ids := make([]int64, len(loaded))
	for i := range loaded {
		ids[i] = loaded[i].id
		byID[ids[i]] = &loaded[i].value
	}
	err = inChunks(ids, func(part []int64) error {
		if err := loadGrounds(ctx, tx, part, byID); err != nil {
			return err
		}
		return loadBallots(ctx, tx, part, byID)
	})
	return loaded, err
}

// writeNominations records nominations with their grounds and votes.
func writeNominations(ctx context.Context, w *writer, entries []registry.Nomination, p plan[registry.Nomination], c *codes) error {
	ids, err := nominations().write(ctx, w, p, c)
	if err != nil {
		return err
	}
	nominations().numberNew(entries, p, ids)
	for _, nomination := range p.replaced {
		for _, model := range []any{(*groundRow)(nil), (*ballotRow)(nil)} {
			if _, err := w.NewDelete().Model(model).Where("nomination_id = ?", nomination.id).Exec(ctx); err != nil {
				return fmt.Errorf("replace nomination %d: %w", nomination.id, err)
			}
		}
		ids = append(ids, nomination.id)
	}
	var grounds []groundRow
	var ballots []ballotRow
	for i, change := range p.all() {
		grounds = append(grounds, groundRows(ids[i], change.after, c)...)
		ballots = append(ballots, ballotRows(ids[i], change.after.Ballots)...)
	}
	if err := insertRows(ctx, w, grounds); err != nil {
		return fmt.Errorf("add grounds of nominations: %w", err)
	}
	return wrap("add ballots", insertRows(ctx, w, ballots))
}

// NominationFilter narrows what [Register.Nominations] returns; empty fields
// do not narrow.
type NominationFilter struct {
	IDs []int64
	// Unit returns the nominations of that unit and of the people who were
	// posted there when they were proposed; with Under also those of the units
	// below it by today's hierarchy.
	Unit  string
	Under bool
	// For is [catalogue.ForUnits] or [catalogue.ForPersons].
	For    string
	Person string
	Honour string
	State  registry.NominationState
	// Period holds the year of the achievement, of several the last.
	Period cal.Period
}

// Nominations returns nominations with their votes, by subject, period and
// honour.
func (r *Register) Nominations(ctx context.Context, f NominationFilter) ([]registry.Nomination, error) {
	var found []registry.Nomination
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		unitIDs, err := unitScope(ctx, tx, f.Unit, f.Under)
		if err != nil {
			return err
		}
		loaded, err := loadNominations(ctx, tx, func(q *bun.SelectQuery) *bun.SelectQuery { return f.narrow(q, unitIDs) })
		found = values(loaded)
		return err
	})
	return found, err
}

func (f NominationFilter) narrow(q *bun.SelectQuery, unitIDs []int64) *bun.SelectQuery {
	if len(f.IDs) > 0 {
		q = q.Where("n.id IN (?)", bun.List(f.IDs))
	}
	if f.Honour != "" {
		q = q.Where("n.honour = ?", f.Honour)
	}
	if f.State != "" {
		q = q.Where("n.state = ?", string(f.State))
	}
	if !f.Period.IsZero() {
		q = q.Where("n.to_year BETWEEN ? AND ?", int(f.Period.From), int(f.Period.To))
	}
	return subjectScope{f.Unit, f.For, f.Person}.narrow(q, "n", "n.proposed_on", unitIDs)
}

// Nomination returns the nomination of that number, or a [*NotFoundError].
func (r *Register) Nomination(ctx context.Context, id int64) (registry.Nomination, error) {
	var found []registry.Nomination
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		found, err = nominationsByID(ctx, tx, []int64{id})
		return err
	})
	if err != nil {
		return registry.Nomination{}, err
	}
	return found[0], nil
}

// nominationsByID reads the nominations of those numbers, each once, in their
// order.
func nominationsByID(ctx context.Context, tx bun.Tx, ids []int64) ([]registry.Nomination, error) {
	byID := make(map[int64]registry.Nomination, len(ids))
	err := inChunks(ids, func(part []int64) error {
		loaded, err := loadNominations(ctx, tx, byColumn("n.id", part))
		for _, nomination := range loaded {
			byID[nomination.id] = nomination.value
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	var found []registry.Nomination
	seen := make(map[int64]bool, len(ids))
	for _, id := range ids {
		nomination, ok := byID[id]
		if !ok {
			return nil, &NotFoundError{registry.Nominations, strconv.FormatInt(id, 10)}
		}
		if !seen[id] {
			found = append(found, nomination)
		}
		seen[id] = true
	}
	return found, nil
}
