package cal

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"sovang/registry/pattern"
)

// ErrDate tells that a text is not a date that exists.
var ErrDate = errors.New("not a date")

// Date is a calendar day, or a month or a year when no more is known.
// The zero Date means that nothing is known. Dates compare with ==.
type Date struct {
	year, month, day int
}

// NewDate returns the given day. Month and day may be 0 when they are not
// known; a day needs a month. A day that does not exist is an error that
// wraps [ErrDate].
func NewDate(year, month, day int) (Date, error) {
	d := Date{year, month, day}
	if !d.exists() {
		return Date{}, fmt.Errorf("%w: %d/%d/%d", ErrDate, day, month, year)
	}
	return d, nil
}

func (d Date) exists() bool {
	if d.year < 1 || d.year > 9999 || d.month < 0 || d.month > 12 || d.day < 0 {
		return false
	}
	if d.month == 0 {
		return d.day == 0
	}
	return d.day <= daysIn(d.year, d.month)
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// DateOf returns the day on which t falls in its own zone.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, int(m), d}
}

var (
	isoDate   = pattern.Of(`^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$`)
	shortDate = pattern.Of(`^(?:(\d{1,2})[/.-])?(?:(\d{1,2})[/.-])?(\d{4})$`)
	longDate  = pattern.Of(`^(?i:(?:ngày (\d{1,2}) )?tháng (\d{1,2})(?: năm |[/.-])(\d{4}))$`)
	yearDate  = pattern.Of(`^(?i:năm) (\d{4})$`)
)

// ParseDate reads a date as Vietnamese lists write it: 5/3/2025, 05-03-2025,
// 5.3.2025, 3/2025, tháng 3/2025, ngày 5 tháng 3 năm 2025, 2025, or
// 2025-03-05 as the interchange does. An error wraps [ErrDate].
func ParseDate(text string) (Date, error) {
	s := strings.Join(strings.Fields(text), " ")
	var y, m, d string
	if p := isoDate().FindStringSubmatch(s); p != nil {
		y, m, d = p[1], p[2], p[3]
	} else if p := shortDate().FindStringSubmatch(s); p != nil {
		d, m, y = p[1], p[2], p[3]
		if m == "" { // one number before the year is the month
			d, m = "", d
		}
	} else if p := longDate().FindStringSubmatch(s); p != nil {
		d, m, y = p[1], p[2], p[3]
	} else if p := yearDate().FindStringSubmatch(s); p != nil {
		y = p[1]
	} else {
		return Date{}, fmt.Errorf("%w: %q", ErrDate, text)
	}
	if isZero(m) || isZero(d) {
		return Date{}, fmt.Errorf("%w: %q", ErrDate, text)
	}
	date, err := NewDate(number(y), number(m), number(d))
	if err != nil {
		return Date{}, fmt.Errorf("%w: %q", ErrDate, text)
	}
	return date, nil
}

// isZero tells that a month or day was written, and as zero.
func isZero(digits string) bool { return digits != "" && number(digits) == 0 }

func number(digits string) int {
	n, _ := strconv.Atoi(digits) // "" is 0; the patterns let only digits through
	return n
}

// IsZero tells that nothing is known of the date.
func (d Date) IsZero() bool { return d == Date{} }

// IsDay tells that the date is known to the day.
func (d Date) IsDay() bool { return d.day != 0 }

// Year returns the calendar year, 0 for the zero Date.
func (d Date) Year() Year { return Year(d.year) }

// String returns the date as the data file keeps it: 2025-03-05, 2025-03,
// 2025, or nothing for the zero Date.
func (d Date) String() string { return string(d.AppendTo(nil)) }

// AppendTo adds the date to a text as [Date.String] writes it.
func (d Date) AppendTo(text []byte) []byte {
	if d.IsZero() {
		return text
	}
	text = appendPadded(text, d.year, 1000)
	if d.month != 0 {
		text = appendPadded(append(text, '-'), d.month, 10)
	}
	if d.day != 0 {
		text = appendPadded(append(text, '-'), d.day, 10)
	}
	return text
}

// appendPadded adds a number with noughts before it, so that it has as many
// digits as the least of its length.
func appendPadded(text []byte, n, least int) []byte {
	for ; n < least && least > 1; least /= 10 {
		text = append(text, '0')
	}
	return strconv.AppendInt(text, int64(n), 10)
}

