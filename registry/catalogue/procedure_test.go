package catalogue

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestQuotasOfTheCircular(t *testing.T) {
	c := loaded(t)
	tests := []struct {
		honour string
		want   []string
		cite   string
	}{
		{"CSTT", []string{"40 strength"}, "TT151 Đ12.4a"},
		{"LDTT", []string{"70 strength"}, "TT151 Đ12.4b"},
		{"CSTDCS", []string{"10 strength", "15 holders"}, "TT151 Đ12.3b; ND91 Đ9.3"},
		{"DVQT", []string{"20 eligible_units"}, "TT151 Đ12.8a"},
		{"TTLDXS", []string{"20 eligible_units"}, "TT151 Đ12.8b"},
		{"DVTT", []string{"30 eligible_units"}, "TT151 Đ12.9a"},
		{"TTLDTT", []string{"30 eligible_units"}, "TT151 Đ12.9b"},
		{"CO_TT", []string{"20 eligible_units"}, "TT151 Đ12.7b"},
		{"CO_BQP", []string{"0 "}, "TT151 Đ12.6b"},
		{"CO_CP", []string{"20 eligible_for"}, "TT151 Đ12.5b"},
		{"CSTDTQUAN", nil, "TT151 Đ12.2"},
	}
	for _, tt := range tests {
		var got []string
		for _, q := range c.Quotas(tt.honour, "A") {
			got = append(got, fmt.Sprintf("%d %s", q.MaxPct, q.Of))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s (%s): got %q, want %q", tt.honour, tt.cite, got, tt.want)
		}
	}
}

func TestVotesOfTheCircularAndTheDecree(t *testing.T) {
	c := loaded(t)
	tests := []struct {
		honour, subject, regime string
		want                    []string
		cite                    string
	}{
		{"AHLLVT", ForUnits, "A", []string{"ministry_council 90 secret", "unit_council 90 secret"}, "TT151 Đ64.7a, 69.2b; ND91 Đ45.8"},
		{"CO_CP", ForUnits, "A", []string{"ministry_council 90 secret", "unit_council 90"}, "TT151 Đ56.3, 64.7a"},
		{"CSTDTQUOC", ForPersons, "A", []string{"ministry_council 90 secret", "unit_council 90"}, "TT151 Đ64.7a; ND91 Đ45.8"},
		{"CSTDTQUAN", ForPersons, "A", []string{"ministry_council 90 secret", "unit_council 75"}, "TT151 Đ64.7b; ND91 Đ45.8"},
		{"CO_BQP", ForUnits, "A", []string{"ministry_council 75 secret", "unit_council 75"}, "TT151 Đ56.3, 64.7b"},
		{"CO_TT", ForUnits, "A", []string{"unit_council 75"}, "TT151 Đ64.7b"},
		{"CSTDCS", ForPersons, "A", []string{"conference over 50 secret 2/3", "unit_council 75"}, "TT151 Đ64.7b, 64.8"},
		{"DVTT", ForUnits, "A", []string{"unit_council 75"}, "TT151 Đ64.7b"},
		{"HC_BVTQ_3", ForUnits, "A", []string{"unit_council 75"}, "TT151 Đ64.7b"},
		{"BK_TTG", ForPersons, "A", []string{"unit_council 75"}, "TT151 Đ64.7b"},
		{"BK_BQP", ForPersons, "A", nil, "TT151 Đ64.7"},
		{"HCH_QKQT", ForPersons, "A", nil, "TT151 Đ64.7"},
		{"CSTDTQUAN", ForPersons, "B1", []string{"unit_council 90"}, "ND98 Đ30.7"},
		{"CSTDCS", ForPersons, "B1", []string{"unit_council 80"}, "ND98 Đ30.7"},
		{"HC_BVTQ_3", ForUnits, "B1", nil, "ND98 Đ30.7"},
	}
	for _, tt := range tests {
		var got []string
		for _, v := range c.Votes(tt.honour, tt.subject, tt.regime) {
			got = append(got, voteText(v))
		}
		slices.Sort(got)
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s %s (%s): got %q, want %q", tt.honour, tt.regime, tt.cite, got, tt.want)
		}
	}
}

func voteText(v Vote) string {
	words := []string{v.Body}
	if v.Over {
		words = append(words, "over")
	}
	words = append(words, fmt.Sprint(v.MinPct))
	if v.Secret {
		words = append(words, "secret")
	}
	if v.QuorumIn != 0 {
		words = append(words, fmt.Sprintf("%d/%d", v.QuorumOf, v.QuorumIn))
	}
	return strings.Join(words, " ")
}

