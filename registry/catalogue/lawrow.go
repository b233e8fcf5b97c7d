package catalogue

import "sovang/registry/cal"

// lawFile is what one file of the law may hold. As in decode.go the rows
// mirror the domain types and keep the TOML keys; [Basis] needs none.
type lawFile struct {
	Regimes      []regimeRow      `toml:"regime"`
	Facts        []factRow        `toml:"fact"`
	Rules        []ruleRow        `toml:"rule"`
	Gates        []gateRow        `toml:"gate"`
	PostGroups   []postGroupRow   `toml:"post_group"`
	Equivalences []equivalenceRow `toml:"equivalence"`
	Quotas       []quotaRow       `toml:"quota"`
	Votes        []voteRow        `toml:"vote"`
	Councils     []councilRow     `toml:"council"`
	Authorities  []authorityRow   `toml:"authority"`
	Deadlines    []deadlineRow    `toml:"deadline"`
	Salaries     []salaryRow      `toml:"base_salary"`
	Bonuses      []bonusRow       `toml:"bonus"`
	BonusTerms   []bonusTermsRow  `toml:"bonus_terms"`
}

type regimeRow struct {
	ID        string   `toml:"id"`
	Name      string   `toml:"name"`
	Documents []string `toml:"documents"`
	ValidFrom cal.Date `toml:"valid_from"`
	ValidTo   cal.Date `toml:"valid_to"`
	Basis
}

type factRow struct {
	ID       string `toml:"id"`
	Vi       string `toml:"vi"`
	En       string `toml:"en"`
	Presumed bool   `toml:"presumed"`
}

type ruleRow struct {
	ID      string         `toml:"id"`
	Honour  string         `toml:"honour"`
	Subject string         `toml:"subject"`
	Regimes []string       `toml:"regimes"`
	Unknown string         `toml:"unknown"`
	All     []conditionRow `toml:"all"`
	Paths   []pathRow      `toml:"path"`
	Type    string         `toml:"type"`
	Basis
}

type pathRow struct {
	ID      string         `toml:"id"`
	Type    string         `toml:"type"`
	Unknown string         `toml:"unknown"`
	All     []conditionRow `toml:"all"`
	Basis
}

type conditionRow struct {
	Op           Op             `toml:"op"`
	Of           []conditionRow `toml:"of"`
	When         string         `toml:"when"`
	Kind         string         `toml:"kind"`
	Grade        string         `toml:"grade"`
	Years        int            `toml:"years"`
	Honours      []string       `toml:"honours"`
	Types        []string       `toml:"types"`
	Min          int            `toml:"min"`
	Need         map[string]int `toml:"need"`
	Overlap      string         `toml:"overlap"`
	Scope        string         `toml:"scope"`
	RecognisedBy string         `toml:"recognised_by"`
	Kinds        []string       `toml:"kinds"`
	Months       int            `toml:"months"`
	Below        int            `toml:"below"`
	Doubled      bool           `toml:"doubled"`
	Group        string         `toml:"group"`
	Forms        []string       `toml:"forms"`
	Lowering     []string       `toml:"lowering"`
	Categories   []string       `toml:"categories"`
	Echelons     []string       `toml:"echelons"`
	MinPct       int            `toml:"min_pct"`
	OverPct      int            `toml:"over_pct"`
	Fact         string         `toml:"fact"`
	Basis
}

type gateRow struct {
	ID       string       `toml:"id"`
	Name     string       `toml:"name"`
	Regimes  []string     `toml:"regimes"`
	Honours  []string     `toml:"honours"`
	Kinds    []Kind       `toml:"kinds"`
	Subject  string       `toml:"subject"`
	Types    []string     `toml:"types"`
	NotTypes []string     `toml:"not_types"`
	Must     conditionRow `toml:"must"`
	Effect   string       `toml:"effect"`
	Basis
}

type postGroupRow struct {
	ID             string   `toml:"id"`
	Name           string   `toml:"name"`
	Order          int      `toml:"order"`
	MinCoefficient int      `toml:"min_coefficient"`
	MaxCoefficient int      `toml:"max_coefficient"`
	ValidFrom      cal.Date `toml:"valid_from"`
	ValidTo        cal.Date `toml:"valid_to"`
	Basis
}

type equivalenceRow struct {
	ID      string   `toml:"id"`
	Honour  string   `toml:"honour"`
	From    string   `toml:"from"`
	N       int      `toml:"n"`
	Regimes []string `toml:"regimes"`
	Types   []string `toml:"types"`
	Basis
}

type quotaRow struct {
	ID      string   `toml:"id"`
	Honours []string `toml:"honours"`
	Regimes []string `toml:"regimes"`
	MaxPct  int      `toml:"max_pct"`
	Of      string   `toml:"of"`
	Base    []string `toml:"base"`
	Basis
}

type voteRow struct {
	ID       string   `toml:"id"`
	Honours  []string `toml:"honours"`
	Subject  string   `toml:"subject"`
	Regimes  []string `toml:"regimes"`
	Body     string   `toml:"body"`
	MinPct   int      `toml:"min_pct"`
	Over     bool     `toml:"over"`
	Secret   bool     `toml:"secret"`
	QuorumOf int      `toml:"quorum_of"`
	QuorumIn int      `toml:"quorum_in"`
	Basis
}

