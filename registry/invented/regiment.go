package invented

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"

	"sovang/registry"
)

const (
	regimentsOfDivision  = 4
	battalions           = 3
	companiesOfBattalion = 3 // the last of all is the regiment's own
	companies            = 10
	peopleOfCompany      = 100
	region               = "QKB"
)

// regiment is made from chance that is its own, so that it is the same in a
// register of any size.
type regiment struct {
	chance *rand.Rand
	names  names
	number int
	book   decisions
	batch  registry.Batch
}

func newRegiment(seed uint64, number int, names names) *regiment {
	r := &regiment{chance: rand.New(rand.NewPCG(seed, uint64(number))), names: names, number: number}
	if number == 1 {
		r.found(registry.Unit{Code: region, Name: "Quân khu Bịa", Echelon: registry.MilitaryRegion})
	}
	if number%regimentsOfDivision == 1 {
		r.found(registry.Unit{Code: r.division(), Name: fmt.Sprintf("Sư đoàn Bịa %d", r.divisionNumber()), Echelon: registry.DivisionUnit, Parent: region})
	}
	r.found(registry.Unit{Code: r.code(), Name: r.name(), Echelon: registry.RegimentUnit, Parent: r.division()})
	for i := range battalions {
		r.found(registry.Unit{Code: r.battalion(i), Name: fmt.Sprintf("Tiểu đoàn %d", i+1), Echelon: registry.Battalion, Parent: r.code()})
	}
	for i := range companies {
		parent := r.code()
		if battalion := i / companiesOfBattalion; battalion < battalions {
			parent = r.battalion(battalion)
		}
		r.found(registry.Unit{Code: r.company(i), Name: companyName(i), Echelon: registry.Company, Parent: parent})
	}
	return r
}

func (r *regiment) found(u registry.Unit) {
	u.Kind, u.Founded, u.PartyBase = registry.MilitaryUnit, date(1960+r.number%20, 12, 22), true
	r.batch.Units = append(r.batch.Units, u)
}

func (r *regiment) code() string           { return fmt.Sprintf("E%d", r.number) }
func (r *regiment) name() string           { return fmt.Sprintf("Trung đoàn Bịa %d", r.number) }
func (r *regiment) divisionNumber() int    { return 1 + (r.number-1)/regimentsOfDivision }
func (r *regiment) division() string       { return fmt.Sprintf("F%d", r.divisionNumber()) }
func (r *regiment) battalion(i int) string { return fmt.Sprintf("E%dD%d", r.number, i+1) }
func (r *regiment) company(i int) string   { return fmt.Sprintf("E%dC%d", r.number, i+1) }
func companyName(i int) string             { return fmt.Sprintf("Đại đội %d", i+1) }

// decorate gives units and people what they won, at most so many awards: to
// the units first, then to one person after another.
func (r *regiment) decorate(most int) {
	r.book.most = most
	r.decorateUnits()
	for range companies * peopleOfCompany {
		if r.book.full() {
			break
		}
		r.decoratePerson(r.enlist())
	}
	r.batch.Decisions, r.batch.Awards = r.book.decisions, r.book.awards
	place := make(map[registry.DecisionRef]int, len(r.book.decisions))
	for i, decision := range r.book.decisions {
		place[decision.Ref()] = i
	}
	slices.SortStableFunc(r.batch.Awards, func(a, b registry.Award) int { // as a list has them
		return cmp.Compare(place[a.Decision], place[b.Decision])
	})
}
