package registry

import (
	"cmp"
	"slices"
	"strings"

	"sovang/registry/cal"
	"sovang/registry/pattern"
)

// Posting is a stretch of service: quá trình công tác.
type Posting struct {
	From, To cal.Date // a zero To is the present posting
	// FromUnsure tells that From is the first day on which a list shows the
	// person so: he may have been posted before. Counting from it never counts
	// too much.
	FromUnsure bool
	// Unit is the unit's code.
	Unit string
	Rank string
	Post string
	// Coefficient is the leadership coefficient as typed: 0.40.
	Coefficient string
	// Hardship tells that the place gives full special allowance, so that
	// time counts double for service medals (Thông tư 151/2018/TT-BQP, Điều 34.3).
	Hardship bool
}

var coefficient = pattern.Of(`^\d(\.\d{1,2})?$`)

// apart tells of a posting that certainly overlaps with one before it, as two
// open ones do. Args hold the end of the earlier one, or the beginning of one
// that is open.
func (f *faultList) apart(before []Posting, p Posting) {
	for _, other := range before {
		if !other.overlaps(p) {
			continue
		}
		earlier, later := other, p
		if later.From.Before(earlier.From) {
			earlier, later = later, earlier
		}
		args := map[string]string{"begin": earlier.To.Short()}
		if earlier.To.IsZero() {
			args["open"] = earlier.From.Short()
		}
		f.add(Fault{Code: FaultDateOrder, Field: "postings.from", Value: later.From.Short(), Args: args})
		return
	}
}

// overlaps tells that the postings share time whatever days their dates mean.
func (p Posting) overlaps(other Posting) bool {
	return p.beginsBeforeEndOf(other) && other.beginsBeforeEndOf(p)
}

func (p Posting) beginsBeforeEndOf(other Posting) bool {
	return !p.From.IsZero() && (other.To.IsZero() || p.From.Last().Before(other.To.First()))
}

func (p Posting) validate(f *faultList) {
	if p.From.IsZero() {
		f.add(Fault{Code: FaultMissing, Field: "postings.from"})
	}
	f.requireText("postings.unit", p.Unit)
	f.inOrder("postings.to", p.From, p.To)
	f.rankOrEmpty("postings.rank", p.Rank)
	if p.Coefficient != "" && !coefficient().MatchString(p.Coefficient) {
		f.add(Fault{Code: FaultNumber, Field: "postings.coefficient", Value: p.Coefficient})
	}
}

// String shows the posting in one line, for messages.
func (p Posting) String() string {
	parts := []string{p.From.Short() + "-" + p.To.Short(), p.Unit, p.Rank, p.Post}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")
}

// sameStretch tells that the other posting is this one once more: the same
// unit and nothing that contradicts, and either the same time or part of it.
func (p Posting) sameStretch(other Posting) bool {
	agree := func(a, b string) bool { return a == "" || b == "" || Fold(a) == Fold(b) }
	if p.Unit != other.Unit || !agree(p.Rank, other.Rank) || !agree(p.Post, other.Post) || !agree(p.Coefficient, other.Coefficient) {
		return false
	}
	if p.FromUnsure || other.FromUnsure {
		return p.overlaps(other)
	}
	_, begin := finerDate(p.From, other.From)
	_, end := finerDate(p.To, other.To)
	return begin && end || p.covers(other) || other.covers(p)
}

func (p Posting) covers(other Posting) bool {
	return !other.From.First().Before(p.From.First()) &&
		(p.To.IsZero() || !other.To.IsZero() && !other.To.Last().After(p.To.Last()))
}

// with returns the posting with what it leaves open filled from another about
// the same stretch.
func (p Posting) with(other Posting) Posting {
	end := p.end(other)
	p.From, p.FromUnsure = p.begin(other)
	p.To = end
	p.Rank, p.Post = cmp.Or(p.Rank, other.Rank), cmp.Or(p.Post, other.Post)
	p.Coefficient, p.Hardship = cmp.Or(p.Coefficient, other.Coefficient), p.Hardship || other.Hardship
	return p
}

