package eligibility

import (
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func TestHuyChuongChienSiVeVang(t *testing.T) {
	since := func(enlisted string) *dossier {
		return aPerson(t).enlisted(enlisted).graded(2015, 2024, "task", "HTTNV")
	}
	const one, two, three = "HCH_CSVV_1", "HCH_CSVV_2", "HCH_CSVV_3"
	fallen := map[string]bool{"martyr_in_hardship_area": true}
	runCases(t, []lawCase{
		{cite: "TT151 Đ34.2c", name: "ten years", d: since("2011-12-31"), honour: three, year: 2021, want: Met},
		{cite: "TT151 Đ34.2c", name: "a day less", d: since("2012-01-01"), honour: three, year: 2021, want: NotMet, because: catalogue.OpService},
		{cite: "TT151 Đ34.2b", name: "fifteen years", d: since("2006-12-31"), honour: two, year: 2021, want: Met},
		{cite: "TT151 Đ34.2c", name: "fifteen years are too many", d: since("2006-12-31"), honour: three, year: 2021, want: NotMet, because: catalogue.OpService},
		{cite: "TT151 Đ34.2a", name: "twenty years", d: since("2001-12-31"), honour: one, year: 2021, want: Met},
		{cite: "TT151 Đ34.2a", name: "a day less", d: since("2002-01-01"), honour: one, year: 2021, want: NotMet, because: catalogue.OpService},
		{cite: "TT151 Đ34.3a", name: "six years, four of them on an island", d: since("2015-12-31").hardship("2016-01-01", "2019-12-31"), honour: three, year: 2021, want: Met},
		{cite: "TT151 Đ34.3a", name: "six years, three and a half on an island", d: since("2015-12-31").hardship("2016-01-01", "2019-06-30"), honour: three, year: 2021, want: NotMet, because: catalogue.OpService},
		{cite: "TT151 Đ34.3", name: "time before June 2014 counts once", d: since("2013-12-31").hardship("2014-01-01", "2015-12-31"), honour: three, year: 2021, want: NotMet, because: catalogue.OpService},
		{cite: "TT151 Đ34.3", name: "time after it twice", d: since("2013-12-31").hardship("2014-01-01", "2016-05-31"), honour: three, year: 2021, want: Met},
		{cite: "TT151 Đ34.3a", name: "enlisted men count once", d: since("2015-12-31").as(registry.Enlisted).hardship("2016-01-01", "2019-12-31"), honour: three, year: 2021, want: NotMet},
		{cite: "TT151 Đ34.3b", name: "a year on an island, on discharge", d: since("2019-02-01").as(registry.Enlisted).discharged("2021-01-31").hardship("2019-05-01", "2021-01-31"), honour: three, year: 2021, assume: given("military_service_well_done"), want: Met},
		{cite: "TT151 Đ34.3c", name: "fallen within the first year", d: since("2019-02-01").as(registry.Enlisted).discharged("2019-11-30").hardship("2019-05-01", "2019-11-30"), honour: three, year: 2019, assume: fallen, want: Met},
		{cite: "TT151 Đ34.3c", name: "fallen in the third year", d: since("2016-02-01").discharged("2019-11-30").hardship("2016-05-01", "2019-11-30"), honour: two, year: 2019, assume: fallen, want: Met},
		{cite: "TT151 Đ34.3c", name: "fallen after five years", d: since("2014-06-01").discharged("2019-11-30").hardship("2014-06-01", "2019-11-30"), honour: one, year: 2019, assume: fallen, want: Met},
		{cite: "TT151 Đ34.2", name: "expelled from the Party", d: since("2011-12-31").disciplined("khai_tru_dang", "2018"), honour: three, year: 2021, want: NotMet, because: catalogue.OpNever},
		{cite: "TT151 Đ34.2", name: "warned", d: since("2011-12-31").disciplined("canh_cao", "2018"), honour: three, year: 2021, want: Met},
		{cite: "TT151 Đ34.2", name: "held already", d: since("2011-01-01").awarded(three, cal.OneYear(2021), registry.ByService, onDay(t, "2021-05-19")), honour: three, year: 2022, want: NotMet, because: catalogue.OpNotHeld},
		{cite: "TT151 Đ34.2c", name: "enlisted in a year, the day not known", d: since("2011").discharged("2021-06-30"), honour: three, year: 2021, want: Unknown, because: catalogue.OpService},
		{cite: "TT151 Đ34.2c", name: "day of enlistment not recorded", d: aPerson(t).graded(2021, 2021, "task", "HTTNV"), honour: three, year: 2021, want: Unknown, because: catalogue.OpService},
		{cite: "TT151 Đ34.1b", name: "a civilian of twenty years", d: since("2001-12-31").as(registry.CivilServant), honour: one, year: 2021, want: Met},
		{cite: "TT151 Đ34.1b", name: "counted only since July 2004", d: since("2001-12-31").as(registry.CivilServant).set(registry.SettingCiviliansFrom, "on"), honour: one, year: 2021, want: NotMet, because: catalogue.OpService},
		{cite: "TT151 Đ34.1", name: "a contract worker", d: since("2011-12-31").as(registry.ContractStaff), honour: three, year: 2021, want: NotMet, because: catalogue.OpCategory},
		{cite: "L2022 Đ57", name: "years not confirmed", d: since("2004-12-31"), honour: one, year: 2024, want: Unknown},
	})
}

func TestHuyChuongQuanKyQuyetThang(t *testing.T) {
	since := func(enlisted string) *dossier {
		return aPerson(t).enlisted(enlisted).graded(2015, 2024, "task", "HTTNV")
	}
	const code = "HCH_QKQT"
	runCases(t, []lawCase{
		{cite: "TT151 Đ33.1", name: "25 years", d: since("1996-12-31"), honour: code, year: 2021, want: Met},
		{cite: "TT151 Đ33.1", name: "a day less", d: since("1997-01-01"), honour: code, year: 2021, want: NotMet, because: catalogue.OpService},
		{cite: "TT151 Đ33.1", name: "enlisted on 29 February", d: since("1996-02-29").discharged("2021-02-28"), honour: code, year: 2021, want: Met},
		{cite: "TT151 Đ33.1", name: "a discharge ends the count", d: since("1996-06-01").discharged("2021-05-31"), honour: code, year: 2021, want: NotMet, because: catalogue.OpService},
		{cite: "TT151 Đ33.1", name: "hardship counts once", d: since("2000-01-01").hardship("2015-01-01", "2021-12-31"), honour: code, year: 2021, want: NotMet, because: catalogue.OpService},
		{cite: "TT151 Đ33", name: "a contract worker", d: since("1990-01-01").as(registry.ContractStaff), honour: code, year: 2021, want: NotMet, because: catalogue.OpCategory},
		{cite: "TT151 Đ33", name: "a sergeant of 25 years", d: since("1990-01-01").as(registry.Enlisted), honour: code, year: 2021, want: NotMet, because: catalogue.OpCategory},
		{cite: "L2022 Đ55", name: "a sergeant of 25 years", d: since("1990-01-01").as(registry.Enlisted), honour: code, year: 2024, want: Met},
		{cite: "TT151 Đ33.2", name: "duties not done well", d: aPerson(t).enlisted("1990-01-01").graded(2021, 2021, "task", "HTNV"), honour: code, year: 2021, want: NotMet, because: catalogue.OpGrade},
		{cite: "TT151 Đ33.2", name: "not graded", d: aPerson(t).enlisted("1990-01-01"), honour: code, year: 2021, want: Unknown, because: catalogue.OpGrade},
		{cite: "TT151 Đ33.2", name: "dismissed once", d: since("1990-01-01").disciplined("buoc_thoi_viec", "2010-01-01"), honour: code, year: 2021, want: NotMet, because: catalogue.OpNever},
		{cite: "L2003 Đ6.2b", name: "held already", d: since("1990-01-01").awarded(code, cal.OneYear(2015), registry.ByService, onDay(t, "2015-05-19")), honour: code, year: 2021, want: NotMet, because: catalogue.OpNotHeld},
		{cite: "TT151 Đ3.2h", name: "a case pending", d: since("1990-01-01").pending("canh_cao", "2021-10-01"), honour: code, year: 2021, want: OnHold, because: catalogue.OpNonePending},
		{cite: "L2022 Đ55", name: "25 years", d: since("1999-12-31"), honour: code, year: 2024, want: Met},
	})
}

func TestKyNiemChuongXayDungQuanDoi(t *testing.T) {
	leaver := func(enlisted string) *dossier {
		return aPerson(t).enlisted(enlisted).discharged("2021-12-31").graded(2021, 2021, "task", "HTTNV")
	}
	const code = "KNC_XDQD"
	runCases(t, []lawCase{
		{cite: "TT151 Đ45.2", name: "thirty years, leaving", d: leaver("1991-12-31"), honour: code, year: 2021, want: Met},
		{cite: "TT151 Đ45.2", name: "a day less", d: leaver("1992-01-01"), honour: code, year: 2021, want: NotMet, because: catalogue.OpService},
		{cite: "TT151 Đ45.2", name: "still serves", d: aPerson(t).enlisted("1985-01-01").graded(2021, 2021, "task", "HTTNV"), honour: code, year: 2021, want: NotMet, because: catalogue.OpLeaving},
		{cite: "TT151 Đ45.2", name: "leaves, says the officer", d: aPerson(t).enlisted("1985-01-01").graded(2021, 2021, "task", "HTTNV"), honour: code, year: 2021, assume: given(FactLeaving), want: Met},
		{cite: "TT151 Đ45.2", name: "warned once", d: leaver("1991-12-31").disciplined("canh_cao", "1999-04-01"), honour: code, year: 2021, want: NotMet, because: catalogue.OpNever},
		{cite: "TT151 Đ45.2", name: "reprimanded", d: leaver("1991-12-31").disciplined("khien_trach", "1999-04-01"), honour: code, year: 2021, want: Met},
		{cite: "TT151 Đ45.2", name: "a contract worker", d: leaver("1991-12-31").as(registry.ContractStaff), honour: code, year: 2021, want: NotMet, because: catalogue.OpCategory},
		{cite: "TT151 Đ45.2", name: "day of enlistment not recorded", d: aPerson(t).discharged("2021-12-31").graded(2021, 2021, "task", "HTTNV"), honour: code, year: 2021, want: Unknown, because: catalogue.OpService},
		{cite: "TT151 Đ45.1", name: "a friend of the army", d: aPerson(t), honour: code, year: 2021, assume: given("great_service_to_army"), want: Met},
		{cite: "L2022 Đ71.2", name: "years not confirmed", d: aPerson(t).enlisted("1990-01-01").discharged("2024-12-31"), honour: code, year: 2024, want: Unknown},
	})
}
