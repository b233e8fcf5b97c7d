package registry

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sovang/registry/cal"
	"sovang/registry/pattern"
)

// FaultCode says what is wrong. Codes are permanent; the command line has a
// sentence in Vietnamese and in English for each.
type FaultCode string

// The codes of faults.
const (
	FaultMissing           FaultCode = "missing"            // a needed value is empty
	FaultText              FaultCode = "text"               // not valid Unicode, or invisible characters
	FaultCodeShape         FaultCode = "code-shape"         // a code may hold letters, digits, - _ . only
	FaultChoice            FaultCode = "choice"             // not one of the values allowed
	FaultNumber            FaultCode = "number"             // not a number of the shape wanted
	FaultDate              FaultCode = "date"               // no such date
	FaultPeriod            FaultCode = "period"             // no such year or period
	FaultDateOrder         FaultCode = "date-order"         // an end before its beginning
	FaultRank              FaultCode = "rank"               // no such military rank
	FaultUnitCycle         FaultCode = "unit-cycle"         // a unit above itself
	FaultUnknownUnit       FaultCode = "unknown-unit"       // no unit of that code
	FaultUnknownPerson     FaultCode = "unknown-person"     // no person of that code
	FaultUnknownIssuer     FaultCode = "unknown-issuer"     // neither a unit nor an authority
	FaultUnknownMovement   FaultCode = "unknown-movement"   // no movement of that code
	FaultUnknownDecision   FaultCode = "unknown-decision"   // no such decision
	FaultUnknownHonour     FaultCode = "unknown-honour"     // no honour of that code
	FaultAmbiguous         FaultCode = "ambiguous"          // several records fit a name
	FaultSubject           FaultCode = "subject"            // neither or both of unit and person
	FaultWrongSubject      FaultCode = "wrong-subject"      // an honour for units given to a person, or the reverse
	FaultDuplicateCode     FaultCode = "duplicate-code"     // the code belongs to another record
	FaultDuplicateNumber   FaultCode = "duplicate-decision" // issuer, number and year are taken
	FaultDuplicateAward    FaultCode = "duplicate-award"    // the honour, recipient and year are recorded
	FaultDuplicateOrdinal  FaultCode = "duplicate-ordinal"  // the số sổ vàng is taken in that decision
	FaultRepeated          FaultCode = "repeated"           // a field of a file, or a heading, twice
	FaultDuplicateRecord   FaultCode = "duplicate-record"   // the same grade, figure, exemplar … is recorded otherwise
	FaultLevel             FaultCode = "level"              // the honour is above the level of the decision
	FaultNotInForce        FaultCode = "not-in-force"       // the honour did not stand on that day (a warning)
	FaultFuture            FaultCode = "future"             // a date after today
	FaultState             FaultCode = "state"              // what became of the award, the unit or the person does not allow it
	FaultInitiativeUsed    FaultCode = "initiative-used"    // the initiative was the ground for another award
	FaultUnknownAward      FaultCode = "unknown-award"      // no award of that decision and ordinal
	FaultUnknownInitiative FaultCode = "unknown-initiative" // the recipient has no such initiative
	FaultNotLower          FaultCode = "not-lower"          // an award lowered to an honour that is no lower one of its family
	FaultRule              FaultCode = "rule"               // a rule of the law objects to an award (a warning)
	FaultStateTwice        FaultCode = "state-twice"        // a second state-level award in one year
	FaultAchievementTwice  FaultCode = "achievement-twice"  // a second form of commendation for one achievement
	FaultTemplateID        FaultCode = "template-id"        // the name of a template holds small letters, digits and - only
	FaultTemplateUsed      FaultCode = "template-used"      // the template is named by a use
	FaultRange             FaultCode = "range"              // a number outside its bounds
	FaultReissueGround     FaultCode = "reissue-ground"     // exchange for a lost paper, or replacement for one that is there
	FaultReissueNumber     FaultCode = "reissue-number"     // the number belongs to another re-issue of the year
	FaultHandedOver        FaultCode = "handed-over"        // the paper was handed over before
	FaultUnprinted         FaultCode = "unprinted"          // handed over though the register knows of no print (a warning)
	FaultPublicKey         FaultCode = "public-key"         // no public key, or not that of the id and the unit beside it
	FaultTrustedKey        FaultCode = "trusted-key"        // a list brings a key that is believed from now on (a warning)
	FaultMergeItself       FaultCode = "merge-itself"       // a record joined with itself
	FaultApartFromItself   FaultCode = "apart-from-itself"  // a record said to be another than itself
	FaultMerged            FaultCode = "merged"             // the record went into another one before
	FaultContradicts       FaultCode = "contradicts"        // two records that are joined say different things
	FaultPostedSince       FaultCode = "posted-since"       // a posting is known with another first day; Args: older, unit, rank
	FaultPostedOtherwise   FaultCode = "posted-otherwise"   // a person who is known is posted elsewhere; Args: older
	FaultTwin              FaultCode = "twin"               // a new record is nearly one that is registered (a warning)
)

// EntryKind names a kind of entry as the interchange does.
type EntryKind string

// The kinds of entries of a [Batch], in the order in which they come in.
const (
	Units         EntryKind = "units"
	People        EntryKind = "people"
	Movements     EntryKind = "movements"
	Exemplars     EntryKind = "exemplars"
	Decisions     EntryKind = "decisions"
	Awards        EntryKind = "awards"
	Grades        EntryKind = "grades"
	Tallies       EntryKind = "tallies"
	Initiatives   EntryKind = "initiatives"
	Disciplines   EntryKind = "disciplines"
	Registrations EntryKind = "registrations"
	Nominations   EntryKind = "nominations"
	Figures       EntryKind = "figures"
	Handovers     EntryKind = "handovers"
	Printers      EntryKind = "printers"
	Templates     EntryKind = "templates"
	TemplateUses  EntryKind = "template_uses"
	TrustedKeys   EntryKind = "trusted_keys"
	Mergers       EntryKind = "mergers"
	Mappings      EntryKind = "mappings"
	Distinctions  EntryKind = "distinctions"
)

