package registry

// OnPaper is what a certificate says of an award that an event may change.
type OnPaper struct {
	// Honour and Recipient are in the words of the sheet.
	Honour, Recipient string
	// Issue is 0 for the first paper and n for the n-th issued anew.
	Issue int
}

// PaperAnswer is how a certificate stands against the register.
type PaperAnswer string

// The answers.
const (
	PaperValid    PaperAnswer = "valid"    // says what the register says today
	PaperAmended  PaperAnswer = "amended"  // says what the register said before an amendment
	PaperReissued PaperAnswer = "reissued" // was replaced by a later paper
	PaperAnnulled PaperAnswer = "annulled" // the award was annulled, stripped or lowered
	PaperUnknown  PaperAnswer = "unknown"  // never said by the register
)

// PaperAnswers lists the answers.
func PaperAnswers() []PaperAnswer {
	return []PaperAnswer{PaperValid, PaperAmended, PaperReissued, PaperAnnulled, PaperUnknown}
}

// AnswerFor tells how a certificate of the award stands after all its events.
// written gives what a paper says that is printed of an award as it then
// reads. What weighs most is answered: an award that is lost, before a paper
// that was replaced, before one that was corrected. A paper that no state of
// the award would have given is unknown, whatever became of the award.
func (a Award) AnswerFor(paper OnPaper, written func(today Award) OnPaper) PaperAnswer {
	at := func(events int) OnPaper {
		then := a
		then.Events = a.Events[:events]
		said := written(then.Today())
		said.Issue = then.Reissues()
		return said
	}
	said := false
	for events := range len(a.Events) + 1 {
		said = said || at(events) == paper
	}
	now := at(len(a.Events))
	switch {
	case !said:
		return PaperUnknown
	case !a.Counts():
		return PaperAnnulled
	case paper.Issue < now.Issue:
		return PaperReissued
	case paper.Honour != now.Honour:
		return PaperAnnulled
	case paper != now:
		return PaperAmended
	}
	return PaperValid
}
