package store_test

import (
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// award returns an award of the corps' decision of the sample.
func award(honour string, s registry.Subject, year cal.Year) registry.Award {
	return registry.Award{Decision: ref("QK2", "123/QĐ-BTL", 2019), Honour: honour, Subject: s, Period: cal.OneYear(year)}
}

func with[T any](entry T, change func(*T)) T {
	change(&entry)
	return entry
}

func unit(code, parent string) registry.Unit {
	return registry.Unit{Code: code, Name: "Đơn vị " + code, Kind: registry.MilitaryUnit, Echelon: registry.Company, Parent: parent}
}

func TestRecordRefusesWhatIsWrong(t *testing.T) {
	r := sampleRegister(t)
	an, hoa, ckt := registry.PersonSubject("QN-001"), registry.PersonSubject("QN-002"), registry.UnitSubject("CKT")
	for name, test := range map[string]struct {
		batch registry.Batch
		code  registry.FaultCode
		field string
		kind  registry.EntryKind
		args  map[string]string
	}{
		"code of another unit": {
			registry.Batch{Units: []registry.Unit{unit("CKT", "")}}, registry.FaultDuplicateCode, "code", registry.Units,
			map[string]string{"name": "Cục Kỹ thuật"}},
		"code of another person": {
			registry.Batch{People: []registry.Person{{Code: "QN-001", Name: "Lý Văn Không", Category: registry.Officer}}},
			registry.FaultDuplicateCode, "code", registry.People, map[string]string{"name": "Nguyễn Văn Ân"}},
		"code of another movement": {
			registry.Batch{Movements: []registry.Movement{{Code: "PHTT", Name: "Khác", Kind: registry.Campaign, From: date("2015")}}},
			registry.FaultDuplicateCode, "code", registry.Movements, nil},
		"code twice in the batch": {
			registry.Batch{Units: []registry.Unit{unit("N1", ""), {Code: "N1", Name: "Khác", Kind: registry.MilitaryUnit, Echelon: registry.Company}}},
			registry.FaultDuplicateCode, "code", registry.Units, map[string]string{"index": "0"}},
		"unknown superior": {
			registry.Batch{Units: []registry.Unit{unit("N1", "N9")}}, registry.FaultUnknownUnit, "parent", registry.Units, nil},
		"units in a circle": {
			registry.Batch{Units: []registry.Unit{unit("N1", "N2"), unit("N2", "N1")}}, registry.FaultUnitCycle, "parent", registry.Units, nil},
		"unknown unit of a posting": {
			registry.Batch{People: []registry.Person{{Code: "QN-7", Name: "Lý Văn Không", Category: registry.Officer,
				Postings: []registry.Posting{{From: date("2015"), Unit: "N9"}}}}},
			registry.FaultUnknownUnit, "postings.unit", registry.People, nil},
		"unknown launcher": {
			registry.Batch{Movements: []registry.Movement{{Code: "M", Name: "M", Kind: registry.Campaign, LaunchedBy: "N9", From: date("2015")}}},
			registry.FaultUnknownIssuer, "launched_by", registry.Movements, nil},
		"unknown recogniser": {
			registry.Batch{Exemplars: []registry.Exemplar{{Movement: "PHTT", Subject: ckt, Deed: "x", RecognisedBy: "N9", Year: 2019}}},
			registry.FaultUnknownIssuer, "recognised_by", registry.Exemplars, nil},
		"unknown movement": {
			registry.Batch{Exemplars: []registry.Exemplar{{Movement: "N9", Subject: ckt, Deed: "x", Year: 2019}}},
			registry.FaultUnknownMovement, "movement", registry.Exemplars, nil},
		"unknown issuer": {
			registry.Batch{Decisions: []registry.Decision{{Issuer: "N9", Number: "1", Date: date("2019-01-01"), Level: "corps"}}},
			registry.FaultUnknownIssuer, "issuer", registry.Decisions, nil},
		"number used twice in a year": {
			registry.Batch{Decisions: []registry.Decision{{Issuer: "QK2", Number: "123 / qđ-btl", Date: date("2019-03-01"), Level: "corps"}}},
			registry.FaultDuplicateNumber, "number", registry.Decisions,
			map[string]string{"number": "123/QĐ-BTL", "date": "20/12/2019", "issuer": "QK2"}},
		"unknown decision": {
			registry.Batch{Awards: []registry.Award{with(award("CSTT", an, 2018), func(a *registry.Award) { a.Decision.Number = "9" })}},
			registry.FaultUnknownDecision, "decision", registry.Awards, nil},
		"no decision": {
			registry.Batch{Awards: []registry.Award{{Honour: "CSTT", Subject: an, Period: cal.OneYear(2018)}}},
			registry.FaultMissing, "decision", registry.Awards, nil},
		"unknown recipient": {
			registry.Batch{Awards: []registry.Award{award("CSTT", registry.PersonSubject("QN-9"), 2018)}},
			registry.FaultUnknownPerson, "person", registry.Awards, nil},
		"unknown unit as recipient": {
			registry.Batch{Awards: []registry.Award{award("DVQT", registry.UnitSubject("N9"), 2018)}},
			registry.FaultUnknownUnit, "unit", registry.Awards, nil},
		"unknown honour": {
			registry.Batch{Awards: []registry.Award{with(award("XYZ", an, 2018), func(a *registry.Award) { a.Type = registry.ByMerit })}},
			registry.FaultUnknownHonour, "honour", registry.Awards, nil},
		"honour of units to a person": {
			registry.Batch{Awards: []registry.Award{award("DVQT", an, 2018)}}, registry.FaultWrongSubject, "honour", registry.Awards, nil},
		"type not said": {
			registry.Batch{Awards: []registry.Award{award("GK", an, 2018)}}, registry.FaultMissing, "type", registry.Awards, nil},
		"ordinal taken": {
			registry.Batch{Awards: []registry.Award{with(award("CSTT", an, 2018), func(a *registry.Award) { a.Ordinal = 1 })}},
			registry.FaultDuplicateOrdinal, "ordinal", registry.Awards, map[string]string{"older": "1", "recipient": "Cục Kỹ thuật", "honour": "CO_TT"}},
		"ordinal twice in the batch": {
			registry.Batch{Awards: []registry.Award{
				with(award("CSTT", an, 2017), func(a *registry.Award) { a.Ordinal = 7 }),
				with(award("CSTT", an, 2018), func(a *registry.Award) { a.Ordinal = 7 })}},
			registry.FaultDuplicateOrdinal, "ordinal", registry.Awards, map[string]string{"index": "0"}},
		"award given before": {
			registry.Batch{Awards: []registry.Award{award("CSTDCS", an, 2019)}}, registry.FaultDuplicateAward, "honour", registry.Awards,
			map[string]string{"older": "2", "number": "45/QĐ-CKT", "date": "01/12/2019"}},
		"award twice in the batch": {
			registry.Batch{Awards: []registry.Award{award("CSTT", an, 2017), award("CSTT", an, 2017)}},
			registry.FaultDuplicateAward, "honour", registry.Awards, map[string]string{"index": "0"}},
		"certificate for the same thing": {
			registry.Batch{Awards: []registry.Award{with(award("GK", hoa, 2019), func(a *registry.Award) {
				a.Type, a.Citation = registry.ByFeat, "đã có thành tích trong HỘI THAO"
			})}},
			registry.FaultDuplicateAward, "honour", registry.Awards, nil},
		"certificate in the same movement": {
			registry.Batch{Awards: []registry.Award{with(award("GK", hoa, 2019), func(a *registry.Award) {
				a.Type, a.Citation, a.Movement = registry.ByMovement, "Khác", "PHTT"
			})}},
			registry.FaultDuplicateAward, "honour", registry.Awards, nil},
		"two certificates for merit in one year": {
			registry.Batch{Awards: []registry.Award{
				with(award("GK", an, 2018), func(a *registry.Award) { a.Type, a.Citation = registry.ByMerit, "Một" }),
				with(award("GK", an, 2018), func(a *registry.Award) { a.Type, a.Citation = registry.ByMerit, "Hai" })}},
			registry.FaultDuplicateAward, "honour", registry.Awards, nil},
		"the same award twice by decisions that are not there": {
			registry.Batch{Awards: []registry.Award{
				with(award("CSTT", an, 2018), func(a *registry.Award) { a.Decision.Number = "8" }),
				with(award("CSTT", an, 2018), func(a *registry.Award) { a.Decision.Number = "9" })}},
			registry.FaultUnknownDecision, "decision", registry.Awards, nil},
		"the same award twice, the first decision not there": {
			registry.Batch{Awards: []registry.Award{
				with(award("CSTT", an, 2018), func(a *registry.Award) { a.Decision.Number = "8" }), award("CSTT", an, 2018)}},
			registry.FaultDuplicateAward, "honour", registry.Awards, map[string]string{"number": "8", "date": "", "index": "0"}},
		"ordinal of somebody who is not there": {
			registry.Batch{Awards: []registry.Award{
				with(award("CSTT", registry.PersonSubject("QN-9"), 2018), func(a *registry.Award) { a.Ordinal = 7 }),
				with(award("CSTT", an, 2018), func(a *registry.Award) { a.Ordinal = 7 })}},
			registry.FaultDuplicateOrdinal, "ordinal", registry.Awards, map[string]string{"recipient": "QN-9", "index": "0"}},
		"registration for an honour of persons": {
			registry.Batch{Registrations: []registry.Registration{{Subject: ckt, Year: 2020, Honour: "CSTDCS"}}},
			registry.FaultWrongSubject, "honour", registry.Registrations, map[string]string{"for": "person", "recipient": "CKT"}},
		"registration by the name of a unit": {
			registry.Batch{Registrations: []registry.Registration{{Subject: registry.Subject{Name: "Xưởng 5"}, Year: 2020, Honour: "CSTDCS"}}},
			registry.FaultWrongSubject, "honour", registry.Registrations, map[string]string{"recipient": "X5"}},
		"honour of persons to the name of a unit": {
			registry.Batch{Awards: []registry.Award{award("CSTT", registry.Subject{Name: "Xưởng 5"}, 2018)}},
			registry.FaultWrongSubject, "honour", registry.Awards, map[string]string{"for": "person", "recipient": "X5"}},
		"grade of units to a person": {
			registry.Batch{Grades: []registry.Grade{{Subject: an, Year: 2019, Kind: registry.UnitGrade, Grade: "VMTD"}}},
			registry.FaultWrongSubject, "kind", registry.Grades, nil},
		"postings that overlap": {
			registry.Batch{People: []registry.Person{{Code: "QN-7", Name: "Lý Văn Không", Category: registry.Officer,
				Postings: []registry.Posting{{From: date("2015"), Unit: "X5"}, {From: date("2012"), Unit: "K1"}}}}},
			registry.FaultDateOrder, "postings.from", registry.People, map[string]string{"open": "2012"}},
		"event before the decision": {
			registry.Batch{Awards: []registry.Award{with(award("CSTT", an, 2018), func(a *registry.Award) {
				a.Events = []registry.Event{{Kind: registry.Annulled, Date: date("2019-12-19"), Reason: "x"}}
			})}},
			registry.FaultDateOrder, "date", registry.Awards, map[string]string{"begin": "20/12/2019"}},
		"event of tomorrow": {
			registry.Batch{Awards: []registry.Award{with(award("CSTT", an, 2018), func(a *registry.Award) {
				a.Events = []registry.Event{{Kind: registry.Annulled, Date: date("2020-06-10"), Reason: "x"}}
			})}},
			registry.FaultFuture, "date", registry.Awards, nil},
		"lowered twice to the same honour": {
			registry.Batch{Awards: []registry.Award{with(award("CSTDCS", an, 2018), func(a *registry.Award) {
				lowered := registry.Event{Kind: registry.Downgraded, Date: date("2020-01-01"), Reason: "x", Honour: "CSTT"}
				a.Events = []registry.Event{lowered, lowered}
			})}},
			registry.FaultNotLower, "honour", registry.Awards, map[string]string{"present": "Chiến sĩ tiên tiến"}},
		"grade recorded otherwise": {
			registry.Batch{Grades: []registry.Grade{{Subject: ckt, Year: 2019, Kind: registry.TaskGrade, Grade: "HTNV"}}},
			registry.FaultDuplicateRecord, "grade", registry.Grades, map[string]string{"older": "HTXSNV"}},
		"tally recorded otherwise": {
			registry.Batch{Tallies: []registry.Tally{{Unit: "CKT", Year: 2019, Of: registry.PartyMembers, Grade: "HTTNV", Count: 3}}},
			registry.FaultDuplicateRecord, "count", registry.Tallies, map[string]string{"older": "300"}},
		"figure recorded otherwise": {
			registry.Batch{Figures: []registry.Figure{{Unit: "CKT", Period: cal.Period{From: 2015, To: 2019}, Name: "Nghị quyết đã ban hành", Value: "35"}}},
			registry.FaultDuplicateRecord, "value", registry.Figures, map[string]string{"older": "34"}},
		"exemplar recorded otherwise": {
			registry.Batch{Exemplars: []registry.Exemplar{{Movement: "PHTT", Subject: an, Deed: "Khác", Year: 2020}}},
			registry.FaultDuplicateRecord, "deed", registry.Exemplars, map[string]string{"older": "Cải tiến thiết bị"}},
		"initiative recorded otherwise": {
			registry.Batch{Initiatives: []registry.Initiative{{Subject: an, Year: 2019, Title: "giá thử bơm", Kind: "de_tai", Scope: "unit", RecognisedBy: "division"}}},
			registry.FaultDuplicateRecord, "kind", registry.Initiatives, map[string]string{"older": "sang_kien"}},
		"discipline recorded otherwise": {
			registry.Batch{Disciplines: []registry.Discipline{{Subject: hoa, Date: date("2018-03"), Form: "khien_trach"}}},
			registry.FaultDuplicateRecord, "until", registry.Disciplines, map[string]string{"older": "01/3/2019"}},
		"text that is not Unicode": {
			registry.Batch{Units: []registry.Unit{{Code: "N1", Name: "Kho \xff", Kind: registry.MilitaryUnit, Echelon: registry.Depot}}},
			registry.FaultText, "name", registry.Units, nil},
		"alias that nobody can see": {
			registry.Batch{People: []registry.Person{{Code: "QN-7", Name: "Lý Văn Không", Aliases: []string{"K\u200b"}, Category: registry.Officer}}},
			registry.FaultText, "aliases", registry.People, nil},
		"event that cannot be": {
			registry.Batch{Awards: []registry.Award{with(award("CSTT", an, 2018), func(a *registry.Award) {
				a.Events = []registry.Event{{Kind: registry.Restored, Date: date("2020-01-01"), Reason: "x"}}
			})}},
			registry.FaultState, "kind", registry.Awards, nil},
	} {
		t.Run(name, func(t *testing.T) {
			faults := faultsOf(t, r, test.batch)
			if len(faults.Errors()) == 0 || !faults.Has(test.code) {
				t.Fatalf("got %v, want %s", faults, test.code)
			}
			for _, fault := range faults {
				if fault.Code != test.code {
					continue
				}
				if fault.Field != test.field || fault.Kind != test.kind {
					t.Errorf("fault is at %s %s, want %s %s", fault.Kind, fault.Field, test.kind, test.field)
				}
				for key, want := range test.args {
					if fault.Args[key] != want {
						t.Errorf("args are %v, want %s %q", fault.Args, key, want)
					}
				}
			}
		})
	}
}

func TestAllFaultsComeAtOnceInTheOrderOfTheBatch(t *testing.T) {
	r := sampleRegister(t)
	faults := faultsOf(t, r, registry.Batch{
		Units:  []registry.Unit{unit("N1", ""), unit("N2", "N9")},
		Awards: []registry.Award{award("XYZ", registry.PersonSubject("QN-001"), 2018), award("DVQT", registry.PersonSubject("QN-9"), 2018)},
		Grades: []registry.Grade{{Subject: registry.UnitSubject("CKT"), Year: 2019, Kind: registry.TaskGrade, Grade: "???"}},
	})
	var places []string
	for _, fault := range faults.Errors() {
		places = append(places, text(t, []any{fault.Kind, fault.Index, fault.Field}))
	}
	want := []string{}
	for _, place := range [][]any{
		{"units", 1, "parent"}, {"awards", 0, "honour"}, {"awards", 1, "honour"}, {"awards", 1, "person"},
		{"grades", 0, "grade"}, {"grades", 0, "grade"},
	} {
		want = append(want, text(t, place))
	}
	requireEqual(t, places, want)
}

func TestAYearAfterTheDecisionIsRefused(t *testing.T) {
	r := sampleRegister(t)
	if faults := faultsOf(t, r, registry.Batch{Awards: []registry.Award{award("CSTT", registry.PersonSubject("QN-001"), 2020)}}); !faults.Errors().Has(registry.FaultDateOrder) {
		t.Errorf("got %v, want %s", faults, registry.FaultDateOrder)
	}
}

func TestADecisionOfALaterYearThanTheNextIsRefused(t *testing.T) {
	r := sampleRegister(t)
	if faults := faultsOf(t, r, registry.Batch{Decisions: []registry.Decision{{Issuer: "CKT", Number: "1", Date: date("2204-12-20"), Level: "division"}}}); !faults.Errors().Has(registry.FaultFuture) {
		t.Errorf("got %v, want %s", faults, registry.FaultFuture)
	}
}

func TestADecisionOfTomorrowIsAWarning(t *testing.T) {
	r := sampleRegister(t)
	receipt := record(t, r, registry.Batch{Decisions: []registry.Decision{{Issuer: "CKT", Number: "1", Date: date("2020-06-10"), Level: "division"}}})
	if len(receipt.Warnings) != 1 || !receipt.Warnings.Has(registry.FaultFuture) {
		t.Errorf("warnings are %v", receipt.Warnings)
	}
}

func TestReplaceDoesNotReplaceAwards(t *testing.T) {
	r := sampleRegister(t)
	b := registry.Batch{Awards: []registry.Award{with(award("CO_TT", registry.UnitSubject("CKT"), 2019), func(a *registry.Award) {
		a.Ordinal, a.Citation = 1, "Khác"
	})}}
	_, err := r.Record(t.Context(), b, store.RecordOptions{Replace: true})
	if faults, _ := err.(registry.Faults); !faults.Has(registry.FaultDuplicateOrdinal) {
		t.Errorf("got %v, want a duplicate ordinal", err)
	}
}
