package registry_test

import (
	"testing"

	"sovang/registry"
)

// FuzzNames compares any two names: their order is one way, a name is its own
// equal, and looking for twins ends.
func FuzzNames(f *testing.F) {
	f.Add("Nguyễn Văn Ân", "nguyen van an")
	f.Add("Trần Thị Hoà", "Trần Thị Hòa")
	f.Add("\u202eBịa", "B\u0323i\u0323a\u0301\u0301")
	f.Add("", " ")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 2000 {
			return
		}
		order := registry.NewNameOrder()
		if order.Compare(a, b) != -order.Compare(b, a) || order.Compare(a, a) != 0 {
			t.Errorf("%q and %q stand in no order", a, b)
		}
		if !registry.SameName(a, a) || registry.SameName(a, b) != registry.SameName(b, a) {
			t.Errorf("%q and %q are the same one way only", a, b)
		}
		people := []registry.Person{{Code: "A", Name: a}, {Code: "B", Name: b}}
		units := []registry.Unit{{Code: "A", Name: a}, {Code: "B", Name: b}}
		if n := len(registry.PeopleTwins(people, nil, nil)) + len(registry.UnitTwins(units, nil)); n > 2 {
			t.Errorf("%d pairs of two", n)
		}
	})
}
