package sheet_test

import (
	"bytes"
	"testing"

	"sovang/registry/cal"
	"sovang/registry/honourroll"
	"sovang/registry/sheet"
)

func TestComparisonJSONHasStableNames(t *testing.T) {
	later := roll(t)
	against := honourroll.ComparePeriods(rollOf(t, cal.Period{From: 2016, To: 2016}), later)
	var out bytes.Buffer
	if err := sheet.WriteComparisonJSON(&out, later.Units, &against); err != nil {
		t.Fatal(err)
	}
	golden(t, "comparison.golden.json", out.Bytes())
}
