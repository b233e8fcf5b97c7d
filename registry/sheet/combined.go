package sheet

import (
	"maps"
	"regexp"
	"strings"

	"sovang/registry"
)

// partsOf are the fields of a row that have no cell of their own: what a
// column of several holds, what the titles say, and the unit of the section.
func (l *listReader) partsOf(row tableRow) map[string]string {
	parts := map[string]string{}
	for field, fact := range l.facts {
		parts[field] = fact.Value
	}
	l.paperParts(row, parts)
	if field := l.sectionField(); l.section != "" && field != "" {
		parts[field] = l.section
	}
	if at, ok := l.columns[rankedName]; ok && l.layout.kind != registry.Decisions {
		_, parts["name"] = splitRank(strings.Join(strings.Fields(cellText(row, at.index)), " "))
	}
	for _, at := range l.combined {
		if text, code := cleanText(cellText(row, at.index)); code == "" && text != "" {
			maps.Copy(parts, l.takeApart(text, at.fields))
		}
	}
	return parts
}

// paperParts adds what the title says of the decision, for a row that has
// neither its day nor another number.
func (l *listReader) paperParts(row tableRow, parts map[string]string) {
	number, day := l.layout.given["number"], l.layout.given["date"]
	if number.Value == "" || l.layout.kind != registry.Decisions || l.facts["number"].Value != "" {
		return
	}
	cell := func(field string) string {
		if at, ok := l.columns[field]; ok {
			return strings.TrimSpace(cellText(row, at.index))
		}
		return ""
	}
	if cell("date") != "" || cell("decision.year") != "" || day.Value == "" {
		return
	}
	switch said := cell("number"); {
	case said == "":
		parts["number"], parts["date"] = number.Value, day.Value
	case registry.Fold(said) == registry.Fold(number.Value):
		parts["date"] = day.Value
	}
}

func cellText(row tableRow, column int) string {
	if column >= len(row.cells) {
		return ""
	}
	return row.cells[column]
}

// sectionField is the field that tells the unit of people, when no column
// does.
func (l *listReader) sectionField() string {
	field := map[registry.EntryKind]string{registry.People: "postings.unit", registry.Decisions: "as.unit"}[l.layout.kind]
	for _, name := range []string{field, field + otherWay, "post and unit"} {
		if _, ok := l.columns[name]; ok {
			return ""
		}
	}
	for _, at := range l.combined {
		for _, name := range at.fields {
			if name == field {
				return ""
			}
		}
	}
	return field
}

var (
	partsApart = regexp.MustCompile(`\s*[,;/\n]\s*|\s+[-–]\s+`)
	dayInside  = regexp.MustCompile(`\(?\s*(?i:sinh năm|sinh ngày|sinh|năm sinh|sn:?|ns:?)?\s*((\d{1,2}[/.-]){0,2}\d{4})\s*\)?`)
)

// takeApart parts a text into the fields that its heading names, in their
// order: "Thiếu tá Nguyễn Văn Ân" into rank and name, "Trợ lý, Phòng Xe máy"
// into post and unit.
func (l *listReader) takeApart(text string, fields []string) map[string]string {
	parts, rest := map[string]string{}, text
	for _, field := range fields {
		if isBirthField(field) {
			if at := dayInside.FindStringSubmatchIndex(rest); at != nil {
				parts[field] = rest[at[2]:at[3]]
				rest = strings.Trim(rest[:at[0]], " ,;-–\n") + "\n" + strings.Trim(rest[at[1]:], " ,;-–\n")
				rest = strings.Trim(rest, "\n")
			}
		}
	}
	left := make([]string, 0, len(fields))
	for _, field := range fields {
		if !isBirthField(field) {
			left = append(left, field)
		}
	}
	for i, field := range left {
		switch {
		case strings.HasSuffix(field, "rank"):
			parts[field], rest = takeRank(rest)
		case i == len(left)-1:
			parts[field], rest = rest, ""
		default:
			parts[field], rest = l.takePiece(rest, left[i+1])
		}
	}
	return parts
}

func isBirthField(field string) bool { return field == "born" }

// takeRank takes the rank off the front of a text.
func takeRank(text string) (rank, rest string) {
	first := text
	if at := partsApart.FindStringIndex(text); at != nil {
		first, rest = text[:at[0]], text[at[1]:]
	}
	if registry.RankOrder(first) != 0 {
		return first, rest
	}
	rank, _ = splitRank(first)
	return rank, strings.TrimSpace(strings.TrimPrefix(text, rank))
}

// takePiece takes the first piece off a text: up to a comma or the like, or
// up to the unit that its end names.
func (l *listReader) takePiece(text, next string) (piece, rest string) {
	if at := partsApart.FindStringIndex(text); at != nil {
		return text[:at[0]], text[at[1]:]
	}
	if strings.HasSuffix(strings.TrimSuffix(next, otherWay), "unit") {
		return l.splitUnit(text)
	}
	return text, ""
}

// splitUnit takes a known unit off the end of a text: "Trợ lý Phòng Xe máy".
func (l *listReader) splitUnit(text string) (post, unit string) {
	words := strings.Fields(text)
	for i := range words {
		if unit := strings.Join(words[i:], " "); l.isUnit(unit) {
			return strings.Join(words[:i], " "), unit
		}
	}
	return text, ""
}
