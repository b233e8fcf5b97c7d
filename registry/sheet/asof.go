package sheet

import (
	"regexp"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/pattern"
)

// asOf is the fact of a title that tells on which day people served as a list
// shows them.
const asOf = "as_of"

const titleDay = `\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}`

var (
	// "Tính đến ngày 30/6/2024", "(Có mặt đến hết tháng 6/2024)".
	asOfLine  = pattern.Of(`(?i)(?:đến|tới|tính từ|thời điểm|tại)\s+(?:hết\s+|thời điểm\s+)*(?:ngày\s+)?(` + titleDay + `|(?:tháng\s+)?\d{1,2}\s*/\s*\d{4}|tháng\s+\d{1,2}\s+năm\s+\d{4})`)
	titleDate = pattern.Of(`(?i)(` + titleDay + `)`)
)

// asOfIn returns the day that a title tells; said is whether it says that it
// is the day of the list, and not only a day.
func asOfIn(text string) (day string, said bool) {
	for i, pattern := range []*regexp.Regexp{asOfLine(), titleDate()} {
		if m := pattern.FindStringSubmatch(text); m != nil && !paperLine().MatchString(text) {
			day := shortDay(m[1])
			if day == "" {
				day = shortDay("ngày " + m[1])
			}
			return day, i == 0
		}
	}
	return "", false
}

// noteAsOf notes the day of a list of people: one that a title calls so comes
// before any other.
func noteAsOf(facts map[string]Fact, said bool, fact Fact) {
	if _, there := facts[asOf]; fact.Value != "" && (said || !there) {
		facts[asOf] = fact
	}
}

// AsOf tells from which day on postings are recorded whose rows do not tell
// their first day.
type AsOf struct {
	Day cal.Date
	// By tells who says so: the user, a title, or nobody, and then it is
	// today.
	By AsOfSource
	// Rows counts the rows.
	Rows int
}

// AsOfSource tells who says on which day a list shows people as they are.
type AsOfSource string

// The sources.
const (
	AsOfAsked AsOfSource = "asked"
	AsOfTitle AsOfSource = "title"
	AsOfToday AsOfSource = "today"
)

// settleAsOf settles the day of the list. A title that tells a day to come is
// not believed.
func (l *listReader) settleAsOf() {
	l.reading.AsOf = AsOf{Day: l.options.Today, By: AsOfToday}
	if day, err := cal.ParseDate(l.layout.given[asOf].Value); err == nil && !day.IsZero() && (l.options.Today.IsZero() || !day.After(l.options.Today)) {
		l.reading.AsOf = AsOf{Day: day, By: AsOfTitle}
	}
	if asked := l.options.AsOf; !asked.IsZero() {
		l.reading.AsOf = AsOf{Day: asked, By: AsOfAsked}
	}
}

// beginUnsure lets a posting of which the row does not tell the first day
// begin on the day of the list, or on the day of discharge before it.
func (r *rowReader) beginUnsure(p *registry.Person) {
	if len(p.Postings) == 0 || !p.Postings[0].From.IsZero() || !p.Postings[0].To.IsZero() || r.anyOf("postings.from") {
		return
	}
	list, posting := &r.source.reading.AsOf, &p.Postings[0]
	if list.Day.IsZero() {
		return // nobody told the day
	}
	posting.From, posting.FromUnsure = list.Day, true
	if !p.Discharged.IsZero() && p.Discharged.Before(posting.From) {
		posting.From = p.Discharged
	}
	list.Rows++
}

// properName writes a name in capitals as names are written, and notes it.
func (r *rowReader) properName(name *string) {
	written := registry.ProperName(*name)
	if written == *name || r.quiet {
		return
	}
	recased := &r.source.reading.Recased
	if recased.Rows == 0 {
		recased.From, recased.To = *name, written
	}
	recased.Rows++
	*name = written
}

// Recased tells how many names in capitals were written as names are, and how
// the first of them reads.
type Recased struct {
	Rows     int
	From, To string
}
