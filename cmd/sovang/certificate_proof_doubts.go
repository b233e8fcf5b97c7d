package main

import (
	"context"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"sovang/certificates"
	"sovang/certificates/blank"
	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
	"sovang/registry/pattern"
	"sovang/registry/store"
)

// decisionDoubts are what is doubtful about a decision as a whole.
func decisionDoubts(s *sheets) []doubt {
	var doubts []doubt
	if !s.decision.Date.IsDay() {
		doubts = append(doubts, doubt{"no-day", []any{"Date", s.decision.Date.Short()}})
	}
	count := store.CountPapers(s.states, 0, func(registry.Award) bool { return true })
	if s.whole && len(count.Gaps) > 0 {
		doubts = append(doubts, doubt{"gaps", []any{"Gaps", ordinalRanges(count.Gaps), "Last", count.Decided}})
	}
	return append(doubts, s.mixedBlanks()...)
}

// mixedBlanks tells that the sheets go on blanks of several honours: who feeds
// them must lay them in the order of the list.
func (s *sheets) mixedBlanks() []doubt {
	numbers := make(map[string][]int)
	var honours []string
	for i, award := range s.awards {
		c, _ := s.papers[i].(certificates.Certificate)
		if name, there := c.Blank.Field(blank.AwardName); !s.overBlank(s.papers[i]) || !there || !name.Preprinted {
			continue
		}
		if numbers[c.Honour] == nil {
			honours = append(honours, c.Honour)
		}
		numbers[c.Honour] = append(numbers[c.Honour], award.Ordinal)
	}
	if len(honours) < 2 {
		return nil
	}
	for i, honour := range honours {
		honours[i] = honour + " " + ordinalRanges(numbers[honour])
	}
	return []doubt{{"blanks", []any{"What", strings.Join(honours, "; ")}}}
}

// proofReader looks for what is doubtful about single sheets.
type proofReader struct {
	env    *env
	reg    *store.Register
	sheets *sheets
	people map[string]registry.Person
	units  map[string]registry.Unit
}

// doubts returns what is doubtful about one sheet: what keeps it from being
// printed first, then what does not look right, then what the law says.
func (r proofReader) doubts(ctx context.Context, s proofSheet, faults certificates.Faults) ([]doubt, error) {
	doubts := r.faultDoubts(faults)
	for _, line := range s.lines {
		doubts = append(doubts, r.lineDoubts(line)...)
	}
	doubts = append(doubts, periodDoubts(s)...)
	doubts = append(doubts, textDoubts(s.award)...)
	doubts = append(doubts, r.twins(s.award)...)
	unsigned, err := r.signer(ctx, s.award)
	return slices.Concat(doubts, unsigned, r.ledgerDoubts(s.state)), err
}

func (r proofReader) faultDoubts(faults certificates.Faults) []doubt {
	var doubts []doubt
	for _, f := range faults {
		doubts = append(doubts, doubt{"fault-" + string(f.Reason), []any{"Line", r.env.t("line." + string(f.Line)), "Text", f.Text, "Detail", f.Detail}})
	}
	return doubts
}

// lineDoubts tells of letters that had to be made smaller, and of lines that
// end where a reader stumbles.
func (r proofReader) lineDoubts(l certificates.ProofLine) []doubt {
	var doubts []doubt
	name := r.env.t("line." + string(l.Role))
	if l.Shrunk() {
		doubts = append(doubts, doubt{"shrunk", []any{"Line", name, "Size", comma(l.Size), "Full", comma(l.FullSize)}})
	}
	if whole := []catalogue.LineRole{catalogue.LineRecipient, catalogue.LinePost, catalogue.LineSignerName}; len(l.Lines) > 1 && slices.Contains(whole, l.Role) {
		doubts = append(doubts, doubt{"broken", []any{"Line", name, "Text", strings.Join(l.Lines, " / ")}})
	}
	for _, word := range l.Cut {
		doubts = append(doubts, doubt{"cut", []any{"Line", name, "Word", word}})
	}
	return doubts
}

var yearInText = pattern.Of(`(^|\D)(19|20)\d\d(\D|$)`)

