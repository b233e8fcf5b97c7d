package store

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/eligibility"
)

// memberCount counts, while people pass one after the other, what units have
// to tell about theirs: by the unit of the posting at the end of each year.
// Who is in a unit is in those above it too, by today's hierarchy.
type memberCount struct {
	period cal.Period
	// counts are the units that tell, each with its years.
	counts map[string][]eligibility.Members
	// above are, for each unit that people are posted to, the counts of the
	// units that it is or is under.
	above map[string][][]eligibility.Members
}

// openMemberCount returns the count of some units, with what the tallies of
// personnel say, and the keys of the people who ever were in one of them.
func (r *dossierReader) openMemberCount(ctx context.Context, unitIDs []int64, period cal.Period) (*memberCount, []int64, error) {
	m := &memberCount{period: period, counts: map[string][]eligibility.Members{}, above: map[string][][]eligibility.Members{}}
	for _, id := range unitIDs {
		m.counts[r.units.codes[id]] = newMembers(period.Len())
	}
	var below []int64
	for _, unit := range r.units.all {
		code := unit.value.Code
		for steps := 0; code != "" && steps <= len(r.units.all); steps++ {
			if years, ok := m.counts[code]; ok {
				m.above[unit.value.Code] = append(m.above[unit.value.Code], years)
			}
			code = r.keeper.Units[code].Parent
		}
		if m.above[unit.value.Code] != nil {
			below = append(below, unit.id)
		}
	}
	if err := m.loadTallies(ctx, r, unitIDs); err != nil {
		return nil, nil, err
	}
	counted, err := r.personKeys(ctx, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("p.id IN (SELECT o.person_id FROM postings AS o WHERE o.unit_id IN (?))", bun.List(below))
	})
	return m, counted, err
}

func newMembers(years int) []eligibility.Members {
	all := make([]eligibility.Members, years)
	for i := range all {
		all[i] = eligibility.Members{Holders: map[string]int{}, Grades: map[string]int{}, Disciplined: map[string]int{}}
	}
	return all
}

// loadTallies takes over the strengths and the grades that were tallied.
func (m *memberCount) loadTallies(ctx context.Context, r *dossierReader, unitIDs []int64) error {
	var unit, year, count number
	var grade string
	return inChunks(unitIDs, func(part []int64) error {
		q := r.tx.NewSelect().TableExpr("tallies").Column("unit_id", "year", "grade", "count").
			Where("tallied = ? AND unit_id IN (?)", string(registry.Personnel), bun.List(part)).
			Where("year BETWEEN ? AND ?", int(m.period.From), int(m.period.To))
		err := eachRow(ctx, q, []any{&unit, &year, &grade, &count}, func() {
			members := &m.counts[r.units.codes[int64(unit)]][int(year)-int(m.period.From)]
			members.Recorded = true
			members.Strength += int(count)
			members.Grades[grade] += int(count)
		})
		return wrap("read tallies", err)
	})
}

// add counts a person.
func (m *memberCount) add(d *eligibility.Dossier) {
	for i := range m.period.Len() {
		year := m.period.From + cal.Year(i)
		unit, ok := unitAtEndOf(d.Person, year)
		if !ok || len(m.above[unit]) == 0 {
			continue
		}
		person := memberOf(d, year)
		for _, years := range m.above[unit] {
			person.addTo(&years[i])
		}
	}
}

// unitAtEndOf returns the unit in which a person served on the last day of a
// year.
func unitAtEndOf(p registry.Person, year cal.Year) (unit string, ok bool) {
	end := year.Last()
	if !p.Discharged.IsZero() && p.Discharged.Last().Before(end) {
		return "", false
	}
	posting, ok := p.PostingOn(end)
	if !ok || !posting.To.IsZero() && posting.To.Last().Before(end) {
		return "", false
	}
	return posting.Unit, true
}

// member is what is told of one person in one year.
type member struct {
	honours []string // each once
	grade   string
	forms   []string
}

func memberOf(d *eligibility.Dossier, year cal.Year) member {
	var m member
	for _, award := range d.Awards {
		if award.Period.To == year && !slices.Contains(m.honours, award.Honour) {
			m.honours = append(m.honours, award.Honour)
		}
	}
	for _, grade := range d.Grades {
		if grade.Year == year && grade.Kind == registry.TaskGrade {
			m.grade = grade.Grade
		}
	}
	for _, discipline := range d.Disciplines {
		if !discipline.Pending && discipline.Date.Year() == year {
			m.forms = append(m.forms, discipline.Form)
		}
	}
	return m
}

// addTo adds the person to the members of a unit. What was tallied stands.
func (m member) addTo(of *eligibility.Members) {
	for _, honour := range m.honours {
		of.Holders[honour]++
	}
	if slices.Contains(m.honours, "CSTT") || slices.Contains(m.honours, "LDTT") {
		of.HoldersOfBase++
	}
	for _, form := range m.forms {
		of.Disciplined[form]++
	}
	if of.Recorded {
		return
	}
	of.Strength++
	if m.grade != "" {
		of.Grades[m.grade]++
	}
}

// of returns what a unit tells about its people, by year; a year of which
// nothing is known is not there.
func (m *memberCount) of(code string) map[cal.Year]eligibility.Members {
	known := make(map[cal.Year]eligibility.Members)
	for i, members := range m.counts[code] {
		if members.Recorded || members.Strength > 0 {
			known[m.period.From+cal.Year(i)] = members
		}
	}
	return known
}
