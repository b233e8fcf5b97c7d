package store_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
	"sovang/registry/store"
)

// Whoever looks a text up finds those, and only those, whom going through all
// names and codes one by one finds, the best first, whatever was done to the
// register before.
func TestFindIsWhatLookingThroughAllNamesGives(t *testing.T) {
	t.Parallel()
	word := rapid.SampledFrom([]string{"Nguyễn", "Văn", "Ân", "An", "Anh", "Lê", "Thị", "Y'Ă", `"Đỗ\`, "Lệ"})
	name := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(word, 1, 5).Draw(t, "words"), " ")
	})
	code := rapid.StringMatching(`(QN-|qn|CN.0|)[01]{1,4}(/B1|)`)
	text := rapid.OneOf(name, code, rapid.StringMatching(`[a-eln 0-1]{1,3}`), rapid.StringMatching(`n? ?(van|an|le) (an|l)?`))
	files, err := templates()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	checkTimes(t, 30, func(rt *rapid.T) {
		r := openIn(rt, folder, files[0], options(t))
		defer r.Close()
		for range rapid.IntRange(1, 3).Draw(rt, "lists") {
			var batch registry.Batch
			for _, code := range rapid.SliceOfNDistinct(code, 1, 6, registry.Fold).Draw(rt, "codes") {
				batch.People = append(batch.People, registry.Person{Code: code, Name: name.Draw(rt, "name"), Category: registry.Officer,
					Aliases: rapid.SliceOfNDistinct(name, 0, 2, registry.Fold).Draw(rt, "aliases")})
			}
			_, err := r.Record(t.Context(), batch, store.RecordOptions{Replace: true})
			if err == nil && rapid.Bool().Draw(rt, "taken back") {
				_, err = r.Undo(t.Context(), store.UndoOptions{})
			}
			if err != nil {
				rt.Log(err) // what was refused is not there
			}
		}
		if err := r.Verify(t.Context()); err != nil {
			rt.Fatal(err)
		}
		everybody, err := r.People(t.Context(), store.PersonFilter{})
		if err != nil {
			rt.Fatal(err)
		}
		for range 5 {
			requireFinds(rt, r, everybody, text.Draw(rt, "text"))
		}
	})
}

func requireFinds(t *rapid.T, r *store.Register, everybody []registry.Person, text string) {
	t.Helper()
	type ranked struct {
		code string
		rank int
	}
	people := map[string]registry.Person{}
	var want []ranked
	for _, person := range everybody {
		people[person.Code] = person
		if rank := rankOf(person, registry.Fold(text)); rank < 3 {
			want = append(want, ranked{person.Code, rank})
		}
	}
	slices.SortFunc(want, func(a, b ranked) int { return cmp.Or(cmp.Compare(a.rank, b.rank), strings.Compare(a.code, b.code)) })
	for limit := range len(want) + 2 {
		hits, err := r.Find(t.Context(), text, limit)
		if err != nil {
			t.Fatal(err)
		}
		full := limit == 0 || limit >= len(want)
		if full && len(hits) != len(want) || !full && len(hits) != limit {
			t.Fatalf("%q, at most %d: got %v, want %v", text, limit, hits, want)
		}
		for i, hit := range hits {
			rank := rankOf(people[hit.Code], registry.Fold(text))
			if full && hit.Code != want[i].code || rank != want[i].rank || i > 0 && rank == want[i-1].rank && hit.Code <= hits[i-1].Code {
				t.Fatalf("%q, at most %d: got %v, want %v", text, limit, hits, want)
			}
		}
	}
}

// rankOf tells how well somebody fits a folded text; 3 is not at all.
func rankOf(person registry.Person, key string) int {
	name, code := registry.Fold(person.Name), registry.Fold(person.Code)
	words := " " + name
	for _, alias := range person.Aliases {
		words += "\n " + registry.Fold(alias)
	}
	number := strings.TrimLeft(code, "abcdefghijklmnopqrstuvwxyz-./_ 0")
	typed := strings.TrimLeft(key, "0")
	switch {
	case key == "":
		return 3
	case name == key || code == key:
		return 0
	case strings.HasPrefix(name, key) || strings.HasPrefix(code, key):
		return 1
	case strings.Contains(words, " "+key), key[0] >= '0' && key[0] <= '9' && typed != "" && strings.HasPrefix(number, typed):
		return 2
	}
	return 3
}

// A common name fills the list with those who bear just it.
func TestFindKeepsToTheLimit(t *testing.T) {
	r := newRegister(t)
	var batch registry.Batch
	for i := range 30 {
		batch.People = append(batch.People, registry.Person{Code: fmt.Sprintf("QN-%03d", i), Name: []string{"Lê Văn", "Lê Văn An", "Bùi Lê Văn"}[i%3], Category: registry.Officer})
	}
	record(t, r, batch)
	hits, err := r.Find(t.Context(), "le van", 15)
	if err != nil || len(hits) != 15 {
		t.Fatalf("got %v, %v", hits, err)
	}
	for i, hit := range hits {
		if want := map[bool]string{true: "Lê Văn", false: "Lê Văn An"}[i < 10]; hit.Name != want {
			t.Errorf("hit %d is %s, want %s", i, hit.Name, want)
		}
	}
}

// Whatever was typed as a name is recorded, and taken back.
func TestTheLongestNameHasTails(t *testing.T) {
	r := newRegister(t)
	for i, words := range []int{499, 500, 501, 3000} {
		name := strings.TrimSpace(strings.Repeat("Â ", words))
		record(t, r, registry.Batch{People: []registry.Person{{Code: fmt.Sprintf("QN-%d", i), Name: name, Category: registry.Officer, Aliases: []string{name + " B"}}}})
	}
	if err := r.Verify(t.Context()); err != nil {
		t.Fatal(err)
	}
	for range 4 {
		if _, err := r.Undo(t.Context(), store.UndoOptions{}); err != nil {
			t.Fatal(err)
		}
	}
	if left, err := r.Strings(t.Context(), "SELECT tail FROM name_tails"); err != nil || len(left) > 0 {
		t.Errorf("%d tails are left, %v", len(left), err)
	}
}

func TestFindTakesAnyText(t *testing.T) {
	r := newRegister(t)
	for _, text := range []string{"\x00", "CN\x0000/B1", "a\x00' OR 1 = 1 --", "%", "_", "'", `\`, "\xff", "\u200b", strings.Repeat("an ", 4000)} {
		hits, err := r.Find(t.Context(), text, 10)
		if err != nil || len(hits) > 0 {
			t.Errorf("%.20q: got %v, %v", text, hits, err)
		}
	}
}
