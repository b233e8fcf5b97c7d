package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry/cal"
)

// eachRow scans the rows of a query into places, one after the other.
func eachRow(ctx context.Context, q *bun.SelectQuery, places []any, visit func()) error {
	rows, err := q.Rows(ctx)
	if err != nil {
		return err
	}
	return errors.Join(scanRows(rows, places, visit), rows.Close())
}

func scanRows(rows *sql.Rows, places []any, visit func()) error {
	for rows.Next() {
		if err := rows.Scan(places...); err != nil {
			return err
		}
		visit()
	}
	return rows.Err()
}

// number is where an integer is scanned to: database/sql is slow with the
// types that it does not know.
type number int64

// Scan takes over an integer of the database.
func (n *number) Scan(value any) error {
	i, ok := value.(int64)
	if !ok {
		return fmt.Errorf("%v is no integer", value)
	}
	*n = number(i)
	return nil
}

// day is a date in a row. The schema lets texts pass that are no date, and days
// that no calendar has, such as 2020-02-31: who reads one learns that the
// register is damaged.
type day struct{ cal.Date }

// Scan reads a date of the database.
func (d *day) Scan(value any) error {
	text, ok := value.(string)
	if !ok {
		return fmt.Errorf("%v is no day", value)
	}
	return d.UnmarshalText([]byte(text))
}

// Value returns the text that the database holds.
func (d day) Value() (driver.Value, error) { return d.String(), nil }

// gathered are rows in the order of their subjects. The place is used again.
type gathered[T any] struct {
	subjects []int64
	rows     []T
}

func (g *gathered[T]) add(subject int64, row T) {
	g.subjects, g.rows = append(g.subjects, subject), append(g.rows, row)
}

// drain calls visit with the rows of each subject, which it must not keep, and
// empties g.
func (g *gathered[T]) drain(visit func(subject int64, rows []T)) {
	for first, next := 0, 0; first < len(g.rows); first = next {
		for next < len(g.rows) && g.subjects[next] == g.subjects[first] {
			next++
		}
		visit(g.subjects[first], g.rows[first:next])
	}
	g.subjects, g.rows = g.subjects[:0], g.rows[:0]
}

// texts keeps one copy of each text that comes again and again.
type texts map[string]string

func (t texts) one(text string) string {
	if kept, ok := t[text]; ok {
		return kept
	}
	t[text] = text
	return text
}

// joined is the SQL for some texts as one, because one text of a row is read
// faster than several. No text of a register has the character between them,
// which nobody can see.
func joined(columns ...string) string { return strings.Join(columns, " || char(31) || ") }

// parts keeps the texts that come again and again joined.
type parts map[string][]string

func (p parts) of(text string) []string {
	split, ok := p[text]
	if !ok {
		split = strings.Split(text, "\x1f")
		p[text] = split
	}
	return split
}

// days are the days that come again and again, of which each text is read once.
type days map[string]cal.Date

// knownDay is where a day is scanned to that most likely came before.
type knownDay struct {
	cal.Date
	days days
}

// place returns where days are scanned to.
func (d days) place() *knownDay { return &knownDay{days: d} }

// Scan reads a date of the database.
func (d *knownDay) Scan(value any) error {
	text, ok := value.(string)
	if kept, known := d.days[text]; ok && known {
		d.Date = kept
		return nil
	}
	var read day
	if err := read.Scan(value); err != nil {
		return err
	}
	d.Date, d.days[text] = read.Date, read.Date
	return nil
}

// keyed are the keys of rows, rising; what was read of the rows stands in a
// list of the same order.
type keyed []int64

// at returns the place of a key. Where keys have no gaps it is known without
// looking.
func (k keyed) at(key int64) (place int, known bool) {
	if len(k) > 0 {
		if guess := key - k[0]; guess >= 0 && guess < int64(len(k)) && k[guess] == key {
			return int(guess), true
		}
	}
	return slices.BinarySearch(k, key)
}
