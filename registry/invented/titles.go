package invented

import (
	"fmt"

	"sovang/registry"
	"sovang/registry/cal"
)

func (r *regiment) commander() issuer       { return issuer{r.code(), "regiment"} }
func (r *regiment) divisionCommand() issuer { return issuer{r.division(), "division"} }

// commanderOf is who signs for people of that rank: the regiment does up to
// Thiếu tá.
func (r *regiment) commanderOf(rank string) issuer {
	if registry.RankOrder(rank) > registry.RankOrder("Thiếu tá") {
		return r.divisionCommand()
	}
	return r.commander()
}

func regionCommand() issuer { return issuer{region, "corps"} }
func ministry() issuer      { return issuer{"BQP", "ministry"} }
func president() issuer     { return issuer{"CTN", "state"} }

// decorateUnits gives the regiment and its companies their titles and flags,
// and the grades of the last years that go with them.
func (r *regiment) decorateUnits() {
	regiment := registry.UnitSubject(r.code())
	asRegiment := registry.Recipient{Name: r.name(), Superior: fmt.Sprintf("Sư đoàn Bịa %d", r.divisionNumber())}
	for year := firstYear; year <= lastYear; year++ {
		won := r.unitTitle(regiment, asRegiment, year, 0.4)
		if won && r.happens(0.2) {
			r.give(regionCommand(), year, registry.Award{Honour: "CO_TT", Subject: regiment, As: asRegiment, Type: registry.ByMerit})
		}
		for i := range companies {
			as := registry.Recipient{Name: companyName(i), Superior: r.name()}
			r.unitTitle(registry.UnitSubject(r.company(i)), as, year, 0.15)
		}
	}
}

// unitTitle gives a unit one of the two yearly titles, or none. victorious
// tells that it was Đơn vị Quyết thắng.
func (r *regiment) unitTitle(unit registry.Subject, as registry.Recipient, year cal.Year, chance float64) (victorious bool) {
	award := registry.Award{Subject: unit, As: as, Type: registry.ByMerit}
	grade := "KHA"
	switch victorious = r.happens(chance); {
	case victorious:
		award.Honour, grade = "DVQT", "VMTD"
		r.give(regionCommand(), year, award)
	case r.happens(0.5):
		award.Honour, grade = "DVTT", "VMTD"
		r.give(r.commander(), year, award)
	}
	r.grade(unit, year, registry.UnitGrade, grade)
	return victorious
}

// decoratePerson goes through a person's years.
func (r *regiment) decoratePerson(p registry.Person) {
	began, emulated := p.Enlisted.Year(), 0 // years of CSTĐCS in a row
	for year := max(began, firstYear); year <= lastYear; year++ {
		as := r.recipient(p, year)
		give := func(from issuer, honour string, of registry.AwardType) {
			r.give(from, year, registry.Award{Honour: honour, Subject: registry.PersonSubject(p.Code), As: as, Type: of})
		}
		luck, grade := r.chance.Float64(), "HTTNV"
		if luck < emulating {
			emulated, grade = emulated+1, "HTXSNV"
			give(r.divisionCommand(), "CSTDCS", registry.ByMerit)
			r.invent(p, year)
		} else {
			emulated = 0
		}
		if luck < advanced {
			give(r.commanderOf(as.Rank), "CSTT", registry.ByMerit)
		}
		if luck > 1-praised {
			give(r.commanderOf(as.Rank), "GK", registry.ByMerit)
		}
		if emulated == 3 {
			give(ministry(), "CSTDTQUAN", registry.ByMerit)
		}
		if medal := serviceMedal(int(year - began)); medal != "" {
			give(president(), medal, registry.ByService)
		}
		r.grade(registry.PersonSubject(p.Code), year, registry.TaskGrade, grade)
	}
}

// How many of the people win something in a year.
const (
	emulating = 0.1
	advanced  = 0.45
	praised   = 0.04
)

// serviceMedal is what is due after so many years, empty for nothing.
func serviceMedal(years int) string {
	switch years {
	case 10:
		return "HCH_CSVV_3"
	case 15:
		return "HCH_CSVV_2"
	case 20:
		return "HCH_CSVV_1"
	}
	return ""
}

func (r *regiment) give(from issuer, year cal.Year, award registry.Award) {
	r.book.give(from, r.number, year, award)
}

func (r *regiment) grade(subject registry.Subject, year cal.Year, kind registry.GradeKind, grade string) {
	if year >= graded {
		r.batch.Grades = append(r.batch.Grades, registry.Grade{Subject: subject, Year: year, Kind: kind, Grade: grade})
	}
}

// invent enters the initiative that a Chiến sĩ thi đua needs.
func (r *regiment) invent(p registry.Person, year cal.Year) {
	if year >= graded {
		r.batch.Initiatives = append(r.batch.Initiatives, registry.Initiative{
			Subject: registry.PersonSubject(p.Code), Year: year, Title: fmt.Sprintf("Giá thử bịa số %d", r.chance.IntN(1000)),
			Kind: "sang_kien", Scope: "unit", RecognisedBy: "division",
		})
	}
}

func (r *regiment) happens(chance float64) bool { return r.chance.Float64() < chance }
