package eligibility

import (
	"testing"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// lawCase is a worked case: what the article that it cites answers.
type lawCase struct {
	cite, name string
	d          *dossier
	honour     string
	year       cal.Year
	assume     map[string]bool
	want       Result
	// because is the condition that stands in the way.
	because catalogue.Op
}

func runCases(t *testing.T, cases []lawCase) {
	t.Helper()
	cat := realLaw(t)
	for _, c := range cases {
		t.Run(c.cite+"/"+c.honour+"/"+c.name, func(t *testing.T) {
			q := Question{Honour: c.honour, Year: c.year, Assume: c.assume}
			v := Judge(cat, &c.d.Dossier, q)
			if v.Result != c.want {
				t.Errorf("got %s by path %q, want %s", v.Result, v.Path, c.want)
			}
			if c.because != "" && !standsInTheWay(v, c.because) {
				t.Errorf("no finding of %s is %s on the path %q", c.because, v.Result, v.Path)
			}
			if fast := Answer(cat, &c.d.Dossier, q); fast != v.Result {
				t.Errorf("without findings got %s, with them %s", fast, v.Result)
			}
			if t.Failed() {
				for _, f := range v.Findings {
					t.Logf("%-16s %-8s %-14s %-8s have %q need %q", f.Rule, f.Path, f.Condition, f.Result, f.Have, f.Need)
				}
			}
		})
	}
}

// standsInTheWay tells that a finding of the operator decided.
func standsInTheWay(v Verdict, op catalogue.Op) bool {
	for _, f := range v.Findings {
		if (f.Path == "" || f.Path == v.Path) && blocks(f, op, v.Result) {
			return true
		}
	}
	return false
}

func blocks(f Finding, op catalogue.Op, result Result) bool {
	if f.Result != result {
		return false
	}
	if f.Condition == op {
		return true
	}
	for _, child := range f.about.children {
		if blocks(child, op, result) {
			return true
		}
	}
	return false
}

func given(fact string) map[string]bool  { return map[string]bool{fact: true} }
func denied(fact string) map[string]bool { return map[string]bool{fact: false} }
