package store

import (
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
	"sovang/registry/cal"
)

// Namesakes who were born on another day are like nobody: without them the same
// new people are warned of, as twins of the same others.
func TestNamesakesOfAnotherDayAreLikeNobody(t *testing.T) {
	born := rapid.SampledFrom([]cal.Date{{}, cal.Year(1980).First(), cal.Year(1980).Last(), cal.Year(1981).Last(), yearAlone(t, "1980")})
	person := func(code string) *rapid.Generator[registry.Person] {
		return rapid.Custom(func(t *rapid.T) registry.Person {
			p := registry.Person{Code: code, Name: rapid.SampledFrom([]string{"Lê Văn Ân", "Lê Văn An", "Lê Vân An", "Đỗ Ý"}).Draw(t, "name"), Born: born.Draw(t, "born")}
			for _, unit := range rapid.SliceOfN(rapid.SampledFrom([]string{"E1", "E1C1", "E2"}), 0, 2).Draw(t, "units") {
				p.Postings = append(p.Postings, registry.Posting{Unit: unit})
			}
			return p
		})
	}
	rapid.Check(t, func(t *rapid.T) {
		var list []registry.Person
		fresh := make(map[string]int)
		for i := range rapid.IntRange(1, 4).Draw(t, "new") {
			list = append(list, person("N"+strconv.Itoa(i)).Draw(t, "person"))
			fresh[list[i].Code] = i
		}
		all, narrowed := slices.Clone(list), slices.Clone(list)
		for i := range rapid.IntRange(0, 12).Draw(t, "known") {
			known := person("K"+strconv.Itoa(i)).Draw(t, "person")
			all = append(all, known)
			alike := func(p registry.Person) bool {
				return p.Born == known.Born || registry.Fold(p.Name) == registry.Fold(known.Name) && (!p.Born.IsDay() || !known.Born.IsDay())
			}
			if slices.ContainsFunc(list, alike) {
				narrowed = append(narrowed, known)
			}
		}
		warned := func(people []registry.Person) []registry.Twin {
			return slices.DeleteFunc(registry.PeopleTwins(people, map[string]string{"E1C1": "E1"}, nil), func(twin registry.Twin) bool {
				_, _, isNew := newOf(twin, fresh)
				return !isNew
			})
		}
		if got, want := warned(narrowed), warned(all); !slices.Equal(got, want) {
			t.Errorf("warned of %v, want %v", got, want)
		}
	})
}

func yearAlone(t *testing.T, text string) cal.Date {
	t.Helper()
	date, err := cal.ParseDate(text)
	if err != nil || date.IsDay() {
		t.Fatal(date, err)
	}
	return date
}
