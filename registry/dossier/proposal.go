package dossier

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/paper"
)

// The faults of what a paper is asked to hold.
var (
	// ErrNothing: there is nobody to write about.
	ErrNothing = errors.New("nobody is proposed or honoured")
	// ErrMixedDeciders: what the President, the Prime Minister and others
	// confer is asked for separately (Nghị định 98/2023/NĐ-CP, Mẫu số 01).
	ErrMixedDeciders = errors.New("the President's, the Prime Minister's and other honours go by separate requests")
)

// Proposal words the request (tờ trình) for the honours of the lines. to is
// the addressee; empty, it is the unit's setting or the unit above. For what the
// unit's head decides the political organ asks the head.
func (o Office) Proposal(entries []Entry, to string, g Grounds) (paper.Document, error) {
	if len(entries) == 0 {
		return paper.Document{}, ErrNothing
	}
	if !oneDecider(entries) {
		return paper.Document{}, ErrMixedDeciders
	}
	entries = o.proposed(entries)
	within := o.withinUnit(entries) && to == ""
	if within {
		to = o.Authority()
	}
	to = cmp.Or(to, o.Setting(registry.SettingAddressee), o.superior(), "………………………………")
	d := paper.Document{
		Head: o.Head("TTr"), Title: "Tờ trình", Subject: "Về việc đề nghị " + cmp.Or(o.occasion(entries), "tặng "+honoursOf(entries)), Code: "TTr",
		Receivers: o.lines(registry.SettingReceiversProposal), Signatures: []paper.Signature{o.Signature()},
	}
	asks := o.Name()
	if within {
		asks = o.Setting(registry.SettingPolitical)
		o.fromPoliticalOrgan(&d)
		d.Head.Number = o.requestNumber(within)
	}
	d.Body = append(d.Body, paper.Text(paper.Addressee, "Kính gửi: "+to))
	d.Body = append(d.Body, paragraphs(paper.Body, closed(o.proposalBases(entries, g)))...)
	d.Body = append(d.Body, paper.Text(paper.Body, request(entries, asks, to)))
	d.Body = append(d.Body, paragraphs(paper.Item, closed(requested(entries)))...)
	d.Body = append(d.Body, o.proposalEnd(entries)...)
	return d, nil
}

// oneDecider tells that one request may ask for all lines.
func oneDecider(entries []Entry) bool {
	for _, e := range entries {
		if top := max(e.Honour.Level.Rank(), entries[0].Honour.Level.Rank()); top >= catalogue.Govt.Rank() && e.Honour.Level != entries[0].Honour.Level {
			return false
		}
	}
	return true
}

// proposalBases are the law, the council's minutes and the resolution of the
// party committee. A feat goes the simple way, without council (Thông tư
// 151/2018/TT-BQP, Điều 59); service needs no vote (Điều 60).
func (o Office) proposalBases(entries []Entry, g Grounds) []string {
	lines := o.bases(registry.SettingBasesProposal)
	minutes := o.minutesLines(entries)
	council := hasType(entries, registry.ByMerit)
	if len(minutes) == 0 && council {
		minutes = []string{"Biên bản họp " + dayOrDots(cal.Date{}) + " của " + o.Council()}
	}
	for _, line := range minutes {
		lines = append(lines, "Căn cứ "+line)
	}
	if council || g.Resolution != "" || !hasType(entries, registry.ByFeat) {
		lines = append(lines, o.resolution(g))
	}
	return lines
}

func hasType(entries []Entry, t registry.AwardType) bool {
	for _, e := range entries {
		if e.Type == t {
			return true
		}
	}
	return false
}

// request is the sentence over the counted list: who asks whom to give or to
// pass it on.
func request(entries []Entry, asks, to string) string {
	to, _, _ = strings.Cut(to, " (qua ")
	return fmt.Sprintf("%s kính đề nghị %s xem xét, %s:", asks, to, askedFor(entries, to))
}

