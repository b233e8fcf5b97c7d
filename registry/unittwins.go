package registry

import (
	"slices"
	"strings"

	"sovang/registry/pattern"
)

// UnitTwins finds the units that may be in the list twice: those of one kind
// and one superior whose names are the same, one the abbreviation of the
// other, or nearly the same; d1 is Tiểu đoàn 1, c5 is Đại đội 5. Units of which
// one ended before the other began are two, and so are those told apart.
func UnitTwins(units []Unit, apart Apart) []Twin {
	f := unitTwins{units: units, apart: apart, found: map[[2]int]Twin{}}
	byName, bySuperior := make(map[unitName][]int), make(map[unitName][]int)
	for i, u := range units {
		name := longUnitName(u.Name)
		byName[unitName{u.Kind, name}] = append(byName[unitName{u.Kind, name}], i)
		for _, former := range u.FormerNames {
			if old := longUnitName(former.Name); old != name {
				byName[unitName{u.Kind, old}] = append(byName[unitName{u.Kind, old}], i)
			}
		}
		bySuperior[unitName{u.Kind, u.Parent}] = append(bySuperior[unitName{u.Kind, u.Parent}], i)
	}
	for _, block := range byName {
		f.sameNamed(block)
	}
	for _, block := range bySuperior {
		f.siblings(block)
	}
	return sortedTwins(f.found)
}

type unitName struct {
	kind UnitKind
	name string
}

type unitTwins struct {
	units []Unit
	apart Apart
	found map[[2]int]Twin
}

func (f *unitTwins) add(i, j int, why TwinReason, sure Certainty) {
	a, b := f.units[i], f.units[j]
	pair := [2]int{min(i, j), max(i, j)}
	if older, there := f.found[pair]; i == j || there && older.Sure >= sure || !a.livesBeside(b) || f.toldApart(i, j) {
		return
	}
	f.found[pair] = Twin{Kind: Units, One: min(a.Code, b.Code), Other: max(a.Code, b.Code), Why: why, Sure: sure}
}

func (f *unitTwins) toldApart(i, j int) bool {
	return f.apart.has(Units, f.units[i].Code, f.units[j].Code)
}

// livesBeside tells that both units were there at one time.
func (u Unit) livesBeside(other Unit) bool {
	endedBefore := func(a, b Unit) bool {
		return !a.Closed.IsZero() && !b.Founded.IsZero() && !a.Closed.Last().After(b.Founded)
	}
	return !endedBefore(u, other) && !endedBefore(other, u)
}

// sameNamed compares units of one name under one superior, or of which one
// has no superior yet: each with the first from which it is not told apart.
func (f *unitTwins) sameNamed(block []int) {
	firsts := make(map[string][]int)
	for _, i := range block {
		parent := f.units[i].Parent
		if _, other, there := firstPair([]int{i}, firsts[parent], f.toldApart); there {
			f.compare(i, other, Likely)
		} else {
			firsts[parent] = append(firsts[parent], i)
		}
	}
	for _, free := range firsts[""] {
		for parent, others := range firsts {
			_, other, there := firstPair([]int{free}, others, f.toldApart)
			if there && parent != "" && parent != f.units[free].Code {
				f.compare(free, other, Possible)
			}
		}
	}
}

func (f *unitTwins) compare(i, j int, sure Certainty) {
	a, b := f.units[i], f.units[j]
	known := func(e Echelon) bool { return e != "" && e != OtherEchelon }
	switch {
	case SameName(a.Name, b.Name):
		f.add(i, j, SameUnitName, min(sure+1, Sure))
	case known(a.Echelon) && known(b.Echelon) && a.Echelon != b.Echelon: // đ5 may be đội or đồn
	case Fold(a.Name) == Fold(b.Name):
		f.add(i, j, OtherMarks, sure)
	case longUnitName(a.Name) == longUnitName(b.Name):
		f.add(i, j, Abbreviation, sure)
	default:
		f.add(i, j, FormerlyNamed, Possible)
	}
}

// siblings compares the names of units under one superior.
func (f *unitTwins) siblings(block []int) {
	bearers := make(map[string][]int, len(block))
	var names []string
	for _, i := range block {
		name := longUnitName(f.units[i].Name)
		if bearers[name] == nil {
			names = append(names, name)
		}
		bearers[name] = append(bearers[name], i)
	}
	nearPairs(names, func(a, b string) {
		if i, j, found := firstPair(bearers[a], bearers[b], f.toldApart); found && oneWordApart(a, b) {
			f.add(i, j, OneLetter, Possible)
		}
	})
}

// oneWordApart tells that two names differ in the letters of a word and not in
// a number or a letter that stands for one: Đại đội 1 and 2, Khoa A and B.
func oneWordApart(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if x[i] != y[i] && (len(x[i]) < 3 || len(y[i]) < 3 || strings.ContainsAny(x[i]+y[i], "0123456789")) {
			return false
		}
	}
	return true
}

// shortUnits are the abbreviations before a number, as officers write them.
func shortUnits() map[string]string {
	return map[string]string{
		"a": "tieu doi", "b": "trung doi", "c": "dai doi", "d": "tieu doan", "e": "trung doan", "f": "su doan", "l": "lu doan",
		"td": "tieu doan", "dd": "dai doi", "trd": "trung doan", "sd": "su doan", "ld": "lu doan", "qd": "quan doan", "qk": "quan khu",
		"cbb": "dai doi bo binh", "dbb": "tieu doan bo binh", "ebb": "trung doan bo binh", "fbb": "su doan bo binh",
		"k": "kho", "x": "xuong", "bv": "benh vien", "bx": "benh xa",
	}
}

// shortWords are the abbreviations before a name.
func shortWords() map[string]string {
	return map[string]string{"p": "phong", "bv": "benh vien", "bx": "benh xa", "bch": "ban chi huy", "nm": "nha may", "xn": "xi nghiep"}
}

var (
	shortUnit  = pattern.Of(`^([a-z]{1,3}) ?0*(\d+)$`)
	leadZeros  = pattern.Of(`\b0+(\d)`)
	nameBreaks = pattern.Of(`[.\-_()]`)
)

// longUnitName returns the folded name with its abbreviation written out and
// without the superiors that follow it: c5/d1 is dai doi 5.
func longUnitName(name string) string {
	text, _, _ := strings.Cut(Fold(name), "/")
	text, _, _ = strings.Cut(text, ",")
	words := strings.Fields(nameBreaks().ReplaceAllString(text, " "))
	text = leadZeros().ReplaceAllString(strings.Join(words, " "), "$1")
	if parts := shortUnit().FindStringSubmatch(text); parts != nil {
		if long, known := shortUnits()[parts[1]]; known {
			return long + " " + parts[2]
		}
	}
	if len(words) > 1 {
		if long, known := shortWords()[words[0]]; known {
			words = slices.Concat([]string{long}, words[1:])
			return leadZeros().ReplaceAllString(strings.Join(words, " "), "$1")
		}
	}
	return text
}
