package catalogue

import (
	"fmt"
	"maps"
	"slices"

	"sovang/registry/cal"
)

// Honour returns the row of the code that stands on the day. When none does,
// the nearest one comes back with inForce false: the first row for earlier
// days, the last for later ones. So a medal of 1995 can be recorded, and the
// caller may warn. A code that was never known is [ErrUnknownHonour].
func (c *Catalogue) Honour(code string, on cal.Date) (h Honour, inForce bool, err error) {
	rows := c.honours.of(code)
	if len(rows) == 0 {
		return Honour{}, false, fmt.Errorf("%w: %q", ErrUnknownHonour, code)
	}
	for _, row := range rows {
		if row.InForce(on) {
			return row, true, nil
		}
	}
	if on.Before(rows[0].ValidFrom) {
		return rows[0], false, nil
	}
	return rows[len(rows)-1], false, nil
}

// Honours returns all that stand on the day, highest first, each ranked as
// signed at the lowest level that may give it.
func (c *Catalogue) Honours(on cal.Date) []Honour {
	var list []Honour
	for _, h := range c.honours.all() {
		if h.InForce(on) {
			list = append(list, h)
		}
	}
	slices.SortFunc(list, func(a, b Honour) int { return ComparePrecedence(a, a.Level, b, b.Level) })
	return list
}

// Codes returns every code that was ever known, sorted.
func (c *Catalogue) Codes() []string {
	var codes []string
	for _, h := range c.honours.all() {
		codes = append(codes, h.Code)
	}
	return slices.Compact(codes)
}

// Model returns the certificate model that stands on the day, or the nearest
// one with inForce false, as [Catalogue.Honour] does. An id that was never
// known is [ErrUnknownModel].
func (c *Catalogue) Model(id string, on cal.Date) (m CertificateModel, inForce bool, err error) {
	for _, row := range c.models() { // oldest first within an id
		if row.ID != id {
			continue
		}
		if m.ID == "" || !on.Before(row.ValidFrom) {
			m = row
		}
	}
	if m.ID == "" {
		return m, false, fmt.Errorf("%w: %q", ErrUnknownModel, id)
	}
	m.Lines = maps.Clone(m.Lines)
	return m, m.InForce(on), nil
}

// Document returns the legal document with that id.
func (c *Catalogue) Document(id string) (d Document, ok bool) {
	i := slices.IndexFunc(c.documents(), func(d Document) bool { return d.ID == id })
	if i < 0 {
		return Document{}, false
	}
	return c.documents()[i], true
}

// Documents returns the legal documents: laws, decrees, circulars, Party
// rules, each group by age.
func (c *Catalogue) Documents() []Document { return slices.Clone(c.documents()) }
