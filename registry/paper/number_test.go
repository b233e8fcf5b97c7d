package paper_test

import (
	"testing"

	"sovang/registry/paper"
)

func TestNumbersAreWrittenAsVietnamesePapersDo(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{paper.Grouped(0), "0"}, {paper.Grouped(999), "999"}, {paper.Grouped(1490000), "1.490.000"}, {paper.Grouped(-1234), "-1.234"},
		{paper.Decimal("1234.50"), "1.234,50"}, {paper.Decimal("-0.5"), "-0,5"}, {paper.Decimal("12"), "12"},
		{paper.Counted(3), "03"}, {paper.Counted(0), "00"}, {paper.Counted(15), "15"}, {paper.Counted(1572), "1.572"},
		{paper.Roman(1), "I"}, {paper.Roman(10), "X"}, {paper.Roman(11), "11"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
