package bonus

import (
	"fmt"
	"strings"

	"sovang/registry"
)

// Brief is [Line.Note] in a few words, for lists that explain them once, below
// the table: see [Sheet.Legend].
func (l Line) Brief() string {
	var notes []string
	for _, note := range []string{l.briefReason(), l.payerMark(), l.checkMark()} {
		if note != "" {
			notes = append(notes, note)
		}
	}
	return strings.Join(notes, " ")
}

func (l Line) briefReason() string {
	switch l.Ruling {
	case Covered:
		return "đã nhận mức " + l.Higher
	case Ceiling:
		return fmt.Sprintf("không quá %s đồng", Format(l.Amount))
	case NoMoney:
		return "chưa có mức thưởng"
	case Souvenir:
		return "tặng phẩm lưu niệm"
	case NotKnown:
		return "chưa tính được"
	}
	return ""
}

// The marks of notes that the legend explains.
const (
	markBranch   = "(1)" // a branch pays at its own summing-up
	markMinistry = "(2)" // the Ministry pays, unless a branch summed up
	markCheck    = "(*)" // rests on a row of the law that is not confirmed
)

// payerMark marks the lines of movements, where a branch pays or may have to.
func (l Line) payerMark() string {
	switch {
	case l.Ruling != Paid:
		return ""
	case l.Branch != "":
		return markBranch
	case l.Award.Type == registry.ByMovement && l.Payer == MinistryName:
		return markMinistry
	}
	return ""
}

func (l Line) checkMark() string {
	if l.Check() {
		return markCheck
	}
	return ""
}

// Legend explains in Vietnamese the short notes and marks that stand in the
// lines, a sentence each.
func (s Sheet) Legend() []string {
	var legend []string
	for _, entry := range []struct {
		applies func(Line) bool
		text    string
	}{
		{ruledAs(Covered), "“Đã nhận mức”: cùng thời điểm, cùng thành tích, chỉ nhận mức thưởng của danh hiệu cao nhất."},
		{ruledAs(NoMoney), "“Chưa có mức thưởng”: ngày ký quyết định chưa có mức tiền thưởng kèm theo."},
		{ruledAs(Souvenir), "“Tặng phẩm lưu niệm”: người nước ngoài nhận tặng phẩm, không nhận tiền."},
		{ruledAs(NotKnown), "“Chưa tính được”: chương trình chưa có quy định về tiền thưởng của ngày ký quyết định."},
		{func(l Line) bool { return l.payerMark() == markBranch }, markBranch + " Ngành, đoàn thể chủ trì phong trào chi."},
		{func(l Line) bool { return l.payerMark() == markMinistry },
			markMinistry + " Nếu khen trong sơ kết, tổng kết phong trào của ngành, đoàn thể thì ngành, đoàn thể đó chi."},
		{Line.Check, markCheck + " Dựa trên quy định chưa được xác nhận: phải đối chiếu văn bản trước khi chi."},
	} {
		for _, line := range s.Lines {
			if entry.applies(line) {
				legend = append(legend, entry.text)
				break
			}
		}
	}
	return legend
}

func ruledAs(ruling Ruling) func(Line) bool {
	return func(l Line) bool { return l.Ruling == ruling }
}