// fromPoliticalOrgan makes a paper one that the political organ writes to the
// unit's head.
func (o Office) fromPoliticalOrgan(d *paper.Document) {
	d.Head.Superior, d.Head.Unit = o.Name(), o.Setting(registry.SettingPolitical)
	d.Signatures = []paper.Signature{{At: paper.AtRight, Post: o.Setting(registry.SettingPoliticalHead)}}
}

// requestNumber writes the number of a request of the unit, or of its political
// organ.
func (o Office) requestNumber(within bool) string {
	if within {
		return o.numbered("TTr-CT")
	}
	return o.NumberOf("TTr")
}

// withinUnit tells that the unit's own head decides on all lines.
func (o Office) withinUnit(entries []Entry) bool {
	_, above := o.WithinAuthority(entries)
	return o.Unit.DecisionLevel() != "" && len(above) == 0
}

// askedFor says what the addressee is asked to do.
func askedFor(entries []Entry, to string) string {
	first := entries[0].Honour
	direct := strings.Contains(registry.Fold(to), registry.Fold(strings.TrimPrefix(first.Decider, "Bộ trưởng ")))
	for _, e := range entries {
		if top := max(e.Honour.Level.Rank(), first.Level.Rank()); top >= catalogue.Ministry.Rank() && e.Honour.Level != first.Level {
			return "tặng và đề nghị cấp có thẩm quyền tặng"
		}
	}
	switch {
	case direct || first.Level.Rank() < catalogue.Ministry.Rank():
		return "tặng"
	case first.Level == catalogue.Ministry:
		return "đề nghị " + first.Decider + " tặng"
	}
	return "trình " + first.Decider + " tặng thưởng"
}

// requested counts the lines by form: - Danh hiệu “Chiến sĩ thi đua cơ sở”: 15
// cá nhân. What differs from line to line is told with each.
func requested(entries []Entry) []string {
	var lines []string
	for _, group := range ByHonour(entries) {
		for _, part := range partsOf(group, sharedPeriod(entries) == "") {
			line := "- " + paper.UpperFirst(called(part[0].Honour.Kind, part[0].HonourName))
			if sharedPeriod(entries) == "" {
				line += " " + part[0].Period.Long()
			}
			if sharedType(entries) == "" {
				line += " (khen thưởng " + typeName(part[0].Type) + ")"
			}
			lines = append(lines, line+": "+counted(part))
		}
	}
	return lines
}

// partsOf parts lines of one honour by type and, if asked, by period.
func partsOf(group []Entry, byPeriod bool) [][]Entry {
	var parts [][]Entry
	at := map[string]int{}
	for _, e := range group {
		key := string(e.Type)
		if byPeriod {
			key += e.Period.String()
		}
		i, begun := at[key]
		if !begun {
			i = len(parts)
			at[key] = i
			parts = append(parts, nil)
		}
		parts[i] = append(parts[i], e)
	}
	return parts
}

// sharedType is the type of all lines, or nothing.
func sharedType(entries []Entry) registry.AwardType {
	for _, e := range entries {
		if e.Type != entries[0].Type {
			return ""
		}
	}
	return entries[0].Type
}

// proposalEnd tells the type of commendation, the sum and what is attached.
func (o Office) proposalEnd(entries []Entry) []paper.Block {
	var blocks []paper.Block
	if shared := sharedType(entries); shared != "" {
		blocks = append(blocks, paper.Text(paper.Body, "Loại hình khen thưởng: "+strings.TrimPrefix(typeName(shared), "theo ")+"."))
	}
	if len(requested(entries)) > 1 {
		blocks = append(blocks, paper.Text(paper.Body, "Tổng số: "+counted(entries)+"."))
	}
	attached := "danh sách và báo cáo thành tích"
	switch sharedType(entries) {
	case registry.ByFeat:
		attached = "danh sách và báo cáo tóm tắt thành tích"
	case registry.ByService:
		attached = "danh sách trích ngang"
	}
	return append(blocks, paper.Text(paper.Body, "(Có "+attached+" kèm theo)./."))
}
