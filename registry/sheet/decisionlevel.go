package sheet

import (
	"sovang/registry"
	"sovang/registry/catalogue"
)

// settleLevels gives the decisions of lists that tell no level the one that
// they are registered with, or that follows from their issuer.
func (d *Document) settleLevels(o ReadOptions) {
	units := make(map[string]registry.Unit, len(d.Batch.Units))
	for _, unit := range d.Batch.Units {
		units[unit.Code] = unit
	}
	for i := range d.Batch.Decisions {
		decision := &d.Batch.Decisions[i]
		if decision.Level != "" || d.isUnread(registry.Decisions, i, "level") {
			continue
		}
		decision.Level = o.levelOf(*decision, units)
		if decision.Level == "" && decision.Issuer != "" && o.Level != nil {
			d.Faults = append(d.Faults, registry.Fault{Code: FaultNoLevel, Kind: registry.Decisions, Index: i, Field: "level", Value: decision.Issuer})
		}
	}
}

// isUnread tells that a field of an entry could not be read.
func (d *Document) isUnread(kind registry.EntryKind, index int, field string) bool {
	_, faulty := d.Places.exact[fieldKey{entryKey{kind, index}, field}]
	return faulty
}

func (o ReadOptions) levelOf(d registry.Decision, units map[string]registry.Unit) catalogue.Level {
	if o.RegisteredDecision != nil && d.Number != "" {
		if known, ok := o.RegisteredDecision(d.Ref()); ok {
			return known.Level
		}
	}
	if authority, ok := registry.AuthorityByCode(d.Issuer); ok {
		return authority.Level()
	}
	if o.Level != nil {
		if level := o.Level(d.Issuer); level != "" {
			return level
		}
	}
	return units[d.Issuer].DecisionLevel()
}
