package catalogue

import (
	"fmt"
	"slices"
	"strings"

	"sovang/registry/cal"
	"sovang/registry/pattern"
)

// place is where a row was read.
type place struct {
	file string
	row  int
}

// at turns faults of a row into errors that name the row.
func (p place) at(code string, found []fault) []error {
	errs := make([]error, len(found))
	for i, f := range found {
		errs[i] = &RowError{File: p.file, Row: p.row, Code: code, Key: f.key, Err: f.err}
	}
	return errs
}

// fault is one thing wrong with a row.
type fault struct {
	key string
	err error
}

// checker gathers the faults of one row.
type checker struct{ found []fault }

func (c *checker) that(ok bool, key string, err error) {
	if !ok {
		c.found = append(c.found, fault{key, err})
	}
}

// flaw reports an error with the values that show it. The text is made only
// when it is needed: the program checks its law at every start.
func (c *checker) flaw(key string, err error, format string, values ...any) {
	c.found = append(c.found, fault{key, fmt.Errorf("%w"+format, append([]any{err}, values...)...)})
}

func (c *checker) present(key, value string) {
	c.that(strings.TrimSpace(value) != "", key, ErrMissing)
}

func (c *checker) oneOf(key, value string, allowed []string) {
	c.present(key, value)
	if value != "" && !slices.Contains(allowed, value) {
		c.flaw(key, ErrUnknownValue, " %q", value)
	}
}

func (c *checker) confidence(value Confidence) {
	switch value {
	case Confirmed, Derived, Unconfirmed:
	default:
		c.oneOf("confidence", string(value), nil)
	}
}

// dates checks that a row begins, and ends after it began.
func (c *checker) dates(from, to cal.Date) {
	c.that(!from.IsZero(), "valid_from", ErrMissing)
	if !to.IsZero() && !from.Before(to) {
		c.flaw("valid_to", ErrImpossible, ": %s is not after %s", to, from)
	}
}

// days checks that the row begins and ends on known days.
func (c *checker) days(from, to cal.Date) {
	c.dates(from, to)
	if !from.IsZero() && !from.IsDay() {
		c.flaw("valid_from", ErrImpossible, ": %s is not a day", from)
	}
	if !to.IsZero() && !to.IsDay() {
		c.flaw("valid_to", ErrImpossible, ": %s is not a day", to)
	}
}

var codePattern = pattern.Of(`^[A-Z][A-Z0-9_]*$`)

func honourFaults(h Honour) []fault {
	var c checker
	c.present("code", h.Code)
	c.that(h.Code == "" || codePattern().MatchString(h.Code), "code", fmt.Errorf("%w: %q is not capitals, digits and _", ErrImpossible, h.Code))
	c.present("name", h.Name)
	c.that(h.NameTemplate == "" || strings.Count(h.NameTemplate, issuerMark) == 1, "name_template",
		fmt.Errorf("%w: %q needs %s once", ErrImpossible, h.NameTemplate, issuerMark))
	c.oneOf("kind", string(h.Kind), texts(Kinds()))
	c.oneOf("subject", h.Subject, []string{ForPersons, ForUnits, ForBoth})
	c.oneOf("level", string(h.Level), texts(Levels()))
	c.present("decider", h.Decider)
	for word := range strings.SplitSeq(h.Cadence, ",") {
		c.oneOf("cadence", strings.TrimSpace(word), Cadences())
	}
	c.that(h.Band >= 0 && h.Band <= 5, "band", fmt.Errorf("%w: %d, want 0 to 5", ErrImpossible, h.Band))
	c.that(h.Rank >= 0, "rank", fmt.Errorf("%w: %d", ErrImpossible, h.Rank))
	c.that(h.Rank != 0, "rank", ErrMissing)
	c.oneOf("verb", h.Verb, []string{VerbGive, VerbEntitle})
	c.days(h.ValidFrom, h.ValidTo)
	c.present("source", h.Source)
	c.confidence(h.Confidence)
	return c.found
}

func texts[T ~string](values []T) []string {
	list := make([]string, len(values))
	for i, v := range values {
		list[i] = string(v)
	}
	return list
}

func documentFaults(d Document) []fault {
	var c checker
	c.present("id", d.ID)
	c.present("title", d.Title)
	c.dates(d.ValidFrom, d.ValidTo)
	c.present("source", d.Source)
	c.confidence(d.Confidence)
	return c.found
}

func modelFaults(m CertificateModel) []fault {
	var c checker
	c.present("id", m.ID)
	c.present("name", m.Name)
	c.that(m.PaperWidth > 0 && m.PaperHeight > 0, "paper_width", fmt.Errorf("%w: %g × %g mm", ErrImpossible, m.PaperWidth, m.PaperHeight))
	c.that(m.BorderWidth >= 0 && m.BorderWidth <= m.PaperWidth, "border_width", fmt.Errorf("%w: %g mm", ErrImpossible, m.BorderWidth))
	c.that(m.BorderHeight >= 0 && m.BorderHeight <= m.PaperHeight, "border_height", fmt.Errorf("%w: %g mm", ErrImpossible, m.BorderHeight))
	c.days(m.ValidFrom, m.ValidTo)
	c.present("source", m.Source)
	c.confidence(m.Confidence)
	if len(m.Lines) > 0 {
		c.lines(m.Lines)
	}
	return c.found
}

// lines checks that every line of a printed model has a possible size.
func (c *checker) lines(lines map[LineRole]LineStyle) {
	roles := LineRoles()
	for _, role := range roles {
		style, ok := lines[role]
		c.that(ok, string(role), ErrMissing)
		c.that(!ok || style.Size > 0 && style.MinSize > 0 && style.MinSize <= style.Size, string(role),
			fmt.Errorf("%w: %g pt, at least %g", ErrImpossible, style.Size, style.MinSize))
	}
	for role := range lines {
		c.that(slices.Contains(roles, role), string(role), ErrUnknownKey)
	}
}

// modelDates checks a model against the rows before it: rows of one id come
// oldest first, and each begins where the last one ended.
func modelDates(earlier []CertificateModel, m CertificateModel) []fault {
	for _, old := range slices.Backward(earlier) {
		if old.ID != m.ID {
			continue
		}
		switch {
		case old.ValidTo.IsZero() || m.ValidFrom.Before(old.ValidTo):
			return []fault{{"valid_from", fmt.Errorf("%w: %s", ErrRepeated, m.ID)}}
		case old.ValidTo.Before(m.ValidFrom):
			return []fault{{"valid_from", fmt.Errorf("%w: %s to %s", ErrGap, old.ValidTo, m.ValidFrom)}}
		}
		return nil
	}
	return nil
}
