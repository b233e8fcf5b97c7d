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

// loadReissues reads the events by which the papers of awards were issued
// anew, oldest first.
func loadReissues(ctx context.Context, tx bun.Tx, awardIDs []int64) (map[int64][]int64, error) {
	byAward := make(map[int64][]int64)
	err := inChunks(awardIDs, func(part []int64) error {
		var rows []eventRow
		err := tx.NewSelect().Model(&rows).Column("id", "award_id").Where("e.kind = ?", string(registry.Reissued)).
			Where("e.award_id IN (?)", bun.List(part)).Order("e.id").Scan(ctx)
		for _, row := range rows {
			byAward[row.AwardID] = append(byAward[row.AwardID], row.ID)
		}
		return err
	})
	return byAward, wrap("read re-issues", err)
}

// NextReissueNumber returns the next number of the certificates that an
// issuer issues anew in a year, with a zero before a number below ten: "03".
// Numbers that are not plain do not count.
func (r *Register) NextReissueNumber(ctx context.Context, issuer string, year cal.Year) (string, error) {
	var numbers []string
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		return numbersTaken(tx, issuer, year).Column("e.reissue_number").Scan(ctx, &numbers)
	})
	last := 0
	for _, text := range numbers {
		if number, err := strconv.Atoi(text); err == nil {
			last = max(last, number)
		}
	}
	return fmt.Sprintf("%02d", last+1), wrap("read the numbers of re-issues", err)
}

// numbersTaken selects the re-issues of an issuer in a year.
func numbersTaken(tx bun.Tx, issuer string, year cal.Year) *bun.SelectQuery {
	return tx.NewSelect().Model((*eventRow)(nil)).Join("JOIN awards AS a ON a.id = e.award_id").
		Join("JOIN decisions AS d ON d.id = a.decision_id").
		Where("e.reissue_number <> '' AND d.issuer = ? AND e.date BETWEEN ? AND ?", issuer, year.First().String(), year.Last().String())
}

// numberTaken is the fault that the number of a re-issue was given to another
// in the issuer's year: 2 and 02 are one number.
func numberTaken(ctx context.Context, tx bun.Tx, issuer string, e registry.Event) (registry.Faults, error) {
	if e.Reissue.Number == "" || e.Date.IsZero() {
		return nil, nil
	}
	var ids []int64
	err := numbersTaken(tx, issuer, e.Date.Year()).Column("e.award_id").
		Where("ltrim(e.reissue_number, '0') = ?", plainNumber(e.Reissue.Number)).Scan(ctx, &ids)
	if err != nil || len(ids) == 0 {
		return nil, wrap("read the numbers of re-issues", err)
	}
	return registry.Faults{takenFault(e, strconv.FormatInt(ids[0], 10))}, nil
}

func plainNumber(number string) string { return strings.TrimLeft(number, "0") }

// takenFault names the award that has the number; older is "" for one of the
// same list.
func takenFault(e registry.Event, older string) registry.Fault {
	return registry.Fault{Code: registry.FaultReissueNumber, Field: "reissue.number", Value: e.Reissue.Number, Args: map[string]string{
		"older": older, "year": fmt.Sprint(int(e.Date.Year()))}}
}

// reissueNumber is a number that belongs to one re-issue of an issuer's year.
type reissueNumber struct {
	issuer string
	year   cal.Year
	number string
}

// checkReissueNumbers tells of numbers that a new award brings and that belong
// to others, of the register or of the list.
func (rec *recorder) checkReissueNumbers(ctx context.Context, a registry.Award, issuer string, index int) error {
	for _, event := range a.Events {
		faults, err := numberTaken(ctx, rec.w.Tx, issuer, event)
		if err != nil {
			return err
		}
		if number := event.Reissue.Number; number != "" && len(faults) == 0 {
			key := reissueNumber{issuer, event.Date.Year(), plainNumber(number)}
			if rec.reissueNumbers[key] {
				faults = registry.Faults{takenFault(event, "")}
			}
			rec.reissueNumbers[key] = true
		}
		rec.faults = append(rec.faults, faults.At(registry.Awards, index)...)
	}
	return nil
}
