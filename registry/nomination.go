package registry

import (
	"fmt"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// NominationState is how far a nomination has come.
type NominationState string

// The states, in their order; a nomination ends granted, refused or withdrawn.
const (
	Proposed  NominationState = "proposed"  // đề nghị
	Voted     NominationState = "voted"     // đã bình xét, bỏ phiếu
	Submitted NominationState = "submitted" // đã trình
	Granted   NominationState = "granted"   // được khen
	Refused   NominationState = "refused"   // không được khen
	Withdrawn NominationState = "withdrawn" // rút
)

// NominationStates lists the states.
func NominationStates() []NominationState {
	return []NominationState{Proposed, Voted, Submitted, Granted, Refused, Withdrawn}
}

// Ended tells that nothing more can happen to a nomination in the state.
func (s NominationState) Ended() bool { return s == Granted || s == Refused || s == Withdrawn }

// Nomination is a proposal to give an honour (đề nghị khen thưởng).
type Nomination struct {
	// ID is the number by which the commands name the nomination; 0 before it
	// is recorded.
	ID      int64
	UID     string
	Subject Subject
	Honour  string
	// Period is the year or the years of the achievement.
	Period   cal.Period
	Movement string
	Type     AwardType
	// Achievement is the summary of what was achieved; it becomes the
	// citation of the award.
	Achievement string
	// ProposedBy is the code of the unit that proposes, or empty.
	ProposedBy string
	ProposedOn cal.Date
	State      NominationState
	// StateOn is the day of the last change of State, Reason why it was
	// refused or withdrawn.
	StateOn cal.Date
	Reason  string
	// Initiatives are the initiatives of the subject that are its ground; they
	// count as used once it is granted.
	Initiatives []InitiativeRef
	// Ballots are the votes on it, oldest first.
	Ballots []Ballot
	// Decision and Ordinal name the award that it became.
	Decision DecisionRef
	Ordinal  int
}

// InitiativeRef names an initiative of a subject that is known: by its number,
// or by its year and title. What is read from a register has all three.
type InitiativeRef struct {
	ID    int64
	Year  cal.Year
	Title string
}

// InitiativesByID returns references to the initiatives of those numbers.
func InitiativesByID(ids []int64) []InitiativeRef {
	var refs []InitiativeRef
	for _, id := range ids {
		refs = append(refs, InitiativeRef{ID: id})
	}
	return refs
}

// Ballot is the vote of one body on one nomination.
type Ballot struct {
	UID string
	// Body is catalogue.Conference, catalogue.UnitCouncil or
	// catalogue.MinistryCouncil.
	Body string
	Held cal.Date
	// Entitled counts all members of the council, or all who are at work in
	// the unit for a conference; Present those who came, Ayes who agreed
	// (absent members may agree in writing, Nghị định 91/2017/NĐ-CP, Điều 45.8).
	Entitled, Present, Ayes int
	Secret                  bool
	// Minutes is the number or name of the minutes.
	Minutes string
}

// BallotBodies lists who can vote.
func BallotBodies() []string {
	return []string{catalogue.Conference, catalogue.UnitCouncil, catalogue.MinistryCouncil}
}

// Validate lists what is wrong with the nomination by itself and against the
// catalogue.
func (n Nomination) Validate(cat *catalogue.Catalogue) Faults {
	var f faultList
	f.subject(n.Subject)
	f.requireText("honour", n.Honour)
	f.requirePeriod("year", n.Period)
	f.oneOf("type", string(n.Type), stringsOf(AwardTypes()))
	f.text("achievement", n.Achievement)
	if !n.ProposedOn.IsDay() {
		f.add(Fault{Code: FaultMissing, Field: "proposed_on"})
	}
	f.oneOf("state", string(n.State), stringsOf(NominationStates()))
	f.inOrder("state_on", n.ProposedOn, n.StateOn)
	for _, b := range n.Ballots {
		b.validate(&f)
	}
	if n.Honour == "" {
		return f.list
	}
	honour, _, err := cat.Honour(n.Honour, n.Period.To.Last())
	if err != nil {
		f.add(Fault{Code: FaultUnknownHonour, Field: "honour", Value: n.Honour})
		return f.list
	}
	f.suits(honour, n.Subject)
	return f.list
}

func (b Ballot) validate(f *faultList) {
	f.oneOf("ballots.body", b.Body, BallotBodies())
	if !b.Held.IsDay() {
		f.add(Fault{Code: FaultMissing, Field: "ballots.held"})
	}
	if b.Entitled < 1 {
		f.add(Fault{Code: FaultNumber, Field: "ballots.entitled", Value: fmt.Sprint(b.Entitled)})
	}
	if b.Present < 0 || b.Present > b.Entitled {
		f.add(Fault{Code: FaultNumber, Field: "ballots.present", Value: fmt.Sprint(b.Present)})
	}
	if b.Ayes < 0 || b.Ayes > b.Entitled {
		f.add(Fault{Code: FaultNumber, Field: "ballots.ayes", Value: fmt.Sprint(b.Ayes)})
	}
	f.text("ballots.minutes", b.Minutes)
}
