package store_test

import (
	"errors"
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/store"
)

func annul(t *testing.T, r *store.Register, id int64) {
	t.Helper()
	_, err := r.AddEvent(t.Context(), id, registry.Event{Kind: registry.Annulled, Date: date("2020-02-01"), Reason: "Khai sai thành tích"})
	if err != nil {
		t.Fatal(err)
	}
}

func TestTheRecipientIsKeptAsAtTheAward(t *testing.T) {
	r := sampleRegister(t)
	receipt := record(t, r, registry.Batch{
		Decisions: []registry.Decision{{Issuer: "CKT", Number: "7", Date: date("2013-12-20"), Level: "division"},
			{Issuer: "QK2", Number: "8", Date: date("1975-12-20"), Level: "corps"}},
		Awards: []registry.Award{
			{Decision: ref("CKT", "7", 2013), Honour: "CSTT", Subject: registry.PersonSubject("QN-001"), Period: cal.OneYear(2013)},
			{Decision: ref("CKT", "7", 2013), Honour: "CSTDCS", Subject: registry.PersonSubject("QN-001"), Period: cal.OneYear(2013),
				As: registry.Recipient{Rank: "Thượng úy", Unit: "Trạm 3"}},
			{Decision: ref("QK2", "8", 1975), Honour: "DVQT", Subject: registry.UnitSubject("CKT"), Period: cal.OneYear(1975)},
			{Decision: ref("QK2", "8", 1975), Honour: "CSTT", Subject: registry.PersonSubject("QN-001"), Period: cal.OneYear(1975)},
		},
	})
	requireEqual(t, []registry.Recipient{
		receipt.Batch.Awards[0].As, receipt.Batch.Awards[1].As, receipt.Batch.Awards[2].As, receipt.Batch.Awards[3].As,
	}, []registry.Recipient{
		{Name: "Nguyễn Văn Ân", Rank: "Đại úy", Post: "Quản đốc", Unit: "Xưởng 5", Superior: "Cục Kỹ thuật"},
		{Name: "Nguyễn Văn Ân", Rank: "Thượng úy", Post: "Quản đốc", Unit: "Trạm 3"},
		{Name: "Phòng Kỹ thuật", Superior: "Quân khu 2"},
		{Name: "Nguyễn Văn Ân"},
	})
}

func TestOrdinalsCountOnInTheDecision(t *testing.T) {
	r := sampleRegister(t)
	years := func(ordinals ...int) registry.Batch {
		var b registry.Batch
		for i, ordinal := range ordinals {
			year := 2000 + cal.Year(len(everything(t, r).Awards)+i)
			b.Awards = append(b.Awards, with(award("CSTT", registry.PersonSubject("QN-001"), year), func(a *registry.Award) { a.Ordinal = ordinal }))
		}
		return b
	}
	ordinals := func(b registry.Batch) (got []int) {
		for _, a := range record(t, r, b).Batch.Awards {
			got = append(got, a.Ordinal)
		}
		return got
	}
	if got := ordinals(years(0, 0, 3, 0)); !slices.Equal(got, []int{2, 4, 3, 5}) {
		t.Errorf("ordinals are %v", got)
	}
	if got := ordinals(years(20, 0)); !slices.Equal(got, []int{20, 6}) {
		t.Errorf("ordinals are %v", got)
	}
}

func TestDifferentCertificatesInOneYearAreFine(t *testing.T) {
	r := sampleRegister(t)
	record(t, r, registry.Batch{Awards: []registry.Award{with(award("GK", registry.PersonSubject("QN-002"), 2019), func(a *registry.Award) {
		a.Type, a.Citation = registry.ByFeat, "Đã dũng cảm cứu người"
	})}})
}

func TestWhatWasAnnulledCanBeGivenAgain(t *testing.T) {
	r := sampleRegister(t)
	annul(t, r, 2)
	record(t, r, registry.Batch{Awards: []registry.Award{award("CSTDCS", registry.PersonSubject("QN-001"), 2019)}})
}

