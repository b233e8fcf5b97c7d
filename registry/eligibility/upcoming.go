package eligibility

import (
	"slices"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// UpcomingOptions narrow or widen what [Upcoming] looks for.
type UpcomingOptions struct {
	// Annual adds what is given every year and due now.
	Annual bool
}

// Upcoming tells what comes due for one recipient: with what is recorded up
// to the end of the year, or in the two years after it if all goes well. The
// highest honours come first. Of many recipients, ask one [Outlook].
func Upcoming(cat *catalogue.Catalogue, d *Dossier, year cal.Year, o UpcomingOptions) []Prospect {
	return NewOutlook(cat, d.settings(), year, o).Of(d)
}

// outlookYears are the year asked about and the two after it.
const outlookYears = 3

// Outlook is the law of a year and the two after it, made ready to be asked
// about many recipients. It serves one caller at a time.
//
// All goes well means: the tasks are completed with excellence, the party
// organisation, the unit and the mass organisations are graded as the higher
// honours ask, nobody is disciplined; a person wins the base title and CSTĐCS
// each year with one initiative, of the scope that is asked for, and the title
// that comes of them when another rests on it; a unit its title and, when it
// may get flags, one of the superior and one of the Ministry. What is recorded
// stands, good or bad. What only a person can state is not foreseen, so feats
// never come up; nor is what would rest on coming years alone, or on a text of
// the law that is not known.
type Outlook struct {
	year           cal.Year
	scales         *scales
	persons, units []plan
	hopes          hopes
	rec            record
	blank          *blank // of the recipient's kind, once it was asked for
	blanks         map[kind]*blank
	trial          trial
}

// NewOutlook prepares the law from the year on.
func NewOutlook(cat *catalogue.Catalogue, settings Settings, year cal.Year, o UpcomingOptions) *Outlook {
	out := &Outlook{year: year, scales: newScales(), hopes: newHopes(year), blanks: map[kind]*blank{}}
	for _, honour := range honoursWithin(cat, year) {
		for _, subject := range []string{catalogue.ForPersons, catalogue.ForUnits} {
			p := newPlan(cat, settings, honour, subject, year)
			if p.unforeseen || !p.possible() || p.annual && !o.Annual {
				continue
			}
			if subject == catalogue.ForUnits {
				out.units = append(out.units, p)
			} else {
				out.persons = append(out.persons, p)
			}
		}
	}
	return out
}

// honoursWithin lists the honours that stand at the end of the year or the
// two after it, the highest first.
func honoursWithin(cat *catalogue.Catalogue, year cal.Year) []catalogue.Honour {
	var list []catalogue.Honour
	for k := range cal.Year(outlookYears) {
		for _, h := range cat.Honours((year + k).Last()) {
			if !slices.ContainsFunc(list, func(other catalogue.Honour) bool { return other.Code == h.Code }) {
				list = append(list, h)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b catalogue.Honour) int {
		return catalogue.ComparePrecedence(a, a.Level, b, b.Level)
	})
	return list
}

// Of tells what comes due for the recipient.
func (o *Outlook) Of(d *Dossier) []Prospect {
	plans := o.persons
	if d.Subject.IsUnit() {
		plans = o.units
	}
	if end := d.Unit.Closed; d.Subject.IsUnit() && !end.IsZero() && end.Year() <= o.year {
		return nil
	}
	o.load(d)
	var list []Prospect
	for i := range plans {
		if p, ok := o.prospect(&plans[i]); ok {
			list = append(list, p)
		}
	}
	return list
}

// load puts the recipient into the record.
func (o *Outlook) load(d *Dossier) {
	o.rec.load(d, o.last(), o.scales)
	o.hopes.add(&o.rec)
	o.rec.sort()
	o.blank = nil
}

func (o *Outlook) last() cal.Year { return o.year + outlookYears - 1 }

// better tells that the answer is better than that for somebody of the same
// kind of whom nothing is recorded: what comes to everybody is no prospect.
func (o *Outlook) better(r Result, p *planYear) bool {
	if o.blank == nil {
		o.blank = o.blankOf(o.rec.d)
	}
	answer, asked := o.blank.answers[p]
	if !asked {
		answer = p.ask(&o.blank.rec, o.year)
		o.blank.answers[p] = answer
	}
	return r.rank() > answer.rank()
}

// blank is somebody of whom nothing is recorded, with what was asked about
// them.
type blank struct {
	rec     record
	answers map[*planYear]Result
}

// kind is what is known of a person of whom nothing is recorded.
type kind struct {
	keeper   *Keeper
	sex      string
	category registry.Category
	enlisted bool // on a day that is known
}

// blankOf returns the blank of the recipient's kind. Hundred thousand people
// are of few kinds, which are asked once each; each unit is its own.
func (o *Outlook) blankOf(d *Dossier) *blank {
	of := kind{d.Keeper, d.Person.Sex, d.Person.Category, !d.Person.Enlisted.IsZero()}
	b := o.blanks[of]
	if b != nil && !d.Subject.IsUnit() {
		return b
	}
	b = &blank{answers: map[*planYear]Result{}}
	nobody := blankOf(d, o.year)
	b.rec.load(&nobody, o.last(), o.scales)
	o.hopes.add(&b.rec)
	b.rec.sort()
	if !d.Subject.IsUnit() {
		o.blanks[of] = b
	}
	return b
}

// blankOf is somebody of the same kind of whom nothing is recorded, who came
// the year before.
func blankOf(d *Dossier, year cal.Year) Dossier {
	blank := Dossier{Subject: d.Subject, Keeper: d.Keeper, Unit: d.Unit}
	blank.Person = registry.Person{Sex: d.Person.Sex, Category: d.Person.Category}
	if !d.Unit.Founded.IsZero() {
		blank.Unit.Founded = (year - 1).First()
	}
	if !d.Person.Enlisted.IsZero() {
		blank.Person.Enlisted = (year - 1).First()
	}
	return blank
}

// prospect looks for the first year in which the honour of the plan is due.
func (o *Outlook) prospect(p *plan) (found Prospect, ok bool) {
	if o.heldForGood(p) {
		return Prospect{}, false
	}
	unknown := -1
	for k := range outlookYears {
		if p.at[k] == nil || !o.serves(p, k) || o.rewarded(p, o.year+cal.Year(k)) {
			continue
		}
		now := NotMet
		if k == 0 {
			if now = p.at[k].ask(&o.rec, 0); now == Met || now == OnHold {
				return o.found(p, k, 0), true
			}
		}
		if p.annual && k > 0 || !p.annual && k == 0 && now == NotMet && !o.rec.hopesIn(o.year) {
			continue
		}
		switch r := p.at[k].ask(&o.rec, o.year); {
		case r == NotMet || !p.annual && !o.better(r, p.at[k]):
		case r == Unknown && unknown < 0:
			unknown = k
		case r != Unknown:
			return o.found(p, k, o.year), true
		}
	}
	if unknown >= 0 {
		return o.found(p, unknown, o.year), true
	}
	return Prospect{}, false
}

// found judges the year in full.
func (o *Outlook) found(p *plan, k int, hoped cal.Year) Prospect {
	due := DueAfter
	switch {
	case hoped == 0:
		due = DueNow
	case k < 2:
		due = DueNext
	}
	v, lacking := o.verdict(p.at[k].open, hoped)
	return Prospect{Subject: v.Subject, Honour: p.code, Due: due, Year: v.Year, Verdict: v, Lacking: lacking}
}

// verdict judges the path that decides, keeps what rests on records, and
// points out what has still to be won, is not known, or holds the honour up.
func (o *Outlook) verdict(s *statute, hoped cal.Year) (v Verdict, lacking []Finding) {
	e := evaluator{statute: s, rec: &o.rec, hoped: hoped}
	v = e.verdict()
	_, path := e.nearest()
	if path == nil {
		path = &catalogue.Path{Type: s.rule.Type}
	}
	t := &o.trial
	t.judge(&e, path)
	v.Result, v.Path, v.Check = t.tally.result(), path.ID, e.toCheck(t)
	for _, list := range [][]Finding{t.gates, t.own, t.common} {
		for i := range list {
			f := &list[i]
			open := f.opens()
			if open || f.onRecords() {
				v.Findings = append(v.Findings, *f)
			}
			if open {
				lacking = append(lacking, *f)
			}
		}
	}
	return v, lacking
}

// opens tells that something is still to be won, not known, or holds up.
func (f *Finding) opens() bool {
	return f.about.effect != catalogue.GateReminds && (f.Result != Met || len(f.about.expected) > 0)
}

// onRecords tells that the finding rests on records of the register.
func (f *Finding) onRecords() bool {
	return f.Condition != catalogue.OpReminder && f.Condition != catalogue.OpStated && (f.Have != "" || len(f.Evidence) > 0)
}

// heldForGood tells that the recipient holds the honour, or a higher class of
// it, and it is of a kind that is given once.
func (o *Outlook) heldForGood(p *plan) bool {
	if !p.once {
		return false
	}
	stem, class := classOf(p.code)
	for _, a := range o.rec.awards {
		if a.expected {
			continue
		}
		if s, held := classOf(a.Honour); s == stem && held <= class {
			return true
		}
	}
	return false
}

// rewarded tells that the achievement up to the year, or to a later one, has
// brought the honour already, or an order instead of it.
func (o *Outlook) rewarded(p *plan, year cal.Year) bool {
	for _, a := range o.rec.awards {
		if a.Period.To < year {
			return false
		}
		if !a.expected && (a.Honour == p.code || p.form && isOrder(a.Honour) && a.Type == registry.ByMerit) {
			return true
		}
	}
	return false
}

// serves tells that the recipient can still get the honour: who leaves in the
// year gets only what is given on leaving.
func (o *Outlook) serves(p *plan, k int) bool {
	end := o.rec.ended()
	year := o.year + cal.Year(k)
	switch {
	case end.IsZero() || end.Year() > year:
		return true
	case end.Year() < year:
		return false
	}
	return p.at[k].leaving
}
