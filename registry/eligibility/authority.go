package eligibility

import (
	"cmp"
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// OpMaySign is the condition of the finding of [MaySign]: the level may sign
// the honour for the recipient. No rule holds it.
const OpMaySign catalogue.Op = "may_sign"

// Signee is the recipient for whom somebody signs.
type Signee struct {
	// Subject is catalogue.ForPersons or catalogue.ForUnits.
	Subject string
	// Rank and Category are those of a person at the award.
	Rank     string
	Category registry.Category
	// Echelon and Equivalent are those of a unit (see [registry.Unit]).
	Echelon, Equivalent registry.Echelon
}

// signing is what the sentence about a signature needs.
type signing struct {
	honour    string
	level     catalogue.Level
	signee    Signee
	authority catalogue.Authority
	// ceiling is the highest rank for the signee's category.
	ceiling string
	why     signReason
}

// signReason tells why a level may sign or not.
type signReason int

const (
	signWithin      signReason = iota // within the ceiling
	signByPay                         // no rank: by equal pay
	signAbove                         // the level stands above those named
	signTooLow                        // the level may not sign the honour at all
	signRankTooHigh                   // the rank is above the ceiling
	signWrongUnit                     // the unit's echelon is not among those named
	signNoRank                        // the rank is not known
	signNoEchelon                     // the echelon is not known
)

func (r signReason) result() Result {
	switch r {
	case signTooLow, signRankTooHigh, signWrongUnit:
		return NotMet
	case signNoRank, signNoEchelon:
		return Unknown
	}
	return Met
}

// MaySign tells whether the level may sign the honour for the recipient by
// the law of the day (Thông tư 151/2018/TT-BQP, Điều 48-53). Posts are free
// text and left to the reader, whom the sentence tells the highest one. A
// level above all that are named may sign: the superior signs for a unit
// without legal personality (Điều 53). ok is false when the catalogue has no
// row for the honour and the recipient on that day.
func MaySign(cat *catalogue.Catalogue, level catalogue.Level, honour string, recipient Signee, on cal.Date) (finding Finding, ok bool) {
	regime, known := cat.RegimeOn(on)
	if !known {
		return Finding{}, false
	}
	rows := cat.Authorities(honour, recipient.Subject, regime.ID)
	if len(rows) == 0 {
		return Finding{}, false
	}
	s := sign(rows, level, recipient)
	s.honour = honour
	return Finding{
		Rule: s.authority.ID, Condition: OpMaySign, Basis: s.authority.Basis, Result: s.why.result(),
		Have: cmp.Or(recipient.Rank, string(recipient.Equivalent), string(recipient.Echelon)), Need: s.ceiling,
		about: about{subject: recipient.Subject, year: on.Year(), signing: &s},
	}, true
}

// sign weighs the rows of the level. Of several the most generous counts: each
// names other offices of one level.
func sign(rows []catalogue.Authority, level catalogue.Level, recipient Signee) signing {
	rows = slices.SortedStableFunc(slices.Values(rows), func(a, b catalogue.Authority) int {
		return cmp.Compare(a.Level.Rank(), b.Level.Rank())
	})
	s := signing{level: level, signee: recipient, authority: rows[0], why: signTooLow}
	for _, row := range rows {
		switch {
		case row.Level.Rank() < level.Rank():
			if s.why == signTooLow || row.Level != s.authority.Level {
				s = signing{level: level, signee: recipient, authority: row, why: signAbove}
			}
		case row.Level == level:
			if own := signBy(row, recipient); s.authority.Level != level || own.widerThan(s) || s.why == signTooLow {
				s = own
			}
		}
	}
	return s
}

// widerThan tells that the row lets the level sign where the other's does
// not, or reaches higher.
func (s signing) widerThan(other signing) bool {
	if met := s.why.result() == Met; met != (other.why.result() == Met) {
		return met
	}
	return registry.RankOrder(s.ceiling) > registry.RankOrder(other.ceiling) || len(s.authority.Echelons) > len(other.authority.Echelons)
}

func signBy(row catalogue.Authority, recipient Signee) signing {
	s := signing{level: row.Level, signee: recipient, authority: row}
	if recipient.Subject == catalogue.ForUnits {
		s.why = echelonReason(row.Echelons, recipient)
		return s
	}
	s.ceiling = row.MaxRank
	category := recipient.category()
	if category == registry.Professional && row.MaxRankProfessional != "" {
		s.ceiling = row.MaxRankProfessional
	}
	order := registry.RankOrder(recipient.Rank)
	switch {
	case s.ceiling == "":
		s.why = signWithin
	case order == 0 && isCivilian(category):
		s.why = signByPay
	case order == 0:
		s.why = signNoRank
	case order > registry.RankOrder(s.ceiling):
		s.why = signRankTooHigh
	}
	return s
}

// category is that which the rank itself names, else that of the person.
func (s Signee) category() registry.Category {
	named := registry.CategoryOfRank(s.Rank)
	if named == registry.Professional {
		return named
	}
	return cmp.Or(s.Category, named)
}

// isCivilian tells that people of the category bear no rank; their pay stands
// for it (Thông tư 151/2018/TT-BQP, Điều 49-52).
func isCivilian(category registry.Category) bool {
	switch category {
	case registry.DefenceWorker, registry.CivilServant, registry.PublicStaff, registry.ContractStaff, registry.Militia:
		return true
	}
	return false
}

// echelonReason tells whether the unit counts as one of the echelons.
// Staff and technical bodies that do not say what they count as are not known.
func echelonReason(echelons []string, recipient Signee) signReason {
	counts := cmp.Or(recipient.Equivalent, recipient.Echelon)
	switch {
	case len(echelons) == 0, slices.Contains(echelons, string(counts)):
		return signWithin
	case isLine(counts):
		return signWrongUnit
	}
	return signNoEchelon
}

// isLine tells that the echelon stands in the line from squad to Ministry.
func isLine(echelon registry.Echelon) bool {
	all := registry.Echelons()
	return slices.Contains(all[:slices.Index(all, registry.MinistryBody)+1], echelon)
}
