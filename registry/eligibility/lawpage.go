package eligibility

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// DocumentLaw writes docs/law.md: every row of the law that the program
// knows, in Vietnamese words, with its source and how sure it is, so that an
// officer can check it against the paper.
func DocumentLaw(cat *catalogue.Catalogue) []byte {
	p := &lawPage{cat: cat}
	p.opening()
	sections := lawSections()
	p.heading(2, "Mục lục")
	for i, s := range sections {
		p.line("%d. [%s](#%s)", i+1, s.title, anchor(numbered(i, s.title)))
		if s.title == rulesTitle {
			for _, family := range p.families() {
				p.line("   - [%s](#%s)", family.name, anchor(family.name))
			}
		}
	}
	for i, s := range sections {
		p.heading(2, numbered(i, s.title))
		s.write(p)
	}
	return p.out.Bytes()
}

func numbered(i int, title string) string { return fmt.Sprintf("%d. %s", i+1, title) }

// rulesTitle is the section with one part for each family of honours.
const rulesTitle = "Tiêu chuẩn của từng danh hiệu, hình thức khen thưởng"

type lawSection struct {
	title string
	write func(*lawPage)
}

func lawSections() []lawSection {
	return []lawSection{
		{"Các chế độ pháp luật và văn bản", (*lawPage).regimes},
		{"Điều kiện chung", (*lawPage).gates},
		{"Tiêu chuẩn theo chế độ A: danh mục để đếm và đối chiếu", (*lawPage).index},
		{rulesTitle, (*lawPage).rules},
		{"Điều phải do người nêu", (*lawPage).facts},
		{"Số lượng, tỷ lệ", (*lawPage).quotas},
		{"Bỏ phiếu", (*lawPage).votes},
		{"Số thành viên hội đồng, tổ thi đua - khen thưởng", (*lawPage).councils},
		{"Thẩm quyền ký", (*lawPage).authorities},
		{"Thời hạn và hồ sơ", (*lawPage).deadlines},
		{"Quy đổi", (*lawPage).equivalences},
		{"Nhóm chức vụ", (*lawPage).postGroups},
		{"Lương cơ sở", (*lawPage).salaries},
		{"Tiền thưởng", (*lawPage).bonuses},
	}
}

// lawPage is a page of Markdown that is being written.
type lawPage struct {
	cat *catalogue.Catalogue
	out bytes.Buffer
}

func (p *lawPage) line(format string, args ...any) { fmt.Fprintf(&p.out, format+"\n", args...) }

func (p *lawPage) paragraph(format string, args ...any) {
	p.line("")
	p.line(format, args...)
}

func (p *lawPage) heading(level int, title string) {
	p.paragraph("%s %s", strings.Repeat("#", level), title)
	p.line("")
}

// table writes rows below a head; without rows it says so.
func (p *lawPage) table(head []string, rows [][]string) {
	if len(rows) == 0 {
		p.line("Chưa có dòng nào.")
		return
	}
	rule := make([]string, len(head))
	for i := range rule {
		rule[i] = "---"
	}
	p.row(head)
	p.row(rule)
	for _, row := range rows {
		p.row(row)
	}
}

func (p *lawPage) row(cells []string) {
	escaped := make([]string, len(cells))
	for i, cell := range cells {
		escaped[i] = strings.ReplaceAll(cell, "|", `\|`)
	}
	p.line("| %s |", strings.Join(escaped, " | "))
}

