package eligibility

import (
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func TestHuanChuongBaoVeToQuocChoTapThe(t *testing.T) {
	certified := func() *dossier { return aUnit(t).wonFor("BK_TTG", 2009, 2013, "2014-05-19").excellent(2014, 2018) }
	third := func() *dossier { return aUnit(t).wonFor("HC_BVTQ_3", 2009, 2013, "2014-08-01").excellent(2014, 2018) }
	second := func() *dossier { return aUnit(t).wonFor("HC_BVTQ_2", 2009, 2013, "2014-08-01").excellent(2014, 2018) }
	const one, two, three = "HC_BVTQ_1", "HC_BVTQ_2", "HC_BVTQ_3"
	runCases(t, []lawCase{
		{cite: "TT151 Đ27.2a", name: "two flags of the Ministry", d: certified().won("CO_BQP", 2016, 2018), honour: three, year: 2018, want: Met},
		{cite: "TT151 Đ27.2a", name: "a flag and a certificate of the Ministry", d: certified().won("CO_BQP", 2016).wonFor("BK_BQP", 2014, 2015, "2016-01-15"), honour: three, year: 2018, want: Met},
		{cite: "TT151 Đ27.2a, 3.2d", name: "one flag, two of the superior unit", d: certified().won("CO_BQP", 2016).won("CO_TT", 2015, 2017), honour: three, year: 2018, want: Met},
		{cite: "TT151 Đ27.2a", name: "one flag", d: certified().won("CO_BQP", 2016).won("CO_TT", 2015), honour: three, year: 2018, want: NotMet, because: catalogue.OpCounts},
		{cite: "TT151 Đ27.2a", name: "not ten years old", d: certified().won("CO_BQP", 2016, 2018).founded("2009-02-01"), honour: three, year: 2018, want: NotMet, because: catalogue.OpUnitAge},
		{cite: "TT151 Đ27.2a", name: "day of founding not recorded", d: unfounded(certified().won("CO_BQP", 2016, 2018)), honour: three, year: 2018, want: Unknown, because: catalogue.OpUnitAge},
		{cite: "TT151 Đ27.2a", name: "without the Prime Minister's certificate", d: aUnit(t).excellent(2014, 2018).won("CO_BQP", 2016, 2018), honour: three, year: 2018, want: NotMet, because: catalogue.OpHeld},
		{cite: "TT151 Đ64.4", name: "four years since its period", d: aUnit(t).wonFor("BK_TTG", 2010, 2014, "2015-05-19").excellent(2014, 2018).won("CO_BQP", 2016, 2018), honour: three, year: 2018, want: NotMet, because: catalogue.OpGradeStreak},
		{cite: "TT151 Đ27.2", name: "party organisation not clean and strong in a year", d: lessParty(certified().won("CO_BQP", 2016, 2018), 2015, "HTTNV"), honour: three, year: 2018, want: NotMet, because: catalogue.OpGradeWindow},
		{cite: "TT151 Đ27.2", name: "the same where only the year counts", d: lessParty(certified().won("CO_BQP", 2016, 2018), 2015, "HTTNV").set(registry.SettingPartyYears, "year"), honour: three, year: 2018, want: Met},
		{cite: "TT151 Đ27.2", name: "HTXSNV of the four grades", d: lessParty(certified().won("CO_BQP", 2016, 2018), 2018, "HTXSNV"), honour: three, year: 2018, want: Met},
		{cite: "TT151 Đ27.2", name: "party organisation not graded", d: lessParty(certified().won("CO_BQP", 2016, 2018), 2016, ""), honour: three, year: 2018, want: Unknown, because: catalogue.OpGradeWindow},
		{cite: "TT151 Đ27.2a", name: "no flags for such a unit, two certificates", d: certified().noFlags().won("BK_BQP", 2015, 2017), honour: three, year: 2018, want: Met},
		{cite: "TT151 Đ27.2a", name: "no flags for such a unit, flags all the same", d: certified().noFlags().won("CO_BQP", 2015, 2017), honour: three, year: 2018, want: NotMet, because: catalogue.OpCounts},
		{cite: "TT151 Đ27.2b", name: "model at the Ministry's conference", d: aUnit(t).excellent(2018, 2018), honour: three, year: 2018, assume: given("model_at_ministry_conference"), want: Met},
		{cite: "TT151 Đ64.4", name: "recorded already for these years", d: certified().won("CO_BQP", 2016, 2018).wonFor("HC_BVTQ_3", 2014, 2018, "2019-08-01"), honour: three, year: 2018, want: Met},
		{cite: "TT151 Đ26.2a", name: "three flags of the Ministry", d: third().won("CO_BQP", 2014, 2016, 2018), honour: two, year: 2018, want: Met},
		{cite: "TT151 Đ26.2a", name: "one flag of the Government, one of the Ministry", d: third().won("CO_CP", 2015).won("CO_BQP", 2017), honour: two, year: 2018, want: Met},
		{cite: "TT151 Đ26.2a", name: "two flags of the Ministry", d: third().won("CO_BQP", 2016, 2018), honour: two, year: 2018, want: NotMet, because: catalogue.OpCounts},
		{cite: "TT151 Đ26.2a", name: "without the third class", d: certified().won("CO_BQP", 2014, 2016, 2018), honour: two, year: 2018, want: NotMet, because: catalogue.OpHeld},
		{cite: "TT151 Đ3.2c", name: "third class won in a movement", d: aUnit(t).awarded("HC_BVTQ_3", cal.OneYear(2013), registry.ByMovement, onDay(t, "2014-08-01")).excellent(2014, 2018).won("CO_BQP", 2014, 2016, 2018), honour: two, year: 2018, want: NotMet, because: catalogue.OpHeld},
		{cite: "TT151 Đ25.2a", name: "four flags of the Ministry", d: second().won("CO_BQP", 2014, 2015, 2016, 2018), honour: one, year: 2018, want: Met},
		{cite: "TT151 Đ25.2a", name: "one flag of the Government, two of the Ministry", d: second().won("CO_CP", 2015).won("CO_BQP", 2016, 2018), honour: one, year: 2018, want: Met},
		{cite: "TT151 Đ25.2a", name: "three flags of the Ministry", d: second().won("CO_BQP", 2014, 2016, 2018), honour: one, year: 2018, want: NotMet, because: catalogue.OpCounts},
		{cite: "TT151 Đ25.2a", name: "no flags for such a unit, three certificates", d: second().noFlags().won("BK_BQP", 2014, 2016, 2018), honour: one, year: 2018, want: Met},
		{cite: "L2022 Đ34-51", name: "text not read", d: certified().excellent(2019, 2024).won("CO_BQP", 2020, 2022), honour: three, year: 2024, want: Unknown},
	})
}

func unfounded(d *dossier) *dossier { d.Unit.Founded = cal.Date{}; return d }

// lessParty puts another party grade for a year, or none.
func lessParty(d *dossier, year cal.Year, grade string) *dossier {
	for i := range d.Grades {
		if d.Grades[i].Kind == registry.PartyGrade && d.Grades[i].Year == year {
			if d.Grades[i].Grade = grade; grade == "" {
				d.Grades = append(d.Grades[:i], d.Grades[i+1:]...)
			}
			return d
		}
	}
	return d
}

func TestHuanChuongBaoVeToQuocChoQuaTrinhCongHien(t *testing.T) {
	// retiring serves so many years up to the discharge at the end of 2021.
	retiring := func(enlisted string) *dossier {
		return aPerson(t).enlisted(enlisted).discharged("2021-12-31").excellent(2015, 2021)
	}
	officer := func() *dossier { return retiring("1986-12-31") } // 35 years
	const one, two, three = "HC_BVTQ_1", "HC_BVTQ_2", "HC_BVTQ_3"
	runCases(t, []lawCase{
		{cite: "TT151 Đ27.1c", name: "ten years in command of a regiment", d: retiring("1991-12-31").posted("2010-01-01", "2019-12-31", "0.70"), honour: three, year: 2021, want: Met},
		{cite: "TT151 Đ27.1c", name: "a day less than thirty years of service", d: retiring("1992-01-01").posted("2010-01-01", "2019-12-31", "0.70"), honour: three, year: 2021, want: NotMet, because: catalogue.OpService},
		{cite: "TT151 Đ27.1c", name: "a day less than ten years in the post", d: retiring("1991-12-31").posted("2010-01-02", "2019-12-31", "0.70"), honour: three, year: 2021, want: NotMet, because: catalogue.OpTenure},
		{cite: "TT151 Đ27.1c", name: "still serves", d: aPerson(t).enlisted("1986-01-01").excellent(2021, 2021).posted("2008-01-01", "", "0.70"), honour: three, year: 2021, want: NotMet, because: catalogue.OpLeaving},
		{cite: "TT151 Đ27.1c", name: "less than excellent in the end", d: aPerson(t).enlisted("1986-01-01").discharged("2021-12-31").graded(2021, 2021, "task", "HTTNV").posted("2008-01-01", "", "0.70"), honour: three, year: 2021, want: NotMet, because: catalogue.OpGrade},
		{cite: "ND91 Đ41.4a", name: "what is short in a higher post counts below", d: officer().posted("2010-01-01", "2017-12-31", "0.60").posted("2018-01-01", "2021-12-31", "0.80"), honour: three, year: 2021, want: Met},
		{cite: "ND91 Đ41.4a", name: "and not above", d: officer().posted("2010-01-01", "2017-12-31", "0.60").posted("2018-01-01", "2021-12-31", "0.80"), honour: two, year: 2021, want: NotMet, because: catalogue.OpTenure},
		{cite: "ND91 Đ41.4a", name: "two steps down", d: officer().posted("2012-01-01", "2016-12-31", "0.60").posted("2017-01-01", "2019-12-31", "0.80").posted("2020-01-01", "2021-12-31", "1.00"), honour: three, year: 2021, want: Met},
		{cite: "ND91 Đ41.4b", name: "of two posts at once the higher counts", d: officer().posted("2010-01-01", "2021-12-31", "0.70").posted("2011-01-01", "2021-06-30", "0.80"), honour: two, year: 2021, want: Met},
		{cite: "ND91 Đ41.4b", name: "time in two posts counts once", d: officer().posted("2014-01-01", "2020-12-31", "0.70").posted("2014-01-01", "2020-12-31", "0.60"), honour: three, year: 2021, want: NotMet, because: catalogue.OpTenure},
		{cite: "TT151 Đ3.2g", name: "a woman needs two thirds", d: officer().woman().posted("2014-01-01", "2020-08-31", "0.70"), honour: three, year: 2021, want: Met},
		{cite: "TT151 Đ3.2g", name: "a month less than two thirds", d: officer().woman().posted("2014-01-01", "2020-07-31", "0.70"), honour: three, year: 2021, want: NotMet, because: catalogue.OpTenure},
		{cite: "ND91 Đ3.2", name: "not with the higher retirement age", d: officer().woman().posted("2014-01-01", "2020-08-31", "0.70"), honour: three, year: 2021, assume: given(FactHigherRetirementAge), want: NotMet, because: catalogue.OpTenure},
		{cite: "TT151 Đ26.1c", name: "ten years in command of a brigade", d: officer().posted("2010-01-01", "2021-12-31", "0.80"), honour: two, year: 2021, want: Met},
		{cite: "TT151 Đ26.1c", name: "a day less than 35 years of service", d: retiring("1987-01-01").posted("2010-01-01", "2021-12-31", "0.80"), honour: two, year: 2021, want: NotMet, because: catalogue.OpService},
		{cite: "TT151 Đ25.1c", name: "ten years in command of a division", d: officer().posted("2010-01-01", "2021-12-31", "0.90"), honour: one, year: 2021, want: Met},
		{cite: "ND91 Đ41.5b", name: "a warning lowers by one class", d: officer().posted("2010-01-01", "2021-12-31", "0.80").disciplined("canh_cao", "2015-03-01"), honour: two, year: 2021, want: NotMet, because: catalogue.OpTenure},
		{cite: "ND91 Đ41.5b", name: "to the class below", d: officer().posted("2010-01-01", "2021-12-31", "0.80").disciplined("canh_cao", "2015-03-01"), honour: three, year: 2021, want: Met},
		{cite: "ND91 Đ41.5b", name: "a warning from the lowest class leaves nothing", d: officer().posted("2010-01-01", "2021-12-31", "0.70").disciplined("canh_cao", "2015-03-01"), honour: three, year: 2021, want: NotMet, because: catalogue.OpTenure},
		{cite: "ND91 Đ41.5b", name: "two measures lower by two", d: officer().posted("2010-01-01", "2021-12-31", "0.90").disciplined("canh_cao", "2015-03-01").disciplined("luu_dang", "2017-03-01"), honour: two, year: 2021, want: NotMet, because: catalogue.OpTenure},
		{cite: "ND91 Đ41.5b", name: "from the highest to the lowest", d: officer().posted("2010-01-01", "2021-12-31", "0.90").disciplined("canh_cao", "2015-03-01").disciplined("luu_dang", "2017-03-01"), honour: three, year: 2021, want: Met},
		{cite: "TTLT35 Đ4.5d", name: "a warning before the first command post", d: officer().posted("2010-01-01", "2021-12-31", "0.70").disciplined("canh_cao", "2004-03-01"), honour: three, year: 2021, want: Met},
		{cite: "TTLT35 Đ4.5a", name: "deprived of the rank", d: officer().posted("2010-01-01", "2021-12-31", "0.70").disciplined("tuoc_quan_ham", "2015-03-01"), honour: three, year: 2021, want: NotMet, because: catalogue.OpTenure},
		{cite: "ND91 Đ41.5a", name: "expelled from the Party", d: officer().posted("2010-01-01", "2021-12-31", "0.90").disciplined("khai_tru_dang", "2015-03-01"), honour: two, year: 2021, want: NotMet},
		{cite: "ND91 Đ41.5b", name: "admitted again, one class lower", d: officer().posted("2010-01-01", "2021-12-31", "0.90").disciplined("khai_tru_dang", "2015-03-01"), honour: two, year: 2021, assume: given("readmitted_to_party"), want: Met},
		{cite: "TTLT35 Đ13.3", name: "coefficients of the table of 1993", d: retiring("1986-12-31").posted("1996-01-01", "2004-06-30", "0.50").posted("2004-07-01", "2006-12-31", "0.50"), honour: three, year: 2021, want: Met},
		{cite: "TTLT35 Đ13.3", name: "the same numbers today are too low", d: officer().posted("2006-01-01", "2021-12-31", "0.50"), honour: three, year: 2021, want: NotMet, because: catalogue.OpTenure},
		{cite: "TT151 Đ27.1c", name: "posts known only to the year", d: officer().posted("2010", "2020", "0.70"), honour: three, year: 2021, want: Unknown, because: catalogue.OpTenure},
		{cite: "TT151 Đ27.1c", name: "no postings recorded", d: officer(), honour: three, year: 2021, want: Unknown, because: catalogue.OpTenure},
		{cite: "TT151 Đ27.1c", name: "long retired", d: aPerson(t).enlisted("1980-01-01").discharged("2019-06-30").excellent(2019, 2019).posted("2005-01-01", "2019-06-30", "0.70"), honour: three, year: 2021, want: Met},
		{cite: "L2022 Đ34-51", name: "text not read", d: aPerson(t).enlisted("1986-01-01").discharged("2024-12-31").excellent(2024, 2024).posted("2008-01-01", "", "0.70"), honour: three, year: 2024, want: Unknown},
	})
}

func TestOnlyTheHighestClassForALifesService(t *testing.T) {
	d := aPerson(t).enlisted("1986-12-31").discharged("2021-12-31").excellent(2021, 2021).posted("2010-01-01", "2021-12-31", "0.80")
	v := Judge(realLaw(t), &d.Dossier, Question{Honour: "HC_BVTQ_3", Year: 2021, Type: registry.ByLifeService})
	if v.Result != Met {
		t.Fatalf("got %s, want met", v.Result)
	}
	for _, f := range v.Findings {
		if f.Condition == catalogue.OpTenure && f.about.higher != "HC_BVTQ_2" {
			t.Errorf("got the higher class %q, want HC_BVTQ_2", f.about.higher)
		}
	}
}
