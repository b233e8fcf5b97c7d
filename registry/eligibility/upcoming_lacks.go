package eligibility

import (
	"cmp"
	"fmt"
	"maps"
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
	initiatives map[registry.Initiative][]cal.Year // by scope and recognition alone
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
			if h.initiatives == nil {
				h.initiatives = make(map[registry.Initiative][]cal.Year)
			}
			key := registry.Initiative{Scope: e.Initiative.Scope, RecognisedBy: e.Initiative.RecognisedBy}
			h.initiatives[key] = addYear(h.initiatives[key], e.Initiative.Year)
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

// words says what is hoped for: grades, titles, initiatives, facts.
func (h hopedFor) words(cat *catalogue.Catalogue, lang Lang) []string {
	out := slices.Concat(h.gradeWords(lang), h.honourWords(cat, lang), h.initiativeWords(lang))
	for _, id := range h.facts {
		if fact, ok := cat.Fact(id); ok {
			out = append(out, sentence{capital(fact.Vi) + ".", capital(fact.En) + "."}.in(lang))
		}
	}
	return out
}

func (h hopedFor) gradeWords(lang Lang) []string {
	kinds := registry.GradeKinds()
	keys := slices.SortedFunc(maps.Keys(h.grades), func(a, b registry.Grade) int {
		return cmp.Or(cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind)), cmp.Compare(a.Grade, b.Grade))
	})
	var out []string
	for _, key := range keys {
		out = append(out, sentence{"{Kind} từ “{grade}” trở lên năm {years}.", "{Kind} “{grade}” or better in {years}."}.fill(lang,
			"{Kind}", capital(GradeKindName(key.Kind, key.Subject.For(), lang)), "{grade}", GradeName(key.Grade, lang), "{years}", yearList(h.grades[key])))
	}
	return out
}

func (h hopedFor) honourWords(cat *catalogue.Catalogue, lang Lang) []string {
	var out []string
	for _, code := range slices.Sorted(maps.Keys(h.honours)) {
		years := h.honours[code]
		out = append(out, sentence{"{name} năm {years}.", "{name} in {years}."}.fill(lang,
			"{name}", honourName(cat, code, slices.Max(years), lang), "{years}", yearList(years)))
	}
	return out
}

func (h hopedFor) initiativeWords(lang Lang) []string {
	keys := slices.SortedFunc(maps.Keys(h.initiatives), func(a, b registry.Initiative) int {
		return cmp.Or(cmp.Compare(scopeRank(a.Scope), scopeRank(b.Scope)), cmp.Compare(a.RecognisedBy.Rank(), b.RecognisedBy.Rank()))
	})
	var out []string
	for _, key := range keys {
		years := h.initiatives[key]
		out = append(out, sentence{"Thêm {n} sáng kiến {scope}{recogniser} ({years}).", "{n} more, {scope}{recogniser} ({years})."}.fill(lang,
			"{n}", sentence{fmt.Sprint(len(years)), plural(len(years), "initiative")}.in(lang),
			"{scope}", ScopeName(key.Scope, lang), "{recogniser}", recogniserText(string(key.RecognisedBy)).in(lang), "{years}", yearList(years)))
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
