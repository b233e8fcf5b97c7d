package registry_test

import (
	"cmp"
	"slices"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"sovang/registry"
)

func TestNamesSortByGivenThenMiddleThenFamilyName(t *testing.T) {
	want := []string{
		"Nguyễn Văn An", "Trần Văn An", "Lê Xuân An", "Phạm Ánh", "Bùi Ân", "Đỗ Ấn",
		"Lê Văn Dũng", "Lê Văn Đạt", "Trần Hòa", "Vũ Hoà", "Thuý", "Hồ Uy", "Hồ Ưng",
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	order := registry.NewNameOrder()
	slices.SortFunc(got, order.Compare)
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestTonesOrderEqualLetters(t *testing.T) {
	want := []string{"ma", "mà", "mả", "mã", "má", "mạ"}
	got := []string{"mạ", "má", "mã", "mả", "mà", "ma"}
	slices.SortFunc(got, registry.NewNameOrder().Compare)
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPlacingOfTheToneMarkMakesNoDifference(t *testing.T) {
	order := registry.NewNameOrder()
	for _, pair := range [][2]string{
		{"Trần Hoà", "Trần Hòa"}, {"Lê Thuỷ", "Lê Thủy"}, {"Vũ Thuý", "Vũ Thúy"}, {"Hồ Quý", "Hồ Qúy"},
		{"NGUYỄN VĂN TOẢN", "Nguyễn Văn Toản"}, {"Lê Hoè", "Lê Hòe"},
	} {
		if got := order.Compare(pair[0], pair[1]); got != 0 {
			t.Errorf("Compare(%q, %q) = %d, want 0", pair[0], pair[1], got)
		}
	}
}

func TestNameOrderIsAnOrder(t *testing.T) {
	names := rapid.StringOfN(rapid.RuneFrom([]rune("aăâbdđeêiouơưyhnqAÂĐ áàảãạấặễộựýỷ")), 0, 12, -1)
	rapid.Check(t, func(t *rapid.T) {
		order := registry.NewNameOrder()
		a, b, c := names.Draw(t, "a"), names.Draw(t, "b"), names.Draw(t, "c")
		if order.Compare(a, b) != -order.Compare(b, a) {
			t.Fatalf("order of %q and %q depends on the side", a, b)
		}
		if order.Compare(a, b) <= 0 && order.Compare(b, c) <= 0 && order.Compare(a, c) > 0 {
			t.Fatalf("%q, %q, %q are not in one order", a, b, c)
		}
		if order.Compare(a, norm.NFD.String(a)) != 0 {
			t.Fatalf("%q differs from its decomposed form", a)
		}
	})
}

func TestPlacesOfNamesAreTheirOrder(t *testing.T) {
	names := rapid.SliceOf(rapid.OneOf(
		rapid.StringOfN(rapid.RuneFrom([]rune("aăâdđeêoơuưyhAÂĐ áàảãạấặễộýỷ")), 0, 12, -1),
		rapid.SampledFrom([]string{"", "Hoà", "hòa", "Lê Hoà", "Lê  Hòa", "LÊ THỊ HOÀ", "Lê Thị Hòa"}),
	))
	rapid.Check(t, func(t *rapid.T) {
		order, list, places := registry.NewNameOrder(), names.Draw(t, "names"), map[string]int{}
		for _, name := range list {
			places[name] = 0
		}
		order.Place(places)
		for _, a := range list {
			for _, b := range list {
				if got, want := cmp.Compare(places[a], places[b]), order.Compare(a, b); got != want {
					t.Fatalf("places of %q and %q compare as %d, want %d", a, b, got, want)
				}
			}
		}
	})
}
