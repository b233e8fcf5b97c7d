package paper

import (
	"strings"

	"sovang/registry/pattern"
)

// The blanks at which Vietnamese papers do not break a line.
var (
	beforeNumber = pattern.Of(` (\d)`)                                          // Tiểu đoàn 1, năm 2024
	beforeDash   = pattern.Of(`(\d) ([-–] \d)`)                                 // 2019 - 2024
	afterCount   = pattern.Of(`(\d) (năm|NĂM|tháng|THÁNG|ngày|NGÀY|liền|LIỀN)`) // 5 năm
)

// BindNumbers puts no-break spaces between numbers and their words.
func BindNumbers(text string) string {
	if !strings.ContainsAny(text, "0123456789") {
		return text // as most names and posts
	}
	text = beforeDash().ReplaceAllString(text, "$1"+nbsp+"$2")
	text = afterCount().ReplaceAllString(text, "$1"+nbsp+"$2")
	return beforeNumber().ReplaceAllString(text, nbsp+"$1")
}

// BindDashes keeps lines from beginning with the dash of a name: Phòng Tham
// mưu - Kế hoạch.
func BindDashes(text string) string {
	if !strings.Contains(text, " - ") && !strings.Contains(text, " – ") {
		return text // a replacer takes longer to make than to use
	}
	return strings.NewReplacer(" - ", nbsp+"- ", " – ", nbsp+"– ").Replace(text)
}
