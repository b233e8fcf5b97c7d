package eligibility

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// Lacks says shortly what a prospect still needs, each thing once: what has
// to be won in the years to come, then what the register does not tell or
// what holds the honour up.
func (p Prospect) Lacks(cat *catalogue.Catalogue, lang Lang) []string {
	var hoped hopedFor
	var others []string
	for _, f := range p.Lacking {
		if f.Result == Met {
			hoped.add(f.about.expected, f.about.condition.Grade)
			continue
		}
		if why := f.Why(cat, lang); !slices.Contains(others, why) {
			others = append(others, why)
		}
	}
	return append(hoped.words(cat, lang), others...)
}

// hopedFor gathers the records that are taken as won, year by year.
type hopedFor struct {
	grades      map[registry.Grade][]cal.Year // by grade without subject and year
	honours     map[string][]cal.Year
	initiatives []cal.Year
	facts       []string
}

// add gathers records; least is the lowest grade that would do.
func (h *hopedFor) add(records []Evidence, least string) {
	for _, e := range records {
		switch {
		case e.Grade != nil:
			if h.grades == nil {
				h.grades = make(map[registry.Grade][]cal.Year)
			}
			key := registry.Grade{Kind: e.Grade.Kind, Grade: cmp.Or(least, e.Grade.Grade), Subject: registry.Subject{Unit: e.Grade.Subject.Unit}}
			h.grades[key] = addYear(h.grades[key], e.Grade.Year)
		case e.Award != nil:
			if h.honours == nil {
				h.honours = make(map[string][]cal.Year)
			}
			h.honours[e.Award.Honour] = addYear(h.honours[e.Award.Honour], e.Award.Period.To)
		case e.Initiative != nil:
			h.initiatives = addYear(h.initiatives, e.Initiative.Year)
		case e.Fact != "" && !slices.Contains(h.facts, e.Fact):
			h.facts = append(h.facts, e.Fact)
		}
	}
}

func addYear(years []cal.Year, year cal.Year) []cal.Year {
	if !slices.Contains(years, year) {
		years = append(years, year)
	}
	return years
}

// words says what is hoped for: grades, titles, initiatives.
func (h hopedFor) words(cat *catalogue.Catalogue, lang Lang) []string {
	var out []string
	keys := make([]registry.Grade, 0, len(h.grades))
	for key := range h.grades {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b registry.Grade) int {
		kinds := registry.GradeKinds()
		return cmp.Or(cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind)), cmp.Compare(a.Grade, b.Grade))
	})
	for _, key := range keys {
		subject := key.Subject.For()
		out = append(out, sentence{
			fmt.Sprintf("%s từ “%s” trở lên năm %s.", capital(GradeKindName(key.Kind, subject, lang)), GradeName(key.Grade, lang), yearList(h.grades[key])),
			fmt.Sprintf("%s “%s” or better in %s.", capital(GradeKindName(key.Kind, subject, lang)), GradeName(key.Grade, lang), yearList(h.grades[key])),
		}.in(lang))
	}
	codes := make([]string, 0, len(h.honours))
	for code := range h.honours {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	for _, code := range codes {
		years := h.honours[code]
		name := honourName(cat, code, slices.Max(years), lang)
		out = append(out, sentence{fmt.Sprintf("%s năm %s.", name, yearList(years)), fmt.Sprintf("%s in %s.", name, yearList(years))}.in(lang))
	}
	if n := len(h.initiatives); n > 0 {
		out = append(out, sentence{
			fmt.Sprintf("Thêm %d sáng kiến được công nhận (%s).", n, yearList(h.initiatives)),
			fmt.Sprintf("%d more recognised initiatives (%s).", n, yearList(h.initiatives)),
		}.in(lang))
	}
	for _, id := range h.facts {
		if fact, ok := cat.Fact(id); ok {
			out = append(out, sentence{capital(fact.Vi) + ".", capital(fact.En) + "."}.in(lang))
		}
	}
	return out
}

func yearList(years []cal.Year) string {
	years = slices.Sorted(slices.Values(years))
	texts := make([]string, len(years))
	for i, year := range years {
		texts[i] = yearText(year)
	}
	return strings.Join(texts, ", ")
}
