package eligibility

import (
	"fmt"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// Describe says what a condition asks, in small letters and without full
// stop: "5 năm liền trở lên hoàn thành xuất sắc nhiệm vụ".
func Describe(cat *catalogue.Catalogue, c catalogue.Condition, lang Lang) string {
	return describer{cat: cat, lang: lang}.ask(c)
}

// describer words what conditions ask of a subject. Honours bear the names of
// the year; a zero year takes their oldest ones.
type describer struct {
	cat     *catalogue.Catalogue
	lang    Lang
	subject string
	year    cal.Year
}

func (a describer) ask(c catalogue.Condition) string {
	guard := guardText(c.When).in(a.lang)
	switch c.Op {
	case catalogue.OpAll:
		return guard + strings.Join(a.asks(c.Of), "; ")
	case catalogue.OpAny:
		return guard + a.anyOf(c.Of)
	}
	return guard + a.template(c).fill(a.lang, a.pairs(c)...)
}

func (a describer) asks(conditions []catalogue.Condition) []string {
	texts := make([]string, len(conditions))
	for i, c := range conditions {
		texts[i] = a.ask(c)
	}
	return texts
}

func (a describer) anyOf(conditions []catalogue.Condition) string {
	texts := a.asks(conditions)
	for i := range texts {
		texts[i] = fmt.Sprintf("(%d) %s", i+1, texts[i])
	}
	return sentence{"một trong các điều: ", "one of: "}.in(a.lang) + strings.Join(texts, "; ")
}

// guardText says when a condition is asked.
func guardText(when string) sentence {
	switch when {
	case "":
		return sentence{}
	case catalogue.WhenFlagEligible:
		return sentence{"nếu đơn vị thuộc diện tặng cờ thi đua: ", "if the unit may get emulation flags: "}
	case catalogue.WhenNotFlagEligible:
		return sentence{"nếu đơn vị không thuộc diện tặng cờ thi đua: ", "if the unit may not get emulation flags: "}
	case catalogue.WhenPartyBase:
		return sentence{"nếu là tổ chức cơ sở đảng: ", "if its party organisation is a grassroots one: "}
	case catalogue.WhenEnterprise:
		return sentence{"nếu ở nhà máy, doanh nghiệp: ", "if in a factory or enterprise: "}
	case catalogue.WhenNotEnterprise:
		return sentence{"nếu không ở nhà máy, doanh nghiệp: ", "if not in a factory or enterprise: "}
	case catalogue.WhenWoman:
		return sentence{"nếu là nữ: ", "if a woman: "}
	case catalogue.WhenStateLevel:
		return sentence{"nếu là hình thức cấp Nhà nước: ", "if the honour is of state level: "}
	}
	return sentence{when + ": ", when + ": "}
}

// template words what the simple operators ask.
func (a describer) template(c catalogue.Condition) sentence {
	switch c.Op {
	case catalogue.OpGrade:
		return sentence{"trong năm xét {clause}", "{clause} in the year"}
	case catalogue.OpGradeStreak:
		return sentence{
			"{years} năm liền trở lên {clause}, tính sau thành tích của lần khen trước (nếu có)",
			"{years} or more years running with {clause}, counted after the achievement of the award before, if any"}
	case catalogue.OpGradeWindow:
		return sentence{"{clause} trong thời gian tính thành tích", "{clause} in the time that counts"}
	case catalogue.OpInitiatives:
		return sentence{"ít nhất {min} {what}{scope}{recogniser}", "{min} or more ({what}){scope}{recogniser}"}
	case catalogue.OpRegistered:
		return sentence{"đã đăng ký thi đua trong năm", "registered for emulation in the year"}
	case catalogue.OpCategory:
		return sentence{"thuộc đối tượng: {categories}", "being one of: {categories}"}
	case catalogue.OpEchelon:
		return sentence{"là tập thể cấp {echelons} hoặc tương đương", "being a unit of the echelon {echelons}, or equal"}
	case catalogue.OpLeaving:
		return sentence{
			"nghỉ hưu, chuyển ngành, thôi phục vụ trong năm hoặc trước đó",
			"leaving the army in the year, or having left"}
	case catalogue.OpStated:
		return sentence{"{fact}", "{fact}"}
	case catalogue.OpReminder:
		return sentence{"nhắc: {fact}", "reminder: {fact}"}
	case catalogue.OpUnknownText:
		return sentence{"phần chưa đọc được văn bản{note}", "a part whose text is not at hand{note}"}
	}
	if t := a.awardTemplate(c); t.vi != "" {
		return t
	}
	if t := a.timeTemplate(c); t.vi != "" {
		return t
	}
	return a.memberTemplate(c)
}

// awardTemplate words what is asked of awards.
func (a describer) awardTemplate(c catalogue.Condition) sentence {
	switch c.Op {
	case catalogue.OpHeld:
		return sentence{"đã được tặng {honours}", "holding {honours}"}
	case catalogue.OpHeldFor:
		return sentence{"đã được tặng {honours} từ {years} năm trở lên", "holding {honours} for {years} years or more"}
	case catalogue.OpNotHeld:
		return sentence{"chưa được tặng {honours}{types}", "not holding {honours}{types}"}
	case catalogue.OpConsecutive:
		return sentence{
			"đạt {honours} {min} lần liên tục trở lên, lần cuối là của năm xét{overlap}",
			"{honours} won {min} or more times running, the last for the year{overlap}"}
	case catalogue.OpCount:
		return sentence{
			"từ {min} lần trở lên được tặng {honours} trong thời gian tính thành tích",
			"{min} or more awards of {honours} in the time that counts"}
	case catalogue.OpCounts:
		return sentence{"có {needs} trong thời gian tính thành tích", "{needs} in the time that counts"}
	case catalogue.OpEligibleFor:
		return sentence{"đủ tiêu chuẩn hoặc đã đạt {honours} trong năm", "fit for {honours}, or holding it for the year"}
	case catalogue.OpOneInYear:
		return sentence{
			"trong năm không được tặng hình thức nào khác trong số: {honours} (trừ khen đột xuất, quá trình cống hiến)",
			"no other award in the year among: {honours} (feats and life service left aside)"}
	case catalogue.OpCeiling:
		return sentence{
			"khen theo đợt, chuyên đề thì cao nhất đến {honours}",
			"not above {honours} when given in a movement"}
	}
	return sentence{}
}

// timeTemplate words what is asked of service, posts, age and discipline.
func (a describer) timeTemplate(c catalogue.Condition) sentence {
	switch c.Op {
	case catalogue.OpService:
		return sentence{"phục vụ trong Quân đội {duration}{doubled}", "{duration} of service in the army{doubled}"}
	case catalogue.OpHardship:
		return sentence{
			"công tác ở biển, đảo, địa bàn đặc biệt khó khăn {duration}",
			"{duration} in hardship postings (sea, islands, specially difficult places)"}
	case catalogue.OpTenure:
		return sentence{
			"giữ chức vụ thuộc nhóm “{group}” trở lên {duration}{forms}{lowering}",
			"{duration} in posts of the group “{group}” or above{forms}{lowering}"}
	case catalogue.OpUnitAge:
		return sentence{"đơn vị đã thành lập {duration}, tính đến hết năm xét", "the unit is {duration} old at the end of the year"}
	case catalogue.OpServiceAge:
		return sentence{
			"đã nhập ngũ hoặc được tuyển dụng {duration}, tính đến hết năm xét",
			"{duration} in service at the end of the year"}
	case catalogue.OpNever:
		return sentence{"chưa từng bị kỷ luật{discipline}", "never disciplined{discipline}"}
	case catalogue.OpNoDiscipline:
		return sentence{"trong năm không bị kỷ luật{discipline}", "not disciplined in the year{discipline}"}
	case catalogue.OpNonePending:
		return sentence{"không trong thời gian xem xét kỷ luật", "no discipline pending"}
	}
	return sentence{}
}

// memberTemplate words what is asked of the people of a unit.
func (a describer) memberTemplate(c catalogue.Condition) sentence {
	switch c.Op {
	case catalogue.OpMembers:
		return sentence{"{share} quân số {clause}", "{share} of the strength with {clause}"}
	case catalogue.OpMembersWith:
		return sentence{"{share} quân số đạt {honours} của năm", "{share} of the strength with {honours} for the year"}
	case catalogue.OpMembersCount:
		return sentence{"có từ {min} người trở lên đạt {honours} của năm", "{min} or more people with {honours} for the year"}
	case catalogue.OpMembersClear:
		return sentence{"trong năm không có người bị kỷ luật{discipline}", "nobody disciplined in the year{discipline}"}
	}
	return sentence{string(c.Op), string(c.Op)}
}

// pairs are the values of what a condition asks, for [sentence.fill].
func (a describer) pairs(c catalogue.Condition) []string {
	return []string{
		"{year}", yearText(a.year),
		"{years}", fmt.Sprint(c.Years),
		"{min}", fmt.Sprint(max(c.Min, 1)),
		"{honours}", honourNames(a.cat, c.Honours, a.year, a.lang),
		"{types}", a.types(c.Types),
		"{needs}", a.needs(c.Need),
		"{clause}", a.clause(c),
		"{kind}", GradeKindName(registry.GradeKind(c.Kind), a.subject, a.lang),
		"{what}", a.initiatives(c.Kinds),
		"{scope}", prefixed(", ", ScopeName(c.Scope, a.lang)),
		"{recogniser}", recogniserText(c.RecognisedBy).in(a.lang),
		"{overlap}", overlapText(c.Overlap).in(a.lang),
		"{duration}", a.duration(c),
		"{doubled}", doubledText(c.Doubled).in(a.lang),
		"{group}", a.group(c.Group),
		"{forms}", prefixed(sentence{"; không bị ", "; not disciplined by: "}.in(a.lang), a.forms(c.Forms)),
		"{lowering}", a.lowering(c.Lowering),
		"{discipline}", a.discipline(c.Forms), "{bars}", a.forms(c.Forms),
		"{categories}", a.categories(c.Categories),
		"{echelons}", echelonNames(c.Echelons, a.lang),
		"{share}", a.share(c),
		"{fact}", a.fact(c.Fact),
		"{factid}", c.Fact,
		"{note}", prefixed(": ", a.unreadText(c.Note, c.Source)),
	}
}

func prefixed(prefix, text string) string {
	if text == "" {
		return ""
	}
	return prefix + text
}
