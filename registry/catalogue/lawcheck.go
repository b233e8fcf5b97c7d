package catalogue

import (
	"slices"
	"strings"

	"sovang/registry/cal"
	"sovang/registry/pattern"
)

// lawChecker gathers the faults of one row of the law. Each method checks one
// sort of row and returns its key.
type lawChecker struct {
	checker
	*vocabulary
	words *lawWords
	known string // the source that was checked last
}

// vocabulary is what every row is checked against, made once.
type vocabulary struct {
	shapes map[Op]shape
	lists  map[string][]string
}

func newVocabulary() *vocabulary { return &vocabulary{shapes: shapes(), lists: Words()} }

var (
	idPattern  = pattern.Of(`^[\pL0-9][\pL0-9_.-]*$`) // a point of an article may be đ
	dayPattern = pattern.Of(`^Y(\+[1-9])?-(\d{2}-\d{2})$`)
)

func (c *lawChecker) id(id string) string {
	c.present("id", id)
	if id != "" && !idPattern().MatchString(id) {
		c.flaw("id", ErrImpossible, ": %q", id)
	}
	return id
}

// basis checks a basis after inheritance.
func (c *lawChecker) basis(b Basis) {
	c.present("source", b.Source)
	c.cited(b.Source)
	c.confidence(b.Confidence)
}

func (c *lawChecker) cited(source string) {
	if source == "" || source == c.known { // most conditions cite what stands above them
		return
	}
	c.known = source
	for _, id := range citedDocuments(source) {
		if !c.words.document(id) {
			c.flaw("source", ErrSource, ": %q", id)
		}
	}
}

// honours checks codes and families against the known ones and the subject.
func (c *lawChecker) honours(key, subject string, codes ...string) {
	for _, code := range codes {
		known, suits := c.words.honour(code, subject)
		if !known {
			c.flaw(key, ErrUnknownValue, ": %w %q", ErrUnknownHonour, code)
		}
		if known && !suits {
			c.flaw(key, ErrImpossible, ": %s is not for a %s", code, subject)
		}
	}
}

func (c *lawChecker) someHonours(key, subject string, codes []string) {
	c.that(len(codes) > 0, key, ErrMissing)
	c.honours(key, subject, codes...)
}

func (c *lawChecker) regimes(ids []string) {
	c.that(len(ids) > 0, "regimes", ErrMissing)
	for i, id := range ids {
		if !c.words.regime(id) {
			c.flaw("regimes", ErrUnknownValue, " %q", id)
		}
		if slices.Contains(ids[:i], id) {
			c.flaw("regimes", ErrRepeated, ": %s", id)
		}
	}
}

func (c *lawChecker) subject(value string) { c.oneOf("subject", value, []string{ForPersons, ForUnits}) }

func (c *lawChecker) percent(key string, value int) {
	if value < 0 || value > 100 {
		c.flaw(key, ErrImpossible, ": %d %%", value)
	}
}

func (c *lawChecker) positive(key string, value int64) {
	if value <= 0 {
		c.flaw(key, ErrImpossible, ": %d", value)
	}
}

// allIn checks that every value is one of the closed list of that name.
func (c *lawChecker) allIn(key, list string, values ...string) {
	for _, value := range values {
		c.oneOf(key, value, c.lists[list])
	}
}

func (c *lawChecker) regime(r Regime) string {
	c.present("name", r.Name)
	c.that(len(r.Documents) > 0, "documents", ErrMissing)
	for _, id := range r.Documents {
		if !c.words.document(id) {
			c.flaw("documents", ErrSource, ": %q", id)
		}
	}
	c.days(r.ValidFrom, r.ValidTo)
	c.basis(r.Basis)
	return c.id(r.ID)
}

func (c *lawChecker) fact(f Fact) string {
	c.present("vi", f.Vi)
	c.present("en", f.En)
	return c.id(f.ID)
}

func (c *lawChecker) postGroup(g PostGroup) string {
	c.id(g.ID)
	c.present("name", g.Name)
	c.positive("order", int64(g.Order))
	c.positive("min_coefficient", int64(g.MinCoefficient))
	if g.MinCoefficient > g.MaxCoefficient {
		c.flaw("max_coefficient", ErrImpossible, ": %d", g.MaxCoefficient)
	}
	c.days(g.ValidFrom, g.ValidTo)
	c.basis(g.Basis)
	return g.key()
}

func (c *lawChecker) equivalence(e Equivalence) string {
	c.someHonours("honour", "", []string{e.Honour})
	c.someHonours("from", "", []string{e.From})
	c.positive("n", int64(e.N))
	c.regimes(e.Regimes)
	c.allIn("types", "type", e.Types...)
	c.basis(e.Basis)
	return c.id(e.ID)
}

