package eligibility

import (
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// on tells that a switch of the settings is on; none is by default.
func (s Settings) on(key string) bool { return s[key] == "on" }

// statute is what of the law one question needs.
type statute struct {
	cat      *catalogue.Catalogue
	scales   *scales
	settings Settings
	q        Question
	honour   catalogue.Honour
	// annual tells that the honour is given every year.
	annual bool
	// stateLevel tells that the Government or the State gives the honour.
	stateLevel bool
	// on is the day whose law applies, end the day up to which things count.
	on, end      cal.Date
	regime       string
	rule         *catalogue.Rule
	gates        []*catalogue.Gate
	asides       []aside
	groups       []catalogue.PostGroup
	equivalences []catalogue.Equivalence
	// rare are the honours of [catalogue.OpConsecutive] that are not given
	// every year.
	rare []string
}

// annualKind tells that honours of the kind are judged by the law of 31
// December of the year.
func annualKind(kind catalogue.Kind) bool {
	return kind == catalogue.Title || kind == catalogue.Flag || kind == catalogue.ArmyHonour
}

// newStatute looks up what applies to the question; a cause other than ""
// tells why nothing does. The statute is filled as far as it is known.
func newStatute(cat *catalogue.Catalogue, q Question, subject string, settings Settings) (*statute, cause) {
	s := &statute{cat: cat, scales: newScales(), settings: settings, q: q, on: q.On, end: q.On}
	if s.on.IsZero() {
		s.on, s.end = q.Year.Last(), q.Year.Last()
	}
	return s, s.find(subject)
}

// other looks up what applies to another question of the same day.
func (s *statute) other(q Question, subject string) (*statute, cause) {
	o := &statute{cat: s.cat, scales: s.scales, settings: s.settings, q: q, on: s.end, end: s.end}
	return o, o.find(subject)
}

func (s *statute) find(subject string) cause {
	honour, _, err := s.cat.Honour(s.q.Honour, s.on)
	if err != nil {
		return causeNoHonour
	}
	if annualKind(honour.Kind) {
		s.on, s.end = s.q.Year.Last(), s.q.Year.Last()
	}
	regime, ok := s.cat.RegimeOn(s.on)
	s.apply(honour, regime.ID)
	if !honour.For(subject) {
		return causeWrongKind
	}
	if !ok {
		return causeNoRegime
	}
	if s.rule, ok = s.cat.Rule(honour.Code, subject, regime.ID); !ok {
		return causeNoRule
	}
	s.gates = gatesFor(s.cat.Gates(), honour, subject, regime.ID)
	s.asides = s.asidesOf(s.gates)
	s.groups = s.cat.PostGroups()
	s.equivalences = equivalencesFor(s.cat, s.rule, regime.ID)
	s.rare = s.rareHonours(s.rule.All, nil)
	for i := range s.rule.Paths {
		s.rare = s.rareHonours(s.rule.Paths[i].All, s.rare)
	}
	return ""
}

func (s *statute) rareHonours(conditions []catalogue.Condition, list []string) []string {
	for i := range conditions {
		c := &conditions[i]
		list = s.rareHonours(c.Of, list)
		if c.Op != catalogue.OpConsecutive {
			continue
		}
		for _, code := range c.Honours {
			if honour, _, err := s.cat.Honour(code, s.on); err == nil && !slices.Contains(cadences(honour), "annual") {
				list = append(list, code)
			}
		}
	}
	return list
}

// cadences are the words that tell when the honour is given.
func cadences(h catalogue.Honour) []string {
	words := strings.Split(h.Cadence, ",")
	for i := range words {
		words[i] = strings.TrimSpace(words[i])
	}
	return words
}

func (s *statute) apply(honour catalogue.Honour, regime string) {
	s.honour, s.regime = honour, regime
	s.annual = isAnnual(honour)
	s.stateLevel = honour.Level.Rank() >= catalogue.Govt.Rank()
}

// gatesFor returns the gates before the honour; the type of a path narrows
// them further.
func gatesFor(all []catalogue.Gate, honour catalogue.Honour, subject, regime string) []*catalogue.Gate {
	var gates []*catalogue.Gate
	for i := range all {
		g := &all[i]
		if slices.Contains(g.Regimes, regime) &&
			(len(g.Honours) == 0 || catalogue.MatchesHonour(g.Honours, honour.Code)) &&
			(len(g.Kinds) == 0 || slices.Contains(g.Kinds, honour.Kind)) &&
			(g.Subject == "" || g.Subject == subject) {
			gates = append(gates, g)
		}
	}
	return gates
}

// aside is a gate that leaves awards of some types aside: they are no ground
// for the honour.
type aside struct {
	gate  *catalogue.Gate
	types []registry.AwardType
}

// The facts of the gates that leave awards aside (Thông tư 151/2018/TT-BQP,
// Điều 3.2c; Nghị định 152/2025/NĐ-CP, Điều 4). The gates only remind; what
// they leave aside is not counted.
const (
	factMovementsAside = "movement_awards_left_aside"
	factFeatsAside     = "feat_awards_left_aside"
)

func (s *statute) asidesOf(gates []*catalogue.Gate) []aside {
	var list []aside
	for _, g := range gates {
		if g.Must.When == catalogue.WhenStateLevel && !s.stateLevel {
			continue
		}
		switch g.Must.Fact {
		case factMovementsAside:
			list = append(list, aside{g, []registry.AwardType{registry.ByMovement}})
		case factFeatsAside:
			list = append(list, aside{g, []registry.AwardType{registry.ByMovement, registry.ByFeat}})
		}
	}
	return list
}

// leftAside lists the types of awards that are no ground on paths of the type.
func (s *statute) leftAside(typ string) []registry.AwardType {
	for _, a := range s.asides {
		if standsBefore(a.gate, typ) {
			return a.types
		}
	}
	return nil
}

// equivalencesFor returns the equivalences for any type of the rule's paths.
func equivalencesFor(cat *catalogue.Catalogue, rule *catalogue.Rule, regime string) []catalogue.Equivalence {
	types := []string{rule.Type}
	for i := range rule.Paths {
		types = append(types, rule.Paths[i].Type)
	}
	slices.Sort(types)
	var list []catalogue.Equivalence
	for _, typ := range slices.Compact(types) {
		for _, q := range cat.Equivalences(regime, typ) {
			if !slices.ContainsFunc(list, func(other catalogue.Equivalence) bool { return other.ID == q.ID }) {
				list = append(list, q)
			}
		}
	}
	return list
}

// standsBefore tells that the gate stands before paths of the type.
func standsBefore(g *catalogue.Gate, typ string) bool {
	return anyOrOne(g.Types, typ) && !slices.Contains(g.NotTypes, typ)
}

func anyOrOne(values []string, value string) bool {
	return len(values) == 0 || slices.Contains(values, value)
}

// matches is [catalogue.MatchesHonour] without allocation.
func matches(codes []string, code string) bool {
	for _, c := range codes {
		if c == code {
			return true
		}
		if n := len(c) - 1; n >= 0 && c[n] == '*' && len(code) >= n && code[:n] == c[:n] {
			return true
		}
	}
	return false
}

// classOf splits the class from a code: HC_BVTQ, 3. Class 0 has none.
func classOf(code string) (stem string, class int) {
	n := len(code)
	if n > 2 && code[n-2] == '_' && code[n-1] >= '1' && code[n-1] <= '3' {
		return code[:n-2], int(code[n-1] - '0')
	}
	return code, 0
}
