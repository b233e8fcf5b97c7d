package pattern_test

import (
	"testing"

	"sovang/registry/pattern"
)

func TestAPatternIsCompiledOnceAndWhenItIsUsed(t *testing.T) {
	broken := pattern.Of(`(`) // no harm until it is used
	defer func() {
		if recover() == nil {
			t.Error("what is no pattern was used")
		}
	}()
	year := pattern.Of(`^\d{4}$`)
	if !year().MatchString("2019") || year().MatchString("19") {
		t.Error("the pattern matches something else")
	}
	if first, again := year(), year(); first != again {
		t.Error("the pattern is compiled twice")
	}
	broken()
}
