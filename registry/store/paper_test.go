package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

var digest = strings.Repeat("ab", 32)

// printed notes prints of awards.
func printed(t *testing.T, r *store.Register, ids ...int64) {
	t.Helper()
	var prints []store.Print
	for _, id := range ids {
		events := len(stateOf(t, r, id).Award.Events)
		prints = append(prints, store.Print{AwardID: id, Paper: "a4", SHA256: digest, Template: "army-a4", Mode: store.FullPrint, Events: events})
	}
	if err := r.RecordPrints(t.Context(), prints); err != nil {
		t.Fatal(err)
	}
}

func befall(t *testing.T, r *store.Register, id int64, e registry.Event) registry.Award {
	t.Helper()
	award, err := r.AddEvent(t.Context(), id, e)
	if err != nil {
		t.Fatal(err)
	}
	return award
}

// reissue is an exchange of a damaged paper on a day.
func reissue(day, number string) registry.Event {
	return registry.Event{Kind: registry.Reissued, Date: date(day), Reason: "Mối xông",
		Reissue: registry.Reissue{Kind: registry.Exchange, Ground: registry.DamagedPaper, Number: number}}
}

func stateOf(t *testing.T, r *store.Register, id int64) store.PaperState {
	t.Helper()
	state, err := r.PaperOf(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return state
}

func TestReconcileTellsWhatBecameOfEachPaper(t *testing.T) {
	r := sampleRegister(t)
	printed(t, r, 3, 4)
	befall(t, r, 4, registry.Event{Kind: registry.Amended, Date: date("2020-06-01"), Reason: "Sai", Changes: []registry.Change{{Field: "citation", To: "Đúng"}}})
	states, err := r.Reconcile(t.Context(), ref("CKT", "45/QĐ-CKT", 2019))
	if err != nil {
		t.Fatal(err)
	}
	want := []struct{ printed, handed, stale bool }{{false, true, false}, {true, false, false}, {true, false, true}}
	if len(states) != len(want) {
		t.Fatalf("got %d papers, want %d", len(states), len(want))
	}
	for i, state := range states {
		done, isPrinted := state.Printed()
		_, isHanded := state.Handed()
		if state.Award.Ordinal != i+1 || isPrinted != want[i].printed || isHanded != want[i].handed || state.Stale() != want[i].stale {
			t.Errorf("paper %d: printed %t, handed over %t, stale %t, want %v", state.Award.Ordinal, isPrinted, isHanded, state.Stale(), want[i])
		}
		if isPrinted && (done.Template != "army-a4" || done.Mode != store.FullPrint) {
			t.Errorf("paper %d was printed as %v", state.Award.Ordinal, done)
		}
	}
	var missing *store.NotFoundError
	if _, err := r.Reconcile(t.Context(), ref("CKT", "46/QĐ-CKT", 2019)); !errors.As(err, &missing) {
		t.Errorf("an unknown decision gave %v", err)
	}
}

func TestAPaperIssuedAnewIsPrintedAndHandedOverAnew(t *testing.T) {
	r := sampleRegister(t)
	printed(t, r, 2)
	befall(t, r, 2, reissue("2020-03-05", "02"))
	state := stateOf(t, r, 2)
	if _, done := state.Printed(); done {
		t.Error("the paper of the re-issue counts as printed")
	}
	if _, done := state.Handed(); done {
		t.Error("the paper of the re-issue counts as handed over")
	}
	printed(t, r, 2)
	faults, err := r.HandOver(t.Context(), []registry.Handover{{AwardID: 2, On: date("2020-03-20")}})
	if err != nil || len(faults) > 0 {
		t.Fatalf("got %v, %v", faults, err)
	}
	state = stateOf(t, r, 2)
	if done, _ := state.Printed(); done.Issue != 1 || done.Events != 1 || state.Prints[0].Issue != 0 {
		t.Errorf("printed as %v", state.Prints)
	}
	if h, _ := state.Handed(); h.Issue != 1 || h.On != date("2020-03-20") || len(state.Handovers) != 2 {
		t.Errorf("handed over as %v", state.Handovers)
	}
	copied := newRegister(t)
	record(t, copied, everything(t, r))
	requireEqual(t, unnumbered(everything(t, copied)), unnumbered(everything(t, r)))
	for _, register := range []*store.Register{r, copied} {
		if err := register.Verify(t.Context()); err != nil {
			t.Error(err)
		}
	}
}

// While one program prints, another may correct the award or have its paper
// issued anew: the ledger notes what was printed, not what is so by then.
func TestAPrintIsOfTheAwardAsItWasRead(t *testing.T) {
	r := sampleRegister(t)
	before := store.Print{AwardID: 3, Paper: "a4", SHA256: digest}
	befall(t, r, 3, registry.Event{Kind: registry.Amended, Date: date("2020-01-03"), Reason: "x", Changes: []registry.Change{{Field: "as.name", To: "Trần Thị Hòa"}}})
	if err := r.RecordPrints(t.Context(), []store.Print{before}); err != nil {
		t.Fatal(err)
	}
	if !stateOf(t, r, 3).Stale() {
		t.Error("a paper that was read before an amendment passes for one that has it")
	}
	befall(t, r, 3, reissue("2020-03-05", "02"))
	before.Events = 1
	if err := r.RecordPrints(t.Context(), []store.Print{before}); err != nil {
		t.Fatal(err)
	}
	if _, done := stateOf(t, r, 3).Printed(); done {
		t.Error("a paper that was read before the re-issue passes for that of the re-issue")
	}
	for _, events := range []int{-1, 3} {
		before.Events = events
		var faults registry.Faults
		if err := r.RecordPrints(t.Context(), []store.Print{before}); !errors.As(err, &faults) || !faults.Has(registry.FaultNumber) {
			t.Errorf("%d events: %v", events, err)
		}
	}
}

func TestAHandoverIsRefused(t *testing.T) {
	r := sampleRegister(t)
	annul(t, r, 3)
	for name, test := range map[string]struct {
		h    registry.Handover
		want registry.FaultCode
	}{
		"a second time":           {registry.Handover{AwardID: 2, On: date("2020-01-05")}, registry.FaultHandedOver},
		"before the decision":     {registry.Handover{AwardID: 4, On: date("2019-11-30")}, registry.FaultDateOrder},
		"in the future":           {registry.Handover{AwardID: 4, On: date("2020-06-10")}, registry.FaultFuture},
		"without a day":           {registry.Handover{AwardID: 4, On: date("2020-01")}, registry.FaultMissing},
		"of an annulled award":    {registry.Handover{AwardID: 3, On: date("2020-06-09")}, registry.FaultState},
		"with a hidden character": {registry.Handover{AwardID: 4, On: date("2020-01-05"), Note: "a\u200bb"}, registry.FaultText},
	} {
		t.Run(name, func(t *testing.T) {
			before := everything(t, r)
			_, err := r.HandOver(t.Context(), []registry.Handover{{AwardID: 1, On: date("2020-01-05")}, test.h})
			var faults registry.Faults
			if !errors.As(err, &faults) || !faults.Has(test.want) {
				t.Fatalf("got %v, want %s", err, test.want)
			}
			if at := faults.Errors()[0]; at.Kind != registry.Handovers || at.Index != 1 {
				t.Errorf("the fault is at %s[%d]", at.Kind, at.Index)
			}
			requireEqual(t, everything(t, r), before)
		})
	}
	var missing *store.NotFoundError
	if _, err := r.HandOver(t.Context(), []registry.Handover{{AwardID: 99, On: date("2020-01-05")}}); !errors.As(err, &missing) {
		t.Errorf("an unknown award gave %v", err)
	}
}

func TestHandingOverWhatWasNeverPrintedIsAWarning(t *testing.T) {
	r := sampleRegister(t)
	if faults, err := r.HandOver(t.Context(), nil); err != nil || len(faults) > 0 {
		t.Errorf("handing over nothing gave %v, %v", faults, err)
	}
	faults, err := r.HandOver(t.Context(), []registry.Handover{{AwardID: 1, On: date("2020-01-05")}})
	if err != nil || len(faults) != 1 || !faults.Has(registry.FaultUnprinted) {
		t.Errorf("got %v, %v", faults, err)
	}
	if handed, err := r.Handovers(t.Context(), 1); err != nil || len(handed) != 1 || handed[0].Decision.Number != "123/QĐ-BTL" {
		t.Errorf("got %v, %v", handed, err)
	}
	lines, err := r.Log(t.Context(), store.LogFilter{Kind: registry.Handovers, Last: 1})
	if err != nil || lines[0].Operator != "hand over" || lines[0].Action != store.Added {
		t.Errorf("the log says %v, %v", lines, err)
	}
}

func TestAHandoverBeforeTheAwardWasLostComesInFromAnotherRegister(t *testing.T) {
	r, copied := sampleRegister(t), newRegister(t)
	annul(t, r, 2) // handed over in 2019
	record(t, copied, everything(t, r))
	requireEqual(t, unnumbered(everything(t, copied)), unnumbered(everything(t, r)))
}

func TestNumbersOfReissuesRunThroughTheIssuersYear(t *testing.T) {
	r := sampleRegister(t)
	next := func(issuer string) string {
		number, err := r.NextReissueNumber(t.Context(), issuer, 2020)
		if err != nil {
			t.Fatal(err)
		}
		return number
	}
	if got := next("CKT"); got != "01" {
		t.Errorf("the first is %s", got)
	}
	befall(t, r, 2, reissue("2020-03-05", "09"))
	befall(t, r, 3, reissue("2020-03-05", "12/CN-CKT"))
	if got := next("CKT"); got != "10" {
		t.Errorf("after 09 comes %s", got)
	}
	if got := next("QK2"); got != "01" {
		t.Errorf("the first of another issuer is %s", got)
	}
	for _, number := range []string{"09", "9", "12/CN-CKT"} {
		_, err := r.AddEvent(t.Context(), 4, reissue("2020-04-01", number))
		var faults registry.Faults
		if !errors.As(err, &faults) || !faults.Has(registry.FaultReissueNumber) {
			t.Errorf("%s, which is taken, gave %v", number, err)
		}
	}
}

func TestAListBringsNoNumberOfAReissueTwice(t *testing.T) {
	r := sampleRegister(t)
	befall(t, r, 2, reissue("2020-03-05", "09"))
	award := func(year int, number string) registry.Award {
		a := sample().Awards[1]
		a.UID, a.Ordinal, a.Period, a.Events = "", 0, cal.OneYear(cal.Year(year)), []registry.Event{reissue("2020-04-05", number)}
		return a
	}
	for name, awards := range map[string][]registry.Award{
		"of the register": {award(2017, "9")}, "of the list": {award(2017, "10"), award(2016, "010")},
	} {
		var faults registry.Faults
		_, err := r.Record(t.Context(), registry.Batch{Awards: awards}, store.RecordOptions{})
		if !errors.As(err, &faults) || !faults.Has(registry.FaultReissueNumber) {
			t.Errorf("a number %s: %v", name, err)
		}
	}
	record(t, r, registry.Batch{Awards: []registry.Award{award(2017, "10"), award(2016, "11")}})
}

func TestTheTemplateIsChosenByTheMostExactUse(t *testing.T) {
	r := sampleRegister(t)
	for _, test := range []struct{ honour, issuer, want string }{
		{"GK", "CKT", "gk-cuc"}, {"CSTT", "CKT", "army-a4"}, {"GK", "QK2", "army-a4"},
	} {
		if got, err := r.TemplateFor(t.Context(), test.honour, test.issuer); err != nil || got != test.want {
			t.Errorf("%s of %s: got %q, %v, want %q", test.honour, test.issuer, got, err, test.want)
		}
	}
	err := r.UseTemplate(t.Context(), registry.TemplateUse{Honour: "GK", Issuer: "CKT", Template: "other"})
	if got, _ := r.TemplateFor(t.Context(), "GK", "CKT"); err != nil || got != "other" {
		t.Errorf("replaced by %q, %v", got, err)
	}
	err = r.UseTemplate(t.Context(), registry.TemplateUse{Honour: "GK", Issuer: "CKT"})
	if uses, _ := r.TemplateUses(t.Context()); err != nil || len(uses) != 2 {
		t.Errorf("taken back: %v, %v", uses, err)
	}
	for use, want := range map[registry.TemplateUse]registry.FaultCode{
		{Honour: "XYZ", Template: "a"}: registry.FaultUnknownHonour, {Issuer: "XYZ", Template: "a"}: registry.FaultUnknownIssuer,
	} {
		var faults registry.Faults
		if err := r.UseTemplate(t.Context(), use); !errors.As(err, &faults) || !faults.Has(want) {
			t.Errorf("%v gave %v", use, err)
		}
	}
}

func TestTemplatesAndPrintersAreReplacedAndDropped(t *testing.T) {
	r := sampleRegister(t)
	var faults registry.Faults
	if err := r.DropTemplate(t.Context(), "gk-cuc"); !errors.As(err, &faults) || !faults.Has(registry.FaultTemplateUsed) {
		t.Errorf("a template in use gave %v", err)
	}
	changed := registry.Template{ID: "gk-cuc", Text: "id = \"gk-cuc\"\r\n"}
	err := errors.Join(r.PutTemplate(t.Context(), changed), r.PutPrinter(t.Context(), registry.Printer{Name: "Máy phòng chính trị", DX: -1, ScaleX: 1, ScaleY: 1}))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := r.Template(t.Context(), "gk-cuc"); err != nil || got.Text != changed.Text || len(got.Background) > 0 {
		t.Errorf("got %v, %v", got, err)
	}
	if got, err := r.Printer(t.Context(), "Máy phòng chính trị"); err != nil || got.DX != -1 {
		t.Errorf("got %v, %v", got, err)
	}
	err = errors.Join(r.UseTemplate(t.Context(), registry.TemplateUse{Honour: "GK", Issuer: "CKT"}),
		r.DropTemplate(t.Context(), "gk-cuc"), r.DropPrinter(t.Context(), "Máy phòng chính trị"))
	if err != nil {
		t.Fatal(err)
	}
	var missing *store.NotFoundError
	if err := r.DropPrinter(t.Context(), "Máy phòng chính trị"); !errors.As(err, &missing) {
		t.Errorf("dropped twice: %v", err)
	}
	if lines, err := r.Log(t.Context(), store.LogFilter{Kind: registry.Templates}); err != nil || len(lines) != 3 || strings.Contains(lines[0].After, "iVBOR") {
		t.Errorf("the log says %v, %v", lines, err)
	}
}

func TestAKeyIsTrustedOnce(t *testing.T) {
	r := sampleRegister(t)
	again := sample().TrustedKeys[0]
	again.Added = date("2020-01-01")
	if err := r.AddTrustedKey(t.Context(), again); err != nil {
		t.Error(err)
	}
	keys, err := r.TrustedKeys(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, keys, sample().TrustedKeys)
	receipt := record(t, newRegister(t), registry.Batch{TrustedKeys: keys})
	if !receipt.Warnings.Has(registry.FaultTrustedKey) {
		t.Errorf("a list that brings a key gave %v", receipt.Warnings)
	}
}

// Whoever wrote a list could name one key to the person who takes it in and
// put in another, or claim that his own is the unit's.
func TestAKeyThatIsNotWhatItSaysIsRefused(t *testing.T) {
	r := sampleRegister(t)
	honest, forger := trustedKey("b", "Trung đoàn 5"), trustedKey("c", "Trung đoàn 5")
	for name, spoil := range map[string]func(*registry.TrustedKey){
		"no key":                func(k *registry.TrustedKey) { k.Public = "sovang-pub-1 abcdefgh AAAA Trung đoàn 5" },
		"under another's id":    func(k *registry.TrustedKey) { k.Public = forger.Public },
		"under another's name":  func(k *registry.TrustedKey) { k.Unit = "Cục Kỹ thuật" },
		"under a key's id here": func(k *registry.TrustedKey) { k.ID = sample().TrustedKeys[0].ID },
	} {
		t.Run(name, func(t *testing.T) {
			key := honest
			spoil(&key)
			for _, replace := range []bool{false, true} {
				var faults registry.Faults
				_, err := r.Record(t.Context(), registry.Batch{TrustedKeys: []registry.TrustedKey{key}}, store.RecordOptions{Replace: replace})
				if !errors.As(err, &faults) || !faults.Has(registry.FaultPublicKey) {
					t.Errorf("got %v", err)
				}
			}
			if err := r.AddTrustedKey(t.Context(), key); err == nil {
				t.Error("it is trusted when it comes by itself")
			}
		})
	}
}

func TestAListNeverBringsTheUnitsOwnKey(t *testing.T) {
	r := sampleRegister(t)
	own := trustedKey("b", "Cục Kỹ thuật")
	own.Own = true
	if err := r.AddTrustedKey(t.Context(), own); err != nil {
		t.Fatal(err)
	}
	isOwn := func(r *store.Register) (own int) {
		keys, err := r.TrustedKeys(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range keys {
			if key.Own {
				own++
			}
		}
		return own
	}
	other := newRegister(t)
	record(t, other, everything(t, r))
	if n := isOwn(other); n != 0 {
		t.Errorf("%d keys of another register became the unit's own", n)
	}
	if err := other.AddTrustedKey(t.Context(), own); err != nil || isOwn(other) != 1 {
		t.Errorf("a key that the unit has itself: %v, %d are its own", err, isOwn(other))
	}
	foreign := own
	foreign.Own = false
	record(t, r, registry.Batch{TrustedKeys: []registry.TrustedKey{foreign}})
	if n := isOwn(r); n != 1 {
		t.Errorf("a list leaves %d keys of the unit's own", n)
	}
}

func TestTheDatabaseKeepsKeysAsTheyAre(t *testing.T) {
	r := sampleRegister(t)
	for _, sql := range []string{
		"UPDATE trusted_keys SET public = 'x'",
		"UPDATE trusted_keys SET key = 'x'",
		"UPDATE trusted_keys SET unit = 'x'",
		"INSERT OR REPLACE INTO trusted_keys SELECT id, 'x', public, unit, own, added FROM trusted_keys",
		"INSERT OR REPLACE INTO trusted_keys SELECT NULL, key, 'x', unit, own, added FROM trusted_keys",
	} {
		if err := r.Exec(t.Context(), sql); err == nil || !strings.Contains(err.Error(), "never") {
			t.Errorf("%s gave %v", sql, err)
		}
	}
}

func TestTheLedgerOfPapersIsNeverChanged(t *testing.T) {
	r := sampleRegister(t)
	for _, sql := range []string{"UPDATE handovers SET note = 'x'", "DELETE FROM handovers"} {
		if err := r.Exec(t.Context(), sql); err == nil || !strings.Contains(err.Error(), "never") {
			t.Errorf("%s gave %v", sql, err)
		}
	}
}

// A hand-over is of the award's own paper: no event but its re-issue brings one.
func TestTheDatabaseTakesNoHandoverOfAnotherAwardsPaper(t *testing.T) {
	r := sampleRegister(t)
	befall(t, r, 2, reissue("2020-03-05", "02"))
	befall(t, r, 3, registry.Event{Kind: registry.Annulled, Date: date("2020-03-05"), Reason: "Sai"})
	for _, pair := range []string{"3, (SELECT max(id) FROM award_events WHERE award_id = 2)", "3, (SELECT max(id) FROM award_events WHERE award_id = 3)"} {
		err := r.Exec(t.Context(), "INSERT INTO handovers SELECT NULL, lower(hex(randomblob(18))), "+pair+", '2020-03-06', '', ''")
		if err == nil || !strings.Contains(err.Error(), "another award") {
			t.Errorf("%s: %v", pair, err)
		}
	}
}

// One paper is handed over once, also when it is named twice or when two
// programs do it at once.
func TestAPaperIsHandedOverOnce(t *testing.T) {
	r := sampleRegister(t)
	twice := []registry.Handover{{AwardID: 1, On: date("2020-01-05")}, {AwardID: 1, On: date("2020-01-06")}}
	var faults registry.Faults
	if _, err := r.HandOver(t.Context(), twice); !errors.As(err, &faults) || !faults.Has(registry.FaultHandedOver) {
		t.Errorf("named twice: %v", err)
	}
	other, err := store.Open(t.Context(), r.Path(), options(t))
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	done := make(chan error)
	for _, program := range []*store.Register{r, other} {
		go func() {
			_, err := program.HandOver(t.Context(), []registry.Handover{{AwardID: 4, On: date("2020-01-05")}})
			done <- err
		}()
	}
	first, second := <-done, <-done
	if (first == nil) == (second == nil) || !errors.As(errors.Join(first, second), &faults) || !faults.Has(registry.FaultHandedOver) {
		t.Errorf("at once: %v and %v", first, second)
	}
	if handed, err := r.Handovers(t.Context(), 4); err != nil || len(handed) != 1 {
		t.Errorf("the ledger says %v, %v", handed, err)
	}
}

// A print and a re-issue of the first release say less than those of today.
func TestPapersOfTheFirstReleaseAreUnderstood(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sổ vàng.db")
	content, err := os.ReadFile("testdata/register-0001.sql")
	if err != nil {
		t.Fatal(err)
	}
	const uid = "01900000-0000-7000-8000-00000000000"
	more := `INSERT INTO award_events VALUES (91, '` + uid + `1', 2, 'reissued', '2020-01-02', 'x', NULL, '');
		INSERT INTO prints VALUES (91, '` + uid + `2', 2, 91, '2020-01-02T00:00:00.000Z', 'a4', '` + digest + `'),
			(92, '` + uid + `3', 3, NULL, '2020-01-02T00:00:00.000Z', 'a4', '` + digest + `');`
	if err := store.BuildOld(t.Context(), path, 1, string(content)+more); err != nil {
		t.Fatal(err)
	}
	r, err := store.Open(t.Context(), path, options(t))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	done, ok := stateOf(t, r, 2).Printed()
	want := store.Print{AwardID: 2, At: time.Date(2020, 1, 2, 0, 0, 0, 0, time.UTC), Paper: "a4", SHA256: digest, Issue: 1, Events: -1}
	if !ok || done != want {
		t.Errorf("got %v, want %v", done, want)
	}
	befall(t, r, 3, registry.Event{Kind: registry.Amended, Date: date("2020-01-03"), Reason: "x", Changes: []registry.Change{{Field: "as.name", To: "Trần Thị Hòa"}}})
	if !stateOf(t, r, 3).Stale() {
		t.Error("an amendment of the day after does not count")
	}
	copied := newRegister(t)
	record(t, copied, everything(t, r))
	requireEqual(t, unnumbered(everything(t, copied)), unnumbered(everything(t, r)))
}

func TestPapersAreCountedByWhatRemainsToBeDone(t *testing.T) {
	state := func(ordinal int, printed, handed bool, events ...registry.EventKind) store.PaperState {
		s := store.PaperState{Award: registry.Award{Ordinal: ordinal}}
		if printed {
			s.Prints = []store.Print{{Paper: "a4"}}
		}
		if handed {
			s.Handovers = []registry.Handover{{Ordinal: ordinal}}
		}
		for _, kind := range events {
			s.Award.Events = append(s.Award.Events, registry.Event{Kind: kind})
		}
		return s
	}
	above := state(7, false, false)
	above.Prints = []store.Print{{Paper: store.ExtractPaper}}
	states := []store.PaperState{
		state(1, true, true), state(2, true, false, registry.Amended), state(4, false, true), state(5, true, true, registry.Annulled),
		state(6, true, true, registry.Reissued), above}
	here := func(a registry.Award) bool { return a.Ordinal != 7 }
	requireEqual(t, store.CountPapers(states, 6, here), store.PaperCount{Decided: 6, Registered: 6, Lost: 1, Printed: 2, Handed: 2, Above: 1,
		Gaps: []int{3}, Beyond: []int{7}, Unprinted: []int{4, 6}, Unhanded: []int{2, 6, 7}, Stale: []int{2}})
	if count := store.CountPapers(states[:1], 0, here); !count.Complete() || count.Decided != 1 {
		t.Errorf("one paper that is done gave %v", count)
	}
	if count := store.CountPapers(nil, 0, here); count.Complete() {
		t.Errorf("no paper at all gave %v", count)
	}
}
