package dossier

import (
	"cmp"
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
	"sovang/registry/paper"
)

// ballotsOf returns the ballots of a body on nominations, each meeting once, by
// day. A ballot without the number of its minutes is of the meeting of that day
// whose number another has.
func ballotsOf(nominations []registry.Nomination, body string) []registry.Ballot {
	var all, found []registry.Ballot
	for _, n := range nominations {
		all = append(all, slices.DeleteFunc(slices.Clone(n.Ballots), func(b registry.Ballot) bool { return b.Body != body })...)
	}
	for _, b := range all {
		same := func(other registry.Ballot) bool { return other.Held == b.Held && other.Minutes == b.Minutes }
		if !slices.ContainsFunc(found, same) && (b.Minutes != "" || !numberedOn(all, b.Held)) {
			found = append(found, b)
		}
	}
	slices.SortStableFunc(found, func(a, b registry.Ballot) int {
		return cmp.Or(a.Held.Compare(b.Held), cmp.Compare(a.Minutes, b.Minutes))
	})
	return found
}

// numberedOn tells that one of the ballots of that day has the number of its
// minutes.
func numberedOn(ballots []registry.Ballot, on cal.Date) bool {
	return slices.ContainsFunc(ballots, func(b registry.Ballot) bool { return b.Held == on && b.Minutes != "" })
}

// WithoutMinutes returns the numbers of the nominations whose vote of the
// council lacks the number of the minutes, which another of that day has.
func WithoutMinutes(entries []Entry) []int64 {
	var ballots []registry.Ballot
	for _, e := range entries {
		ballots = append(ballots, ballotsOf([]registry.Nomination{e.Nomination}, catalogue.UnitCouncil)...)
	}
	var ids []int64
	for _, e := range entries {
		lacks := func(b registry.Ballot) bool {
			return b.Body == catalogue.UnitCouncil && b.Minutes == "" && numberedOn(ballots, b.Held)
		}
		if slices.ContainsFunc(e.Nomination.Ballots, lacks) {
			ids = append(ids, e.Nomination.ID)
		}
	}
	slices.Sort(ids)
	return ids
}

// MeetingDays returns the days on which a body voted on nominations, the
// oldest first.
func MeetingDays(nominations []registry.Nomination, body string) []cal.Date {
	var days []cal.Date
	for _, b := range ballotsOf(nominations, body) {
		if !slices.Contains(days, b.Held) {
			days = append(days, b.Held)
		}
	}
	return days
}

// Meeting is when, where and under whom a body met.
type Meeting struct {
	// On is the day; zero is written by hand.
	On cal.Date
	// From and To are the hours as written on paper: 08 giờ 00.
	From, To string
	Place    string
	// Chair and Secretary are rank, name and post: Đại tá Nguyễn Văn A, Chính
	// ủy.
	Chair, Secretary string
}

// voteOn is the vote of a body on one line.
type voteOn struct {
	Entry
	// ballot is zero when nothing is recorded.
	ballot  registry.Ballot
	finding eligibility.VoteFinding
	// asked tells that the law lays a share down.
	asked bool
}

// votesOn returns the votes of the body at the meeting of that day, line by
// line. When it has not voted on any line yet, each has a vote that is still
// to be written; else lines on which it voted on other days are left out.
func (o Office) votesOn(entries []Entry, body string, on cal.Date) []voteOn {
	var nominations []registry.Nomination
	for _, e := range entries {
		nominations = append(nominations, e.Nomination)
	}
	before := len(MeetingDays(nominations, body)) == 0
	var votes []voteOn
	for _, e := range entries {
		v := voteOn{Entry: e}
		for _, b := range e.Nomination.Ballots {
			if b.Body == body && b.Held == on {
				v.ballot = b
			}
		}
		if before || v.ballot.Entitled > 0 {
			v.judge(o.Catalogue, body)
			votes = append(votes, v)
		}
	}
	return votes
}

// judge weighs the ballot by the share that the law asks.
func (v *voteOn) judge(cat *catalogue.Catalogue, body string) {
	n := v.Nomination
	n.Ballots = nil
	if v.ballot.Entitled > 0 {
		n.Ballots = []registry.Ballot{v.ballot}
	}
	for _, finding := range eligibility.CheckBallot(cat, n, n.Period.To.Last()) {
		if finding.Vote.Body == body {
			v.finding, v.asked = finding, true
		}
	}
}