// anchor is the link to a heading as GitHub and others make it.
func anchor(title string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(title) {
		switch {
		case r == ' ':
			b.WriteRune('-')
		case isWordRune(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// sure shows the confidence of a row; what is not confirmed stands out.
func sure(c catalogue.Confidence) string {
	if c == catalogue.Confirmed {
		return string(c)
	}
	return "**" + string(c) + "**"
}

// days is the time in which a row stands; the second day is no longer in it.
func days(from, to cal.Date) string {
	if to.IsZero() {
		return "từ " + from.Short()
	}
	return "từ " + from.Short() + " đến trước " + to.Short()
}

func (p *lawPage) opening() {
	p.line("# Luật thi đua, khen thưởng mà sovang biết")
	p.paragraph("<!-- Viết ra từ registry/catalogue/law/*.toml: go test ./registry/eligibility -update -->")
	p.paragraph("*In English: this page is generated from the rows of the law in `registry/catalogue/law`. It lists every rule with its conditions, article, confidence (C read, D derived, U unconfirmed) and row id, so that an officer can check it against the paper circular. `sovang --lang en honour show CODE` tells the same in English.*")
	p.paragraph("Trang này ghi mọi dòng luật mà chương trình dùng để trả lời, bằng lời của chương trình, không chép nguyên văn. Mỗi dòng có căn cứ (điều, khoản, điểm), độ chắc chắn và mã dòng. Cán bộ đối chiếu với văn bản giấy; thấy sai thì báo theo mã dòng.")
	p.heading(2, "Cách đọc")
	for _, text := range []string{
		"**Chế độ** (A0, A, B1, B2, C) là khoảng thời gian mà cùng một luật, nghị định và thông tư có hiệu lực. Danh hiệu của một năm xét theo chế độ của ngày 31/12 năm đó; khen cho một giai đoạn xét theo chế độ của ngày trình.",
		"**Độ chắc chắn**: C là đã đọc văn bản; **D** là suy ra hoặc đọc qua văn bản khác; **U** là chưa kiểm tra được. Kết quả dựa vào dòng D, U luôn kèm chữ “cần đối chiếu văn bản”.",
		"**Mọi điểm đều phải** là điều kiện chung của tiêu chuẩn; ngoài ra phải đạt đủ một trong các điểm (a, b, c…).",
		"**Thời gian tính thành tích** bắt đầu từ năm sau thành tích ghi trong quyết định khen làm điều kiện, hoặc sau lần khen theo công trạng cùng hình thức trước đó (Thông tư 151/2018/TT-BQP, Điều 64.4).",
		"**(phải nêu)** là điều chỉ con người biết: chưa nêu thì coi như chưa có; nêu bằng `--assume MÃ`. **(coi như đạt)** là điều được coi là có, trừ khi nêu là không: `--assume MÃ=no`.",
		"**Nhắc** là việc cán bộ phải lo (giấy tờ, ý kiến), không làm thay đổi kết quả.",
		"Nơi chưa đọc được văn bản thì ghi “chưa biết” và câu trả lời là chưa rõ, không đoán.",
	} {
		p.line("- %s", text)
	}
}

func (p *lawPage) regimes() {
	var rows [][]string
	for _, r := range p.cat.Regimes() {
		rows = append(rows, []string{r.ID, r.Name, days(r.ValidFrom, r.ValidTo), strings.Join(r.Documents, ", "), r.Source, sure(r.Confidence), r.Note})
	}
	p.table([]string{"Chế độ", "Tên", "Thời gian", "Văn bản", "Căn cứ", "Tin cậy", "Ghi chú"}, rows)
	p.paragraph("Mã văn bản dùng trong cột căn cứ:")
	p.line("")
	rows = nil
	for _, d := range p.cat.Documents() {
		rows = append(rows, []string{d.ID, d.Title, days(d.ValidFrom, d.ValidTo), sure(d.Confidence), d.Note})
	}
	p.table([]string{"Mã", "Văn bản", "Hiệu lực", "Tin cậy", "Ghi chú"}, rows)
}

func (p *lawPage) gates() {
	p.line("Đứng trước nhiều tiêu chuẩn. “Không xét” là không được tặng; “chưa xét” là đợi; “nhắc” không làm thay đổi kết quả.")
	p.line("")
	var rows [][]string
	for _, g := range p.cat.Gates() {
		a := describer{cat: p.cat, lang: Vietnamese, subject: g.Subject}
		rows = append(rows, []string{
			g.Name, capital(a.ask(g.Must)), p.gateScope(g), strings.Join(g.Regimes, ", "), effectName(g.Effect),
			g.Source, sure(g.Confidence), code(g.ID), g.Note,
		})
	}
	p.table([]string{"Điều kiện", "Yêu cầu", "Đứng trước", "Chế độ", "Nếu không đạt", "Căn cứ", "Tin cậy", "Mã dòng", "Ghi chú"}, rows)
}

func effectName(effect string) string {
	switch effect {
	case catalogue.GateRefuses:
		return "không xét"
	case catalogue.GateHolds:
		return "chưa xét"
	case catalogue.GateReminds:
		return "nhắc"
	}
	return effect
}

// gateScope words what a gate stands before.
func (p *lawPage) gateScope(g catalogue.Gate) string {
	var parts []string
	if len(g.Kinds) > 0 {
		names := make([]string, len(g.Kinds))
		for i, kind := range g.Kinds {
			names[i] = KindName(kind, Vietnamese)
		}
		parts = append(parts, strings.Join(names, ", "))
	}
	if len(g.Honours) > 0 {
		parts = append(parts, p.honours(g.Honours))
	}
	if g.Subject != "" {
		parts = append(parts, "cho "+subjectName(g.Subject))
	}
	if len(g.Types) > 0 {
		parts = append(parts, "khen "+typeNames(g.Types))
	}
	if len(g.NotTypes) > 0 {
		parts = append(parts, "trừ khen "+typeNames(g.NotTypes))
	}
	if len(parts) == 0 {
		return "tất cả"
	}
	return strings.Join(parts, "; ")
}

func typeNames(types []string) string {
	names := make([]string, len(types))
	for i, typ := range types {
		names[i] = TypeName(typ, Vietnamese)
	}
	return strings.Join(names, ", ")
}

func subjectName(subject string) string {
	switch subject {
	case catalogue.ForPersons:
		return "cá nhân"
	case catalogue.ForUnits:
		return "tập thể"
	}
	return "cá nhân, tập thể"
}

// honours lists honours by name; families are named as such.
func (p *lawPage) honours(codes []string) string {
	names := make([]string, len(codes))
	for i, code := range codes {
		names[i] = honourName(p.cat, code, lawYear, Vietnamese)
	}
	return strings.Join(slices.Compact(names), ", ")
}

// lawYear is a year of regime A, by whose names honours are listed.
const lawYear cal.Year = 2020

func code(id string) string { return "`" + id + "`" }
