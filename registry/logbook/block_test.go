package logbook

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
)

func TestABlockGivesBackItsLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOfN(anyNote(), 1, 20).Draw(t, "lines")
		var b Builder
		var keys []byte
		for _, line := range lines {
			b.Add(registry.Units, Added, line)
			keys = append(keys, KeyMark(line.Key)...)
		}
		closed := b.Close()
		if got, err := closed.Notes(); err != nil || !slices.Equal(got, lines) || !bytes.Equal(closed.Keys, keys) {
			t.Errorf("got %v, %v", got, err)
		}
		body, err := closed.Body()
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range []int{len(lines) - 1, len(lines) + 1} {
			if _, err := Unpack(body, n); err == nil {
				t.Errorf("%d lines were taken for %d", len(lines), n)
			}
		}
	})
}

// A block that was damaged is refused or read; it never ends the program.
func TestADamagedBlockHurtsNobody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b Builder
		for _, line := range rapid.SliceOfN(anyNote(), 1, 5).Draw(t, "lines") {
			b.Add(registry.Units, Added, line)
		}
		lines := b.lines
		closed := b.Close()
		body, err := closed.Body()
		if err != nil {
			t.Fatal(err)
		}
		body = slices.Clone(body)
		body[rapid.IntRange(0, len(body)-1).Draw(t, "at")] ^= byte(rapid.IntRange(1, 255).Draw(t, "bits"))
		_, _ = Unpack(body, lines)
		_, _ = Unpack(rapid.SliceOf(rapid.Byte()).Draw(t, "any"), lines)
	})
}

// A few bytes that unpack to many lines take no more room than their block says.
func TestABlockHasNoMoreLinesThanItSays(t *testing.T) {
	body, err := pack(make([]byte, 8<<20))
	if err != nil {
		t.Fatal(err)
	}
	if lines, err := Unpack(body, 2); !errors.Is(err, ErrBlock) || lines != nil {
		t.Errorf("got %d lines, %v", len(lines), err)
	}
}
