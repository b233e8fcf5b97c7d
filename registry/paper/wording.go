package paper

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"sovang/registry/cal"
)

// The national inscription (Nghị định 30/2020/NĐ-CP, Phụ lục I).
const (
	Country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	Motto   = "Độc lập - Tự do - Hạnh phúc"
)

// UpperFirst makes the first letter of a text a capital.
func UpperFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// Since writes the first day of a posting; one that is unsure is the first on
// which a list shows it.
func Since(from cal.Date, unsure bool) string {
	if unsure {
		return "đã giữ khi " + from.Short()
	}
	return from.Short()
}

// Nothing is what a table without rows says.
const Nothing = "Không có."

// Dated returns the line of place and date; what is not known is left to be
// written by hand.
func (h Head) Dated() string {
	day := h.Date.Long()
	if !h.Date.IsDay() {
		day = "ngày …… tháng …… năm ………"
	}
	return cmp.Or(h.Place, "………………") + ", " + day
}

// Numbered returns the line of the number, with room for it before a symbol
// that stands alone; nothing when the paper has no number.
func (h Head) Numbered() string {
	switch {
	case h.Number == "":
		return ""
	case strings.HasPrefix(h.Number, "/"):
		return "Số: ……" + h.Number
	}
	return "Số: " + h.Number
}

// ReceiverLines returns the lines under Nơi nhận, as they are printed: - Như
// Điều 3; - Lưu: VT, CT.
func (d Document) ReceiverLines() []string {
	lines := make([]string, len(d.Receivers))
	for i, receiver := range d.Receivers {
		end := ";"
		if i == len(d.Receivers)-1 {
			end = "."
		}
		lines[i] = "- " + strings.TrimRight(receiver, ".; ") + end
	}
	return lines
}

// Source returns the line about the day up to which the register was read, or
// nothing.
func (d Document) Source() string {
	if !d.Until.IsDay() {
		return ""
	}
	return fmt.Sprintf("Theo sổ vàng khen thưởng của đơn vị, đến %s.", d.Until.Long())
}

// Heading returns what the paper is called: Tờ trình Về việc đề nghị ….
func (d Document) Heading() string { return strings.TrimSpace(d.Title + " " + d.Subject) }

// Posts returns the lines over the signature, in capitals: KT. TRUNG ĐOÀN
// TRƯỞNG and PHÓ TRUNG ĐOÀN TRƯỞNG.
func (s Signature) Posts() []string {
	var posts []string
	switch s.Formula {
	case "":
		posts = []string{s.Post}
	case "Q.":
		posts = []string{"Q. " + s.Post}
	default:
		posts = []string{s.Formula + " " + s.HeadPost, s.Post}
	}
	for i, post := range posts {
		posts[i] = strings.ToUpper(post)
	}
	return posts
}

// Signer returns the line under the signature: rank and name.
func (s Signature) Signer() string { return strings.TrimSpace(s.Rank + " " + s.Name) }
