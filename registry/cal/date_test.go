package cal_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"sovang/registry/cal"
)

// date reads a date of a test as the data file writes it; "" is the zero Date.
func date(t testing.TB, text string) cal.Date {
	t.Helper()
	var d cal.Date
	if err := d.UnmarshalText([]byte(text)); err != nil {
		t.Fatal(err)
	}
	return d
}

// writtenDates are texts that lists hold and the dates that they mean. They
// are the seeds of FuzzParseDate too.
var writtenDates = []struct{ text, want string }{
	{"5/3/2025", "2025-03-05"},
	{"05/03/2025", "2025-03-05"},
	{"05-03-2025", "2025-03-05"},
	{"5.3.2025", "2025-03-05"},
	{"31/12/1999", "1999-12-31"},
	{"29/2/2024", "2024-02-29"},
	{"2025-03-05", "2025-03-05"},
	{"ngày 5 tháng 3 năm 2025", "2025-03-05"},
	{"ngày 05 tháng 01 năm 2020", "2020-01-05"},
	{"Ngày 15 tháng 12 năm 2024", "2024-12-15"},
	{"NGÀY 15 THÁNG 12 NĂM 2024", "2024-12-15"},
	{"  ngày  5\ttháng 3\u00a0năm 2025 ", "2025-03-05"},
	{"tháng 6/2021", "2021-06"},
	{"tháng 06/2021", "2021-06"},
	{"Tháng 6-2021", "2021-06"},
	{"tháng 6 năm 2021", "2021-06"},
	{"6/2021", "2021-06"},
	{"06.2021", "2021-06"},
	{"2021-06", "2021-06"},
	{"2021", "2021"},
	{"năm 1980", "1980"},
	{"0001", "0001"},
	{"9999-12-31", "9999-12-31"},
}

// impossibleDates are texts that mean no date. They are the seeds of
// FuzzParseDate too.
var impossibleDates = []string{
	"", " ", "nay", "chưa rõ", "12", "5/3/25", "20250305", "5/3/20255",
	"30/2/2024", "29/2/2023", "31/4/2025", "32/1/2025", "5/13/2025", "13/2025",
	"0/3/2025", "5/0/2025", "00/00/2025", "0/2025", "tháng 0/2021", "ngày 0 tháng 3 năm 2025",
	"0000", "1/1/0000", "2025-00", "2025-00-05", "2025-03-00", "2025-13-01", "2025-02-30", "2025-3-5",
	"-5/3/2025", "5/3/-2025", "5//2025", "/3/2025", "5/3/", "3/5/2025 8:00", "5/3/2025x",
	"ngày 5 năm 2025", "ngày tháng năm", "tháng sáu năm 2021", "٥/٣/٢٠٢٥", "5/3/2025\n6/3/2025", "\xff",
}

func TestParseDateReadsWhatListsWrite(t *testing.T) {
	for _, test := range writtenDates {
		got, err := cal.ParseDate(test.text)
		if err != nil || got.String() != test.want {
			t.Errorf("ParseDate(%q) = %q, %v, want %q", test.text, got, err, test.want)
		}
	}
}

func TestParseDateRefusesDatesThatDoNotExist(t *testing.T) {
	for _, text := range impossibleDates {
		got, err := cal.ParseDate(text)
		if !errors.Is(err, cal.ErrDate) || !got.IsZero() {
			t.Errorf("ParseDate(%q) = %q, %v, want nothing and ErrDate", text, got, err)
		}
	}
}

func TestNewDateTakesOnlyDatesThatExist(t *testing.T) {
	tests := []struct {
		year, month, day int
		want             string // "" for an error
	}{
		{2025, 3, 5, "2025-03-05"}, {2025, 3, 0, "2025-03"}, {2025, 0, 0, "2025"},
		{2000, 2, 29, "2000-02-29"}, {1900, 2, 29, ""}, {2025, 2, 29, ""}, {2025, 4, 31, ""},
		{2025, 0, 5, ""}, {2025, 13, 1, ""}, {2025, -1, 0, ""}, {2025, 3, -1, ""},
		{0, 0, 0, ""}, {0, 3, 5, ""}, {-1, 3, 5, ""}, {10000, 1, 1, ""},
	}
	for _, test := range tests {
		got, err := cal.NewDate(test.year, test.month, test.day)
		if got.String() != test.want || (err == nil) != (test.want != "") || err != nil && !errors.Is(err, cal.ErrDate) {
			t.Errorf("NewDate(%d, %d, %d) = %q, %v, want %q", test.year, test.month, test.day, got, err, test.want)
		}
	}
}

