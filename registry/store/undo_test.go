package store_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// fataler is a test, or a check of a property.
type fataler interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

// wholeState is all that a register holds beside its log, uids and numbers
// included, as text.
func wholeState(f fataler, t *testing.T, r *store.Register) string {
	f.Helper()
	ctx := t.Context()
	batch, err := r.Everything(ctx)
	if err != nil {
		f.Fatal(err)
	}
	settings, err := r.Settings(ctx)
	if err != nil {
		f.Fatal(err)
	}
	own, err := r.Own(ctx)
	if err != nil {
		f.Fatal(err)
	}
	prints, err := r.Prints(ctx)
	if err != nil {
		f.Fatal(err)
	}
	hidden, err := r.Strings(ctx, `SELECT 'initiative ' || i.uid || COALESCE(a.uid, '') FROM initiatives AS i LEFT JOIN awards AS a ON a.id = i.used_for
		UNION ALL SELECT 'nomination ' || n.uid || COALESCE(a.uid, '') FROM nominations AS n LEFT JOIN awards AS a ON a.id = n.award_id
		UNION ALL SELECT 'print ' || p.uid || COALESCE(e.uid, '') FROM prints AS p LEFT JOIN award_events AS e ON e.id = p.event_id
		UNION ALL SELECT 'scan ' || t.uid || d.uid || t.name || t.media_type || t.sha256 || hex(t.content) FROM attachments AS t JOIN decisions AS d ON d.id = t.decision_id
		UNION ALL SELECT 'handover ' || h.uid || COALESCE(e.uid, '') FROM handovers AS h LEFT JOIN award_events AS e ON e.id = h.event_id
		ORDER BY 1`)
	if err != nil {
		f.Fatal(err)
	}
	return text(t, []any{batch, settings, own, prints, hidden})
}

func requireWhole(f fataler, t *testing.T, r *store.Register, want, after string) {
	f.Helper()
	if got := wholeState(f, t, r); got != want {
		f.Fatalf("after %s:\n%s", after, firstDifference(got, want))
	}
	if err := r.Verify(t.Context()); err != nil {
		f.Fatalf("after %s: %v", after, err)
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			from, to := max(0, i-12), i+6
			return "got …\n" + strings.Join(g[from:min(to, len(g))], "\n") + "\nwant …\n" + strings.Join(w[from:min(to, len(w))], "\n")
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(g), len(w))
}

// history does deeds and takes them back one by one, then brings them back.
func history(f fataler, t *testing.T, r *store.Register, names []string, do func(i int) error, must bool) (done int) {
	f.Helper()
	states := []string{wholeState(f, t, r)}
	for i := range names {
		err := do(i)
		if err != nil && must {
			f.Fatalf("%s: %v", names[i], err)
		}
		if now := wholeState(f, t, r); now != states[len(states)-1] {
			states = append(states, now)
		}
	}
	done = len(states) - 1
	for i := done - 1; i >= 0; i-- {
		if _, err := r.Undo(t.Context(), store.UndoOptions{}); err != nil {
			f.Fatalf("undo to state %d: %v", i, err)
		}
		requireWhole(f, t, r, states[i], fmt.Sprint("undo to state ", i))
	}
	for i := 1; i <= done; i++ {
		if _, err := r.Undo(t.Context(), store.UndoOptions{Redo: true}); err != nil {
			f.Fatalf("redo to state %d: %v", i, err)
		}
		requireWhole(f, t, r, states[i], fmt.Sprint("redo to state ", i))
	}
	return done
}

