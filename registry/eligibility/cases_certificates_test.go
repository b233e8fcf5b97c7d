package eligibility

import (
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func TestBangKhenCuaBoTruongChoCaNhan(t *testing.T) {
	two := func() *dossier {
		return aPerson(t).enlisted("2000-03-01").excellent(2020, 2021).won("CSTDCS", 2020, 2021)
	}
	inventor := func(d *dossier) *dossier { return d.initiative("unit", catalogue.Regiment, 2020, 2021) }
	const code = "BK_BQP"
	runCases(t, []lawCase{
		{cite: "TT151 Đ42.1b", name: "two years, two titles, two initiatives", d: inventor(two()), honour: code, year: 2021, want: Met},
		{cite: "TT151 Đ42.1b", name: "a year of less than excellent", d: inventor(aPerson(t).enlisted("2000-03-01").graded(2020, 2020, "task", "HTTNV").excellent(2021, 2021).won("CSTDCS", 2020, 2021)), honour: code, year: 2021, want: NotMet, because: catalogue.OpGradeStreak},
		{cite: "TT151 Đ42.1b", name: "one title", d: inventor(aPerson(t).enlisted("2000-03-01").excellent(2020, 2021).won("CSTDCS", 2021)), honour: code, year: 2021, want: NotMet, because: catalogue.OpCount},
		{cite: "TT151 Đ42.1b", name: "one initiative", d: two().initiative("unit", catalogue.Regiment, 2021), honour: code, year: 2021, want: NotMet, because: catalogue.OpInitiatives},
		{cite: "TT151 Đ42.1b", name: "bravery in combat instead of initiatives", d: two(), honour: code, year: 2021, assume: given("brave_in_combat"), want: Met},
		{cite: "TT151 Đ42.1b", name: "a year not graded", d: inventor(aPerson(t).enlisted("2000-03-01").excellent(2021, 2021).won("CSTDCS", 2020, 2021)), honour: code, year: 2021, want: Unknown, because: catalogue.OpGradeStreak},
		{cite: "TT151 Đ64.4", name: "years of the certificate before", d: inventor(two()).excellent(2018, 2019).wonFor("BK_BQP", 2019, 2020, "2021-03-01"), honour: code, year: 2021, want: NotMet, because: catalogue.OpGradeStreak},
		{cite: "TT151 Đ64.4", name: "two years after the certificate before", d: inventor(two()).wonFor("BK_BQP", 2018, 2019, "2020-03-01"), honour: code, year: 2021, want: Met},
		{cite: "TT151 Đ42.1a", name: "excellent work of effect in the army", d: aPerson(t), honour: code, year: 2021, assume: given("excellent_work_army"), want: Met},
		{cite: "TT151 Đ42.1b", name: "titles alone", d: aPerson(t).enlisted("2000-03-01").won("CSTDCS", 2020, 2021).graded(2020, 2021, "task", "HTTNV"), honour: code, year: 2021, want: NotMet, because: catalogue.OpGradeStreak},
		{cite: "L2022 Đ74.1d", name: "titles alone", d: aPerson(t).enlisted("2000-03-01").won("CSTDCS", 2023, 2024).graded(2023, 2024, "task", "HTTNV"), honour: code, year: 2024, want: Met},
		{cite: "L2022 Đ74.1d", name: "years and initiatives without titles", d: aPerson(t).enlisted("2000-03-01").excellent(2023, 2024).initiative("unit", catalogue.Regiment, 2023, 2024), honour: code, year: 2024, want: Met},
		{cite: "L2022 Đ74.1d", name: "neither", d: aPerson(t).enlisted("2000-03-01").excellent(2023, 2024).won("CSTDCS", 2024), honour: code, year: 2024, want: NotMet},
		{cite: "TT151 Đ3.2h", name: "a case pending", d: inventor(two()).pending("canh_cao", "2022-01-10"), honour: code, year: 2021, want: OnHold, because: catalogue.OpNonePending},
	})
}

func TestBangKhenCuaBoTruongChoTapThe(t *testing.T) {
	two := func() *dossier { return aUnit(t).excellent(2020, 2021) }
	region := aUnit(t).excellent(2020, 2021).won("DVQT", 2021)
	region.Unit.Echelon = registry.MilitaryRegion
	const code = "BK_BQP"
	runCases(t, []lawCase{
		{cite: "TT151 Đ42.2b", name: "two years and the title", d: two().won("DVQT", 2021), honour: code, year: 2021, want: Met},
		{cite: "TT151 Đ42.2b", name: "the title of enterprises", d: two().won("TTLDXS", 2020), honour: code, year: 2021, want: Met},
		{cite: "TT151 Đ42.2b", name: "no title", d: two(), honour: code, year: 2021, want: NotMet, because: catalogue.OpCount},
		{cite: "TT151 Đ42.2b", name: "the title of a year before", d: two().graded(2019, 2019, "task", "HTTNV").won("DVQT", 2019), honour: code, year: 2021, want: NotMet, because: catalogue.OpCount},
		{cite: "TT151 Đ42.2b", name: "a year of less than excellent", d: aUnit(t).excellent(2021, 2021).graded(2020, 2020, "task", "HTTNV").won("DVQT", 2021), honour: code, year: 2021, want: NotMet, because: catalogue.OpGradeStreak},
		{cite: "TT151 Đ42.2b", name: "nothing graded", d: aUnit(t).won("DVQT", 2021), honour: code, year: 2021, want: Unknown, because: catalogue.OpGradeStreak},
		{cite: "TT151 Đ42.2b", name: "wasteful", d: two().won("DVQT", 2021), honour: code, year: 2021, assume: denied("thrift"), want: NotMet, because: catalogue.OpStated},
		{cite: "TT151 Đ3.3", name: "a military region", d: region, honour: code, year: 2021, want: NotMet, because: catalogue.OpEchelon},
		{cite: "L2022 Đ74", name: "two years without title", d: aUnit(t).excellent(2023, 2024), honour: code, year: 2024, want: Met},
		{cite: "L2022 Đ74", name: "one year", d: aUnit(t).excellent(2024, 2024).graded(2023, 2023, "task", "HTTNV"), honour: code, year: 2024, want: NotMet},
	})
}

func TestBangKhenCuaThuTuongChoTapThe(t *testing.T) {
	five := func() *dossier { return aUnit(t).wonFor("BK_BQP", 2014, 2015, "2016-04-01").excellent(2016, 2020) }
	few := func() *dossier {
		return aUnit(t).noFlags().wonFor("BK_BQP", 2014, 2015, "2016-04-01").excellent(2016, 2020)
	}
	const code = "BK_TTG"
	runCases(t, []lawCase{
		{cite: "TT151 Đ41.2b", name: "five years and a flag of the Ministry", d: five().won("CO_BQP", 2018), honour: code, year: 2020, want: Met},
		{cite: "TT151 Đ3.2d", name: "two flags of the superior unit instead", d: five().won("CO_TT", 2017, 2019), honour: code, year: 2020, want: Met},
		{cite: "TT151 Đ3.2d", name: "one flag of the superior unit", d: five().won("CO_TT", 2017), honour: code, year: 2020, want: NotMet, because: catalogue.OpCounts},
		{cite: "TT151 Đ41.2b", name: "a flag of the time before", d: five().won("CO_BQP", 2015), honour: code, year: 2020, want: NotMet, because: catalogue.OpCounts},
		{cite: "TT151 Đ41.2b", name: "four years", d: five().won("CO_BQP", 2018), honour: code, year: 2019, want: NotMet, because: catalogue.OpGradeStreak},
		{cite: "TT151 Đ41.2b", name: "without the Minister's certificate", d: aUnit(t).excellent(2016, 2020).won("CO_BQP", 2018), honour: code, year: 2020, want: NotMet, because: catalogue.OpHeld},
		{cite: "TT151 Đ3.2c", name: "with one won in a movement", d: aUnit(t).awarded("BK_BQP", cal.OneYear(2015), registry.ByMovement, onDay(t, "2016-01-01")).excellent(2016, 2020).won("CO_BQP", 2018), honour: code, year: 2020, want: NotMet, because: catalogue.OpHeld},
		{cite: "TT151 Đ41.2b", name: "no flags for such a unit, two certificates", d: few().won("BK_BQP", 2017, 2019), honour: code, year: 2020, want: Met},
		{cite: "TT151 Đ41.2b", name: "no flags for such a unit, one certificate", d: few().won("BK_BQP", 2017), honour: code, year: 2020, want: NotMet, because: catalogue.OpCounts},
		{cite: "TT151 Đ41.2b", name: "a year not graded", d: aUnit(t).wonFor("BK_BQP", 2014, 2015, "2016-04-01").excellent(2016, 2017).excellent(2019, 2020).won("CO_BQP", 2019), honour: code, year: 2020, want: Unknown, because: catalogue.OpGradeStreak},
		{cite: "TT151 Đ3.2b", name: "an order in the same year", d: five().won("CO_BQP", 2018).awarded("HC_LAODONG_3", cal.Period{From: 2010, To: 2013}, registry.ByMerit, onDay(t, "2020-02-01")), honour: code, year: 2020, want: NotMet, because: catalogue.OpOneInYear},
		{cite: "L2022 Đ73", name: "text not read", d: aUnit(t).excellent(2016, 2024).won("CO_BQP", 2018), honour: code, year: 2024, want: Unknown},
	})
}
