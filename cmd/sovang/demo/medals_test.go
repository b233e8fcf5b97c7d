package demo

import (
	"cmp"
	"fmt"
	"slices"

	"sovang/registry/cal"
)

// round is a day on which service medals are conferred: 19 May and 2
// September (Thông tư 151/2018/TT-BQP, Điều 68). From the years before 2015
// the book has one round a year.
func rounds() []cal.Date {
	var days []cal.Date
	for year := 2004; year <= lastYear; year++ {
		if year >= firstYear {
			days = append(days, day(fmt.Sprintf("19/5/%d", year)))
		}
		days = append(days, day(fmt.Sprintf("02/9/%d", year)))
	}
	return days
}

// serviceMedal is a medal for years of service without a break.
type serviceMedal struct {
	honour string
	years  int
}

func medalsByYears() []serviceMedal {
	return []serviceMedal{{"HCH_QKQT", 25}, {"HCH_CSVV_1", 20}, {"HCH_CSVV_2", 15}, {"HCH_CSVV_3", 10}}
}

// serviceMedals gives each person the medals in the rounds in which the
// years were reached, and returns the decisions of these rounds.
func serviceMedals(d directory) (given []grant, decisions []paper) {
	var before cal.Date
	for i, on := range rounds() {
		key := fmt.Sprintf("hch-%02d", i)
		var grants []grant
		for _, m := range members() {
			if medal, ok := medalDue(m, before, on); ok {
				grants = append(grants, medalGrant(key, m.code, medal, on))
			}
		}
		slices.SortStableFunc(grants, func(a, b grant) int {
			rank := func(g grant) int {
				return slices.IndexFunc(medalsByYears(), func(m serviceMedal) bool { return m.honour == g.honour })
			}
			return cmp.Compare(rank(a), rank(b))
		})
		if len(grants) > 0 {
			decisions = append(decisions, medalPaper(key, i, on))
		}
		given, before = append(given, grants...), on
	}
	return given, decisions
}

// medalDue returns the medal whose years the person reached after one round
// and up to the next. In the first round it is the highest of what is due.
func medalDue(m member, before, on cal.Date) (serviceMedal, bool) {
	enlisted, left := day(m.enlisted), day(m.left)
	if m.category == "HSQ-BS" || m.category == "LDHD" || !left.IsZero() && left.Before(on) {
		return serviceMedal{}, false
	}
	for _, medal := range medalsByYears() {
		reached := enlisted.MonthsUntil(on) >= 12*medal.years
		reachedBefore := !before.IsZero() && enlisted.MonthsUntil(before) >= 12*medal.years
		if reached {
			return medal, !reachedBefore
		}
	}
	return serviceMedal{}, false
}

func medalGrant(key, to string, medal serviceMedal, on cal.Date) grant {
	year := int(on.Year())
	return grant{
		paper: key, honour: medal.honour, to: to, from: year, until: year, kind: "service",
		citation: fmt.Sprintf("Đã có thành tích tham gia phục vụ trong Quân đội liên tục từ %d năm", medal.years),
	}
}

func medalPaper(key string, i int, on cal.Date) paper {
	list := fmt.Sprint(int(on.Year()))
	if on.Year() < firstYear {
		list = "truoc-2015"
	}
	return paper{
		list: list, key: key, issuer: "CTN", number: fmt.Sprintf("%d/QĐ-CTN", 9501+7*i), date: on.Short(),
		summary: "Tặng Huy chương Quân kỳ quyết thắng, Huy chương Chiến sĩ vẻ vang",
	}
}
