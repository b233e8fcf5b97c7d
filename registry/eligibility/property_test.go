package eligibility

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// anyDossier draws the dossier of an invented person or unit with a history
// in the years around regime A.
func anyDossier(t *rapid.T) *Dossier {
	d := &Dossier{Keeper: anyKeeper()}
	codes := []string{"BK_TTG", "BK_BQP", "GK", "HC_BVTQ_3", "HC_BVTQ_2"}
	if rapid.Bool().Draw(t, "unit") {
		d.Subject = registry.UnitSubject("GIA")
		d.Unit = registry.Unit{Code: "GIA", Echelon: registry.RegimentUnit, FlagEligible: rapid.Bool().Draw(t, "flags")}
		d.Unit.Founded = cal.Year(rapid.IntRange(1990, 2015).Draw(t, "founded")).First()
		codes = append(codes, "DVQT", "CO_TT", "CO_BQP", "CO_CP")
	} else {
		d.Subject = registry.PersonSubject("QN-001")
		d.Person = registry.Person{Code: "QN-001", Category: rapid.SampledFrom(registry.Categories()).Draw(t, "category")}
		d.Person.Enlisted = cal.Year(rapid.IntRange(1984, 2018).Draw(t, "enlisted")).First()
		codes = append(codes, "CSTT", "CSTDCS", "CSTDTQUAN", "HCH_CSVV_3")
		drawCareer(t, d)
	}
	drawGrades(t, d)
	for range rapid.IntRange(0, 12).Draw(t, "awards") {
		d.Awards = append(d.Awards, anAward(t, codes))
	}
	for range rapid.IntRange(0, 4).Draw(t, "initiatives") {
		d.Initiatives = append(d.Initiatives, registry.Initiative{
			Subject: d.Subject, Year: year(t), Kind: "sang_kien",
			Scope: rapid.SampledFrom(registry.InitiativeScopes()).Draw(t, "scope"), RecognisedBy: catalogue.Ministry})
	}
	return d
}

func year(t *rapid.T) cal.Year { return cal.Year(rapid.IntRange(2013, 2023).Draw(t, "year")) }

func anAward(t *rapid.T, codes []string) Held {
	y := year(t)
	return Held{
		Honour: rapid.SampledFrom(codes).Draw(t, "honour"), Period: cal.OneYear(y), DecidedOn: (y + 1).First(),
		Type: rapid.SampledFrom([]registry.AwardType{registry.ByMerit, registry.ByMerit, registry.ByMovement, registry.ByFeat}).Draw(t, "type"),
	}
}

func drawGrades(t *rapid.T, d *Dossier) {
	kinds := registry.GradeKinds()
	if d.Subject.Person != "" {
		kinds = kinds[:1]
	}
	for _, kind := range kinds {
		for y := cal.Year(2013); y <= 2023; y++ {
			best := rapid.IntRange(0, 9).Draw(t, "grade")
			if best == 9 {
				continue // not recorded
			}
			grade := registry.GradesOf(kind)[max(0, best-6)] // mostly the best
			d.Grades = append(d.Grades, registry.Grade{Subject: d.Subject, Year: y, Kind: kind, Grade: grade})
		}
	}
}

func drawCareer(t *rapid.T, d *Dossier) {
	from := d.Person.Enlisted.Year() + 5
	for range rapid.IntRange(0, 4).Draw(t, "postings") {
		to := from + cal.Year(rapid.IntRange(1, 8).Draw(t, "length"))
		d.Person.Postings = append(d.Person.Postings, registry.Posting{
			From: from.First(), To: to.Last(), Unit: "GIA", Hardship: rapid.Bool().Draw(t, "hardship"),
			Coefficient: rapid.SampledFrom([]string{"", "0.40", "0.60", "0.70", "0.80", "0.90"}).Draw(t, "coefficient")})
		from = to + 1
	}
	if rapid.Bool().Draw(t, "discharged") {
		d.Person.Discharged = year(t).Last()
	}
	if rapid.IntRange(0, 4).Draw(t, "disciplined") == 0 {
		d.Disciplines = []registry.Discipline{{
			Subject: d.Subject, Date: year(t).First(), Pending: rapid.Bool().Draw(t, "pending"),
			Form: rapid.SampledFrom(registry.DisciplineForms()).Draw(t, "form")}}
	}
}

func anyQuestion(t *rapid.T, cat *catalogue.Catalogue, d *Dossier) Question {
	codes := slices.DeleteFunc(cat.Codes(), func(code string) bool {
		honour, _, err := cat.Honour(code, cal.Date{})
		return err != nil || !honour.For(d.Subject.For())
	})
	return Question{Honour: rapid.SampledFrom(codes).Draw(t, "code"), Year: year(t)}
}

