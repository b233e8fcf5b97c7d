package registry_test

import (
	"strings"
	"testing"

	"sovang/registry"
)

func TestUnitsStandInTheOrderOfTheEstablishment(t *testing.T) {
	units := []registry.Unit{
		{Code: "D2", Parent: "E4", Place: 2}, {Code: "C1", Parent: "D2"}, {Code: "D1", Parent: "E4", Place: 1},
		{Code: "Z9", Parent: "E4"}, {Code: "A9", Parent: "E4"}, {Code: "E4", Parent: "F5"},
	}
	tests := []struct {
		name  string
		units []registry.Unit
		want  string
	}{
		{"superiors first, sisters by place, then by code", units, "E4 D1 D2 C1 A9 Z9"},
		{"a superior that is not there leaves its units on top", units[:2], "D2 C1"},
		{"units above themselves are left out", []registry.Unit{{Code: "A", Parent: "B"}, {Code: "B", Parent: "A"}, {Code: "C"}}, "C"},
		{"no units", nil, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var codes []string
			for _, u := range registry.InEstablishment(test.units) {
				codes = append(codes, u.Code)
			}
			if got := strings.Join(codes, " "); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
