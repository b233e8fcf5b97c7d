package catalogue

import (
	"fmt"

	"sovang/registry/cal"
)

// What the share of a [Quota] is taken of.
const (
	OfStrength      = "strength"       // the people of the deciding unit
	OfHolders       = "holders"        // those who won one of the quota's Base in the year
	OfEligibleUnits = "eligible_units" // the units of the level that may get the honour
	OfEligibleFor   = "eligible_for"   // the units fit for one of Base
)

// Quota caps how many of an honour may be given in a year.
type Quota struct {
	// ID is permanent; a unit's own row overrides it by ID.
	ID      string
	Honours []string
	Regimes []string
	// MaxPct is the highest share in percent; the number of places is rounded
	// down. 0 tells that the number is set each year by guidance.
	MaxPct int
	Of     string
	Base   []string
	Basis
}

// The bodies of a [Vote].
const (
	Conference      = "conference"       // hội nghị quân nhân …
	UnitCouncil     = "unit_council"     // hội đồng thi đua - khen thưởng of a unit
	MinistryCouncil = "ministry_council" // … of the Ministry of Defence
)

// Vote is the share of ayes that a body must give.
type Vote struct {
	ID      string
	Honours []string
	Subject string // or empty
	Regimes []string
	Body    string
	// MinPct is the lowest share in percent of all members (of all who are at
	// work in the unit, for a conference); Over tells that it must be more.
	MinPct int
	Over   bool
	Secret bool
	// QuorumOf and QuorumIn are the fraction that must be present: 2 of 3.
	QuorumOf, QuorumIn int
	Basis
}

// CouncilSize is the largest number of members of a council.
type CouncilSize struct {
	ID string
	// Name of the council in Vietnamese.
	Name    string
	Level   string // corps, division, regiment, battalion, company, ministry
	Most    int
	Regimes []string
	Basis
}

// Authority says up to which recipient a level may sign.
type Authority struct {
	ID string
	// Level signs.
	Level   Level
	Honours []string
	Subject string
	Regimes []string
	// MaxPost is the highest post in Vietnamese, for the reader.
	MaxPost string
	// MaxRank is the highest rank, MaxRankProfessional that of professional
	// servicemen; people without rank count by equal pay. Empty is no bound.
	MaxRank, MaxRankProfessional string
	// Echelons are the units that may receive; empty is all.
	Echelons []string
	Basis
}

// Deadline says when a proposal must be with the Ministry, in how many sets,
// and what belongs into it.
type Deadline struct {
	ID      string
	Honours []string
	Types   []string // of commendation; empty is all
	Regimes []string
	// Before are the days before which it must be there, exclusive, relative
	// to the year Y of the achievement: "Y-11-01", "Y+1-03-15".
	Before []string
	// To is the addressee in Vietnamese.
	To   string
	Sets int
	// Parts are the papers of the dossier in Vietnamese.
	Parts []string
	Basis
}

// Days returns the days before which a proposal for an achievement that ended
// in the year must be there.
func (d Deadline) Days(year cal.Year) []cal.Date {
	var days []cal.Date
	for _, text := range d.Before {
		parts := dayPattern().FindStringSubmatch(text)
		if parts == nil {
			continue // the check of the rows refuses it
		}
		later := 0
		if parts[1] != "" {
			later = int(parts[1][1] - '0')
		}
		if day, err := cal.ParseDate(fmt.Sprintf("%04d-%s", int(year)+later, parts[2])); err == nil {
			days = append(days, day)
		}
	}
	return days
}
