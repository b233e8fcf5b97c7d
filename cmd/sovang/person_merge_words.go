package main

import "sovang/registry"

// mergeWords are the words of faults about records that may be one, or were to
// become one, in place of codes.
func (e *env) mergeWords(fault registry.Fault) []any {
	switch fault.Code {
	case registry.FaultTwin:
		sure := fault.Kind == registry.People && fault.Args["why"] == string(registry.SameNameAndBirth)
		return []any{"why", e.twinWords(fault.Kind, fault.Args["why"]), "Noun", nounOf(fault.Kind), "SamePeople", sure}
	case registry.FaultContradicts:
		return []any{
			"Value", e.wordOf(fault.Field, fault.Value), "older", e.wordOf(fault.Field, fault.Args["older"]),
			"about", e.wordOf("about", fault.Args["about"]), "Kinds", e.t("kind." + string(fault.Kind)), "Noun", nounOf(fault.Kind)}
	}
	return nil
}

// twinWords say what two records have in common; of units some reasons read
// otherwise.
func (e *env) twinWords(kind registry.EntryKind, why string) string {
	units := map[string]string{string(registry.OtherMarks): "twin.units-other-marks", string(registry.OneLetter): "twin.units-one-letter"}
	if id, own := units[why]; own && kind == registry.Units {
		return e.t(id)
	}
	return e.t("twin." + why)
}

// wordOf is what the user calls a value of a field, or the value itself where
// it is no word of ours.
func (e *env) wordOf(field, value string) string {
	vocabularies := map[string][]string{
		"sex": {"sex"}, "category": {"category"}, "echelon": {"echelon"}, "equivalent": {"echelon"}, "state": {"nomination_state"},
		"kind": {"unit_kind", "initiative_kind"}, "about": {"grade_kind", "discipline_form"},
	}
	for _, vocabulary := range vocabularies[field] {
		if word, ok := e.texts.look(vocabulary + "." + value); ok {
			return word
		}
	}
	return value
}
