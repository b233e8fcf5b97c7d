package eligibility

import (
	"iter"
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// Sin is one of the faults that no reason overrides: a second state-level
// award in one year, or a second form of commendation for one achievement.
type Sin struct {
	// Older is the award that stands in the way of Next.
	Older, Next Held
	// Gate is the id of the gate that forbids it, Basis its articles.
	Gate  string
	Basis catalogue.Basis
	kind  sinKind
}

type sinKind int

const (
	twoInYear sinKind = iota
	twoForms
)

// factOneForm is the fact of the gate that forbids a second form of
// commendation for one achievement. The gate only reminds; what can be told
// from the records is told by [Sins].
const factOneForm = "one_form_per_achievement"

// Sins lists what stands between the next award and those that the recipient
// holds. subject is catalogue.ForPersons or catalogue.ForUnits. The law is
// that of the day on which the next award was decided; the award itself, if
// it is among those held, does not count.
//
// Two sins are known. One year brings one state-level award, feats and life
// service left aside, counted by the years of the decisions (Thông tư
// 151/2018/TT-BQP, Điều 3.2b). One achievement brings one form of
// commendation (Điều 3.2c): the achievement is the same when the period is,
// and the movement or the citation is. Titles and flags are no forms
// (Luật Thi đua, khen thưởng 2003, Điều 8).
func Sins(cat *catalogue.Catalogue, held iter.Seq[Held], next Held, subject string) []Sin {
	regime, known := cat.RegimeOn(next.DecidedOn)
	if !known {
		return nil
	}
	var sins []Sin
	gates := cat.Gates()
	for i := range gates {
		gate := &gates[i]
		if !slices.Contains(gate.Regimes, regime.ID) || gate.Subject != "" && gate.Subject != subject {
			continue
		}
		kind, asks := asked(cat, gate, &next)
		if !asks {
			continue
		}
		for older := range held {
			if !older.is(next) && kind.between(cat, gate, &older, &next) {
				sins = append(sins, Sin{Older: older, Next: next, Gate: gate.ID, Basis: gate.Basis, kind: kind})
			}
		}
	}
	return sins
}

// asked returns the sin against which a gate stands; asks is false for a gate
// of another kind, or that does not ask about the next award.
func asked(cat *catalogue.Catalogue, gate *catalogue.Gate, next *Held) (kind sinKind, asks bool) {
	switch {
	case gate.Must.Op == catalogue.OpOneInYear:
		return twoInYear, countsInYear(gate, next)
	case gate.Must.Fact == factOneForm:
		return twoForms, isForm(cat, next)
	}
	return 0, false
}

// between tells that an older award makes the next one a sin.
func (k sinKind) between(cat *catalogue.Catalogue, gate *catalogue.Gate, older, next *Held) bool {
	if k == twoInYear {
		return older.DecidedOn.Year() == next.DecidedOn.Year() && countsInYear(gate, older)
	}
	return older.Honour != next.Honour && sameAchievement(older, next) && isForm(cat, older)
}

// countsInYear tells that the award is one of the state-level awards of which
// a year brings one.
func countsInYear(gate *catalogue.Gate, award *Held) bool {
	typ := string(award.Type)
	return !award.DecidedOn.IsZero() && catalogue.MatchesHonour(gate.Must.Honours, award.Honour) &&
		!slices.Contains(gate.NotTypes, typ) && (len(gate.Types) == 0 || slices.Contains(gate.Types, typ))
}

// isForm tells that the award is a form of commendation for an achievement,
// and not for the years of service.
func isForm(cat *catalogue.Catalogue, award *Held) bool {
	if award.Type == registry.ByService || award.Type == registry.ByLifeService {
		return false
	}
	honour, _, err := cat.Honour(award.Honour, award.DecidedOn)
	return err == nil && honour.Kind.Family() == catalogue.Commendation
}

// sameAchievement tells that two awards reward one achievement: the same
// period, and the same movement, or the same citation where not both name a
// movement. A feat is known by its citation alone: there may be several in one
// movement.
func sameAchievement(a, b *Held) bool {
	if a.Period.IsZero() || a.Period != b.Period {
		return false
	}
	sameWords := a.Citation != "" && registry.Fold(a.Citation) == registry.Fold(b.Citation)
	switch {
	case a.Movement == "" || b.Movement == "":
		return sameWords
	case a.Type == registry.ByFeat || b.Type == registry.ByFeat:
		return a.Movement == b.Movement && sameWords
	}
	return a.Movement == b.Movement
}

// is tells that the two are one award: by the number in the register, else by
// decision and ordinal.
func (h Held) is(other Held) bool {
	if h.ID != 0 && other.ID != 0 {
		return h.ID == other.ID
	}
	return h.Decision != registry.DecisionRef{} && h.Decision == other.Decision && h.Ordinal == other.Ordinal && h.Honour == other.Honour
}

// Why says which award stands in the way, and what the law forbids.
func (s Sin) Why(cat *catalogue.Catalogue, lang Lang) string {
	text := sentence{
		"Năm {year} đã có {older} ({decision}); trong một năm không đề nghị hai hình thức khen thưởng cấp Nhà nước, trừ khen đột xuất và khen quá trình cống hiến.",
		"{older} was already given in {year} ({decision}); a year brings one state-level award, feats and life service left aside."}
	if s.kind == twoForms {
		text = sentence{
			"Thành tích {period} này đã được tặng {older} ({decision}); một thành tích không khen nhiều hình thức.",
			"This achievement of {period} was already rewarded by {older} ({decision}); one achievement brings one form of commendation."}
	}
	return toCheck(text.fill(lang,
		"{year}", yearText(s.Older.DecidedOn.Year()),
		"{period}", periodText(s.Older.Period, lang),
		"{older}", honourName(cat, s.Older.Honour, s.Older.DecidedOn.Year(), lang),
		"{decision}", decisionText(s.Older, lang),
	), s.Basis, lang)
}

// decisionText names the decision of an award: Quyết định số 12/QĐ-BQP ngày
// 05/3/2019.
func decisionText(award Held, lang Lang) string {
	day := sentence{"ngày {date}", "of {date}"}.fill(lang, "{date}", award.DecidedOn.Short())
	if award.Decision.Number == "" {
		return sentence{"quyết định " + day, "decision " + day}.in(lang)
	}
	number := award.Decision.Number
	return sentence{"Quyết định số " + number + " " + day, "decision " + number + " " + day}.in(lang)
}

func periodText(p cal.Period, lang Lang) string {
	if lang == English {
		return span(p)
	}
	if p.From == p.To {
		return "năm " + span(p)
	}
	return "các năm " + span(p)
}
