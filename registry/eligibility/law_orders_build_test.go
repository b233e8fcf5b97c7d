package eligibility

import (
	"fmt"
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// orderCase is a dossier of an invented recipient that is fit for an honour,
// with dossiers that miss exactly one condition each.
type orderCase struct {
	cite, name, honour string
	typ                registry.AwardType
	// path is the way to it that is meant.
	path   string
	facts  []string // stated
	fit    func() *dossier
	misses []orderMiss
}

// orderMiss spoils a fit dossier or denies a fact; the condition because is
// then the only one that is not met.
type orderMiss struct {
	name    string
	spoil   func(*dossier)
	deny    string
	because catalogue.Op
}

// orderYear is the last year of the achievement in all cases.
const orderYear cal.Year = 2021

func runOrders(t *testing.T, cases []orderCase) {
	t.Helper()
	cat := realLaw(t)
	for _, c := range cases {
		t.Run(c.cite+"/"+c.honour+"/"+c.name, func(t *testing.T) {
			if v := Judge(cat, &c.fit().Dossier, c.question("")); v.Result != Met || v.Path != c.path {
				t.Errorf("got %s by path %q, want met by %q: %s", v.Result, v.Path, c.path, failures(v, v.Path))
			}
			for _, m := range c.misses {
				t.Run(m.name, func(t *testing.T) { c.miss(t, cat, m) })
			}
		})
	}
}

func (c orderCase) question(deny string) Question {
	assume := map[string]bool{}
	for _, fact := range c.facts {
		assume[fact] = true
	}
	if deny != "" {
		assume[deny] = false
	}
	return Question{Honour: c.honour, Year: orderYear, Type: c.typ, Assume: assume}
}

func (c orderCase) miss(t *testing.T, cat *catalogue.Catalogue, m orderMiss) {
	d := c.fit()
	if m.spoil != nil {
		m.spoil(d)
	}
	v := Judge(cat, &d.Dossier, c.question(m.deny))
	if lacking := failures(v, c.path); v.Result != NotMet || len(lacking) != 1 || lacking[0] != m.because {
		t.Errorf("got %s, path %q lacks %s, want not_met lacking %s alone", v.Result, c.path, lacking, m.because)
	}
}

// failures lists the operators of what is not met on the path.
func failures(v Verdict, path string) []catalogue.Op {
	var ops []catalogue.Op
	for _, f := range v.Findings {
		if (f.Path == "" || f.Path == path) && f.Result != Met {
			ops = append(ops, f.Condition)
		}
	}
	return ops
}

// lowerGrade puts a low grade for the last year.
func lowerGrade(kind registry.GradeKind, grade string) func(*dossier) {
	return func(d *dossier) {
		for i := range d.Grades {
			if g := &d.Grades[i]; g.Kind == kind && g.Year == orderYear {
				g.Grade = grade
			}
		}
	}
}

// lose takes one award of the honour away.
func lose(honour string) func(*dossier) {
	return func(d *dossier) {
		i := slices.IndexFunc(d.Awards, func(a Held) bool { return a.Honour == honour })
		d.Awards = slices.Delete(d.Awards, i, i+1)
	}
}

// forYears is somebody who has served so many years on 31 December.
func forYears(t *testing.T, years int) *dossier {
	return aPerson(t).enlisted(fmt.Sprintf("%d-12-31", int(orderYear)-years))
}

// aDayLater makes the service a day shorter.
func aDayLater(years int) func(*dossier) {
	return func(d *dossier) { d.enlisted(fmt.Sprintf("%d-01-01", int(orderYear)-years+1)) }
}
