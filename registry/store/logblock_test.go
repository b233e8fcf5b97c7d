package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
)

// anyText draws texts as registers have them, and others.
func anyText() *rapid.Generator[string] {
	return rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
		rapid.SampledFrom([]string{"", `{"UID":"x","Name":"Nguyễn Văn Bịa"}`, "a\u2028b", "<&>", "\x7f", "\xff", "\ufffd", "dòng\nkhác"}))
}

func anyNoted() *rapid.Generator[noted] {
	return rapid.Custom(func(t *rapid.T) noted {
		return noted{anyText().Draw(t, "key"), anyText().Draw(t, "before"), anyText().Draw(t, "after")}
	})
}

// The chain of a log is that of the first release.
func TestALineIsHashedAsTheFirstReleaseDid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := func(name string) string { return anyText().Draw(t, name) }
		o := &operationRow{ID: rapid.Int64().Draw(t, "operation"), At: text("at"), User: text("user"), Machine: text("machine"), Command: text("command"), Action: text("did")}
		var d digester
		for range 2 {
			previous := text("previous")
			l := &logEntry{Operation: o, Kind: registry.EntryKind(text("kind")), Action: Action(text("action")), noted: anyNoted().Draw(t, "line")}
			said, err := json.Marshal([]any{previous, o.ID, o.At, o.User, o.Machine, o.Command, o.Action, l.Kind, l.key, l.Action, l.before, l.after})
			if err != nil {
				t.Fatal(err)
			}
			sum := sha256.Sum256(said)
			if got := d.digest(previous, l); got != hex.EncodeToString(sum[:]) {
				t.Errorf("got %s of %s", got, said)
			}
		}
	})
}

func TestABlockGivesBackItsLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOfN(anyNoted(), 1, 20).Draw(t, "lines")
		var b blockBuilder
		var keys []byte
		for _, line := range lines {
			b.add(registry.Units, Added, line)
			keys = append(keys, keyMark(line.key)...)
		}
		closed := b.close()
		if got, err := closed.unpacked(); err != nil || !slices.Equal(got, lines) || !bytes.Equal(closed.keys, keys) {
			t.Errorf("got %v, %v", got, err)
		}
		body, err := closed.body()
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range []int{len(lines) - 1, len(lines) + 1} {
			if _, err := unpack(body, n); err == nil {
				t.Errorf("%d lines were taken for %d", len(lines), n)
			}
		}
	})
}

// A block that was damaged is refused or read; it never ends the program.
func TestADamagedBlockHurtsNobody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b blockBuilder
		for _, line := range rapid.SliceOfN(anyNoted(), 1, 5).Draw(t, "lines") {
			b.add(registry.Units, Added, line)
		}
		lines := b.lines
		closed := b.close()
		body, err := closed.body()
		if err != nil {
			t.Fatal(err)
		}
		body = slices.Clone(body)
		body[rapid.IntRange(0, len(body)-1).Draw(t, "at")] ^= byte(rapid.IntRange(1, 255).Draw(t, "bits"))
		_, _ = unpack(body, lines)
		_, _ = unpack(rapid.SliceOf(rapid.Byte()).Draw(t, "any"), lines)
	})
}

// A few bytes that unpack to many lines take no more room than their block says.
func TestABlockHasNoMoreLinesThanItSays(t *testing.T) {
	body, err := pack(make([]byte, 8<<20))
	if err != nil {
		t.Fatal(err)
	}
	if lines, err := unpack(body, 2); !errors.Is(err, errBlock) || lines != nil {
		t.Errorf("got %d lines, %v", len(lines), err)
	}
}

// plainNotes are notes that are not packed.
type plainNotes []struct {
	kind   registry.EntryKind
	action Action
	line   noted
}

// What is noted, dropped and told anew reads as if nothing were packed.
func TestNotesAreKeptInTheirOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var n notes
		var plain plainNotes
		for range rapid.IntRange(1, 6).Draw(t, "runs") {
			kind := rapid.SampledFrom([]registry.EntryKind{registry.Units, registry.Awards}).Draw(t, "kind")
			action := rapid.SampledFrom([]Action{Added, Changed}).Draw(t, "action")
			for range rapid.SampledFrom([]int{1, 2, 300, 600}).Draw(t, "lines") {
				line := noted{key: rapid.SampledFrom([]string{"a", "b"}).Draw(t, "key"), after: "{}"}
				n.add(kind, action, line)
				plain = append(plain, plainNotes{{kind, action, line}}...)
			}
			switch rapid.IntRange(0, 3).Draw(t, "then") {
			case 0:
				kept := rapid.IntRange(0, len(plain)).Draw(t, "kept")
				plain = plain[:kept]
				if err := n.cut(kept); err != nil {
					t.Fatal(err)
				}
			case 1:
				for i := range plain {
					if p := &plain[i]; p.kind == kind && p.action == action && p.line.key == "a" {
						p.line.after = "anew"
					}
				}
				err := n.rewrite(kind, action, func(line *noted) {
					if line.key == "a" {
						line.after = "anew"
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

func requireNoted(t *rapid.T, n *notes, want plainNotes) {
	if n.len() != len(want) {
		t.Fatalf("%d lines, want %d", n.len(), len(want))
	}
	var got plainNotes
	for _, b := range n.blocks() {
		lines, err := b.unpacked()
		if err != nil || len(lines) != b.lines || b.lines > blockLines {
			t.Fatalf("a block of %d lines: %v", b.lines, err)
		}
		for _, line := range lines {
			got = append(got, plainNotes{{b.kind, b.action, line}}...)
		}
	}
	if !slices.Equal(got, want) {
		t.Fatalf("got %v, want %v", got, want)
	}
}
