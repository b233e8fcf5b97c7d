package store

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// Print is one certificate that was printed.
type Print struct {
	AwardID int64
	At      time.Time
	// Paper is the model on which it was printed.
	Paper string
	// SHA256 is the digest of the file in hexadecimal.
	SHA256 string
	// Template is the ID of the template by which it was printed, Printer the
	// name of the profile that corrected it. They may be empty.
	Template string
	Mode     PrintMode
	Printer  string
	// Events is how many events the award had when it was read for the print,
	// -1 where an earlier release did not count.
	Events int
	// Issue is filled in by the register: which paper of the award it was, 0
	// the first, n that of the nth re-issue.
	Issue int
}

// PrintMode tells what was printed of a certificate.
type PrintMode string

// The modes; a print of an earlier release has none.
const (
	FullPrint    PrintMode = "full"    // the whole certificate
	OverlayPrint PrintMode = "overlay" // only what is not pre-printed on the blank
)

type printRow struct {
	bun.BaseModel `bun:"table:prints,alias:i"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	AwardID       int64  `bun:"award_id"`
	At            string `bun:"at"`
	Paper         string `bun:"paper"`
	SHA256        string `bun:"sha256"`
	Template      string `bun:"template"`
	Mode          string `bun:"mode"`
	Printer       string `bun:"printer"`
	EventID       int64  `bun:"event_id,nullzero"`
	Events        *int   `bun:"events"`
	Issue         int    `bun:"issue,scanonly"`
}

// RecordPrints notes what was printed of awards, as they were with the first
// Events of their events: others may have come while they were printed. A zero
// At is now. An award that is not recorded gives a [*NotFoundError], and
// nothing is noted.
func (r *Register) RecordPrints(ctx context.Context, prints []Print) error {
	return r.write(ctx, "print", func(ctx context.Context, w *writer) error {
		printed, err := loadPrinted(ctx, w.Tx, prints)
		if err != nil {
			return err
		}
		rows := make([]printRow, len(prints))
		for i, done := range prints {
			if done.At.IsZero() {
				done.At = r.opts.Now()
			}
			if rows[i], err = printed.row(done, i); err != nil {
				return err
			}
			if err := w.added(Prints, awardKey(printed.awards[done.AwardID]), toldPrint{rows[i].print(), rows[i].UID}); err != nil {
				return err
			}
		}
		return wrap("record prints", insertRows(ctx, w, rows))
	})
}

// printedAwards are the awards that were printed, and the events by which
// their papers were issued anew.
type printedAwards struct {
	awards   map[int64]registry.Award
	reissues map[int64][]int64
}

func loadPrinted(ctx context.Context, tx bun.Tx, prints []Print) (printedAwards, error) {
	ids := make([]int64, len(prints))
	for i, done := range prints {
		ids[i] = done.AwardID
	}
	printed := printedAwards{awards: make(map[int64]registry.Award, len(ids))}
	err := inChunks(ids, func(part []int64) error {
		found, err := loadAwards(ctx, tx, byColumn("a.id", part))
		for _, award := range found {
			printed.awards[award.ID] = award
		}
		return err
	})
	if err != nil {
		return printed, err
	}
	printed.reissues, err = loadReissues(ctx, tx, ids)
	return printed, err
}

// row completes a print by what its award was; index is its place.
func (p printedAwards) row(done Print, index int) (printRow, error) {
	award, ok := p.awards[done.AwardID]
	if !ok {
		return printRow{}, &NotFoundError{registry.Awards, fmt.Sprint(done.AwardID)}
	}
	if len(done.SHA256) != 64 {
		return printRow{}, registry.Faults{{Code: registry.FaultMissing, Kind: Prints, Index: index, Field: "sha256", Value: done.SHA256}}
	}
	if modes := []PrintMode{"", FullPrint, OverlayPrint}; !slices.Contains(modes, done.Mode) {
		return printRow{}, registry.Faults{{Code: registry.FaultChoice, Kind: Prints, Index: index, Field: "mode", Value: string(done.Mode)}}
	}
	if done.Events < 0 || done.Events > len(award.Events) {
		return printRow{}, registry.Faults{{Code: registry.FaultNumber, Kind: Prints, Index: index, Field: "events", Value: fmt.Sprint(done.Events)}}
	}
	row := printRow{AwardID: done.AwardID, At: done.At.UTC().Format(logTime), Paper: done.Paper, SHA256: done.SHA256,
		Template: done.Template, Mode: string(done.Mode), Printer: done.Printer, Events: &done.Events}
	award.Events = award.Events[:done.Events]
	if row.Issue = award.Reissues(); row.Issue > 0 {
		row.EventID = p.reissues[award.ID][row.Issue-1]
	}
	var err error
	row.UID, err = newUID()
	return row, err
}

// Prints returns what was printed of some awards, or of all when none is
// named, oldest first.
func (r *Register) Prints(ctx context.Context, awardIDs ...int64) ([]Print, error) {
	var prints []Print
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		narrow := everything
		if len(awardIDs) > 0 {
			narrow = byColumn("i.award_id", awardIDs)
		}
		prints, err = loadPrints(ctx, tx, narrow)
		return err
	})
	return prints, wrap("read prints", err)
}

func loadPrints(ctx context.Context, tx bun.Tx, narrow narrowing) ([]Print, error) {
	rows, err := printRows(ctx, tx, narrow)
	prints := make([]Print, len(rows))
	for i, row := range rows {
		prints[i] = row.print()
	}
	return prints, err
}

// printRows reads prints, oldest first.
func printRows(ctx context.Context, tx bun.Tx, narrow narrowing) ([]printRow, error) {
	var rows []printRow
	query := tx.NewSelect().Model(&rows).ColumnExpr("?TableColumns").ColumnExpr("(SELECT count(*) FROM award_events AS x " +
		"WHERE x.award_id = i.award_id AND x.kind = 'reissued' AND x.id <= i.event_id) AS issue").Order("i.id")
	err := narrow(query).Scan(ctx)
	return rows, err
}

func (r printRow) print() Print {
	at, err := time.Parse(logTime, r.At)
	if err != nil { // written otherwise by another program: when is not known
		at = time.Time{}
	}
	events := -1
	if r.Events != nil {
		events = *r.Events
	}
	return Print{AwardID: r.AwardID, At: at, Paper: r.Paper, SHA256: r.SHA256, Template: r.Template,
		Mode: PrintMode(r.Mode), Printer: r.Printer, Issue: r.Issue, Events: events}
}
