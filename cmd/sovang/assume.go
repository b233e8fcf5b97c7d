package main

import (
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
)

// words returns the values of a flag that takes several, parted by commas.
func (a *arguments) words(name string) []string { return wordsIn(a.text(name)) }

func wordsIn(text string) []string {
	var words []string
	for word := range strings.SplitSeq(text, ",") {
		if word = strings.TrimSpace(word); word != "" {
			words = append(words, word)
		}
	}
	return words
}

// repeated returns the values of a flag that may be given more than once, each
// of which may hold several parted by commas.
func (a *arguments) repeated(name string) []string {
	text, err := registry.CleanText(strings.Join(a.c.StringSlice(name), ","))
	if err != nil {
		a.fail(&usageError{id: "error.text", data: []any{"Flag", name}})
	}
	return wordsIn(text)
}

// assumptions reads what the user states: FACT, or FACT=no. A fact on which
// the honour does not turn is told of.
func (e *env) assumptions(cat *catalogue.Catalogue, o eligibleOptions, honour catalogue.Honour) (map[string]bool, error) {
	known := factsOf(cat, o, honour)
	assume := make(map[string]bool)
	for _, word := range o.assume {
		id, value, _ := strings.Cut(word, "=")
		if _, ok := cat.Fact(id); !ok {
			return nil, e.unknownFact(id, honour, known)
		}
		holds, ok := stated(value)
		if !ok {
			return nil, badValue("assume", word, id+", "+id+"=no")
		}
		if !slices.ContainsFunc(known, func(f catalogue.Fact) bool { return f.ID == id }) {
			e.notice("say.fact-not-asked", "Fact", id, "Honour", honour.Code)
		}
		assume[id] = holds
	}
	return assume, nil
}

// stated reads whether a fact is said to hold; its name alone says yes.
func stated(value string) (holds, ok bool) {
	switch strings.ToLower(value) {
	case "", "yes", "có", "co", "1", "true":
		return true, true
	case "no", "không", "khong", "0", "false":
		return false, true
	}
	return false, false
}

// factsOf lists the facts on which the answers asked for may turn.
func factsOf(cat *catalogue.Catalogue, o eligibleOptions, honour catalogue.Honour) (facts []catalogue.Fact) {
	for _, subject := range []string{catalogue.ForUnits, catalogue.ForPersons} {
		if o.all && honour.For(subject) || !o.all && o.subject.For() == subject {
			facts = append(facts, eligibility.FactsOf(cat, o.question, subject)...)
		}
	}
	return facts
}

// unknownFact tells which facts the honour knows instead.
func (e *env) unknownFact(id string, honour catalogue.Honour, known []catalogue.Fact) error {
	var lines []string
	for _, fact := range known {
		lines = append(lines, "\n  "+fact.ID+" – "+e.factWords(fact))
	}
	slices.Sort(lines)
	return &refusal{exitUsage, "error.unknown-fact",
		[]any{"Value", id, "Honour", honour.Code, "Facts", strings.Join(slices.Compact(lines), "")}, "hint.facts"}
}
