package honourroll

import (
	"slices"

	"sovang/registry"
)

// CategoryCounts counts the awards (lượt) of the individuals of some
// categories, and the individuals.
type CategoryCounts struct {
	// Name is the name of the categories: Sĩ quan.
	Name string
	Counts
	Distinct Counts
}

// categoryGroup is a row of the table by categories.
type categoryGroup struct {
	name string
	of   []registry.Category
}

// categoryGroups lists the rows that every table by categories has, in the
// order of army lists.
func categoryGroups() []categoryGroup {
	return []categoryGroup{
		{"Sĩ quan", []registry.Category{registry.Officer}},
		{"Quân nhân chuyên nghiệp", []registry.Category{registry.Professional}},
		{"Hạ sĩ quan, binh sĩ", []registry.Category{registry.Enlisted}},
		{"Công nhân, viên chức quốc phòng", []registry.Category{
			registry.DefenceWorker, registry.CivilServant, registry.PublicStaff, registry.ContractStaff}},
	}
}

// categories divides the grants to individuals by what the register says that
// they are; a last row takes the others, when there are any.
func (m Matrix) categories(individuals []grant, people map[string]registry.Person) []CategoryCounts {
	var list []CategoryCounts
	rest := individuals
	for _, group := range categoryGroups() {
		var own, others []grant
		for _, g := range rest {
			if slices.Contains(group.of, people[g.award.Subject.Person].Category) {
				own = append(own, g)
			} else {
				others = append(others, g)
			}
		}
		list, rest = append(list, m.category(group.name, own)), others
	}
	if len(rest) > 0 {
		list = append(list, m.category("Đối tượng khác", rest))
	}
	return list
}

func (m Matrix) category(name string, grants []grant) CategoryCounts {
	c := CategoryCounts{Name: name, Counts: m.counts(), Distinct: m.distinct(grants)}
	for _, g := range grants {
		m.add(g, &c.Counts)
	}
	return c
}
