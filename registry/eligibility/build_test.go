package eligibility

import (
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// The builders below make dossiers of invented people and units.

func realLaw(t testing.TB) *catalogue.Catalogue {
	t.Helper()
	cat, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	return cat
}

func onDay(t testing.TB, text string) cal.Date {
	t.Helper()
	d, err := cal.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// dossier is a dossier that tests fill.
type dossier struct {
	Dossier
	t testing.TB
}

func aPerson(t testing.TB) *dossier {
	d := &dossier{t: t}
	d.Subject = registry.PersonSubject("QN-001")
	d.Person = registry.Person{Code: "QN-001", Name: "Nguyễn Văn Giả", Category: registry.Officer, Sex: registry.Male}
	d.Keeper = &Keeper{RegistrationYears: map[cal.Year]bool{}, Settings: Settings{}}
	return d
}

func aUnit(t testing.TB) *dossier {
	d := &dossier{t: t}
	d.Subject = registry.UnitSubject("GIA")
	d.Unit = registry.Unit{
		Code: "GIA", Name: "Đơn vị Giả định", Kind: registry.MilitaryUnit, Echelon: registry.RegimentUnit,
		Founded: onDay(t, "1970-01-01"), FlagEligible: true, PartyBase: true,
	}
	d.Keeper = &Keeper{RegistrationYears: map[cal.Year]bool{}, Settings: Settings{}}
	return d
}

// noFlags makes it a company, which gets no flags (TT 151 Đ12.7).
func (d *dossier) noFlags() *dossier {
	d.Unit.FlagEligible, d.Unit.Echelon, d.Unit.Equivalent = false, registry.Company, ""
	return d
}

func (d *dossier) founded(on string) *dossier { d.Unit.Founded = onDay(d.t, on); return d }

func (d *dossier) enlisted(on string) *dossier {
	d.Person.Enlisted = onDay(d.t, on)
	return d
}

func (d *dossier) discharged(on string) *dossier {
	d.Person.Discharged = onDay(d.t, on)
	return d
}

func (d *dossier) woman() *dossier { d.Person.Sex = registry.Female; return d }

func (d *dossier) as(c registry.Category) *dossier { d.Person.Category = c; return d }

func (d *dossier) set(key, value string) *dossier {
	d.Keeper.Settings[key] = value
	return d
}

// graded records the grade for every year of the period.
func (d *dossier) graded(from, to cal.Year, kind registry.GradeKind, grade string) *dossier {
	for y := from; y <= to; y++ {
		d.Grades = append(d.Grades, registry.Grade{Subject: d.Subject, Year: y, Kind: kind, Grade: grade})
	}
	return d
}

// excellent grades task, party organisation, unit and mass organisations as
// the orders ask.
func (d *dossier) excellent(from, to cal.Year) *dossier {
	d.graded(from, to, registry.TaskGrade, "HTXSNV")
	if d.Subject.IsUnit() {
		d.graded(from, to, registry.PartyGrade, "TSVM").graded(from, to, registry.MassGrade, "VMXS").graded(from, to, registry.UnitGrade, "VMTD")
	}
	return d
}

// won records an award for merit of a year, decided in December of it.
func (d *dossier) won(code string, years ...cal.Year) *dossier {
	for _, y := range years {
		d.awarded(code, cal.OneYear(y), registry.ByMerit, y.Last())
	}
	return d
}

// feat records awards for feats of the years.
func (d *dossier) feat(code string, years ...cal.Year) *dossier {
	for _, y := range years {
		d.awarded(code, cal.OneYear(y), registry.ByFeat, y.Last())
	}
	return d
}

// wonFor records an award for merit of a period, decided on the day.
func (d *dossier) wonFor(code string, from, to cal.Year, on string) *dossier {
	return d.awarded(code, cal.Period{From: from, To: to}, registry.ByMerit, onDay(d.t, on))
}

func (d *dossier) awarded(code string, p cal.Period, typ registry.AwardType, on cal.Date) *dossier {
	id := int64(len(d.Awards) + 1)
	d.Awards = append(d.Awards, Held{
		ID: id, Honour: code, Period: p, Type: typ, DecidedOn: on, Ordinal: int(id),
		Decision: registry.DecisionRef{Issuer: "BQP", Number: "QĐ giả", Year: on.Year()},
	})
	return d
}

// found records initiatives of the years, of the scope and recognised there.
func (d *dossier) initiative(scope string, by catalogue.Level, years ...cal.Year) *dossier {
	for _, y := range years {
		d.Initiatives = append(d.Initiatives, registry.Initiative{
			Subject: d.Subject, Year: y, Title: "Sáng kiến giả định", Kind: "sang_kien", Scope: scope, RecognisedBy: by})
	}
	return d
}

func (d *dossier) disciplined(form, on string) *dossier {
	d.Disciplines = append(d.Disciplines, registry.Discipline{Subject: d.Subject, Date: onDay(d.t, on), Form: form})
	return d
}

func (d *dossier) pending(form, on string) *dossier {
	d.Disciplines = append(d.Disciplines, registry.Discipline{Subject: d.Subject, Date: onDay(d.t, on), Form: form, Pending: true})
	return d
}

// posted adds a posting with a leadership coefficient.
func (d *dossier) posted(from, to, coefficient string) *dossier {
	p := registry.Posting{From: onDay(d.t, from), Unit: "GIA", Post: "Chức vụ giả định", Coefficient: coefficient}
	if to != "" {
		p.To = onDay(d.t, to)
	}
	d.Person.Postings = append(d.Person.Postings, p)
	return d
}

func (d *dossier) hardship(from, to string) *dossier {
	d.posted(from, to, "")
	d.Person.Postings[len(d.Person.Postings)-1].Hardship = true
	return d
}

// registeredIn records registrations for emulation.
func (d *dossier) registeredIn(from, to cal.Year) *dossier {
	for y := from; y <= to; y++ {
		d.Registrations = append(d.Registrations, registry.Registration{Subject: d.Subject, Year: y, Honour: "CSTT"})
		d.Keeper.RegistrationYears[y] = true
	}
	return d
}
