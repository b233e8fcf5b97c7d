package main

import (
	"errors"
	"testing"

	"sovang/certificates/blank"
)

func TestMeasuredPlacesAreReadAsTheyAreTyped(t *testing.T) {
	for text, want := range map[string]point{
		"21,5 x 19":      {21.5, 19},
		"21.5x19":        {21.5, 19},
		"20 X 20 mm":     {20, 20},
		"279 × 189,5":    {279, 189.5},
		"21,5; 19,0":     {21.5, 19},
		"21.5,19":        {21.5, 19},
		"21,5,19,25":     {21.5, 19.25},
		"360x237":        {360, 237},
		"-0,5 x 19":      {-0.5, 19},
		"21,5mm x 19 mm": {21.5, 19},
	} {
		if got, ok := parsePoint(text); !ok || got != want {
			t.Errorf("%q: %v, %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "20", "21,5,19", "20 x", "20 x 20 x 20", "a x b", "20 x NaN", "20 x 1e999"} {
		if got, ok := parsePoint(text); ok {
			t.Errorf("%q was read as %v", text, got)
		}
	}
}

func TestMeasuredCrossesGiveAProfileOrAReason(t *testing.T) {
	for _, tt := range []struct {
		name          string
		first, second point
		refused       string
	}{
		{"true", point{20, 20}, point{277, 190}, ""},
		{"shifted", point{23, 18}, point{280, 188}, ""},
		{"slightly small", point{20, 20}, point{275.7, 189.1}, ""},
		{"fitted to the page", point{25, 24}, point{272, 186}, "error.crosses-scaled"},
		{"measured from the right", point{277, 20}, point{20, 190}, "error.crosses"},
		{"other paper", point{20, 20}, point{340, 217}, "error.crosses"},
		{"one point", point{20, 20}, point{20, 20}, "error.crosses"},
	} {
		p, err := measuredPrinter(calibrateOptions{width: 297, height: 210, printer: "HP", first: tt.first, second: tt.second})
		var refused *refusal
		switch {
		case tt.refused == "" && (err != nil || len(p.Validate()) > 0):
			t.Errorf("%s: %v, %v", tt.name, err, p.Validate())
		case tt.refused != "" && (!errors.As(err, &refused) || refused.id != tt.refused):
			t.Errorf("%s: %v, want %s", tt.name, err, tt.refused)
		}
	}
}

func TestACopiedTemplateKeepsItsComments(t *testing.T) {
	for _, b := range blank.Builtin() {
		source := blank.Source(b.ID)
		copied := renamed(source, "phoi-moi")
		got, err := blank.Parse(copied)
		if err != nil || got.ID != "phoi-moi" || got.Name != b.Name {
			t.Errorf("%s: %q, %v", b.ID, got.ID, err)
		}
		if len(copied) != len(source)-len(b.ID)+len("phoi-moi") {
			t.Errorf("%s: %d bytes became %d", b.ID, len(source), len(copied))
		}
	}
}
