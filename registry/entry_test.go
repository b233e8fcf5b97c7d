package registry_test

import (
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// day reads a date of a test; "" is the zero Date.
func day(t testing.TB, text string) cal.Date {
	t.Helper()
	var d cal.Date
	if err := d.UnmarshalText([]byte(text)); err != nil {
		t.Fatal(err)
	}
	return d
}

func law(t testing.TB) *catalogue.Catalogue {
	t.Helper()
	cat, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	return cat
}

// faultCase spoils a valid entry and tells the faults that follow, each as
// "field code", with " ?" behind it when it is a warning.
type faultCase[T any] struct {
	name  string
	spoil func(*T)
	want  []string
}

// checkFaults spoils a fresh copy of a valid entry for every case. The valid
// entry itself must have no fault.
func checkFaults[T any](t *testing.T, valid func() T, validate func(T) registry.Faults, cases []faultCase[T]) {
	t.Helper()
	if faults := validate(valid()); len(faults) > 0 {
		t.Fatalf("the valid entry has faults:\n%v", faults)
	}
	for _, c := range cases {
		entry := valid()
		c.spoil(&entry)
		if got := briefly(validate(entry)); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// briefly writes faults as a [faultCase] does.
func briefly(faults registry.Faults) []string {
	var list []string
	for _, f := range faults {
		text := f.Field + " " + string(f.Code)
		if f.Warning {
			text += " ?"
		}
		list = append(list, text)
	}
	return list
}

// hidden is a text that cannot be kept.
const hidden = "a\u200bb"

func TestMovementValidate(t *testing.T) {
	type movement = registry.Movement
	valid := func() movement {
		return movement{Code: "PHTT", Name: "Phát huy truyền thống", Kind: registry.Campaign, LaunchedBy: "QUTW", From: day(t, "2015-01-01"), To: day(t, "2019-12-31")}
	}
	checkFaults(t, valid, movement.Validate, []faultCase[movement]{
		{"no end yet", func(m *movement) { m.To = cal.Date{} }, nil},
		{"begun and ended in one month", func(m *movement) { m.From, m.To = day(t, "2015-03-20"), day(t, "2015-03") }, nil},
		{"no code", func(m *movement) { m.Code = "" }, []string{"code missing"}},
		{"code of two words", func(m *movement) { m.Code = "PH TT" }, []string{"code code-shape"}},
		{"no name", func(m *movement) { m.Name = " " }, []string{"name missing"}},
		{"unseen name", func(m *movement) { m.Name = hidden }, []string{"name text"}},
		{"no kind", func(m *movement) { m.Kind = "" }, []string{"kind missing"}},
		{"unknown kind", func(m *movement) { m.Kind = "war" }, []string{"kind choice"}},
		{"no beginning", func(m *movement) { m.From = cal.Date{} }, []string{"from missing"}},
		{"end before beginning", func(m *movement) { m.To = day(t, "2014-12-31") }, []string{"to date-order"}},
		{"nothing at all", func(m *movement) { *m = movement{} }, []string{"code missing", "name missing", "kind missing", "from missing"}},
	})
}

func TestExemplarValidate(t *testing.T) {
	type exemplar = registry.Exemplar
	valid := func() exemplar {
		return exemplar{Movement: "PHTT", Subject: registry.PersonSubject("QN-001"), Deed: "Cứu dân trong lũ", RecognisedBy: "CKT", Year: 2019}
	}
	checkFaults(t, valid, exemplar.Validate, []faultCase[exemplar]{
		{"a name for the register to find", func(e *exemplar) { e.Subject = registry.Subject{Name: "Nguyễn Văn Ân"} }, nil},
		{"no movement", func(e *exemplar) { e.Movement = "" }, []string{"movement missing"}},
		{"nobody", func(e *exemplar) { e.Subject = registry.Subject{} }, []string{"person missing"}},
		{"unit and person", func(e *exemplar) { e.Subject.Unit = "CKT" }, []string{"unit subject"}},
		{"no deed", func(e *exemplar) { e.Deed = "" }, []string{"deed missing"}},
		{"unseen deed", func(e *exemplar) { e.Deed = hidden }, []string{"deed text"}},
		{"no year", func(e *exemplar) { e.Year = 0 }, []string{"year period"}},
	})
}

func TestFigureValidate(t *testing.T) {
	type figure = registry.Figure
	valid := func() figure {
		return figure{Unit: "CKT", Period: cal.FiveYearsTo(2019), Name: "Nghị quyết đã ban hành", Value: "34", Measure: "văn bản"}
	}
	checkFaults(t, valid, figure.Validate, []faultCase[figure]{
		{"percentage", func(f *figure) { f.Value = "94.3" }, nil},
		{"loss", func(f *figure) { f.Value = "-0.0001" }, nil},
		{"no measure", func(f *figure) { f.Measure = "" }, nil},
		{"no unit", func(f *figure) { f.Unit = "" }, []string{"unit missing"}},
		{"no period", func(f *figure) { f.Period = cal.Period{} }, []string{"from period"}},
		{"end before beginning", func(f *figure) { f.Period = cal.Period{From: 2019, To: 2015} }, []string{"to period"}},
		{"end too late", func(f *figure) { f.Period.To = 2201 }, []string{"to period"}},
		{"beginning too early", func(f *figure) { f.Period.From = 1899 }, []string{"from period"}},
		{"no name", func(f *figure) { f.Name = "" }, []string{"name missing"}},
		{"no value", func(f *figure) { f.Value = "" }, []string{"value number"}},
		{"decimal comma", func(f *figure) { f.Value = "94,3" }, []string{"value number"}},
		{"words", func(f *figure) { f.Value = "ba mươi" }, []string{"value number"}},
		{"too many digits", func(f *figure) { f.Value = "1234567890123" }, []string{"value number"}},
		{"unseen measure", func(f *figure) { f.Measure = hidden }, []string{"measure text"}},
	})
}

func TestGradeValidate(t *testing.T) {
	type grade = registry.Grade
	valid := func() grade {
		return grade{Subject: registry.UnitSubject("CKT"), Year: 2019, Kind: registry.TaskGrade, Grade: "HTXSNV"}
	}
	checkFaults(t, valid, grade.Validate, []faultCase[grade]{
		{"nobody", func(g *grade) { g.Subject = registry.Subject{} }, []string{"person missing"}},
		{"unit and person", func(g *grade) { g.Subject.Person = "QN-001" }, []string{"unit subject"}},
		{"year too early", func(g *grade) { g.Year = 1899 }, []string{"year period"}},
		{"year too late", func(g *grade) { g.Year = 2201 }, []string{"year period"}},
		{"no kind", func(g *grade) { g.Kind = "" }, []string{"kind missing"}},
		{"unknown kind", func(g *grade) { g.Kind = "school" }, []string{"kind choice"}},
		{"no grade", func(g *grade) { g.Grade = "" }, []string{"grade missing"}},
		{"grade of another kind", func(g *grade) { g.Grade = "VMTD" }, []string{"grade choice"}},
		{"a task of a person", func(g *grade) { g.Subject = registry.PersonSubject("QN-001") }, nil},
		{"a person as a unit", func(g *grade) {
			g.Subject, g.Kind, g.Grade = registry.PersonSubject("QN-001"), registry.UnitGrade, "VMTD"
		}, []string{"kind wrong-subject"}},
		{"a person as a mass body", func(g *grade) {
			g.Subject, g.Kind, g.Grade = registry.PersonSubject("QN-001"), registry.MassGrade, "VM"
		}, []string{"kind wrong-subject"}},
		{"a party member", func(g *grade) {
			g.Subject, g.Kind = registry.PersonSubject("QN-001"), registry.PartyGrade
		}, nil},
		{"a party member as an organisation", func(g *grade) {
			g.Subject, g.Kind, g.Grade = registry.PersonSubject("QN-001"), registry.PartyGrade, "TSVM"
		}, []string{"grade choice"}},
	})
}

func TestEveryGradeIsAcceptedByItsKindOnly(t *testing.T) {
	for _, kind := range registry.GradeKinds() {
		for _, other := range registry.GradeKinds() {
			for _, name := range registry.GradesOf(other) {
				g := registry.Grade{Subject: registry.UnitSubject("CKT"), Year: 2019, Kind: kind, Grade: name}
				if got, want := len(g.Validate()) == 0, slices.Contains(registry.GradesOf(kind), name); got != want {
					t.Errorf("%s as a grade of %s: accepted %t, want %t", name, kind, got, want)
				}
			}
		}
	}
	if got := registry.GradesOf("school"); got != nil {
		t.Errorf("an unknown kind has the grades %q", got)
	}
}

func TestTallyValidate(t *testing.T) {
	type tally = registry.Tally
	valid := func() tally {
		return tally{Unit: "CKT", Year: 2019, Of: registry.PartyMembers, Grade: "HTTNV", Count: 300}
	}
	checkFaults(t, valid, tally.Validate, []faultCase[tally]{
		{"none", func(c *tally) { c.Count = 0 }, nil},
		{"party organisations", func(c *tally) { c.Of, c.Grade = registry.PartyOrganisations, "TSVM_TB" }, nil},
		{"personnel", func(c *tally) { c.Of = registry.Personnel }, nil},
		{"sub-units", func(c *tally) { c.Of, c.Grade = registry.SubUnits, "VMTD_MMTB" }, nil},
		{"no unit", func(c *tally) { c.Unit = "" }, []string{"unit missing"}},
		{"no year", func(c *tally) { c.Year = 0 }, []string{"year period"}},
		{"counting nothing", func(c *tally) { c.Of = "" }, []string{"of missing"}},
		{"counting horses", func(c *tally) { c.Of = "horses" }, []string{"of choice"}},
		{"no grade", func(c *tally) { c.Grade = "" }, []string{"grade missing"}},
		{"grade of another kind", func(c *tally) { c.Of = registry.SubUnits }, []string{"grade choice"}},
		{"less than none", func(c *tally) { c.Count = -1 }, []string{"count number"}},
	})
	if got := len(registry.TallyKinds()); got != 4 {
		t.Errorf("got %d kinds of tallies, want 4", got)
	}
}

func TestInitiativeValidate(t *testing.T) {
	type initiative = registry.Initiative
	valid := func() initiative {
		return initiative{Subject: registry.PersonSubject("QN-001"), Year: 2019, Title: "Giá sửa chữa", Kind: "sang_kien", Scope: "unit", RecognisedBy: catalogue.Regiment}
	}
	checkFaults(t, valid, initiative.Validate, []faultCase[initiative]{
		{"nobody", func(i *initiative) { i.Subject = registry.Subject{} }, []string{"person missing"}},
		{"no year", func(i *initiative) { i.Year = 0 }, []string{"year period"}},
		{"no title", func(i *initiative) { i.Title = "" }, []string{"title missing"}},
		{"unseen title", func(i *initiative) { i.Title = hidden }, []string{"title text"}},
		{"no kind", func(i *initiative) { i.Kind = "" }, []string{"kind missing"}},
		{"unknown kind", func(i *initiative) { i.Kind = "idea" }, []string{"kind choice"}},
		{"no scope", func(i *initiative) { i.Scope = "" }, []string{"scope missing"}},
		{"unknown scope", func(i *initiative) { i.Scope = "world" }, []string{"scope choice"}},
		{"recognised by nobody", func(i *initiative) { i.RecognisedBy = "" }, []string{"recognised_by missing"}},
		{"recognised by the government", func(i *initiative) { i.RecognisedBy = catalogue.Govt }, []string{"recognised_by choice"}},
	})
}

func TestDisciplineValidate(t *testing.T) {
	type discipline = registry.Discipline
	valid := func() discipline {
		return discipline{Subject: registry.PersonSubject("QN-001"), Date: day(t, "2018-03-01"), Form: "khien_trach", Until: day(t, "2019-03-01")}
	}
	checkFaults(t, valid, discipline.Validate, []faultCase[discipline]{
		{"still running", func(d *discipline) { d.Until = cal.Date{} }, nil},
		{"pending", func(d *discipline) { d.Pending = true }, nil},
		{"nobody", func(d *discipline) { d.Subject = registry.Subject{} }, []string{"person missing"}},
		{"no date", func(d *discipline) { d.Date = cal.Date{} }, []string{"date missing"}},
		{"no form", func(d *discipline) { d.Form = "" }, []string{"form missing"}},
		{"unknown form", func(d *discipline) { d.Form = "frown" }, []string{"form choice"}},
		{"ended before it began", func(d *discipline) { d.Until = day(t, "2018-02") }, []string{"until date-order"}},
	})
}

func TestRegistrationValidate(t *testing.T) {
	type registration = registry.Registration
	cat := law(t)
	valid := func() registration {
		return registration{Subject: registry.UnitSubject("CKT"), Year: 2019, Honour: "DVQT"}
	}
	validate := func(r registration) registry.Faults { return r.Validate(cat) }
	checkFaults(t, valid, validate, []faultCase[registration]{
		{"nobody", func(r *registration) { r.Subject = registry.Subject{} }, []string{"person missing"}},
		{"no year", func(r *registration) { r.Year = 0 }, []string{"year period"}},
		{"no honour", func(r *registration) { r.Honour = "" }, []string{"honour missing"}},
		{"unknown honour", func(r *registration) { r.Honour = "DVQT9" }, []string{"honour unknown-honour"}},
		{"honour for persons", func(r *registration) { r.Honour = "CSTDCS" }, []string{"honour wrong-subject"}},
	})
}
