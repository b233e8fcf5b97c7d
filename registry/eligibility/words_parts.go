package eligibility

import (
	"fmt"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// clause words a grade or better: "tổ chức đảng trong sạch, vững mạnh trở lên".
func (a describer) clause(c catalogue.Condition) string {
	kind := registry.GradeKind(c.Kind)
	if c.Op == catalogue.OpMembers {
		kind = registry.TaskGrade
	}
	name := GradeName(c.Grade, a.lang)
	if a.lang == English {
		text := GradeKindName(kind, a.subject, a.lang) + " “" + name + "”"
		if !isHighest(kind, c.Grade) {
			text += " or better"
		}
		return text
	}
	text := name
	switch {
	case kind == registry.UnitGrade:
		text = "đơn vị " + name
	case kind == registry.PartyGrade && a.subject == catalogue.ForPersons:
		text = "đảng viên " + name
	case kind == registry.PartyGrade:
		text = "tổ chức đảng " + name
	case kind == registry.MassGrade:
		text = "các tổ chức quần chúng " + name
	}
	if !isHighest(kind, c.Grade) {
		text += " trở lên"
	}
	return text
}

// isHighest tells that no better grade exists; since 2018 party organisations
// have the four grades of tasks, of which HTXSNV is the best.
func isHighest(kind registry.GradeKind, grade string) bool {
	return grade == "HTXSNV" || slices.Index(registry.GradesOf(kind), grade) == 0
}

// needs words so many awards of each honour: "02 Cờ thi đua của Chính phủ và
// 01 Bằng khen của Thủ tướng Chính phủ", in the order of precedence.
func (a describer) needs(need map[string]int) string {
	texts := make([]string, 0, len(need))
	for _, code := range byPrecedence(a.cat, need, a.year) {
		texts = append(texts, times(need[code], honourName(a.cat, code, a.year, a.lang), a.lang))
	}
	return joinAnd(texts, a.lang)
}

// types narrows awards to types of commendation: " khen quá trình cống hiến".
func (a describer) types(types []string) string {
	names := make([]string, len(types))
	for i, typ := range types {
		names[i] = TypeName(typ, a.lang)
	}
	return prefixed(sentence{" khen ", ", given "}.in(a.lang), joinOr(names, a.lang))
}

func times(n int, name string, lang Lang) string {
	return sentence{fmt.Sprintf("%02d %s", n, name), fmt.Sprintf("%d × %s", n, name)}.in(lang)
}

// byPrecedence lists the codes, the highest honour first.
func byPrecedence[V any](cat *catalogue.Catalogue, of map[string]V, year cal.Year) []string {
	codes := make([]string, 0, len(of))
	for code := range of {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	slices.SortStableFunc(codes, func(x, y string) int {
		a, _, err1 := cat.Honour(x, year.Last())
		b, _, err2 := cat.Honour(y, year.Last())
		if err1 != nil || err2 != nil {
			return 0
		}
		return catalogue.ComparePrecedence(a, a.Level, b, b.Level)
	})
	return codes
}

func (a describer) initiatives(kinds []string) string {
	if len(kinds) == 0 {
		return sentence{"sáng kiến, đề tài, công trình", "initiatives or research works"}.in(a.lang)
	}
	names := make([]string, len(kinds))
	for i, kind := range kinds {
		names[i] = InitiativeName(kind, a.lang)
	}
	return joinOr(names, a.lang)
}

// recogniserText says who has to have recognised an initiative.
func recogniserText(level string) sentence {
	switch catalogue.Level(level) {
	case "":
		return sentence{}
	case catalogue.Ministry:
		return sentence{", được Bộ Quốc phòng công nhận", ", recognised by the Ministry of National Defence"}
	case catalogue.State:
		return sentence{", được cấp Nhà nước công nhận", ", recognised by the State"}
	}
	return sentence{
		", được cấp " + LevelName(catalogue.Level(level), Vietnamese) + " trở lên công nhận",
		", recognised by a " + LevelName(catalogue.Level(level), English) + " or above"}
}

func overlapText(overlap string) sentence {
	switch overlap {
	case "":
		return sentence{}
	case "on":
		return sentence{" (các năm làm căn cứ được trùng nhau)", " (their base years may overlap)"}
	}
	return sentence{" (các năm làm căn cứ không trùng nhau)", " (their base years may not overlap)"}
}

func doubledText(doubled bool) sentence {
	if !doubled {
		return sentence{}
	}
	return sentence{", thời gian ở địa bàn đặc biệt khó khăn được nhân đôi", ", time in hardship postings counted double"}
}

// duration words the months asked: "từ 10 năm đến dưới 15 năm".
func (a describer) duration(c catalogue.Condition) string {
	least, below := monthsText(c.Months, a.lang), monthsText(c.Below, a.lang)
	switch {
	case c.Below == 0:
		return sentence{"từ " + least + " trở lên", least + " or more"}.in(a.lang)
	case c.Months == 0:
		return sentence{"dưới " + below, "less than " + below}.in(a.lang)
	}
	return sentence{"từ " + least + " đến dưới " + below, least + " to less than " + below}.in(a.lang)
}

// monthsText words full months: 25 năm 10 tháng.
func monthsText(months int, lang Lang) string {
	years, rest := months/12, months%12
	inYears := sentence{fmt.Sprintf("%d năm", years), plural(years, "year")}.in(lang)
	inMonths := sentence{fmt.Sprintf("%d tháng", rest), plural(rest, "month")}.in(lang)
	switch {
	case years == 0:
		return inMonths
	case rest == 0:
		return inYears
	}
	return inYears + " " + inMonths
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// group names a group of posts.
func (a describer) group(id string) string {
	if name := groupNameEn(id); name != "" && a.lang == English {
		return name
	}
	for _, group := range a.cat.PostGroups() {
		if group.ID == id {
			return group.Name
		}
	}
	return id
}

// groupNameEn is the English name of a group, which the rows of the law do not
// hold; empty for one that it does not know.
func groupNameEn(id string) string {
	switch id {
	case "P_QUANKHU":
		return "commander of a military region or service, or equal"
	case "P_QUANDOAN":
		return "commander of an army corps or arm, or equal"
	case "P_SUTRUONG":
		return "deputy commander of an army corps, commander of a division, or equal"
	case "P_PHOSU":
		return "deputy commander of a division, commander of a brigade, or equal"
	case "P_TRUNG":
		return "commander or deputy commander of a regiment, or equal"
	}
	return ""
}

// unreadText says which text was not read: in Vietnamese as the row does, in
// English by the documents that it cites.
func (a describer) unreadText(note, source string) string {
	if a.lang == English {
		return a.cat.Cite(source)
	}
	return trimStop(note)
}

// forms lists forms of discipline; all from one up to the gravest are named by
// the lightest: "từ cảnh cáo trở lên".
func (a describer) forms(forms []string) string {
	var names []string
	if lightest, rest, ok := andGraver(forms); ok {
		name := DisciplineName(lightest, a.lang)
		names, forms = []string{sentence{"từ " + name + " trở lên", name + " or graver"}.in(a.lang)}, rest
	}
	for _, form := range forms {
		names = append(names, DisciplineName(form, a.lang))
	}
	return joinOr(names, a.lang)
}

// discipline continues "disciplined": " từ cảnh cáo trở lên", or a list.
func (a describer) discipline(forms []string) string {
	if len(forms) == 0 {
		return ""
	}
	if _, _, run := andGraver(forms); run {
		return sentence{" ", " by a "}.in(a.lang) + a.forms(forms)
	}
	return sentence{": ", " by: "}.in(a.lang) + a.forms(forms)
}

// andGraver tells that the forms are khiển trách or cảnh cáo and all graver
// ones, as the law likes to say; rest is the administrative penalty, which is no
// discipline, if it is among them.
func andGraver(forms []string) (lightest string, rest []string, ok bool) {
	const penalty = "hanh_chinh"
	var asked, all []string
	for _, form := range registry.DisciplineForms() {
		switch {
		case form == penalty && slices.Contains(forms, form):
			rest = []string{form}
		case form == penalty:
		case slices.Contains(forms, form):
			asked, all = append(asked, form), append(all, form)
		case len(asked) > 0:
			all = append(all, form)
		}
	}
	if len(asked) == 0 || len(asked) != len(all) || !slices.Contains([]string{"khien_trach", "canh_cao"}, asked[0]) {
		return "", nil, false
	}
	return asked[0], rest, true
}

func (a describer) lowering(forms []string) string {
	if len(forms) == 0 {
		return ""
	}
	return sentence{
		"; mỗi lần bị " + a.forms(forms) + " thì hạ một mức",
		"; each " + a.forms(forms) + " lowers by one class"}.in(a.lang)
}

func (a describer) categories(categories []string) string {
	names := make([]string, len(categories))
	for i, category := range categories {
		names[i] = CategoryName(registry.Category(category), a.lang)
	}
	return strings.Join(names, ", ")
}

// share words a share of the strength: "từ 70% trở lên", "trên 50%".
func (a describer) share(c catalogue.Condition) string {
	switch {
	case c.OverPct > 0:
		return sentence{fmt.Sprintf("trên %d%%", c.OverPct), fmt.Sprintf("more than %d%%", c.OverPct)}.in(a.lang)
	case c.MinPct == 100:
		return "100%"
	}
	return sentence{fmt.Sprintf("ít nhất %d%%", c.MinPct), fmt.Sprintf("%d%% or more", c.MinPct)}.in(a.lang)
}

// fact is the sentence of a fact that only a person can state; one that the
// catalogue does not know stands for itself.
func (a describer) fact(id string) string {
	fact, ok := a.cat.Fact(id)
	if !ok {
		return id
	}
	return sentence{fact.Vi, fact.En}.in(a.lang)
}