type councilRow struct {
	ID      string   `toml:"id"`
	Name    string   `toml:"name"`
	Level   string   `toml:"level"`
	Most    int      `toml:"most"`
	Regimes []string `toml:"regimes"`
	Basis
}

type authorityRow struct {
	ID                  string   `toml:"id"`
	Level               Level    `toml:"level"`
	Honours             []string `toml:"honours"`
	Subject             string   `toml:"subject"`
	Regimes             []string `toml:"regimes"`
	MaxPost             string   `toml:"max_post"`
	MaxRank             string   `toml:"max_rank"`
	MaxRankProfessional string   `toml:"max_rank_professional"`
	Echelons            []string `toml:"echelons"`
	Basis
}

type deadlineRow struct {
	ID      string   `toml:"id"`
	Honours []string `toml:"honours"`
	Types   []string `toml:"types"`
	Regimes []string `toml:"regimes"`
	Before  []string `toml:"before"`
	To      string   `toml:"to"`
	Sets    int      `toml:"sets"`
	Parts   []string `toml:"parts"`
	Basis
}

type salaryRow struct {
	ValidFrom cal.Date `toml:"valid_from"`
	Amount    int64    `toml:"amount"`
	Basis
}

// bonusRow is the money of one or more honours.
type bonusRow struct {
	ID        string   `toml:"id"`
	Honours   []string `toml:"honours"`
	Subject   string   `toml:"subject"`
	Tenths    int      `toml:"tenths"`
	AtMost    bool     `toml:"at_most"`
	ValidFrom cal.Date `toml:"valid_from"`
	ValidTo   cal.Date `toml:"valid_to"`
	Basis
}

type bonusTermsRow struct {
	ID           string   `toml:"id"`
	RoundUpTo    int64    `toml:"round_up_to"`
	MinistryPays []Level  `toml:"ministry_pays"`
	ValidFrom    cal.Date `toml:"valid_from"`
	ValidTo      cal.Date `toml:"valid_to"`
	Basis
}

// rule converts the row; paths without a basis of their own get that of the
// rule, conditions that of their path or rule.
func (r ruleRow) rule() Rule {
	return Rule{
		ID: r.ID, Honour: r.Honour, Subject: r.Subject, Regimes: r.Regimes, Unknown: r.Unknown,
		All: conditions(r.All, r.Basis), Paths: each(r.Paths, func(p pathRow) Path { return p.path(r.Basis) }),
		Type: r.Type, Basis: r.Basis,
	}
}

func (r pathRow) path(rule Basis) Path {
	basis := r.Basis.or(rule)
	return Path{ID: r.ID, Type: r.Type, Unknown: r.Unknown, All: conditions(r.All, basis), Basis: basis}
}

func conditions(rows []conditionRow, above Basis) []Condition {
	return each(rows, func(r conditionRow) Condition { return r.condition(above) })
}

func (r conditionRow) condition(above Basis) Condition {
	basis := r.Basis.or(above)
	return Condition{
		Op: r.Op, Of: conditions(r.Of, basis), When: r.When,
		Kind: r.Kind, Grade: r.Grade, Years: r.Years,
		Honours: r.Honours, Types: r.Types, Min: r.Min, Need: r.Need, Overlap: r.Overlap,
		Scope: r.Scope, RecognisedBy: r.RecognisedBy, Kinds: r.Kinds,
		Months: r.Months, Below: r.Below, Doubled: r.Doubled, Group: r.Group,
		Forms: r.Forms, Lowering: r.Lowering, Categories: r.Categories, Echelons: r.Echelons,
		MinPct: r.MinPct, OverPct: r.OverPct, Fact: r.Fact, Basis: basis,
	}
}

func (r gateRow) gate() Gate {
	return Gate{
		ID: r.ID, Name: r.Name, Regimes: r.Regimes, Honours: r.Honours, Kinds: r.Kinds, Subject: r.Subject,
		Types: r.Types, NotTypes: r.NotTypes, Must: r.Must.condition(r.Basis), Effect: r.Effect, Basis: r.Basis,
	}
}

// bonuses returns the bonus of each honour of the rows.
func bonuses(rows []bonusRow) []Bonus {
	var list []Bonus
	for _, r := range rows {
		for _, honour := range r.Honours {
			list = append(list, Bonus{
				ID: r.ID, Honour: honour, Subject: r.Subject, Tenths: r.Tenths, AtMost: r.AtMost,
				ValidFrom: r.ValidFrom, ValidTo: r.ValidTo, Basis: r.Basis,
			})
		}
	}
	return list
}

// or returns the basis with what it lacks taken from the one above. The note
// is not inherited: it speaks of its own row.
func (b Basis) or(above Basis) Basis {
	if b.Source == "" {
		b.Source = above.Source
	}
	if b.Confidence == "" {
		b.Confidence = above.Confidence
	}
	return b
}

// each converts every row; no rows give nil.
func each[R, T any](rows []R, convert func(R) T) []T {
	if len(rows) == 0 {
		return nil
	}
	list := make([]T, len(rows))
	for i, row := range rows {
		list[i] = convert(row)
	}
	return list
}
