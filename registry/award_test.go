package registry_test

import (
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func validAward() registry.Award {
	return registry.Award{
		Decision: registry.DecisionRef{Issuer: "QK2", Number: "123/QĐ-BTL", Year: 2019}, Ordinal: 1,
		Honour: "CO_TT", Subject: registry.UnitSubject("CKT"), Period: cal.OneYear(2019), Type: registry.ByMerit,
		As: registry.Recipient{Name: "Cục Kỹ thuật", Superior: "Quân khu 2"}, Citation: "Đã có thành tích xuất sắc",
	}
}

func TestAwardValidate(t *testing.T) {
	type award = registry.Award
	cat := law(t)
	validate := func(a award) registry.Faults { return a.Validate(cat, day(t, "2019-12-20"), catalogue.Corps) }
	toPerson := func(a *award) { a.Subject = registry.PersonSubject("QN-001") }
	checkFaults(t, validAward, validate, []faultCase[award]{
		{"title for a person", func(a *award) { toPerson(a); a.Honour = "CSTDCS" }, nil},
		{"five years", func(a *award) { a.Period = cal.FiveYearsTo(2019) }, nil},
		{"a name for the register to find", func(a *award) { a.Subject = registry.Subject{Name: "Cục Kỹ thuật"} }, nil},
		{"nothing to tell at the award", func(a *award) { a.As, a.Citation = registry.Recipient{}, "" }, nil},

		{"no honour", func(a *award) { a.Honour = "" }, []string{"honour missing"}},
		{"unknown honour", func(a *award) { a.Honour = "CO_TT_9" }, []string{"honour unknown-honour"}},
		{"unknown honour of unknown type", func(a *award) { a.Honour, a.Type = "CO_TT_9", "" }, []string{"honour unknown-honour"}},
		{"flag for a person", toPerson, []string{"honour wrong-subject"}},
		{"title of a person for a unit", func(a *award) { a.Honour = "CSTDCS" }, []string{"honour wrong-subject"}},
		{"honour above the decision", func(a *award) { a.Honour = "HC_BVTQ_3" }, []string{"honour level ?"}},

		{"nobody", func(a *award) { a.Subject = registry.Subject{} }, []string{"person missing"}},
		{"unit and person", func(a *award) { a.Subject.Person = "QN-001" }, []string{"unit subject"}},
		{"no ordinal", func(a *award) { a.Ordinal = 0 }, []string{"ordinal missing"}},
		{"ordinal below one", func(a *award) { a.Ordinal = -3 }, []string{"ordinal missing"}},
		{"no year", func(a *award) { a.Period = cal.Period{} }, []string{"year period"}},
		{"year too late", func(a *award) { a.Period = cal.OneYear(2201) }, []string{"year period"}},
		{"end too late", func(a *award) { a.Period.To = 2201 }, []string{"to period"}},
		{"year after the decision", func(a *award) { a.Period = cal.OneYear(2020) }, []string{"year date-order"}},
		{"end after the decision", func(a *award) { a.Period = cal.Period{From: 2016, To: 2020} }, []string{"year date-order"}},
		{"no end", func(a *award) { a.Period.To = 0 }, []string{"to period"}},
		{"end before beginning", func(a *award) { a.Period = cal.Period{From: 2019, To: 2015} }, []string{"to period"}},
		{"no type", func(a *award) { a.Type = "" }, []string{"type missing"}},
		{"unknown type", func(a *award) { a.Type = "luck" }, []string{"type choice"}},
		{"unseen citation", func(a *award) { a.Citation = hidden }, []string{"citation text"}},
		{"unseen recipient", func(a *award) {
			a.As = registry.Recipient{Name: hidden, Rank: hidden, Post: hidden, Unit: hidden, Superior: hidden}
		}, []string{"as.name text", "as.rank text", "as.post text", "as.unit text", "as.superior text"}},
	})
}

func TestEveryTypeOfCommendationIsAccepted(t *testing.T) {
	cat := law(t)
	for _, kind := range registry.AwardTypes() {
		a := validAward()
		a.Type = kind
		if faults := a.Validate(cat, day(t, "2019-12-20"), catalogue.Corps); len(faults) > 0 {
			t.Errorf("%s: %v", kind, faults)
		}
	}
}

// An honour of a time or level that does not fit is a warning: old papers
// are recorded as they are.
func TestAnAwardIsWarnedOfByDateAndLevel(t *testing.T) {
	cat := law(t)
	tests := []struct {
		name   string
		honour string
		on     string
		level  catalogue.Level
		want   []string
	}{
		{"before the first law", "CO_TT", "1995-09-02", catalogue.Corps, []string{"honour not-in-force ?"}},
		{"the day before", "CO_TT", "2014-05-31", catalogue.Corps, []string{"honour not-in-force ?"}},
		{"the first day", "CO_TT", "2014-06-01", catalogue.Corps, nil},
		{"no date known", "CO_TT", "", catalogue.Corps, nil},
		{"level too low", "CO_TT", "2019-12-20", catalogue.Division, []string{"honour level ?"}},
		{"level too low and too early", "CO_TT", "1995-09-02", catalogue.Regiment, []string{"honour level ?", "honour not-in-force ?"}},
		{"level higher than needed", "CO_TT", "2019-12-20", catalogue.State, nil},
		{"no level known", "HC_BVTQ_3", "2019-12-20", "", nil},
		{"unknown level", "HC_BVTQ_3", "2019-12-20", "village", nil},
	}
	for _, test := range tests {
		a := validAward()
		a.Honour = test.honour
		if on := day(t, test.on); !on.IsZero() {
			a.Period = cal.OneYear(on.Year())
		}
		if got := briefly(a.Validate(cat, day(t, test.on), test.level)); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestAWrongSubjectNamesHonourAndRecipient(t *testing.T) {
	a := validAward()
	a.Honour = "CSTDCS"
	faults := a.Validate(law(t), day(t, "2019-12-20"), catalogue.Corps)
	if len(faults) != 1 {
		t.Fatalf("got %v, want one fault", faults)
	}
	args := faults[0].Args
	if args["honour"] != "Chiến sĩ thi đua cơ sở" || args["for"] != catalogue.ForPersons || args["recipient"] != "CKT" {
		t.Errorf("the fault tells %v", args)
	}
}

func TestEveryHonourGoesToWhomTheLawNames(t *testing.T) {
	cat, on := law(t), day(t, "2019-12-20")
	for _, code := range cat.Codes() {
		honour, _, err := cat.Honour(code, on)
		if err != nil {
			t.Fatal(err)
		}
		for _, subject := range []registry.Subject{registry.UnitSubject("CKT"), registry.PersonSubject("QN-001")} {
			a := validAward()
			a.Honour, a.Subject = code, subject
			if got := a.Validate(cat, on, catalogue.State).Has(registry.FaultWrongSubject); got == honour.For(subject.For()) {
				t.Errorf("%s given to a %s: wrong subject %t", code, subject.For(), got)
			}
		}
	}
}
