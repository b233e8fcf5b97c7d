package honourroll

import (
	"maps"
	"slices"

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

func (x *index) matrix(cells []cell, grants []grant) Matrix {
	m := Matrix{Years: x.period.Years()}
	m.Collectives, m.Individuals, m.All = m.counts(), m.counts(), m.counts()
	byBand := map[int][]cell{}
	for _, c := range cells {
		byBand[c.band] = append(byBand[c.band], c)
		m.add(c, c.pick(&m.Collectives, &m.Individuals), &m.All)
	}
	names := sharedNames(cells)
	for _, band := range slices.Sorted(maps.Keys(byBand)) {
		m.Groups = append(m.Groups, m.group(band, byBand[band], names))
	}
	var byCategory []Counts
	m.DistinctCollectives, m.DistinctIndividuals, byCategory = x.distinct(m, grants)
	m.Categories = m.categoryRows(cells, byCategory)
	m.divide(cells)
	return m
}

func (m Matrix) counts() Counts { return Counts{ByYear: make([]int, len(m.Years))} }

// add counts the grants of a cell in each of the given counts.
func (m Matrix) add(c cell, counts ...*Counts) {
	for _, count := range counts {
		count.ByYear[c.year-m.Years[0]] += c.n
		count.Total += c.n
	}
}

// pick returns the counts to which a cell belongs.
func (c cell) pick(collectives, individuals *Counts) *Counts {
	if c.unit {
		return collectives
	}
	return individuals
}

func (m Matrix) group(band int, cells []cell, names map[string]string) Group {
	group := Group{Band: band, Name: BandName(band), Collectives: m.counts(), Individuals: m.counts(), All: m.counts()}
	for _, c := range cells {
		m.add(c, &m.row(&group, c, names[c.honour.Code]).Counts, c.pick(&group.Collectives, &group.Individuals), &group.All)
	}
	return group
}

// row returns the row of the group in which a cell counts, a new one when it
// is the first.
func (m Matrix) row(group *Group, c cell, name string) *Row {
	for i, row := range group.Rows {
		if row.Honour == c.honour.Code && row.For == c.given() {
			return &group.Rows[i]
		}
	}
	group.Rows = append(group.Rows, Row{
		Honour: c.honour.Code, Name: name, For: c.given(), Counts: m.counts(), rank: c.honour.Rank,
	})
	return &group.Rows[len(group.Rows)-1]
}

// distinct counts the recipients of grants, each once a year and once in all:
// collectives, individuals, and these by category group.
func (x *index) distinct(m Matrix, grants []grant) (collectives, individuals Counts, byCategory []Counts) {
	collectives, individuals = m.counts(), m.counts()
	byCategory = make([]Counts, len(categoryGroups())+1)
	for i := range byCategory {
		byCategory[i] = m.counts()
	}
	years := len(m.Years)
	ever, inYear := make([]bool, len(x.subjects)), make([]bool, len(x.subjects)*years)
	for _, g := range grants {
		year := int(g.year - m.Years[0])
		counts := []*Counts{&individuals, &byCategory[x.categories[g.subject]]}
		if g.collective {
			counts = []*Counts{&collectives}
		}
		first, firstInYear := &ever[g.subject], &inYear[int(g.subject)*years+year]
		for _, c := range counts {
			if !*first {
				c.Total++
			}
			if !*firstInYear {
				c.ByYear[year]++
			}
		}
		*first, *firstInYear = true, true
	}
	return collectives, individuals, byCategory
}
