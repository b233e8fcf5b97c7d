package main

import (
	"encoding/json"
	"strconv"
	"strings"

	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/seal"
)

// showAnswer tells what is known of one certificate: a sentence, then what the
// register says today; what cannot be found in the register, the paper says.
func (e *env) showAnswer(d *desk, a paperAnswer) {
	e.printLine(e.answerSentence(a))
	switch {
	case a.award != nil:
		today := a.award.Today()
		e.sayDifferences(*a.statement, d.onPaper(*a.award, a.decision))
		e.printFields("honour", honourName(d.catalogue, today), "recipient", spaced(today.As.Rank, today.As.Name),
			"post", today.As.Post, "unit", today.As.Unit, "superior", today.As.Superior,
			"decision", a.decision.Number+", "+a.decision.Date.Long(), "ordinal", strconv.Itoa(a.award.Ordinal), "issuer", a.statement.Unit,
			"citation", today.Citation)
		for _, event := range a.award.Events {
			e.printFields("event", e.eventLine(d.catalogue, event))
		}
	case a.statement != nil && a.kind != paperForged:
		s := a.statement
		e.printFields("honour", s.Honour, "recipient", s.Recipient, "decision", s.Decision+", "+s.Date.Long(),
			"ordinal", strconv.Itoa(s.Ordinal), "issuer", s.Unit)
	}
	e.printFields("signed_by", spaced(a.keyID, parenthesised(a.keyUnit)))
}

// sayDifferences sets what the paper says beside what the register says today,
// where they differ.
func (e *env) sayDifferences(s seal.Statement, now registry.OnPaper) {
	for _, pair := range [][2]string{{s.Honour, now.Honour}, {s.Recipient, now.Recipient}} {
		if pair[0] != pair[1] {
			e.printLine(e.t("answer.differs", "Paper", pair[0], "Register", pair[1]))
		}
	}
}

// parenthesised puts a text in parentheses, unless it is empty.
func parenthesised(text string) string {
	if text == "" {
		return ""
	}
	return "(" + text + ")"
}

// eventLine says on one line what happened to an award.
func (e *env) eventLine(cat *catalogue.Catalogue, event registry.Event) string {
	if event.Reissue.Kind != "" {
		return e.reissueLine(event)
	}
	line := spaced(event.Date.Short(), e.t("event."+string(event.Kind))) + ": " + event.Reason
	if event.Decision.Number != "" {
		line = spaced(line, "("+event.Decision.Number+")")
	}
	if detail := e.eventDetail(cat, event); detail != "" {
		line += "; " + detail
	}
	return line
}

// reissueLine says on one line how a paper was issued anew and why: the ground
// that the law knows, unless the reason says it already, and the reason.
func (e *env) reissueLine(event registry.Event) string {
	line, ground := e.reissueWords(event), e.t("reissue_ground."+string(event.Reissue.Ground))
	if !strings.Contains(registry.Fold(event.Reason), registry.Fold(ground)) {
		line = spaced(line, parenthesised(ground))
	}
	return joinNonEmpty(" ", []string{line + ": " + event.Reason, parenthesised(event.Decision.Number)})
}

// answerSentence is the answer for a layman.
func (e *env) answerSentence(a paperAnswer) string {
	id := "answer." + string(a.kind)
	words := []any{"Key", a.keyID, "Unit", a.keyUnit}
	switch a.kind {
	case paperForged:
		if a.copied {
			id += "-copied"
		}
	case registry.PaperUnknown:
		id += "-" + string(a.reason)
		if a.statement != nil {
			words = append(words, "Issuer", a.statement.Unit)
		}
	case registry.PaperAnnulled:
		id += "-" + string(a.award.Standing())
	case registry.PaperReissued:
		event, _ := a.award.LastReissue()
		words = append(words, "Date", event.Date.Short())
	}
	return e.t(id, words...)
}

// paperLine is the answer on one line, for a page of a PDF.
func (e *env) paperLine(a paperAnswer) string {
	line := e.t("answer.page", "Page", a.page, "Answer", e.answerSentence(a))
	if s := a.statement; s != nil && a.kind != paperForged {
		line += " – " + e.t("answer.brief", "Honour", s.Honour, "Recipient", s.Recipient, "Number", s.Decision, "Ordinal", s.Ordinal)
	}
	return line
}

// answerView is an answer as --json prints it.
type answerView struct {
	Page      int             `json:"page,omitempty"`
	Answer    string          `json:"answer"`
	Reason    string          `json:"reason,omitempty"`
	Text      string          `json:"text"`
	Key       string          `json:"key,omitempty"`
	KeyUnit   string          `json:"key_unit,omitempty"`
	Statement *statementView  `json:"statement,omitempty"`
	Award     json.RawMessage `json:"award,omitempty"`
}

// statementView is what the paper says.
type statementView struct {
	Honour    string `json:"honour"`
	Recipient string `json:"recipient"`
	Number    string `json:"number"`
	Date      string `json:"date"`
	Ordinal   int    `json:"ordinal"`
	Issuer    string `json:"issuer"`
	Issue     int    `json:"issue"`
}

func newAnswerView(cat *catalogue.Catalogue, a paperAnswer) (answerView, error) {
	view := answerView{Page: a.page, Answer: string(a.kind), Reason: string(a.reason), Text: a.text, Key: a.keyID, KeyUnit: a.keyUnit}
	if a.statement != nil {
		view.Statement = newStatementView(*a.statement)
	}
	if a.award != nil {
		if a.kind == registry.PaperAnnulled {
			view.Reason = string(a.award.Standing())
		}
		awards, err := awardViews(cat, []registry.Award{*a.award})
		if err != nil {
			return view, err
		}
		view.Award = awards[0]
	}
	return view, nil
}

func newStatementView(s seal.Statement) *statementView {
	return &statementView{s.Honour, s.Recipient, s.Decision, s.Date.String(), s.Ordinal, s.Unit, s.Issue}
}
