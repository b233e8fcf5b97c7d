package registry

import "sovang/registry/cal"

// TrustedKey is a public key whose signatures on certificates are believed:
// the unit's own, or that of another unit which a person has checked.
type TrustedKey struct {
	// ID is the short name of the key that stands in signed texts.
	ID string
	// Public is the key as package seal writes it, a single line.
	Public string
	// Unit is the name of the unit that signs with it.
	Unit string
	// Own tells that the unit of this register signs with it.
	Own   bool
	Added cal.Date
}

// Validate lists what is wrong with the key beside its text, which package
// seal judges.
func (k TrustedKey) Validate() Faults {
	var f faultList
	f.requireText("id", k.ID)
	f.requireText("public", k.Public)
	f.text("unit", k.Unit)
	if !k.Added.IsDay() {
		f.add(Fault{Code: FaultMissing, Field: "added"})
	}
	return f.list
}
