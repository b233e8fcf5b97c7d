package store_test

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/store"
)

// today is the day on which the tests take place.
var today = time.Date(2020, 6, 9, 8, 30, 0, 0, time.FixedZone("ICT", 7*3600))

var law = sync.OnceValues(catalogue.Load)

func options(t *testing.T) store.Options {
	t.Helper()
	o := clocked()
	var err error
	if o.Catalogue, err = law(); err != nil {
		t.Fatal(err)
	}
	return o
}

// clocked are options with the catalogue left to the store.
func clocked() store.Options {
	return store.Options{Now: func() time.Time { return today }, Actor: store.Actor{User: "trợ lý", Machine: "may-01"}, Command: "sovang test"}
}

// templates are the files of an empty register and of one with the sample,
// made once: making a register anew for each test would be most of the work.
var templates = sync.OnceValues(func() (files [2][]byte, err error) {
	folder, err := os.MkdirTemp("", "sovang-store-")
	if err != nil {
		return files, err
	}
	defer os.RemoveAll(folder)
	r, err := store.Create(context.Background(), filepath.Join(folder, "sovang.db"), clocked())
	if err != nil {
		return files, err
	}
	defer r.Close()
	if files[0], err = os.ReadFile(r.Path()); err != nil {
		return files, err
	}
	if _, err = r.Record(context.Background(), sample(), store.RecordOptions{}); err != nil {
		return files, err
	}
	files[1], err = os.ReadFile(r.Path())
	return files, err
})

// newRegister returns an empty register in a folder of its own.
func newRegister(t *testing.T) *store.Register {
	t.Helper()
	return openTemplate(t, 0)
}

// sampleRegister returns a register that holds the sample.
func sampleRegister(t *testing.T) *store.Register {
	t.Helper()
	return openTemplate(t, 1)
}

func openTemplate(t *testing.T, which int) *store.Register {
	t.Helper()
	files, err := templates()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "sổ vàng.db")
	if err := os.WriteFile(path, files[which], 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := store.Open(t.Context(), path, options(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

func record(t *testing.T, r *store.Register, b registry.Batch) store.Receipt {
	t.Helper()
	receipt, err := r.Record(t.Context(), b, store.RecordOptions{})
	if err != nil {
		t.Fatalf("record: %v", err)
	}
	return receipt
}

// faultsOf records a batch that must be refused.
func faultsOf(t *testing.T, r *store.Register, b registry.Batch) registry.Faults {
	t.Helper()
	before := everything(t, r)
	_, err := r.Record(t.Context(), b, store.RecordOptions{})
	faults, ok := err.(registry.Faults)
	if !ok {
		t.Fatalf("record gave %v, want faults", err)
	}
	requireEqual(t, everything(t, r), before)
	return faults
}

func everything(t *testing.T, r *store.Register) registry.Batch {
	t.Helper()
	b, err := r.Everything(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func date(text string) cal.Date {
	d, err := cal.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}
