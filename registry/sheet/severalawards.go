package sheet

import (
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/pattern"
)

var (
	// CSTĐCS (2021 – 30/QĐ-CKT)
	awardThenYear = pattern.Of(`([^();\n]+?)\s*\(([^()]*)\)`)
	// 2021: CSTĐCS (30/QĐ-CKT)
	yearThenAward = pattern.Of(`^(?i:năm\s+)?(\d{4}(?:\s*[-–]\s*\d{4})?)\s*[:–-]\s*([^();\n]+?)\s*(?:\(([^()]*)\))?$`)
	yearInside    = pattern.Of(`^\s*(?i:năm\s+)?(\d{4}(?:\s*[-–]\s*\d{4})?)\s*(?:[-–,;:]\s*(.*))?$`)
	numberInside  = pattern.Of(`(?i)(?:quyết định|qđ)?\s*(?:số:?)?\s*([^\s,;]*\d[^\s,;]*)(?:,?\s*ngày\s+(\S+))?`)
	piecesApart   = pattern.Of(`\s*[;\n]\s*`)
)

// severalAwards takes apart a cell of honours that tells of each when it was
// given and by which decision: "CSTT (2020 – 12/QĐ-CKT); CSTĐCS (2021 –
// 30/QĐ-CKT)". It returns for each the fields that stand in place of the cells
// of the row; none for a cell that is one honour.
func (r *rowReader) severalAwards() []map[string]string {
	c, ok := r.raw("honour")
	if !ok || !strings.ContainsAny(c.text, "(:;\n") {
		return nil
	}
	var awards []map[string]string
	for _, piece := range piecesApart().Split(strings.TrimSpace(c.text), -1) {
		found := r.awardsIn(strings.Trim(piece, " ,-+•"))
		if found == nil && piece != "" {
			return nil // a part that is not understood: the whole is shown as a fault
		}
		awards = append(awards, found...)
	}
	return awards
}

func (r *rowReader) awardsIn(piece string) []map[string]string {
	if m := yearThenAward().FindStringSubmatch(piece); m != nil {
		return []map[string]string{r.awardOf(m[2], m[1], m[3])}
	}
	var awards []map[string]string
	rest := piece
	for _, m := range awardThenYear().FindAllStringSubmatch(piece, -1) {
		inside := yearInside().FindStringSubmatch(m[2])
		if inside == nil {
			return nil
		}
		awards = append(awards, r.awardOf(strings.Trim(m[1], " ,-+•"), inside[1], inside[2]))
		rest = strings.Replace(rest, m[0], "", 1)
	}
	if strings.Trim(rest, " ,;.") != "" {
		return nil
	}
	return awards
}

// awardOf are the fields of one of the awards. The running number of the row
// is none of a decision.
func (r *rowReader) awardOf(honour, year, paper string) map[string]string {
	over := map[string]string{"honour": honour, "year": strings.ReplaceAll(year, "–", "-"), "year" + otherWay: "", "ordinal": "", "ordinal" + otherWay: ""}
	m := numberInside().FindStringSubmatch(paper)
	if m == nil {
		return over
	}
	over["number"], over["date"], over["decision.year"] = m[1], m[2], ""
	if m[2] != "" {
		return over
	}
	if _, ok := r.source.registered(registry.DecisionRef{Number: m[1]}); ok {
		return over
	}
	if period, err := cal.ParsePeriod(over["year"]); err == nil { // signed that year or the next
		for _, y := range []cal.Year{period.To, period.To + 1} {
			if d, ok := r.source.registered(registry.DecisionRef{Number: m[1], Year: y}); ok {
				over["date"] = d.Date.Short()
				break
			}
		}
	}
	return over
}