// result says whether the share is reached, where no law lays one down whether
// more than half agreed; nothing when nothing is recorded.
func (v voteOn) result() string {
	switch {
	case v.ballot.Entitled == 0:
		return ""
	case !v.asked && v.carried():
		return "Quá nửa"
	case v.asked && v.finding.Result == eligibility.Met:
		return "Đạt"
	}
	return "Không đạt"
}

// carried tells that the line goes on: the share of the law is reached, or,
// where no law lays one down, more than half agreed.
func (v voteOn) carried() bool {
	if v.asked {
		return v.result() == "Đạt"
	}
	return 2*v.ballot.Ayes > v.ballot.Entitled
}

// Failed tells that the last vote of a body went against the line: the share
// that the law asks was not reached or, where no law lays one down, no more than
// half agreed.
func (o Office) Failed(e Entry) bool {
	return slices.ContainsFunc(registry.BallotBodies(), func(body string) bool {
		v := voteOn{Entry: e}
		for _, b := range e.Nomination.Ballots {
			if b.Body == body && !b.Held.Before(v.ballot.Held) {
				v.ballot = b
			}
		}
		v.judge(o.Catalogue, body)
		return v.ballot.Entitled > 0 && !v.carried()
	})
}

// UnsureVotes tells that a share by which the votes of a body at a meeting are
// judged is not confirmed.
func (o Office) UnsureVotes(entries []Entry, body string, on cal.Date) bool {
	return slices.ContainsFunc(o.votesOn(entries, body, on), func(v voteOn) bool {
		return v.asked && v.finding.Vote.Confidence == catalogue.Unconfirmed
	})
}

// attendance is how many were entitled and came; of ballots that differ, the
// largest.
func attendance(votes []voteOn) (entitled, present int) {
	for _, v := range votes {
		entitled, present = max(entitled, v.ballot.Entitled), max(present, v.ballot.Present)
	}
	return entitled, present
}

// at tells where somebody serves, for papers that stay in the unit: what is
// above its offices is left out.
func (o Office) at(e Entry) string {
	if e.As.Superior == o.Name() || e.As.Unit == o.Name() {
		e.As.Superior = ""
	}
	return e.Whereabouts()
}

// mannerOf says how the votes were cast: bỏ phiếu kín, biểu quyết.
func mannerOf(votes []voteOn) string {
	secret, open := false, false
	for _, v := range votes {
		if v.ballot.Entitled > 0 {
			secret, open = secret || v.ballot.Secret, open || !v.ballot.Secret
		}
	}
	switch {
	case secret && open:
		return "bỏ phiếu kín, biểu quyết"
	case open:
		return "biểu quyết"
	case secret:
		return "bỏ phiếu kín"
	}
	return "bỏ phiếu kín (biểu quyết)"
}

// timeAndPlace are the lines of time and place.
func (m Meeting) timeAndPlace() []paper.Block {
	blocks := []paper.Block{paper.Text(paper.Body, "Thời gian: "+cmp.Or(m.From, "…… giờ ……")+", "+dayOrDots(m.On)+".")}
	if m.Place == "" {
		return append(blocks, paper.Text(paper.Fill, "Địa điểm: "))
	}
	return append(blocks, paper.Text(paper.Body, "Địa điểm: "+m.Place+"."))
}

// signedBy is the block of a comrade who signs minutes, with room for the name
// when it is not known.
func signedBy(at paper.SignaturePlace, formula, headPost, post, who string) paper.Signature {
	rank, name, _ := comrade(who)
	s := paper.Signature{At: at, Formula: formula, HeadPost: headPost, Post: post, Rank: rank, Name: name}
	if name == "" {
		s.Note = signed
	}
	return s
}

// introduced names a comrade with rank and post in a sentence, or leaves room.
func introduced(label, who, office string) paper.Block {
	if who == "" {
		return paper.Text(paper.Fill, label+": ")
	}
	return paper.Text(paper.Item, label+": Đồng chí "+joinComma(who, office)+".")
}
