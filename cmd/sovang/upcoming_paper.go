package main

import (
	"fmt"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/eligibility"
	"sovang/registry/paper"
)

// upcomingPaper words the list for paper, which is Vietnamese: a part for each
// year in which something comes due.
func upcomingPaper(d paper.Document, list eligibility.UpcomingList) paper.Document {
	d.Title, d.Subject = "Danh sách", "Tập thể, cá nhân đến kỳ và sắp đến kỳ xét khen thưởng"
	d.Subtitles = []string{fmt.Sprintf("(Theo sổ khen thưởng của đơn vị đến hết năm %d, dự kiến cho năm %d và năm %d)", list.Year, list.Year+1, list.Year+2)}
	check := false
	for i, part := range []struct {
		due     eligibility.Due
		heading string
	}{
		{eligibility.DueNow, "I. ĐẾN KỲ XÉT: đủ tiêu chuẩn đến hết năm %d"},
		{eligibility.DueNext, "II. SẮP ĐẾN KỲ: xét được hết năm %d, nếu đạt yêu cầu"},
		{eligibility.DueAfter, "III. SẮP ĐẾN KỲ: xét được hết năm %d, nếu đạt yêu cầu"},
	} {
		var lines []eligibility.UpcomingLine
		for _, line := range list.Lines {
			if line.Due == part.due {
				lines = append(lines, line)
				check = check || line.Check
			}
		}
		heading := fmt.Sprintf(part.heading, int(list.Year)+i) + recipientCount(lines)
		d.Body = append(d.Body, paper.Table{Heading: heading, Columns: upcomingColumns(), Rows: upcomingRows(lines)})
	}
	remark := "Ghi chú: Điều chỉ người chỉ huy mới biết (chiến công, dẫn đầu cụm thi đua, …) chưa tính ở đây."
	if check {
		remark += " (*) Căn cứ chưa được xác nhận: phải đối chiếu văn bản trước khi đề nghị."
	}
	d.Body = append(d.Body, paper.Text(paper.Remark, remark))
	return d
}

func upcomingColumns() []paper.Column {
	return []paper.Column{
		{Head: "TT", Share: 10, Align: paper.Middle},
		{Head: "Tập thể, cá nhân", Share: 68, Names: true},
		{Head: "Đơn vị, đơn vị cấp trên", Share: 54, Names: true},
		{Head: "Còn phải đạt", Share: 120},
	}
}

// recipientCount counts collectives and individuals: " (01 tập thể, 12 cá
// nhân)". Somebody who is due for two honours is one.
func recipientCount(lines []eligibility.UpcomingLine) string {
	seen := make(map[registry.Subject]bool)
	units, people := 0, 0
	for _, line := range lines {
		switch {
		case seen[line.Subject]:
		case line.Subject.IsUnit():
			units++
		default:
			people++
		}
		seen[line.Subject] = true
	}
	var counts []string
	if units > 0 {
		counts = append(counts, fmt.Sprintf("%02d tập thể", units))
	}
	if people > 0 {
		counts = append(counts, fmt.Sprintf("%02d cá nhân", people))
	}
	if counts == nil {
		return ""
	}
	return " (" + strings.Join(counts, ", ") + ")"
}

// upcomingRows are the rows of one part, counted anew under each honour:
// proposals go up one list for each form and class (Thông tư
// 151/2018/TT-BQP, Điều 67.2a, 68.2b).
func upcomingRows(lines []eligibility.UpcomingLine) []paper.Row {
	var rows []paper.Row
	for _, group := range upcomingGroups(lines) {
		rows = append(rows, paper.Row{Kind: paper.Group, Cells: paper.Cells(upcomingHeading(group))})
		for i, line := range group {
			rows = append(rows, paper.Row{Key: line.Subject.Code(), Cells: []paper.Cell{
				paper.Count(i + 1), paper.Words(spaced(line.Rank, line.Name)), paper.Words(line.Unit), paper.Words(line.ToDo(" ")),
			}})
		}
	}
	return rows
}

// upcomingGroups parts the lines, which are sorted, by time and honour.
func upcomingGroups(lines []eligibility.UpcomingLine) [][]eligibility.UpcomingLine {
	var groups [][]eligibility.UpcomingLine
	for i, line := range lines {
		if i == 0 || line.Due != lines[i-1].Due || line.Honour != lines[i-1].Honour {
			groups = append(groups, nil)
		}
		last := len(groups) - 1
		groups[last] = append(groups[last], line)
	}
	return groups
}

// upcomingHeading names the honour of a group with the articles that it is due
// by.
func upcomingHeading(group []eligibility.UpcomingLine) string {
	cites, check := upcomingCites(group)
	heading := group[0].HonourName
	if len(cites) > 0 {
		heading += " – " + strings.Join(cites, "; ")
	}
	if check {
		heading += " (*)"
	}
	return heading
}

// upcomingCites returns the articles of a group, and whether one of them is to
// be checked against the text.
func upcomingCites(group []eligibility.UpcomingLine) (cites []string, check bool) {
	for _, line := range group {
		check = check || line.Check
		cites = addCite(cites, line.Cite)
	}
	return cites, check
}

// addCite adds a citation to others: its articles to those of the same text,
// each once.
func addCite(cites []string, cite string) []string {
	text, articles, one := strings.Cut(cite, " Đ")
	if !one || strings.Contains(articles, ";") {
		if cite == "" || slices.Contains(cites, cite) {
			return cites
		}
		return append(cites, cite)
	}
	for i, other := range cites {
		sameText, named, _ := strings.Cut(other, " Đ")
		if sameText == text && !strings.Contains(named, ";") {
			all := slices.Concat(strings.Split(named, ", "), strings.Split(articles, ", "))
			slices.Sort(all)
			cites[i] = text + " Đ" + strings.Join(slices.Compact(all), ", ")
			return cites
		}
	}
	return append(cites, cite)
}
