package sheet

import (
	"regexp"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/pattern"
)

// Fact is what the titles above a list say of all its rows.
type Fact struct {
	// Field is the field of the entries, Value what the title says.
	Field, Value string
	// Row is the row of the title.
	Row int
	// Used tells that the rows have no column for it, so that it counts.
	Used bool
	// ByRow tells that it counts for the rows that give the number of this
	// decision, or no number, and no day.
	ByRow bool
	// Unused tells why it does not count at all, if so.
	Unused FactUnused
}

// FactUnused tells why what a title says does not count.
type FactUnused string

// The reasons.
const (
	OwnColumn   FactUnused = "column"  // the rows have a column for it
	ByFlag      FactUnused = "flag"    // the caller says it
	UnknownUnit FactUnused = "unknown" // it names a unit that is not known
)

var (
	// The number and the day of a paper: "Kèm theo Quyết định số 12/QĐ-CKT
	// ngày 20 tháng 12 năm 2024 của Cục Kỹ thuật".
	paperLine = pattern.Of(`(?i)(quyết định|qđ|tờ trình)\s+số:?\s*([^\s,;()]*\d[^\s,;()]*)(?:,?\s*ngày\s+(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?(?:\s+của\s+([^()]+?))?\s*(?:[()]|$)`)
	dayLine   = pattern.Of(`(?i)ngày\s+(\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\s*$`)
	anyDay    = pattern.Of(`(?i)(ngày\s+[\d…. ]*)?tháng\s+[\d…. ]*năm\s+[\d….]*|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}`)
	yearLine  = pattern.Of(`(?i)năm(?:\s+học)?\s+(\d{4})(?:\s*-\s*\d{4})?`)
	spanLine  = pattern.Of(`(?i)(?:giai đoạn|từ năm)\s+(\d{4})\s*(?:-|–|đến(?: năm)?)\s*(\d{4})`)
	lawWord   = pattern.Of(`(?i)(?:^|\PL)(?:luật|nghị định|thông tư|căn cứ|hướng dẫn)(?:\PL|$)`)
	obedience = pattern.Of(`(?i)(?:kỷ|kỉ|pháp)\s+luật`) // no law, though the word is in it
	quoted    = pattern.Of(`[“"«]([^”"»]+)[”"»]`)
	conferred = pattern.Of(`(?i)tặng(?:\s+thưởng)?(?:\s+danh hiệu)?\s+(.+?)(?:\s+năm\s+\d{4}|\s+cho\s|\s+giai đoạn|\s*\(|$)`)
)

// factsFor gathers what the titles above a head say in the fields of a list.
func (l *listReader) factsFor(candidate layout, h head) map[string]Fact {
	facts := map[string]Fact{}
	for field, fact := range l.facts {
		facts[field] = fact // of the list above in the same sheet
	}
	for _, row := range l.top {
		if row.number >= h.first {
			break
		}
		text, code := cleanText(strings.Join(filledCells(row), " "))
		if code != "" {
			continue
		}
		text = strings.Join(strings.Fields(text), " ")
		if day, said := asOfIn(text); candidate.kind == registry.People {
			noteAsOf(facts, said, Fact{Field: asOf, Value: day, Row: row.number})
		}
		for field, value := range l.factsIn(text, candidate.kind) {
			earlier, told := facts[field]
			told = told && earlier.Row >= l.table.rows[0].number // under this list, not the one above
			if field == "year" && told || value == "" || !candidate.hasField(field) {
				continue // the first year is the list's, later ones are those of what it refers to
			}
			facts[field] = Fact{Field: field, Value: value, Row: row.number}
		}
	}
	return facts
}

// factsIn reads one title.
func (l *listReader) factsIn(text string, kind registry.EntryKind) map[string]string {
	facts := map[string]string{}
	paper := paperLine().FindStringSubmatch(text)
	if paper != nil {
		l.paperFacts(facts, paper, kind)
	} else if day := dayLine().FindStringSubmatch(text); day != nil && kind == registry.Nominations {
		facts["proposed_on"] = shortDay("ngày " + day[1])
	}
	rest := anyDay().ReplaceAllString(paperLine().ReplaceAllString(text, ""), " ")
	if span := spanLine().FindStringSubmatch(rest); span != nil && kind != registry.Decisions {
		facts["year"] = span[1] + " - " + span[2]
	} else if year := yearLine().FindStringSubmatch(beforeLaw(rest)); year != nil {
		facts["year"] = year[1]
	}
	if honour := l.honourIn(rest); honour != "" {
		facts["honour"] = honour
	}
	return facts
}

