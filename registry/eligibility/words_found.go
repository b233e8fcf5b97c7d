package eligibility

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// have is what there is: months as years and months, codes as names.
func (s speaker) have() string {
	text := s.finding.Have
	if s.inMonths() {
		if months, err := strconv.Atoi(text); err == nil {
			return monthsText(months, s.lang)
		}
	}
	if text == "" {
		return "0"
	}
	return s.plain(text)
}

// inMonths tells that the finding counts months.
func (s speaker) inMonths() bool {
	switch s.finding.Condition {
	case catalogue.OpService, catalogue.OpHardship, catalogue.OpTenure, catalogue.OpUnitAge, catalogue.OpServiceAge:
		return true
	}
	return false
}

// needed words the months that are asked. Judge may ask less than the rule
// does, as it does of women; then the finding's own number counts.
func (s speaker) needed() string {
	c := s.finding.about.condition
	if months, err := strconv.Atoi(s.finding.Need); err == nil {
		c.Months = months
	}
	return s.duration(c)
}

// plain puts names for the codes of honours and grades in a short text.
func (s speaker) plain(text string) string {
	words := strings.FieldsFunc(text, func(r rune) bool { return !isCodeRune(r) })
	for _, word := range words {
		name := GradeName(word, s.lang)
		if name == word {
			name = honourName(s.cat, word, s.year, s.lang)
		}
		text = strings.Replace(text, word, name, 1)
	}
	return text
}

func isCodeRune(r rune) bool {
	return r == '_' || '0' <= r && r <= '9' || 'A' <= r && r <= 'Z'
}

// spent says how many initiatives were used up by other awards.
func (s speaker) spent() string {
	if s.finding.about.spent == 0 {
		return ""
	}
	return sentence{
		"; không tính {n} đã dùng làm căn cứ cho lần khen khác",
		"; {n} not counted, being the ground for another award already"}.fill(s.lang, "{n}", fmt.Sprint(s.finding.about.spent))
}

// theFact is the fact that the finding is about.
func (s speaker) theFact() catalogue.Fact {
	if s.finding.about.fact.ID != "" {
		return s.finding.about.fact
	}
	id := s.finding.about.condition.Fact
	if fact, ok := s.cat.Fact(id); ok {
		return fact
	}
	return catalogue.Fact{ID: id, Vi: id, En: id}
}

func (s speaker) factText() string {
	fact := s.theFact()
	return sentence{fact.Vi, fact.En}.in(s.lang)
}

// asked names the honour of the question.
func (s speaker) asked() string {
	if s.finding.about.honour == "" {
		return sentence{"danh hiệu, hình thức khen thưởng này", "this honour"}.in(s.lang)
	}
	return honourName(s.cat, s.finding.about.honour, s.year, s.lang)
}

func trimStop(text string) string { return strings.TrimRight(text, ". ") }

// found lists the awards among the evidence, the honour named once: "03 Cờ
// thi đua của Bộ Quốc phòng (2014, 2016, 2018)".
func (s speaker) found() string {
	return joinAnd(s.awards(s.finding.Evidence), s.lang)
}

// awards lists the awards of the records, those of one honour together.
func (s speaker) awards(records []Evidence) []string {
	var order []string
	periods := make(map[string][]string)
	for _, e := range records {
		if e.Award == nil {
			continue
		}
		code := e.Award.Honour
		if _, seen := periods[code]; !seen {
			order = append(order, code)
		}
		periods[code] = append(periods[code], awardPeriod(*e.Award))
	}
	texts := make([]string, len(order))
	for i, code := range order {
		name := honourName(s.cat, code, s.year, s.lang)
		if n := len(periods[code]); n > 1 {
			name = times(n, name, s.lang)
		}
		texts[i] = name + bracketed(inOrder(periods[code]))
	}
	return texts
}

// records lists awards, grades and initiatives.
func (s speaker) records(records []Evidence) []string {
	texts := s.awards(records)
	for _, e := range records {
		switch {
		case e.Grade != nil:
			texts = append(texts, s.gradeOfYear(*e.Grade))
		case e.Initiative != nil:
			name := InitiativeName(e.Initiative.Kind, s.lang) + " " + ScopeName(e.Initiative.Scope, s.lang)
			year := yearText(e.Initiative.Year)
			texts = append(texts, sentence{name + " năm " + year, name + " in " + year}.in(s.lang))
		}
	}
	return texts
}

// awardPeriod is the time of the achievement, else the year of the decision.
func awardPeriod(award Held) string {
	switch {
	case !award.Period.IsZero():
		return span(award.Period)
	case !award.DecidedOn.IsZero():
		return yearText(award.DecidedOn.Year())
	}
	return ""
}

// inOrder lists years from early to late; what is empty is left out.
func inOrder(periods []string) string {
	periods = slices.DeleteFunc(slices.Clone(periods), func(p string) bool { return p == "" })
	slices.Sort(periods)
	return strings.Join(periods, ", ")
}

// periods lists the years of the awards among the evidence.
func (s speaker) periods() string {
	var periods []string
	for _, e := range s.finding.Evidence {
		if e.Award != nil {
			periods = append(periods, awardPeriod(*e.Award))
		}
	}
	return inOrder(periods)
}

// last says for when the title was won last, where the run is broken.
func (s speaker) last() string {
	periods := s.periods()
	if periods == "" {
		return ""
	}
	return sentence{", lần gần nhất là của năm ", ", last for "}.in(s.lang) + periods
}

