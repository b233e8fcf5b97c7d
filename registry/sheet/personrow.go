package sheet

import (
	"fmt"

	"sovang/registry"
)

// readPerson reads a person, or one more posting of the person in the row above.
func readPerson(b *registry.Batch, r *rowReader) {
	if n := len(b.People); n > 0 && r.plainText("code") == b.People[n-1].Code && r.anyOf("code") {
		var next registry.Person
		last := &b.People[n-1]
		personFields(r.silent(), &next)
		said := *last
		if next.Category == "" {
			said.Category = ""
		}
		if continues(said, next, registry.Person{Code: last.Code, Name: either(next.Name, last.Name)}, func(p *registry.Person) { p.Postings = nil }) {
			r.resume(registry.People, n-1, len(last.Postings))
			personFields(r, &next)
			r.requireFrom(next)
			last.Postings = append(last.Postings, next.Postings...)
			return
		}
	}
	person := readEntry(r, registry.People, &b.People, personFields)
	r.bornBySex(person)
	r.completePerson(person)
	r.requireFrom(*person)
}

// completePerson fills what a row leaves to be understood: the category from
// the register or the rank, the beginning of the first posting from the day
// of the list.
func (r *rowReader) completePerson(p *registry.Person) {
	r.properName(&p.Name)
	if p.Category == "" && !r.anyOf("category") {
		p.Category = r.categoryOf(*p)
		switch rank := rankOf(*p); {
		case p.Category != "":
		case rank != "" && registry.RankOrder(rank) == 0:
			r.fault(fmt.Sprintf("postings[%d].rank", r.first), registry.FaultRank, rank, nil)
		default:
			r.fault("category", registry.FaultMissing, "", map[string]string{"or": "postings.rank"})
		}
	}
	r.beginUnsure(p)
}

func (r *rowReader) categoryOf(p registry.Person) registry.Category {
	if look := r.source.options.RegisteredPerson; look != nil && p.Code != "" {
		if known, ok := look(p.Code); ok {
			return known.Category
		}
	}
	return registry.CategoryOfRank(rankOf(p))
}

// rankOf is the rank that the row of a person gives.
func rankOf(p registry.Person) string {
	if len(p.Postings) == 0 {
		return ""
	}
	return p.Postings[0].Rank
}

// requireFrom reports the posting of a row that does not tell when it began.
func (r *rowReader) requireFrom(p registry.Person) {
	if len(p.Postings) == 0 || !p.Postings[0].From.IsZero() || r.anyOf("postings.from") {
		return
	}
	r.fault(fmt.Sprintf("postings[%d].from", r.first), registry.FaultMissing, "", nil)
}

// bornBySex reads the birth of a list that has a column of it for men and one
// for women, which tells the sex as well.
func (r *rowReader) bornBySex(p *registry.Person) {
	for field, sex := range map[string]string{bornMale: registry.Male, bornFemale: registry.Female} {
		if r.anyOf(field) && p.Born.IsZero() {
			r.date(field, &p.Born)
			if p.Sex == "" {
				p.Sex = sex
			}
		}
	}
}
