package dossier

import (
	"errors"
	"fmt"
	"slices"

	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/paper"
)

// ErrManyConferences: the votes are of conferences of different strength, each
// of which has its own minutes.
var ErrManyConferences = errors.New("the votes are of conferences of different strength")

// Papers counts the ballot papers; a negative number is written by hand.
type Papers struct{ Out, In, Valid int }

// Count words the minutes of the count of a conference (biên bản kiểm phiếu):
// two thirds of all who are at work in the unit must come, and more than half
// of them all must agree (Thông tư 151/2018/TT-BQP, Điều 64.8b).
func (o Office) Count(entries []Entry, m Meeting, papers Papers) (paper.Document, error) {
	votes := elections(o.votesOn(o.proposed(entries), catalogue.Conference, m.On))
	if len(votes) == 0 {
		return paper.Document{}, ErrNothing
	}
	strength, present := attendance(votes)
	for _, v := range votes {
		if v.ballot.Entitled != 0 && v.ballot.Entitled != strength {
			return paper.Document{}, ErrManyConferences
		}
	}
	conference := o.Setting(registry.SettingConference)
	d := paper.Document{
		Head: o.Head(""), Title: "Biên bản kiểm phiếu", Subject: "Bình xét " + honoursOf(entriesOf(votes)),
		Signatures: []paper.Signature{
			signedBy(paper.AtLeft, "", "", "Chủ trì hội nghị", m.Chair), signedBy(paper.AtRight, "TM.", "Ban kiểm phiếu", "Trưởng ban", m.Secretary),
		},
	}
	d.Head.Number, d.Head.Date = "", m.On
	d.Body = append(d.Body, m.timeAndPlace()...)
	d.Body = append(d.Body, paper.Text(paper.Body, fmt.Sprintf("%s %s tiến hành %s bình xét %s.",
		conference, conferenceUnit(o, votes), mannerOf(votes), honoursOf(entriesOf(votes)))))
	d.Body = append(d.Body, paper.Text(paper.Body, "Ban kiểm phiếu gồm:"))
	for i := range 3 {
		d.Body = append(d.Body, paper.Text(paper.Fill, fmt.Sprintf("%d. Đồng chí: ", i+1)))
	}
	d.Body = append(d.Body, attended(votes, strength, present)...)
	d.Body = append(d.Body, papers.lines()...)
	d.Body = append(d.Body, paper.Text(paper.Body, "Kết quả kiểm phiếu:"), o.countTable(votes), o.elected(votes))
	return d, nil
}

// elections are the votes that the law leaves to a conference, and those that
// it held all the same; where the law is not known, all on people.
func elections(votes []voteOn) []voteOn {
	known := slices.ContainsFunc(votes, func(v voteOn) bool { return v.asked })
	return slices.DeleteFunc(votes, func(v voteOn) bool {
		return v.ballot.Entitled == 0 && (known && !v.asked || !known && v.Subject.IsUnit())
	})
}

// conferenceUnit names the unit that voted: that of all the lines, or the
// office's own.
func conferenceUnit(o Office, votes []voteOn) string {
	unit := votes[0].As.Unit
	for _, v := range votes {
		if v.As.Unit != unit || v.Subject.IsUnit() {
			return o.Name()
		}
	}
	if unit == "" {
		return o.Name()
	}
	return unit
}

// attended says how many are at work in the unit and how many came.
func attended(votes []voteOn, strength, present int) []paper.Block {
	if strength == 0 {
		return []paper.Block{
			paper.Text(paper.Fill, "- Tổng quân số đang công tác tại đơn vị: "), paper.Text(paper.Fill, "- Có mặt dự hội nghị (phải có ít nhất 2/3): "),
		}
	}
	text := fmt.Sprintf("- Có mặt dự hội nghị: %s đồng chí (%s tổng quân số)", paper.Counted(present), percent(present, strength))
	switch need := votes[0].finding.NeedPresent; {
	case need > 0 && present >= need:
		text += ", đủ 2/3 theo quy định"
	case need > 0:
		text += ", chưa đủ 2/3 theo quy định"
	}
	return []paper.Block{
		paper.Text(paper.Item, fmt.Sprintf("- Tổng quân số đang công tác tại đơn vị: %s đồng chí.", paper.Counted(strength))), paper.Text(paper.Item, text+"."),
	}
}

