package sheet

import (
	"maps"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/pattern"
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
	if at, ok := l.columns[rankedName]; ok {
		_, parts["name"] = splitRank(strings.Join(strings.Fields(cellText(row, at.index)), " "))
	}
	for _, at := range l.combined {
		text, code := readText(cellText(row, at.index))
		if code != "" { // shown as a fault of what the cell should begin with
			parts[at.fields[0]] = cellText(row, at.index)
		} else if text != "" {
			maps.Copy(parts, l.takeApart(text, l.withoutCell(row, at.fields)))
		}
	}
	return parts
}

// withoutCell are those of the fields of a column that have no cell of their
// own in the row, all of them if each has one.
func (l *listReader) withoutCell(row tableRow, fields []string) []string {
	left := slices.DeleteFunc(slices.Clone(fields), func(field string) bool {
		return slices.ContainsFunc([]string{field, field + otherWay}, func(name string) bool {
			at, ok := l.columns[name]
			return ok && strings.TrimSpace(cellText(row, at.index)) != ""
		})
	})
	if len(left) == 0 {
		return fields
	}
	return left
}

// paperParts adds what the title says of the decision, for a row that means
// this decision: it has its number and not another day, or neither.
func (l *listReader) paperParts(row tableRow, parts map[string]string) {
	number, day, issuer := l.reading.fact("number"), l.reading.fact("date"), l.reading.fact("issuer")
	if !number.ByRow || day.Value == "" {
		return
	}
	cell := func(field string) string {
		if at, ok := l.columns[field]; ok {
			return strings.TrimSpace(cellText(row, at.index))
		}
		return ""
	}
	says, dated := cell("number"), cell("date") != "" || cell("decision.year") != ""
	switch {
	case says == "" && !dated:
		parts["number"], parts["date"] = number.Value, day.Value
	case registry.Fold(says) != registry.Fold(number.Value):
		return
	case !dated:
		parts["date"] = day.Value
	}
	if issuer.ByRow {
		parts["issuer"] = issuer.Value
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
	for _, name := range []string{field, field + otherWay} {
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
	partsApart = pattern.Of(`\s*[,;/\n]\s*|\s+[-–]\s+`)
	dayInside  = pattern.Of(`\(?\s*(?i:sinh năm|sinh ngày|sinh|năm sinh|sn:?|ns:?)?\s*((\d{1,2}[/.-]){0,2}\d{4})\s*\)?`)
)

// takeApart parts a text into the fields that its heading names, in their
// order: "Thiếu tá Nguyễn Văn Ân" into rank and name, "Trợ lý, Phòng Xe máy"
// into post and unit. The last field takes all that is left.
func (l *listReader) takeApart(text string, fields []string) map[string]string {
	parts, rest := map[string]string{}, text
	left := slices.DeleteFunc(slices.Clone(fields), isBirthField)
	if len(left) == 0 {
		return map[string]string{fields[0]: text}
	}
	if born := slices.IndexFunc(fields, isBirthField); born >= 0 {
		parts[fields[born]], rest = takeBirth(rest)
	}
	for i, field := range left {
		switch {
		case i == len(left)-1:
			parts[field] = rest
		case strings.HasSuffix(field, "rank"):
			parts[field], rest = takeRank(rest)
		default:
			parts[field], rest = l.takePiece(rest, left[i+1])
		}
	}
	return parts
}

func isBirthField(field string) bool { return field == "born" }

// takeBirth takes a day out of a text, wherever it stands.
func takeBirth(text string) (day, rest string) {
	at := dayInside().FindStringSubmatchIndex(text)
	if at == nil {
		return "", text
	}
	rest = strings.Trim(text[:at[0]], " ,;-–\n") + "\n" + strings.Trim(text[at[1]:], " ,;-–\n")
	return text[at[2]:at[3]], strings.Trim(rest, "\n")
}

// takeRank takes the rank off the front of a text.
func takeRank(text string) (rank, rest string) {
	first := text
	if at := partsApart().FindStringIndex(text); at != nil {
		first, rest = text[:at[0]], text[at[1]:]
	}
	if registry.RankOrder(first) != 0 {
		return first, rest
	}
	rank, _ = splitRank(first)
	return rank, strings.TrimSpace(strings.TrimPrefix(text, rank))
}

// takePiece takes the first piece off a text: up to a comma or the like, or
// up to the unit that follows.
func (l *listReader) takePiece(text, next string) (piece, rest string) {
	if strings.HasSuffix(next, "unit") {
		return l.splitPost(text)
	}
	if at := partsApart().FindStringIndex(text); at != nil {
		return text[:at[0]], text[at[1]:]
	}
	return text, ""
}

// splitPost takes the unit off the end of a text: "Trợ lý, Phòng Xe máy", "Phó
// Chủ nhiệm, kiêm Trưởng ban, Đại đội 2". The unit is a known one, or begins
// before it with a piece that is called as units are. Where there is neither,
// it is what stands behind the first comma, unless that is a second post.
func (l *listReader) splitPost(text string) (post, unit string) {
	text = strings.Join(strings.Fields(text), " ")
	_, known := l.splitUnit(text)
	unitAt, pieceAt := len(text)-len(known), len(text)
	gaps := partsApart().FindAllStringIndex(text, -1)
	for i, gap := range slices.Backward(gaps) {
		end := len(text)
		if i+1 < len(gaps) {
			end = gaps[i+1][0]
		}
		piece := text[gap[1]:end]
		if isCalledUnit(piece) || l.isUnit(piece) {
			unitAt = min(unitAt, gap[1])
		}
		if !secondPost().MatchString(piece) {
			pieceAt = gap[1]
		}
	}
	if unitAt == len(text) {
		unitAt = pieceAt
	}
	return strings.TrimRight(text[:unitAt], " ,;/-–"), text[unitAt:]
}

var (
	calledUnit = pattern.Of(`(?i)^(?:tiểu đội|khẩu đội|trung đội|đại đội|tiểu đoàn|trung đoàn|lữ đoàn|sư đoàn|quân đoàn|quân khu|quân chủng|binh chủng|tổng cục|cục|` +
		`bộ tư lệnh|bộ tham mưu|bộ quốc phòng|tổ|ban|phòng|văn phòng|khoa|học viện|nhà trường|trường|viện|bệnh viện|bệnh xá|trung tâm|kho|xưởng|phân xưởng|trạm|đội|nhà máy|xí nghiệp|công ty)\s+(\S+)`)
	postWord   = pattern.Of(`(?i)^(?:trưởng|phó|viên)$`) // Đại đội trưởng is no unit
	secondPost = pattern.Of(`(?i)^kiêm\s`)
)

// isCalledUnit tells that a text begins with what kind of unit it is.
func isCalledUnit(text string) bool {
	called := calledUnit().FindStringSubmatch(text)
	return called != nil && !postWord().MatchString(called[1])
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
