package registry

import (
	"cmp"
	"slices"
	"strings"

	"sovang/registry/cal"
)

// Distinction tells that two records that look alike are two people or two
// units: somebody has looked.
type Distinction struct {
	UID string
	// Kind is [People] or [Units].
	Kind EntryKind
	// First and Second are the codes, First the smaller.
	First, Second string
	On            cal.Date
	// Reason tells how it was known.
	Reason string
}

// InOrder returns the distinction with its codes in their order.
func (d Distinction) InOrder() Distinction {
	d.First, d.Second = min(d.First, d.Second), max(d.First, d.Second)
	return d
}

// Compare orders distinctions: units first, then by their codes.
func (d Distinction) Compare(other Distinction) int {
	return cmp.Or(-strings.Compare(string(d.Kind), string(other.Kind)), strings.Compare(d.First, other.First), strings.Compare(d.Second, other.Second))
}

// Validate lists what is wrong with the distinction by itself.
func (d Distinction) Validate() Faults {
	var f faultList
	f.oneOf("kind", string(d.Kind), stringsOf(MergerKinds()))
	f.requireCode("first", d.First)
	f.requireCode("second", d.Second)
	if d.First == d.Second && d.First != "" {
		f.add(Fault{Code: FaultApartFromItself, Field: "second", Value: d.Second})
	}
	if !d.On.IsDay() {
		f.add(Fault{Code: FaultMissing, Field: "on"})
	}
	f.requireText("reason", d.Reason)
	return f.list
}

// Apart tells of pairs of records that they are two, whichever of the codes
// comes first.
type Apart map[codePair]bool

type codePair struct {
	kind       EntryKind
	one, other string
}

// ToldApart returns the pairs that distinctions tell apart.
func ToldApart(list []Distinction) Apart {
	apart := make(Apart, len(list))
	for _, d := range list {
		apart[pairOf(d.Kind, d.First, d.Second)] = true
	}
	return apart
}

func (a Apart) has(kind EntryKind, one, other string) bool { return a[pairOf(kind, one, other)] }

func pairOf(kind EntryKind, one, other string) codePair {
	return codePair{kind, min(one, other), max(one, other)}
}

// firstPair returns the first of some records and the first of others that
// nobody told apart.
func firstPair(ones, others []int, apart func(i, j int) bool) (one, other int, found bool) {
	for _, one := range ones {
		at := slices.IndexFunc(others, func(other int) bool { return !apart(one, other) })
		if at >= 0 {
			return one, others[at], true
		}
	}
	return 0, 0, false
}