func TestWhatWasLostIsNotRecordedAgainAsItWas(t *testing.T) {
	r := sampleRegister(t)
	again := everything(t, r)
	annul(t, r, 2)
	for _, ordinal := range []int{0, 1} {
		b := registry.Batch{Awards: []registry.Award{with(again.Awards[0], func(a *registry.Award) { a.ID, a.UID, a.Ordinal = 0, "", ordinal })}}
		if b.Awards[0].Honour != "CSTDCS" {
			t.Fatalf("the award is %+v", b.Awards[0])
		}
		faults := faultsOf(t, r, b)
		if len(faults) != 1 || faults[0].Code != registry.FaultState || faults[0].Field != "honour" ||
			faults[0].Args["standing"] != "annulled" || faults[0].Args["older"] != "2" || faults[0].Args["recipient"] != "Nguyễn Văn Ân" {
			t.Errorf("ordinal %d: got %v", ordinal, faults)
		}
	}
	if receipt := record(t, r, everything(t, r)); len(receipt.New) > 0 {
		t.Errorf("new to the register: %v", receipt.New)
	}
}

func TestWhatWasLoweredIsNotGivenAgainAsItWas(t *testing.T) {
	r := sampleRegister(t)
	lower(t, r, 2, "CSTT")
	receipt := record(t, r, registry.Batch{Awards: []registry.Award{
		{Decision: ref("CKT", "45/QĐ-CKT", 2019), Honour: "CSTDCS", Subject: registry.PersonSubject("QN-001"), Period: cal.OneYear(2019)}}})
	if len(receipt.New) > 0 || receipt.AwardIDs[0] != 2 {
		t.Errorf("new: %v, awards %v", receipt.New, receipt.AwardIDs)
	}
}

func lower(t *testing.T, r *store.Register, id int64, honour string) {
	t.Helper()
	_, err := r.AddEvent(t.Context(), id, registry.Event{Kind: registry.Downgraded, Date: date("2020-02-01"), Reason: "Xét lại", Honour: honour})
	if err != nil {
		t.Fatal(err)
	}
}

// An event can make an award the second of its kind as recording can.
func TestAnEventDoesNotGiveAnHonourTwice(t *testing.T) {
	an := registry.PersonSubject("QN-001")
	restored := registry.Event{Kind: registry.Restored, Date: date("2020-03-01"), Reason: "Minh oan"}
	lowered := registry.Event{Kind: registry.Downgraded, Date: date("2020-03-01"), Reason: "Xét lại", Honour: "CSTT"}
	certificate := with(award("GK", registry.PersonSubject("QN-002"), 2019), func(a *registry.Award) {
		a.Type, a.Citation = registry.ByFeat, "Đã dũng cảm cứu người"
	})
	for name, test := range map[string]struct {
		id     int64 // the award that the event befalls
		before bool  // annulled before
		more   registry.Award
		event  registry.Event
		older  string // the award that speaks against it
	}{
		"restored":                  {2, true, award("CSTDCS", an, 2019), restored, "5"},
		"restored beside another":   {2, true, award("CSTDCS", an, 2018), restored, ""},
		"restored certificate":      {4, true, certificate, restored, ""},
		"lowered":                   {2, false, award("CSTT", an, 2019), lowered, "5"},
		"lowered beside other year": {2, false, award("CSTT", an, 2018), lowered, ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := sampleRegister(t)
			if test.before {
				annul(t, r, test.id)
			}
			record(t, r, registry.Batch{Awards: []registry.Award{test.more}})
			_, err := r.AddEvent(t.Context(), test.id, test.event)
			if test.older == "" {
				if err != nil {
					t.Errorf("got %v", err)
				}
				return
			}
			faults, _ := err.(registry.Faults)
			if len(faults) != 1 || faults[0].Code != registry.FaultDuplicateAward {
				t.Fatalf("got %v, want a duplicate award", err)
			}
			requireEqual(t, faults[0].Args, map[string]string{
				"older": test.older, "number": "123/QĐ-BTL", "date": "20/12/2019", "year": "2019", "recipient": "Nguyễn Văn Ân"})
		})
	}
}

func TestAUnitsHonourIsNotRestoredTwice(t *testing.T) {
	r := sampleRegister(t)
	annul(t, r, 1)
	other := registry.Decision{Issuer: "QK2", Number: "124/QĐ-BTL", Date: date("2019-12-20"), Level: "corps"}
	record(t, r, registry.Batch{Decisions: []registry.Decision{other}, Awards: []registry.Award{
		{Decision: other.Ref(), Honour: "CO_TT", Subject: registry.UnitSubject("CKT"), Period: cal.OneYear(2019)}}})
	_, err := r.AddEvent(t.Context(), 1, registry.Event{Kind: registry.Restored, Date: date("2020-03-01"), Reason: "x"})
	if faults, _ := err.(registry.Faults); !faults.Has(registry.FaultDuplicateAward) {
		t.Errorf("got %v, want a duplicate award", err)
	}
}

