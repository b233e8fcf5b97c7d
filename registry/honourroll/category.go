package honourroll

import "sovang/registry"

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

// categoriesOf returns for each person the place of the category group that
// they are in; the place after the last takes the others.
func (x *index) categoriesOf(people []*registry.Person) []int {
	places, groups := map[registry.Category]int{}, categoryGroups()
	for i, group := range groups {
		for _, category := range group.of {
			places[category] = i
		}
	}
	categories := make([]int, len(people))
	for i, p := range people {
		place, grouped := places[p.Category]
		if !grouped {
			place = len(groups)
		}
		categories[i] = place
	}
	return categories
}

// categoryRows counts the awards of individuals by their category groups; a
// last row takes the others, when there are any.
func (m Matrix) categoryRows(cells []cell, distinct []Counts) []CategoryCounts {
	list := make([]CategoryCounts, len(distinct))
	for i, d := range distinct {
		list[i] = CategoryCounts{Name: "Đối tượng khác", Counts: m.counts(), Distinct: d}
	}
	for i, group := range categoryGroups() {
		list[i].Name = group.name
	}
	for _, c := range cells {
		if !c.unit {
			m.add(c, &list[c.category].Counts)
		}
	}
	if others := len(list) - 1; list[others].Total == 0 {
		return list[:others]
	}
	return list
}

// divide counts the awards of each row of individuals by category.
func (m Matrix) divide(cells []cell) {
	for _, c := range cells {
		if c.unit {
			continue
		}
		for i := range m.Groups {
			if m.Groups[i].Band != c.band {
				continue
			}
			row := m.row(&m.Groups[i], c, "")
			if row.ByCategory == nil {
				row.ByCategory = make([]int, len(m.Categories))
			}
			row.ByCategory[c.category] += c.n
		}
	}
}