func (c *lawChecker) quota(q Quota) string {
	c.someHonours("honours", "", q.Honours)
	c.regimes(q.Regimes)
	c.percent("max_pct", q.MaxPct)
	if q.MaxPct != 0 || q.Of != "" {
		c.oneOf("of", q.Of, []string{OfStrength, OfHolders, OfEligibleUnits, OfEligibleFor})
	}
	needsBase := q.Of == OfHolders || q.Of == OfEligibleFor
	if needsBase != (len(q.Base) > 0) {
		c.flaw("base", ErrImpossible, ": share of %s", q.Of)
	}
	c.honours("base", "", q.Base...)
	c.basis(q.Basis)
	return c.id(q.ID)
}

func (c *lawChecker) vote(v Vote) string {
	if v.Subject != "" {
		c.subject(v.Subject)
	}
	c.someHonours("honours", v.Subject, v.Honours)
	c.regimes(v.Regimes)
	c.oneOf("body", v.Body, []string{Conference, UnitCouncil, MinistryCouncil})
	c.percent("min_pct", v.MinPct)
	c.that(v.MinPct > 0, "min_pct", ErrMissing)
	if (v.QuorumOf == 0) != (v.QuorumIn == 0) || v.QuorumOf < 0 || v.QuorumOf > v.QuorumIn {
		c.flaw("quorum_of", ErrImpossible, ": %d of %d", v.QuorumOf, v.QuorumIn)
	}
	c.basis(v.Basis)
	return c.id(v.ID)
}

func (c *lawChecker) council(s CouncilSize) string {
	c.present("name", s.Name)
	c.oneOf("level", s.Level, []string{"ministry", "corps", "division", "regiment", "battalion", "company"})
	c.positive("most", int64(s.Most))
	c.regimes(s.Regimes)
	c.basis(s.Basis)
	return c.id(s.ID)
}

func (c *lawChecker) authority(a Authority) string {
	c.oneOf("level", string(a.Level), texts(Levels()))
	c.subject(a.Subject)
	c.someHonours("honours", a.Subject, a.Honours)
	c.regimes(a.Regimes)
	if a.MaxRank != "" {
		c.allIn("max_rank", "rank", a.MaxRank)
	}
	if a.MaxRankProfessional != "" {
		c.allIn("max_rank_professional", "rank", a.MaxRankProfessional)
	}
	c.allIn("echelons", "echelons", a.Echelons...)
	c.basis(a.Basis)
	return c.id(a.ID)
}

func (c *lawChecker) deadline(d Deadline) string {
	c.someHonours("honours", "", d.Honours)
	c.allIn("types", "type", d.Types...)
	c.regimes(d.Regimes)
	for _, day := range d.Before {
		if !isDayOfYear(day) {
			c.flaw("before", ErrImpossible, ": %q", day)
		}
	}
	c.present("to", d.To)
	if d.Sets < 0 {
		c.flaw("sets", ErrImpossible, ": %d", d.Sets)
	}
	c.basis(d.Basis)
	return c.id(d.ID)
}

// isDayOfYear tells whether the text is a day relative to the year of the
// achievement, such as Y+1-03-15, that every year has.
func isDayOfYear(text string) bool {
	parts := dayPattern().FindStringSubmatch(text)
	if parts == nil {
		return false
	}
	_, err := cal.ParseDate("2001-" + parts[2])
	return err == nil
}

func (c *lawChecker) salary(s BaseSalary) string {
	c.days(s.ValidFrom, cal.Date{})
	c.positive("amount", s.Amount)
	c.basis(s.Basis)
	return s.ValidFrom.String()
}

func (c *lawChecker) bonus(b bonusRow) string {
	c.subject(b.Subject)
	c.someHonours("honours", b.Subject, b.Honours)
	for _, code := range b.Honours {
		if strings.HasSuffix(code, "*") {
			c.flaw("honours", ErrImpossible, ": %s is no single honour", code)
		}
	}
	c.positive("tenths", int64(b.Tenths))
	c.days(b.ValidFrom, b.ValidTo)
	c.basis(b.Basis)
	return c.id(b.ID)
}

func (c *lawChecker) bonusTerms(t BonusTerms) string {
	c.positive("round_up_to", t.RoundUpTo)
	for _, level := range t.MinistryPays {
		c.oneOf("ministry_pays", string(level), texts(Levels()))
	}
	c.days(t.ValidFrom, t.ValidTo)
	c.basis(t.Basis)
	return c.id(t.ID)
}
