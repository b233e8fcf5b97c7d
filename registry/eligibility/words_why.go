package eligibility

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// Why says in one or two sentences what became of the condition: what there
// is, what is needed, and what to record where the register does not tell.
func (f Finding) Why(cat *catalogue.Catalogue, lang Lang) string {
	text := f.reason(cat, lang)
	s := speaker{describer{cat: cat, lang: lang, subject: f.about.subject, year: f.about.year}, f}
	if expected := s.records(f.about.expected); len(expected) > 0 {
		text += sentence{" Trong đó dự kiến: ", " Of this still to come: "}.in(lang) + strings.Join(expected, "; ") + "."
	}
	if f.about.counted {
		text += sentence{" Quân số đếm theo người trong sổ, vì chưa ghi số đếm quân số.", " The strength is counted from the people in the book, because no tally of personnel is recorded."}.in(lang)
	}
	if f.about.effect == catalogue.GateReminds && f.Condition != catalogue.OpReminder && f.Result != Met {
		text += sentence{" Chỉ nhắc, không làm thay đổi kết quả.", " A reminder only; the verdict stays."}.in(lang)
	}
	return toCheck(text, f.Basis, lang)
}

func (f Finding) reason(cat *catalogue.Catalogue, lang Lang) string {
	s := speaker{describer{cat: cat, lang: lang, subject: f.about.subject, year: f.about.year}, f}
	switch {
	case f.about.signing != nil:
		return f.about.signing.reason(cat, f, lang)
	case f.about.cause != "":
		return s.causeReason().fill(lang, s.pairs()...)
	case f.Result == OnHold && f.Condition != catalogue.OpNonePending:
		f.Result = NotMet
		return sentence{"Chưa xét. ", "On hold. "}.in(lang) + f.reason(cat, lang)
	case f.Condition == catalogue.OpAll || f.Condition == catalogue.OpAny:
		return s.summary()
	case f.Result == NotMet && s.beginsLater():
		return s.laterReason().fill(lang, s.pairs()...)
	}
	return s.template().fill(lang, s.pairs()...)
}

// speaker words one finding.
type speaker struct {
	describer
	finding Finding
}

// summary words a finding that was summed up from others: those that decided.
func (s speaker) summary() string {
	var decided []string
	for _, child := range s.finding.about.children {
		if child.Result != s.finding.Result {
			continue
		}
		if text := child.reason(s.cat, s.lang); !slices.Contains(decided, text) {
			decided = append(decided, text)
		}
	}
	switch {
	case len(decided) == 0:
		return s.bySketch()
	case len(decided) == 1, s.finding.Condition == catalogue.OpAll:
		return strings.Join(decided, " ")
	case s.finding.Result == Met:
		return decided[0]
	}
	for i, text := range decided {
		decided[i] = fmt.Sprintf("(%d) %s", i+1, text)
	}
	head := sentence{"Chưa đạt điều nào trong các điều sau: ", "None of these is fulfilled: "}
	if s.finding.Result == Unknown {
		head = sentence{"Chưa rõ có đạt một trong các điều sau hay không: ", "Whether one of these is fulfilled is not known: "}
	}
	return head.in(s.lang) + strings.Join(decided, " ")
}

// bySketch words a summed-up finding without its parts.
func (s speaker) bySketch() string {
	text := sentence{"Chưa đủ: {ask}.", "Not fulfilled: {ask}."}
	switch s.finding.Result {
	case Met:
		text = sentence{"Đủ: {ask}.", "Fulfilled: {ask}."}
	case Unknown:
		text = sentence{"Sổ chưa đủ dữ liệu để xét: {ask}.", "The register does not hold enough to tell: {ask}."}
	}
	return text.fill(s.lang, "{ask}", s.ask(s.finding.about.condition))
}

