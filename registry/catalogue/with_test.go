package catalogue

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// own parses rows in the shape of ownRow with some text replaced.
func own(t *testing.T, oldnew ...string) Honour {
	t.Helper()
	return parsedOwn(t, strings.NewReplacer(oldnew...).Replace(ownRow)).Honours[0]
}

func TestAnOwnHonourIsAdded(t *testing.T) {
	c := loaded(t)
	with, err := c.WithOwn(Own{Honours: []Honour{own(t)}})
	if err != nil {
		t.Fatal(err)
	}
	h, err := with.Resolve("giấy khen của đảng ủy", day(t, "2021-01-01"))
	if err != nil || h.Code != "GK_DU" {
		t.Errorf("got %s, %v", h.Code, err)
	}
	if !slices.Contains(with.Codes(), "GK_DU") || slices.Contains(c.Codes(), "GK_DU") {
		t.Error("the honour belongs to the new catalogue only")
	}
}

func TestAnOwnRowTakesThePlaceOfTheLawsOnItsDays(t *testing.T) {
	row := own(t, "GK_DU", "CSTDCS", "900", "30", `source`, "valid_to = \"2021-01-01\"\nsource")
	c, err := loaded(t).WithOwn(Own{Honours: []Honour{row}})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ on, decider string }{
		{"2019-12-31", "Thủ trưởng sư đoàn và tương đương trở lên"},
		{"2020-01-01", "Đảng ủy Trung đoàn"},
		{"2020-12-31", "Đảng ủy Trung đoàn"},
		{"2021-01-01", "Thủ trưởng sư đoàn và tương đương trở lên"},
	}
	for _, tt := range tests {
		h, inForce, err := c.Honour("CSTDCS", day(t, tt.on))
		if err != nil || !inForce || h.Decider != tt.decider {
			t.Errorf("%s: %s, in force %t, %v; want %s", tt.on, h.Decider, inForce, err, tt.decider)
		}
	}
}

func TestAnOwnRowCanCloseALawsRow(t *testing.T) {
	row := own(t, "GK_DU", "GK", "900", "70", "2020-01-01", "2000-01-01")
	c, err := loaded(t).WithOwn(Own{Honours: []Honour{row}})
	if err != nil {
		t.Fatal(err)
	}
	if rows := c.honours.of("GK"); len(rows) != 1 || rows[0] != row {
		t.Errorf("got %+v", rows)
	}
}

func TestWithOwnRefusesHonoursThatClash(t *testing.T) {
	bad := own(t)
	bad.Kind = "paper"
	tests := []struct {
		name string
		own  []Honour
		key  string
		row  int
		want error
	}{
		{"faulty row", []Honour{own(t, "GK_DU", "GK_CD", "900", "901"), bad}, "kind", 2, ErrUnknownValue},
		{"two own rows on one day", []Honour{own(t), own(t)}, "valid_from", 2, ErrRepeated},
		{"gap between own rows", []Honour{
			own(t, "source", "valid_to = \"2021-01-01\"\nsource"),
			own(t, "2020-01-01", "2022-01-01"),
		}, "valid_from", 2, ErrGap},
		{"rank of the law", []Honour{own(t, "900", "70")}, "rank", 1, ErrRankTaken},
		{"unknown paper", []Honour{own(t, `"a4"`, `"a6"`)}, "paper", 1, ErrUnknownValue},
		{"unknown twin", []Honour{own(t, "source", "pair = \"CSTT\"\nsource")}, "pair", 1, ErrPair},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := loaded(t).WithOwn(Own{Honours: tt.own})
			if err == nil {
				t.Fatal("no error")
			}
			got := rowErrors(t, err)[0]
			if got.Key != tt.key || got.Row != tt.row || !errors.Is(got, tt.want) {
				t.Errorf("got %v; want row %d, %s: %v", got, tt.row, tt.key, tt.want)
			}
		})
	}
}

func TestOwnCitationsAreFree(t *testing.T) {
	if _, err := loaded(t).WithOwn(Own{Honours: []Honour{own(t, "Quy chế của đơn vị", "Nghị quyết số 5")}}); err != nil {
		t.Error(err)
	}
}
