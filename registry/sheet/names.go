package sheet

import "sovang/registry"

// resolveNames replaces names of units and movements by their codes wherever
// an entry refers to one: lists are written by people, who write names. A
// text that is a code, or that none or several bear, stays as it is; the
// register reports it.
func resolveNames(b *registry.Batch, o ReadOptions) {
	units, movements := namesOf(b.Units), movementNames(b.Movements)
	code := remembered(func(text string) string { return unitCode(text, units, o.UnitCode) })
	movement := remembered(func(text string) string { return codeOf(text, movements, o.MovementCode) })
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
		movement(&b.Exemplars[i].Movement)
		code(&b.Exemplars[i].Subject.Unit)
		code(&b.Exemplars[i].RecognisedBy)
	}
	for i := range b.Decisions {
		code(&b.Decisions[i].Issuer)
	}
	for i := range b.Awards {
		movement(&b.Awards[i].Movement)
		code(&b.Awards[i].Decision.Issuer)
		code(&b.Awards[i].Subject.Unit)
	}
	for i := range b.Nominations {
		movement(&b.Nominations[i].Movement)
		code(&b.Nominations[i].Subject.Unit)
		code(&b.Nominations[i].ProposedBy)
		code(&b.Nominations[i].Decision.Issuer)
	}
	resolveYearly(b, code)
}

// remembered replaces texts by their codes and asks once for each text.
func remembered(codeOf func(string) string) func(*string) {
	seen := map[string]string{"": ""}
	return func(text *string) {
		found, ok := seen[*text]
		if !ok {
			found = codeOf(*text)
			seen[*text] = found
		}
		*text = found
	}
}

// unitCode returns the code of the unit or the authority that a text stands
// for, or the text.
func unitCode(text string, known map[string]string, look func(name string) (code string, ok bool)) string {
	return codeOf(authorityCode(text), known, look)
}

// codeOf returns the code that a text stands for in the file itself or in
// the register, or the text.
func codeOf(text string, known map[string]string, look func(name string) (code string, ok bool)) string {
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
		code(&b.Initiatives[i].Decision.Issuer)
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

func namesOf(units []registry.Unit) map[string]string {
	return codesByName(units, func(u registry.Unit) (code, name string) { return u.Code, u.Name })
}

func movementNames(movements []registry.Movement) map[string]string {
	return codesByName(movements, func(m registry.Movement) (code, name string) { return m.Code, m.Name })
}

// codesByName maps folded codes and names to codes; a name that several
// bear maps to nothing.
func codesByName[T any](entries []T, of func(T) (code, name string)) map[string]string {
	known := make(map[string]string, 2*len(entries))
	for _, entry := range entries {
		code, name := of(entry)
		key := registry.Fold(name)
		if other, taken := known[key]; taken && other != code {
			known[key] = ""
			continue
		}
		known[key] = code
	}
	for _, entry := range entries {
		code, _ := of(entry)
		known[registry.Fold(code)] = code
	}
	return known
}
