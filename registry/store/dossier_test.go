package store_test

import (
	"errors"
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
	"sovang/registry/store"
)

// dossiers reads dossiers by the code of their subject.
func dossiers(t *testing.T, r *store.Register, f store.DossierFilter) map[string]*eligibility.Dossier {
	t.Helper()
	found := make(map[string]*eligibility.Dossier)
	err := r.Dossiers(t.Context(), f, func(d *eligibility.Dossier) error {
		found[d.Subject.Code()] = d
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestADossierHoldsWhatIsRecorded(t *testing.T) {
	r := sampleRegister(t)
	if err := r.SetSetting(t.Context(), "law.overlap", "on"); err != nil {
		t.Fatal(err)
	}
	d := dossiers(t, r, store.DossierFilter{})["QN-001"]
	recorded, err := r.Person(t.Context(), "QN-001")
	if err != nil {
		t.Fatal(err)
	}
	recorded.Aliases = nil
	requireEqual(t, d.Person, recorded)
	requireEqual(t, d.Subject, registry.PersonSubject("QN-001"))
	requireEqual(t, d.Awards, []eligibility.Held{{
		ID: 2, Honour: "CSTDCS", Period: cal.OneYear(2019), Type: registry.ByMerit, Decision: ref("CKT", "45/QĐ-CKT", 2019), Ordinal: 1,
		DecidedOn: date("2019-12-01"), Level: catalogue.Division}})
	requireEqual(t, d.Grades, []registry.Grade{
		{Subject: d.Subject, Year: 2019, Kind: registry.PartyGrade, Grade: "HTTNV"}})
	if len(d.Initiatives) != 1 || d.Initiatives[0].ID == 0 || d.Initiatives[0].Title != "Giá thử bơm" || d.Initiatives[0].Used() {
		t.Errorf("initiatives are %+v", d.Initiatives)
	}
	if !d.Keeper.RegistrationYears[2019] || d.Keeper.RegistrationYears[2018] || d.Keeper.Settings["law.overlap"] != "on" ||
		d.Keeper.Units["X5"].Name != "Xưởng 5" {
		t.Errorf("the keeper is %+v", d.Keeper)
	}
}

func TestAUnitsDossierHoldsWhatIsRecorded(t *testing.T) {
	d := dossiers(t, sampleRegister(t), store.DossierFilter{})["CKT"]
	if d.Unit.FormerNames[0].Name != "Phòng Kỹ thuật" || !d.Subject.IsUnit() || d.Members != nil {
		t.Errorf("got %+v", d)
	}
	if len(d.Awards) != 1 || d.Awards[0].Level != catalogue.Corps || len(d.Grades) != 1 || len(d.Registrations) != 1 {
		t.Errorf("got %+v", d)
	}
}

func TestADossierTellsOfMovementsAndDisciplines(t *testing.T) {
	d := dossiers(t, sampleRegister(t), store.DossierFilter{})["QN-002"]
	if len(d.Awards) != 2 || d.Awards[0].Movement != "" || d.Awards[1].Movement != "PHTT" {
		t.Errorf("awards are %+v", d.Awards)
	}
	if len(d.Disciplines) != 1 || d.Disciplines[0].Date != date("2018-03") || d.Disciplines[0].Until != date("2019-03-01") {
		t.Errorf("disciplines are %+v", d.Disciplines)
	}
	if len(d.Person.Postings) != 1 || !d.Person.Postings[0].Hardship || d.Person.Postings[0].Unit != "X5" {
		t.Errorf("postings are %+v", d.Person.Postings)
	}
}

func TestAwardsInADossierCountToday(t *testing.T) {
	r := sampleRegister(t)
	annul(t, r, 3)
	lower(t, r, 2, "CSTT")
	found := dossiers(t, r, store.DossierFilter{})
	if awards := found["QN-002"].Awards; len(awards) != 1 || awards[0].Honour != "GK" {
		t.Errorf("with one annulled they are %+v", awards)
	}
	if awards := found["QN-001"].Awards; len(awards) != 1 || awards[0].Honour != "CSTT" {
		t.Errorf("with one lowered they are %+v", awards)
	}
}

func TestDossiersAreChosen(t *testing.T) {
	r := sampleRegister(t)
	for name, test := range map[string]struct {
		filter store.DossierFilter
		want   []string
	}{
		"all":                  {store.DossierFilter{}, []string{"CKT", "K1", "QK2", "QN-001", "QN-002", "X5"}},
		"people":               {store.DossierFilter{For: catalogue.ForPersons}, []string{"QN-001", "QN-002"}},
		"units":                {store.DossierFilter{For: catalogue.ForUnits}, []string{"CKT", "K1", "QK2", "X5"}},
		"both":                 {store.DossierFilter{For: catalogue.ForBoth, Unit: "X5"}, []string{"QN-002", "X5"}},
		"a unit":               {store.DossierFilter{Unit: "CKT"}, []string{"CKT", "QN-001"}},
		"a unit and below":     {store.DossierFilter{Unit: "CKT", Under: true}, []string{"CKT", "K1", "QN-001", "QN-002", "X5"}},
		"the people of a unit": {store.DossierFilter{Unit: "K1", For: catalogue.ForPersons}, nil},
		"one person":           {store.DossierFilter{People: []string{"QN-002"}, For: catalogue.ForPersons}, []string{"QN-002"}},
		"some units":           {store.DossierFilter{Units: []string{"X5", "CKT"}, For: catalogue.ForUnits}, []string{"CKT", "X5"}},
		"one outside the unit": {store.DossierFilter{People: []string{"QN-001"}, For: catalogue.ForPersons, Unit: "X5"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for code := range dossiers(t, r, test.filter) {
				got = append(got, code)
			}
			slices.Sort(got)
			requireEqual(t, got, test.want)
		})
	}
}

func TestDossiersOfWhatIsNotRecorded(t *testing.T) {
	r := sampleRegister(t)
	for _, filter := range []store.DossierFilter{{Unit: "N9"}, {Units: []string{"X5", "N9"}}, {People: []string{"N9"}}} {
		err := r.Dossiers(t.Context(), filter, func(*eligibility.Dossier) error { return nil })
		var missing *store.NotFoundError
		if !errors.As(err, &missing) || missing.Key != "N9" {
			t.Errorf("%+v gave %v", filter, err)
		}
	}
}

func TestDossiersEndWithTheErrorOfTheCaller(t *testing.T) {
	r := sampleRegister(t)
	stop, calls := errors.New("enough"), 0
	err := r.Dossiers(t.Context(), store.DossierFilter{}, func(*eligibility.Dossier) error {
		calls++
		return stop
	})
	if !errors.Is(err, stop) || calls != 1 {
		t.Errorf("%d calls gave %v", calls, err)
	}
	record(t, r, registry.Batch{Units: []registry.Unit{unit("N1", "")}}) // nothing holds the register
}

func TestDossiersOfAnEmptyRegister(t *testing.T) {
	filter := store.DossierFilter{WithMembers: true, Period: cal.OneYear(2019)}
	if found := dossiers(t, newRegister(t), filter); len(found) > 0 {
		t.Errorf("got %v", found)
	}
}

// staff records people of X5 who differ in where they are at the end of 2019.
func staff(t *testing.T, r *store.Register) {
	t.Helper()
	here := func(code string, change func(*registry.Person)) registry.Person {
		return with(registry.Person{Code: code, Name: "Người " + code, Category: registry.Officer,
			Postings: []registry.Posting{{From: date("2015-01-01"), Unit: "X5"}}}, change)
	}
	b := registry.Batch{People: []registry.Person{
		here("QN-101", func(*registry.Person) {}),
		here("QN-102", func(p *registry.Person) { p.Discharged, p.Postings[0].To = date("2019-12-30"), date("2019-12-30") }),
		here("QN-103", func(p *registry.Person) { p.Discharged = date("2019-12-31") }),
		here("QN-104", func(p *registry.Person) { p.Postings[0].From = date("2020-01-01") }),
		here("QN-105", func(p *registry.Person) {
			p.Postings[0].To = date("2019-06-30")
			p.Postings = append(p.Postings, registry.Posting{From: date("2019-07-01"), Unit: "K1"})
		}),
	}}
	for i, code := range []string{"QN-101", "QN-102", "QN-103", "QN-105"} {
		b.Awards = append(b.Awards, registry.Award{Decision: ref("CKT", "45/QĐ-CKT", 2019), Ordinal: 11 + i, Honour: "CSTT",
			Subject: registry.PersonSubject(code), Period: cal.OneYear(2019)})
		b.Grades = append(b.Grades, registry.Grade{Subject: registry.PersonSubject(code), Year: 2019, Kind: registry.TaskGrade, Grade: "HTTNV"})
	}
	b.Awards = append(b.Awards, registry.Award{Decision: ref("CKT", "45/QĐ-CKT", 2019), Ordinal: 31, Honour: "LDTT",
		Subject: registry.PersonSubject("QN-101"), Period: cal.OneYear(2019)})
	b.Disciplines = []registry.Discipline{
		{Subject: registry.PersonSubject("QN-103"), Date: date("2019-05"), Form: "canh_cao"},
		{Subject: registry.PersonSubject("QN-103"), Date: date("2019-06"), Form: "khien_trach", Pending: true},
		{Subject: registry.PersonSubject("QN-101"), Date: date("2018-05"), Form: "canh_cao"}}
	record(t, r, b)
}

func TestUnitsTellAboutTheirPeopleAtTheEndOfTheYear(t *testing.T) {
	r := sampleRegister(t)
	staff(t, r)
	found := dossiers(t, r, store.DossierFilter{For: catalogue.ForUnits, WithMembers: true, Period: cal.Period{From: 2018, To: 2019}})
	requireEqual(t, found["X5"].Members[2019], eligibility.Members{
		Strength: 3, // QN-002, QN-101, QN-103
		Holders:  map[string]int{"CSTT": 3, "LDTT": 1, "GK": 1}, HoldersOfBase: 3,
		Grades: map[string]int{"HTTNV": 2}, Disciplined: map[string]int{"canh_cao": 1},
	})
	if got := found["K1"].Members[2019].Strength; got != 1 {
		t.Errorf("who came in July makes a strength of %d, want 1", got)
	}
	if got := found["QK2"].Members[2019]; got.Strength != 5 || got.Holders["CSTT"] != 4 || got.Holders["CSTDCS"] != 1 {
		t.Errorf("with those below it is %+v", got)
	}
	if _, known := found["K1"].Members[2018]; known || found["X5"].Members[2018].Strength != 5 {
		t.Errorf("of 2018 it tells %+v and %+v", found["K1"].Members, found["X5"].Members[2018])
	}
}

func TestATallyOfPersonnelIsTheStrength(t *testing.T) {
	r := sampleRegister(t)
	staff(t, r)
	record(t, r, registry.Batch{Tallies: []registry.Tally{
		{Unit: "X5", Year: 2019, Of: registry.Personnel, Grade: "HTXSNV", Count: 20},
		{Unit: "X5", Year: 2019, Of: registry.Personnel, Grade: "HTTNV", Count: 40},
		{Unit: "K1", Year: 2018, Of: registry.Personnel, Grade: "HTTNV", Count: 7}}})
	found := dossiers(t, r, store.DossierFilter{Unit: "CKT", Under: true, WithMembers: true, Period: cal.Period{From: 2018, To: 2019}})
	got := found["X5"].Members[2019]
	if !got.Recorded || got.Strength != 60 || got.Holders["CSTT"] != 3 {
		t.Errorf("got %+v", got)
	}
	requireEqual(t, got.Grades, map[string]int{"HTXSNV": 20, "HTTNV": 40})
	if got := found["K1"].Members[2018]; !got.Recorded || got.Strength != 7 {
		t.Errorf("a unit without people tells %+v", got)
	}
	if got := found["CKT"].Members[2019]; got.Recorded || got.Strength != 5 {
		t.Errorf("the unit above tells %+v", got)
	}
}

func TestQuotasAreTakenOfTheUnitAndThoseBelow(t *testing.T) {
	r := sampleRegister(t)
	staff(t, r)
	record(t, r, registry.Batch{Awards: []registry.Award{award("DVQT", registry.UnitSubject("X5"), 2019)}})
	base, err := r.QuotaBase(t.Context(), "CKT", 2019)
	if err != nil {
		t.Fatal(err)
	}
	if base.Strength != 5 || base.Holders["CSTT"] != 4 || base.Holders["DVQT"] != 1 {
		t.Errorf("got %+v", base)
	}
	if _, told := base.Holders["CO_TT"]; told {
		t.Errorf("the unit's own flag counts among those that it gives: %+v", base.Holders)
	}
	if base.EligibleUnits["DVQT"] != 2 || base.EligibleUnits["TTLDXS"] != 0 { // X5 and K1, no factories
		t.Errorf("units that may get an honour: %v", base.EligibleUnits)
	}
	var missing *store.NotFoundError
	if _, err := r.QuotaBase(t.Context(), "N9", 2019); !errors.As(err, &missing) {
		t.Errorf("a unit that is not there gave %v", err)
	}
}
