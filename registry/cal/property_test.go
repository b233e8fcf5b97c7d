package cal_test

import (
	"testing"

	"pgregory.net/rapid"

	"sovang/registry/cal"
)

// failer is what *testing.T and *rapid.T share.
type failer interface {
	Helper()
	Errorf(format string, args ...any)
}

// checkDate states what holds for every date that exists: each way to write
// it is read back as the same date.
func checkDate(t failer, d cal.Date) {
	t.Helper()
	for _, text := range []string{d.String(), d.Short(), d.Long()} {
		if again, err := cal.ParseDate(text); err != nil || again != d {
			t.Errorf("%q was written for %s and is read as %q, %v", text, d, again, err)
		}
	}
	var again cal.Date
	if err := again.UnmarshalText([]byte(d.String())); err != nil || again != d {
		t.Errorf("%s is unmarshalled as %q, %v", d, again, err)
	}
	if first, last := d.First(), d.Last(); !first.IsDay() || !last.IsDay() || last.Before(first) {
		t.Errorf("%s means %s to %s", d, first, last)
	}
}

// checkPeriod states what holds for every period that exists.
func checkPeriod(t failer, p cal.Period) {
	t.Helper()
	for _, text := range []string{p.String(), p.Long()} {
		if again, err := cal.ParsePeriod(text); err != nil || again != p {
			t.Errorf("%q was written for %v and is read as %v, %v", text, p, again, err)
		}
	}
	years := p.Years()
	if len(years) != p.Len() || years[0] != p.From || years[len(years)-1] != p.To {
		t.Errorf("%v has %d years, lists %d", p, p.Len(), len(years))
	}
}

// dates draws days, and months and years of which no more is known.
func dates() *rapid.Generator[cal.Date] {
	return rapid.Custom(func(t *rapid.T) cal.Date {
		year := rapid.IntRange(1, 9999).Draw(t, "year")
		month := rapid.IntRange(0, 12).Draw(t, "month")
		day := 0
		if month != 0 {
			day = rapid.IntRange(0, 28).Draw(t, "day")
		}
		d, err := cal.NewDate(year, month, day)
		if err != nil {
			t.Fatal(err)
		}
		return d
	})
}

// days draws days of the years in which people serve, month ends more often
// than others.
func days() *rapid.Generator[cal.Date] {
	return rapid.Custom(func(t *rapid.T) cal.Date {
		year := rapid.IntRange(1900, 2200).Draw(t, "year")
		month, err := cal.NewDate(year, rapid.IntRange(1, 12).Draw(t, "month"), 0)
		if err != nil {
			t.Fatal(err)
		}
		if rapid.Bool().Draw(t, "end of month") {
			return month.Last()
		}
		d, err := cal.ParseDate(month.String() + rapid.SampledFrom([]string{"-01", "-15", "-27", "-28"}).Draw(t, "day"))
		if err != nil {
			t.Fatal(err)
		}
		return d
	})
}

func TestEveryDateIsReadAsItWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkDate(t, dates().Draw(t, "date")) })
}

func TestEveryPeriodIsReadAsItWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := rapid.IntRange(1, 9999).Draw(t, "from")
		p, err := cal.NewPeriod(cal.Year(from), cal.Year(rapid.IntRange(from, min(from+60, 9999)).Draw(t, "to")))
		if err != nil {
			t.Fatal(err)
		}
		checkPeriod(t, p)
	})
}

func TestComparingDatesIsAnOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := dates().Draw(t, "a"), dates().Draw(t, "b"), dates().Draw(t, "c")
		if a.Compare(b) != -b.Compare(a) {
			t.Errorf("order of %s and %s depends on the side", a, b)
		}
		if a.Compare(b) <= 0 && b.Compare(c) <= 0 && a.Compare(c) > 0 {
			t.Errorf("%s, %s, %s are not in one order", a, b, c)
		}
	})
}

func TestMonthsAddedAreMonthsCounted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := days().Draw(t, "day"), rapid.IntRange(-1200, 1200).Draw(t, "months")
		later := d.AddMonths(n)
		if _, err := cal.ParseDate(later.String()); err != nil {
			t.Errorf("%s plus %d months: %v", d, n, err)
		}
		if got := d.MonthsUntil(later); got != n {
			t.Errorf("%s plus %d months is %s, which is %d months later", d, n, later, got)
		}
	})
}

func TestMonthsUntilIsTheMostThatFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := days().Draw(t, "a"), days().Draw(t, "b")
		if b.Before(a) {
			a, b = b, a
		}
		n := a.MonthsUntil(b)
		if a.AddMonths(n).After(b) || !a.AddMonths(n+1).After(b) {
			t.Errorf("from %s until %s: %d months", a, b, n)
		}
		if back := b.MonthsUntil(a); back != -n {
			t.Errorf("from %s until %s: %d months, back %d", a, b, n, back)
		}
	})
}
