package eligibility

import (
	"fmt"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// somebody makes the dossier of an invented person, different for each i:
// ten years of grades, ten awards, a career of postings.
func somebody(i int, keeper *Keeper) *Dossier {
	code := fmt.Sprintf("QN-%06d", i)
	d := &Dossier{Subject: registry.PersonSubject(code), Keeper: keeper}
	enlisted := cal.Year(1986 + i%38)
	d.Person = registry.Person{Code: code, Name: "Người Giả định", Category: registry.Officer, Sex: registry.Male, Enlisted: enlisted.First()}
	for y := max(enlisted, 2014); y <= 2025; y += 4 {
		d.Person.Postings = append(d.Person.Postings, registry.Posting{From: y.First(), To: (y + 3).Last(), Unit: "GIA", Coefficient: "0.40", Hardship: i%9 == 0})
	}
	for y := max(enlisted, 2016); y <= 2025; y++ {
		grade := "HTTNV"
		if (i+int(y))%3 != 0 {
			grade = "HTXSNV"
		}
		d.Grades = append(d.Grades, registry.Grade{Subject: d.Subject, Year: y, Kind: registry.TaskGrade, Grade: grade})
		award := Held{Honour: "CSTT", Period: cal.OneYear(y), Type: registry.ByMerit, DecidedOn: y.Last()}
		if (i+int(y))%7 == 0 {
			award.Honour = "CSTDCS"
			d.Initiatives = append(d.Initiatives, registry.Initiative{Subject: d.Subject, Year: y, Kind: "sang_kien", Scope: "unit", RecognisedBy: catalogue.Regiment})
		}
		d.Awards = append(d.Awards, award)
	}
	for _, medal := range []struct {
		code  string
		years cal.Year
	}{{"HCH_CSVV_3", 10}, {"HCH_CSVV_2", 15}, {"HCH_CSVV_1", 20}, {"HCH_QKQT", 25}} {
		if y := enlisted + medal.years; y < 2025 {
			d.Awards = append(d.Awards, Held{Honour: medal.code, Period: cal.OneYear(y), Type: registry.ByService, DecidedOn: y.Last()})
		}
	}
	return d
}

func crowd(n int) []*Dossier {
	keeper := &Keeper{RegistrationYears: map[cal.Year]bool{}}
	list := make([]*Dossier, n)
	for i := range list {
		list[i] = somebody(i, keeper)
	}
	return list
}

func BenchmarkOutlook(b *testing.B) {
	cat := realLaw(b)
	for _, n := range []int{1000, 10_000, 100_000} {
		list := crowd(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				outlook := NewOutlook(cat, nil, 2025, UpcomingOptions{})
				for _, d := range list {
					outlook.Of(d)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/person")
		})
	}
}

func BenchmarkJudge(b *testing.B) {
	cat := realLaw(b)
	d := somebody(7, &Keeper{})
	for b.Loop() {
		Judge(cat, d, Question{Honour: "BK_BQP", Year: 2025})
	}
}
