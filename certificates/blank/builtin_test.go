package blank_test

import (
	"bytes"
	"reflect"
	"slices"
	"testing"

	"sovang/certificates/blank"
)

func TestBuiltInTemplatesSuitTheirModels(t *testing.T) {
	all := models(t)
	var ids []string
	for _, template := range blank.Builtin() {
		ids = append(ids, template.ID)
		if faults := template.Check(all[template.Model]); len(faults) > 0 {
			t.Errorf("%s: %v", template.ID, faults)
		}
		again, err := blank.Parse(blank.Source(template.ID))
		if err != nil || again.ID != template.ID {
			t.Errorf("source of %s: %q, %v", template.ID, again.ID, err)
		}
		if text := blank.Source(template.ID); !bytes.HasPrefix(text, []byte("# ")) || !bytes.Contains(text, []byte("# Nguồn: ")) {
			t.Errorf("%s does not tell its source", template.ID)
		}
	}
	if want := []string{"army-360", "army-a4", "knc-a5"}; !slices.Equal(ids, want) {
		t.Errorf("templates %q, want %q", ids, want)
	}
	if _, known := blank.ByID("army-a3"); known {
		t.Error("an unknown id is known")
	}
	if blank.Source("../doc") != nil {
		t.Error("an unknown id has a source")
	}
}

func TestOnlyTheBlankOfTheMinistryIsNeverPrintedWhole(t *testing.T) {
	for _, template := range blank.Builtin() {
		if template.OverlayOnly != (template.ID == "knc-a5") {
			t.Errorf("%s: overlay only %v", template.ID, template.OverlayOnly)
		}
	}
}

func TestTheCallerMayChangeABuiltInTemplate(t *testing.T) {
	spoil := func(template blank.Template) {
		for i, f := range template.Fields {
			template.Fields[i].Key = "spoiled"
			if f.Bold != nil {
				*f.Bold = !*f.Bold
			}
		}
	}
	want, err := blank.Parse(blank.Source("knc-a5"))
	if err != nil {
		t.Fatal(err)
	}
	for _, template := range blank.Builtin() {
		spoil(template)
	}
	first, _ := blank.ByID("knc-a5")
	spoil(first)
	if got, _ := blank.ByID("knc-a5"); !reflect.DeepEqual(got, want) {
		t.Errorf("after a change: %+v, want %+v", got, want)
	}
}

func BenchmarkByID(b *testing.B) {
	for b.Loop() {
		if _, known := blank.ByID("army-a4"); !known {
			b.Fatal("the usual blank is unknown")
		}
	}
}
