package logbook

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
)

// plainNotes are notes that are not packed.
type plainNotes []struct {
	kind   registry.EntryKind
	action Action
	line   Note
}

// What is noted, dropped and told anew reads as if nothing were packed.
func TestNotesAreKeptInTheirOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var n Notes
		var plain plainNotes
		for range rapid.IntRange(1, 6).Draw(t, "runs") {
			kind := rapid.SampledFrom([]registry.EntryKind{registry.Units, registry.Awards}).Draw(t, "kind")
			action := rapid.SampledFrom([]Action{Added, Changed}).Draw(t, "action")
			for range rapid.SampledFrom([]int{1, 2, 300, 600}).Draw(t, "lines") {
				line := Note{Key: rapid.SampledFrom([]string{"a", "b"}).Draw(t, "key"), After: "{}"}
				n.Add(kind, action, line)
				plain = append(plain, plainNotes{{kind, action, line}}...)
			}
			switch rapid.IntRange(0, 3).Draw(t, "then") {
			case 0:
				kept := rapid.IntRange(0, len(plain)).Draw(t, "kept")
				plain = plain[:kept]
				if err := n.Cut(kept); err != nil {
					t.Fatal(err)
				}
			case 1:
				for i := range plain {
					if p := &plain[i]; p.kind == kind && p.action == action && p.line.Key == "a" {
						p.line.After = "anew"
					}
				}
				err := n.Rewrite(kind, action, func(line *Note) {
					if line.Key == "a" {
						line.After = "anew"
					}
				})
				if err != nil {
					t.Fatal(err)
				}
			}
			requireNoted(t, &n, plain)
		}
	})
}

func requireNoted(t *rapid.T, n *Notes, want plainNotes) {
	if n.Len() != len(want) {
		t.Fatalf("%d lines, want %d", n.Len(), len(want))
	}
	var got plainNotes
	for _, b := range n.Blocks() {
		lines, err := b.Notes()
		if err != nil || len(lines) != b.Lines || b.Lines > blockLines {
			t.Fatalf("a block of %d lines: %v", b.Lines, err)
		}
		for _, line := range lines {
			got = append(got, plainNotes{{b.Kind, b.Action, line}}...)
		}
	}
	if !slices.Equal(got, want) {
		t.Fatalf("got %v, want %v", got, want)
	}
}
