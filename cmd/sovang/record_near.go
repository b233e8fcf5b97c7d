package main

import (
	"context"
	"errors"
	"strings"

	"sovang/registry"
	"sovang/registry/store"
)

// nearRecord asks whether somebody who typed a name where a code belongs
// meant the person or unit that bears it; "" when the register knows none, or
// too many.
func (e *env) nearRecord(ctx context.Context, err error) string {
	kind, text := unknownSubject(err)
	if text == "" {
		return ""
	}
	var near []string
	var into string
	failed := e.withRegister(ctx, func(reg *store.Register) error {
		mergers, err := reg.Mergers(ctx)
		for _, m := range mergers {
			if m.Kind == kind && m.Gone == text {
				into = m.Into
			}
		}
		if err != nil || into != "" {
			return err
		}
		hits, err := reg.Find(ctx, text, 0)
		for _, hit := range hits {
			if hit.Kind == kind {
				near = append(near, hit.Code+" "+hit.Name)
			}
		}
		return err
	})
	if into != "" {
		return e.t("hint.merged-before", "Gone", text, "Into", into)
	}
	if failed != nil || len(near) == 0 || len(near) > mostNear {
		return "" // the error itself is told, and hints at sovang find
	}
	return e.t("hint.near-record", "Near", strings.Join(near, "; "))
}

// unknownSubject returns the kind and the code of a person or unit that the
// register does not know.
func unknownSubject(err error) (kind registry.EntryKind, text string) {
	var missing *store.NotFoundError
	var inList *listFaults
	var faults registry.Faults
	switch {
	case errors.As(err, &missing) && (missing.Kind == registry.People || missing.Kind == registry.Units):
		return missing.Kind, missing.Key
	case errors.As(err, &inList), !errors.As(err, &faults) || len(faults.Errors()) == 0:
		return "", ""
	}
	switch fault := faults.Errors()[0]; fault.Code {
	case registry.FaultUnknownPerson:
		return registry.People, fault.Value
	case registry.FaultUnknownUnit:
		return registry.Units, fault.Value
	}
	return "", ""
}
