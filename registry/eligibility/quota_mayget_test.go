package eligibility

import (
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func TestMayGetLooksAtWhatTheUnitIs(t *testing.T) {
	cat, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	unit := func(echelon registry.Echelon, change func(*registry.Unit)) registry.Unit {
		u := registry.Unit{Code: "D1", Name: "Đơn vị bịa", Kind: registry.MilitaryUnit, Echelon: echelon}
		if change != nil {
			change(&u)
		}
		return u
	}
	factory := func(u *registry.Unit) { u.Enterprise = true }
	for name, test := range map[string]struct {
		unit   registry.Unit
		honour string
		want   bool
	}{
		"a company, TT 151 Đ12.8a":              {unit(registry.Company, nil), "DVQT", true},
		"a squad, TT 151 Đ12.8a":                {unit(registry.Squad, nil), "DVQT", false},
		"a squad, TT 151 Đ12.9a":                {unit(registry.Squad, nil), "DVTT", true},
		"a regiment, TT 151 Đ12.9a":             {unit(registry.RegimentUnit, nil), "DVTT", false},
		"a hospital equal to a division":        {unit(registry.Hospital, func(u *registry.Unit) { u.Equivalent = registry.DivisionUnit }), "DVQT", false},
		"what counts as a battalion":            {unit(registry.School, func(u *registry.Unit) { u.Equivalent = registry.Battalion }), "DVTT", true},
		"a workshop of a factory, Đ12.8b":       {unit(registry.Workshop, factory), "DVQT", false},
		"a workshop of a factory for its title": {unit(registry.Workshop, factory), "TTLDXS", true},
		"a workshop of a unit":                  {unit(registry.Workshop, nil), "TTLDXS", false},
		"a unit with flags, TT 151 Đ12.7a":      {unit(registry.Office, func(u *registry.Unit) { u.FlagEligible = true }), "CO_TT", true},
		"an office without":                     {unit(registry.Office, nil), "CO_TT", false},
		"a party body":                          {unit(registry.Company, func(u *registry.Unit) { u.Kind = registry.PartyBody }), "DVQT", false},
		"one closed before the year":            {unit(registry.Company, func(u *registry.Unit) { u.Closed = cal.Year(2018).Last() }), "DVQT", false},
		"one founded after the year":            {unit(registry.Company, func(u *registry.Unit) { u.Founded = cal.Year(2020).First() }), "DVQT", false},
		"an honour of persons":                  {unit(registry.Company, nil), "CSTT", false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := MayGet(cat, test.unit, test.honour, 2019); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}
