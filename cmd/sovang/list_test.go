package main

import (
	"encoding/json"
	"testing"

	"sovang/cmd/sovang/demo"
	"sovang/registry/cal"
)

// wantStatistics checks that the statistics of the demo count as many awards
// as the list of awards, in each year and by sub-unit.
func wantStatistics(t *testing.T, db string, byYear map[cal.Year]int, total int) {
	t.Helper()
	var paper documentView
	if err := json.Unmarshal(command(t, "--db", db, "list", "statistics", "--unit", demo.Unit, "--from", "2015", "--to", "2019", "--json"), &paper); err != nil {
		t.Fatal(err)
	}
	years, units := paper.Tables[0].Rows, paper.Tables[len(paper.Tables)-1].Rows
	row := years[len(years)-1].Cells
	for i, year := range demoYears().Years() {
		if row[3+i] != float64(byYear[year]) {
			t.Errorf("%d: statistics count %v awards, award list %d", year, row[3+i], byYear[year])
		}
	}
	if row[8] != float64(total) {
		t.Errorf("statistics count %v awards, award list %d", row[8], total)
	}
	if row := units[len(units)-1].Cells; row[len(row)-1] != float64(total) {
		t.Errorf("statistics by unit count %v awards, award list %d", row[len(row)-1], total)
	}
}
