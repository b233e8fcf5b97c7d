package sheet

import "strings"

// A list has a million rows and few that are no entries. These look at a row
// without reading its words.

// hasCells tells that at least so many cells of a row are filled.
func hasCells(row tableRow, least int) bool {
	for i := range row.cells {
		if isFilled(row, i) {
			least--
		}
		if least <= 0 {
			return true
		}
	}
	return least <= 0
}

// wordsOfSection is how many words a row has at most that divides a list.
const wordsOfSection = 3

// hasWords tells that so many cells of a row hold a plain letter or digit, each
// of which is a word of the row's [headingKey] or belongs to one.
func hasWords(row tableRow, least int) bool {
	for _, text := range row.cells {
		if strings.ContainsFunc(text, isPlain) {
			least--
		}
		if least <= 0 {
			return true
		}
	}
	return false
}

func isPlain(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
}

// firstKey is the [headingKey] of the first filled cell of a row, "" of an
// empty row.
func (l *listReader) firstKey(row tableRow) string {
	for _, text := range row.cells {
		if text = strings.TrimSpace(text); text == "" {
			continue
		}
		if l.first.text != text {
			l.first.text, l.first.key = text, headingKey(text)
		}
		return l.first.key
	}
	return ""
}
