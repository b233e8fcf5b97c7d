package store_test

import (
	"cmp"
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// bodies are party and mass bodies of the workshop X5, and of its superior.
func bodies() []registry.Unit {
	of := func(code string, kind registry.UnitKind, parent string) registry.Unit {
		return registry.Unit{Code: code, Name: "Tổ chức " + code, Kind: kind, Echelon: registry.OtherEchelon, Parent: parent}
	}
	return []registry.Unit{
		of("CB5", registry.PartyBody, "X5"), of("CD5", registry.MassBody, "X5"), of("PN5", registry.MassBody, "X5"),
		of("DU", registry.PartyBody, "CKT"), of("CB5.1", registry.PartyBody, "CB5"),
	}
}

// graded are the grades of units in a year, of which the code comes first.
func graded(year cal.Year, kind registry.GradeKind, grades ...[2]string) []registry.Grade {
	var list []registry.Grade
	for _, g := range grades {
		list = append(list, registry.Grade{Subject: registry.UnitSubject(g[0]), Year: year, Kind: kind, Grade: g[1]})
	}
	return list
}

// gradesInDossier are the grades of units in their dossiers, by year and kind.
func gradesInDossier(t *testing.T, r *store.Register, unit string) []registry.Grade {
	t.Helper()
	got := dossiers(t, r, store.DossierFilter{Units: []string{unit}, For: "unit"})[unit].Grades
	slices.SortFunc(got, func(a, b registry.Grade) int { return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Kind, b.Kind)) })
	return got
}

func TestAUnitHasTheGradesOfItsPartyAndMassBodies(t *testing.T) {
	const party, mass, task = registry.PartyGrade, registry.MassGrade, registry.TaskGrade
	for name, test := range map[string]struct{ recorded, want []registry.Grade }{
		"of its party body": {graded(2019, party, [2]string{"CB5", "TSVM"}), graded(2019, party, [2]string{"CB5", "TSVM"})},
		"the lowest of its mass bodies": {
			graded(2019, mass, [2]string{"CD5", "VMXS"}, [2]string{"PN5", "VM"}), graded(2019, mass, [2]string{"PN5", "VM"})},
		"the lowest, wherever it stands": {
			graded(2019, mass, [2]string{"CD5", "KHA"}, [2]string{"PN5", "VM"}), graded(2019, mass, [2]string{"CD5", "KHA"})},
		"its own wins over a lower one": {
			graded(2019, mass, [2]string{"X5", "VMXS"}, [2]string{"PN5", "VM"}), graded(2019, mass, [2]string{"X5", "VMXS"})},
		"its own wins over a higher one": {
			graded(2019, party, [2]string{"X5", "HTNV"}, [2]string{"CB5", "TSVM"}), graded(2019, party, [2]string{"X5", "HTNV"})},
		"its own year by year": {
			slices.Concat(graded(2018, party, [2]string{"X5", "TSVM"}), graded(2019, party, [2]string{"CB5", "TSVM"})),
			slices.Concat(graded(2018, party, [2]string{"X5", "TSVM"}), graded(2019, party, [2]string{"CB5", "TSVM"}))},
		"no other kinds":             {slices.Concat(graded(2019, task, [2]string{"CB5", "HTXSNV"}), graded(2019, mass, [2]string{"CB5", "VM"})), nil},
		"not of others":              {graded(2019, party, [2]string{"DU", "TSVM"}, [2]string{"CB5.1", "TSVM"}), nil},
		"not of a party body's body": {graded(2019, party, [2]string{"CB5.1", "YEU"}, [2]string{"CB5", "TSVM"}), graded(2019, party, [2]string{"CB5", "TSVM"})},
	} {
		t.Run(name, func(t *testing.T) {
			r := sampleRegister(t)
			record(t, r, registry.Batch{Units: bodies(), Grades: test.recorded})
			requireEqual(t, gradesInDossier(t, r, "X5"), test.want)
		})
	}
}

func TestAPartyBodyHasItsOwnGradesAlone(t *testing.T) {
	r := sampleRegister(t)
	record(t, r, registry.Batch{Units: bodies(), Grades: graded(2019, registry.PartyGrade, [2]string{"CB5.1", "TSVM"})})
	requireEqual(t, gradesInDossier(t, r, "CB5"), []registry.Grade(nil))
}