// Fault is one thing that is wrong with what was to be recorded.
type Fault struct {
	Code FaultCode
	// Warning tells that the entry can be recorded all the same.
	Warning bool
	// Kind and Index place the entry in its [Batch]; Index counts from 0.
	Kind  EntryKind
	Index int
	// Field is the entry's field as the interchange names it: honour.
	Field string
	// Value is the value that is wrong, as it was given.
	Value string
	// Args are further words for the sentence: the older record, the values
	// allowed. Each code documents its own by its sentence.
	Args map[string]string
}

// Error says the fault in plain English, for logs and tests.
func (f Fault) Error() string {
	var b strings.Builder
	if f.Kind != "" {
		fmt.Fprintf(&b, "%s[%d]: ", f.Kind, f.Index)
	}
	if f.Field != "" {
		fmt.Fprintf(&b, "%s: ", f.Field)
	}
	b.WriteString(string(f.Code))
	if f.Value != "" {
		fmt.Fprintf(&b, " %q", f.Value)
	}
	for _, key := range slices.Sorted(maps.Keys(f.Args)) {
		fmt.Fprintf(&b, " %s=%q", key, f.Args[key])
	}
	return b.String()
}

// Faults is everything that is wrong at once. As an error it holds at least
// one fault that is not a warning.
type Faults []Fault

// Error lists the faults, one a line.
func (fs Faults) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.Error()
	}
	return strings.Join(lines, "\n")
}

// Errors returns the faults that are not warnings.
func (fs Faults) Errors() Faults {
	return slices.DeleteFunc(slices.Clone(fs), func(f Fault) bool { return f.Warning })
}

// Warnings returns the faults that are warnings.
func (fs Faults) Warnings() Faults {
	return slices.DeleteFunc(slices.Clone(fs), func(f Fault) bool { return !f.Warning })
}

// Has tells whether a fault of that code is among them.
func (fs Faults) Has(code FaultCode) bool {
	return slices.ContainsFunc(fs, func(f Fault) bool { return f.Code == code })
}

// At returns the faults placed at an entry of a batch.
func (fs Faults) At(kind EntryKind, index int) Faults {
	placed := slices.Clone(fs)
	for i := range placed {
		placed[i].Kind, placed[i].Index = kind, index
	}
	return placed
}

// faultList gathers the faults of one entry.
type faultList struct{ list Faults }

func (f *faultList) add(fault Fault) { f.list = append(f.list, fault) }

func (f *faultList) requireText(field, value string) {
	if strings.TrimSpace(value) == "" {
		f.add(Fault{Code: FaultMissing, Field: field})
		return
	}
	f.text(field, value)
}

func (f *faultList) text(field, value string) {
	if _, err := CleanText(value); err != nil {
		f.add(Fault{Code: FaultText, Field: field, Value: strings.ToValidUTF8(value, "?")})
	}
}

var uidShape = pattern.Of(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)

// mostInCode bounds a code in letters.
const mostInCode = 40

// isCode tells that a code begins with a letter or a digit and has only these
// and . _ - after it. A pattern with that many letters takes longer to compile
// than a short command has.
func isCode(text string) bool {
	for i, r := range text {
		isFirst := i == 0
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) && (isFirst || !strings.ContainsRune("._-", r)) {
			return false
		}
	}
	length := utf8.RuneCountInString(text)
	return length > 0 && length <= mostInCode
}

func (f *faultList) requireCode(field, value string) {
	switch {
	case value == "":
		f.add(Fault{Code: FaultMissing, Field: field})
	case !isCode(value):
		f.add(Fault{Code: FaultCodeShape, Field: field, Value: strings.ToValidUTF8(value, "?")})
	}
}

func (f *faultList) oneOf(field, value string, allowed []string) {
	if value == "" {
		f.add(Fault{Code: FaultMissing, Field: field})
		return
	}
	f.oneOfOrEmpty(field, value, allowed)
}

func (f *faultList) oneOfOrEmpty(field, value string, allowed []string) {
	if value != "" && !slices.Contains(allowed, value) {
		f.add(Fault{Code: FaultChoice, Field: field, Value: value, Args: map[string]string{"allowed": strings.Join(allowed, ", ")}})
	}
}

func (f *faultList) inOrder(field string, begin, end cal.Date) {
	if !begin.IsZero() && !end.IsZero() && end.Last().Before(begin) {
		f.add(Fault{Code: FaultDateOrder, Field: field, Value: end.Short(), Args: map[string]string{"begin": begin.Short()}})
	}
}

func (f *faultList) rankOrEmpty(field, value string) {
	if value != "" && RankOrder(value) == 0 {
		f.add(Fault{Code: FaultRank, Field: field, Value: value})
	}
}

func (f *faultList) requireYear(field string, y cal.Year) {
	if y < 1900 || y > 2200 {
		f.add(Fault{Code: FaultPeriod, Field: field, Value: fmt.Sprint(int(y))})
	}
}

// requirePeriod names a beginning that is wrong by the given field and an
// end by "to"; a single year that is wrong is one fault.
func (f *faultList) requirePeriod(from string, p cal.Period) {
	f.requireYear(from, p.From)
	switch {
	case p.To < p.From:
		f.add(Fault{Code: FaultPeriod, Field: "to", Value: p.String()})
	case p.To > p.From:
		f.requireYear("to", p.To)
	}
}
