package catalogue

import (
	"errors"
	"fmt"
	"io"
	"slices"
)

// Own are the rows that a unit lays over the law: its own honours, what they
// ask, and the tighter quotas of its superior's guidance.
type Own struct {
	Honours []Honour
	Facts   []Fact
	Rules   []Rule
	Quotas  []Quota
	// source tells where the rows stand in their file, if they come from one.
	source lawSource
}

// ownFile is what a unit's file may hold.
type ownFile struct {
	Honours []honourRow `toml:"honour"`
	Facts   []factRow   `toml:"fact"`
	Rules   []ruleRow   `toml:"rule"`
	Quotas  []quotaRow  `toml:"quota"`
}

// ParseOwn reads a unit's own rows: TOML with [[honour]], [[fact]], [[rule]]
// and [[quota]] tables, with the keys of the embedded files. The origin, such
// as a file name, goes into the errors. Text comes out in NFC. All faulty rows
// are reported at once, joined, each as a [*RowError].
//
// What needs the law (the honours, regimes and facts that a row names) is
// checked by [Catalogue.WithOwn].
func ParseOwn(r io.Reader, origin string) (Own, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return Own{}, fmt.Errorf("read own rows from %s: %w", origin, err)
	}
	var file ownFile
	if err := decode(data, origin, &file); err != nil {
		return Own{}, err
	}
	b := newLawBuilder(nil)
	s := lawSource{name: origin, rows: rowNumbers(data)}
	own := Own{
		source:  s,
		Honours: b.honours(s, file.Honours),
		Facts:   gather(b, s, "fact", file.Facts, func(r factRow) Fact { return Fact(r) }, (*lawChecker).fact),
		Rules:   gather(b, s, "rule", file.Rules, ruleRow.rule, (*lawChecker).rule),
		Quotas:  gather(b, s, "quota", file.Quotas, func(r quotaRow) Quota { return Quota(r) }, (*lawChecker).quota),
	}
	if err := errors.Join(b.faults...); err != nil {
		return Own{}, err
	}
	return own, nil
}

// honours converts and checks honours. Two rows of one code are no fault
// here: [Catalogue.WithOwn] compares their days.
func (b *lawBuilder) honours(s lawSource, rows []honourRow) []Honour {
	list := make([]Honour, len(rows))
	for i, row := range rows {
		list[i] = Honour(row)
		b.faults = append(b.faults, s.place("honour", i).at(row.Code, honourFaults(list[i]))...)
	}
	return list
}

// WithOwn returns a catalogue with a unit's own rows laid over this one.
//
// An own honour with a new code is added; one with a code of the law takes
// its place on the days for which it stands, and the law's row keeps the
// others. An own fact, rule or quota with the ID of one of the law takes its
// place, a rule or quota in the regimes that it names; the law's row keeps
// the others. One with a new ID is added; a second rule for one honour,
// subject and regime is refused. Citations are free.
//
// Errors are joined, each a [*RowError]. It names the place in the file for
// rows that [ParseOwn] read; for others its Row counts the rows of their kind
// from 1.
func (c *Catalogue) WithOwn(own Own) (*Catalogue, error) {
	with, err := c.withHonours(own)
	if err != nil {
		return nil, err
	}
	if len(own.Facts)+len(own.Rules)+len(own.Quotas) == 0 {
		with.law = c.law
		return with, nil
	}
	law := *c.law()
	law.facts = overlay(law.facts, own.Facts, factID, noRest)
	law.rules = overlay(law.rules, own.Rules, ruleID, restOfRule)
	law.quotas = overlay(law.quotas, own.Quotas, quotaID, restOfQuota)
	b := newLawBuilder(wordsOf(with.honours.all(), law))
	checkOwn(b, own.source, "fact", own.Facts, (*lawChecker).fact)
	checkOwn(b, own.source, "rule", own.Rules, (*lawChecker).rule)
	checkOwn(b, own.source, "quota", own.Quotas, (*lawChecker).quota)
	b.rulesOnce(law.rules)
	if err := errors.Join(b.faults...); err != nil {
		return nil, err
	}
	law.index()
	with.law = func() *lawRows { return &law }
	return with, nil
}

// withHonours lays the own honours alone over this catalogue.
func (c *Catalogue) withHonours(own Own) (*Catalogue, error) {
	law := c.honours.all()
	added := make([]entry, len(own.Honours))
	var faults []error
	for i, h := range own.Honours {
		added[i] = entry{h, own.source.place("honour", i)}
		faults = append(faults, added[i].at(h.Code, honourFaults(h))...)
		law = outside(law, h)
	}
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	var entries []entry
	for _, h := range law {
		entries = append(entries, entry{h, place{file: honoursFile}})
	}
	entries = append(entries, added...)
	if err := errors.Join(setFaults(entries, c.models())...); err != nil {
		return nil, err
	}
	return &Catalogue{honours: newHonourBook(honoursOf(entries)), models: c.models, documents: c.documents}, nil
}

// outside returns the rows, those of the own honour's code cut back to the
// days on which the own one does not stand.
func outside(law []Honour, own Honour) []Honour {
	var rest []Honour
	for _, h := range law {
		if h.Code == own.Code {
			rest = append(rest, h.without(own)...)
		} else {
			rest = append(rest, h)
		}
	}
	return rest
}

func checkOwn[T any](b *lawBuilder, s lawSource, table string, rows []T, check func(*lawChecker, T) string) {
	for i, row := range rows {
		b.check(table, s.place(table, i), func(c *lawChecker) string { return check(c, row) })
	}
}

// overlay puts own rows after what is left of the law's.
func overlay[T any](law, own []T, id func(T) string, rest func(law, own T) (T, bool)) []T {
	var list []T
	for _, row := range law {
		kept := true
		for _, o := range own {
			if kept && id(o) == id(row) {
				row, kept = rest(row, o)
			}
		}
		if kept {
			list = append(list, row)
		}
	}
	return append(list, own...)
}

func factID(f Fact) string   { return f.ID }
func ruleID(r Rule) string   { return r.ID }
func quotaID(q Quota) string { return q.ID }

func noRest(law, _ Fact) (Fact, bool) { return law, false }

func restOfRule(law, own Rule) (Rule, bool) {
	law.Regimes = without(law.Regimes, own.Regimes)
	return law, len(law.Regimes) > 0
}

func restOfQuota(law, own Quota) (Quota, bool) {
	law.Regimes = without(law.Regimes, own.Regimes)
	return law, len(law.Regimes) > 0
}

// without returns the values that are not among the others.
func without(values, others []string) []string {
	return slices.DeleteFunc(slices.Clone(values), func(v string) bool { return slices.Contains(others, v) })
}