// Short returns the date as tables write it: 05/3/2025, 3/2025, 2025.
func (d Date) Short() string {
	switch {
	case d.IsZero():
		return ""
	case d.month == 0:
		return fmt.Sprintf("%04d", d.year)
	case d.day == 0:
		return fmt.Sprintf("%s/%04d", monthOnPaper(d.month), d.year)
	}
	return fmt.Sprintf("%02d/%s/%04d", d.day, monthOnPaper(d.month), d.year)
}

// Long returns the date as papers write it: ngày 05 tháng 3 năm 2025,
// tháng 3 năm 2025, năm 2025.
func (d Date) Long() string {
	switch {
	case d.IsZero():
		return ""
	case d.month == 0:
		return fmt.Sprintf("năm %04d", d.year)
	case d.day == 0:
		return fmt.Sprintf("tháng %s năm %04d", monthOnPaper(d.month), d.year)
	}
	return fmt.Sprintf("ngày %02d tháng %s năm %04d", d.day, monthOnPaper(d.month), d.year)
}

// monthOnPaper pads the months one and two only (Nghị định 30/2020/NĐ-CP).
func monthOnPaper(month int) string {
	if month <= 2 {
		return fmt.Sprintf("%02d", month)
	}
	return strconv.Itoa(month)
}

// First returns the first day that the date can mean.
func (d Date) First() Date {
	if d.IsZero() {
		return d
	}
	return Date{d.year, max(d.month, 1), max(d.day, 1)}
}

// Last returns the last day that the date can mean.
func (d Date) Last() Date {
	switch {
	case d.IsZero() || d.IsDay():
		return d
	case d.month == 0:
		return Date{d.year, 12, 31}
	}
	return Date{d.year, d.month, daysIn(d.year, d.month)}
}

// Compare orders dates by the first day they can mean: -1, 0 or +1.
// The zero Date comes first.
func (d Date) Compare(e Date) int {
	d, e = d.First(), e.First()
	return cmp.Or(cmp.Compare(d.year, e.year), cmp.Compare(d.month, e.month), cmp.Compare(d.day, e.day))
}

// Before tells that d is earlier than e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After tells that d is later than e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// AddMonths returns the same day n months later, or the last day of that
// month when it is shorter: 31/1 plus one month is 28/2.
func (d Date) AddMonths(n int) Date {
	if d.month == 0 {
		return d
	}
	months := d.year*12 + d.month - 1 + n
	year, month := months/12, months%12+1
	return Date{year, month, min(d.day, daysIn(year, month))}
}

// Next returns the day after; a date not known to the day is itself.
func (d Date) Next() Date {
	switch {
	case !d.IsDay():
		return d
	case d.day < 28 || d.day < daysIn(d.year, d.month):
		return Date{d.year, d.month, d.day + 1}
	case d.month < 12:
		return Date{d.year, d.month + 1, 1}
	}
	return Date{d.year + 1, 1, 1}
}

// Eve returns the day before the first day that the date can mean.
func (d Date) Eve() Date {
	first := d.First()
	switch {
	case d.IsZero():
		return d
	case first.day > 1:
		return Date{first.year, first.month, first.day - 1}
	case first.month > 1:
		return Date{first.year, first.month - 1, daysIn(first.year, first.month-1)}
	}
	return Date{first.year - 1, 12, 31}
}

// MonthsUntil counts the full months from d to e, day to day: from 1 June
// 1999 to 1 June 2024 it is 300. It is negative when e comes first.
func (d Date) MonthsUntil(e Date) int {
	d, e = d.First(), e.First()
	if e.Before(d) {
		return -e.MonthsUntil(d)
	}
	n := (e.year-d.year)*12 + e.month - d.month
	if d.AddMonths(n).After(e) {
		n--
	}
	return n
}

// MarshalText writes the date as [Date.String] does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what [Date.MarshalText] wrote, and nothing else.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	if !isoDate().Match(text) {
		return fmt.Errorf("%w: %q, want YYYY-MM-DD", ErrDate, text)
	}
	date, err := ParseDate(string(text))
	*d = date
	return err
}
