package eligibility

import (
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// emulator is somebody who serves since long and registers every year.
func emulator(t testing.TB) *dossier {
	return aPerson(t).enlisted("2000-03-01").registeredIn(2012, 2025)
}

func TestChienSiThiDuaToanQuan(t *testing.T) {
	three := func() *dossier { return emulator(t).won("CSTDCS", 2019, 2020, 2021) }
	again := func() *dossier {
		return emulator(t).won("CSTDCS", 2017, 2018, 2019, 2020, 2021, 2022).won("CSTDTQUAN", 2019).
			initiative("corps", catalogue.Corps, 2021, 2022)
	}
	const code = "CSTDTQUAN"
	runCases(t, []lawCase{
		{cite: "TT151 Đ12.2a", name: "three titles running and an initiative", d: three().initiative("corps", catalogue.Corps, 2021), honour: code, year: 2021, want: Met},
		{cite: "TT151 Đ12.2a", name: "an initiative of the years before counts", d: three().initiative("corps", catalogue.Corps, 2019), honour: code, year: 2021, want: Met},
		{cite: "TT151 Đ12.2a", name: "two titles", d: emulator(t).won("CSTDCS", 2020, 2021).initiative("corps", catalogue.Corps, 2021), honour: code, year: 2021, want: NotMet, because: catalogue.OpConsecutive},
		{cite: "TT151 Đ12.2a", name: "a year between without title", d: emulator(t).won("CSTDCS", 2018, 2019, 2021).initiative("corps", catalogue.Corps, 2021), honour: code, year: 2021, want: NotMet, because: catalogue.OpConsecutive},
		{cite: "TT151 Đ12.2b", name: "asked a year too late", d: three().initiative("corps", catalogue.Corps, 2021), honour: code, year: 2022, want: NotMet, because: catalogue.OpConsecutive},
		{cite: "TT151 Đ12.2a", name: "no initiative", d: three(), honour: code, year: 2021, want: NotMet, because: catalogue.OpInitiatives},
		{cite: "TT151 Đ12.2a", name: "an initiative of the unit only", d: three().initiative("unit", catalogue.Corps, 2021), honour: code, year: 2021, want: NotMet, because: catalogue.OpInitiatives},
		{cite: "TT151 Đ12.2a", name: "an initiative recognised by the regiment only", d: three().initiative("corps", catalogue.Regiment, 2021), honour: code, year: 2021, want: NotMet, because: catalogue.OpInitiatives},
		{cite: "TT151 Đ12.2a", name: "an initiative used for another award", d: spent(three().initiative("corps", catalogue.Corps, 2021)), honour: code, year: 2021, want: NotMet, because: catalogue.OpInitiatives},
		{cite: "TT151 Đ12.2a", name: "the same where the unit allows it", d: spent(three().initiative("corps", catalogue.Corps, 2021)).set(registry.SettingInitiativeReuse, "on"), honour: code, year: 2021, want: Met},
		{cite: "TT151 Đ12.2a", name: "quick wit in combat instead", d: three(), honour: code, year: 2021, assume: given("quick_wit_corps"), want: Met},
		{cite: "TT151 Đ64.4", name: "years of the title before do not count again", d: again(), honour: code, year: 2021, want: NotMet, because: catalogue.OpConsecutive},
		{cite: "TT151 Đ64.4", name: "they do where base years may overlap", d: again().set(registry.SettingOverlap, "on"), honour: code, year: 2021, want: Met},
		{cite: "TT151 Đ64.4", name: "three new years", d: again(), honour: code, year: 2022, want: Met},
		{cite: "TT151 Đ3.1đ", name: "reprimanded in the year", d: three().initiative("corps", catalogue.Corps, 2021).disciplined("khien_trach", "2021-05-04"), honour: code, year: 2021, want: NotMet, because: catalogue.OpNoDiscipline},
		{cite: "TT151 Đ3.1đ", name: "reprimanded the year before", d: three().initiative("corps", catalogue.Corps, 2021).disciplined("khien_trach", "2020-05-04"), honour: code, year: 2021, want: Met},
		{cite: "TT151 Đ3.2h", name: "discipline pending", d: three().initiative("corps", catalogue.Corps, 2021).pending("canh_cao", "2021-11-04"), honour: code, year: 2021, want: OnHold, because: catalogue.OpNonePending},
		{cite: "TT151 Đ3.1b", name: "not registered", d: unregistered(three().initiative("corps", catalogue.Corps, 2021), true), honour: code, year: 2021, want: NotMet, because: catalogue.OpRegistered},
		{cite: "TT151 Đ3.1b", name: "no registrations kept", d: unregistered(three().initiative("corps", catalogue.Corps, 2021), false), honour: code, year: 2021, want: Unknown, because: catalogue.OpRegistered},
		{cite: "TT151 Đ3.1đ", name: "absent 40 days", d: three().initiative("corps", catalogue.Corps, 2021), honour: code, year: 2021, assume: denied("present_enough"), want: NotMet, because: catalogue.OpStated},
		{cite: "L2022 Đ22.1", name: "an initiative of the corps only", d: emulator(t).won("CSTDCS", 2022, 2023, 2024).initiative("corps", catalogue.Corps, 2024), honour: code, year: 2024, want: NotMet, because: catalogue.OpInitiatives},
		{cite: "L2022 Đ22.1", name: "an initiative of the whole army", d: emulator(t).won("CSTDCS", 2022, 2023, 2024).initiative("ministry", catalogue.Ministry, 2024), honour: code, year: 2024, want: Met},
		{cite: "TT160", name: "before the circular of 2018", d: emulator(t).won("CSTDCS", 2015, 2016, 2017).initiative("corps", catalogue.Corps, 2017), honour: code, year: 2017, want: Unknown},
	})
}

// spent makes the initiatives the ground for another award.
func spent(d *dossier) *dossier {
	for i := range d.Initiatives {
		d.Initiatives[i].Decision = registry.DecisionRef{Issuer: "GIA", Number: "7/QĐ giả", Year: 2020}
		d.Initiatives[i].Ordinal = 3
	}
	return d
}

// unregistered takes the registrations away; kept tells whether those of
// others are still there.
func unregistered(d *dossier, kept bool) *dossier {
	d.Registrations = nil
	if !kept {
		d.Keeper.RegistrationYears = map[cal.Year]bool{}
	}
	return d
}

func TestChienSiThiDuaToanQuoc(t *testing.T) {
	twice := func() *dossier { return emulator(t).won("CSTDTQUAN", 2018, 2021) }
	nation := func(d *dossier) *dossier { return d.initiative("nation", catalogue.Ministry, 2021) }
	const code = "CSTDTQUOC"
	runCases(t, []lawCase{
		{cite: "TT151 Đ12.1a", name: "twice running, three years apart", d: nation(twice()), honour: code, year: 2021, want: Met},
		{cite: "TT151 Đ12.1a", name: "once", d: nation(emulator(t).won("CSTDTQUAN", 2021)), honour: code, year: 2021, want: NotMet, because: catalogue.OpConsecutive},
		{cite: "TT151 Đ12.1b", name: "the second time was another year", d: nation(twice()), honour: code, year: 2022, want: NotMet, because: catalogue.OpConsecutive},
		{cite: "ND91 Đ9.1", name: "an initiative of the army only", d: twice().initiative("ministry", catalogue.Ministry, 2021), honour: code, year: 2021, want: NotMet, because: catalogue.OpInitiatives},
		{cite: "TT151 Đ12.1a", name: "not recognised by the Minister", d: twice().initiative("nation", catalogue.Corps, 2021), honour: code, year: 2021, want: NotMet, because: catalogue.OpInitiatives},
		{cite: "TT151 Đ3.2b", name: "another state-level award in the year", d: nation(twice()).won("BK_TTG", 2021), honour: code, year: 2021, want: NotMet, because: catalogue.OpOneInYear},
		{cite: "TT151 Đ3.2b", name: "an order for a feat in the year", d: nation(twice()).awarded("HC_CHIENCONG_3", cal.OneYear(2021), registry.ByFeat, onDay(t, "2021-08-01")), honour: code, year: 2021, want: Met},
		{cite: "TT151 Đ64.4", name: "titles of the time before do not count again", d: nation(emulator(t).won("CSTDTQUAN", 2015, 2018, 2021).won("CSTDTQUOC", 2018)), honour: code, year: 2021, want: NotMet, because: catalogue.OpConsecutive},
		{cite: "TT151 Đ64.4", name: "two new ones", d: nation(emulator(t).won("CSTDTQUAN", 2012, 2015, 2018, 2021).won("CSTDTQUOC", 2015)), honour: code, year: 2021, want: Met},
		{cite: "L2022 Đ21", name: "twice running", d: emulator(t).won("CSTDTQUAN", 2021, 2024).initiative("nation", catalogue.Ministry, 2024), honour: code, year: 2024, want: Met},
		{cite: "L2022 Đ21", name: "no initiative", d: emulator(t).won("CSTDTQUAN", 2021, 2024), honour: code, year: 2024, want: NotMet, because: catalogue.OpInitiatives},
	})
}
