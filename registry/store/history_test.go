package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
	"sovang/registry/store"
)

// scanContent is the content of a scan in wholeState, after its digest.
var scanContent = regexp.MustCompile(`("scan .*?[0-9a-f]{64})[0-9A-F]*"`)

// requireRebuilt rebuilds the register from its history and makes sure that
// nothing differs but the contents of scans.
func requireRebuilt(f fataler, t *testing.T, r *store.Register) *store.Register {
	f.Helper()
	ctx := t.Context()
	folder, err := os.MkdirTemp(t.TempDir(), "")
	if err != nil {
		f.Fatal(err)
	}
	path := filepath.Join(folder, "sovang.db")
	batch, log, err := r.EverythingWithHistory(ctx)
	if err != nil {
		f.Fatal(err)
	}
	if err := store.Rebuild(ctx, path, batch, log, options(t)); err != nil {
		f.Fatal(err)
	}
	again, err := store.Open(ctx, path, options(t))
	if err != nil {
		f.Fatal(err)
	}
	t.Cleanup(func() { _ = again.Close() })
	want := scanContent.ReplaceAllString(wholeState(f, t, r), `$1"`)
	if got := scanContent.ReplaceAllString(wholeState(f, t, again), `$1"`); got != want {
		f.Fatalf("rebuilt: %s", firstDifference(got, want))
	}
	if err := again.Verify(ctx); err != nil {
		f.Fatal(err)
	}
	logAgain, err := again.History(ctx)
	if err != nil {
		f.Fatal(err)
	}
	if got, want := text(t, logAgain), text(t, log); got != want {
		f.Fatalf("the log: %s", firstDifference(got, want))
	}
	return again
}

func TestARegisterIsRebuiltFromItsHistory(t *testing.T) {
	r := sampleRegister(t)
	first := func(int) int { return 0 }
	for _, d := range deeds() {
		if err := d.do(t, r, first); err != nil {
			t.Fatalf("%s: %v", d.name, err)
		}
	}
	requireRebuilt(t, t, r)
	for range 20 {
		if _, err := r.Undo(t.Context(), store.UndoOptions{}); err != nil {
			t.Fatal(err)
		}
	}
	requireRebuilt(t, t, r)
	for range 10 {
		if _, err := r.Undo(t.Context(), store.UndoOptions{Redo: true}); err != nil {
			t.Fatal(err)
		}
	}
	requireRebuilt(t, t, r)
}

func TestAnyRegisterIsRebuiltFromItsHistory(t *testing.T) {
	t.Parallel()
	files, err := templates()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	all := deeds()
	checkTimes(t, 8, func(rt *rapid.T) {
		r := openIn(rt, folder, files[1], options(t))
		defer r.Close()
		pick := func(n int) int { return rapid.IntRange(0, n-1).Draw(rt, "pick") }
		for range rapid.IntRange(4, 20).Draw(rt, "deeds") {
			if pick(4) == 0 {
				_, _ = r.Undo(t.Context(), store.UndoOptions{Redo: pick(3) == 0}) // perhaps there is nothing to take back
				continue
			}
			_ = rapid.SampledFrom(all).Draw(rt, "deed").do(t, r, pick) // what is refused changes nothing
		}
		requireRebuilt(rt, t, r)
	})
}

func TestAHistoryThatWasAlteredIsRefused(t *testing.T) {
	r := sampleRegister(t)
	annul(t, r, 2)
	batch, log, err := r.EverythingWithHistory(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	altered := func(change func(h *registry.History)) registry.History {
		h := registry.History{Operations: append([]registry.HistoryOperation(nil), log.Operations...), Lines: append([]registry.HistoryLine(nil), log.Lines...)}
		change(&h)
		return h
	}
	for name, h := range map[string]registry.History{
		"another user":      altered(func(h *registry.History) { h.Operations[0].User = "ai đó" }),
		"another record":    altered(func(h *registry.History) { h.Lines[2].After = h.Lines[3].After }),
		"a line less":       altered(func(h *registry.History) { h.Lines = append(h.Lines[:3:3], h.Lines[4:]...) }),
		"lines exchanged":   altered(func(h *registry.History) { h.Lines[2], h.Lines[3] = h.Lines[3], h.Lines[2] }),
		"unknown operation": altered(func(h *registry.History) { h.Lines[2].Operation = 99 }),
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			err := store.Rebuild(t.Context(), filepath.Join(folder, "x.db"), batch, h, options(t))
			var broken *store.BrokenLogError
			if !errors.As(err, &broken) {
				t.Errorf("got %v, want a broken log", err)
			}
			if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
				t.Errorf("left behind: %v, %v", left, err)
			}
		})
	}
}

func TestAnOperationThatCannotBeIsRefused(t *testing.T) {
	r := sampleRegister(t)
	annul(t, r, 2)
	batch, log, err := r.EverythingWithHistory(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(first, second *registry.HistoryOperation){
		"number twice":  func(first, second *registry.HistoryOperation) { second.ID = first.ID },
		"uid twice":     func(first, second *registry.HistoryOperation) { second.UID = first.UID },
		"no number":     func(_, second *registry.HistoryOperation) { second.ID = 0 },
		"no uid":        func(_, second *registry.HistoryOperation) { second.UID = "x" },
		"no time":       func(_, second *registry.HistoryOperation) { second.At = "hôm qua" },
		"nothing done":  func(_, second *registry.HistoryOperation) { second.Action = "" },
		"below nothing": func(_, second *registry.HistoryOperation) { second.ID = -1 },
	} {
		t.Run(name, func(t *testing.T) {
			folder, h := t.TempDir(), registry.History{Operations: slices.Clone(log.Operations), Lines: log.Lines}
			change(&h.Operations[0], &h.Operations[1])
			err := store.Rebuild(t.Context(), filepath.Join(folder, "x.db"), batch, h, options(t))
			var unfit *store.UnfitOperationError
			if !errors.As(err, &unfit) || unfit.Place != 2 {
				t.Errorf("got %v, want the second operation refused", err)
			}
			if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
				t.Errorf("left behind: %v, %v", left, err)
			}
		})
	}
}

func TestARebuiltRegisterTakesItsScansBack(t *testing.T) {
	r := sampleRegister(t)
	decision := ref("QK2", "123/QĐ-BTL", 2019)
	scan := registry.Attachment{Decision: decision, Name: "bản quét.pdf", MediaType: "application/pdf", Content: []byte("%PDF")}
	if err := r.Attach(t.Context(), scan); err != nil {
		t.Fatal(err)
	}
	again := requireRebuilt(t, t, r)
	if _, err := again.AttachmentContent(t.Context(), decision, scan.Name); !errors.Is(err, store.ErrContentMissing) {
		t.Errorf("got %v, want a missing content", err)
	}
	if err := again.Attach(t.Context(), scan); err != nil {
		t.Fatal(err)
	}
	content, err := again.AttachmentContent(t.Context(), decision, scan.Name)
	if err != nil || string(content) != "%PDF" {
		t.Errorf("got %q, %v", content, err)
	}
	if err := again.Verify(t.Context()); err != nil {
		t.Error(err)
	}
}
