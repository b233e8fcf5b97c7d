package eligibility

import (
	"fmt"
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// VoteFinding is what became of one vote that the law asks for a nomination.
type VoteFinding struct {
	Vote catalogue.Vote
	// Result is unknown when no ballot of the body is recorded.
	Result Result
	// Ballot is the last ballot of the body; zero when none is recorded.
	Ballot registry.Ballot
	// NeedAyes and NeedPresent are the fewest that would do, counted from
	// Ballot.Entitled; NeedPresent is 0 where the law names no quorum.
	NeedAyes, NeedPresent int
	// Reminder tells that the finding is no obstacle at a unit: the vote of
	// the Ministry's council is not recorded there.
	Reminder bool
}

// VotesAsked returns the votes that the law asks before the honour is given to
// the subject by the type of commendation; none for a feat, which goes the
// simple way without a council (Thông tư 151/2018/TT-BQP, Điều 59, 71), nor
// for service medals (Điều 60).
func VotesAsked(cat *catalogue.Catalogue, honour, subject string, typ registry.AwardType, regime string) []catalogue.Vote {
	if typ == registry.ByFeat || typ == registry.ByService {
		return nil
	}
	return cat.Votes(honour, subject, regime)
}

// CheckBallot returns a finding for each of [VotesAsked] for the nomination.
// on is the day whose law applies; zero is the last day of the achievement.
func CheckBallot(cat *catalogue.Catalogue, n registry.Nomination, on cal.Date) []VoteFinding {
	if on.IsZero() {
		on = n.Period.To.Last()
	}
	regime, known := cat.RegimeOn(on)
	if !known {
		return nil
	}
	var findings []VoteFinding
	for _, vote := range VotesAsked(cat, n.Honour, n.Subject.For(), n.Type, regime.ID) {
		findings = append(findings, checkVote(vote, n.Ballots))
	}
	return findings
}

func checkVote(vote catalogue.Vote, ballots []registry.Ballot) VoteFinding {
	f := VoteFinding{Vote: vote, Result: Unknown}
	ballot, held := lastBallot(ballots, vote.Body)
	if !held || ballot.Entitled < 1 {
		f.Reminder = vote.Body == catalogue.MinistryCouncil
		return f
	}
	f.Ballot = ballot
	f.NeedAyes = fewestAyes(vote, ballot.Entitled)
	f.NeedPresent = fewestPresent(vote, ballot.Entitled)
	f.Result = NotMet
	if f.enoughAyes() && f.enoughPresent() && f.secretEnough() {
		f.Result = Met
	}
	return f
}

// lastBallot returns the newest ballot of the body; of two on one day the
// later recorded.
func lastBallot(ballots []registry.Ballot, body string) (last registry.Ballot, ok bool) {
	for _, b := range ballots {
		if b.Body == body && (!ok || !b.Held.Before(last.Held)) {
			last, ok = b, true
		}
	}
	return last, ok
}

// fewestAyes counts of all who are entitled, not of those present (Thông tư
// 151/2018/TT-BQP, Điều 64.7, 64.8b).
func fewestAyes(vote catalogue.Vote, entitled int) int {
	if vote.Over {
		return vote.MinPct*entitled/100 + 1
	}
	return (vote.MinPct*entitled + 99) / 100
}

func fewestPresent(vote catalogue.Vote, entitled int) int {
	if vote.QuorumIn == 0 {
		return 0
	}
	return (vote.QuorumOf*entitled + vote.QuorumIn - 1) / vote.QuorumIn
}

func (f VoteFinding) enoughAyes() bool    { return f.Ballot.Ayes >= f.NeedAyes }
func (f VoteFinding) enoughPresent() bool { return f.Ballot.Present >= f.NeedPresent }
func (f VoteFinding) secretEnough() bool  { return f.Ballot.Secret || !f.Vote.Secret }

// Why says in one or two sentences how the vote went and what is missing.
func (f VoteFinding) Why(lang Lang) string {
	text := f.reason().fill(lang,
		"{body}", BodyName(f.Vote.Body, lang),
		"{Body}", capital(BodyName(f.Vote.Body, lang)),
		"{share}", f.shareText(lang),
		"{ayes}", fmt.Sprint(f.Ballot.Ayes),
		"{entitled}", fmt.Sprint(f.Ballot.Entitled),
		"{present}", fmt.Sprint(f.Ballot.Present),
		"{need}", fmt.Sprint(f.NeedAyes),
		"{quorum}", fmt.Sprint(f.NeedPresent),
	)
	return toCheck(text, f.Vote.Basis, lang)
}

func (f VoteFinding) reason() sentence {
	switch {
	case f.Reminder:
		return sentence{
			"Cấp Bộ còn bỏ phiếu: {body} cần {share} tán thành; đơn vị không phải ghi.",
			"The Ministry still votes: {body} needs {share} in favour; the unit need not record it."}
	case f.Result == Unknown:
		return sentence{
			"Sổ chưa ghi kết quả bỏ phiếu của {body}; cần {share} tán thành.",
			"The register holds no ballot of {body}; {share} in favour are needed."}
	case !f.enoughPresent():
		return sentence{
			"{Body} mới có {present}/{entitled} người dự, cần ít nhất {quorum} người.",
			"Only {present} of {entitled} came to {body}; at least {quorum} are needed."}
	case !f.enoughAyes():
		return sentence{
			"{Body} có {ayes}/{entitled} phiếu tán thành, cần ít nhất {need} phiếu ({share}).",
			"{Body} gave {ayes} ayes of {entitled}; at least {need} are needed ({share})."}
	case !f.secretEnough():
		return sentence{
			"{Body} phải bỏ phiếu kín; lần bỏ phiếu đã ghi không phải phiếu kín.",
			"{Body} must vote by secret ballot; the recorded ballot was not secret."}
	}
	return sentence{
		"{Body} có {ayes}/{entitled} phiếu tán thành, cần ít nhất {need} phiếu ({share}).",
		"{Body} gave {ayes} ayes of {entitled}; at least {need} are needed ({share})."}
}

// shareText words the share: "từ 75% trở lên tổng số thành viên".
func (f VoteFinding) shareText(lang Lang) string {
	whom := sentence{"tổng số thành viên", "all members"}
	if f.Vote.Body == catalogue.Conference {
		whom = sentence{"tổng quân số đang công tác", "all who are at work in the unit"}
	}
	share := sentence{"từ {pct}% {whom} trở lên", "{pct}% or more of {whom}"}
	if f.Vote.Over {
		share = sentence{"trên {pct}% {whom}", "more than {pct}% of {whom}"}
	}
	return share.fill(lang, "{pct}", fmt.Sprint(f.Vote.MinPct), "{whom}", whom.in(lang))
}

// BallotResult sums the findings up: the vote is met when each that is no
// reminder is met.
func BallotResult(findings []VoteFinding) Result {
	asked := slices.DeleteFunc(slices.Clone(findings), func(f VoteFinding) bool { return f.Reminder })
	for _, result := range []Result{NotMet, Unknown} {
		if slices.ContainsFunc(asked, func(f VoteFinding) bool { return f.Result == result }) {
			return result
		}
	}
	return Met
}
