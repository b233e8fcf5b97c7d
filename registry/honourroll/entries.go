package honourroll

import (
	"cmp"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
)

// draft is an entry on its way into the roll, with what orders it.
type draft struct {
	Entry
	highest grant
}

// entries returns each recipient of the given kind once, in order.
func (x *index) entries(grants []grant) []Entry {
	bySubject := map[registry.Subject][]grant{}
	for _, g := range grants {
		bySubject[g.award.Subject] = append(bySubject[g.award.Subject], g)
	}
	drafts := make([]draft, 0, len(bySubject))
	for _, own := range bySubject {
		drafts = append(drafts, x.draft(own))
	}
	names := registry.NewNameOrder()
	slices.SortFunc(drafts, func(a, b draft) int { return x.compareDrafts(a, b, names) })
	entries := make([]Entry, len(drafts))
	for i, d := range drafts {
		entries[i] = d.Entry
	}
	return entries
}

// draft makes the entry of one recipient from all grants.
func (x *index) draft(own []grant) draft {
	slices.SortFunc(own, func(a, b grant) int { return cmp.Or(compareHonours(a, b), compareTime(b, a)) })
	highest := own[0]
	e := Entry{
		Subject: highest.award.Subject,
		Name:    highest.as.Name, Rank: highest.as.Rank, Post: highest.as.Post,
		Unit: highest.as.Unit, Superior: highest.as.Superior,
		Born:       x.people[highest.award.Subject.Person].Born.Year(),
		Posthumous: highest.award.Posthumous,
		Citation:   citation(own),
		Lines:      lines(own),
	}
	return draft{e, highest}
}

// citation returns that of the highest grant whose citation says more than
// the usual words.
func citation(own []grant) string {
	for _, g := range own {
		if g.award.Citation != "" && !usualWords(g.award.Citation) {
			return g.award.Citation
		}
	}
	return ""
}

// lines gathers grants, highest first, by the full name of the honour.
func lines(own []grant) []Line {
	var lines []Line
	at := map[string]int{}
	years := map[string][]cal.Year{}
	for _, g := range slices.Backward(own) { // within an honour own is newest first
		key := g.honour.Code + "\x00" + g.name()
		i, begun := at[key]
		if !begun {
			i = len(lines)
			at[key] = i
			lines = append(lines, Line{Honour: g.honour.Code, Name: g.name(), Band: g.band})
		}
		lines[i].Awards = append(lines[i].Awards, rollAward(g))
		if g.annual() && g.award.Period.Len() == 1 {
			years[key] = append(years[key], g.year)
			lines[i].Streak = LongestStreak(years[key])
		}
		lines[i].Band = min(lines[i].Band, g.band)
	}
	slices.Reverse(lines)
	return lines
}

func rollAward(g grant) Award {
	return Award{
		ID: g.award.ID, Year: g.year, Period: g.award.Period,
		Decision: g.award.Decision, Date: g.decision.Date, Issuer: g.issuer,
		Posthumous: g.award.Posthumous,
		Lowered:    g.award.Standing() == registry.LoweredHonour,
	}
}

// compareDrafts orders recipients as they are honoured: by the highest award,
// those honoured in life before those honoured after death (Thông tư
// 199/2016/TT-BQP, Điều 25.4), then by establishment, rank, post and name.
func (x *index) compareDrafts(a, b draft, names *registry.NameOrder) int {
	return cmp.Or(
		compareHonours(a.highest, b.highest),
		registry.FalseFirst(a.Posthumous, b.Posthumous),
		cmp.Compare(x.placeOf(a.highest.unit), x.placeOf(b.highest.unit)),
		cmp.Compare(registry.RankOrder(b.Rank), registry.RankOrder(a.Rank)),
		comparePosts(a.Post, b.Post),
		names.Compare(a.Name, b.Name),
		strings.Compare(a.Name, b.Name),
		strings.Compare(a.Subject.Code(), b.Subject.Code()),
		strings.Compare(a.Subject.Name, b.Subject.Name),
	)
}

// placeOf returns the place of a unit in the establishment; an unknown one
// comes last.
func (x *index) placeOf(unit string) int { return placeOrLast(x.place[unit]) }
