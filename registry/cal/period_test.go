package cal_test

import (
	"errors"
	"slices"
	"testing"

	"sovang/registry/cal"
)

// writtenPeriods are texts that lists hold and the periods that they mean.
// They are the seeds of FuzzParsePeriod too.
var writtenPeriods = []struct {
	text string
	want cal.Period
}{
	{"2019", cal.Period{From: 2019, To: 2019}},
	{" 2019 ", cal.Period{From: 2019, To: 2019}},
	{"năm 2019", cal.Period{From: 2019, To: 2019}},
	{"2015-2019", cal.Period{From: 2015, To: 2019}},
	{"2015 - 2019", cal.Period{From: 2015, To: 2019}},
	{"2015–2019", cal.Period{From: 2015, To: 2019}},
	{"2015 – 2019", cal.Period{From: 2015, To: 2019}},
	{"2015  -\u00a02019", cal.Period{From: 2015, To: 2019}},
	{"2019-2019", cal.Period{From: 2019, To: 2019}},
	{"giai đoạn 2015 - 2019", cal.Period{From: 2015, To: 2019}},
	{"Giai đoạn 2015-2019", cal.Period{From: 2015, To: 2019}},
	{"GIAI ĐOẠN 2015 - 2019", cal.Period{From: 2015, To: 2019}},
	{"từ năm 2015 đến năm 2019", cal.Period{From: 2015, To: 2019}},
	{"Từ năm 2015 đến năm 2019", cal.Period{From: 2015, To: 2019}},
	{"0001-9999", cal.Period{From: 1, To: 9999}},
}

// impossiblePeriods are texts that mean no period. They are the seeds of
// FuzzParsePeriod too.
var impossiblePeriods = []string{
	"", " ", "15-19", "2015-19", "2019-2015", "0000", "0000-2019", "20155", "2015 2019", "2015-", "-2019",
	"2015--2019", "2015/2019", "2015-2017-2019", "năm", "giai đoạn", "tháng 6/2021", "5/3/2025", "2015-03", "٢٠١٥", "\xff",
}

func TestParsePeriodReadsWhatListsWrite(t *testing.T) {
	for _, test := range writtenPeriods {
		if got, err := cal.ParsePeriod(test.text); err != nil || got != test.want {
			t.Errorf("ParsePeriod(%q) = %v, %v, want %v", test.text, got, err, test.want)
		}
	}
}

func TestParsePeriodRefusesWhatIsNoPeriod(t *testing.T) {
	for _, text := range impossiblePeriods {
		if got, err := cal.ParsePeriod(text); !errors.Is(err, cal.ErrPeriod) || !got.IsZero() {
			t.Errorf("ParsePeriod(%q) = %v, %v, want nothing and ErrPeriod", text, got, err)
		}
	}
}

func TestNewPeriodRefusesAnEndBeforeItsBeginning(t *testing.T) {
	tests := []struct {
		from, to cal.Year
		ok       bool
	}{
		{2015, 2019, true}, {2019, 2019, true}, {1, 9999, true},
		{2019, 2015, false}, {0, 2019, false}, {0, 0, false}, {-1, 2019, false}, {2019, 10000, false},
	}
	for _, test := range tests {
		got, err := cal.NewPeriod(test.from, test.to)
		if want := (cal.Period{From: test.from, To: test.to}); test.ok && (err != nil || got != want) {
			t.Errorf("NewPeriod(%d, %d) = %v, %v", test.from, test.to, got, err)
		}
		if !test.ok && (!errors.Is(err, cal.ErrPeriod) || !got.IsZero()) {
			t.Errorf("NewPeriod(%d, %d) = %v, %v, want ErrPeriod", test.from, test.to, got, err)
		}
	}
}

func TestPeriodsNameTheirYears(t *testing.T) {
	tests := []struct {
		period cal.Period
		text   string
		long   string
		years  []cal.Year
	}{
		{cal.FiveYearsTo(2019), "2015 - 2019", "giai đoạn 2015 - 2019", []cal.Year{2015, 2016, 2017, 2018, 2019}},
		{cal.OneYear(2019), "2019", "năm 2019", []cal.Year{2019}},
		{cal.OneYear(938), "0938", "năm 0938", []cal.Year{938}},
		{cal.Period{}, "", "", nil},
	}
	for _, test := range tests {
		if got := test.period.String(); got != test.text {
			t.Errorf("String() = %q, want %q", got, test.text)
		}
		if got := test.period.Long(); got != test.long {
			t.Errorf("Long() = %q, want %q", got, test.long)
		}
		if got := test.period.Years(); !slices.Equal(got, test.years) || test.period.Len() != len(test.years) {
			t.Errorf("%q: Years() = %v, Len() = %d, want %v", test.text, got, test.period.Len(), test.years)
		}
	}
}

func TestContainsIncludesBothEnds(t *testing.T) {
	p := cal.FiveYearsTo(2019)
	for year, want := range map[cal.Year]bool{2014: false, 2015: true, 2017: true, 2019: true, 2020: false, 0: false} {
		if got := p.Contains(year); got != want {
			t.Errorf("%v contains %d: %t, want %t", p, year, got, want)
		}
	}
}

func TestPeriodsOverlapWhenTheyShareAYear(t *testing.T) {
	tests := []struct {
		p, q cal.Period
		want bool
	}{
		{cal.Period{From: 2010, To: 2014}, cal.Period{From: 2015, To: 2019}, false},
		{cal.Period{From: 2010, To: 2015}, cal.Period{From: 2015, To: 2019}, true},
		{cal.Period{From: 2015, To: 2019}, cal.OneYear(2017), true},
		{cal.OneYear(2017), cal.OneYear(2018), false},
		{cal.Period{}, cal.Period{From: 2015, To: 2019}, false},
		{cal.Period{}, cal.Period{}, false},
	}
	for _, test := range tests {
		if got, back := test.p.Overlaps(test.q), test.q.Overlaps(test.p); got != test.want || back != test.want {
			t.Errorf("%q overlaps %q: %t and %t the other way, want %t", test.p, test.q, got, back, test.want)
		}
	}
}

func TestAYearRunsFromJanuaryToDecember(t *testing.T) {
	if first, last := cal.Year(2019).First().String(), cal.Year(2019).Last().String(); first != "2019-01-01" || last != "2019-12-31" {
		t.Errorf("got %s to %s", first, last)
	}
}

func FuzzParsePeriod(f *testing.F) {
	for _, test := range writtenPeriods {
		f.Add(test.text)
	}
	for _, text := range impossiblePeriods {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := cal.ParsePeriod(text)
		if err != nil {
			if !errors.Is(err, cal.ErrPeriod) || !p.IsZero() {
				t.Errorf("ParsePeriod(%q) = %v, %v", text, p, err)
			}
			return
		}
		checkPeriod(t, p)
	})
}
