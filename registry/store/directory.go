package store

import (
	"maps"
	"slices"
	"strings"

	"sovang/registry"
)

// set is a set of words.
type set map[string]bool

// add takes in a word and tells whether it is new; the empty word is not
// taken.
func (s set) add(word string) bool {
	if word == "" || s[word] {
		return false
	}
	s[word] = true
	return true
}

func (s set) sorted() []string { return slices.Sorted(maps.Keys(s)) }

// directory finds people and units by their folded names, present and former.
type directory map[string][]bearer

// bearer is somebody who bears a name.
type bearer struct {
	subject registry.Subject
	name    string
}

func (d directory) addUnit(u registry.Unit) {
	d.add(bearer{registry.UnitSubject(u.Code), u.Name})
	for _, former := range u.FormerNames {
		d.add(bearer{registry.UnitSubject(u.Code), former.Name})
	}
}

func (d directory) addPerson(p registry.Person) {
	d.add(bearer{registry.PersonSubject(p.Code), p.Name})
	for _, alias := range p.Aliases {
		d.add(bearer{registry.PersonSubject(p.Code), alias})
	}
}

func (d directory) add(b bearer) {
	key := registry.Fold(b.name)
	if !slices.Contains(d[key], b) {
		d[key] = append(d[key], b)
	}
}

// find returns the subjects whose name it can be. A name typed with marks
// must agree in them, one typed without any need not: "nguyen van an" can be
// Nguyễn Văn Ân and Nguyễn Văn An, "Nguyễn Văn An" only the latter.
func (d directory) find(name string) []registry.Subject {
	var found []registry.Subject
	plain := strings.EqualFold(registry.Fold(name), name)
	for _, b := range d[registry.Fold(name)] {
		if (plain || registry.SameName(name, b.name)) && !slices.Contains(found, b.subject) {
			found = append(found, b.subject)
		}
	}
	return found
}
