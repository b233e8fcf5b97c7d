package eligibility

import (
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func council(entitled, present, ayes int) registry.Ballot {
	return registry.Ballot{Body: catalogue.UnitCouncil, Held: cal.Year(2020).Last(), Entitled: entitled, Present: present, Ayes: ayes, Secret: true}
}

func conference(entitled, present, ayes int) registry.Ballot {
	b := council(entitled, present, ayes)
	b.Body = catalogue.Conference
	return b
}

func openly(b registry.Ballot) registry.Ballot {
	b.Secret = false
	return b
}

func TestAVoteIsCountedOfAllMembers(t *testing.T) {
	tests := []struct {
		name    string
		cite    string
		honour  string
		unit    bool
		typ     registry.AwardType
		ballots []registry.Ballot
		want    Result
	}{
		{"11 of 15 are less than 75 %", "TT151 Đ64.7b", "HC_BVTQ_3", true, registry.ByMerit, []registry.Ballot{council(15, 15, 11)}, NotMet},
		{"12 of 15 are more", "TT151 Đ64.7b", "HC_BVTQ_3", true, registry.ByMerit, []registry.Ballot{council(15, 15, 12)}, Met},
		{"exactly 75 % is enough", "TT151 Đ64.7b", "BK_TTG", true, registry.ByMerit, []registry.Ballot{council(16, 16, 12)}, Met},
		{"all present agree but they are too few", "TT151 Đ64.7b", "BK_TTG", true, registry.ByMerit, []registry.Ballot{council(16, 11, 11)}, NotMet},
		{"absent members agree in writing", "ND91 Đ45.8", "BK_TTG", true, registry.ByMerit, []registry.Ballot{council(16, 10, 12)}, Met},
		{"the last ballot counts", "TT151 Đ64.7b", "BK_TTG", true, registry.ByMerit, []registry.Ballot{council(16, 16, 2), council(16, 16, 13)}, Met},
		{"the flag of the Government needs 90 %", "TT151 Đ64.7a", "CO_CP", true, registry.ByMerit, []registry.Ballot{council(20, 20, 17)}, NotMet},
		{"90 % of 20 are 18", "TT151 Đ64.7a", "CO_CP", true, registry.ByMerit, []registry.Ballot{council(20, 20, 18)}, Met},
		{"no ballot is recorded", "TT151 Đ64.7b", "HC_BVTQ_3", true, registry.ByMerit, nil, Unknown},
		{"a feat goes without a council", "TT151 Đ59, 71", "BK_TTG", true, registry.ByFeat, nil, Met},
		{"half of the conference is not more than half", "TT151 Đ64.8b", "CSTDCS", false, registry.ByMerit,
			[]registry.Ballot{conference(60, 60, 30), council(15, 15, 15)}, NotMet},
		{"one more than half", "TT151 Đ64.8b", "CSTDCS", false, registry.ByMerit,
			[]registry.Ballot{conference(60, 60, 31), council(15, 15, 15)}, Met},
		{"half of an odd conference", "TT151 Đ64.8b", "CSTDCS", false, registry.ByMerit,
			[]registry.Ballot{conference(61, 61, 31), council(15, 15, 15)}, Met},
		{"two thirds must come", "TT151 Đ64.8b", "CSTDCS", false, registry.ByMerit,
			[]registry.Ballot{conference(60, 39, 39), council(15, 15, 15)}, NotMet},
		{"exactly two thirds came", "TT151 Đ64.8b", "CSTDCS", false, registry.ByMerit,
			[]registry.Ballot{conference(60, 40, 40), council(15, 15, 15)}, Met},
		{"the conference votes in secret", "TT151 Đ64.8a", "CSTDCS", false, registry.ByMerit,
			[]registry.Ballot{openly(conference(60, 60, 60)), council(15, 15, 15)}, NotMet},
		{"the council votes on CSTĐCS as well", "TT151 Đ64.7b", "CSTDCS", false, registry.ByMerit,
			[]registry.Ballot{conference(60, 60, 60)}, Unknown},
		{"a unit's council gives 75 % for CSTĐ toàn quân", "TT151 Đ64.7b; ND91 Đ45.8", "CSTDTQUAN", false, registry.ByMerit,
			[]registry.Ballot{council(20, 20, 15)}, Met},
	}
	cat := wordedLaw(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			n := registry.Nomination{Honour: tt.honour, Type: tt.typ, Period: cal.OneYear(2020), Ballots: tt.ballots, Subject: registry.PersonSubject("P")}
			if tt.unit {
				n.Subject = registry.UnitSubject("U")
			}
			findings := CheckBallot(cat, n, cal.Date{})
			if got := BallotResult(findings); got != tt.want {
				t.Errorf("%s: got %s, want %s", tt.cite, got, tt.want)
			}
			for _, f := range findings {
				for _, lang := range langs() {
					checkSentence(t, tt.name, f.Why(lang), lang)
				}
			}
		})
	}
}

