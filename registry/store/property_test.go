package store_test

import (
	"flag"
	"strconv"
	"sync"
	"testing"

	"pgregory.net/rapid"
)

// rapidChecks is held while rapid reads how often it shall check a property.
var rapidChecks sync.Mutex

// checkTimes checks a property that often, unless -rapid.checks says how often:
// registers wait for the disk again and again.
func checkTimes(t *testing.T, times int, property func(*rapid.T)) {
	t.Helper()
	checks := flag.Lookup("rapid.checks")
	rapidChecks.Lock()
	usual := checks.Value.String() == checks.DefValue
	if usual {
		_ = checks.Value.Set(strconv.Itoa(times)) // a number is taken
	}
	hasRead := sync.OnceFunc(func() {
		if usual {
			_ = checks.Value.Set(checks.DefValue)
		}
		rapidChecks.Unlock()
	})
	defer hasRead()
	rapid.Check(t, func(rt *rapid.T) {
		hasRead()
		property(rt)
	})
}
