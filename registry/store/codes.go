package store

import (
	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
)

// codes translates the codes by which entries refer to one another into the
// keys of rows. It knows what the entries at hand refer to, not everything.
type codes struct {
	units, people, movements map[string]int64
	decisions                map[decisionKey]int64
	awards                   map[awardRef]int64
	initiatives              map[string]int64  // by the key of their table
	reissues                 map[int64][]int64 // the events by which papers were issued anew, by award
}

func newCodes() *codes {
	return &codes{
		units: map[string]int64{}, people: map[string]int64{}, movements: map[string]int64{},
		decisions: map[decisionKey]int64{}, awards: map[awardRef]int64{}, initiatives: map[string]int64{},
	}
}

// reissue returns the event that brought the award's nth re-issue, 0 for its
// first paper.
func (c *codes) reissue(award int64, n int) int64 {
	if n < 1 || n > len(c.reissues[award]) {
		return 0
	}
	return c.reissues[award][n-1]
}

// decisionKey is a [registry.DecisionRef] with its number folded, by which
// decisions are unique.
type decisionKey struct {
	issuer, number string
	year           cal.Year
}

func keyOf(ref registry.DecisionRef) decisionKey {
	return decisionKey{ref.Issuer, numberKey(ref.Number), ref.Year}
}

// subjectColumns are the columns of an entry about a unit or a person.
type subjectColumns struct {
	UnitID     int64  `bun:"unit_id,nullzero"`
	PersonID   int64  `bun:"person_id,nullzero"`
	UnitCode   string `bun:"unit_code,scanonly"`
	PersonCode string `bun:"person_code,scanonly"`
}

func (c *codes) subject(s registry.Subject) subjectColumns {
	return subjectColumns{UnitID: c.units[s.Unit], PersonID: c.people[s.Person]}
}

func (s subjectColumns) subject() registry.Subject {
	return registry.Subject{Unit: s.UnitCode, Person: s.PersonCode}
}

// joinSubject adds the codes of the subject to a query.
func joinSubject(q *bun.SelectQuery) *bun.SelectQuery {
	return q.ColumnExpr("COALESCE(su.code, '') AS unit_code, COALESCE(sp.code, '') AS person_code").
		Join("LEFT JOIN units AS su ON su.id = ?TableAlias.unit_id").
		Join("LEFT JOIN people AS sp ON sp.id = ?TableAlias.person_id")
}

// joinUnit adds the code of the unit to a query.
func joinUnit(q *bun.SelectQuery) *bun.SelectQuery {
	return q.ColumnExpr("su.code AS unit_code").Join("JOIN units AS su ON su.id = ?TableAlias.unit_id")
}

// joinMovement adds the code of the movement to a query.
func joinMovement(q *bun.SelectQuery) *bun.SelectQuery {
	return q.ColumnExpr("COALESCE(sm.code, '') AS movement_code").
		Join("LEFT JOIN movements AS sm ON sm.id = ?TableAlias.movement_id")
}
