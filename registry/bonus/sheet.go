package bonus

import (
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// Item is one award that counts, with what its decision says.
type Item struct {
	// Award is the award as it reads today: a lowered honour is the lower one.
	Award registry.Award
	// DecidedOn is the day of the decision, Level its level, Issuer the name
	// of who issued it.
	DecidedOn cal.Date
	Level     catalogue.Level
	Issuer    string
	// Branch is the name of the branch or mass body (ngành, đoàn thể) whose
	// movement or campaign was summed up with the award; it pays then.
	Branch string
}

// Ruling says what becomes of the money of one award.
type Ruling string

// The rulings.
const (
	// Paid: the sum is paid.
	Paid Ruling = "paid"
	// Covered: another title for the same achievement is higher and is paid
	// alone.
	Covered Ruling = "covered"
	// Ceiling: the law lays down no more than an upper bound.
	Ceiling Ruling = "ceiling"
	// NoMoney: the catalogue has no sum for the honour on that day.
	NoMoney Ruling = "no_money"
	// Souvenir: foreigners get a souvenir and no money.
	Souvenir Ruling = "souvenir"
	// NotKnown: the rules of that day are not in the catalogue.
	NotKnown Ruling = "unknown"
)

// Rulings lists the rulings.
func Rulings() []Ruling { return []Ruling{Paid, Covered, Ceiling, NoMoney, Souvenir, NotKnown} }

// Line is the money of one award.
type Line struct {
	Item
	// HonourName is the full name of the honour.
	HonourName string
	// Base is the base salary of the day of the decision in đồng, Tenths the
	// multiple in tenths; both are 0 when they are not known.
	Base   int64
	Tenths int
	// Amount is the rounded product, also of a line that is not paid; Sum is
	// what is paid, 0 when nothing is.
	Amount, Sum int64
	Ruling      Ruling
	// Higher is, for a covered title, the name of the one that is paid.
	Higher string
	// Payer is who pays, or would pay up to a ceiling; empty when nothing is
	// paid.
	Payer string
	// Cite names the articles on which the line rests; Confidence is the
	// lowest of their rows.
	Cite       string
	Confidence catalogue.Confidence
}

// Check tells that the line rests on a row of the law that is not confirmed
// and has to be checked against its text (cần đối chiếu văn bản).
func (l Line) Check() bool {
	return l.Confidence != "" && l.Confidence != catalogue.Confirmed
}

// Total is what one payer pays.
type Total struct {
	Payer string
	// Lines counts the awards paid.
	Lines int
	Sum   int64
}

// Sheet is the money of several awards.
type Sheet struct {
	// Lines are in the order of the items.
	Lines []Line
	// Payers are in the order in which they come up; one who pays nothing
	// but up to a ceiling is among them.
	Payers []Total
	// Sum is what is paid in all.
	Sum int64
}

// Check tells that one of the lines has to be checked against the text.
func (s Sheet) Check() bool {
	for _, l := range s.Lines {
		if l.Check() {
			return true
		}
	}
	return false
}
