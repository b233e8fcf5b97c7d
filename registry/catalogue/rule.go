package catalogue

import "sovang/registry/cal"

// Basis is what a row of the law rests on.
type Basis struct {
	// Source cites the articles as "L2003 Đ20.1c; TT151 Đ12.3": the id of a
	// [Document], then articles.
	Source     string
	Confidence Confidence
	// Note is in Vietnamese, for the reader of the row.
	Note string
}

// Regime is a stretch of time in which the same law, decree and circular
// stood together. What a title of a year asks for is judged by the regime of
// 31 December of that year, what is given for a period by the regime of the
// day on which the dossier goes up.
type Regime struct {
	ID string
	// Name is in Vietnamese, for lists.
	Name string
	// Documents are the ids of the law, the decree and the circular.
	Documents []string
	// ValidFrom is the first day, ValidTo the first day after it, or zero.
	ValidFrom, ValidTo cal.Date
	Basis
}

// Rule is what the law asks of one sort of recipient for one honour: the
// conditions that hold for every path, and the paths (a, b, c …) of which
// one suffices. There is one rule for each honour, subject and regime.
type Rule struct {
	// ID is permanent: bvtq3-unit-A. A unit's own row overrides it by ID.
	ID string
	// Honour is the code, Subject ForPersons or ForUnits.
	Honour, Subject string
	// Regimes are the ids of the regimes in which the rule stands.
	Regimes []string
	// Unknown tells in Vietnamese why the text of the rule is not known; the
	// rule then answers "unknown", whatever the dossier holds.
	Unknown string
	// All must hold on every path.
	All []Condition
	// Paths are the ways to the honour; without any, All is the one way, of
	// the type Type.
	Paths []Path
	// Type is the type of commendation of a rule without paths.
	Type string
	Basis
}

// Path is one of the ways to an honour, a point of its article.
type Path struct {
	// ID is the point of the article or a short word: a, b, life.
	ID string
	// Type is the type of commendation: merit, movement, feat, service,
	// life_service, foreign or leaving.
	Type string
	// Unknown is as in [Rule].
	Unknown string
	All     []Condition
	// Basis may be empty: then it is that of the rule.
	Basis
}

// Path returns the path of that ID.
func (r *Rule) Path(id string) (Path, bool) {
	return find(r.Paths, func(p Path) bool { return p.ID == id })
}

// Op is an operator of a condition. The set is closed; docs/law.md says in
// words what each condition asks.
type Op string

// The operators. "The window" is the time in which a path counts: from the
// year after the achievement period of the predecessor that [OpHeld] found
// (Thông tư 151/2018/TT-BQP, Điều 64.4), or after that of the last award of
// the same honour for merit, to the year asked about; once [OpGradeStreak] has
// run, the years of the streak inside it. So [OpHeld] stands before
// [OpGradeStreak], and both before what they bound.
const (
	OpAll Op = "all" // every one of Of
	OpAny Op = "any" // one of Of

	OpGrade        Op = "grade"         // the grade of the year of Kind is Grade or better
	OpGradeStreak  Op = "grade_streak"  // Grade or better of Kind in Years consecutive years that end in the year; sets the window
	OpGradeWindow  Op = "grade_window"  // Grade or better of Kind in the window (setting law.party_years: every year of it, or the year alone)
	OpHeld         Op = "held"          // one of Honours is held; its period opens the window
	OpHeldFor      Op = "held_for"      // one of Honours is held since at least Years
	OpNotHeld      Op = "not_held"      // none of Honours is held; with Types, none by those types of commendation
	OpConsecutive  Op = "consecutive"   // Honours (the first) won Min times running, the last for the year; Overlap
	OpCount        Op = "count"         // Min awards of Honours, together, in the window
	OpCounts       Op = "counts"        // each of Need in the window, by the equivalences
	OpInitiatives  Op = "initiatives"   // Min initiatives of Scope or wider, of Kinds, recognised at RecognisedBy or above, in the window, else in the year
	OpService      Op = "service"       // Months of service or more, less than Below if set; Doubled: hardship counts double
	OpHardship     Op = "hardship"      // Months or more (less than Below if set) in hardship postings
	OpTenure       Op = "tenure"        // Months in posts of the group Group or above; discipline as Forms, Lowering
	OpUnitAge      Op = "unit_age"      // the unit is Months old or more at the end of the year
	OpServiceAge   Op = "service_age"   // the person serves Months or more at the end of the year
	OpNever        Op = "never"         // no final discipline of Forms, ever
	OpNoDiscipline Op = "no_discipline" // no final discipline of Forms in the year
	OpNonePending  Op = "none_pending"  // no discipline pending
	OpRegistered   Op = "registered"    // registered for emulation in the year
	OpCategory     Op = "category"      // the person is of one of Categories
	OpEchelon      Op = "echelon"       // the unit counts as one of Echelons
	OpLeaving      Op = "leaving"       // the person leaves the army in the year, or has left
	OpEligibleFor  Op = "eligible_for"  // fit for, or holds for the year, one of Honours
	OpMembers      Op = "members"       // of the unit's strength, MinPct or more (more than OverPct) have Grade of the kind task
	OpMembersWith  Op = "members_with"  // of the unit's strength, MinPct or more (more than OverPct) won one of Honours for the year
	OpMembersCount Op = "members_count" // Min members or more won one of Honours for the year
	OpMembersClear Op = "members_clear" // no member has a final discipline of Forms in the year
	OpOneInYear    Op = "one_in_year"   // none else of Honours for merit in the year (Thông tư 151/2018/TT-BQP, Điều 3.2b)
	OpCeiling      Op = "ceiling"       // the honour is not above Honours when given in a movement
	OpStated       Op = "stated"        // Fact: what only a person can state
	OpReminder     Op = "reminder"      // Fact: what the officer has to see to (papers, opinions); never decides
	OpUnknownText  Op = "unknown_text"  // a part of the rule whose text is not known; answers unknown
)

