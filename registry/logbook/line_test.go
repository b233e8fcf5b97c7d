package logbook

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
)

// anyText draws texts as registers have them, and others.
func anyText() *rapid.Generator[string] {
	return rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
		rapid.SampledFrom([]string{"", `{"UID":"x","Name":"Nguyễn Văn Bịa"}`, "a\u2028b", "<&>", "\x7f", "\xff", "\ufffd", "dòng\nkhác"}))
}

func anyNote() *rapid.Generator[Note] {
	return rapid.Custom(func(t *rapid.T) Note {
		return Note{anyText().Draw(t, "key"), anyText().Draw(t, "before"), anyText().Draw(t, "after")}
	})
}

// The chain of a log is that of the first release.
func TestALineIsHashedAsTheFirstReleaseDid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := func(name string) string { return anyText().Draw(t, name) }
		o := &Operation{ID: rapid.Int64().Draw(t, "operation"), At: text("at"), User: text("user"), Machine: text("machine"), Command: text("command"), Action: text("did")}
		var h Hasher
		for range 2 {
			previous := text("previous")
			l := &Line{Operation: o, Kind: registry.EntryKind(text("kind")), Action: Action(text("action")), Note: anyNote().Draw(t, "line")}
			said, err := json.Marshal([]any{previous, o.ID, o.At, o.User, o.Machine, o.Command, o.Action, l.Kind, l.Key, l.Action, l.Before, l.After})
			if err != nil {
				t.Fatal(err)
			}
			sum := sha256.Sum256(said)
			if got := h.Hash(previous, l); got != hex.EncodeToString(sum[:]) {
				t.Errorf("got %s of %s", got, said)
			}
		}
	})
}