func TestDateOfIsTheDayInTheZoneOfTheClock(t *testing.T) {
	hanoi := time.FixedZone("ICT", 7*60*60)
	clock := time.Date(2024, 12, 31, 18, 0, 0, 0, time.UTC)
	if got := cal.DateOf(clock).String(); got != "2024-12-31" {
		t.Errorf("in UTC got %s, want 2024-12-31", got)
	}
	if got := cal.DateOf(clock.In(hanoi)).String(); got != "2025-01-01" {
		t.Errorf("in Hanoi got %s, want 2025-01-01", got)
	}
}

// Days below ten and the months one and two get a zero, no other month does
// (Nghị định 30/2020/NĐ-CP, Phụ lục I).
func TestPaperPadsDaysAndTheFirstTwoMonths(t *testing.T) {
	tests := []struct{ date, short, long string }{
		{"2020-01-05", "05/01/2020", "ngày 05 tháng 01 năm 2020"},
		{"2025-02-28", "28/02/2025", "ngày 28 tháng 02 năm 2025"},
		{"2025-03-05", "05/3/2025", "ngày 05 tháng 3 năm 2025"},
		{"2025-09-09", "09/9/2025", "ngày 09 tháng 9 năm 2025"},
		{"2024-10-10", "10/10/2024", "ngày 10 tháng 10 năm 2024"},
		{"2024-12-15", "15/12/2024", "ngày 15 tháng 12 năm 2024"},
		{"2025-02", "02/2025", "tháng 02 năm 2025"},
		{"2021-06", "6/2021", "tháng 6 năm 2021"},
		{"1980", "1980", "năm 1980"},
		{"0938-12-01", "01/12/0938", "ngày 01 tháng 12 năm 0938"},
		{"0938", "0938", "năm 0938"},
		{"", "", ""},
	}
	for _, test := range tests {
		d := date(t, test.date)
		if got := d.Short(); got != test.short {
			t.Errorf("%s: Short() = %q, want %q", test.date, got, test.short)
		}
		if got := d.Long(); got != test.long {
			t.Errorf("%s: Long() = %q, want %q", test.date, got, test.long)
		}
	}
}

func TestFirstAndLastBoundWhatADateCanMean(t *testing.T) {
	tests := []struct {
		date, first, last string
		isDay             bool
		year              cal.Year
	}{
		{"2025-03-05", "2025-03-05", "2025-03-05", true, 2025},
		{"2025-04", "2025-04-01", "2025-04-30", false, 2025},
		{"2024-02", "2024-02-01", "2024-02-29", false, 2024},
		{"2023-02", "2023-02-01", "2023-02-28", false, 2023},
		{"2025-12", "2025-12-01", "2025-12-31", false, 2025},
		{"1980", "1980-01-01", "1980-12-31", false, 1980},
		{"", "", "", false, 0},
	}
	for _, test := range tests {
		d := date(t, test.date)
		if first, last := d.First().String(), d.Last().String(); first != test.first || last != test.last {
			t.Errorf("%q means %q to %q, want %q to %q", test.date, first, last, test.first, test.last)
		}
		if d.IsDay() != test.isDay || d.Year() != test.year || d.IsZero() != (test.date == "") {
			t.Errorf("%q: IsDay %t, Year %d, IsZero %t", test.date, d.IsDay(), d.Year(), d.IsZero())
		}
	}
}

func TestDatesCompareByTheFirstDayTheyCanMean(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"2025-03-05", "2025-03-05", 0}, {"2025-03-05", "2025-03-06", -1}, {"2025-12-31", "2026-01-01", -1},
		{"2025-03", "2025-03-01", 0}, {"2025", "2025-01-01", 0}, {"2025", "2025-01", 0},
		{"2025-03", "2025-03-02", -1}, {"2025", "2024-12-31", 1}, {"0999", "1000", -1},
		{"", "0001", -1}, {"", "", 0},
	}
	for _, test := range tests {
		a, b := date(t, test.a), date(t, test.b)
		if got, back := a.Compare(b), b.Compare(a); got != test.want || back != -test.want {
			t.Errorf("Compare(%q, %q) = %d and %d the other way, want %d", test.a, test.b, got, back, test.want)
		}
		if a.Before(b) != (test.want < 0) || a.After(b) != (test.want > 0) {
			t.Errorf("%q and %q: Before %t, After %t", test.a, test.b, a.Before(b), a.After(b))
		}
	}
}