// template words a finding of a simple operator.
func (s speaker) template() sentence {
	f := s.finding
	switch f.Condition {
	case catalogue.OpGrade, catalogue.OpGradeStreak, catalogue.OpGradeWindow:
		return s.gradeReason()
	case catalogue.OpHeld, catalogue.OpHeldFor, catalogue.OpNotHeld, catalogue.OpConsecutive,
		catalogue.OpCount, catalogue.OpCounts, catalogue.OpOneInYear, catalogue.OpCeiling, catalogue.OpEligibleFor:
		return s.awardReason()
	case catalogue.OpService, catalogue.OpHardship, catalogue.OpTenure, catalogue.OpUnitAge, catalogue.OpServiceAge:
		return s.timeReason()
	case catalogue.OpNever, catalogue.OpNoDiscipline, catalogue.OpNonePending, catalogue.OpMembersClear:
		return s.disciplineReason()
	case catalogue.OpMembers, catalogue.OpMembersWith, catalogue.OpMembersCount:
		return s.memberReason()
	case catalogue.OpStated, catalogue.OpReminder, catalogue.OpUnknownText:
		return s.factReason()
	}
	return s.recordReason()
}

// pairs are the values of the finding, with those of what is asked.
func (s speaker) pairs() []string {
	f, c := s.finding, s.finding.about.condition
	honours := honourNames(s.cat, c.Honours, s.year, s.lang)
	own := []string{
		"{ask}", s.ask(c),
		"{have}", s.have(), "{need}", cmp.Or(f.Need, fmt.Sprint(max(c.Min, c.Years))),
		"{people}", s.people(cmp.Or(f.Have, "0")), "{needpeople}", s.people(cmp.Or(f.Need, fmt.Sprint(max(c.Min, 1)))),
		"{needed}", s.needed(),
		"{had}", s.gradeHad(), "{gradeyear}", yearText(s.gradeYear()),
		"{Clause}", capital(s.clause(c)), "{Honours}", capital(honours),
		"{window}", bracketed(s.window()), "{opens}", yearText(f.about.window.From),
		"{missing}", missingText(f.Missing, f.about.year), "{those}", s.those(),
		"{found}", s.found(), "{held}", cmp.Or(s.found(), honours),
		"{ofwhich}", prefixed(": ", s.found()),
		"{periods}", bracketed(s.periods()), "{last}", s.last(),
		"{soFar}", s.soFar(),
		"{clock}", s.clock(),
		"{grades}", prefixed("; ", s.gradesBelow()),
		"{titles}", prefixed(": ", s.titles()),
		"{cases}", bracketed(s.cases()),
		"{lowered}", s.lowered(), "{higher}", s.higher(), "{bounds}", bracketed(s.bounds()), "{beyond}", s.beyond(),
		"{havecategory}", cmp.Or(s.category(), s.categories(c.Categories)), "{iscategory}", bracketed(s.category()),
		"{haveechelon}", cmp.Or(s.echelon(), echelonNames(c.Echelons, s.lang)), "{isechelon}", bracketed(s.echelon()), "{equal}", s.equal(),
		"{text}", prefixed(": ", s.unreadText(cmp.Or(f.about.text, c.Note, f.Basis.Note), f.Basis.Source)),
		"{fact}", s.factText(), "{Fact}", capital(s.factText()), "{lacking}", bracketed(s.lacking()),
		"{factid}", s.theFact().ID,
		"{asked}", s.asked(), "{Asked}", capital(s.asked()),
		"{onyear}", yearText(s.asOf().Year()), "{asof}", s.asOfText(),
		"{streak}", bracketed(span(s.streak())),
		"{alsomissing}", s.alsoMissing(),
		"{fourgrades}", s.fourGrades(),
		"{spent}", s.spent(),
	}
	return append(own, s.describer.pairs(c)...)
}

func bracketed(text string) string {
	if text == "" {
		return ""
	}
	return " (" + text + ")"
}

// missingText lists years, runs shortened: 2014–2016, 2018. Without any it is
// the year itself.
func missingText(missing []cal.Year, year cal.Year) string {
	if len(missing) == 0 {
		return yearText(year)
	}
	years := slices.Clone(missing)
	slices.Sort(years)
	var runs []cal.Period
	for _, y := range years {
		if n := len(runs); n > 0 && y <= runs[n-1].To+1 {
			runs[n-1].To = y
		} else {
			runs = append(runs, cal.OneYear(y))
		}
	}
	texts := make([]string, len(runs))
	for i, run := range runs {
		texts[i] = span(run)
	}
	return strings.Join(texts, ", ")
}

func (s speaker) those() string {
	if len(s.finding.Missing) > 1 {
		return sentence{"các năm đó", "those years"}.in(s.lang)
	}
	return sentence{"năm đó", "that year"}.in(s.lang)
}

func (s speaker) people(count string) string {
	return sentence{count + " người", count + " people"}.in(s.lang)
}
