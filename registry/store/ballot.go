package store

import (
	"context"
	"fmt"
	"slices"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
)

type ballotRow struct {
	bun.BaseModel `bun:"table:ballots,alias:v"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	NominationID  int64  `bun:"nomination_id"`
	Body          string `bun:"body"`
	Held          day    `bun:"held"`
	Entitled      int    `bun:"entitled"`
	Present       int    `bun:"present"`
	Ayes          int    `bun:"ayes"`
	Secret        bool   `bun:"secret"`
	Minutes       string `bun:"minutes"`
}

func (r ballotRow) ballot() registry.Ballot {
	return registry.Ballot{
		UID: r.UID, Body: r.Body, Held: r.Held.Date, Entitled: r.Entitled, Present: r.Present, Ayes: r.Ayes,
		Secret: r.Secret, Minutes: r.Minutes}
}

func ballotRows(nominationID int64, ballots []registry.Ballot) []ballotRow {
	rows := make([]ballotRow, len(ballots))
	for i, b := range ballots {
		rows[i] = ballotRow{
			UID: b.UID, NominationID: nominationID, Body: b.Body, Held: day{b.Held}, Entitled: b.Entitled, Present: b.Present,
			Ayes: b.Ayes, Secret: b.Secret, Minutes: b.Minutes}
	}
	return rows
}

func loadBallots(ctx context.Context, tx bun.Tx, ids []int64, byID map[int64]*registry.Nomination) error {
	var rows []ballotRow
	err := tx.NewSelect().Model(&rows).Where("v.nomination_id IN (?)", bun.List(ids)).Order("v.held", "v.body").Scan(ctx)
	if err != nil {
		return fmt.Errorf("read ballots: %w", err)
	}
	for _, row := range rows {
		nomination := byID[row.NominationID]
		nomination.Ballots = append(nomination.Ballots, row.ballot())
	}
	return nil
}

// adoptBallots gives the ballots of a nomination the uids that they have in
// an older one.
func adoptBallots(older, newer registry.Nomination) registry.Nomination {
	newer.Ballots = clone(newer.Ballots)
	for i := range newer.Ballots {
		ballot := &newer.Ballots[i]
		if same := slices.IndexFunc(older.Ballots, sameVote(*ballot)); same >= 0 {
			ballot.UID = older.Ballots[same].UID
		}
	}
	return newer
}

// sameVote tells that two ballots are of one body on one day: it votes once
// on a nomination.
func sameVote(a registry.Ballot) func(registry.Ballot) bool {
	return func(b registry.Ballot) bool { return a.Body == b.Body && a.Held == b.Held }
}

// checkBallot lists what speaks against a ballot on a nomination. A meeting
// may have voted before the unit proposed.
func checkBallot(n registry.Nomination, b registry.Ballot, today cal.Date) registry.Faults {
	var faults registry.Faults
	if slices.ContainsFunc(n.Ballots, sameVote(b)) {
		faults = append(faults, registry.Fault{
			Code: registry.FaultDuplicateRecord, Field: "ballots.held", Value: b.Held.Short(), Args: map[string]string{"older": b.Held.Short()}})
	}
	return append(faults, checkDay("ballots.held", b.Held, cal.Date{}, today)...)
}

// checkDay lists what is wrong with a day that must not be before another or
// after today; that it is missing is told elsewhere.
func checkDay(field string, on, begin, today cal.Date) registry.Faults {
	var faults registry.Faults
	if on.IsZero() {
		return nil
	}
	if on.Last().Before(begin) {
		faults = append(faults, dateOrder(field, begin, on))
	}
	if on.After(today) {
		faults = append(faults, registry.Fault{Code: registry.FaultFuture, Field: field, Value: on.Short()})
	}
	return faults
}
