package registry_test

import (
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
)

// stretch reads "2015-01-01/2018-12-31 D1 Đại úy"; a ? before the first day
// makes it unsure.
func stretch(t *testing.T, text string) registry.Posting {
	t.Helper()
	parts := strings.SplitN(text, " ", 3)
	days := strings.Split(strings.TrimPrefix(parts[0], "?"), "/")
	p := registry.Posting{FromUnsure: text[0] == '?', Unit: parts[1]}
	for i, day := range []*cal.Date{&p.From, &p.To} {
		if days[i] == "" {
			continue
		}
		var err error
		if *day, err = cal.ParseDate(days[i]); err != nil {
			t.Fatal(err)
		}
	}
	if len(parts) > 2 {
		p.Rank = parts[2]
	}
	return p
}

func stretches(t *testing.T, texts ...string) []registry.Posting {
	t.Helper()
	var list []registry.Posting
	for _, text := range texts {
		list = append(list, stretch(t, text))
	}
	return list
}

func shownStretches(list []registry.Posting) []string {
	var texts []string
	for _, p := range list {
		text := p.From.String() + "/" + p.To.String() + " " + p.Unit
		if p.FromUnsure {
			text = "?" + text
		}
		texts = append(texts, strings.TrimSpace(text+" "+p.Rank))
	}
	return texts
}

func TestAStatedFirstDayReplacesAnUnsureOne(t *testing.T) {
	for name, tt := range map[string]struct{ stays, goes, want []string }{
		"stated earlier":                 {[]string{"?2024-06-30/ D1 Đại úy"}, []string{"2020-01-01/ D1 Đại úy"}, []string{"2020-01-01/ D1 Đại úy"}},
		"stated later":                   {[]string{"?2024-06-30/ D1 Đại úy"}, []string{"2025-01-01/ D1 Đại úy"}, []string{"2025-01-01/ D1 Đại úy"}},
		"unsure earlier changes nothing": {[]string{"2025-01-01/ D1 Đại úy"}, []string{"?2024-06-30/ D1 Đại úy"}, []string{"2025-01-01/ D1 Đại úy"}},
		"unsure later changes nothing":   {[]string{"2020-01-01/ D1 Đại úy"}, []string{"?2024-06-30/ D1 Đại úy"}, []string{"2020-01-01/ D1 Đại úy"}},
		"two unsure":                     {[]string{"?2024-06-30/ D1 Đại úy"}, []string{"?2022-06-30/ D1 Đại úy"}, []string{"?2022-06-30/ D1 Đại úy"}},
		"another rank is another posting": {[]string{"?2022-06-30/ D1 Đại úy"}, []string{"?2024-06-30/ D1 Thiếu tá"},
			[]string{"?2022-06-30/2024-06-29 D1 Đại úy", "?2024-06-30/ D1 Thiếu tá"}},
		"an older list is an older posting": {[]string{"?2024-06-30/ D1 Thiếu tá"}, []string{"?2022-06-30/ D1 Đại úy"},
			[]string{"?2022-06-30/2024-06-29 D1 Đại úy", "?2024-06-30/ D1 Thiếu tá"}},
		"the posting before moves with it": {[]string{"2015-01-01/2024-06-29 D1 Đại úy", "?2024-06-30/ D1 Thiếu tá"}, []string{"2021-01-01/ D1 Thiếu tá"},
			[]string{"2015-01-01/2020-12-31 D1 Đại úy", "2021-01-01/ D1 Thiếu tá"}},
		"a part does not end what goes on":  {[]string{"2015-01-01/ D1"}, []string{"2016-01-01/2017-12-31 D1"}, []string{"2015-01-01/ D1"}},
		"what goes on takes in a part":      {[]string{"2016-01-01/2017-12-31 D1"}, []string{"2015-01-01/ D1"}, []string{"2015-01-01/ D1"}},
		"the end of the same time is taken": {[]string{"2015-01-01/ D1"}, []string{"2015-01-01/2017-12-31 D1"}, []string{"2015-01-01/2017-12-31 D1"}},
		"the end stands when another follows": {[]string{"2016-01-01/2017-06-30 D1", "2018-01-01/ D2"}, []string{"2015-01-01/ D1"},
			[]string{"2015-01-01/2017-06-30 D1", "2018-01-01/ D2"}},
		"served there before": {[]string{"2010-01-01/2012-12-31 D1 Đại úy"}, []string{"?2024-06-30/ D1 Đại úy"},
			[]string{"2010-01-01/2012-12-31 D1 Đại úy", "?2024-06-30/ D1 Đại úy"}},
	} {
		t.Run(name, func(t *testing.T) {
			stays := registry.Person{Code: "A", Name: "Lê Văn Bịa", Postings: stretches(t, tt.stays...)}
			goes := registry.Person{Code: "B", Name: "Lê Văn Bịa", Postings: stretches(t, tt.goes...)}
			one, faults := registry.UnitePeople(stays, goes)
			if got := shownStretches(one.Postings); !slices.Equal(got, tt.want) || len(faults) > 0 {
				t.Errorf("united: got %q, %v; want %q", got, faults, tt.want)
			}
		})
	}
}

func TestARecordTakesTheStatedFirstDay(t *testing.T) {
	for name, tt := range map[string]struct {
		older, newer, want []string
		ok                 bool
	}{
		"stated":            {[]string{"?2024-06-30/ D1 Đại úy"}, []string{"2020-01-01/ D1 Đại úy"}, []string{"2020-01-01/ D1 Đại úy"}, true},
		"unsure":            {[]string{"2015-01-01/2019-12-31 D2", "2020-01-01/ D1 Đại úy"}, []string{"?2024-06-30/ D1 Đại úy"}, []string{"2015-01-01/2019-12-31 D2", "2020-01-01/ D1 Đại úy"}, true},
		"stated otherwise":  {[]string{"2018-01-01/ D1"}, []string{"2020-01-01/ D1"}, []string{"2018-01-01/ D1"}, false},
		"unsure, elsewhere": {[]string{"2018-01-01/ D1"}, []string{"?2024-06-30/ D2"}, []string{"2018-01-01/ D1"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			older := registry.Person{Code: "A", Name: "Lê Văn Bịa", Postings: stretches(t, tt.older...)}
			one, ok := older.Complete(registry.Person{Postings: stretches(t, tt.newer...)})
			if got := shownStretches(one.Postings); !slices.Equal(got, tt.want) || ok != tt.ok {
				t.Errorf("got %q, %v; want %q, %v", got, ok, tt.want, tt.ok)
			}
		})
	}
}

func TestTheNextPostingEndsTheOpenOne(t *testing.T) {
	for name, tt := range map[string]struct {
		known []string
		next  string
		want  []string
		ok    bool
	}{
		"next":    {[]string{"2018-01-01/ D1"}, "?2024-06-30/ D2", []string{"2018-01-01/2024-06-29 D1", "?2024-06-30/ D2"}, true},
		"known":   {[]string{"2018-01-01/ D1"}, "?2024-06-30/ D1", []string{"2018-01-01/ D1"}, true},
		"earlier": {[]string{"2018-01-01/ D1"}, "2016-01-01/ D2", []string{"2018-01-01/ D1"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			all, ok := registry.NextPosting(stretches(t, tt.known...), stretch(t, tt.next))
			if got := shownStretches(all); !slices.Equal(got, tt.want) || ok != tt.ok {
				t.Errorf("got %q, %v; want %q, %v", got, ok, tt.want, tt.ok)
			}
		})
	}
}
