package eligibility

import (
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

type due struct {
	honour string
	due    Due
	year   cal.Year
}

func upcoming(t *testing.T, cat *catalogue.Catalogue, d *dossier, year cal.Year, o UpcomingOptions) []due {
	t.Helper()
	var list []due
	for _, p := range Upcoming(cat, &d.Dossier, year, o) {
		if p.Verdict.Result == NotMet {
			t.Errorf("%s comes up and is not met", p.Honour)
		}
		if (p.Due == DueNow) != (len(p.Lacking) == 0) && p.Verdict.Result == Met {
			t.Errorf("%s is due %s and lacks %d", p.Honour, p.Due, len(p.Lacking))
		}
		list = append(list, due{p.Honour, p.Due, p.Year})
	}
	return list
}

func TestWhatComesNext(t *testing.T) {
	serving := func(enlisted string) *dossier {
		return aPerson(t).enlisted(enlisted).graded(2010, 2021, "task", "HTTNV")
	}
	certified := func() *dossier { return aUnit(t).wonFor("BK_TTG", 2012, 2016, "2017-05-19").excellent(2017, 2020) }
	runOf := func(d *dossier) *dossier { return d.won("CSTT", 2020, 2021).won("CSTDCS", 2020, 2021) }
	late := certified().excellent(2021, 2021).won("CO_BQP", 2019, 2020)
	late.Unit.Closed = onDay(t, "2021-06-30")
	const life = "HCH_CSVV_1"
	cat := realLaw(t)
	for _, c := range []struct {
		name string
		d    *dossier
		want []due
	}{
		{"a medal due now", serving("2001-12-31"), []due{{life, DueNow, 2021}}},
		{"a medal due next year", serving("2002-12-31").held("HCH_CSVV_2"), []due{{life, DueNext, 2022}}},
		{"a medal due in two years", serving("2003-12-31").held("HCH_CSVV_2"), []due{{life, DueAfter, 2023}}},
		{"a medal held already", serving("2000-12-31").held(life), nil},
		{"a higher class held already", serving("2005-12-31").held(life), nil},
		{"nothing for who left", serving("2001-06-30").discharged("2020-12-31"), nil},
		{"what leaving brings in the year", serving("1991-01-01").held(life, "HCH_QKQT").discharged("2021-06-30"), []due{{"KNC_XDQD", DueNow, 2021}}},
		{"nothing for somebody of whom nothing is known", aPerson(t), nil},
		{"nothing that coming years alone would bring", aPerson(t).enlisted("2019-01-01"), nil},
		{"a title of the army if next year goes well", runOf(serving("2005-06-01").held("HCH_CSVV_2").graded(2021, 2021, "task", "HTXSNV")), []due{{"CSTDTQUAN", DueNext, 2022}}},
		{"an order if next year goes well", certified().excellent(2021, 2021).won("CO_BQP", 2019), []due{
			{"HC_LAODONG_3", DueNext, 2022}, {"HC_BVTQ_3", DueNext, 2022}}},
		{"a closed unit", late, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := upcoming(t, cat, c.d, 2021, UpcomingOptions{})
			got = slices.DeleteFunc(got, func(d due) bool { return d.honour == "HCH_QKQT" && len(c.want) == 0 })
			if !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

// held records medals of long ago.
func (d *dossier) held(codes ...string) *dossier {
	for _, code := range codes {
		d.awarded(code, cal.OneYear(2012), registry.ByService, onDay(d.t, "2012-05-19"))
	}
	return d
}

func TestABadGradeStaysBad(t *testing.T) {
	d := aUnit(t).wonFor("BK_TTG", 2012, 2016, "2017-05-19").excellent(2017, 2020).won("CO_BQP", 2019, 2020)
	if got := upcoming(t, realLaw(t), d, 2021, UpcomingOptions{}); !slices.Contains(got, due{"HC_BVTQ_3", DueNext, 2021}) {
		t.Errorf("got %v, want the order at the end of the year", got)
	}
	d.graded(2021, 2021, registry.TaskGrade, "HTTNV")
	for _, p := range upcoming(t, realLaw(t), d, 2021, UpcomingOptions{}) {
		if p.honour == "HC_BVTQ_3" {
			t.Errorf("got %v after a year of less than excellent", p)
		}
	}
}

func TestAnOrderForTheSameYearsDoesNotComeUpAgain(t *testing.T) {
	d := aUnit(t).wonFor("BK_TTG", 2009, 2013, "2014-05-01").excellent(2014, 2018).won("CO_BQP", 2015, 2016, 2018).wonFor("HC_BVTQ_3", 2014, 2018, "2019-08-01")
	for _, p := range upcoming(t, realLaw(t), d, 2018, UpcomingOptions{}) {
		if p.honour == "HC_BVTQ_3" || p.honour == "HC_BVTQ_2" || p.honour == "HC_LAODONG_3" {
			t.Errorf("got %v for years that an order rewarded", p)
		}
	}
}

func TestWhatIsLackingIsNamed(t *testing.T) {
	d := aUnit(t).wonFor("BK_TTG", 2012, 2016, "2017-05-19").excellent(2017, 2021).won("CO_BQP", 2019)
	for _, p := range Upcoming(realLaw(t), &d.Dossier, 2021, UpcomingOptions{}) {
		if p.Honour != "HC_BVTQ_3" {
			continue
		}
		flags := slices.IndexFunc(p.Lacking, func(f Finding) bool { return f.Condition == catalogue.OpAny })
		if flags < 0 || len(p.Lacking[flags].about.expected) == 0 {
			t.Errorf("the flag that is still to be won is not named: %v", p.Lacking)
		}
		return
	}
	t.Error("the order does not come up")
}

func TestWhatRestsOnAnUnknownTextDoesNotComeUp(t *testing.T) {
	d := aPerson(t).enlisted("1985-01-01").excellent(2024, 2025).held("HCH_CSVV_1", "HCH_QKQT").posted("2010-01-01", "", "0.90")
	if got := upcoming(t, realLaw(t), d, 2025, UpcomingOptions{}); len(got) != 0 {
		t.Errorf("got %v, want nothing", got)
	}
}

func TestWhatIsNotRecordedIsLacking(t *testing.T) {
	d := aUnit(t).wonFor("BK_TTG", 2012, 2016, "2017-05-19").excellent(2017, 2021).won("CO_BQP", 2019, 2020)
	lessParty(d, 2020, "")
	list := Upcoming(realLaw(t), &d.Dossier, 2021, UpcomingOptions{})
	i := slices.IndexFunc(list, func(p Prospect) bool { return p.Honour == "HC_BVTQ_3" })
	if i < 0 {
		t.Fatal("the order does not come up")
	}
	p := list[i]
	gap := slices.IndexFunc(p.Lacking, func(f Finding) bool { return slices.Equal(f.Missing, []cal.Year{2020}) })
	if p.Verdict.Result != Unknown || gap < 0 {
		t.Errorf("got %s lacking %v, want unknown for want of the grade of 2020", p.Verdict.Result, p.Lacking)
	}
}

func TestOnlyWhatIsNeededIsExpected(t *testing.T) {
	cat := realLaw(t)
	for _, c := range []struct {
		name string
		d    *dossier
		want []string
	}{
		{"flags are there already", aUnit(t).won("CO_BQP", 2019, 2020), nil},
		{"one flag more", aUnit(t).won("CO_BQP", 2019), []string{"CO_BQP"}},
		{"one flag and two of the superior unit", aUnit(t).won("CO_BQP", 2019).won("CO_TT", 2018, 2020), nil},
		{"one flag and one of the superior unit", aUnit(t).won("CO_BQP", 2019).won("CO_TT", 2018), []string{"CO_BQP"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.d.wonFor("BK_TTG", 2012, 2016, "2017-05-19").excellent(2017, 2020)
			var got []string
			for _, p := range Upcoming(cat, &c.d.Dossier, 2021, UpcomingOptions{}) {
				for _, f := range p.Lacking {
					for _, e := range f.about.expected {
						if e.Award != nil && p.Honour == "HC_BVTQ_3" {
							got = append(got, e.Award.Honour)
						}
					}
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestAnnualHonoursComeUpWhenAskedFor(t *testing.T) {
	d := aPerson(t).enlisted("2015-03-01").registeredIn(2021, 2021).excellent(2021, 2021).won("CSTT", 2021).initiative("unit", catalogue.Regiment, 2021)
	if got := upcoming(t, realLaw(t), d, 2021, UpcomingOptions{}); len(got) != 0 {
		t.Errorf("got %v, want nothing", got)
	}
	if got, want := upcoming(t, realLaw(t), d, 2021, UpcomingOptions{Annual: true}), []due{{"CSTDCS", DueNow, 2021}}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestTheInitiativeThatIsLackingIsThatWhichIsAskedFor(t *testing.T) {
	cat := realLaw(t)
	chosen := func() *dossier {
		return emulator(t).won("CSTDCS", 2019, 2020).initiative("unit", catalogue.Regiment, 2019, 2020, 2021)
	}
	for _, c := range []struct {
		name   string
		d      *dossier
		honour string
		want   []string
	}{
		{"of the corps", chosen(), "CSTDTQUAN", []string{
			"Chiến sĩ thi đua cơ sở năm 2021.",
			"Thêm 1 sáng kiến có ảnh hưởng trong đơn vị trực thuộc Bộ Quốc phòng, được cấp đơn vị trực thuộc Bộ Quốc phòng trở lên công nhận (2021)."}},
		{"none where one is recorded", chosen().initiative("corps", catalogue.Corps, 2020), "CSTDTQUAN", []string{
			"Chiến sĩ thi đua cơ sở năm 2021."}},
		{"of the nation", chosen().won("CSTDTQUAN", 2018), "CSTDTQUOC", []string{
			"Chiến sĩ thi đua toàn quân năm 2021.",
			"Thêm 1 sáng kiến có ảnh hưởng trong toàn quốc, được Bộ Quốc phòng công nhận (2021)."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			list := Upcoming(cat, &c.d.Dossier, 2021, UpcomingOptions{})
			i := slices.IndexFunc(list, func(p Prospect) bool { return p.Honour == c.honour })
			if i < 0 {
				t.Fatalf("%s does not come up", c.honour)
			}
			if got := list[i].Lacks(cat, Vietnamese); !slices.Equal(got, c.want) {
				t.Errorf("lacks %q, want %q", got, c.want)
			}
		})
	}
}
