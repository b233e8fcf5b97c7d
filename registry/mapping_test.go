package registry_test

import (
	"testing"

	"sovang/registry"
)

func TestMappingValidate(t *testing.T) {
	columns := []registry.MappedColumn{{Heading: "Đ/c", Field: "name"}, {Heading: "Lon", Field: "postings.rank"}, {Heading: "Cỡ giày"}}
	cases := []struct {
		name  string
		m     registry.Mapping
		field string
		code  registry.FaultCode
	}{
		{"sound", registry.Mapping{Name: "so-tay", Kind: registry.People, Columns: columns}, "", ""},
		{"no name", registry.Mapping{Kind: registry.People, Columns: columns}, "name", registry.FaultMissing},
		{"no kind", registry.Mapping{Name: "so-tay", Columns: columns}, "kind", registry.FaultMissing},
		{"unknown kind", registry.Mapping{Name: "so-tay", Kind: "horses", Columns: columns}, "kind", registry.FaultChoice},
		{"no columns", registry.Mapping{Name: "so-tay", Kind: registry.People}, "columns", registry.FaultMissing},
		{"no heading", registry.Mapping{Name: "so-tay", Kind: registry.People, Columns: append(columns[:1:1], registry.MappedColumn{Field: "name"})}, "columns.heading", registry.FaultMissing},
		{"heading twice", registry.Mapping{Name: "so-tay", Kind: registry.People, Columns: append(columns[:1:1], registry.MappedColumn{Heading: "đ/C"})}, "columns.heading", registry.FaultRepeated},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			faults := c.m.Validate()
			if c.code == "" && len(faults) == 0 {
				return
			}
			if len(faults) != 1 || faults[0].Code != c.code || faults[0].Field != c.field {
				t.Errorf("got %v, want %s of %s", faults, c.code, c.field)
			}
		})
	}
}
