package main

import (
	"slices"

	"sovang/registry"
	"sovang/registry/store"
)

// mostMetTwins is how many of the twins that a merger brings are shown.
const mostMetTwins = 10

// warnOfMetTwins tells which of the people and units that come in may be here
// already, and how the two are joined afterwards.
func (e *env) warnOfMetTwins(twins []store.MetTwin) {
	for i, met := range twins {
		if i == mostMetTwins {
			e.notice("say.merge-twins-more", "N", len(twins)-i)
			return
		}
		e.notice("say.merge-twin", "New", met.New, "Known", met.Known, "NewBorn", met.New.Born.Short(), "KnownBorn", met.Known.Born.Short(),
			"Why", e.twinWords(met.Kind, string(met.Why)), "Command", joinCommand(met.Twin))
	}
}

// awardsTwin tells that two awards contradict each other for their place in the
// list only, as it seems: their recipients may be one.
func awardsTwin(conflict store.Conflict, twins []store.MetTwin) bool {
	return conflict.Kind == registry.Awards && slices.ContainsFunc(twins, func(met store.MetTwin) bool {
		return slices.ContainsFunc(conflict.Different, func(d store.Disagreement) bool {
			return d.Ours == met.Known.Code && d.Theirs == met.New.Code
		})
	})
}

type metTwinView struct {
	Kind    registry.EntryKind  `json:"kind"`
	Why     registry.TwinReason `json:"why"`
	Sure    string              `json:"sure"`
	New     outlineView         `json:"new"`
	Known   outlineView         `json:"known"`
	Command string              `json:"command"`
}

type outlineView struct {
	Code string `json:"code"`
	Name string `json:"name"`
	Born string `json:"born"`
	Unit string `json:"unit"`
}

func newMetTwinViews(twins []store.MetTwin) []metTwinView {
	outline := func(o store.Outline) outlineView { return outlineView{o.Code, o.Name, o.Born.String(), o.Unit} }
	views := make([]metTwinView, len(twins))
	for i, met := range twins {
		views[i] = metTwinView{met.Kind, met.Why, certainties()[met.Sure-1], outline(met.New), outline(met.Known), joinCommand(met.Twin)}
	}
	return views
}
