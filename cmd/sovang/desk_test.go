package main

import (
	"testing"

	"sovang/registry"
)

func TestIssuerIsNamedAsOnTheDayOfEachDecision(t *testing.T) {
	db := t.TempDir() + "/so.db"
	for _, line := range [][]string{
		{"init", "--unit-code", "X4", "--unit-name", "Xưởng 4"},
		{"unit", "rename", "X4", "--name", "Nhà máy 4", "--from", "1/6/2018"},
	} {
		command(t, append([]string{"--db", db}, line...)...)
	}
	e := newEnv()
	e.texts, e.db = loadTexts("vi"), db
	reg, err := e.open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer reg.Close()
	desk, err := openDesk(t.Context(), reg)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ on, want string }{{"20/12/2017", "Xưởng 4"}, {"20/12/2018", "Nhà máy 4"}, {"21/12/2017", "Xưởng 4"}} {
		got, err := desk.issuer(t.Context(), registry.Decision{Issuer: "X4", Date: day(t, test.on)})
		if err != nil || got != test.want {
			t.Errorf("decision of %s: issued by %q (%v), want %q", test.on, got, err, test.want)
		}
	}
}
