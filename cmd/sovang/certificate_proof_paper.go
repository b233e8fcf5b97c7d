package main

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"sovang/certificates"
	"sovang/registry/catalogue"
	"sovang/registry/dossier"
	"sovang/registry/paper"
)

// document words the proof for paper, which is Vietnamese: a list to be ticked
// off and signed by whoever read the certificates over.
func (p *proofRead) document(office dossier.Office, vi *texts) paper.Document {
	head := office.Head("")
	head.Number = ""
	d := paper.Document{
		Head: head, Title: "Bản soát", Subject: "Bằng, giấy khen trước khi in", Landscape: true,
		Subtitles:  []string{"(Theo Quyết định số " + p.decision.Number + " " + p.decision.Date.Long() + ")"},
		Signatures: []paper.Signature{{At: paper.AtRight, Post: "Người soát", Note: "(Ký, ghi rõ họ và tên)"}},
	}
	for _, doubt := range p.general {
		d.Body = append(d.Body, paper.Text(paper.Item, "- "+capitalised(doubt.say(vi))+"."))
	}
	if common := p.commonText(vi); common != "" {
		d.Body = append(d.Body, paper.Paragraph{Style: paper.Body, Runs: []paper.Run{{Text: "Chung cho cả loạt: ", Bold: true}, {Text: common + "."}}})
	}
	d.Body = append(d.Body, p.table(vi),
		paper.Text(paper.Remark, "Ghi chú: Các cột “In trên bằng” là đúng chữ sẽ in; dấu / là chỗ xuống dòng. Đối chiếu từng số với danh sách kèm theo quyết định, đúng thì đánh dấu vào cột “Soát”."))
	return d
}

// commonText names the lines that all sheets share.
func (p *proofRead) commonText(vi *texts) string {
	var words []string
	for _, l := range p.common {
		if l.Role != catalogue.LineCountry && l.Role != catalogue.LineMotto {
			words = append(words, vi.get("line."+string(l.Role))+": “"+l.Text()+"”")
		}
	}
	return strings.Join(words, "; ")
}

// proofColumn is a column with one line of the sheets.
type proofColumn struct {
	paper.Column
	text func(proofSheet) string
}

// columns are those of the list: what is printed, unless all sheets share it,
// then what the register holds, and room to tick off.
func (p *proofRead) columns(vi *texts) []proofColumn {
	const over = "In trên bằng"
	printed := func(head string, share float64, role catalogue.LineRole) proofColumn {
		return proofColumn{paper.Column{Head: head, Over: over, Share: share, Names: role == catalogue.LineRecipient}, func(s proofSheet) string { return p.printedText(s, role) }}
	}
	return []proofColumn{
		{paper.Column{Head: "Số sổ vàng", Share: 13, Align: paper.Middle}, func(s proofSheet) string { return strconv.Itoa(s.award.Ordinal) }},
		printed("Danh hiệu, hình thức", 36, catalogue.LineHonour),
		printed("Tên người, đơn vị", 42, catalogue.LineRecipient),
		printed("Chức vụ, đơn vị", 42, catalogue.LinePost),
		printed("Thành tích", 56, catalogue.LineCitation),
		{paper.Column{Head: "Dữ liệu trong sổ", Share: 48}, p.bookText},
		{paper.Column{Head: "Cần xem lại", Share: 40}, func(s proofSheet) string { return s.doubtText(vi) }},
		{paper.Column{Head: "Soát", Share: 14}, nil},
	}
}

// table is the list itself. A column in which nothing stands is left out.
func (p *proofRead) table(vi *texts) paper.Table {
	var t paper.Table
	t.Rows = make([]paper.Row, len(p.read))
	for i, sheet := range p.read {
		t.Rows[i].Key = strconv.Itoa(sheet.award.Ordinal)
	}
	for _, column := range p.columns(vi) {
		says := column.text == nil
		cells := make([]paper.Cell, len(p.read))
		for i, sheet := range p.read {
			if column.text != nil {
				cells[i] = paper.Words(column.text(sheet))
			}
			says = says || cells[i].Text != ""
		}
		if !says {
			continue
		}
		t.Columns = append(t.Columns, column.Column)
		for i := range t.Rows {
			t.Rows[i].Cells = append(t.Rows[i].Cells, cells[i])
		}
	}
	return t
}

// printedText is one line of a sheet, unless all sheets share it. Beside the
// achievement stand the lines that have no column. The honour that the blank
// carries already is told too: it says which blank is wanted.
func (p *proofRead) printedText(s proofSheet, role catalogue.LineRole) string {
	var words []string
	for _, l := range p.own(s) {
		if columnOf(l.Role) == role {
			words = append(words, strings.Join(l.Lines, " / "))
		}
	}
	carried := func(l certificates.ProofLine) bool { return l.Role == catalogue.LineHonour }
	if role == catalogue.LineHonour && !slices.ContainsFunc(s.lines, carried) {
		words = append(words, p.registeredText(s, role))
	}
	return strings.Join(words, "; ")
}

// columnOf tells under which line another one is shown.
func columnOf(role catalogue.LineRole) catalogue.LineRole {
	switch role {
	case catalogue.LineVerb:
		return catalogue.LineHonour
	case catalogue.LineHonour, catalogue.LineRecipient, catalogue.LinePost, catalogue.LineOrdinal:
		return role
	}
	return catalogue.LineCitation
}

// bookText is what the register holds of the recipient, and of other lines
// where they say something else.
func (p *proofRead) bookText(s proofSheet) string {
	words := []string{spaced(p.registeredText(s, catalogue.LineRecipient), parenthesised(s.award.Subject.Code()))}
	for _, l := range p.own(s) {
		if l.Role != catalogue.LineRecipient && (l.Role == catalogue.LinePost || p.differs(s, l)) {
			words = append(words, p.registeredText(s, l.Role))
		}
	}
	return joinNonEmpty("; ", words)
}

func (s proofSheet) doubtText(t *texts) string {
	words := make([]string, len(s.doubts))
	for i, d := range s.doubts {
		words[i] = d.say(t)
	}
	return strings.Join(words, "; ")
}

// capitalised begins a sentence with a capital.
func capitalised(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
