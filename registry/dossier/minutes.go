package dossier

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/paper"
)

// Minutes words the minutes of the meeting of the unit's council or team that
// voted on the lines. Shares are of all its members, not of those who came
// (Thông tư 151/2018/TT-BQP, Điều 64.7). Before the meeting the columns of the
// votes are left to be written by hand.
func (o Office) Minutes(entries []Entry, m Meeting) (paper.Document, error) {
	votes := o.votesOn(o.proposed(entries), catalogue.UnitCouncil, m.On)
	if len(votes) == 0 {
		return paper.Document{}, ErrNothing
	}
	bodies := o.presets.bodyOf(o.Unit)
	chair, secretary := cmp.Or(m.Chair, o.Setting(registry.SettingChair)), cmp.Or(m.Secretary, o.Setting(registry.SettingSecretary))
	d := paper.Document{
		Head: o.Head("BB"), Title: "Biên bản", Code: "BB",
		Subject: "Họp " + o.councilName() + " xét, đề nghị khen thưởng " + periodsOf(entriesOf(votes)),
	}
	d.Head.Number, d.Head.Date = o.minutesNumber(bodies), m.On
	if number := recordedNumber(votes); o.Number == "" && number != "" {
		d.Head.Number = number
	}
	d.Head.Superior, d.Head.Unit = o.Name(), o.councilName()
	d.Body = append(d.Body, m.timeAndPlace()...)
	d.Body = append(d.Body, part("I. Thành phần"))
	d.Body = append(d.Body, o.members(votes, bodies.Short)...)
	d.Body = append(d.Body, introduced("- Chủ trì", chair, bodies.Chair+" "+lowerTeam(bodies.Short)), introduced("- Thư ký", secretary, ""))
	d.Body = append(d.Body, part("II. Nội dung"))
	d.Body = append(d.Body, o.proceedings(votes, bodies.Short)...)
	d.Body = append(d.Body, part("III. Kết luận"))
	d.Body = append(d.Body, o.conclusion(votes, bodies.Short, m)...)
	formula, headPost := "TM.", bodies.Short
	if bodies.Chair == "Tổ trưởng" { // the post names the team itself
		formula, headPost = "", ""
	}
	d.Signatures = []paper.Signature{
		signedBy(paper.AtLeft, "", "", "Thư ký", secretary), signedBy(paper.AtRight, formula, headPost, bodies.Chair, chair),
	}
	return d, nil
}

// recordedNumber is the number of the minutes as it was recorded with the
// votes, so that the other papers name the same; empty when it is none.
func recordedNumber(votes []voteOn) string {
	for _, v := range votes {
		if minutes := v.ballot.Minutes; strings.Contains(minutes, "/") && !strings.Contains(minutes, " ") {
			return minutes
		}
	}
	return ""
}

// minutesNumber writes the number of minutes with the symbol of the body that
// met, 12/BB-HĐTĐKT.
func (o Office) minutesNumber(b body) string {
	if b.Symbol == "" {
		return o.NumberOf("BB")
	}
	return o.numbered("BB-" + b.Symbol)
}

// periodsOf names the years of all lines.
func periodsOf(entries []Entry) string {
	if shared := sharedPeriod(entries); shared != "" {
		return shared
	}
	last := entries[0].Period.To
	for _, e := range entries {
		last = max(last, e.Period.To)
	}
	return "năm " + strconv.Itoa(int(last))
}

// lowerTeam writes the word for the body behind the post of its head: Chủ
// tịch Hội đồng; a Tổ trưởng needs none.
func lowerTeam(short string) string {
	if short == "Tổ" {
		return ""
	}
	return short
}

// members says how many there are, came and were away.
func (o Office) members(votes []voteOn, short string) []paper.Block {
	entitled, present := attendance(votes)
	if entitled == 0 {
		return []paper.Block{paper.Text(paper.Fill, "- Tổng số thành viên "+short+": …… đồng chí; có mặt: …… đồng chí; vắng mặt (lý do): ")}
	}
	text := fmt.Sprintf("- Tổng số thành viên %s: %s đồng chí; có mặt: %s đồng chí", short, paper.Counted(entitled), paper.Counted(present))
	if present == entitled {
		return []paper.Block{paper.Text(paper.Item, text+"; vắng mặt: không.")}
	}
	return []paper.Block{paper.Text(paper.Fill, fmt.Sprintf("%s; vắng mặt: %s đồng chí, lý do: ", text, paper.Counted(entitled-present)))}
}