// lines count the ballot papers, or leave room.
func (p Papers) lines() []paper.Block {
	var blocks []paper.Block
	invalid := -1
	if p.In >= 0 && p.Valid >= 0 {
		invalid = p.In - p.Valid
	}
	for _, line := range []struct {
		label string
		n     int
	}{{"phát ra", p.Out}, {"thu về", p.In}, {"hợp lệ", p.Valid}, {"không hợp lệ", invalid}} {
		value := ""
		if line.n >= 0 {
			value = paper.Counted(line.n) + " phiếu."
		}
		blocks = append(blocks, known("Số phiếu "+line.label, value))
	}
	return blocks
}

// countTable lists the votes name by name.
func (o Office) countTable(votes []voteOn) paper.Table {
	t := paper.Table{Name: "Kết quả", Columns: []paper.Column{
		{Head: "TT", Share: 10, Align: paper.Middle},
		{Head: recipientHead(entriesOf(votes)), Share: 48, Names: true},
		{Head: "Chức vụ, đơn vị", Share: 43},
		{Head: "Số phiếu đồng ý", Share: 20, Align: paper.Middle},
		{Head: "Tỷ lệ so với tổng quân số", Share: 22, Align: paper.Middle},
		{Head: "Kết quả", Share: 22, Align: paper.Middle},
	}}
	for i, v := range votes {
		ayes, share := "", ""
		if b := v.ballot; b.Entitled > 0 {
			ayes, share = paper.Counted(b.Ayes), percent(b.Ayes, b.Entitled)
		}
		t.Rows = append(t.Rows, paper.Row{Key: v.FullName(), Cells: append([]paper.Cell{running(i + 1)},
			paper.Cells(v.FullName(), o.at(v.Entry), ayes, share, v.result())...)})
	}
	if vote := votes[0].finding.Vote; votes[0].asked {
		share := fmt.Sprintf("từ %d%% trở lên", vote.MinPct)
		if vote.Over {
			share = fmt.Sprintf("trên %d%%", vote.MinPct)
		}
		t.Note = "Yêu cầu: " + share + " tổng quân số đang công tác tại đơn vị."
	}
	return t
}

// elected says how many reached the share of the law or, where none is laid
// down, have more than half for them; who was voted on twice counts once.
func (o Office) elected(votes []voteOn) paper.Block {
	var through []Entry
	share, open := "đạt số phiếu theo quy định", false
	for _, v := range votes {
		same := func(e Entry) bool { return e.Subject == v.Subject }
		if v.carried() && !slices.ContainsFunc(through, same) {
			through = append(through, v.Entry)
		}
		if !v.asked {
			share = "được số phiếu đồng ý quá nửa tổng quân số"
		}
		open = open || v.result() == ""
	}
	return paper.Text(paper.Body, fmt.Sprintf("Như vậy %s %s. Biên bản lập thành 02 bản, đã công bố trước hội nghị./.",
		countedThrough(through, entriesOf(votes), open), share))
}

// countedThrough counts those of a vote who got through; open leaves room for
// the number.
func countedThrough(through, all []Entry, open bool) string {
	collectives, individuals := Counts(all)
	words := sortsOf(all, "đồng chí")
	switch {
	case open:
		return "có …… " + words
	case len(through) == 0:
		return "không có " + words + " nào"
	case collectives > 0 && individuals > 0:
		return "có " + countedBoth(through)
	}
	return "có " + paper.Counted(len(through)) + " " + words
}
