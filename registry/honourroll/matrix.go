package honourroll

import (
	"cmp"
	"maps"
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
)

// Matrix counts awards by honour and year, gathered by bands.
type Matrix struct {
	Years []cal.Year
	// Groups are the bands that have awards, highest first.
	Groups []Group
	// Collectives, Individuals and All count awards (lượt).
	Collectives, Individuals, All Counts
	// DistinctCollectives and DistinctIndividuals count recipients, each once
	// a year and once in the total, so the years need not add up to it.
	DistinctCollectives, DistinctIndividuals Counts
	// Categories divide the awards of individuals by what they serve as; they
	// add up to Individuals and DistinctIndividuals.
	Categories []CategoryCounts
}

// Counts are numbers by year, in the order of [Matrix.Years], and their
// total.
type Counts struct {
	ByYear []int
	Total  int
}

// Group is one band of the matrix.
type Group struct {
	Band int
	// Name says whose awards they are: Nhà nước.
	Name string
	// Rows are collectives, then individuals, each highest first.
	Rows []Row
	// Collectives, Individuals and All are the subtotals.
	Collectives, Individuals, All Counts
}

// Row counts one honour given to one kind of recipient.
type Row struct {
	Honour, Name string
	// For is catalogue.ForUnits or catalogue.ForPersons.
	For string
	Counts
	// ByCategory divides the awards of a row of individuals as
	// [Matrix.Categories] does, in its order; a row of collectives has none.
	ByCategory []int

	rank int // that orders the honours of a band
}

// BandName returns the name of a band (Thông tư 199/2016/TT-BQP, Điều 24).
func BandName(band int) string {
	switch band {
	case 1:
		return "Nhà nước"
	case 2:
		return "Chính phủ, Thủ tướng Chính phủ"
	case 3:
		return "Bộ Quốc phòng"
	case 4:
		return "Đơn vị trực thuộc Bộ Quốc phòng"
	case 5:
		return "Cấp sư đoàn đến cấp trung đoàn"
	}
	return "Hình thức khác"
}

func (x *index) matrix(grants []grant, period cal.Period) Matrix {
	m := Matrix{Years: period.Years()}
	m.Collectives, m.Individuals, m.All = m.counts(), m.counts(), m.counts()
	byBand := map[int][]grant{}
	for _, g := range grants {
		byBand[g.band] = append(byBand[g.band], g)
		m.add(g, m.pick(g, &m.Collectives, &m.Individuals), &m.All)
	}
	names := sharedNames(grants)
	for _, band := range slices.Sorted(maps.Keys(byBand)) {
		m.Groups = append(m.Groups, m.group(band, byBand[band], names))
	}
	collectives, individuals := split(grants)
	m.DistinctCollectives, m.DistinctIndividuals = m.distinct(collectives), m.distinct(individuals)
	m.Categories = m.categories(individuals, x.people)
	m.divide(individuals, x.people)
	return m
}

func (m Matrix) counts() Counts { return Counts{ByYear: make([]int, len(m.Years))} }

// add counts a grant in each of the given counts.
func (m Matrix) add(g grant, counts ...*Counts) {
	for _, c := range counts {
		c.ByYear[g.year-m.Years[0]]++
		c.Total++
	}
}

// pick returns the counts that a grant belongs to.
func (m Matrix) pick(g grant, collectives, individuals *Counts) *Counts {
	if g.award.Subject.IsUnit() {
		return collectives
	}
	return individuals
}

func (m Matrix) group(band int, grants []grant, names map[string]string) Group {
	group := Group{Band: band, Name: BandName(band), Collectives: m.counts(), Individuals: m.counts(), All: m.counts()}
	slices.SortStableFunc(grants, func(a, b grant) int {
		return cmp.Or(registry.FalseFirst(!a.award.Subject.IsUnit(), !b.award.Subject.IsUnit()), compareHonours(a, b))
	})
	for _, g := range grants {
		m.add(g, &m.row(&group, g, names[g.honour.Code]).Counts, m.pick(g, &group.Collectives, &group.Individuals), &group.All)
	}
	return group
}

// row returns the row of the group in which a grant counts, a new one when
// it is the first.
func (m Matrix) row(group *Group, g grant, name string) *Row {
	for i, row := range group.Rows {
		if row.Honour == g.honour.Code && row.For == g.award.Subject.For() {
			return &group.Rows[i]
		}
	}
	group.Rows = append(group.Rows, Row{
		Honour: g.honour.Code, Name: name, For: g.award.Subject.For(), Counts: m.counts(), rank: g.honour.Rank,
	})
	return &group.Rows[len(group.Rows)-1]
}

// distinct counts the recipients of grants.
func (m Matrix) distinct(grants []grant) Counts {
	c := m.counts()
	ever := map[registry.Subject]bool{}
	inYear := map[cal.Year]map[registry.Subject]bool{}
	for _, g := range grants {
		if inYear[g.year] == nil {
			inYear[g.year] = map[registry.Subject]bool{}
		}
		inYear[g.year][g.award.Subject] = true
		ever[g.award.Subject] = true
	}
	for i, y := range m.Years {
		c.ByYear[i] = len(inYear[y])
	}
	c.Total = len(ever)
	return c
}
