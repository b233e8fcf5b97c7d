// The race detector sees nothing of these tests: they do one thing after the
// other, thousands of times.

//go:build !race

package store_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"sovang/registry"
	"sovang/registry/store"
)

// A register in which bytes were turned, pages zeroed or exchanged, or from
// which the end was cut, is either told as damaged or says what it always said:
// there is no third way, and never a panic.
func TestADamagedRegisterIsToldOrUnharmed(t *testing.T) {
	files, err := templates()
	if err != nil {
		t.Fatal(err)
	}
	whole := files[1]
	want := wholeState(t, t, sampleRegister(t))
	const times = 240
	seed := rand.Uint64()
	random := rand.New(rand.NewPCG(seed, 0))
	told := 0
	for i := range times {
		content := damage(whole, random, i%6)
		damaged, err := damagedState(t, content)
		if err != nil {
			told++
			requireKnownError(t, err)
		} else if damaged != want {
			t.Errorf("seed %d, damage %d of kind %d: not told, and\n%s", seed, i, i%6, firstDifference(damaged, want))
		}
		if t.Failed() {
			return
		}
	}
	t.Logf("%d damages: %d were told, %d did no harm", times, told, times-told)
	if told < times/3 {
		t.Errorf("only %d of %d damages were told", told, times)
	}
}

const pageSize = 4096

// damage does one of six things to a file, at a place that is in use.
func damage(whole []byte, random *rand.Rand, kind int) []byte {
	content := append([]byte(nil), whole...)
	at := usedByte(content, random)
	page := content[at/pageSize*pageSize:][:pageSize]
	switch kind {
	case 0: // one bit
		content[at] ^= 1 << random.IntN(8)
	case 1: // one byte
		content[at] = byte(random.Uint32())
	case 2: // sixteen bytes
		for i := range min(16, len(content)-at) {
			content[at+i] = byte(random.Uint32())
		}
	case 3: // a page that the disk lost
		clear(page)
	case 4: // a page that stands where another belongs
		copy(page, content[random.IntN(len(content)/pageSize)*pageSize:][:pageSize])
	case 5: // the end
		content = content[:at]
	}
	return content
}

// usedByte finds a place where something is written.
func usedByte(content []byte, random *rand.Rand) int {
	for {
		if at := random.IntN(len(content)); content[at] != 0 {
			return at
		}
	}
}

// damagedState opens a file, has it checked as the command check does, and
// returns all that it says.
func damagedState(t *testing.T, content []byte) (state string, err error) {
	ctx := t.Context()
	path := filepath.Join(t.TempDir(), "sổ vàng.db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := store.Open(ctx, path, options(t))
	if err != nil {
		return "", err
	}
	defer r.Close()
	findings, err := r.Audit(ctx, store.AuditOptions{Only: registry.BasicChecks()})
	if err != nil {
		return "", err
	}
	if len(findings) > 0 {
		useDamaged(ctx, r)
		return "", store.ErrDamaged
	}
	if err := r.Verify(ctx); err != nil {
		return "", err
	}
	failing := &failure{T: t}
	state = func() string { defer failing.catch(); return wholeState(failing, t, r) }()
	return state, failing.err
}

// useDamaged works with a register though it was told as damaged: what comes
// of that is open, but for panics.
func useDamaged(ctx context.Context, r *store.Register) {
	_, _ = r.Everything(ctx)
	_, _ = r.Record(ctx, registry.Batch{People: []registry.Person{{Name: "Lê Bịa", Category: registry.Officer}}}, store.RecordOptions{})
	_, _ = r.Undo(ctx, store.UndoOptions{})
}

// failure catches what a helper says instead of failing the test.
type failure struct {
	*testing.T
	err error
}

type caught struct{}

func (f *failure) Fatal(args ...any) {
	for _, arg := range args {
		if err, ok := arg.(error); ok {
			f.err = err
		}
	}
	panic(caught{})
}

func (f *failure) catch() {
	if p := recover(); p != nil {
		if _, ours := p.(caught); !ours {
			panic(p)
		}
	}
}

// requireKnownError makes sure that the user can be told what is wrong.
func requireKnownError(t *testing.T, err error) {
	t.Helper()
	for _, known := range []error{store.ErrDamaged, store.ErrNotRegister, store.ErrNewer} {
		if errors.Is(err, known) {
			return
		}
	}
	t.Errorf("no error that anybody can act on: %v", err)
}