func TestALoweredAwardCountsAsTheLowerHonour(t *testing.T) {
	r := sampleRegister(t)
	lowered, err := r.AddEvent(t.Context(), 2, registry.Event{Kind: registry.Downgraded, Date: date("2020-02-01"), Reason: "Xét lại", Honour: "CSTT",
		Decision: ref("ckt", "", 0)})
	if faults, _ := err.(registry.Faults); !faults.Has(registry.FaultUnknownDecision) {
		t.Fatalf("got %v, %v, want an unknown decision", lowered, err)
	}
	lowered, err = r.AddEvent(t.Context(), 2, registry.Event{Kind: registry.Downgraded, Date: date("2020-02-01"), Reason: "Xét lại", Honour: "CSTT",
		Decision: ref("QK2", "123/qđ-btl", 2019)})
	if err != nil {
		t.Fatal(err)
	}
	if lowered.Standing() != registry.LoweredHonour || lowered.Events[0].Decision.Number != "123/QĐ-BTL" {
		t.Errorf("award is %+v", lowered)
	}
	faults := faultsOf(t, r, registry.Batch{Awards: []registry.Award{award("CSTT", registry.PersonSubject("QN-001"), 2019)}})
	if !faults.Has(registry.FaultDuplicateAward) {
		t.Errorf("got %v", faults)
	}
	found, err := r.Awards(t.Context(), store.AwardFilter{Honour: "CSTT"})
	if err != nil || len(found) != 2 {
		t.Errorf("found %d awards, %v, want 2", len(found), err)
	}
}

