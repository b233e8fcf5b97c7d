package honourroll

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
	"sovang/registry/catalogue"
)

// comparePlain compares entries as the roll orders them, reading every text
// anew: what the keys must agree with.
func comparePlain(a, b draft, names *registry.NameOrder) int {
	return cmp.Or(
		registry.FalseFirst(!a.Subject.IsUnit(), !b.Subject.IsUnit()),
		compareHonours(a.highest.honourRow, b.highest.honourRow),
		registry.FalseFirst(a.Posthumous, b.Posthumous),
		cmp.Compare(a.highest.place, b.highest.place),
		cmp.Compare(registry.RankOrder(b.Rank), registry.RankOrder(a.Rank)),
		comparePosts(a.Post, b.Post),
		names.Compare(a.Name, b.Name),
		strings.Compare(a.Name, b.Name),
		strings.Compare(a.Subject.Code(), b.Subject.Code()),
	)
}

func TestKeysOrderAsReadingTheTextsDoes(t *testing.T) {
	ranks := append(registry.Ranks(), "", "Đại uý QNCN", "đại úy", "Chuẩn đô đốc", "lạ")
	posts := []string{"", "Trợ lý", "trợ lý", "Trưởng ban", "Phó Trưởng ban", "Chính uỷ", "Chiến sĩ", "Nhân viên"}
	parts := rapid.SampledFrom([]string{"Lê", "lê", "Hoà", "Hòa", "Ân", "An", "Ấn", "Thị", "Văn", "Đào", "Dũng", "Ưng", "Uy"})
	rapid.Check(t, func(t *rapid.T) {
		rows := make([]*honourRow, 4)
		for i := range rows {
			rows[i] = &honourRow{band: rapid.IntRange(1, 3).Draw(t, "band"), honour: catalogue.Honour{Code: fmt.Sprint(i / 2), Rank: rapid.IntRange(1, 3).Draw(t, "honour")}}
		}
		heights := placesIn(rows, compareHonours)
		drafts := make([]draft, rapid.IntRange(0, 30).Draw(t, "n"))
		for i := range drafts {
			row := rapid.SampledFrom(rows).Draw(t, "row")
			s := registry.PersonSubject(fmt.Sprint(i))
			if rapid.Bool().Draw(t, "unit") {
				s = registry.UnitSubject(fmt.Sprint(i))
			}
			drafts[i] = draft{
				Entry: Entry{Subject: s, Name: strings.Join(rapid.SliceOfN(parts, 0, 4).Draw(t, "name"), " "), Rank: rapid.SampledFrom(ranks).Draw(t, "rank"),
					Post: rapid.SampledFrom(posts).Draw(t, "post"), Posthumous: rapid.Bool().Draw(t, "posthumous")},
				highest: grant{act: &act{named: &named{honourRow: row, height: heights[row]}}, seat: &seat{place: rapid.IntRange(1, 3).Draw(t, "place")}},
			}
		}
		want, names := slices.Clone(drafts), registry.NewNameOrder()
		slices.SortFunc(want, func(a, b draft) int { return comparePlain(a, b, names) })
		entries := new(index).inOrder(drafts)
		for i := range entries {
			if entries[i].Subject != want[i].Subject {
				t.Fatalf("at %d %+v, want %+v", i, entries[i], want[i].Entry)
			}
		}
	})
}
