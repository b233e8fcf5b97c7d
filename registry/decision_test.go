package registry_test

import (
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func validDecision(t testing.TB) registry.Decision {
	t.Helper()
	return registry.Decision{Issuer: "QK2", Number: "123/QĐ-BTL", Date: day(t, "2019-12-20"), Level: catalogue.Corps, Place: "Việt Trì",
		Authority: "Tư lệnh Quân khu 2", Signer: registry.Signer{Post: "Tư lệnh", Rank: "Thiếu tướng", Name: "Trần Văn Mẫu"}, Summary: "Khen thưởng năm 2019"}
}

func TestDecisionValidate(t *testing.T) {
	type decision = registry.Decision
	valid := func() decision { return validDecision(t) }
	checkFaults(t, valid, decision.Validate, []faultCase[decision]{
		{"the least", func(d *decision) {
			*d = decision{Issuer: "CTN", Number: "1", Date: day(t, "2019-12-20"), Level: catalogue.State}
		}, nil},
		{"no issuer", func(d *decision) { d.Issuer = "" }, []string{"issuer missing"}},
		{"no number", func(d *decision) { d.Number = "" }, []string{"number missing"}},
		{"unseen number", func(d *decision) { d.Number = hidden }, []string{"number text"}},
		{"no date", func(d *decision) { d.Date = cal.Date{} }, []string{"date missing"}},
		{"date without a day", func(d *decision) { d.Date = day(t, "2019-12") }, []string{"date missing"}},
		{"no level", func(d *decision) { d.Level = "" }, []string{"level missing"}},
		{"unknown level", func(d *decision) { d.Level = "village" }, []string{"level choice"}},
		{"unseen place", func(d *decision) { d.Place = hidden }, []string{"place text"}},
		{"unseen authority", func(d *decision) { d.Authority = hidden }, []string{"authority text"}},
		{"unknown formula", func(d *decision) { d.Formula = "PP." }, []string{"formula choice"}},
		{"unseen post", func(d *decision) { d.Signer.Post = hidden }, []string{"signer.post text"}},
		{"unknown rank", func(d *decision) { d.Signer.Rank = "Nguyên soái" }, []string{"signer.rank rank"}},
		{"unseen signer", func(d *decision) { d.Signer.Name = hidden }, []string{"signer.name text"}},
		{"unseen summary", func(d *decision) { d.Summary = hidden }, []string{"summary text"}},
	})
}

func TestEverySigningFormulaIsAccepted(t *testing.T) {
	for _, formula := range registry.Formulas() {
		d := validDecision(t)
		d.Formula = formula
		if faults := d.Validate(); len(faults) > 0 {
			t.Errorf("%q: %v", formula, faults)
		}
	}
}

func TestADecisionIsNamedByIssuerNumberAndYear(t *testing.T) {
	ref := validDecision(t).Ref()
	if want := (registry.DecisionRef{Issuer: "QK2", Number: "123/QĐ-BTL", Year: 2019}); ref != want {
		t.Errorf("got %v, want %v", ref, want)
	}
}

func TestAuthoritiesDecideAtTheirLevel(t *testing.T) {
	want := map[string]catalogue.Level{
		"CTN": catalogue.State, "TTG": catalogue.Govt, "CP": catalogue.Govt, "BQP": catalogue.Ministry,
		"QUTW": catalogue.Ministry, "BTTM": catalogue.Corps, "TCCT": catalogue.Corps,
	}
	for _, a := range registry.Authorities() {
		if level, ok := want[a.Code]; !ok || a.Level() != level {
			t.Errorf("%s decides at %s, want %s", a.Code, a.Level(), level)
		}
		if a.Name == "" || a.Head == "" {
			t.Errorf("%s lacks its name or its head", a.Code)
		}
		if again, ok := registry.AuthorityByCode(a.Code); !ok || again != a {
			t.Errorf("by the code %s comes %v, %t", a.Code, again, ok)
		}
		delete(want, a.Code)
	}
	if len(want) > 0 {
		t.Errorf("missing: %v", want)
	}
	for _, code := range []string{"", "ctn", "QK2"} {
		if a, ok := registry.AuthorityByCode(code); ok {
			t.Errorf("%q is the authority %v", code, a)
		}
	}
}

func TestDecisionRefIsWrittenWithoutWhatItLacks(t *testing.T) {
	cases := map[registry.DecisionRef]string{
		{}: "", {Issuer: "QK2", Number: "123/QĐ-BTL", Year: 2019}: "QK2 123/QĐ-BTL 2019",
		{Number: "30/QĐ-TĐ", Year: 2025}: "30/QĐ-TĐ 2025", {Issuer: "QK2", Number: "30/QĐ"}: "QK2 30/QĐ",
	}
	for ref, want := range cases {
		if got := ref.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
