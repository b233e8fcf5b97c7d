package store_test

import (
	"errors"
	"testing"

	"sovang/registry"
	"sovang/registry/store"
)

// lastOperation is the number of the newest operation.
func lastOperation(t *testing.T, r *store.Register) int64 {
	t.Helper()
	list, err := r.Operations(t.Context(), store.OperationFilter{Last: 1})
	if err != nil || len(list) != 1 {
		t.Fatalf("operations are %v, %v", list, err)
	}
	return list[0].ID
}

func TestAnOlderOperationIsTakenBackUnlessALaterOneStandsOnIt(t *testing.T) {
	unit := func(code, parent string) registry.Batch {
		return registry.Batch{Units: []registry.Unit{{Code: code, Name: "Đơn vị " + code, Kind: registry.MilitaryUnit, Echelon: registry.Crew, Parent: parent}}}
	}
	person := registry.Batch{People: []registry.Person{{Code: "QN-900", Name: "Lê Văn Bịa", Category: registry.Officer}}}
	decision := registry.Batch{Decisions: []registry.Decision{{Issuer: "CKT", Number: "90/QĐ-CKT", Date: date("2020-03-01"), Level: "division"}}}
	grade := registry.Batch{Grades: []registry.Grade{{Subject: registry.PersonSubject("QN-900"), Year: 2018, Kind: registry.PartyGrade, Grade: "HTTNV"}}}
	tests := map[string]struct {
		older registry.Batch
		later func(r *store.Register) error
		stood bool
	}{
		"nothing that names it": {unit("U1", "CKT"), recordIn(t, unit("U2", "CKT")), false},
		"a unit below it":       {unit("U1", "CKT"), recordIn(t, unit("U2", "U1")), true},
		"a grade of the person": {person, recordIn(t, grade), true},
		"a change of the record": {unit("U1", "CKT"), func(r *store.Register) error {
			return r.RenameUnit(t.Context(), "U1", "Đội khác", date("2020-02-01"))
		}, true},
		"a scan of the decision": {decision, func(r *store.Register) error {
			return r.Attach(t.Context(), registry.Attachment{Decision: ref("CKT", "90/QĐ-CKT", 2020), Name: "a.pdf", Content: []byte("%PDF")})
		}, true},
		"another decision entirely": {decision, recordIn(t, registry.Batch{Decisions: []registry.Decision{{Issuer: "CKT", Number: "91/QĐ-CKT", Date: date("2020-03-01"), Level: "division"}}}), false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r := sampleRegister(t)
			record(t, r, tt.older)
			older := lastOperation(t, r)
			if err := tt.later(r); err != nil {
				t.Fatal(err)
			}
			later := lastOperation(t, r)
			before := wholeState(t, t, r)
			done, err := r.Undo(t.Context(), store.UndoOptions{Operation: older})
			var stood *store.StoodOnError
			if tt.stood {
				if !errors.As(err, &stood) || len(stood.Later) != 1 || stood.Later[0].ID != later {
					t.Fatalf("undo gave %v", err)
				}
				requireWhole(t, t, r, before, "a refused undo")
				for _, operation := range []int64{later, older} { // in their turn both go
					if _, err := r.Undo(t.Context(), store.UndoOptions{Operation: operation}); err != nil {
						t.Fatal(err)
					}
				}
				return
			}
			if err != nil || done.Operation.ID != older {
				t.Fatalf("undo gave %+v, %v", done, err)
			}
			var absent *store.NotStandingError
			if _, err := r.Undo(t.Context(), store.UndoOptions{Operation: older}); !errors.As(err, &absent) {
				t.Errorf("undo once more gave %v", err)
			}
			if _, err := r.Undo(t.Context(), store.UndoOptions{Redo: true}); err != nil {
				t.Fatal(err)
			}
			requireWhole(t, t, r, before, "bringing it back")
			if err := r.Verify(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
}

func recordIn(t *testing.T, b registry.Batch) func(*store.Register) error {
	return func(r *store.Register) error {
		_, err := r.Record(t.Context(), b, store.RecordOptions{})
		return err
	}
}
