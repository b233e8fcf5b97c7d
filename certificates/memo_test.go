package certificates

import "testing"

func TestAMemoWorksEachThingOutOnce(t *testing.T) {
	m, worked := memo[int, int]{}, 0
	double := func(n int) int {
		twice, _ := m.find(n, func() (int, bool) { worked++; return 2 * n, n != 7 })
		return twice
	}
	for range 2 {
		if double(3) != 6 || double(7) != 14 {
			t.Fatal("a memo changes what is worked out")
		}
	}
	if worked != 3 {
		t.Errorf("worked %d times, want 3: what is no good is not kept", worked)
	}
	for n := range 3 * memoSize {
		double(n)
	}
	if len(m) > memoSize {
		t.Errorf("%d things are kept, want %d at most", len(m), memoSize)
	}
}
