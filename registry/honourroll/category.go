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
	byGroup := make([][]grant, len(categoryGroups())+1)
	for _, g := range individuals {
		at := groupOf(g, people)
		byGroup[at] = append(byGroup[at], g)
	}
	var list []CategoryCounts
	for i, group := range categoryGroups() {
		list = append(list, m.category(group.name, byGroup[i]))
	}
	if rest := byGroup[len(list)]; len(rest) > 0 {
		list = append(list, m.category("Đối tượng khác", rest))
	}
	return list
}

// groupOf returns the place of the category group that the recipient of a
// grant is in; the place after the last takes the others.
func groupOf(g grant, people map[string]registry.Person) int {
	category := people[g.award.Subject.Person].Category
	at := slices.IndexFunc(categoryGroups(), func(group categoryGroup) bool { return slices.Contains(group.of, category) })
	if at < 0 {
		return len(categoryGroups())
	}
	return at
}

// divide counts the awards of each row of individuals by category.
func (m Matrix) divide(individuals []grant, people map[string]registry.Person) {
	for _, g := range individuals {
		for i := range m.Groups {
			group := &m.Groups[i]
			if group.Band != g.band {
				continue
			}
			row := m.row(group, g, "")
			if row.ByCategory == nil {
				row.ByCategory = make([]int, len(m.Categories))
			}
			row.ByCategory[groupOf(g, people)]++
		}
	}
}

func (m Matrix) category(name string, grants []grant) CategoryCounts {
	c := CategoryCounts{Name: name, Counts: m.counts(), Distinct: m.distinct(grants)}
	for _, g := range grants {
		m.add(g, &c.Counts)
	}
	return c
}
