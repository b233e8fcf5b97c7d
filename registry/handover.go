package registry

import (
	"strconv"

	"sovang/registry/cal"
)

// Handover is the hand-over of a certificate to its recipient (trao).
type Handover struct {
	UID string
	// AwardID is the number of the award. The interchange names the award by
	// Decision and Ordinal, as numbers differ from register to register.
	AwardID  int64
	Decision DecisionRef
	Ordinal  int
	// Issue tells which paper it was: 0 is the first, 1 that of the first
	// re-issue, and so on.
	Issue int
	On    cal.Date
	// Receiver is who received and signed for it; empty for the recipient.
	Receiver string
	Note     string
}

// Validate lists what is wrong with the hand-over by itself.
func (h Handover) Validate() Faults {
	var f faultList
	if h.Decision == (DecisionRef{}) {
		f.add(Fault{Code: FaultMissing, Field: "decision"})
	}
	if h.Ordinal < 1 {
		f.add(Fault{Code: FaultMissing, Field: "ordinal"})
	}
	if !h.On.IsDay() {
		f.add(Fault{Code: FaultMissing, Field: "on"})
	}
	f.text("receiver", h.Receiver)
	f.text("note", h.Note)
	return f.list
}

// AcceptsHandover lists what speaks against a hand-over of the award's
// certificate: a paper that was never issued, a day before it was, or an award
// that was lost before that day. decided is the day of the decision.
func (a Award) AcceptsHandover(h Handover, decided cal.Date) Faults {
	var f faultList
	issued, known := a.issuedOn(h.Issue, decided)
	if !known {
		f.add(Fault{Code: FaultNumber, Field: "issue", Value: strconv.Itoa(h.Issue)})
		return f.list
	}
	f.inOrder("on", issued, h.On)
	if then := a.Before(h.On); !then.Counts() {
		f.add(lostPaper(a, then.Standing()))
	}
	return f.list
}

// Handing lists what speaks against handing over the award's certificate on a
// day from now on; what befell the award on that very day counts.
func (a Award) Handing(on cal.Date) Faults {
	if then := a.Before(on.Next()); !then.Counts() {
		return Faults{lostPaper(a, then.Standing())}
	}
	return nil
}

func lostPaper(a Award, standing Standing) Fault {
	return Fault{Code: FaultState, Field: "on", Value: a.Honour, Args: map[string]string{
		"recipient": a.As.Name, "older": strconv.FormatInt(a.ID, 10), "standing": string(standing)}}
}

// issuedOn returns the day from which a paper of the award can be there.
func (a Award) issuedOn(issue int, decided cal.Date) (day cal.Date, known bool) {
	if issue == 0 {
		return decided, true
	}
	count := 0
	for _, event := range a.Events {
		if event.Kind != Reissued {
			continue
		}
		if count++; count == issue {
			return event.Date, true
		}
	}
	return cal.Date{}, false
}
