package eligibility

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sovang/registry/catalogue"
)

func (p *lawPage) facts() {
	p.line("Mã dùng với `--assume`.")
	p.line("")
	facts := slices.SortedFunc(slices.Values(p.cat.Facts()), func(a, b catalogue.Fact) int { return strings.Compare(a.ID, b.ID) })
	var rows [][]string
	for _, f := range facts {
		meaning := "chưa nêu thì coi như chưa có"
		if f.Presumed {
			meaning = "coi như đạt"
		}
		rows = append(rows, []string{code(f.ID), f.Vi, meaning})
	}
	p.table([]string{"Mã", "Điều", "Khi chưa nêu"}, rows)
}

func (p *lawPage) quotas() {
	p.line("Số suất làm tròn xuống. Tỷ lệ tính ở đơn vị ra quyết định.")
	p.line("")
	var rows [][]string
	for _, q := range p.cat.QuotaRows() {
		share := "theo hướng dẫn hằng năm hoặc chưa biết"
		if q.MaxPct > 0 {
			share = fmt.Sprintf("không quá %d%% %s", q.MaxPct, quotaBaseText(p.cat, q, lawYear, Vietnamese))
		}
		rows = append(rows, append([]string{p.honours(q.Honours), share, strings.Join(q.Regimes, ", ")}, last(q.Basis, q.ID)...))
	}
	p.table(withLast("Danh hiệu", "Tỷ lệ", "Chế độ"), rows)
}

// last are the cells with which each row of a table ends.
func last(b catalogue.Basis, id string) []string {
	return []string{b.Source, sure(b.Confidence), code(id), b.Note}
}

func withLast(head ...string) []string {
	return append(head, "Căn cứ", "Tin cậy", "Mã dòng", "Ghi chú")
}

func (p *lawPage) votes() {
	p.line("Tính trên tất cả thành viên, kể cả người vắng; khen đột xuất và niên hạn không qua bỏ phiếu.")
	p.line("")
	var rows [][]string
	for _, v := range p.cat.VoteRows() {
		ask := VoteFinding{Vote: v}.shareText(Vietnamese)
		if v.Secret {
			ask += ", phiếu kín"
		}
		if v.QuorumIn > 0 {
			ask += fmt.Sprintf(", ít nhất %d/%d có mặt", v.QuorumOf, v.QuorumIn)
		}
		rows = append(rows, append([]string{
			p.honours(v.Honours), subjectName(v.Subject), capital(BodyName(v.Body, Vietnamese)), ask, strings.Join(v.Regimes, ", "),
		}, last(v.Basis, v.ID)...))
	}
	p.table(withLast("Danh hiệu, hình thức", "Cho", "Nơi bỏ phiếu", "Phiếu tán thành", "Chế độ"), rows)
}

func (p *lawPage) councils() {
	var rows [][]string
	for _, c := range p.cat.CouncilRows() {
		rows = append(rows, append([]string{c.Name, strconv.Itoa(c.Most), strings.Join(c.Regimes, ", ")}, last(c.Basis, c.ID)...))
	}
	p.table(withLast("Hội đồng, tổ", "Không quá", "Chế độ"), rows)
}

func (p *lawPage) authorities() {
	p.line("Chức vụ và quân hàm cùng phải trong mức; người không có quân hàm tính theo mức lương tương đương.")
	p.line("")
	var rows [][]string
	for _, a := range p.cat.AuthorityRows() {
		rows = append(rows, append([]string{
			capital(LevelName(a.Level, Vietnamese)), p.honours(a.Honours), subjectName(a.Subject), ceilingText(a), strings.Join(a.Regimes, ", "),
		}, last(a.Basis, a.ID)...))
	}
	p.table(withLast("Cấp ký", "Danh hiệu, hình thức", "Cho", "Cao nhất đến", "Chế độ"), rows)
}

func ceilingText(a catalogue.Authority) string {
	var parts []string
	if a.MaxPost != "" {
		parts = append(parts, a.MaxPost)
	}
	if a.MaxRank != "" {
		parts = append(parts, "quân hàm "+a.MaxRank)
	}
	if a.MaxRankProfessional != "" {
		parts = append(parts, "quân nhân chuyên nghiệp "+a.MaxRankProfessional)
	}
	if len(a.Echelons) > 0 {
		parts = append(parts, echelonNames(a.Echelons, Vietnamese))
	}
	return strings.Join(parts, "; ")
}

func (p *lawPage) deadlines() {
	p.line("“Trước ngày” nghĩa là chậm nhất ngày liền trước đó.")
	for _, d := range p.cat.DeadlineRows() {
		p.paragraph("**%s**%s, chế độ %s · %s · %s · %s", p.honours(d.Honours), prefixed(", khen ", typeNames(d.Types)),
			strings.Join(d.Regimes, ", "), d.Source, sure(d.Confidence), code(d.ID))
		p.line("")
		if len(d.Before) > 0 {
			p.line("- Hạn: %s", dueText(d.Before))
		}
		p.line("- Gửi: %s; số bộ: %s", d.To, setsText(d.Sets))
		if len(d.Parts) > 0 {
			p.line("- Hồ sơ: %s", strings.Join(d.Parts, "; "))
		}
		if d.Note != "" {
			p.line("- Ghi chú: %s", d.Note)
		}
	}
}

func setsText(sets int) string {
	if sets == 0 {
		return "chưa biết"
	}
	return fmt.Sprintf("%02d", sets)
}

