// The race detector sees nothing of these tests: they do one thing after the
// other, thousands of times.

//go:build !race

package store_test

import (
	"encoding/binary"
	"math/rand/v2"
	"testing"
)

// FuzzOpen opens registers with any damage at all: up to sixty-four places are
// overwritten, and the end is cut off. What is not told as damage must do no
// harm.
func FuzzOpen(f *testing.F) {
	files, err := templates()
	if err != nil {
		f.Fatal(err)
	}
	whole := files[1]
	for seed := range uint64(8) {
		random := rand.New(rand.NewPCG(seed, 0))
		patches := make([]byte, 0, 24)
		for range 4 {
			patches = binary.BigEndian.AppendUint32(patches, uint32(usedByte(whole, random)))
			patches = append(patches, byte(random.Uint32()), byte(random.Uint32()))
		}
		f.Add(patches, uint32(len(whole)))
	}
	f.Fuzz(func(t *testing.T, patches []byte, length uint32) {
		content := append([]byte(nil), whole[:min(int(length), len(whole))]...)
		for n := 0; len(patches) >= 6 && len(content) > 1 && n < 64; n++ {
			at := int(binary.BigEndian.Uint32(patches)) % (len(content) - 1)
			copy(content[at:], patches[4:6])
			patches = patches[6:]
		}
		state, err := damagedState(t, content)
		if err != nil {
			requireKnownError(t, err)
		} else if want := wholeState(t, t, sampleRegister(t)); state != want {
			t.Errorf("not told, and\n%s", firstDifference(state, want))
		}
	})
}
