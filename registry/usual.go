package registry

import "sovang/registry/catalogue"

// UsualType returns the type of commendation for which honours of the kind
// are nearly always given: titles for merit, medals for service. It is empty
// for the others, of which it must be said.
func UsualType(kind catalogue.Kind) AwardType {
	switch kind {
	case catalogue.Title, catalogue.Flag, catalogue.ArmyHonour:
		return ByMerit
	case catalogue.Medal, catalogue.Commemorative:
		return ByService
	}
	return ""
}
