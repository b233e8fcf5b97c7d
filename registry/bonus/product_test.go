package bonus

import (
	"testing"

	"pgregory.net/rapid"
)

func TestProductIsTheNextStepAboveTheMultiple(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base := rapid.Int64Range(1, 10_000_000).Draw(t, "base")
		tenths := rapid.IntRange(1, 3000).Draw(t, "tenths")
		step := rapid.SampledFrom([]int64{1, 1_000, 10_000}).Draw(t, "step")
		got, exact := product(base, tenths, step), base*int64(tenths)
		if got%step != 0 || 10*got < exact || 10*(got-step) >= exact {
			t.Fatalf("%d × %d/10 rounded up to %d is %d", base, tenths, step, got)
		}
	})
}

func TestProductWithoutStepIsRoundedUpToWholeDong(t *testing.T) {
	if got := product(15, 3, 0); got != 5 {
		t.Errorf("got %d, want 5", got)
	}
}