// asOf is the day up to which the finding counts.
func (s speaker) asOf() cal.Date {
	if on := s.finding.about.on; !on.IsZero() {
		return on
	}
	return s.year.Last()
}

func (s speaker) asOfText() string {
	on := s.asOf()
	if on == on.Year().Last() {
		return sentence{"hết năm ", "the end of "}.in(s.lang) + yearText(on.Year())
	}
	return sentence{"ngày ", ""}.in(s.lang) + on.Short()
}

// soFar says what of the awards that are needed was won.
func (s speaker) soFar() string {
	found := s.found()
	if found == "" {
		return sentence{"sổ chưa ghi lần nào", "none is recorded"}.in(s.lang)
	}
	return sentence{"mới có " + found, "so far " + found}.in(s.lang)
}

// clock says from which year the next achievement counts.
func (s speaker) clock() string {
	from := s.finding.about.window.From
	if from == 0 {
		return ""
	}
	return sentence{"; thành tích tiếp theo tính từ năm {year}", "; the next achievement counts from {year}"}.fill(s.lang, "{year}", yearText(from))
}

// titles lists the initiatives among the evidence.
func (s speaker) titles() string {
	var texts []string
	for _, e := range s.finding.Evidence {
		if e.Initiative != nil {
			texts = append(texts, fmt.Sprintf("“%s”, %s", e.Initiative.Title, yearText(e.Initiative.Year)))
		}
	}
	return strings.Join(texts, "; ")
}

// cases lists the disciplines among the evidence: "cảnh cáo, 05/3/2019".
func (s speaker) cases() string {
	var texts []string
	for _, e := range s.finding.Evidence {
		if e.Discipline != nil {
			texts = append(texts, caseText(*e.Discipline, s.lang))
		}
	}
	return strings.Join(texts, "; ")
}

func caseText(d registry.Discipline, lang Lang) string {
	name := DisciplineName(d.Form, lang)
	if d.Date == (cal.Date{}) {
		return name
	}
	return name + ", " + d.Date.Short()
}

// lowered says which disciplines lowered the class of a life's service, and for
// which class the person then has to be fit.
func (s speaker) lowered() string {
	if s.finding.Condition != catalogue.OpTenure || s.finding.about.lowered == 0 && s.cases() == "" {
		return ""
	}
	text := prefixed(sentence{"; đã bị kỷ luật: ", "; disciplined by: "}.in(s.lang), s.cases())
	switch {
	case s.finding.about.lowered == 0:
		return text
	case s.finding.about.from == "":
		return text + sentence{", phải hạ {n} mức", ", which lowers by {n}"}.fill(s.lang, "{n}", fmt.Sprint(s.finding.about.lowered))
	}
	return text + sentence{
		", phải hạ {n} mức nên cần đủ tiêu chuẩn {from}",
		", which lowers by {n}, so fitness for {from} is needed"}.fill(s.lang,
		"{n}", fmt.Sprint(s.finding.about.lowered), "{from}", honourName(s.cat, s.finding.about.from, s.year, s.lang))
}

// longEnough tells that the months alone would do.
func (s speaker) longEnough() bool {
	have, err1 := strconv.Atoi(s.finding.Have)
	need, err2 := strconv.Atoi(s.finding.Need)
	below := s.finding.about.condition.Below
	return err1 == nil && err2 == nil && have >= need && (below == 0 || have < below)
}

// beyond says that there is more than the condition is for.
func (s speaker) beyond() string {
	have, err := strconv.Atoi(s.finding.Have)
	if below := s.finding.about.condition.Below; err != nil || below == 0 || have < below {
		return ""
	}
	return sentence{"; đã quá mức này", "; it is beyond that"}.in(s.lang)
}

// higher says that a higher class is due instead.
func (s speaker) higher() string {
	if s.finding.about.higher == "" {
		return ""
	}
	return sentence{
		"; đã đủ tiêu chuẩn {higher} nên chỉ xét mức cao nhất đó",
		"; {higher} is due, and only the highest is given"}.fill(s.lang, "{higher}", honourName(s.cat, s.finding.about.higher, s.year, s.lang))
}

// bounds tells the fewest and the most months that the dates allow.
func (s speaker) bounds() string {
	least, err := strconv.Atoi(s.finding.Have)
	if err != nil || s.finding.about.most <= least {
		return ""
	}
	return sentence{"từ {least} đến {most}", "{least} to {most}"}.fill(s.lang,
		"{least}", monthsText(least, s.lang), "{most}", monthsText(s.finding.about.most, s.lang))
}

func (s speaker) category() string {
	if s.finding.Have == "" {
		return ""
	}
	return CategoryName(registry.Category(s.finding.Have), s.lang)
}

func (s speaker) echelon() string {
	if s.finding.Have == "" {
		return ""
	}
	name := EchelonName(registry.Echelon(s.finding.Have), s.lang)
	if s.finding.about.equal {
		return sentence{"tương đương " + name, "equal to: " + name}.in(s.lang)
	}
	return name
}

// equal asks a staff or technical body to record what it counts as.
func (s speaker) equal() string {
	if e := registry.Echelon(s.finding.Have); e == "" || isLine(e) || s.finding.about.equal {
		return ""
	}
	return sentence{
		"; nếu đơn vị tương đương một cấp như vậy thì ghi cấp tương đương",
		"; if the unit is equal to one of them, record that"}.in(s.lang)
}