// periodDoubts tells of an achievement without a time. A feat may have none.
func periodDoubts(s proofSheet) []doubt {
	var doubts []doubt
	if s.award.Period.IsZero() {
		doubts = append(doubts, doubt{code: "no-period"})
	}
	i := slices.IndexFunc(s.lines, func(l certificates.ProofLine) bool { return l.Role == catalogue.LineCitation })
	_, isCertificate := s.paper.(certificates.Certificate) // an extract has a line for the period
	if isCertificate && i >= 0 && s.award.Type != registry.ByFeat && !yearInText().MatchString(s.lines[i].Text()) {
		doubts = append(doubts, doubt{code: "no-year"})
	}
	return doubts
}

// textDoubts tells of texts whose marks are written apart from their letters,
// as some programs do: they read alike and are not found.
func textDoubts(award registry.Award) []doubt {
	for _, text := range []string{award.As.Name, award.As.Post, award.As.Unit, award.As.Superior, award.Citation} {
		if !norm.NFC.IsNormalString(text) {
			return []doubt{{"not-nfc", []any{"Text", text}}}
		}
	}
	return nil
}

// twins tells of other people of the same name in the decision, and of an
// honour that somebody is given twice.
func (r proofReader) twins(award registry.Award) []doubt {
	var named, again []int
	for _, state := range r.sheets.states {
		other := state.Award.Today()
		switch {
		case other.ID == award.ID || !state.Award.Counts():
		case other.Subject == award.Subject && other.Honour == award.Honour:
			again = append(again, other.Ordinal)
		case other.Subject != award.Subject && award.Subject.Person != "" && strings.EqualFold(other.As.Name, award.As.Name):
			named = append(named, other.Ordinal)
		}
	}
	var doubts []doubt
	if len(named) > 0 {
		doubts = append(doubts, doubt{"same-name", []any{"Ordinals", ordinalRanges(named), "Code", award.Subject.Code()}})
	}
	if len(again) > 0 {
		doubts = append(doubts, doubt{"same-award", []any{"Ordinals", ordinalRanges(again)}})
	}
	return doubts
}

// signer tells that the level of the decision may not give the honour to this
// recipient.
func (r proofReader) signer(ctx context.Context, award registry.Award) ([]doubt, error) {
	decision := r.sheets.decision
	if decision.Level == "" {
		return nil, nil
	}
	signee := eligibility.Signee{Subject: award.Subject.For(), Rank: award.As.Rank}
	if award.Subject.IsUnit() {
		unit, err := known(ctx, r.units, award.Subject.Unit, r.reg.Unit)
		if err != nil {
			return nil, err
		}
		signee.Echelon, signee.Equivalent = unit.Echelon, unit.Equivalent
	} else if award.Subject.Person != "" {
		person, err := known(ctx, r.people, award.Subject.Person, r.reg.Person)
		if err != nil {
			return nil, err
		}
		signee.Category = person.Category
	}
	cat := r.reg.Catalogue()
	finding, ok := eligibility.MaySign(cat, decision.Level, award.Honour, signee, decision.Date)
	if !ok || finding.Result != eligibility.NotMet {
		return nil, nil
	}
	return []doubt{{"signer", []any{
		"why_vi", finding.Why(cat, eligibility.Vietnamese), "why_en", finding.Why(cat, eligibility.English)}}}, nil
}

// known looks an entry up once.
func known[T any](ctx context.Context, seen map[string]T, code string, find func(context.Context, string) (T, error)) (T, error) {
	if entry, ok := seen[code]; ok {
		return entry, nil
	}
	entry, err := find(ctx, code)
	if err == nil {
		seen[code] = entry
	}
	return entry, err
}

// ledgerDoubts tells that the paper was printed before.
func (r proofReader) ledgerDoubts(s store.PaperState) []doubt {
	done, printed := s.Printed()
	switch {
	case !printed:
		return nil
	case s.Stale():
		return []doubt{{"stale", []any{"Date", r.env.dayOf(done)}}}
	}
	return []doubt{{"printed", []any{"Date", r.env.dayOf(done)}}}
}