func TestAddMonthsEndsInTheShorterMonth(t *testing.T) {
	tests := []struct {
		date   string
		months int
		want   string
	}{
		{"2025-01-31", 1, "2025-02-28"}, {"2024-01-31", 1, "2024-02-29"}, {"2025-03-31", 1, "2025-04-30"},
		{"2025-12-31", 2, "2026-02-28"}, {"2020-02-29", 12, "2021-02-28"}, {"2020-02-29", 48, "2024-02-29"},
		{"1999-06-01", 300, "2024-06-01"}, {"2025-03-31", -1, "2025-02-28"}, {"2020-01-15", -1, "2019-12-15"},
		{"2020-11", 3, "2021-02"}, {"2025-03-05", 0, "2025-03-05"}, {"", 5, ""},
	}
	for _, test := range tests {
		if got := date(t, test.date).AddMonths(test.months).String(); got != test.want {
			t.Errorf("%q plus %d months = %q, want %q", test.date, test.months, got, test.want)
		}
	}
}

func TestMonthsUntilCountsFullMonths(t *testing.T) {
	tests := []struct {
		from, to string
		want     int
	}{
		{"1999-06-01", "2024-06-01", 300}, {"1999-06-01", "2024-05-31", 299}, {"1999-06-01", "2024-06-30", 300},
		{"2020-02-29", "2021-02-28", 12}, {"2020-02-29", "2021-02-27", 11}, {"2020-02-29", "2024-02-29", 48},
		{"2023-01-31", "2023-02-28", 1}, {"2023-01-31", "2023-02-27", 0}, {"2024-01-31", "2024-02-28", 0},
		{"2023-02-28", "2023-03-28", 1}, {"2023-02-28", "2023-03-27", 0}, {"2025-03-05", "2025-03-05", 0},
		{"1998-09", "2023-09-01", 300}, {"1998", "2023", 300}, {"2024-06-01", "1999-06-01", -300},
		{"2021-02-28", "2020-02-29", -12},
	}
	for _, test := range tests {
		if got := date(t, test.from).MonthsUntil(date(t, test.to)); got != test.want {
			t.Errorf("from %s until %s: %d months, want %d", test.from, test.to, got, test.want)
		}
	}
}

func TestDatesGoThroughJSON(t *testing.T) {
	for _, text := range []string{"2025-03-05", "2021-06", "1980", ""} {
		written, err := json.Marshal(date(t, text))
		if err != nil || string(written) != `"`+text+`"` {
			t.Errorf("%q is written %s, %v", text, written, err)
		}
		var read cal.Date
		if err := json.Unmarshal(written, &read); err != nil || read.String() != text {
			t.Errorf("%s is read %q, %v", written, read, err)
		}
	}
}

func TestUnmarshalTextTakesOnlyTheInterchangeForm(t *testing.T) {
	for _, text := range []string{"5/3/2025", "2025-3-5", " 2025", "2025-03-05 ", "2025-13", "2025-02-30", "2025-03-05T00:00:00Z", "0000", "nay"} {
		var got cal.Date
		if err := got.UnmarshalText([]byte(text)); !errors.Is(err, cal.ErrDate) || !got.IsZero() {
			t.Errorf("%q is read %q, %v, want nothing and ErrDate", text, got, err)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, test := range writtenDates {
		f.Add(test.text)
	}
	for _, text := range impossibleDates {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := cal.ParseDate(text)
		if err != nil {
			if !errors.Is(err, cal.ErrDate) || !d.IsZero() {
				t.Errorf("ParseDate(%q) = %q, %v", text, d, err)
			}
			return
		}
		checkDate(t, d)
	})
}

func TestEveIsTheDayBeforeAllThatADateCanMean(t *testing.T) {
	for text, want := range map[string]string{"2/3/2020": "2020-03-01", "1/3/2020": "2020-02-29", "1/1/2020": "2019-12-31", "3/2019": "2019-02-28", "2020": "2019-12-31"} {
		d, err := cal.ParseDate(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Eve().String(); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
	if got := (cal.Date{}).Eve(); !got.IsZero() {
		t.Errorf("no date: got %s", got)
	}
}
