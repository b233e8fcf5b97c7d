package sheet

import (
	"math"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"sovang/registry/cal"
	"sovang/registry/pattern"
)

var (
	serialText    = pattern.Of(`^[1-9]\d{4}$`)
	serialMoment  = pattern.Of(`^[1-9]\d{4}\.\d+$`)
	wholeNumber   = pattern.Of(`^\d+$`)
	patternLocale = pattern.Of(`^(\[[^\]]*\])+`)
	patternPiece  = pattern.Of(`^("[^"]*"|\\.|.)`)
	decimalComma  = pattern.Of(`^-?\d+(,\d+)?$`)
	decimalPoint  = pattern.Of(`^-?\d+\.\d+$`)
	thousands     = pattern.Of(`^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$`)
)

// lastSerial is 31 December 9999 as Excel counts days.
const lastSerial = 2958465

// plainNumber writes the number of a numeric cell shortest: Excel stores
// 94.3 as 94.299999999999997.
func plainNumber(text string) string {
	value, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsInf(value, 0) || math.IsNaN(value) {
		return text
	}
	return strconv.FormatFloat(value, 'f', -1, 64)
}

// keptDigits is how many digits of a number Excel keeps.
const keptDigits = 15

// isCutShort tells that a whole number is longer than Excel keeps numbers.
func isCutShort(number string) bool {
	return !strings.Contains(number, ".") && len(strings.TrimPrefix(number, "-")) > keptDigits
}

// codePattern is a number format that pads with zeros or adds letters and
// signs, and does nothing else.
var codePattern = pattern.Of(`^(?:"[^"]*"|\\.|[-/ ()0])*$`)

// inPattern writes a whole number as a format shows it that writes codes, such
// as 000000 or "QN-"000; it returns "" for any other format.
func inPattern(number, pattern string) string {
	pattern, _, _ = strings.Cut(patternLocale().ReplaceAllString(pattern, ""), ";")
	zeros := strings.Count(patternLiteral().ReplaceAllString(pattern, ""), "0")
	if !codePattern().MatchString(pattern) || zeros == 0 || strings.Trim(pattern, "0") == "" && zeros < 2 || !wholeNumber().MatchString(number) {
		return ""
	}
	if missing := zeros - len(number); missing > 0 {
		number = strings.Repeat("0", missing) + number
	}
	var shown strings.Builder
	take := len(number) - zeros + 1 // the first place takes what is too long
	for len(pattern) > 0 {
		piece := patternPiece().FindString(pattern)
		pattern = pattern[len(piece):]
		if piece != "0" {
			shown.WriteString(strings.Trim(strings.TrimPrefix(piece, `\`), `"`))
			continue
		}
		shown.WriteString(number[:take])
		number, take = number[take:], 1
	}
	return shown.String()
}

// parseDecimal reads a number as Vietnamese lists write it, 1.490.000 or
// 94,3, and also 94.3; a percent sign may follow. The answer has a decimal
// point. A point before exactly three digits stands for thousands.
func parseDecimal(text string) (number string, ok bool) {
	text = strings.TrimSpace(strings.TrimSuffix(strings.ReplaceAll(text, " ", ""), "%"))
	switch {
	case thousands().MatchString(text):
		text = strings.ReplaceAll(text, ".", "")
	case !decimalComma().MatchString(text) && !decimalPoint().MatchString(text):
		return "", false
	}
	return strings.Replace(text, ",", ".", 1), true
}

// serial returns the day of an Excel day number, the zero Date if there is
// none.
func (l *listReader) serial(text string) cal.Date {
	number, err := strconv.ParseFloat(text, 64)
	if err != nil || number < 1 || number > lastSerial {
		return cal.Date{}
	}
	day, err := excelize.ExcelDateToTime(math.Floor(number), l.table.dates1904)
	if err != nil {
		return cal.Date{}
	}
	return cal.DateOf(day)
}

// readDate reads a date cell, an Excel day number, a year or a text. A number
// that no format shows as a day is one only from 1927 on, where it has five
// digits: 80, 24 and 5.198 (May 1980, typed with a point) are none.
func (l *listReader) readDate(c cell) (date cal.Date, ok bool) {
	if c.kind == dateCell || serialText().MatchString(c.text) || c.kind == numberCell && serialMoment().MatchString(c.text) {
		date = l.serial(c.text)
		return date, !date.IsZero()
	}
	date, err := cal.ParseDate(c.text)
	return date, err == nil
}

// isYear tells that a numeric cell holds a year: in 1900 to 2200, which as
// days would lie in the years 1905 and 1906.
func isYear(text string) bool {
	year, err := strconv.Atoi(text)
	return err == nil && year >= 1900 && year <= 2200
}

// readPeriod reads a year or a period of years, or the year of a date.
func (l *listReader) readPeriod(c cell) (period cal.Period, ok bool) {
	if period, err := cal.ParsePeriod(c.text); err == nil && c.kind != dateCell {
		return period, true
	}
	date, ok := l.readDate(c)
	if !ok {
		return cal.Period{}, false
	}
	return cal.OneYear(date.Year()), true
}

var twoDays = pattern.Of(`^(\d{1,2}[/.-](?:\d{1,2}[/.-])?\d{4})\s*[,;/(–-]?\s*(?:CT:?\s*)?(\d{1,2}[/.-](?:\d{1,2}[/.-])?\d{4})\s*\)?$`)

// firstOfTwoDays reads a cell that holds the day of joining the Party and
// after it that of full membership.
func firstOfTwoDays(text string) (first cal.Date, ok bool) {
	days := twoDays().FindStringSubmatch(text)
	if days == nil {
		return first, false
	}
	first, err := cal.ParseDate(days[1])
	second, failed := cal.ParseDate(days[2])
	return first, err == nil && failed == nil && !second.Before(first)
}
