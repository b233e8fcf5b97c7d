package catalogue

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

const lawPattern = "law/*.toml"

// lawSource is one decoded file with the places of its rows.
type lawSource struct {
	name string
	lawFile
	rows map[string][]int // table to the numbers of its rows in the file
}

// place returns where the row stands: the first of a table is 0.
func (s lawSource) place(table string, i int) place {
	if numbers := s.rows[table]; i < len(numbers) {
		return place{s.name, numbers[i]}
	}
	return place{s.name, i + 1} // written as an array of inline tables
}

// readLaw reads what the law asks.
func (c *Catalogue) readLaw(law fs.FS) (*lawRows, error) {
	files, err := readLawFiles(law)
	if err != nil {
		return nil, err
	}
	rows, err := buildLaw(files, newLawWords(c.honours.all(), c.documents(), files))
	if err != nil {
		return nil, err
	}
	return &rows, nil
}

func readLawFiles(law fs.FS) ([]lawSource, error) {
	names, err := fs.Glob(law, lawPattern) // sorted
	if err != nil {
		return nil, fmt.Errorf("read the catalogue: %w", err)
	}
	sources := make([]lawSource, len(names))
	faults := make([]error, len(names))
	var reading sync.WaitGroup
	for i, name := range names {
		reading.Go(func() { sources[i], faults[i] = readLawFile(law, name) })
	}
	reading.Wait()
	return sources, errors.Join(faults...)
}

func readLawFile(law fs.FS, name string) (lawSource, error) {
	data, err := fs.ReadFile(law, name)
	if err != nil {
		return lawSource{}, fmt.Errorf("read the catalogue: %w", err)
	}
	return parseLaw(data, name)
}

func parseLaw(data []byte, name string) (lawSource, error) {
	s := lawSource{name: name, rows: rowNumbers(data)}
	return s, decode(data, name, &s.lawFile)
}

// rowNumbers tells for each table the numbers of its rows among all rows of
// the file.
func rowNumbers(data []byte) map[string][]int {
	numbers := map[string][]int{}
	row := 0
	for line := range bytes.Lines(data) {
		if table, ok := rowHeader(line); ok {
			row++
			numbers[table] = append(numbers[table], row)
		}
	}
	return numbers
}

// rowHeader returns the table of a line such as [[rule]]. [[rule.path]]
// begins no row of its own.
func rowHeader(line []byte) (table string, ok bool) {
	rest, ok := bytes.CutPrefix(bytes.TrimSpace(line), []byte("[["))
	if !ok {
		return "", false
	}
	name, _, _ := bytes.Cut(rest, []byte("]]"))
	return string(bytes.TrimSpace(name)), !bytes.Contains(name, []byte("."))
}

// lawBuilder puts the rows of all files together and gathers their faults.
type lawBuilder struct {
	words      *lawWords
	vocabulary *vocabulary
	seen       map[string]place // table and key of each row
	faults     []error
}

func newLawBuilder(words *lawWords) *lawBuilder {
	return &lawBuilder{words: words, vocabulary: newVocabulary(), seen: map[string]place{}}
}

// buildLaw checks every row of the files by itself, against the words that
// the other rows explain, and against each other.
func buildLaw(sources []lawSource, words *lawWords) (lawRows, error) {
	b := newLawBuilder(words)
	var rows lawRows
	for _, s := range sources {
		b.addFile(&rows, s)
	}
	b.checkSets(rows)
	rows.sort()
	rows.index()
	return rows, errors.Join(b.faults...)
}