func TestCouncilsAreNoLargerThanTheCircularAllows(t *testing.T) {
	want := map[string]int{"corps": 22, "division": 18, "regiment": 15, "battalion": 7, "company": 5} // TT151 Đ76.5
	got := map[string]int{}
	for _, s := range loaded(t).Councils("A") {
		got[s.Level] = s.Most
	}
	for level, most := range want {
		if got[level] != most {
			t.Errorf("%s: got %d, want %d", level, got[level], most)
		}
	}
}

func TestLowestSignerOfTheCircular(t *testing.T) {
	c := loaded(t)
	tests := []struct {
		honour, subject string
		level           Level
		rank, qncn      string
		highest         string // the highest echelon of the line that the level may give it to
		cite            string
	}{
		{"CSTT", ForPersons, Regiment, "Thiếu tá", "Trung tá", "", "TT151 Đ52.1"},
		{"LDTT", ForPersons, Regiment, "Thiếu tá", "Trung tá", "", "TT151 Đ52.1"},
		{"GK", ForPersons, Regiment, "Thiếu tá", "Trung tá", "", "TT151 Đ52.1"},
		{"CSTDCS", ForPersons, Division, "Trung tá", "Thượng tá", "", "TT151 Đ51.1"},
		{"BK_TT", ForPersons, Corps, "Đại tá", "", "", "TT151 Đ49.1"},
		{"CSTDTQUAN", ForPersons, Ministry, "", "", "", "TT151 Đ48.1"},
		{"BK_BQP", ForPersons, Ministry, "", "", "", "TT151 Đ48.1"},
		{"KNC_XDQD", ForPersons, Ministry, "", "", "", "TT151 Đ48.3"},
		{"CSTDTQUOC", ForPersons, Govt, "", "", "", "L2003 Đ78"},
		{"HCH_CSVV_2", ForPersons, State, "", "", "", "L2003 Đ77"},
		{"GK", ForUnits, Regiment, "", "", "company", "TT151 Đ52.2"},
		{"DVTT", ForUnits, Regiment, "", "", "company", "TT151 Đ52.2"},
		{"DVQT", ForUnits, Corps, "", "", "brigade", "TT151 Đ49.2"},
		{"TTLDXS", ForUnits, Corps, "", "", "brigade", "TT151 Đ49.2"},
		{"CO_TT", ForUnits, Corps, "", "", "", "TT151 Đ49.2"},
		{"CO_BQP", ForUnits, Ministry, "", "", "", "TT151 Đ48.1"},
		{"CO_CP", ForUnits, Govt, "", "", "", "L2003 Đ78"},
		{"HC_BVTQ_3", ForUnits, State, "", "", "", "L2003 Đ77"},
	}
	for _, tt := range tests {
		rows := c.Authorities(tt.honour, tt.subject, "A")
		if len(rows) == 0 {
			t.Errorf("%s: nobody signs", tt.honour)
			continue
		}
		got := slices.MinFunc(rows, func(a, b Authority) int { return a.Level.Rank() - b.Level.Rank() })
		if got.Level != tt.level || got.MaxRank != tt.rank || got.MaxRankProfessional != tt.qncn || highestOfTheLine(got) != tt.highest {
			t.Errorf("%s (%s): got %+v", tt.honour, tt.cite, got)
		}
	}
}

// highestOfTheLine returns the highest of squad, platoon … military region
// that the authority names.
func highestOfTheLine(a Authority) string {
	for _, echelon := range slices.Backward(Words()["echelons"][:10]) {
		if slices.Contains(a.Echelons, echelon) {
			return echelon
		}
	}
	return ""
}