// dueText words days like Y-11-01 and Y+1-03-15: "trước ngày 01/11".
func dueText(before []string) string {
	texts := make([]string, len(before))
	for i, text := range before {
		rest, nextYear := strings.CutPrefix(text, "Y+1-")
		month, day, ok := strings.Cut(strings.TrimPrefix(rest, "Y-"), "-")
		switch {
		case !ok:
			texts[i] = text
		case nextYear:
			texts[i] = "trước ngày " + day + "/" + month + " năm sau"
		default:
			texts[i] = "trước ngày " + day + "/" + month
		}
	}
	return joinAnd(texts, Vietnamese)
}

func (p *lawPage) equivalences() {
	var rows [][]string
	for _, e := range p.cat.EquivalenceRows() {
		text := fmt.Sprintf("%02d %s được tính là 01 %s", e.N, honourName(p.cat, e.From, lawYear, Vietnamese), honourName(p.cat, e.Honour, lawYear, Vietnamese))
		rows = append(rows, append([]string{text, typeNames(e.Types), strings.Join(e.Regimes, ", ")}, last(e.Basis, e.ID)...))
	}
	p.table(withLast("Quy đổi", "Khi khen", "Chế độ"), rows)
}

func (p *lawPage) postGroups() {
	p.line("Để xét khen quá trình cống hiến; nhóm cao đứng trước. Hệ số là hệ số phụ cấp chức vụ.")
	p.line("")
	var rows [][]string
	for _, g := range p.cat.PostGroups() {
		coefficient := hundredthsText(g.MinCoefficient)
		if g.MaxCoefficient != g.MinCoefficient {
			coefficient += " – " + hundredthsText(g.MaxCoefficient)
		}
		rows = append(rows, append([]string{g.Name, coefficient, days(g.ValidFrom, g.ValidTo)}, last(g.Basis, g.ID)...))
	}
	p.table(withLast("Nhóm chức vụ", "Hệ số", "Thời gian của bảng hệ số"), rows)
}

func hundredthsText(n int) string { return fmt.Sprintf("%d,%02d", n/100, n%100) }

func (p *lawPage) salaries() {
	var rows [][]string
	for _, s := range p.cat.BaseSalaries() {
		rows = append(rows, []string{s.ValidFrom.Short(), dong(s.Amount), s.Source, sure(s.Confidence), s.Note})
	}
	p.table([]string{"Từ ngày", "Đồng/tháng", "Căn cứ", "Tin cậy", "Ghi chú"}, rows)
}

// dong groups the digits of a sum by threes: 2 340 000 is 2.340.000.
func dong(amount int64) string {
	digits := strconv.FormatInt(amount, 10)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "." + digits[i:]
	}
	return digits
}

func (p *lawPage) bonuses() {
	p.line("Tiền thưởng là bội số của lương cơ sở ngày ra quyết định. Cách tính và chi:")
	p.line("")
	var rows [][]string
	for _, t := range p.cat.BonusTerms() {
		rows = append(rows, append([]string{days(t.ValidFrom, t.ValidTo), "làm tròn lên " + dong(t.RoundUpTo) + " đồng", payers(t.MinistryPays)}, last(t.Basis, t.ID)...))
	}
	p.table(withLast("Thời gian", "Làm tròn", "Bộ Quốc phòng chi cho khen của"), rows)
	p.paragraph("Mức thưởng; số trong ngoặc là ghi chú ở dưới bảng:")
	p.line("")
	p.bonusRows()
}

// bonusRows writes the sums, their notes numbered below because many share one.
func (p *lawPage) bonusRows() {
	var rows [][]string
	var notes []string
	for _, b := range p.sortedBonuses() {
		multiple := tenthsText(b.Tenths)
		if b.AtMost {
			multiple = "không quá " + multiple
		}
		if b.Note != "" && !slices.Contains(notes, b.Note) {
			notes = append(notes, b.Note)
		}
		if at := slices.Index(notes, b.Note); at >= 0 {
			multiple += fmt.Sprintf(" (%d)", at+1)
		}
		rows = append(rows, []string{
			honourName(p.cat, b.Honour, b.ValidFrom.Year(), Vietnamese), subjectName(b.Subject), multiple, days(b.ValidFrom, b.ValidTo),
			b.Source, sure(b.Confidence), code(b.ID),
		})
	}
	p.table([]string{"Danh hiệu, hình thức", "Cho", "Lần lương cơ sở", "Thời gian", "Căn cứ", "Tin cậy", "Mã dòng"}, rows)
	for i, note := range notes {
		p.paragraph("(%d) %s", i+1, note)
	}
}

// sortedBonuses lists the bonuses by honour, the highest first, then by
// recipient and day.
func (p *lawPage) sortedBonuses() []catalogue.Bonus {
	place := make(map[string]int)
	for i, code := range byPrecedence(p.cat, p.bonusCodes(), lawYear) {
		place[code] = i
	}
	return slices.SortedStableFunc(slices.Values(p.cat.Bonuses()), func(a, b catalogue.Bonus) int {
		return cmp.Or(cmp.Compare(place[a.Honour], place[b.Honour]), cmp.Compare(a.Subject, b.Subject), a.ValidFrom.Compare(b.ValidFrom))
	})
}

func (p *lawPage) bonusCodes() map[string]bool {
	codes := make(map[string]bool)
	for _, b := range p.cat.Bonuses() {
		codes[b.Honour] = true
	}
	return codes
}

func payers(levels []catalogue.Level) string {
	names := make([]string, len(levels))
	for i, level := range levels {
		names[i] = LevelName(level, Vietnamese)
	}
	return strings.Join(names, ", ")
}

func tenthsText(n int) string {
	if n%10 == 0 {
		return strconv.Itoa(n / 10)
	}
	return fmt.Sprintf("%d,%d", n/10, n%10)
}
