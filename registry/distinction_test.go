package registry_test

import (
	"testing"

	"sovang/registry"
)

func TestDistinctionValidate(t *testing.T) {
	sound := registry.Distinction{Kind: registry.People, First: "QN-001", Second: "QN-007", On: anyDay(t, "9/6/2020"), Reason: "Đã xem lý lịch"}
	cases := []struct {
		name  string
		alter func(*registry.Distinction)
		field string
		code  registry.FaultCode
	}{
		{"sound", func(*registry.Distinction) {}, "", ""},
		{"of awards", func(d *registry.Distinction) { d.Kind = registry.Awards }, "kind", registry.FaultChoice},
		{"no kind", func(d *registry.Distinction) { d.Kind = "" }, "kind", registry.FaultMissing},
		{"one alone", func(d *registry.Distinction) { d.Second = "" }, "second", registry.FaultMissing},
		{"from itself", func(d *registry.Distinction) { d.Second = d.First }, "second", registry.FaultApartFromItself},
		{"no day", func(d *registry.Distinction) { d.On = anyDay(t, "2020") }, "on", registry.FaultMissing},
		{"no reason", func(d *registry.Distinction) { d.Reason = " " }, "reason", registry.FaultMissing},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := sound
			c.alter(&d)
			faults := d.Validate()
			if c.code == "" && len(faults) == 0 {
				return
			}
			if len(faults) != 1 || faults[0].Field != c.field || faults[0].Code != c.code {
				t.Errorf("got %v, want %s at %s", faults, c.code, c.field)
			}
		})
	}
}
