package store

import "sovang/registry"

// refNames remembers what decisions are called by the references to them: a
// list names each a thousand times.
type refNames struct {
	known map[registry.DecisionRef]refName
	ref   registry.DecisionRef // the last one
	name  refName
}

// refName is what a decision is called: by the rows, and by [decisionText]. Both
// are empty when its reference lacks a part.
type refName struct {
	key  decisionKey
	text string
}

func newRefNames() refNames { return refNames{known: map[registry.DecisionRef]refName{{}: {}}} }

func (n *refNames) of(ref registry.DecisionRef) refName {
	if ref == n.ref {
		return n.name
	}
	name, known := n.known[ref]
	if !known {
		if name.text = decisionText(ref); name.text != "" {
			name.key = keyOf(ref)
		}
		n.known[ref] = name
	}
	n.ref, n.name = ref, name
	return name
}
