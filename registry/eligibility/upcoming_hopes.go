package eligibility

import (
	"sovang/registry"
	"sovang/registry/cal"
)

// hopes are the records of coming years if all goes well.
type hopes struct {
	year cal.Year
	of   [outlookYears]struct {
		soldier, worker, unit, enterprise, flags []Held
		initiative                               registry.Initiative
	}
}

func newHopes(year cal.Year) hopes {
	h := hopes{year: year}
	for k := range outlookYears {
		y := year + cal.Year(k)
		h.of[k].soldier = wins(y, "CSTT", "CSTDCS")
		h.of[k].worker = wins(y, "LDTT", "CSTDCS")
		h.of[k].unit = wins(y, "DVQT")
		h.of[k].enterprise = wins(y, "TTLDXS")
		h.of[k].flags = wins(y, "CO_TT", "CO_BQP")
		h.of[k].initiative = registry.Initiative{Year: y, Kind: "sang_kien", Scope: "unit", RecognisedBy: "regiment"}
	}
	return h
}

func wins(year cal.Year, codes ...string) []Held {
	list := make([]Held, len(codes))
	for i, code := range codes {
		list[i] = Held{Honour: code, Period: cal.OneYear(year), Type: registry.ByMerit}
	}
	return list
}

// add puts what is not yet recorded of coming years into the record. A year
// whose task is graded is over: what was not won in it will not be.
func (h *hopes) add(r *record) {
	end := r.ended()
	for k := range outlookYears {
		year := h.year + cal.Year(k)
		if !end.IsZero() && end.Year() < year {
			return
		}
		over := r.gradeOf(0, year).score != 0
		r.hopeGrades(year)
		if over {
			continue
		}
		if r.d.Subject.IsUnit() {
			h.addUnit(r, k)
		} else {
			h.addPerson(r, k)
		}
	}
}

func (h *hopes) addUnit(r *record, k int) {
	if r.d.Unit.Enterprise {
		r.hopeAwards(h.of[k].enterprise)
	} else {
		r.hopeAwards(h.of[k].unit)
	}
	if r.d.Unit.FlagEligible {
		r.hopeAwards(h.of[k].flags)
	}
}

func (h *hopes) addPerson(r *record, k int) {
	if atEnterprise(r.d, h.year) {
		r.hopeAwards(h.of[k].worker)
	} else {
		r.hopeAwards(h.of[k].soldier)
	}
	r.initiatives = append(r.initiatives, proof{Initiative: &h.of[k].initiative, expected: true})
}

// hopeAwards adds the awards that are not recorded for their year.
func (r *record) hopeAwards(list []Held) {
	for i := range list {
		if !r.recorded(&list[i]) {
			r.awards = append(r.awards, entry{Held: &list[i], expected: true})
		}
	}
}

func (r *record) recorded(h *Held) bool {
	for i := range r.d.Awards {
		if a := &r.d.Awards[i]; a.Period.To == h.Period.To && a.Honour == h.Honour {
			return true
		}
	}
	return false
}

// The grades that come if all goes well, as scores of their kinds in the
// order of [registry.GradeKinds]: HTXSNV, VMTD, TSVM_TB, VMXS.
const (
	hopedTask  = 1
	hopedUnit  = 2
	hopedParty = 1
	hopedMass  = 1
)

// hopeGrades fills the grades of the year that are not recorded.
func (r *record) hopeGrades(year cal.Year) {
	i := int(year - r.first)
	if i < 0 || i >= gradeYears {
		return
	}
	for kind, score := range [gradeKinds]int8{hopedTask, hopedUnit, hopedParty, hopedMass} {
		if r.grades[kind][i].score == 0 {
			r.grades[kind][i] = cell{score: score, expected: true}
		}
	}
}

// hopesIn tells that something of the year is not recorded yet.
func (r *record) hopesIn(year cal.Year) bool {
	return r.gradeOf(0, year).expected
}