func (b *lawBuilder) addFile(rows *lawRows, s lawSource) {
	rows.regimes = append(rows.regimes, gather(b, s, "regime", s.Regimes, func(r regimeRow) Regime { return Regime(r) }, (*lawChecker).regime)...)
	rows.facts = append(rows.facts, gather(b, s, "fact", s.Facts, func(r factRow) Fact { return Fact(r) }, (*lawChecker).fact)...)
	rows.rules = append(rows.rules, gather(b, s, "rule", s.Rules, ruleRow.rule, (*lawChecker).rule)...)
	rows.gates = append(rows.gates, gather(b, s, "gate", s.Gates, gateRow.gate, (*lawChecker).gate)...)
	rows.postGroups = append(rows.postGroups, gather(b, s, "post_group", s.PostGroups, func(r postGroupRow) PostGroup { return PostGroup(r) }, (*lawChecker).postGroup)...)
	rows.equivalences = append(rows.equivalences, gather(b, s, "equivalence", s.Equivalences, func(r equivalenceRow) Equivalence { return Equivalence(r) }, (*lawChecker).equivalence)...)
	rows.quotas = append(rows.quotas, gather(b, s, "quota", s.Quotas, func(r quotaRow) Quota { return Quota(r) }, (*lawChecker).quota)...)
	rows.votes = append(rows.votes, gather(b, s, "vote", s.Votes, func(r voteRow) Vote { return Vote(r) }, (*lawChecker).vote)...)
	rows.councils = append(rows.councils, gather(b, s, "council", s.Councils, func(r councilRow) CouncilSize { return CouncilSize(r) }, (*lawChecker).council)...)
	rows.authorities = append(rows.authorities, gather(b, s, "authority", s.Authorities, func(r authorityRow) Authority { return Authority(r) }, (*lawChecker).authority)...)
	rows.deadlines = append(rows.deadlines, gather(b, s, "deadline", s.Deadlines, func(r deadlineRow) Deadline { return Deadline(r) }, (*lawChecker).deadline)...)
	rows.salaries = append(rows.salaries, gather(b, s, "base_salary", s.Salaries, func(r salaryRow) BaseSalary { return BaseSalary(r) }, (*lawChecker).salary)...)
	rows.bonuses = append(rows.bonuses, bonuses(gather(b, s, "bonus", s.Bonuses, func(r bonusRow) bonusRow { return r }, (*lawChecker).bonus))...)
	rows.bonusTerms = append(rows.bonusTerms, gather(b, s, "bonus_terms", s.BonusTerms, func(r bonusTermsRow) BonusTerms { return BonusTerms(r) }, (*lawChecker).bonusTerms)...)
}

// gather converts the rows of one table and checks them. check returns the
// key by which a row is told from the others of its table.
func gather[R, T any](b *lawBuilder, s lawSource, table string, rows []R, convert func(R) T, check func(*lawChecker, T) string) []T {
	list := make([]T, len(rows))
	for i, row := range rows {
		list[i] = convert(row)
		b.check(table, s.place(table, i), func(c *lawChecker) string { return check(c, list[i]) })
	}
	return list
}

func (b *lawBuilder) check(table string, at place, check func(*lawChecker) string) {
	c := lawChecker{words: b.words, vocabulary: b.vocabulary}
	key := check(&c)
	_, known := b.seen[table+" "+key]
	if known && key != "" {
		c.flaw("id", ErrRepeated, ": %s", key)
	}
	b.seen[table+" "+key] = at
	b.faults = append(b.faults, at.at(key, c.found)...)
}

// blame reports a fault that shows only beside other rows.
func (b *lawBuilder) blame(table, id, key string, err error) {
	b.faults = append(b.faults, b.seen[table+" "+id].at(id, []fault{{key, err}})...)
}

// sort orders what is looked up by day, and the groups of posts.
func (l *lawRows) sort() {
	slices.SortStableFunc(l.regimes, func(a, b Regime) int { return a.ValidFrom.Compare(b.ValidFrom) })
	slices.SortStableFunc(l.salaries, func(a, b BaseSalary) int { return a.ValidFrom.Compare(b.ValidFrom) })
	slices.SortStableFunc(l.postGroups, func(a, b PostGroup) int { return cmp.Compare(b.Order, a.Order) })
}

// index finds rules and facts by key, and orders the facts.
func (l *lawRows) index() {
	l.ruleIndex = make(map[ruleKey]*Rule, 2*len(l.rules))
	for i := range l.rules {
		rule := &l.rules[i]
		for _, regime := range rule.Regimes {
			l.ruleIndex[ruleKey{rule.Honour, rule.Subject, regime}] = rule
		}
	}
	slices.SortStableFunc(l.facts, func(a, b Fact) int { return strings.Compare(a.ID, b.ID) })
	l.factIndex = make(map[string]Fact, len(l.facts))
	for _, f := range l.facts {
		l.factIndex[f.ID] = f
	}
}