func TestTheMinistrysVoteIsNoObstacleAtAUnit(t *testing.T) {
	n := registry.Nomination{Honour: "CSTDTQUAN", Type: registry.ByMerit, Period: cal.OneYear(2020),
		Subject: registry.PersonSubject("P"), Ballots: []registry.Ballot{council(20, 20, 15)}}
	reminders := 0
	for _, f := range CheckBallot(wordedLaw(t), n, cal.Date{}) {
		if f.Reminder {
			reminders++
		}
	}
	if reminders != 1 { // ND91 Đ45.8
		t.Errorf("got %d reminders of the Ministry's council, want 1", reminders)
	}
}

func TestNoVoteIsAskedBeforeTheFirstRegime(t *testing.T) {
	n := registry.Nomination{Honour: "HC_BVTQ_3", Type: registry.ByMerit, Period: cal.OneYear(1999), Subject: registry.UnitSubject("U")}
	if got := CheckBallot(wordedLaw(t), n, cal.Date{}); got != nil {
		t.Errorf("got %v", got)
	}
}

func TestABallotReadsAsAnOfficerWouldSayIt(t *testing.T) {
	vote := catalogue.Vote{Body: catalogue.UnitCouncil, MinPct: 75}
	conferenceVote := catalogue.Vote{Body: catalogue.Conference, MinPct: 50, Over: true, Secret: true, QuorumOf: 2, QuorumIn: 3}
	tests := []struct {
		vote    catalogue.Vote
		ballots []registry.Ballot
		vi, en  string
	}{
		{vote, []registry.Ballot{council(15, 15, 11)},
			"Hội đồng thi đua - khen thưởng của đơn vị có 11/15 phiếu tán thành, cần ít nhất 12 phiếu (từ 75% tổng số thành viên trở lên).",
			"The unit's emulation and commendation council gave 11 ayes of 15; at least 12 are needed (75% or more of all members)."},
		{vote, nil,
			"Sổ chưa ghi kết quả bỏ phiếu của hội đồng thi đua - khen thưởng của đơn vị; cần từ 75% tổng số thành viên trở lên tán thành.",
			"The register holds no ballot of the unit's emulation and commendation council; 75% or more of all members in favour are needed."},
		{conferenceVote, []registry.Ballot{conference(60, 39, 39)},
			"Hội nghị quân nhân mới có 39/60 người dự, cần ít nhất 40 người.",
			"Only 39 of 60 came to the conference of servicemen; at least 40 are needed."},
	}
	for _, tt := range tests {
		f := checkVote(tt.vote, tt.ballots)
		if got := f.Why(Vietnamese); got != tt.vi {
			t.Errorf("got %s, want %s", got, tt.vi)
		}
		if got := f.Why(English); got != tt.en {
			t.Errorf("got %s, want %s", got, tt.en)
		}
	}
}

func TestTheFewestAyesAreEnoughAndOneLessIsNot(t *testing.T) {
	for entitled := 1; entitled <= 150; entitled++ {
		for pct := 1; pct <= 100; pct++ {
			for _, over := range []bool{false, true} {
				vote := catalogue.Vote{MinPct: pct, Over: over}
				enough := func(ayes int) bool {
					if over {
						return ayes*100 > pct*entitled
					}
					return ayes*100 >= pct*entitled
				}
				if need := fewestAyes(vote, entitled); !enough(need) || enough(need-1) {
					t.Fatalf("%d ayes of %d for %d %% (over %v)", need, entitled, pct, over)
				}
			}
		}
	}
}
