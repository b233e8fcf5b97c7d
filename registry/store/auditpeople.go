package store

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
)

// auditGrades finds the years in which somebody who is graded has no grade:
// between two grades, and up to the last full year that was graded.
func (a *auditor) auditGrades(ctx context.Context, tx bun.Tx) error {
	last, err := a.lastGraded(ctx, tx)
	if err != nil || len(last) == 0 {
		return err
	}
	for _, s := range []gradedSubjects{
		{"person_id", "people", "discharged", registry.People, registry.GradesOfPerson},
		{"unit_id", "units", "closed", registry.Units, registry.GradesOfUnit},
	} {
		for _, kind := range registry.GradeKinds() {
			if last[kind] != 0 {
				if err := a.gradesOf(ctx, tx, s, kind, last[kind]); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// lastGraded returns the last full year of which there are grades, by kind.
func (a *auditor) lastGraded(ctx context.Context, tx bun.Tx) (map[registry.GradeKind]cal.Year, error) {
	last := map[registry.GradeKind]cal.Year{}
	var kind string
	var year number
	query := tx.NewSelect().TableExpr("grades").ColumnExpr("kind, max(year)").Where("year < ?", int(a.today.Year())).GroupExpr("kind")
	err := eachRow(ctx, query, []any{&kind, &year}, func() { last[registry.GradeKind(kind)] = cal.Year(year) })
	return last, err
}

// gradedSubjects tells where the people, or the units, lie that have grades.
type gradedSubjects struct {
	column, table string
	// end is the column of the day on which they left.
	end  string
	kind registry.EntryKind
	name string // of the case
}

// gradesOf reads the grades of those alone whose years are not all there.
func (a *auditor) gradesOf(ctx context.Context, tx bun.Tx, s gradedSubjects, kind registry.GradeKind, last cal.Year) error {
	spans := tx.NewSelect().TableExpr("grades").ColumnExpr(s.column+" AS id, min(year) AS first, max(year) AS last, count(*) AS n").
		Where(s.column+" IS NOT NULL AND kind = ?", string(kind)).GroupExpr(s.column)
	var code, name string
	var end day
	var year number
	var run gradedYears
	query := tx.NewSelect().TableExpr("(?) AS s", spans).Join("JOIN "+s.table+" AS t ON t.id = s.id").
		Join("JOIN grades AS g ON g."+s.column+" = s.id AND g.kind = ?", string(kind)).
		ColumnExpr("t.code, t.name, t."+s.end+", g.year").
		Where("s.n < s.last - s.first + 1 OR s.last < ? AND (t."+s.end+" = '' OR CAST(substr(t."+s.end+", 1, 4) AS INTEGER) > s.last + 1)", int(last)).
		OrderExpr("t.code, g.year")
	err := eachRow(ctx, query, []any{&code, &name, &end, &year}, func() {
		if code != run.code {
			a.addGrades(s, kind, last, run)
			run = gradedYears{code: code, name: name, end: end.Date}
		}
		run.years = append(run.years, int(year))
	})
	a.addGrades(s, kind, last, run)
	return err
}

// gradedYears are the years in which somebody was graded.
type gradedYears struct {
	code, name string
	end        cal.Date
	years      []int
}

func (a *auditor) addGrades(s gradedSubjects, kind registry.GradeKind, last cal.Year, run gradedYears) {
	if len(run.years) == 0 {
		return
	}
	until := int(last)
	if !run.end.IsZero() { // of the year in which somebody leaves there need be no grade
		until = min(until, int(run.end.Year())-1)
	}
	var missing []int
	for year := run.years[0]; year <= max(until, run.years[len(run.years)-1]); year++ {
		if !slices.Contains(run.years, year) {
			missing = append(missing, year)
		}
	}
	if len(missing) > 0 {
		a.found(registry.FindingGrades, s.kind, run.code, map[string]string{"case": s.name, "name": run.name, "kind": string(kind),
			"years": rangesOf(missing), "first": fmt.Sprint(missing[0]), "n": fmt.Sprint(len(missing))})
	}
}

// auditNominations finds what was submitted more than a year ago and has no
// answer.
func (a *auditor) auditNominations(ctx context.Context, tx bun.Tx) error {
	var id number
	var code, name, honour string
	var on day
	query := tx.NewSelect().TableExpr("nominations AS n").Join("LEFT JOIN people AS p ON p.id = n.person_id").
		Join("LEFT JOIN units AS u ON u.id = n.unit_id").
		ColumnExpr("n.id, COALESCE(p.code, u.code), COALESCE(p.name, u.name), n.honour, n.state_on").
		Where("n.state = ? AND n.state_on < ?", string(registry.Submitted), a.yearAgo().String()).OrderExpr("n.state_on, n.id")
	return eachRow(ctx, query, []any{&id, &code, &name, &honour, &on}, func() {
		a.found(registry.FindingNominations, registry.Nominations, text(id), map[string]string{
			"id": text(id), "code": code, "name": name, "honour": honour, "on": on.Short()})
	})
}

// auditClosedUnits finds people who serve and whose present posting is in a
// unit that is closed.
func (a *auditor) auditClosedUnits(ctx context.Context, tx bun.Tx) error {
	var code, name, unit, unitName string
	var closed day
	query := tx.NewSelect().TableExpr("postings AS o").Join("JOIN units AS u ON u.id = o.unit_id").Join("JOIN people AS p ON p.id = o.person_id").
		ColumnExpr("p.code, p.name, u.code, u.name, u.closed").
		Where("o.to_day = '' AND u.closed <> '' AND u.closed <= ? AND p.discharged = ''", a.today.String()).
		Where("NOT EXISTS (SELECT 1 FROM postings AS l WHERE l.person_id = o.person_id AND l.from_day > o.from_day)").OrderExpr("u.code, p.code")
	return eachRow(ctx, query, []any{&code, &name, &unit, &unitName, &closed}, func() {
		a.found(registry.FindingClosedUnits, registry.People, code, map[string]string{
			"name": name, "unit": unit, "unit_name": unitName, "on": closed.Short()})
	})
}

// auditTwins finds records that are likely one; that two are possibly one is a
// note.
func (a *auditor) auditTwins(ctx context.Context) error {
	twins, err := a.r.Twins(ctx)
	for _, twin := range twins {
		a.noted(twin.Sure < registry.Likely, registry.FindingTwins, twin.Kind, twin.Other, map[string]string{
			"case": string(twin.Kind), "one": twin.One, "other": twin.Other, "why": string(twin.Why)})
	}
	return err
}

// auditQuota finds the years in which the unit gave more than its quotas
// allow; of those longer ago it is a note.
func (a *auditor) auditQuota(ctx context.Context) error {
	recent := a.yearAgo().Year()
	period, err := a.awardedYears(ctx, recent)
	if err != nil || period.IsZero() || a.home == "" {
		return err
	}
	counts := make([]*quotaCount, period.Len())
	for i, year := range period.Years() {
		counts[i] = newQuotaCount(a.r.Catalogue(), year)
	}
	filter := DossierFilter{Unit: a.home, Under: true, For: catalogue.ForUnits, WithMembers: true, Period: period}
	err = a.r.Dossiers(ctx, filter, func(d *eligibility.Dossier) error {
		for _, count := range counts {
			if d.Unit.Code == a.home {
				count.people(d)
			} else {
				count.unit(d)
			}
		}
		return nil
	})
	for _, count := range counts {
		for _, places := range eligibility.Quotas(a.r.Catalogue(), count.year, count.base) {
			if places.Over > 0 {
				a.noted(count.year < recent, registry.FindingQuota, registry.Awards, fmt.Sprintf("%s %d", places.Honour, count.year),
					a.quotaArgs(places))
			}
		}
	}
	return err
}

func (a *auditor) quotaArgs(p eligibility.Places) map[string]string {
	args := map[string]string{"honour": p.Honour, "year": fmt.Sprint(int(p.Year)), "quota": p.Quota.ID,
		"base": fmt.Sprint(p.Base), "places": fmt.Sprint(p.Places), "taken": fmt.Sprint(p.Taken), "over": fmt.Sprint(p.Over)}
	for _, lang := range []eligibility.Lang{eligibility.Vietnamese, eligibility.English} {
		args["why_"+string(lang)] = p.Why(a.r.Catalogue(), lang)
	}
	return args
}

// awardedYears returns the years from the first to the last with awards; those
// before recent when notes are asked for.
func (a *auditor) awardedYears(ctx context.Context, recent cal.Year) (cal.Period, error) {
	var years []cal.Year
	var year number
	err := a.r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		query := tx.NewSelect().Distinct().TableExpr("awards AS a").Column("a.to_year")
		if !a.o.Notes {
			query = query.Where("a.to_year >= ?", int(recent))
		}
		return eachRow(ctx, query, []any{&year}, func() { years = append(years, cal.Year(year)) })
	})
	if err != nil || len(years) == 0 {
		return cal.Period{}, err
	}
	return cal.Period{From: slices.Min(years), To: slices.Max(years)}, nil
}

// longAgo is how old the newest backup may be.
const longAgo = 30 * 24 * time.Hour

// auditBackup tells that there were changes since the newest backup, and that
// it is old; without one, that the register is.
func (a *auditor) auditBackup(ctx context.Context, tx bun.Tx) error {
	var first, last string
	err := tx.NewSelect().TableExpr("operations").ColumnExpr("COALESCE(min(at), ''), COALESCE(max(at), '')").Scan(ctx, &first, &last)
	if err != nil || first == "" {
		return err
	}
	begun, _ := time.Parse(logTime, first) // a time that cannot be read is told by the check of the log
	changed, _ := time.Parse(logTime, last)
	safe, which := a.o.LastBackup, registry.OldBackup
	if safe.IsZero() {
		safe, which = begun, registry.NeverBackedUp
	}
	now := a.r.opts.Now()
	if which == registry.OldBackup && !changed.After(safe) || now.Sub(safe) < longAgo {
		return nil
	}
	a.found(registry.FindingBackup, "", "", map[string]string{
		"case": which, "folder": a.o.BackupFolder,
		"on": cal.DateOf(safe.In(now.Location())).Short(), "days": fmt.Sprint(int(now.Sub(safe).Hours() / 24))})
	return nil
}
