package store_test

import (
	"errors"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/store"
)

func TestAKeyIsTrustedOnce(t *testing.T) {
	r := sampleRegister(t)
	again := sample().TrustedKeys[0]
	again.Added = date("2020-01-01")
	if err := r.AddTrustedKey(t.Context(), again); err != nil {
		t.Error(err)
	}
	keys, err := r.TrustedKeys(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, keys, sample().TrustedKeys)
	receipt := record(t, newRegister(t), registry.Batch{TrustedKeys: keys})
	if !receipt.Warnings.Has(registry.FaultTrustedKey) {
		t.Errorf("a list that brings a key gave %v", receipt.Warnings)
	}
}

// Whoever wrote a list could name one key to the person who takes it in and
// put in another, or claim that his own is the unit's.
func TestAKeyThatIsNotWhatItSaysIsRefused(t *testing.T) {
	r := sampleRegister(t)
	honest, forger := trustedKey("b", "Trung đoàn 5"), trustedKey("c", "Trung đoàn 5")
	for name, spoil := range map[string]func(*registry.TrustedKey){
		"no key":                func(k *registry.TrustedKey) { k.Public = "sovang-pub-1 abcdefgh AAAA Trung đoàn 5" },
		"under another's id":    func(k *registry.TrustedKey) { k.Public = forger.Public },
		"under another's name":  func(k *registry.TrustedKey) { k.Unit = "Cục Kỹ thuật" },
		"under a key's id here": func(k *registry.TrustedKey) { k.ID = sample().TrustedKeys[0].ID },
	} {
		t.Run(name, func(t *testing.T) {
			key := honest
			spoil(&key)
			for _, replace := range []bool{false, true} {
				var faults registry.Faults
				_, err := r.Record(t.Context(), registry.Batch{TrustedKeys: []registry.TrustedKey{key}}, store.RecordOptions{Replace: replace})
				if !errors.As(err, &faults) || !faults.Has(registry.FaultPublicKey) {
					t.Errorf("got %v", err)
				}
			}
			if err := r.AddTrustedKey(t.Context(), key); err == nil {
				t.Error("it is trusted when it comes by itself")
			}
		})
	}
}

func TestAListNeverBringsTheUnitsOwnKey(t *testing.T) {
	r := sampleRegister(t)
	own := trustedKey("b", "Cục Kỹ thuật")
	own.Own = true
	if err := r.AddTrustedKey(t.Context(), own); err != nil {
		t.Fatal(err)
	}
	isOwn := func(r *store.Register) (own int) {
		keys, err := r.TrustedKeys(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range keys {
			if key.Own {
				own++
			}
		}
		return own
	}
	other := newRegister(t)
	record(t, other, everything(t, r))
	if n := isOwn(other); n != 0 {
		t.Errorf("%d keys of another register became the unit's own", n)
	}
	if err := other.AddTrustedKey(t.Context(), own); err != nil || isOwn(other) != 1 {
		t.Errorf("a key that the unit has itself: %v, %d are its own", err, isOwn(other))
	}
	foreign := own
	foreign.Own = false
	record(t, r, registry.Batch{TrustedKeys: []registry.TrustedKey{foreign}})
	if n := isOwn(r); n != 1 {
		t.Errorf("a list leaves %d keys of the unit's own", n)
	}
}

func TestTheDatabaseKeepsKeysAsTheyAre(t *testing.T) {
	r := sampleRegister(t)
	for _, sql := range []string{
		"UPDATE trusted_keys SET public = 'x'",
		"UPDATE trusted_keys SET key = 'x'",
		"UPDATE trusted_keys SET unit = 'x'",
		"INSERT OR REPLACE INTO trusted_keys SELECT id, 'x', public, unit, own, added FROM trusted_keys",
		"INSERT OR REPLACE INTO trusted_keys SELECT NULL, key, 'x', unit, own, added FROM trusted_keys",
	} {
		if err := r.Exec(t.Context(), sql); err == nil || !strings.Contains(err.Error(), "never") {
			t.Errorf("%s gave %v", sql, err)
		}
	}
}
