package honourroll

import (
	"slices"

	"sovang/registry/cal"
)

// liner makes the lines of recipients, one recipient after the other.
type liner struct {
	awards []Award     // room for those of all recipients, taken from the front
	of     []int       // the line of each grant of the recipient
	lines  []lineBegun // in the order in which they began
	years  []cal.Year
}

// lineBegun is a line with the number of its awards.
type lineBegun struct {
	*named
	awards int
}

// linesOf gathers grants, highest first, by the full name of the honour.
func (l *liner) linesOf(own []grant) []Line {
	slices.Reverse(own) // oldest first within an honour, as awards stand in lines
	l.begin(own)
	n := len(l.lines)
	lines := make([]Line, n)
	for i, begun := range l.lines {
		line := &lines[n-1-i] // the highest comes first
		*line = Line{Honour: begun.honour.Code, Name: begun.name, Band: begun.band, Awards: l.awards[:0:begun.awards]}
		l.awards = l.awards[begun.awards:]
	}
	for i, g := range own {
		line := &lines[n-1-l.of[i]]
		line.Awards = append(line.Awards, rollAward(g))
		line.Band = min(line.Band, g.band)
	}
	for i := range lines {
		lines[i].Streak = l.streak(own, n-1-i)
	}
	return lines
}

// begin finds the line of each grant.
func (l *liner) begin(own []grant) {
	l.of, l.lines = l.of[:0], l.lines[:0]
	for _, g := range own {
		at := slices.IndexFunc(l.lines, func(line lineBegun) bool {
			return line.named == g.named || line.honour.Code == g.honour.Code && line.name == g.name
		})
		if at < 0 {
			at = len(l.lines)
			l.lines = append(l.lines, lineBegun{named: g.named})
		}
		l.lines[at].awards++
		l.of = append(l.of, at)
	}
}

// streak returns the longest run of the years for which the honour of a line
// was given.
func (l *liner) streak(own []grant, line int) Streak {
	l.years = l.years[:0]
	for i, g := range own {
		if l.of[i] == line && g.annual && g.award.period.Len() == 1 {
			l.years = append(l.years, g.year)
		}
	}
	return longestRun(l.years)
}

func rollAward(g grant) Award {
	return Award{
		ID: g.id, Year: g.year, Period: g.period,
		Decision: g.decision.Ref(), Date: g.decision.Date, Issuer: g.issuer,
		Posthumous: g.posthumous, Lowered: g.lowered,
	}
}