func clone(d *Dossier) *Dossier {
	c := *d
	c.Awards, c.Grades, c.Initiatives = slices.Clone(d.Awards), slices.Clone(d.Grades), slices.Clone(d.Initiatives)
	c.Disciplines, c.Registrations = slices.Clone(d.Disciplines), slices.Clone(d.Registrations)
	c.Person.Postings = slices.Clone(d.Person.Postings)
	return &c
}

// outlooks are ready for every year that year draws.
func outlooks(cat *catalogue.Catalogue) map[cal.Year]*Outlook {
	ready := make(map[cal.Year]*Outlook)
	for y := cal.Year(2013); y <= 2023; y++ {
		ready[y] = NewOutlook(cat, nil, y, UpcomingOptions{Annual: true})
	}
	return ready
}

func TestJudgeLeavesTheDossierAlone(t *testing.T) {
	cat := realLaw(t)
	ready := outlooks(cat)
	rapid.Check(t, func(t *rapid.T) {
		d := anyDossier(t)
		before := clone(d)
		Judge(cat, d, anyQuestion(t, cat, d))
		ready[year(t)].Of(d)
		if !reflect.DeepEqual(d, before) {
			t.Fatalf("got %+v, had %+v", d, before)
		}
	})
}

func TestTheAnswerIsTheSameWithoutFindings(t *testing.T) {
	cat := realLaw(t)
	rapid.Check(t, func(t *rapid.T) {
		d := anyDossier(t)
		q := anyQuestion(t, cat, d)
		if full, fast := Judge(cat, d, q).Result, Answer(cat, d, q); full != fast {
			t.Fatalf("%s of %d: got %s without findings, %s with them", q.Honour, q.Year, fast, full)
		}
	})
}

func TestTheOrderOfTheListsDoesNotMatter(t *testing.T) {
	cat := realLaw(t)
	rapid.Check(t, func(t *rapid.T) {
		d := anyDossier(t)
		q := anyQuestion(t, cat, d)
		turned := clone(d)
		slices.Reverse(turned.Awards)
		slices.Reverse(turned.Grades)
		slices.Reverse(turned.Initiatives)
		slices.Reverse(turned.Person.Postings)
		if a, b := Judge(cat, d, q).Result, Judge(cat, turned, q).Result; a != b {
			t.Fatalf("%s of %d: got %s and %s", q.Honour, q.Year, a, b)
		}
	})
}

// TestMoreMeritNeverTurnsMetIntoNotMet adds a giấy khen, which is no ground
// against anything, or makes one grade better.
func TestMoreMeritNeverTurnsMetIntoNotMet(t *testing.T) {
	cat := realLaw(t)
	rapid.Check(t, func(t *rapid.T) {
		d := anyDossier(t)
		q := anyQuestion(t, cat, d)
		if q.Honour == "GK" || Judge(cat, d, q).Result != Met {
			return
		}
		more := clone(d)
		if rapid.Bool().Draw(t, "award") || len(more.Grades) == 0 {
			more.Awards = append(more.Awards, anAward(t, []string{"GK"}))
		} else {
			i := rapid.IntRange(0, len(more.Grades)-1).Draw(t, "which")
			more.Grades[i].Grade = registry.GradesOf(more.Grades[i].Kind)[0]
		}
		if v := Judge(cat, more, q); v.Result == NotMet {
			t.Fatalf("%s of %d was met, and is not with more merit", q.Honour, q.Year)
		}
	})
}

func TestProspectsComeInTheOrderOfPrecedence(t *testing.T) {
	cat := realLaw(t)
	ready := outlooks(cat)
	rapid.Check(t, func(t *rapid.T) {
		d := anyDossier(t)
		var last catalogue.Honour
		for _, p := range ready[year(t)].Of(d) {
			honour, _, err := cat.Honour(p.Honour, p.Year.Last())
			if err != nil {
				t.Fatal(err)
			}
			if last.Code != "" && catalogue.ComparePrecedence(last, last.Level, honour, honour.Level) > 0 {
				t.Fatalf("%s stands before %s", last.Code, honour.Code)
			}
			last = honour
		}
	})
}

// What was asked about one recipient bears on no other one.
func TestAnOutlookOfManyIsThatOfEach(t *testing.T) {
	cat, o := realLaw(t), UpcomingOptions{Annual: true}
	many := NewOutlook(cat, nil, 2019, o)
	keeper := anyKeeper()
	rapid.Check(t, func(t *rapid.T) {
		d := anyDossier(t)
		d.Keeper = keeper
		d.Person.Sex = rapid.SampledFrom([]string{"", registry.Male, registry.Female}).Draw(t, "sex")
		if rapid.IntRange(0, 4).Draw(t, "unknown") == 0 {
			d.Person.Enlisted = cal.Date{}
		}
		if got, want := many.Of(d), Upcoming(cat, d, 2019, o); !reflect.DeepEqual(got, want) {
			t.Fatalf("got %+v\nwant %+v", got, want)
		}
	})
}

func anyKeeper() *Keeper {
	return &Keeper{RegistrationYears: map[cal.Year]bool{2020: true}, Settings: Settings{}}
}
