package catalogue

import (
	"strings"

	"sovang/registry/cal"
	"sovang/registry/pattern"
)

// Document is a legal document that rows of the catalogue cite.
type Document struct {
	// ID is permanent: L2003, TT151.
	ID    string
	Title string
	// ValidFrom is the first day in force and ValidTo the first day after it,
	// known only to the year where no more is known; a zero ValidTo means in
	// force, or an end that is not known (see Note).
	ValidFrom, ValidTo cal.Date
	// Source says where the dates were read.
	Source     string
	Confidence Confidence
	// Note is in Vietnamese, for the reader of the row.
	Note string
}

var documentNumber = pattern.Of(`\d+(?:/\d{4})?[/-][\p{L}\d/-]+`)

// ShortTitle returns the kind of document, shortened, and its number: TT
// 151/2018/TT-BQP. A document without number keeps its title.
func (d Document) ShortTitle() string {
	number := documentNumber().FindString(d.Title)
	if number == "" {
		return d.Title
	}
	for _, kind := range [][2]string{
		{"Thông tư liên tịch", "TTLT"}, {"Thông tư", "TT"}, {"Nghị định", "NĐ"}, {"Luật", "Luật"}, {"Văn bản hợp nhất", "VBHN"},
		{"Quyết định", "QĐ"}, {"Quy định", "QĐi"}, {"Chỉ thị", "CT"}, {"Hướng dẫn", "HD"}, {"Công văn", "CV"},
	} {
		if strings.HasPrefix(d.Title, kind[0]) {
			return kind[1] + " " + number
		}
	}
	return number
}

// Cite writes a source with the numbers of the documents instead of their
// ids: TT 151/2018/TT-BQP Đ27.2a; NĐ 91/2017/NĐ-CP Đ66.
func (c *Catalogue) Cite(source string) string {
	if source == "" {
		return ""
	}
	var parts []string
	for part := range strings.SplitSeq(source, ";") {
		id, articles, _ := strings.Cut(strings.TrimSpace(part), " ")
		if document, ok := c.Document(id); ok {
			id = document.ShortTitle()
		}
		parts = append(parts, strings.TrimSpace(id+" "+articles))
	}
	return strings.Join(parts, "; ")
}
