package catalogue

import "sovang/registry/cal"

// BaseSalary is the base salary (lương cơ sở, before 2013 the general minimum
// wage) from a day on.
type BaseSalary struct {
	ValidFrom cal.Date
	// Amount is in đồng a month.
	Amount int64
	Basis
}

// Bonus is the money that goes with an honour, as a multiple of the base
// salary in tenths, so that all is computed in integers.
type Bonus struct {
	// ID is that of the row, which may be for several honours.
	ID              string
	Honour, Subject string
	// Tenths is the multiple times ten: 45 is 4.5 base salaries.
	Tenths int
	// AtMost tells that it is a ceiling and not the sum.
	AtMost             bool
	ValidFrom, ValidTo cal.Date
	Basis
}

// BonusTerms is how bonuses are computed and paid in a stretch of time.
type BonusTerms struct {
	ID string
	// RoundUpTo is what the product is rounded up to, in đồng.
	RoundUpTo int64
	// PayerLevels are the levels whose awards the Ministry pays for; others
	// are paid by the unit that signs.
	MinistryPays       []Level
	ValidFrom, ValidTo cal.Date
	Basis
}
