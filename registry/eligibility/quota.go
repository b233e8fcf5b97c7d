package eligibility

import (
	"fmt"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// QuotaBase is what the deciding unit has in the year, of which the shares of
// the quotas are taken. What is not in a map is not known; nobody is 0.
type QuotaBase struct {
	// Strength counts the people of the unit and of the units below it; 0 is
	// not known.
	Strength int
	// Holders counts those who won the honour for the year, by code, each
	// once. It tells what is taken, and is the base of shares of holders.
	Holders map[string]int
	// EligibleUnits counts the units whose echelon may get the honour, by the
	// honour's code.
	EligibleUnits map[string]int
	// EligibleFor counts the units fit for the honour, by its code.
	EligibleFor map[string]int
}

// Places is how many of an honour a quota leaves.
type Places struct {
	Honour string
	Quota  catalogue.Quota
	Year   cal.Year
	// Guidance tells that the number is set each year by guidance, or, in a
	// row that is not confirmed, that the cap is not known; Base, Places, Left
	// and Over are then 0.
	Guidance bool
	// Known tells that the base is known; otherwise Places, Left and Over are 0.
	Known bool
	// Base is what the share is taken of, Places the share rounded down.
	Base, Places int
	// Taken were given; Left may still be given, Over are too many.
	Taken, Left, Over int
}

// Quotas returns the places of each honour with a cap in the regime of the
// last day of the year, highest honour first. An honour with two caps comes
// twice: both bind.
func Quotas(cat *catalogue.Catalogue, year cal.Year, base QuotaBase) []Places {
	regime, known := cat.RegimeOn(year.Last())
	if !known {
		return nil
	}
	var all []Places
	for _, honour := range cat.Honours(year.Last()) {
		for _, quota := range cat.Quotas(honour.Code, regime.ID) {
			all = append(all, base.places(honour.Code, quota, year))
		}
	}
	return all
}

func (b QuotaBase) places(honour string, quota catalogue.Quota, year cal.Year) Places {
	p := Places{Honour: honour, Quota: quota, Year: year, Taken: b.Holders[honour], Guidance: quota.MaxPct == 0}
	if p.Guidance {
		return p
	}
	p.Base, p.Known = b.of(honour, quota)
	if !p.Known {
		return p
	}
	p.Places = p.Base * quota.MaxPct / 100
	p.Left = max(0, p.Places-p.Taken)
	p.Over = max(0, p.Taken-p.Places)
	return p
}

// of returns the number of which the share is taken.
func (b QuotaBase) of(honour string, quota catalogue.Quota) (count int, known bool) {
	switch quota.Of {
	case catalogue.OfStrength:
		return b.Strength, b.Strength > 0
	case catalogue.OfHolders:
		return sumOf(b.Holders, quota.Base)
	case catalogue.OfEligibleUnits:
		count, known = b.EligibleUnits[honour]
		return count, known
	case catalogue.OfEligibleFor:
		return sumOf(b.EligibleFor, quota.Base)
	}
	return 0, false
}

// sumOf adds what is known of the codes; known is false when nothing is.
func sumOf(counts map[string]int, codes []string) (sum int, known bool) {
	for _, code := range codes {
		if n, ok := counts[code]; ok {
			sum, known = sum+n, true
		}
	}
	return sum, known
}

// Why says what the cap is and what is left of it.
func (p Places) Why(cat *catalogue.Catalogue, lang Lang) string {
	text := p.reason().fill(lang,
		"{honour}", honourName(cat, p.Honour, p.Year, lang),
		"{pct}", fmt.Sprint(p.Quota.MaxPct),
		"{of}", p.Of(cat, lang),
		"{base}", fmt.Sprint(p.Base),
		"{places}", fmt.Sprint(p.Places),
		"{taken}", fmt.Sprint(p.Taken),
		"{left}", fmt.Sprint(p.Left),
		"{over}", fmt.Sprint(p.Over),
		"{year}", yearText(p.Year),
	)
	return toCheck(text, p.Quota.Basis, lang)
}

func (p Places) reason() sentence {
	switch {
	case p.Guidance && p.Quota.Confidence == catalogue.Unconfirmed:
		return sentence{
			"{honour}: chưa có văn bản để biết tỷ lệ; năm {year} đã có {taken}.",
			"{honour}: the text of the cap is not at hand; {taken} given for {year}."}
	case p.Guidance:
		return sentence{
			"{honour}: số lượng theo hướng dẫn hằng năm; năm {year} đã có {taken}.",
			"{honour}: the number is set by yearly guidance; {taken} given for {year}."}
	case !p.Known:
		return sentence{
			"{honour}: không quá {pct}% {of}; sổ chưa có số này của năm {year}.",
			"{honour}: not more than {pct}% of {of}; the register does not hold that number for {year}."}
	case p.Over > 0:
		return sentence{
			"{honour}: không quá {pct}% {of} ({base}), được {places}; đã có {taken}, vượt {over}.",
			"{honour}: not more than {pct}% of {of} ({base}), which is {places}; {taken} given, {over} too many."}
	}
	return sentence{
		"{honour}: không quá {pct}% {of} ({base}), được {places}; đã có {taken}, còn {left}.",
		"{honour}: not more than {pct}% of {of} ({base}), which is {places}; {taken} given, {left} left."}
}

// Of says what the share is taken of: "tổng quân số", "the strength".
func (p Places) Of(cat *catalogue.Catalogue, lang Lang) string {
	return quotaBaseText(cat, p.Quota, p.Year, lang)
}

func quotaBaseText(cat *catalogue.Catalogue, quota catalogue.Quota, year cal.Year, lang Lang) string {
	text := sentence{"", ""}
	switch quota.Of {
	case catalogue.OfStrength:
		text = sentence{"tổng quân số", "the strength"}
	case catalogue.OfHolders:
		text = sentence{"số người đạt {base}", "those who won {base}"}
	case catalogue.OfEligibleUnits:
		text = sentence{"số đầu mối đơn vị thuộc đối tượng xét", "the units that may get it"}
	case catalogue.OfEligibleFor:
		text = sentence{"số tập thể đạt tiêu chuẩn {base}", "the units fit for {base}"}
	}
	return text.fill(lang, "{base}", honourNames(cat, quota.Base, year, lang))
}
