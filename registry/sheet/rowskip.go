package sheet

import (
	"slices"
	"strconv"
	"strings"

	"sovang/registry"
	"sovang/registry/pattern"
)

// SkipReason tells why a row is no entry.
type SkipReason string

// The reasons.
const (
	SkipTitle   SkipReason = "title"
	SkipAbove   SkipReason = "above"   // looks like an entry, but stands above the headings
	SkipHeading SkipReason = "heading" // the same headings once more
	SkipNumbers SkipReason = "numbers" // (1) (2) (3) below the headings
	SkipSection SkipReason = "section"
	SkipTotal   SkipReason = "total"
	SkipFooter  SkipReason = "footer" // signatures, addressees and what stands below them
	SkipEmpty   SkipReason = "empty"  // only a running number
)

var (
	sectionRow = pattern.Of(`^([a-z] |[ivx]+ |\d+ )?(tap the|ca nhan)$`)
	totalCell  = pattern.Of(`^(tong so|tong cong|cong)( \d+\b.*)?$|^(danh sach|tong so|tong cong) (nay |tren )?(gom )?co .*$|^tong( cong| so)? .*\b(tap the|ca nhan|nguoi|dong chi|d c)$`)
	footerCell = pattern.Of(`^(nguoi lap( bieu| danh sach)?|nguoi tong hop|nguoi bao cao|noi nhan.*|xac nhan cua .*|(tm|kt|tl|tuq|t m|k t|t l|t u q) \D.*|ky ghi ro.*|ky ten( dong dau)?.*)$`)
	postCell   = pattern.Of(`^((pho|q|quyen) )?(thu truong( don vi)?|chi huy( don vi| truong| pho)?|chinh tri vien|chinh uy|tu lenh|chu nhiem( \D+)?|giam doc|bi thu|chanh van phong|` +
		`((tieu|trung|lu|su|quan) doan|(trung|dai|hai) doi|tong cuc|cuc|vien|hieu|(tong )?tham muu) truong)$`)
	officeHead = pattern.Of(`(?i)^(phó )?trưởng (phòng|ban|khoa)( \D+)?$`) // Trương Phong is a person
	codeCell   = pattern.Of(`^\S*[\d_-]\S*$`)
	placeDay   = pattern.Of(`^(.{2,40} )ngay( \d{1,2})? thang( \d{1,2})? nam( \d{2,4})?$`)
	enumerator = pattern.Of(`^([IVX]{1,5}|[A-H]|[a-h])[.)]?$`)
	enumerated = pattern.Of(`^([IVX]{1,5}|[A-H]|[a-h])\s*[.)/:-]\s*(\D.*)$`)
	columnMark = pattern.Of(`^\(?(\d{1,2})\)?$`)
)

// aboveHead tells why a row above the headings is no entry.
func aboveHead(row tableRow) SkipReason {
	if texts := filledCells(row); len(texts) >= 3 && bareNumber().MatchString(texts[0]) {
		return SkipAbove
	}
	return SkipTitle
}

// isSectionRow tells that a row divides a list: A. TẬP THỂ, B. CÁ NHÂN.
func isSectionRow(row tableRow) bool {
	return !hasWords(row, wordsOfSection+1) && sectionRow().MatchString(headingKey(strings.Join(row.cells, " ")))
}

// isTotalRow tells that a row sums a list: Tổng số: 03 tập thể, 15 cá nhân. A
// figure may be a sum: Tổng số lượt người.
func (l *listReader) isTotalRow(row tableRow) bool {
	if l.layout.kind == registry.Figures && l.isWhole(row) {
		return false
	}
	key := l.firstKey(row)
	return (strings.HasPrefix(key, "tong") || strings.HasPrefix(key, "cong") || strings.HasPrefix(key, "danh sach")) && totalCell().MatchString(key)
}

