package main

import (
	"context"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/store"
)

// confirmKeys asks before a file brings keys whose signatures are believed
// from then on: whoever wrote the file could have put in his own. The
// fingerprints are told, to be compared with the units.
func (e *env) confirmKeys(ctx context.Context, reg *store.Register, coming []registry.TrustedKey) error {
	if len(coming) == 0 || e.dryRun {
		return nil
	}
	trusted, err := reg.TrustedKeys(ctx)
	if err != nil {
		return err
	}
	var names []string
	for _, key := range coming {
		if !slices.ContainsFunc(trusted, func(k registry.TrustedKey) bool { return k.ID == key.ID }) {
			names = append(names, spaced(key.ID, key.Unit, parenthesised(fingerprint(key))))
		}
	}
	if len(names) == 0 {
		return nil
	}
	return e.confirm(ctx, "ask.trust-keys", "Keys", strings.Join(names, "; "))
}