func TestEventsAreRefusedWhenTheyCannotBe(t *testing.T) {
	r := sampleRegister(t)
	for name, test := range map[string]struct {
		event registry.Event
		want  registry.FaultCode
	}{
		"no reason":        {registry.Event{Kind: registry.Annulled, Date: date("2020-01-01")}, registry.FaultMissing},
		"not annulled":     {registry.Event{Kind: registry.Restored, Date: date("2020-01-01"), Reason: "x"}, registry.FaultState},
		"unknown honour":   {registry.Event{Kind: registry.Downgraded, Date: date("2020-01-01"), Reason: "x", Honour: "XYZ"}, registry.FaultUnknownHonour},
		"honour of units":  {registry.Event{Kind: registry.Downgraded, Date: date("2020-01-01"), Reason: "x", Honour: "DVQT"}, registry.FaultWrongSubject},
		"a higher honour":  {registry.Event{Kind: registry.Downgraded, Date: date("2020-01-01"), Reason: "x", Honour: "CSTDTQUAN"}, registry.FaultNotLower},
		"the same honour":  {registry.Event{Kind: registry.Downgraded, Date: date("2020-01-01"), Reason: "x", Honour: "CSTDCS"}, registry.FaultNotLower},
		"another family":   {registry.Event{Kind: registry.Downgraded, Date: date("2020-01-01"), Reason: "x", Honour: "GK"}, registry.FaultNotLower},
		"before the award": {registry.Event{Kind: registry.Annulled, Date: date("2019-11-30"), Reason: "x"}, registry.FaultDateOrder},
		"of tomorrow":      {registry.Event{Kind: registry.Annulled, Date: date("2020-06-10"), Reason: "x"}, registry.FaultFuture},
		"amends tomorrow": {registry.Event{Kind: registry.Amended, Date: date("2020-06-10"), Reason: "x",
			Changes: []registry.Change{{Field: "citation", To: "y"}}}, registry.FaultFuture},
		"amends nothing":   {registry.Event{Kind: registry.Amended, Date: date("2020-01-01"), Reason: "x"}, registry.FaultMissing},
		"text":             {registry.Event{Kind: registry.Annulled, Date: date("2020-01-01"), Reason: "x\xff"}, registry.FaultText},
		"unknown decision": {registry.Event{Kind: registry.Annulled, Date: date("2020-01-01"), Reason: "x", Decision: ref("QK2", "9", 2020)}, registry.FaultUnknownDecision},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := r.AddEvent(t.Context(), 2, test.event)
			if faults, _ := err.(registry.Faults); !faults.Has(test.want) {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
	var missing *store.NotFoundError
	if _, err := r.AddEvent(t.Context(), 99, registry.Event{}); !errors.As(err, &missing) || missing.Kind != registry.Awards {
		t.Errorf("got %v, want not found", err)
	}
}

func TestAnAmendmentKeepsWhatItReadBefore(t *testing.T) {
	r := sampleRegister(t)
	amend := func(to string) registry.Award {
		a, err := r.AddEvent(t.Context(), 2, registry.Event{Kind: registry.Amended, Date: date("2020-01-01"), Reason: "Sai cấp bậc",
			Changes: []registry.Change{{Field: "as.rank", From: "gì đó", To: to}}})
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	amend("Trung tá")
	amended := amend("Thượng tá")
	requireEqual(t, amended.Events[0].Changes, []registry.Change{{Field: "as.rank", From: "Thiếu tá", To: "Trung tá"}})
	requireEqual(t, amended.Events[1].Changes, []registry.Change{{Field: "as.rank", From: "Trung tá", To: "Thượng tá"}})
	kept, err := r.Award(t.Context(), 2)
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, kept, amended)
	if kept.As.Rank != "Thiếu tá" || kept.Today().As.Rank != "Thượng tá" {
		t.Errorf("rank was %s and is %s", kept.As.Rank, kept.Today().As.Rank)
	}
}

func TestAwardsAreFiltered(t *testing.T) {
	r := sampleRegister(t)
	record(t, r, registry.Batch{
		Decisions: []registry.Decision{{Issuer: "CKT", Number: "7", Date: date("2013-12-20"), Level: "division"}},
		Awards:    []registry.Award{{Decision: ref("CKT", "7", 2013), Honour: "CSTT", Subject: registry.PersonSubject("QN-001"), Period: cal.OneYear(2013)}},
	})
	for name, test := range map[string]struct {
		filter store.AwardFilter
		want   []int64
	}{
		"all, by date":          {store.AwardFilter{}, []int64{5, 2, 3, 4, 1}},
		"of a unit alone":       {store.AwardFilter{Unit: "X5"}, []int64{5, 3, 4}},
		"under a unit":          {store.AwardFilter{Unit: "QK2", Under: true}, []int64{5, 2, 3, 4, 1}},
		"unit, people posted":   {store.AwardFilter{Unit: "CKT"}, []int64{2, 1}},
		"collectives of a unit": {store.AwardFilter{Unit: "CKT", Under: true, For: catalogue.ForUnits}, []int64{1}},
		"individuals":           {store.AwardFilter{For: catalogue.ForPersons}, []int64{5, 2, 3, 4}},
		"of a person":           {store.AwardFilter{Person: "QN-001"}, []int64{5, 2}},
		"of an honour":          {store.AwardFilter{Honour: "CSTT"}, []int64{5, 3}},
		"of years":              {store.AwardFilter{Period: cal.Period{From: 2012, To: 2014}}, []int64{5}},
		"of a decision":         {store.AwardFilter{Decision: ref("CKT", "45/qđ-ckt", 2019)}, []int64{2, 3, 4}},
		"decided in years":      {store.AwardFilter{Decided: cal.OneYear(2013)}, []int64{5}},
		"in a movement":         {store.AwardFilter{Movement: "PHTT"}, []int64{4}},
		"by type":               {store.AwardFilter{Type: registry.ByMovement}, []int64{4}},
		"by number":             {store.AwardFilter{IDs: []int64{1, 3}}, []int64{3, 1}},
		"nothing":               {store.AwardFilter{Unit: "K1", Under: true}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			found, err := r.Awards(t.Context(), test.filter)
			if err != nil {
				t.Fatal(err)
			}
			var ids []int64
			for _, a := range found {
				ids = append(ids, a.ID)
			}
			if !slices.Equal(ids, test.want) {
				t.Errorf("got %v, want %v", ids, test.want)
			}
		})
	}
	var missing *store.NotFoundError
	if _, err := r.Awards(t.Context(), store.AwardFilter{Unit: "N9"}); !errors.As(err, &missing) || missing.Kind != registry.Units {
		t.Errorf("got %v, want not found", err)
	}
}
