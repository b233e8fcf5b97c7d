package honourroll

import (
	"fmt"
	"slices"

	"sovang/registry/cal"
)

// Streak is a run of years without a gap. The zero Streak is none.
type Streak struct{ From, To cal.Year }

// Len counts the years.
func (s Streak) Len() int {
	if s == (Streak{}) {
		return 0
	}
	return int(s.To-s.From) + 1
}

// String returns "5 năm liền (2015 - 2019)", nothing for the zero Streak.
func (s Streak) String() string {
	if s == (Streak{}) {
		return ""
	}
	return fmt.Sprintf("%d năm liền (%d - %d)", s.Len(), s.From, s.To)
}

// LongestStreak returns the longest run of two or more years among the
// given, the latest of several of that length.
func LongestStreak(years []cal.Year) Streak { return longestRun(slices.Clone(years)) }

// longestRun is LongestStreak of years that it may sort.
func longestRun(years []cal.Year) Streak {
	slices.Sort(years)
	var best, run Streak
	for _, y := range slices.Compact(years) {
		if y != run.To+1 || run == (Streak{}) {
			run.From = y
		}
		run.To = y
		if run.Len() >= max(2, best.Len()) {
			best = run
		}
	}
	return best
}
