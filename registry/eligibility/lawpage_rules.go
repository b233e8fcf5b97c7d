package eligibility

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// fullRegime is the regime whose circular was read article by article.
const fullRegime = "A"

func isWordRune(r rune) bool {
	return r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// honourFamily is the honours of one name and kind: the classes of an order.
type honourFamily struct {
	name  string
	kind  catalogue.Kind
	codes []string // the highest first
}

// families lists the honours that any rule is about, grouped by kind in the
// order of the page, the highest first.
func (p *lawPage) families() []honourFamily {
	var list []honourFamily
	for _, code := range p.ruledCodes() {
		honour, _, err := p.cat.Honour(code, lawYear.Last())
		if err != nil {
			continue
		}
		at := slices.IndexFunc(list, func(f honourFamily) bool { return f.name == honour.Name && f.kind == honour.Kind })
		if at < 0 {
			at = len(list)
			list = append(list, honourFamily{name: honour.Name, kind: honour.Kind})
		}
		list[at].codes = append(list[at].codes, code)
	}
	slices.SortStableFunc(list, func(a, b honourFamily) int {
		return cmp.Compare(slices.Index(pageOrder(), a.kind), slices.Index(pageOrder(), b.kind))
	})
	return list
}

// pageOrder is the order of the kinds on the page: what is given most often
// first.
func pageOrder() []catalogue.Kind {
	return []catalogue.Kind{
		catalogue.Title, catalogue.Flag, catalogue.Certificate, catalogue.MeritCertificate, catalogue.Order, catalogue.Medal,
		catalogue.Commemorative, catalogue.HonourTitle, catalogue.Prize, catalogue.ArmyHonour,
	}
}

// ruledCodes lists the honours with a rule, the highest first.
func (p *lawPage) ruledCodes() []string {
	seen := make(map[string]bool)
	for _, rule := range p.cat.Rules() {
		seen[rule.Honour] = true
	}
	return byPrecedence(p.cat, seen, lawYear)
}

// index lists the rules of the regime that is complete, numbered; those that
// other documents hold, which were not read, come after.
func (p *lawPage) index() {
	p.line("Chế độ A (Thông tư 151/2018/TT-BQP) được đọc đủ từng điều. Mỗi dòng là một tiêu chuẩn: một danh hiệu hoặc hình thức, cho cá nhân hoặc cho tập thể.")
	p.line("")
	var read, others [][]string
	for _, family := range p.families() {
		for _, rule := range p.rulesOf(family.codes) {
			switch {
			case !slices.Contains(rule.Regimes, fullRegime):
			case rule.Confidence == catalogue.Unconfirmed:
				others = append(others, p.indexRow("–", family, rule))
			default:
				read = append(read, p.indexRow(fmt.Sprint(len(read)+1), family, rule))
			}
		}
	}
	head := []string{"Số", "Danh hiệu, hình thức", "Cho", "Số điểm", "Căn cứ", "Tin cậy", "Mã dòng"}
	p.table(head, read)
	if len(others) > 0 {
		p.paragraph("Ngoài ra, theo văn bản khác mà chưa đọc được:")
		p.line("")
		p.table(head, others)
	}
}

func (p *lawPage) indexRow(number string, family honourFamily, rule catalogue.Rule) []string {
	return []string{
		number, p.linked(family, rule), subjectName(rule.Subject), fmt.Sprint(max(1, len(rule.Paths))),
		rule.Source, sure(rule.Confidence), code(rule.ID),
	}
}

func (p *lawPage) linked(family honourFamily, rule catalogue.Rule) string {
	return fmt.Sprintf("[%s](#%s)", honourName(p.cat, rule.Honour, lawYear, Vietnamese), anchor(family.name))
}

// rulesOf returns the rules of the honours: by honour, persons before units,
// regime A first.
func (p *lawPage) rulesOf(codes []string) []catalogue.Rule {
	var rules []catalogue.Rule
	for _, rule := range p.cat.Rules() {
		if slices.Contains(codes, rule.Honour) {
			rules = append(rules, rule)
		}
	}
	slices.SortStableFunc(rules, func(a, b catalogue.Rule) int {
		return cmp.Or(
			cmp.Compare(slices.Index(codes, a.Honour), slices.Index(codes, b.Honour)),
			cmp.Compare(a.Subject, b.Subject), // person before unit
			cmp.Compare(p.regimePlace(a), p.regimePlace(b)),
		)
	})
	return rules
}

// regimePlace puts the complete regime first, then the newer ones, then the
// older one.
func (p *lawPage) regimePlace(rule catalogue.Rule) int {
	if slices.Contains(rule.Regimes, fullRegime) {
		return 0
	}
	for i, regime := range p.cat.Regimes() {
		if slices.Contains(rule.Regimes, regime.ID) {
			if i == 0 {
				return 100 // the oldest
			}
			return i
		}
	}
	return 99
}

func (p *lawPage) rules() {
	p.line("Trong mỗi mục, tiêu chuẩn của chế độ A đứng trước, rồi đến các chế độ sau và chế độ A0.")
	kind := catalogue.Kind("")
	for _, family := range p.families() {
		if family.kind != kind {
			kind = family.kind
			p.paragraph("---")
			p.paragraph("**%s**", strings.ToUpper(KindName(kind, Vietnamese)))
		}
		p.heading(3, family.name)
		for i, rule := range p.rulesOf(family.codes) {
			if i > 0 {
				p.line("")
			}
			p.rule(rule)
		}
	}
}

// rule writes one rule: whom it is for, since when, what holds on every path
// and the paths.
func (p *lawPage) rule(rule catalogue.Rule) {
	p.line("#### %s cho %s, chế độ %s", honourName(p.cat, rule.Honour, p.yearOf(rule), Vietnamese), subjectName(rule.Subject), strings.Join(rule.Regimes, ", "))
	p.paragraph("%s · %s · %s%s", p.cat.Cite(rule.Source), sure(rule.Confidence), code(rule.ID), prefixed(" · ", rule.Note))
	p.line("")
	if rule.Unknown != "" {
		p.line("Chưa biết: %s.", trimStop(rule.Unknown))
		return
	}
	a := describer{cat: p.cat, lang: Vietnamese, subject: rule.Subject, year: p.yearOf(rule)}
	if len(rule.Paths) == 0 {
		p.line("Loại hình: %s. Phải đạt đủ:", TypeName(rule.Type, Vietnamese))
		p.line("")
		p.conditions(a, rule.All, rule.Basis, 0)
		return
	}
	var unread []catalogue.Path
	for _, path := range rule.Paths {
		if path.Unknown != "" && len(path.All) == 0 {
			unread = append(unread, path)
			continue
		}
		p.path(a, path, rule.Basis)
	}
	p.unread(unread, rule.Basis)
	if len(rule.All) > 0 {
		p.line("- **Mọi điểm đều phải:**")
		p.conditions(a, rule.All, rule.Basis, 1)
	}
}

// yearOf is a year in which the rule stands, for the names of the honours.
func (p *lawPage) yearOf(rule catalogue.Rule) cal.Year {
	for _, regime := range p.cat.Regimes() {
		if !slices.Contains(rule.Regimes, regime.ID) {
			continue
		}
		if regime.ID == fullRegime {
			return lawYear
		}
		return regime.ValidFrom.Year()
	}
	return lawYear
}

func (p *lawPage) path(a describer, path catalogue.Path, parent catalogue.Basis) {
	note := p.basis(path.Basis, parent)
	title := pathName(path)
	switch {
	case path.Unknown != "":
		p.line("- **%s**%s: chưa biết hết (%s); phần đã biết:", title, note, trimStop(path.Unknown))
	case len(path.All) == 0:
		p.line("- **%s**%s: không đòi gì thêm.", title, note)
		return
	default:
		p.line("- **%s**%s:", title, note)
	}
	p.conditions(a, path.All, inherit(path.Basis, parent), 1)
}

// unread writes the paths of which nothing was read, those with one reason
// together.
func (p *lawPage) unread(paths []catalogue.Path, parent catalogue.Basis) {
	for len(paths) > 0 {
		first := paths[0]
		var names []string
		rest := slices.DeleteFunc(slices.Clone(paths), func(path catalogue.Path) bool {
			same := path.Unknown == first.Unknown && path.Basis == first.Basis
			if same {
				names = append(names, pathName(path))
			}
			return same
		})
		p.line("- **%s**%s: chưa biết (%s).", strings.Join(names, "; "), p.basis(first.Basis, parent), trimStop(first.Unknown))
		paths = rest
	}
}

// pathName names a path: by its point of the article where it is one.
func pathName(path catalogue.Path) string {
	point, _, _ := strings.Cut(path.ID, "_")
	typ := TypeName(path.Type, Vietnamese)
	switch {
	case point == "dd":
		point = "đ"
	case len(point) != 1:
		return capital(cmp.Or(typ, path.ID))
	}
	return "Điểm " + point + prefixed(", ", typ)
}

// conditions writes a list; of any and all the parts are indented.
func (p *lawPage) conditions(a describer, conditions []catalogue.Condition, parent catalogue.Basis, depth int) {
	indent := strings.Repeat("  ", depth)
	for _, c := range conditions {
		note := p.basis(c.Basis, parent)
		if c.Op == catalogue.OpUnknownText {
			note = p.basis(catalogue.Basis{Source: c.Source, Confidence: c.Confidence}, parent) // the text holds the note
		}
		switch c.Op {
		case catalogue.OpAll, catalogue.OpAny:
			head := "đủ các điều sau"
			if c.Op == catalogue.OpAny {
				head = "một trong các điều sau"
			}
			p.line("%s- %s%s:", indent, guardText(c.When).vi+head, note)
			p.conditions(a, c.Of, inherit(c.Basis, parent), depth+1)
		case catalogue.OpStated:
			p.line("%s- %s %s%s", indent, a.ask(c), p.statedMark(c.Fact), note)
		default:
			p.line("%s- %s%s", indent, a.ask(c), note)
		}
	}
}

// statedMark tells whether a fact has to be stated.
func (p *lawPage) statedMark(id string) string {
	if fact, _ := p.cat.Fact(id); fact.Presumed {
		return "(coi như đạt)"
	}
	return "(phải nêu: " + code(id) + ")"
}

// basis shows the source, confidence and note of a row where they differ from
// those of the row around it.
func (p *lawPage) basis(own, parent catalogue.Basis) string {
	text := ""
	if own.Source != "" && own.Source != parent.Source {
		text = " — *" + own.Source + "*"
	}
	if own.Confidence != "" && own.Confidence != parent.Confidence {
		text += " " + sure(own.Confidence)
	}
	if own.Note != "" {
		text += " (" + trimStop(own.Note) + ")"
	}
	return text
}
