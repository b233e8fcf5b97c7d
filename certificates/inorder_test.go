package certificates

import (
	"errors"
	"slices"
	"testing"
)

// numbers is a worker that makes the numbers themselves.
func numbers() (func(i int) (int, error), error) {
	return func(i int) (int, error) { return i, nil }, nil
}

func TestWorkersHandOnInOrder(t *testing.T) {
	for _, n := range []int{0, 1, 3, 1000} {
		var got []int
		err := inOrder(n, 4, numbers, func(i, made int) error {
			got = append(got, made)
			return nil
		})
		if err != nil || len(got) != n || !slices.IsSorted(got) {
			t.Errorf("%d things: %d came, %v", n, len(got), err)
		}
	}
}

func TestTheFirstFaultEndsTheRun(t *testing.T) {
	fault := errors.New("fault")
	failing := func() (func(i int) (int, error), error) {
		return func(i int) (int, error) {
			if i >= 50 {
				return 0, fault
			}
			return i, nil
		}, nil
	}
	taken := 0
	count := func(int, int) error { taken++; return nil }
	if err := inOrder(1000, 3, failing, count); !errors.Is(err, fault) || taken != 50 {
		t.Errorf("making fails: %v after %d", err, taken)
	}
	if err := inOrder(1000, 3, numbers, func(i, _ int) error {
		if i == 7 {
			return fault
		}
		return nil
	}); !errors.Is(err, fault) {
		t.Errorf("taking fails: %v", err)
	}
	idle := func() (func(i int) (int, error), error) { return nil, fault }
	if err := inOrder(10, 3, idle, count); !errors.Is(err, fault) {
		t.Errorf("no worker has its tools: %v", err)
	}
}
