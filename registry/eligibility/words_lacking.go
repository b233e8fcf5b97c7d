package eligibility

import (
	"strings"
	"unicode/utf8"

	"sovang/registry/catalogue"
)

// mostLacking is how many sentences tell what stands against another honour.
const mostLacking = 3

// lacking says what keeps the recipient from being fit for another honour: the
// facts that nobody stated, each with its id, and the first of the rest.
func (s speaker) lacking() string {
	var facts, rest []string
	for _, f := range s.finding.about.lacking {
		inner := speaker{describer{cat: s.cat, lang: s.lang, subject: f.about.subject, year: f.about.year}, f}
		switch {
		case f.Condition == catalogue.OpStated && len(f.Evidence) == 0:
			facts = append(facts, inner.factText()+bracketed(inner.theFact().ID))
		case len(rest) < mostLacking:
			rest = append(rest, inner.clauseOf(f.reason(s.cat, s.lang)))
		}
	}
	text := prefixed(sentence{"còn phải nêu: ", "still to be stated: "}.in(s.lang), strings.Join(facts, "; "))
	if len(rest) > 0 {
		text += prefixed("; ", sentence{"còn thiếu: ", "still lacking: "}.in(s.lang)) + strings.Join(rest, "; ")
	}
	text = strings.TrimPrefix(text, "; ")
	if text != "" && len(s.finding.about.condition.Honours) > 1 {
		return honourName(s.cat, s.finding.about.inOther, s.year, s.lang) + ": " + text
	}
	return text
}

// clauseOf makes a sentence part of another one: without full stop, and in
// small letters unless it begins with a name.
func (s speaker) clauseOf(text string) string {
	text = trimStop(text)
	if strings.HasPrefix(s.template().in(s.lang), "{") {
		return text
	}
	_, n := utf8.DecodeRuneInString(text)
	return strings.ToLower(text[:n]) + text[n:]
}
