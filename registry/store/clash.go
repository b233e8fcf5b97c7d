package store

import (
	"strconv"

	"sovang/registry"
	"sovang/registry/cal"
)

// codeClash is the fault that a code belongs to another record, which Args
// name.
func codeClash(code, name string) registry.Fault {
	return registry.Fault{Code: registry.FaultDuplicateCode, Field: "code", Value: code, Args: map[string]string{"name": name}}
}

// pair is a field in an older entry and in a newer one about the same thing.
type pair struct{ field, older, newer string }

// recordClash is the fault that the same thing is recorded otherwise: the
// first field that differs, with the older value in Args.
func recordClash(fields ...pair) registry.Fault {
	for _, f := range fields {
		if f.older != f.newer {
			return registry.Fault{Code: registry.FaultDuplicateRecord, Field: f.field, Value: f.newer, Args: map[string]string{"older": f.older}}
		}
	}
	return registry.Fault{Code: registry.FaultDuplicateRecord}
}

// inBatch tells in a fault's Args that the older entry is in the same batch:
// its index, counted from 0.
func inBatch(args map[string]string, index int) map[string]string {
	if args == nil {
		args = map[string]string{}
	}
	args["index"] = strconv.Itoa(index)
	return args
}

func textFault(field, value string) registry.Fault {
	return registry.Fault{Code: registry.FaultText, Field: field, Value: validText(value)}
}

// dateOrder is the fault that a date comes too early after another.
func dateOrder(field string, begin, value cal.Date) registry.Fault {
	return registry.Fault{Code: registry.FaultDateOrder, Field: field, Value: value.Short(), Args: map[string]string{"begin": begin.Short()}}
}

// done is the fault that what a change would enter was entered before, for
// the day that Args name.
func done(field string, value, older cal.Date) registry.Faults {
	return registry.Faults{{Code: registry.FaultState, Field: field, Value: value.Short(), Args: map[string]string{"older": older.Short()}}}
}

// requireDate is the fault that a date is not given.
func requireDate(field string, d cal.Date) registry.Faults {
	if d.IsZero() {
		return registry.Faults{{Code: registry.FaultMissing, Field: field}}
	}
	return nil
}

// refuse returns the faults of a single change as an error, or nil when
// there is none but warnings.
func refuse(faults registry.Faults, kind registry.EntryKind, more registry.Faults) error {
	all := append(faults, more...)
	if len(all.Errors()) == 0 {
		return nil
	}
	return all.At(kind, 0)
}
