package registry

import (
	"fmt"
	"strings"
)

// Line says on paper what happened to an award: what, when, on which ground and
// why, by which decision, and what was corrected.
func (e Event) Line() string {
	line := e.Brief()
	if ground := e.Reissue.Ground.Words(); ground != "" {
		line += " (" + ground + ")"
	}
	line += ": " + e.Reason
	if e.Decision.Number != "" {
		line += fmt.Sprintf(" (QĐ %s)", e.Decision.Number)
	}
	var changes []string
	for _, change := range e.Changes {
		changes = append(changes, change.Line())
	}
	if len(changes) == 0 {
		return line
	}
	return line + "; " + strings.Join(changes, "; ")
}

// Brief says what happened and when: Đính chính 05/3/2018; Cấp lại bằng số 02,
// ngày 05/3/2018.
func (e Event) Brief() string {
	if e.Reissue.Number != "" { // two numbers would run together
		return e.Name() + ", ngày " + e.Date.Short()
	}
	return e.Name() + " " + e.Date.Short()
}

// Name is what papers call the event: Đính chính, Cấp lại bằng số 02.
func (e Event) Name() string {
	switch e.Kind {
	case Amended:
		return "Đính chính"
	case Reissued:
		return e.Reissue.name()
	case Downgraded:
		return "Hạ mức"
	case Annulled:
		return "Hủy bỏ"
	case Stripped:
		return "Tước"
	case Restored:
		return "Phục hồi"
	}
	return string(e.Kind)
}

// Words is what papers call the ground; "" for an event that has none.
func (g ReissueGround) Words() string {
	switch g {
	case DamagedPaper:
		return "bằng bị hư hỏng"
	case WrongPaper:
		return "bằng viết sai"
	case LostPaper:
		return "bằng bị thất lạc, bị mất"
	}
	return ""
}

// name is cấp đổi or cấp lại; events of older registers do not tell.
func (r Reissue) name() string {
	name := "Cấp đổi, cấp lại"
	switch r.Kind {
	case Exchange:
		name = "Cấp đổi"
	case Replacement:
		name = "Cấp lại"
	}
	if r.Number != "" {
		name += " bằng số " + twoDigits(r.Number)
	}
	return name
}

// Line says on paper what a change corrects: cấp bậc “Đại úy” thành “Thiếu
// tá”.
func (c Change) Line() string {
	name := map[string]string{
		"as.name": "họ tên, tên đơn vị", "as.rank": "cấp bậc", "as.post": "chức vụ", "as.unit": "đơn vị",
		"as.superior": "đơn vị cấp trên", "citation": "thành tích",
	}[c.Field]
	if name == "" {
		name = c.Field
	}
	if c.From == "" {
		return fmt.Sprintf("%s: ghi “%s”", name, c.To)
	}
	return fmt.Sprintf("%s “%s” thành “%s”", name, c.From, c.To)
}