// beforeLaw returns what a title says before it names a law or a guideline,
// whose years are not those of the rows.
func beforeLaw(text string) string {
	text = obedience().ReplaceAllString(text, "")
	if at := lawWord().FindStringIndex(text); at != nil {
		return text[:at[0]]
	}
	return text
}

// paperFacts are those of the paper to which the list belongs.
func (l *listReader) paperFacts(facts map[string]string, paper []string, kind registry.EntryKind) {
	isDecision := !strings.EqualFold(paper[1], "tờ trình")
	switch {
	case isDecision && kind == registry.Decisions && l.options.Decision.Number == "":
		facts["number"], facts["date"] = paper[2], shortDay("ngày "+paper[3])
		if issuer := strings.TrimRight(paper[4], " .,;…"); issuer != "" {
			facts["issuer"] = l.issuerIn(issuer)
		}
	case !isDecision && kind == registry.Nominations:
		facts["proposed_on"] = shortDay("ngày " + paper[3])
	}
}

// issuerIn returns the unit that a title means: "của Cục trưởng Cục Kỹ thuật"
// is that of Cục Kỹ thuật.
func (l *listReader) issuerIn(text string) string {
	if _, unit := l.splitUnit(text); unit != "" {
		return unit
	}
	return text
}

// honourIn returns the honour that a title names, "" when there is none.
func (l *listReader) honourIn(text string) string {
	law := l.options.Catalogue
	if law == nil {
		return ""
	}
	var named []string
	for _, pattern := range []*regexp.Regexp{quoted(), conferred()} {
		if m := pattern.FindStringSubmatch(text); m != nil {
			named = append(named, strings.Trim(m[1], ` “”"«».,`))
		}
	}
	for _, name := range named {
		if _, err := law.Resolve(name, cal.Date{}); err == nil {
			return name
		}
	}
	return ""
}

// shortDay writes a long day as lists do.
func shortDay(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	for _, try := range []string{text, strings.ReplaceAll(strings.TrimPrefix(text, "ngày "), " ", "")} {
		if day, err := cal.ParseDate(try); err == nil {
			return day.Short()
		}
	}
	return ""
}

// useFacts settles which of the facts count: those for which the rows have no
// column.
func (l *listReader) useFacts() {
	found, _, _ := l.layout.bind(l.head.cells)
	has := func(fields ...string) bool {
		return slices.ContainsFunc(fields, func(field string) bool { return len(found[field]) > 0 })
	}
	l.facts = map[string]Fact{}
	for field, fact := range l.layout.given {
		switch field {
		case "number", "date":
			fact.ByRow = has("number", "date", "decision.year")
		case "issuer":
			fact.ByRow = has("number", "date", "decision.year")
			fact.Unused = l.issuerUnused(fact.Value, has("issuer"))
		case asOf:
			fact.Unused = unusedIf(has("postings.from"), !l.options.AsOf.IsZero())
		case "year":
			fact.Unused = unusedIf(has("year", "year"+otherWay, "from", "to"), false)
		default:
			fact.Unused = unusedIf(has(field), false)
		}
		fact.ByRow = fact.ByRow && fact.Unused == ""
		if fact.Used = fact.Unused == "" && !fact.ByRow; fact.Used {
			l.facts[field] = fact
		}
		l.reading.Facts = append(l.reading.Facts, fact)
	}
	slices.SortFunc(l.reading.Facts, func(a, b Fact) int { return strings.Compare(a.Field, b.Field) })
}

// unusedIf tells why a fact does not count, "" if it does.
func unusedIf(hasColumn, isAsked bool) FactUnused {
	switch {
	case hasColumn:
		return OwnColumn
	case isAsked:
		return ByFlag
	}
	return ""
}

// issuerUnused tells why the issuer of a title does not count.
func (l *listReader) issuerUnused(name string, hasColumn bool) FactUnused {
	why := unusedIf(hasColumn, l.options.IssuerAsked)
	if why == "" && !l.isUnit(name) {
		return UnknownUnit
	}
	return why
}
