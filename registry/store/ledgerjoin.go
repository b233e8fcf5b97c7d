package store

import (
	"bytes"
	"context"
	"maps"
	"strings"

	"sovang/registry"
)

// joinedCodes are the codes of two records that proved to be one.
type joinedCodes struct{ gone, into string }

// readJoins finds which records an operation joined.
func (m *mover) readJoins(ctx context.Context, operation int64) error {
	m.joins = nil
	return walkLog(ctx, m.w.Tx, span{kind: registry.Mergers, first: operation, last: operation}, m.learnJoins)
}

// learnJoins takes from lines of the log which records were joined.
func (m *mover) learnJoins(rows []logEntry) error {
	for _, row := range rows {
		for _, text := range []string{row.Before, row.After} {
			var merger registry.Merger
			if row.Kind != registry.Mergers || text == "" {
				continue
			}
			if err := unmarshal(text, &merger); err != nil {
				return row.broken()
			}
			m.joins = append(m.joins, joinedCodes{merger.Gone, merger.Into})
		}
	}
	return nil
}

// same tells that two texts of records say the same, whichever of the joined
// records they name: decisions of a unit that was joined carry their awards
// along.
func (m *mover) same(a, b []byte) bool {
	for _, join := range m.joins {
		gone, into := []byte(`"`+join.gone+`"`), []byte(`"`+join.into+`"`)
		a, b = bytes.ReplaceAll(a, gone, into), bytes.ReplaceAll(b, gone, into)
	}
	return bytes.Equal(a, b)
}

// otherDecisions are the keys that a decision of a joined unit has under the
// other code.
func (m *mover) otherDecisions(key decisionKey) []decisionKey {
	var others []decisionKey
	for _, join := range m.joins {
		switch key.issuer {
		case join.gone:
			others = append(others, decisionKey{join.into, key.number, key.year})
		case join.into:
			others = append(others, decisionKey{join.gone, key.number, key.year})
		}
	}
	return others
}

// followJoins lets a reference find a decision of either of two joined units.
func (m *mover) followJoins(c *codes) {
	for key, id := range maps.Clone(c.decisions) {
		for _, other := range m.otherDecisions(key) {
			if _, there := c.decisions[other]; !there {
				c.decisions[other] = id
			}
		}
	}
}

// otherKeys are the keys that an award of a joined unit's decision has under
// the other code.
func (m *mover) otherKeys(key string) []string {
	var keys []string
	issuer, rest, _ := strings.Cut(key, " ")
	for _, join := range m.joins {
		switch issuer {
		case join.gone:
			keys = append(keys, join.into+" "+rest)
		case join.into:
			keys = append(keys, join.gone+" "+rest)
		}
	}
	return keys
}