// proceedings are the report of the political organ, the discussion and the
// votes.
func (o Office) proceedings(votes []voteOn, short string) []paper.Block {
	entries := entriesOf(votes)
	organ := o.Setting(registry.SettingPolitical)
	blocks := []paper.Block{paper.Text(paper.Body, fmt.Sprintf(
		"1. %s (cơ quan thường trực) báo cáo kết quả tổng hợp, thẩm định thành tích của %s được đề nghị khen thưởng; ý kiến của các cơ quan chức năng.",
		organ, countedBoth(entries)))}
	if short == "Tổ" {
		blocks[0] = paper.Text(paper.Body, fmt.Sprintf("1. Đồng chí chủ trì báo cáo thành tích của %s được đề nghị khen thưởng.",
			countedBoth(entries)))
	}
	blocks = append(blocks, paper.Text(paper.Body, "2. "+short+" thảo luận:"))
	blocks = append(blocks, room(3)...)
	blocks = append(blocks, paper.Text(paper.Body, fmt.Sprintf("3. %s %s đối với từng tập thể, cá nhân; kết quả như sau:", short, mannerOf(votes))))
	return append(blocks, o.voteTable(votes, short))
}

func entriesOf(votes []voteOn) []Entry {
	entries := make([]Entry, len(votes))
	for i, v := range votes {
		entries[i] = v.Entry
	}
	return entries
}

// voteTable lists the votes, with the shares that the law asks under it.
func (o Office) voteTable(votes []voteOn, short string) paper.Table {
	t := paper.Table{Name: "Kết quả", Columns: []paper.Column{
		{Head: "TT", Share: 10, Align: paper.Middle},
		{Head: "Tên tập thể, cá nhân", Share: 50, Names: true},
		{Head: "Danh hiệu, hình thức đề nghị", Share: 40},
		{Head: ayesHead(votes) + "/ tổng số thành viên", Share: 25, Align: paper.Middle},
		{Head: "Tỷ lệ", Share: 16, Align: paper.Middle},
		{Head: "Kết quả", Share: 24, Align: paper.Middle},
	}}
	for i, v := range votes {
		share, ayes := "", ""
		if b := v.ballot; b.Entitled > 0 {
			ayes, share = fmt.Sprintf("%d/%d", b.Ayes, b.Entitled), percent(b.Ayes, b.Entitled)
		}
		name := joinComma(v.FullName(), o.at(v.Entry))
		t.Rows = append(t.Rows, paper.Row{Key: v.FullName(), Cells: append([]paper.Cell{running(i + 1)},
			paper.Cells(name, v.HonourName, ayes, share, v.result())...)})
	}
	t.Note = fmt.Sprintf("Tỷ lệ tính trên tổng số thành viên %s. %s", short, sharesAsked(votes))
	return t
}

// ayesHead heads the column of the ayes: of ballots, or of hands.
func ayesHead(votes []voteOn) string {
	if mannerOf(votes) == "biểu quyết" {
		return "Số biểu quyết đồng ý"
	}
	return "Số phiếu đồng ý"
}

// sharesAsked says which share is asked for which honours, the highest first.
func sharesAsked(votes []voteOn) string {
	honours := map[int][]string{}
	for _, v := range votes {
		share := 0
		if v.asked {
			share = v.finding.Vote.MinPct
		}
		if !slices.Contains(honours[share], v.HonourName) {
			honours[share] = append(honours[share], v.HonourName)
		}
	}
	var parts []string
	for share := 100; share > 0; share-- {
		if names := honours[share]; len(names) > 0 {
			parts = append(parts, fmt.Sprintf("%s: từ %d%% trở lên", strings.Join(names, ", "), share))
		}
	}
	if names := honours[0]; len(names) > 0 {
		parts = append(parts, strings.Join(names, ", ")+": theo quy chế của đơn vị")
	}
	return "Yêu cầu: " + strings.Join(parts, "; ") + "."
}

// conclusion is what the council proposes: those who reached the share.
func (o Office) conclusion(votes []voteOn, short string, m Meeting) []paper.Block {
	var through []Entry
	open := false // nothing recorded yet
	for _, v := range votes {
		if v.carried() {
			through = append(through, v.Entry)
		}
		open = open || v.ballot.Entitled == 0
	}
	var blocks []paper.Block
	switch {
	case open:
		blocks = append(room(3), paper.Text(paper.Body, fmt.Sprintf("%s đề nghị %s xem xét, quyết nghị.", short, o.Party())))
	case len(through) == 0:
		blocks = append(blocks, paper.Text(paper.Body, "Không có tập thể, cá nhân nào đạt tỷ lệ theo quy định."))
	default:
		blocks = append(blocks, paper.Text(paper.Body, fmt.Sprintf("%s thống nhất đề nghị %s xem xét, quyết nghị khen thưởng, đề nghị khen thưởng %s, gồm:",
			short, o.Party(), countedBoth(through))))
		blocks = append(blocks, paragraphs(paper.Item, closed(requested(through)))...)
	}
	return append(blocks, paper.Text(paper.Body, fmt.Sprintf(
		"Cuộc họp kết thúc vào %s cùng ngày. Biên bản đã được đọc lại cho các thành viên dự họp nghe, nhất trí thông qua./.", cmp.Or(m.To, "…… giờ ……"))))
}