func TestDeadlinesOfTheCircular(t *testing.T) {
	c := loaded(t)
	tests := []struct {
		honour, typ string
		before      []string
		sets        int
		cite        string
	}{
		{"CO_CP", "merit", []string{"Y-11-01"}, 3, "TT151 Đ66"},
		{"CO_BQP", "merit", []string{"Y-11-01"}, 1, "TT151 Đ66"},
		{"CSTDCS", "merit", []string{"Y-12-15"}, 1, "TT151 Đ66.1b"},
		{"CSTDTQUOC", "merit", []string{"Y+1-03-15"}, 3, "TT151 Đ66.1c"},
		{"CSTDTQUAN", "merit", []string{"Y+1-03-15"}, 1, "TT151 Đ66.1c"},
		{"HC_BVTQ_3", "merit", []string{"Y+1-03-15", "Y+1-07-15"}, 4, "TT151 Đ67"},
		{"BK_TTG", "merit", []string{"Y+1-03-15", "Y+1-07-15"}, 3, "TT151 Đ67"},
		{"BK_BQP", "merit", []string{"Y+1-03-15", "Y+1-07-15"}, 1, "TT151 Đ67"},
		{"HCH_CSVV_1", "service", []string{"Y-03-15", "Y-07-15"}, 1, "TT151 Đ68"},
		{"KNC_XDQD", "leaving", nil, 1, "TT151 Đ68"},
		{"AHLLVT", "merit", nil, 4, "TT151 Đ69"},
		{"HC_QUANCONG_3", "life_service", []string{"Y-03-15", "Y-07-15"}, 5, "TT151 Đ70"},
		{"HC_BVTQ_2", "life_service", []string{"Y-03-15", "Y-07-15"}, 4, "TT151 Đ70"},
		{"HC_CHIENCONG_1", "feat", nil, 4, "TT151 Đ71"},
		{"BK_BQP", "feat", nil, 1, "TT151 Đ71"},
		{"HC_HUUNGHI", "foreign", nil, 4, "TT151 Đ72"},
	}
	for _, tt := range tests {
		rows := c.Deadlines(tt.honour, tt.typ, "A")
		if len(rows) == 0 {
			t.Errorf("%s, %s: no deadline", tt.honour, tt.typ)
			continue
		}
		if got := rows[0]; !slices.Equal(got.Before, tt.before) || got.Sets != tt.sets || len(got.Parts) == 0 || !strings.HasPrefix(got.To, "Bộ Quốc phòng") {
			t.Errorf("%s, %s (%s): got %+v", tt.honour, tt.typ, tt.cite, got)
		}
	}
}

func TestTwoFlagsOfAUnitCountAsOneOfTheMinistry(t *testing.T) {
	c := loaded(t)
	if got := c.Equivalences("A", "merit"); len(got) != 1 || got[0].Honour != "CO_BQP" || got[0].From != "CO_TT" || got[0].N != 2 {
		t.Errorf("got %+v", got) // TT151 Đ3.2d
	}
	for _, regime := range []string{"A0", "B1", "B2", "C"} {
		if got := c.Equivalences(regime, "merit"); len(got) != 0 {
			t.Errorf("%s: got %+v", regime, got)
		}
	}
	if got := c.Equivalences("A", "feat"); len(got) != 0 {
		t.Errorf("feat: got %+v", got)
	}
}

func TestGroupsOfPostsByCoefficient(t *testing.T) {
	c := loaded(t)
	tests := []struct {
		coefficient int
		on, want    string
	}{
		{70, "2015-01-01", "P_TRUNG"}, {60, "2015-01-01", "P_TRUNG"}, {80, "2015-01-01", "P_PHOSU"},
		{90, "2015-01-01", "P_SUTRUONG"}, {100, "2015-01-01", "P_SUTRUONG"}, {110, "2015-01-01", "P_QUANDOAN"}, {125, "2015-01-01", "P_QUANKHU"},
		{120, "2006-01-01", "P_QUANKHU"}, {110, "2006-01-01", "P_QUANDOAN"},
		{40, "2000-01-01", "P_TRUNG"}, {50, "2000-01-01", "P_TRUNG"}, {60, "2000-01-01", "P_PHOSU"}, {70, "2000-01-01", "P_SUTRUONG"},
		{90, "2000-01-01", "P_QUANDOAN"}, {100, "2000-01-01", "P_QUANKHU"},
		{40, "2015-01-01", ""}, {50, "2015-01-01", ""},
	}
	for _, tt := range tests {
		var got string
		for _, g := range c.PostGroups() {
			if g.MinCoefficient <= tt.coefficient && tt.coefficient <= g.MaxCoefficient && standsOn(g.ValidFrom, g.ValidTo, day(t, tt.on)) {
				got = g.ID
			}
		}
		if got != tt.want {
			t.Errorf("%d on %s: got %q, want %q (TTLT35 Đ9-13)", tt.coefficient, tt.on, got, tt.want)
		}
	}
}
