package eligibility

import (
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// Result is the answer of a condition, a path, a rule.
type Result string

// The results.
const (
	Met     Result = "met"     // đủ
	NotMet  Result = "not_met" // chưa đủ
	Unknown Result = "unknown" // thiếu dữ liệu
	OnHold  Result = "held"    // chưa xét: something is pending
)

// Question is what is asked about a dossier.
type Question struct {
	Honour string
	// Year is the last year of the achievement; everything recorded up to its
	// end counts.
	Year cal.Year
	// On is the day whose law applies; zero is 31 December of Year.
	On cal.Date
	// Assume states facts by id: true that they are so, false that not.
	Assume map[string]bool
	// Charitable takes every fact that only a person can state as given: so
	// is a decision judged that was signed already, because it stated them.
	// What Assume denies stays denied. A path of merit that would be met by
	// this alone is left out where another path of merit asks for what is
	// recorded (grades, awards, service …): then the records decide.
	Charitable bool
	// Type narrows the rule to the paths of that type of commendation; empty
	// asks all.
	Type registry.AwardType
}

// Verdict is the answer to a question with everything that was found.
type Verdict struct {
	Honour  string
	Subject registry.Subject
	Year    cal.Year
	On      cal.Date
	// Regime is the id of the regime; empty before the first one.
	Regime string
	// Rule is the id of the rule; empty when the catalogue has none.
	Rule   string
	Result Result
	// Path is the path that decided: the one that is met, else the one that
	// comes nearest; empty for a rule without paths.
	Path string
	// Check tells that the verdict rests on a row that is not confirmed: it
	// is shown with "cần đối chiếu văn bản".
	Check    bool
	Findings []Finding
}

// Finding is what became of one condition.
type Finding struct {
	// Rule is the id of the rule or gate; Path that of the path, empty for a
	// condition of all paths and for a gate.
	Rule, Path string
	// Gate tells that Rule is a gate.
	Gate      bool
	Condition catalogue.Op
	Basis     catalogue.Basis
	Result    Result
	// Have and Need are what there is and what is asked, as short texts: 4, 5.
	Have, Need string
	Evidence   []Evidence
	// Missing are the years for which the register should hold something and
	// does not.
	Missing []cal.Year
	// about is what the sentences need.
	about about
}

// Presumed returns the fact of a finding that was met only because nobody
// denies it; ok is false for all other findings.
func (f Finding) Presumed() (fact catalogue.Fact, ok bool) {
	return f.about.fact, f.Condition == catalogue.OpStated && f.Result == Met && len(f.Evidence) == 0 && f.about.fact.Presumed
}

// Evidence is a record on which a finding rests; one field is set.
type Evidence struct {
	Award      *Held
	Grade      *registry.Grade
	Initiative *registry.Initiative
	Discipline *registry.Discipline
	Posting    *registry.Posting
	// Fact is the id of a fact that was stated.
	Fact string
}

// Lang is a language of sentences.
type Lang string

// The languages.
const (
	Vietnamese Lang = "vi"
	English    Lang = "en"
)

// about is what the sentences of a finding need beyond its other fields.
type about struct {
	condition catalogue.Condition
	subject   string // catalogue.ForPersons or ForUnits
	honour    string // the code that is asked about
	year      cal.Year
	// on is the day up to which months were counted.
	on cal.Date
	// window are the years in which the condition was looked for, zero when
	// it has none; From is 0 when nothing bounds it.
	window cal.Period
	// children are the findings of any and all.
	children []Finding
	// gate is the name of the gate, effect what it does.
	gate, effect string
	// cause tells why there is a finding without a condition; empty for all
	// others.
	cause cause
	// text is the reason in Vietnamese why a text is not known.
	text string
	// fact is what stated and reminder are about.
	fact catalogue.Fact
	// most is the largest number of months that the dates allow when they are
	// known only to the month or year; the smallest is in Have.
	most int
	// expected are the records that are not there yet and taken as won.
	expected []Evidence
	// spent counts initiatives that would do, had they not been the ground for
	// another award.
	spent int
	// lowered counts the classes by which discipline lowers an award of a
	// life's service; from is the code of the higher class for which the
	// person then has to be fit, empty when there is none above.
	lowered int
	from    string
	// higher is the code of a higher class for which the person is fit: only
	// the highest is given (Thông tư liên tịch 35/2012/TTLT-BQP-BNV, Điều 4.1).
	higher string
	// lacking is what stands against another honour for which the recipient
	// has to be fit, inOther its code: the findings of the first question only.
	lacking []Finding
	inOther string
	// fourGrades tells that a grade of the four-grade scale of the Party stood
	// for trong sạch, vững mạnh.
	fourGrades bool
	// equal tells that Have is the echelon to which the unit is equal.
	equal bool
	// counted tells that the strength was counted from the postings, because
	// nobody recorded it.
	counted bool
	// signing is set for the finding of [MaySign].
	signing *signing
}

// cause is why a question ends before any condition is asked.
type cause string

const (
	causeNoHonour   cause = "no_honour"  // the catalogue does not know the code
	causeNoRegime   cause = "no_regime"  // the day lies before the first regime
	causeNoRule     cause = "no_rule"    // the catalogue has no rule for it
	causeUnknown    cause = "unknown"    // the text of the rule or path is not known
	causeWrongKind  cause = "wrong_kind" // for persons only, or for units only
	causeNoSuchPath cause = "no_path"    // no path of the type of commendation
)
