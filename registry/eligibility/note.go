package eligibility

import (
	"strconv"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// The operators note what they find in a finding. When only the answer is
// wanted there is none: the methods below do nothing on nil.

func (f *Finding) have(text string) {
	if f != nil {
		f.Have = text
	}
}

func (f *Finding) need(text string) {
	if f != nil {
		f.Need = text
	}
}

// count notes how many there are and how many are needed.
func (f *Finding) count(have, need int) {
	if f != nil {
		f.Have, f.Need = strconv.Itoa(have), strconv.Itoa(need)
	}
}

// enough notes how many there are and how many are needed. Of what is only
// expected, it keeps no more than is needed, the earliest.
func (f *Finding) enough(have, need int) {
	f.count(have, need)
	if f == nil {
		return
	}
	surplus := min(max(have-need, 0), len(f.about.expected))
	f.about.expected = f.about.expected[surplus:]
	f.count(have-surplus, need)
}

func (f *Finding) missing(year cal.Year) {
	if f != nil {
		f.Missing = append(f.Missing, year)
	}
}

func (f *Finding) award(a entry) {
	if f != nil {
		f.evidence(Evidence{Award: a.Held}, a.expected)
	}
}

func (f *Finding) initiative(p proof, c *catalogue.Condition) {
	if f == nil {
		return
	}
	if p.expected {
		p = p.as(c)
	}
	f.evidence(Evidence{Initiative: p.Initiative}, p.expected)
}

func (f *Finding) evidence(e Evidence, expected bool) {
	if expected {
		f.about.expected = append(f.about.expected, e)
		return
	}
	f.Evidence = append(f.Evidence, e)
}

func (f *Finding) discipline(d *registry.Discipline) {
	if f != nil {
		f.Evidence = append(f.Evidence, Evidence{Discipline: d})
	}
}

func (f *Finding) posting(p *registry.Posting) {
	if f != nil {
		f.Evidence = append(f.Evidence, Evidence{Posting: p})
	}
}

// derived tells that the finding rests on a reading of the law, not on its
// words alone.
func (f *Finding) derived() {
	if f != nil && f.Basis.Confidence == catalogue.Confirmed {
		f.Basis.Confidence = catalogue.Derived
	}
}

// months notes what there is of the months that are needed.
func (f *Finding) months(have months, need int) {
	f.count(have.least, need)
	if f != nil && have.most != have.least {
		f.about.most = have.most
	}
}
