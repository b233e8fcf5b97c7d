package seal

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sovang/registry/cal"
)

// Statement is what a certificate says of itself.
type Statement struct {
	// Honour is the name on the sheet, Recipient rank and name or the name of
	// a unit.
	Honour, Recipient string
	// Decision is number and symbol, 0385/QĐ-CKT; Date its day.
	Decision string
	Date     cal.Date
	// Ordinal is the số sổ vàng.
	Ordinal int
	// Unit is the name of the issuer on the day of the decision.
	Unit string
	// Issue is 0 for the first paper and n for the n-th issued anew.
	Issue int
}

// ErrStatement tells that a statement cannot be written: a field is missing
// or holds what is not seen or not in NFC.
var ErrStatement = errors.New("statement cannot be written")

// The words of the text. They are signed, so that a change of any of them
// needs a new version.
const (
	family       = "SỔ VÀNG "
	heading      = family + "1"
	decisionWord = "Quyết định số "
	dateWord     = " ngày "
	ordinalWord  = "Số sổ vàng "
	reissueWord  = "(Cấp lại, cấp đổi lần "
	reissueEnd   = ")"
)

// lines writes the statement, without key and signature.
func (s Statement) lines() string {
	list := []string{
		heading, s.Honour, s.Recipient,
		decisionWord + s.Decision + dateWord + s.Date.Short(),
		ordinalWord + strconv.Itoa(s.Ordinal),
		s.Unit,
	}
	if s.Issue > 0 {
		list = append(list, reissueWord+strconv.Itoa(s.Issue)+reissueEnd)
	}
	return strings.Join(list, "\n") + "\n"
}

// check tells that every field can be written on one line, so that the text
// can be read back in one way only.
func (s Statement) check() error {
	for _, field := range []string{s.Honour, s.Recipient, s.Decision, s.Unit} {
		if !isLine(field) {
			return fmt.Errorf("%w: %q", ErrStatement, field)
		}
	}
	if !s.Date.IsDay() || s.Ordinal < 1 || s.Issue < 0 {
		return fmt.Errorf("%w: date %q, ordinal %d, issue %d", ErrStatement, s.Date, s.Ordinal, s.Issue)
	}
	return nil
}

// isLine tells that a text is as the register keeps text: NFC, seen, with
// single blanks between words.
func isLine(text string) bool {
	return text != "" && utf8.ValidString(text) && norm.NFC.IsNormalString(text) &&
		!strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) }) &&
		strings.Join(strings.Fields(text), " ") == text
}

// parseStatement reads the lines of a statement, without key and signature.
func parseStatement(list []string) (s Statement, ok bool) {
	if len(list) == 7 {
		number, ended := strings.CutSuffix(strings.TrimPrefix(list[6], reissueWord), reissueEnd)
		n, err := strconv.Atoi(number)
		if !ended || err != nil || n < 1 {
			return Statement{}, false
		}
		s.Issue = n
		list = list[:6]
	}
	if len(list) != 6 {
		return Statement{}, false
	}
	var err1, err2 error
	decision := strings.TrimPrefix(list[3], decisionWord)
	at := strings.LastIndex(decision, dateWord)
	if at < 0 {
		return Statement{}, false
	}
	s.Honour, s.Recipient, s.Unit = list[1], list[2], list[5]
	s.Decision = decision[:at]
	s.Date, err1 = cal.ParseDate(decision[at+len(dateWord):])
	s.Ordinal, err2 = strconv.Atoi(strings.TrimPrefix(list[4], ordinalWord))
	return s, err1 == nil && err2 == nil && s.check() == nil
}