// The guards of [Condition.When]: the condition is asked only then.
const (
	WhenFlagEligible    = "flag_eligible"     // the unit may get emulation flags
	WhenNotFlagEligible = "not_flag_eligible" // the unit may not
	WhenPartyBase       = "party_base"        // its party organisation is a tổ chức cơ sở đảng
	WhenEnterprise      = "enterprise"        // of a factory or enterprise
	WhenNotEnterprise   = "not_enterprise"
	WhenWoman           = "woman"
	WhenStateLevel      = "state_level" // the honour asked about is given at the level govt or state
)

// Condition is one thing that the law asks. Which fields count depends on Op;
// the others are zero.
type Condition struct {
	Op   Op
	Of   []Condition // all, any
	When string      // a guard, or empty

	Kind  string // of grade: task, unit, party, mass
	Grade string // the lowest grade that will do
	Years int

	Honours []string       // codes; a code may end in * for a family: HC_*
	Types   []string       // types of commendation of the awards; empty is all
	Min     int            // how many, how often
	Need    map[string]int // honour to number of awards
	// Overlap tells that the base years of two awards running may overlap;
	// empty leaves it to the setting law.overlap.
	Overlap string

	Scope        string   // of initiatives: unit, corps, ministry, nation
	RecognisedBy string   // regiment, division, corps, ministry, state
	Kinds        []string // of initiatives; empty is all

	Months, Below int // full months
	Doubled       bool
	Group         string // id of a [PostGroup]

	Forms    []string // forms of discipline that bar
	Lowering []string // forms that lower by one class, each used once

	Categories []string
	Echelons   []string

	MinPct, OverPct int // percent of the strength

	Fact string // id of a [Fact]

	// Basis may be empty: then it is that of the path or the rule.
	Basis
}

// Fact is something that only a person can state: a feat, a model held up at
// a conference, that a unit led its cluster.
type Fact struct {
	ID string
	// Vi and En say it as a sentence without full stop: "dẫn đầu cụm, khối
	// thi đua", "leads its emulation cluster".
	Vi, En string
	// Presumed tells that it counts as given unless somebody denies it, as
	// obedience to the law does; otherwise it counts as absent until stated.
	Presumed bool
}

// The effects of a [Gate].
const (
	GateRefuses = "refuse" // the honour may not be given
	GateHolds   = "hold"   // not now: something is pending
	GateReminds = "remind" // the officer is reminded; the verdict stays
)

// Gate is a condition that stands before many rules.
type Gate struct {
	ID string
	// Name is a short Vietnamese name.
	Name    string
	Regimes []string
	// Honours, Kinds and Subject narrow what the gate stands before; empty
	// ones do not. A code may end in * for a family.
	Honours []string
	Kinds   []Kind
	Subject string
	// Types are the types of commendation before which it stands, all when
	// empty; NotTypes are exempt.
	Types, NotTypes []string
	// Must holds, or the gate has its Effect.
	Must   Condition
	Effect string
	Basis
}

// PostGroup is a row of posts that count alike for commendation of a life's
// service, told by the leadership coefficient (Thông tư liên tịch
// 35/2012/TTLT-BQP-BNV, Điều 9-13). Several rows may bear one ID: one for each
// table of coefficients.
type PostGroup struct {
	ID string
	// Name names the posts in Vietnamese.
	Name string
	// Order is 1 for the lowest group.
	Order int
	// MinCoefficient and MaxCoefficient bound the coefficient in hundredths.
	MinCoefficient, MaxCoefficient int
	// ValidFrom and ValidTo are the days of the table of coefficients.
	ValidFrom, ValidTo cal.Date
	Basis
}

// Equivalence says that N awards of From count as one of Honour.
type Equivalence struct {
	ID, Honour, From string
	N                int
	Regimes          []string
	// Types are the types of the award that is asked about: merit.
	Types []string
	Basis
}
