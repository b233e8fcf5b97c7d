package store_test

import (
	"errors"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/store"
)

func TestTheTemplateIsChosenByTheMostExactUse(t *testing.T) {
	r := sampleRegister(t)
	for _, test := range []struct{ honour, issuer, want string }{
		{"GK", "CKT", "gk-cuc"}, {"CSTT", "CKT", "army-a4"}, {"GK", "QK2", "army-a4"},
	} {
		if got, err := r.TemplateFor(t.Context(), test.honour, test.issuer); err != nil || got != test.want {
			t.Errorf("%s of %s: got %q, %v, want %q", test.honour, test.issuer, got, err, test.want)
		}
	}
	err := r.UseTemplate(t.Context(), registry.TemplateUse{Honour: "GK", Issuer: "CKT", Template: "other"})
	if got, _ := r.TemplateFor(t.Context(), "GK", "CKT"); err != nil || got != "other" {
		t.Errorf("replaced by %q, %v", got, err)
	}
	err = r.UseTemplate(t.Context(), registry.TemplateUse{Honour: "GK", Issuer: "CKT"})
	if uses, _ := r.TemplateUses(t.Context()); err != nil || len(uses) != 2 {
		t.Errorf("taken back: %v, %v", uses, err)
	}
	for use, want := range map[registry.TemplateUse]registry.FaultCode{
		{Honour: "XYZ", Template: "a"}: registry.FaultUnknownHonour, {Issuer: "XYZ", Template: "a"}: registry.FaultUnknownIssuer,
	} {
		var faults registry.Faults
		if err := r.UseTemplate(t.Context(), use); !errors.As(err, &faults) || !faults.Has(want) {
			t.Errorf("%v gave %v", use, err)
		}
	}
}

func TestTemplatesAndPrintersAreReplacedAndDropped(t *testing.T) {
	r := sampleRegister(t)
	var faults registry.Faults
	if err := r.DropTemplate(t.Context(), "gk-cuc"); !errors.As(err, &faults) || !faults.Has(registry.FaultTemplateUsed) {
		t.Errorf("a template in use gave %v", err)
	}
	changed := registry.Template{ID: "gk-cuc", Text: "id = \"gk-cuc\"\r\n"}
	err := errors.Join(r.PutTemplate(t.Context(), changed), r.PutPrinter(t.Context(), registry.Printer{Name: "Máy phòng chính trị", DX: -1, ScaleX: 1, ScaleY: 1}))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := r.Template(t.Context(), "gk-cuc"); err != nil || got.Text != changed.Text || len(got.Background) > 0 {
		t.Errorf("got %v, %v", got, err)
	}
	if got, err := r.Printer(t.Context(), "Máy phòng chính trị"); err != nil || got.DX != -1 {
		t.Errorf("got %v, %v", got, err)
	}
	err = errors.Join(r.UseTemplate(t.Context(), registry.TemplateUse{Honour: "GK", Issuer: "CKT"}),
		r.DropTemplate(t.Context(), "gk-cuc"), r.DropPrinter(t.Context(), "Máy phòng chính trị"))
	if err != nil {
		t.Fatal(err)
	}
	var missing *store.NotFoundError
	if err := r.DropPrinter(t.Context(), "Máy phòng chính trị"); !errors.As(err, &missing) {
		t.Errorf("dropped twice: %v", err)
	}
	if lines, err := r.Log(t.Context(), store.LogFilter{Kind: registry.Templates}); err != nil || len(lines) != 3 || strings.Contains(lines[0].After, "iVBOR") {
		t.Errorf("the log says %v, %v", lines, err)
	}
}
