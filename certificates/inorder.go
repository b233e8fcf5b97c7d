package certificates

import (
	"runtime"
	"sync"
)

// sheetsAWorker is how many sheets are worth a worker of their own, which has to
// read the faces first.
const sheetsAWorker = 64

// workersFor is how many workers a number of sheets is worth.
func workersFor(sheets int) int { return min(runtime.GOMAXPROCS(0), 1+sheets/sheetsAWorker) }

// ahead is how many things a worker makes before they are taken.
const ahead = 16

// inOrder makes n things by several workers and hands them on one after the
// other, in their order. Each worker makes its own tools and every so many-th
// thing. The error is that of the first thing that fails; nothing behind it is
// handed on, and no worker is left behind.
func inOrder[T any](n, workers int, worker func() (func(i int) (T, error), error), take func(i int, made T) error) error {
	type result struct {
		made T
		err  error
	}
	var running sync.WaitGroup
	stop := make(chan struct{})
	defer running.Wait()
	defer close(stop)
	lines := make([]chan result, workers)
	for k := range lines {
		lines[k] = make(chan result, ahead)
		running.Go(func() {
			produce, err := worker()
			for i := k; i < n; i += workers {
				var r result
				if r.err = err; err == nil {
					r.made, r.err = produce(i)
				}
				select {
				case lines[k] <- r:
				case <-stop:
					return
				}
			}
		})
	}
	for i := range n {
		r := <-lines[i%workers]
		if r.err != nil {
			return r.err
		}
		if err := take(i, r.made); err != nil {
			return err
		}
	}
	return nil
}
