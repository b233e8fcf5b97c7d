package cal

import (
	"errors"
	"fmt"
	"strings"

	"sovang/registry/pattern"
)

// ErrPeriod tells that a text is not a year or a period of years.
var ErrPeriod = errors.New("not a period of years")

// Year is a calendar year; 0 means that it is not known.
type Year int

// First returns 1 January of the year.
func (y Year) First() Date { return Date{int(y), 1, 1} }

// Last returns 31 December of the year.
func (y Year) Last() Date { return Date{int(y), 12, 31} }

// Period is a run of whole years, both ends included. A period of one year
// has From equal to To; the zero Period means that none is known.
type Period struct {
	From, To Year
}

// OneYear returns the period of that single year.
func OneYear(y Year) Period { return Period{y, y} }

// NewPeriod returns the period from one year to another. An end before the
// beginning, or a year outside 1 to 9999, is an error that wraps [ErrPeriod].
func NewPeriod(from, to Year) (Period, error) {
	if from < 1 || to > 9999 || to < from {
		return Period{}, fmt.Errorf("%w: %d - %d", ErrPeriod, from, to)
	}
	return Period{from, to}, nil
}

// FiveYearsTo returns the five years that end with the given one, the span
// of an emulation congress (Thông tư 151/2018/TT-BQP, Điều 9).
func FiveYearsTo(y Year) Period { return Period{y - 4, y} }

var periodText = pattern.Of(`^(?i:năm |giai đoạn |từ năm )?(\d{4})(?:(?: ?[-–] ?| (?i:đến năm) )(\d{4}))?$`)

// ParsePeriod reads "2019", "2015-2019", "giai đoạn 2015 - 2019" or
// "từ năm 2015 đến năm 2019". An error wraps [ErrPeriod].
func ParsePeriod(text string) (Period, error) {
	parts := periodText().FindStringSubmatch(strings.Join(strings.Fields(text), " "))
	if parts == nil {
		return Period{}, fmt.Errorf("%w: %q", ErrPeriod, text)
	}
	from, to := parts[1], parts[2]
	if to == "" {
		to = from
	}
	return NewPeriod(Year(number(from)), Year(number(to)))
}

// IsZero tells that no period is known.
func (p Period) IsZero() bool { return p == Period{} }

// Len counts the years of the period.
func (p Period) Len() int {
	if p.IsZero() {
		return 0
	}
	return int(p.To-p.From) + 1
}

// Contains tells that the year lies in the period.
func (p Period) Contains(y Year) bool { return p.From <= y && y <= p.To }

// Overlaps tells that the two periods share a year.
func (p Period) Overlaps(q Period) bool {
	return !p.IsZero() && !q.IsZero() && p.From <= q.To && q.From <= p.To
}

// Years lists the years of the period in order.
func (p Period) Years() []Year {
	years := make([]Year, 0, p.Len())
	for y := p.From; y <= p.To && y != 0; y++ {
		years = append(years, y)
	}
	return years
}

// String returns "2019" or "2015 - 2019", nothing for the zero Period.
func (p Period) String() string {
	switch {
	case p.IsZero():
		return ""
	case p.From == p.To:
		return fmt.Sprintf("%04d", p.From)
	}
	return fmt.Sprintf("%04d - %04d", p.From, p.To)
}

// Long returns the period as a citation names it: năm 2019, giai đoạn
// 2015 - 2019.
func (p Period) Long() string {
	switch {
	case p.IsZero():
		return ""
	case p.From == p.To:
		return "năm " + p.String()
	}
	return "giai đoạn " + p.String()
}