func filledCells(row tableRow) []string {
	var texts []string
	for _, text := range row.cells {
		if text = strings.TrimSpace(text); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

// isFooterRow tells that a list has ended: who made it, where it goes, when
// it was signed. Such a row has few cells and no running number. A post ends a
// list where it stands alone or beside other posts; beside a name it is that of
// an entry, unless the rows are numbered, this one is not, and the post is in
// capitals as signatures are.
func (l *listReader) isFooterRow(row tableRow) bool {
	if hasCells(row, cellsOfFooter+1) {
		return false
	}
	texts := filledCells(row)
	if len(texts) == 0 || bareNumber().MatchString(texts[0]) {
		return false
	}
	if isFooterCell(texts[0]) || slices.ContainsFunc(texts, isPlaceDay) {
		return true
	}
	posts := slices.DeleteFunc(slices.Clone(texts), func(text string) bool { return !isFooterCell(text) && !isPost(text) })
	if len(posts) == len(texts) {
		return true
	}
	inCapitals := slices.ContainsFunc(posts, func(text string) bool { return text == strings.ToUpper(text) })
	return inCapitals && l.runningNumbers() >= 0 && len(texts) < cellsOfFooter
}

// isFooterCell tells that a text stands at the end of lists only; the code
// KT-A1 does not, KT. CHỈ HUY TRƯỞNG does.
func isFooterCell(text string) bool {
	return footerCell().MatchString(headingKey(text)) && !codeCell().MatchString(strings.TrimSpace(text))
}

// isPost tells that a text begins with a line that is a post of those who sign.
func isPost(text string) bool {
	line, _, _ := strings.Cut(text, "\n")
	return postCell().MatchString(headingKey(line)) || officeHead().MatchString(strings.TrimSpace(line))
}

func isPlaceDay(text string) bool { return placeDay().MatchString(headingKey(text)) }

// cellsOfFooter is how many cells a row of the end of a list has at most.
const cellsOfFooter = 3

// isWhole tells that a row fills every column that the list needs.
func (l *listReader) isWhole(row tableRow) bool {
	filled := map[string][]foundColumn{}
	for field, at := range l.columns {
		if isFilled(row, at.index) {
			filled[field] = []foundColumn{at}
		}
	}
	for _, at := range l.combined {
		if isFilled(row, at.index) {
			filled[strings.Join(at.fields, "+")] = []foundColumn{at}
		}
	}
	return len(filled) > 0 && len(l.layout.missing(filled)) == 0
}

// goesOn tells that a list goes on below what looked like its end: with the
// next running number or, where rows have none, with a row that has more cells
// than signatures have.
func (l *listReader) goesOn(row tableRow) bool {
	if !l.isWhole(row) {
		return false
	}
	if numbers := l.runningNumbers(); numbers >= 0 {
		return bareNumber().MatchString(cellAt(row, numbers))
	}
	filled, columns := len(filledCells(row)), len(l.columns)+len(l.combined)
	return filled > cellsOfFooter || filled == cellsOfFooter && columns == cellsOfFooter
}

// runningNumbers is the column of running numbers, -1 if there is none.
func (l *listReader) runningNumbers() int {
	return slices.IndexFunc(l.head.cells, func(parts []string) bool {
		return slices.Contains([]string{"tt", "stt", "so tt", "so thu tu"}, headingKey(strings.Join(parts, " ")))
	})
}

// isNumberRow tells that a row numbers the columns: (1) (2) (3).
func isNumberRow(row tableRow) bool {
	next := 1
	for _, text := range row.cells {
		if strings.TrimSpace(text) == "" {
			continue
		}
		mark := columnMark().FindStringSubmatch(strings.TrimSpace(text))
		if mark == nil || mark[1] != strconv.Itoa(next) {
			return false
		}
		next++
	}
	return next > 3
}

// skipping tells why the i-th row of the table is no entry, "" if it is one.
func (l *listReader) skipping(row tableRow, i int) SkipReason {
	switch {
	case l.isHead(row, i):
		return SkipHeading
	case l.footer && !l.goesOn(row):
		return SkipFooter
	case l.table.rows[i-1].number == l.head.last && isNumberRow(row):
		return SkipNumbers
	case isSectionRow(row):
		l.section = ""
		return SkipSection
	case l.isTotalRow(row):
		return SkipTotal
	case l.isFooterRow(row):
		l.footer = true
		return SkipFooter
	case l.isUnitRow(row):
		return SkipSection
	case !l.holdsAnything(row):
		return SkipEmpty
	}
	l.footer = false
	return ""
}

// isHead tells that a row of the list is headings again. Only a row that
// begins as headings do is looked at closely.
func (l *listReader) isHead(row tableRow, i int) bool {
	if !hasCells(row, 3) {
		return false
	}
	switch l.firstKey(row) {
	case "tt", "stt", "so tt", "so thu tu", headingKey(firstHeading(l.head)):
	default:
		return false
	}
	for _, candidate := range l.candidates() {
		rest := l.table.some(i, deepestHead)
		h, found := candidate.headingRow(rest, l.table.spans)
		if found >= 2 && h.first == row.number && candidate.fit(h) > 0 {
			return true
		}
	}
	return false
}

func firstHeading(h head) string {
	for _, parts := range h.cells {
		if len(parts) > 0 {
			return parts[0]
		}
	}
	return ""
}

// isSameHead tells that a row repeats the headings of the list, as on each
// page of a printed one.
func (l *listReader) isSameHead(row tableRow) bool {
	return headingKey(strings.Join(row.cells, " ")) == headingKey(strings.Join(l.head.rows[0].cells, " ")) && l.head.first == l.head.last
}

// isUnitRow tells that a row names a unit whose people follow: II. Đại đội 1.
func (l *listReader) isUnitRow(row tableRow) bool {
	if hasCells(row, 3) || len(l.columns)+len(l.combined) < 3 {
		return false
	}
	texts := filledCells(row)
	if len(texts) == 0 {
		return false
	}
	name, marked := texts[len(texts)-1], len(texts) == 2
	if marked && !(enumerator().MatchString(texts[0]) && l.isNumbering(row)) {
		return false
	}
	if m := enumerated().FindStringSubmatch(name); m != nil && !marked {
		name, marked = m[2], true
	}
	switch {
	case l.isUnit(name):
		l.section = name
	case marked:
		l.section = ""
	default:
		return false
	}
	return true
}

// isNumbering tells that the first filled cell of a row is in the column of
// running numbers.
func (l *listReader) isNumbering(row tableRow) bool {
	first := slices.IndexFunc(row.cells, func(text string) bool { return strings.TrimSpace(text) != "" })
	for field, at := range l.columns {
		if at.index == first && field != "ordinal"+otherWay {
			return false
		}
	}
	return !slices.ContainsFunc(l.combined, func(at foundColumn) bool { return at.index == first })
}

// isUnit tells that a text names a unit that is known.
func (l *listReader) isUnit(name string) bool {
	code := l.unitCode(name)
	_, own := l.units[code]
	return code != "" && (code != name || own)
}

// holdsAnything tells that a row has more than a running number.
func (l *listReader) holdsAnything(row tableRow) bool {
	for field, at := range l.columns {
		if field != "ordinal"+otherWay && isFilled(row, at.index) {
			return true
		}
	}
	for _, at := range l.combined {
		if isFilled(row, at.index) {
			return true
		}
	}
	return false
}