// end is the last day of two postings about the same stretch: one that began
// earlier and goes on is not ended by a part of it.
func (p Posting) end(other Posting) cal.Date {
	_, together := finerDate(p.From, other.From)
	together = together || p.FromUnsure || other.FromUnsure
	to, fits := finerDate(p.To, other.To)
	switch {
	case !together && (p.To.IsZero() || other.To.IsZero()):
		return cal.Date{}
	case fits:
		return to
	case other.To.After(p.To):
		return other.To
	}
	return p.To
}

// begin is the first day that two postings about the same stretch tell: a
// stated one counts for more than one that is unsure, else the earlier.
func (p Posting) begin(other Posting) (from cal.Date, unsure bool) {
	from, fits := finerDate(p.From, other.From)
	switch {
	case p.FromUnsure != other.FromUnsure && p.FromUnsure:
		return other.From, false
	case p.FromUnsure != other.FromUnsure:
		return p.From, false
	case !fits && other.From.Before(p.From):
		from = other.From
	}
	return from, p.FromUnsure
}

// isThe tells that the other posting is this one as far as it tells, and that
// one of the two does not know when it began.
func (p Posting) isThe(other Posting) bool {
	return (p.FromUnsure || other.FromUnsure) && p.sameStretch(other)
}

// RestatePostings returns postings with the first days that other postings of
// the same person state where these are unsure.
func RestatePostings(postings, by []Posting) []Posting {
	postings = slices.Clone(postings)
	for i := range postings {
		for _, other := range by {
			if postings[i].FromUnsure && postings[i].isThe(other) {
				beginAnew(postings, i, other)
			}
		}
	}
	return postings
}

// beginAnew lets the posting at a place begin when another one about the same
// stretch says. The posting before, which ended when this one began, moves
// with it.
func beginAnew(postings []Posting, at int, by Posting) {
	before := postings[at].From.Eve()
	postings[at].From, postings[at].FromUnsure = postings[at].begin(by)
	for i := range postings {
		if i != at && postings[i].To == before && !before.IsZero() && postings[i].From.Before(postings[at].From) {
			postings[i].To = postings[at].From.Eve()
		}
	}
}

// completePostings fills the first days that are unsure, and what the postings
// that go on leave open; ok is false when the others tell of postings that are
// not among them.
func completePostings(postings, by []Posting) (completed []Posting, ok bool) {
	switch {
	case len(by) == 0:
		return postings, true
	case len(postings) == 0:
		return slices.Clone(by), true
	case slices.Equal(postings, by):
		return postings, true
	case !slices.ContainsFunc(append(slices.Clone(postings), by...), func(p Posting) bool { return p.FromUnsure }):
		return postings, false
	}
	completed = RestatePostings(postings, by)
	for _, other := range by {
		at := slices.IndexFunc(completed, func(p Posting) bool {
			return p == other || p.isThe(other) || p.From == other.From && p.sameStretch(other)
		})
		if at < 0 {
			return postings, false
		}
		completed[at] = completed[at].with(other)
	}
	return completed, true
}

// NextPosting returns postings with one more: the open one ends when the new
// one begins. One that is there already is not added, but may tell its first
// day; ok is false when it begins before the last one.
func NextPosting(postings []Posting, next Posting) (all []Posting, ok bool) {
	all = RestatePostings(postings, []Posting{next})
	if at := slices.IndexFunc(all, func(p Posting) bool { return p.sameStretch(next) }); at >= 0 {
		all[at] = all[at].with(next)
		return all, true
	}
	for _, p := range postings {
		if !p.From.First().Before(next.From.First()) {
			return postings, false
		}
	}
	all = append(slices.Clone(postings), next)
	endOpen(all)
	return all, true
}

// BeginsOtherwise returns the first of some postings that is known with
// another first day, and that posting; both days are stated.
func BeginsOtherwise(known, told []Posting) (older, newer Posting, found bool) {
	for _, newer := range told {
		for _, older := range known {
			_, fits := finerDate(older.From, newer.From)
			if !fits && !older.FromUnsure && !newer.FromUnsure && older.sameStretch(newer) {
				return older, newer, true
			}
		}
	}
	return Posting{}, Posting{}, false
}