// Every kind of change is taken back and brought back, in the order of deeds.
func TestEveryChangeIsTakenBack(t *testing.T) {
	t.Parallel()
	r := sampleRegister(t)
	all := deeds()
	names := make([]string, len(all))
	for i, d := range all {
		names[i] = d.name
	}
	first := func(int) int { return 0 }
	done := history(t, t, r, names, func(i int) error { return all[i].do(t, r, first) }, true)
	if done != len(all) {
		t.Errorf("%d of %d deeds changed anything", done, len(all))
	}
	for range done {
		if _, err := r.Undo(t.Context(), store.UndoOptions{}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := r.Undo(t.Context(), store.UndoOptions{}); err != nil { // the sample itself
		t.Fatal(err)
	}
	if b := everything(t, r); slices.ContainsFunc(b.Len(), func(c registry.Count) bool { return c.N > 0 }) {
		t.Errorf("the register still holds %v", b.Len())
	}
	if _, err := r.Undo(t.Context(), store.UndoOptions{}); !errors.Is(err, store.ErrNothingToUndo) {
		t.Errorf("got %v, want nothing to undo", err)
	}
}

// Whatever was done, taking it back step by step leads through every state in
// between, and bringing it back leads there again.
func TestEveryHistoryIsTakenBackAndBroughtBack(t *testing.T) {
	t.Parallel()
	files, err := templates()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	all := deeds()
	checkTimes(t, 10, func(rt *rapid.T) {
		r := openIn(rt, folder, files[1], options(t))
		defer r.Close()
		var names []string
		var chosen []deed
		for range rapid.IntRange(4, 14).Draw(rt, "deeds") {
			d := rapid.SampledFrom(all).Draw(rt, "deed")
			names, chosen = append(names, d.name), append(chosen, d)
		}
		pick := func(n int) int { return rapid.IntRange(0, n-1).Draw(rt, "pick") }
		history(rt, t, r, names, func(i int) error { return chosen[i].do(t, r, pick) }, false)
	})
}

func TestUndoTellsWhatItWillNotDo(t *testing.T) {
	r := sampleRegister(t)
	ctx := t.Context()
	if err := r.SetSetting(ctx, "place", "Phú Thọ"); err != nil {
		t.Fatal(err)
	}
	var moved *store.UndoMovedError
	if _, err := r.Undo(ctx, store.UndoOptions{Expect: 1}); !errors.As(err, &moved) || moved.Found != 2 {
		t.Errorf("got %v, want another operation", err)
	}
	var bound *store.BoundError
	if _, err := r.Undo(ctx, store.UndoOptions{Bounds: []string{"sovang test"}}); !errors.As(err, &bound) || bound.Operation.ID != 2 {
		t.Errorf("got %v, want a bound", err)
	}
	if _, err := r.Undo(ctx, store.UndoOptions{Redo: true}); !errors.Is(err, store.ErrNothingToRedo) {
		t.Errorf("got %v, want nothing to redo", err)
	}
	before := wholeState(t, t, r)
	if done, err := r.Undo(ctx, store.UndoOptions{DryRun: true}); err != nil || done.Operation.ID != 2 || len(done.Removed) != 1 {
		t.Errorf("dry run: %v, %v", done, err)
	}
	requireWhole(t, t, r, before, "a dry run")
	if _, err := r.Undo(ctx, store.UndoOptions{}); err != nil {
		t.Fatal(err)
	}
	if err := r.SetSetting(ctx, "place", "Việt Trì"); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Undo(ctx, store.UndoOptions{Redo: true}); !errors.Is(err, store.ErrNothingToRedo) {
		t.Errorf("after another command: got %v, want nothing to redo", err)
	}
	list, err := r.Operations(ctx, store.OperationFilter{})
	if err != nil || len(list) != 4 || !list[2].TakenBack || list[1].TakenBack || list[1].Action != "undo 2" {
		t.Errorf("operations are %+v, %v", list, err)
	}
}

// What was changed past the log is not overwritten by taking a command back.
func TestUndoLeavesWhatItDoesNotKnow(t *testing.T) {
	r := sampleRegister(t)
	ctx := t.Context()
	if err := r.RenameUnit(ctx, "K1", "Kho mới", date("2015")); err != nil {
		t.Fatal(err)
	}
	if err := r.Exec(ctx, "UPDATE units SET name = 'Kho lạ' WHERE code = 'K1'"); err != nil {
		t.Fatal(err)
	}
	var altered *store.AlteredRecordError
	if _, err := r.Undo(ctx, store.UndoOptions{}); !errors.As(err, &altered) || altered.Kind != registry.Units || altered.Key != "K1" {
		t.Errorf("got %v, want the unit altered", err)
	}
	if open, err := r.Strings(ctx, "SELECT id FROM correcting"); err != nil || len(open) > 0 {
		t.Errorf("the gate is open: %v, %v", open, err)
	}
}

func TestUndoCountsPapersInTheWorld(t *testing.T) {
	r := sampleRegister(t)
	printed(t, r, 1, 2)
	done, err := r.Undo(t.Context(), store.UndoOptions{})
	if err != nil || done.Printed != 2 || done.Handed != 0 {
		t.Errorf("got %+v, %v", done, err)
	}
	done, err = r.Undo(t.Context(), store.UndoOptions{})
	if err != nil || done.Handed != 1 {
		t.Errorf("got %+v, %v", done, err)
	}
}

// Verify finds what was altered in records of every kind.
func TestAnyAlteredRecordIsFoundOut(t *testing.T) {
	for sql, kind := range map[string]registry.EntryKind{
		"UPDATE former_names SET name = 'x'":                                         registry.Units,
		"DELETE FROM aliases":                                                        registry.People,
		"UPDATE movements SET name = 'x'":                                            registry.Movements,
		"DELETE FROM exemplars":                                                      registry.Exemplars,
		"UPDATE decisions SET signer_name = 'x' WHERE id = 2":                        registry.Decisions,
		"UPDATE grades SET grade = 'KHTNV'":                                          registry.Grades,
		"UPDATE tallies SET count = 1":                                               registry.Tallies,
		"UPDATE initiatives SET used_for = 2":                                        registry.Initiatives,
		"DELETE FROM disciplines":                                                    registry.Disciplines,
		"UPDATE registrations SET year = 2018":                                       registry.Registrations,
		"UPDATE ballots SET ayes = 1":                                                registry.Nominations,
		"UPDATE figures SET value = '99'":                                            registry.Figures,
		"DROP TRIGGER handovers_stay_on_update; UPDATE handovers SET receiver = 'x'": registry.Handovers,
		"UPDATE printers SET dx = 1":                                                 registry.Printers,
		"UPDATE templates SET background = x'00'":                                    registry.Templates,
		"DELETE FROM template_uses WHERE id = 1":                                     registry.TemplateUses,
		"UPDATE trusted_keys SET own = 1":                                            registry.TrustedKeys,
		"DROP TRIGGER prints_stay_on_delete; DELETE FROM prints":                     store.Prints,
		"UPDATE settings SET value = 'x'":                                            store.Settings,
		"DELETE FROM own_rows":                                                       store.OwnLaw,
		"UPDATE attachments SET sha256 = '" + digest + "'":                           store.Attachments,
		"UPDATE attachments SET content = x'00'":                                     store.Attachments,
	} {
		t.Run(sql, func(t *testing.T) {
			r := sampleRegister(t)
			printed(t, r, 1)
			err := errors.Join(r.SetSetting(t.Context(), "place", "Phú Thọ"), r.SetOwn(t.Context(), "rieng.toml", ownRows),
				r.Attach(t.Context(), registry.Attachment{Decision: ref("CKT", "45/QĐ-CKT", 2019), Name: "a.pdf", Content: []byte("x")}))
			if err != nil {
				t.Fatal(err)
			}
			if err := r.Verify(t.Context()); err != nil {
				t.Fatal(err)
			}
			if err := r.Exec(t.Context(), sql); err != nil {
				t.Fatal(err)
			}
			var altered *store.AlteredRecordError
			if err := r.Verify(t.Context()); !errors.As(err, &altered) || altered.Kind != kind || altered.Key == "" {
				t.Errorf("got %v, want %s altered", err, kind)
			}
		})
	}
}

func TestOwnRowsAreLaidOverAgain(t *testing.T) {
	r := newRegister(t)
	if err := r.SetOwn(t.Context(), filepath.Base("rieng.toml"), ownRows); err != nil {
		t.Fatal(err)
	}
	known := func() bool {
		_, _, err := r.Catalogue().Honour("GK_NOIBO", cal.Date{})
		return err == nil
	}
	for _, redo := range []bool{false, true} {
		if _, err := r.Undo(t.Context(), store.UndoOptions{Redo: redo}); err != nil || known() != redo {
			t.Errorf("redo %v: own honour known %v, %v", redo, known(), err)
		}
	}
}

// Whatever the command did to the own rows, it is not taken back when they are
// not as it left them.
func TestAlteredOwnRowsAreNotTakenBack(t *testing.T) {
	for name, test := range map[string]struct {
		texts []string
		redo  bool
	}{
		"added":           {texts: []string{ownRows}},
		"changed":         {texts: []string{"# trống\n", ownRows}},
		"added once more": {texts: []string{ownRows}, redo: true},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRegister(t)
			for _, text := range test.texts {
				if err := r.SetOwn(t.Context(), "rieng.toml", text); err != nil {
					t.Fatal(err)
				}
			}
			if test.redo {
				if _, err := r.Undo(t.Context(), store.UndoOptions{}); err != nil {
					t.Fatal(err)
				}
			}
			if err := r.Exec(t.Context(), "INSERT OR REPLACE INTO own_rows (id, origin, text) VALUES (1, 'rieng.toml', '# khác')"); err != nil {
				t.Fatal(err)
			}
			var altered *store.AlteredRecordError
			if _, err := r.Undo(t.Context(), store.UndoOptions{Redo: test.redo}); !errors.As(err, &altered) || altered.Kind != store.OwnLaw {
				t.Errorf("got %v, want the own rows altered", err)
			}
		})
	}
}

// A kind that is new in a batch needs its line in ledgers.
func TestEveryKindCanBeTakenBack(t *testing.T) {
	for _, count := range (registry.Batch{}).Len() {
		if !store.KeepsBooksOf(count.Kind) {
			t.Errorf("%s have no ledger: they are not verified and cannot be taken back", count.Kind)
		}
	}
}
