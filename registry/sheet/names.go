package sheet

import "sovang/registry"

// resolveNames replaces names of units by their codes wherever an entry
// refers to a unit: lists are written by people, who write names. A text
// that is a code, or that no unit or several units bear, stays as it is; the
// register reports it.
func resolveNames(b *registry.Batch, look func(name string) (code string, ok bool)) {
	known := namesOf(b.Units)
	seen := map[string]string{"": ""}
	code := func(text *string) {
		found, ok := seen[*text]
		if !ok {
			found = unitCode(*text, known, look)
			seen[*text] = found
		}
		*text = found
	}
	for i := range b.Units {
		code(&b.Units[i].Parent)
	}
	for i := range b.People {
		for j := range b.People[i].Postings {
			code(&b.People[i].Postings[j].Unit)
		}
	}
	for i := range b.Movements {
		code(&b.Movements[i].LaunchedBy)
	}
	for i := range b.Exemplars {
		code(&b.Exemplars[i].Subject.Unit)
		code(&b.Exemplars[i].RecognisedBy)
	}
	for i := range b.Decisions {
		code(&b.Decisions[i].Issuer)
	}
	for i := range b.Awards {
		code(&b.Awards[i].Decision.Issuer)
		code(&b.Awards[i].Subject.Unit)
	}
	resolveYearly(b, code)
}

// unitCode returns the code that a text stands for, or the text.
func unitCode(text string, known map[string]string, look func(name string) (code string, ok bool)) string {
	text = authorityCode(text)
	if code, ok := known[registry.Fold(text)]; ok {
		if code == "" {
			return text
		}
		return code
	}
	if look != nil {
		if code, ok := look(text); ok {
			return code
		}
	}
	return text
}

func resolveYearly(b *registry.Batch, code func(*string)) {
	for i := range b.Grades {
		code(&b.Grades[i].Subject.Unit)
	}
	for i := range b.Tallies {
		code(&b.Tallies[i].Unit)
	}
	for i := range b.Initiatives {
		code(&b.Initiatives[i].Subject.Unit)
	}
	for i := range b.Disciplines {
		code(&b.Disciplines[i].Subject.Unit)
	}
	for i := range b.Registrations {
		code(&b.Registrations[i].Subject.Unit)
	}
	for i := range b.Figures {
		code(&b.Figures[i].Unit)
	}
}

// namesOf maps codes and folded names to codes; a name that several units
// bear maps to nothing.
func namesOf(units []registry.Unit) map[string]string {
	known := make(map[string]string, 2*len(units))
	for _, u := range units {
		key := registry.Fold(u.Name)
		if other, taken := known[key]; taken && other != u.Code {
			known[key] = ""
			continue
		}
		known[key] = u.Code
	}
	for _, u := range units {
		known[registry.Fold(u.Code)] = u.Code
	}
	return known
}
