package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"sovang/certificates"
	"sovang/registry/catalogue"
)

// registered is what the register holds for a line of a sheet, in the parts of
// which the line is made; nothing for lines that are the same for everybody.
func (p *proofRead) registered(s proofSheet, role catalogue.LineRole) []string {
	as, d := s.award.As, p.decision
	if _, isExtract := s.paper.(certificates.Extract); isExtract && ownLine(role) {
		return nil
	}
	switch role {
	case catalogue.LineRecipient:
		return []string{as.Rank, as.Name}
	case catalogue.LinePost:
		return []string{as.Post, as.Unit, as.Superior}
	case catalogue.LineCitation:
		if s.award.Citation == "" {
			return []string{s.award.Period.Long()}
		}
		return []string{s.award.Citation}
	case catalogue.LineHonour:
		return []string{p.desk.honour(s.award, d).Heading()}
	case catalogue.LineAuthority:
		return []string{d.Authority}
	case catalogue.LinePlaceDate:
		return []string{d.Place, d.Date.Long()}
	case catalogue.LineSignerPost:
		return []string{d.Signer.Post}
	case catalogue.LineSignerName:
		return []string{d.Signer.Rank, d.Signer.Name}
	case catalogue.LineDecision:
		return []string{d.Number, d.Date.Long()}
	case catalogue.LineOrdinal:
		return []string{strconv.Itoa(s.award.Ordinal)}
	case catalogue.LineReissueNote:
		if event, ok := s.award.LastReissue(); ok {
			return []string{event.Reissue.Number, event.Date.Long()}
		}
	}
	return nil
}

// ownLine tells the lines of an extract that are of the unit which gives it.
func ownLine(role catalogue.LineRole) bool {
	return role == catalogue.LinePlaceDate || role == catalogue.LineSignerPost || role == catalogue.LineSignerName
}

// registeredText writes what the register holds on one line.
func (p *proofRead) registeredText(s proofSheet, role catalogue.LineRole) string {
	between := ", "
	if role == catalogue.LineRecipient || role == catalogue.LineSignerName {
		between = " "
	}
	return joinNonEmpty(between, p.registered(s, role))
}

// differs tells that a line does not say all that the register holds for it,
// whatever the case.
func (p *proofRead) differs(s proofSheet, l certificates.ProofLine) bool {
	printed := strings.ToLower(l.Text())
	for _, part := range p.registered(s, l.Role) {
		if !strings.Contains(printed, strings.ToLower(part)) {
			return true
		}
	}
	return false
}

// showProofLines shows the proof on the screen: first what all sheets have,
// then a block for each with what the register holds where the words differ,
// and its doubts.
func (e *env) showProofLines(p *proofRead) {
	out := e.stdout
	fmt.Fprintln(out, e.t("proof.title", "Number", p.decision.Number, "Date", p.decision.Date.Long(), "N", len(p.read), "How", e.feedWords(p)))
	for _, d := range p.general {
		fmt.Fprintln(out, "! "+d.say(e.texts))
	}
	if len(p.common) > 0 {
		fmt.Fprintln(out)
		fmt.Fprintln(out, e.t("proof.common", "N", len(p.read)))
		first := slices.IndexFunc(p.read, func(s proofSheet) bool { return len(s.lines) > 0 })
		e.showLines(p, p.read[first], p.common)
	}
	for _, sheet := range p.read {
		fmt.Fprintln(out)
		fmt.Fprintln(out, e.t("proof.sheet", "Ordinal", sheet.award.Ordinal, "Honour", honourName(p.desk.catalogue, sheet.award), "ID", sheet.award.ID, "Code", sheet.award.Subject.Code()))
		e.showLines(p, sheet, p.own(sheet))
		if len(sheet.lines) == 0 { // it cannot be printed
			fmt.Fprintf(out, "  %s%s\n", strings.Repeat(" ", labelWidth), e.t("proof.register", "Text", p.registeredText(sheet, catalogue.LineRecipient)))
		}
		for _, d := range sheet.doubts {
			fmt.Fprintln(out, "  ! "+d.say(e.texts))
		}
	}
}

// feedWords say on what and how the sheets would be printed.
func (e *env) feedWords(p *proofRead) string {
	var words []string
	add := func(word string) {
		if !strings.Contains(strings.Join(words, "; "), word) {
			words = append(words, word)
		}
	}
	for _, paper := range p.papers {
		switch id := templateOf(paper); {
		case id == "":
			add(e.t("word.extract"))
		case p.overBlank(paper):
			add(e.t("proof.over-blank", "Template", id))
		default:
			add(e.t("proof.in-full", "Template", id))
		}
	}
	if p.feed.Printer.Name != "" {
		add(e.t("proof.printer", "Name", p.feed.Printer.Name))
	}
	return strings.Join(words, "; ")
}

// labelWidth is the room for the names of lines, in letters.
const labelWidth = 28

func (e *env) showLines(p *proofRead, s proofSheet, lines []certificates.ProofLine) {
	for _, l := range lines {
		label := e.t("line." + string(l.Role))
		fmt.Fprintf(e.stdout, "  %s%s%s\n", label, strings.Repeat(" ", max(2, labelWidth-utf8.RuneCountInString(label))), strings.Join(l.Lines, " / "))
		if p.differs(s, l) {
			fmt.Fprintf(e.stdout, "  %s%s\n", strings.Repeat(" ", labelWidth), e.t("proof.register", "Text", p.registeredText(s, l.Role)))
		}
	}
}
