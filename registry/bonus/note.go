package bonus

import (
	"fmt"
	"strings"

	"sovang/registry"
)

// ToCheck marks in Vietnamese what rests on a row of the law that is not
// confirmed.
const ToCheck = "cần đối chiếu văn bản"

// Note says in Vietnamese, for the last column of the list, why a line is not
// paid as usual, who might pay instead, and whether it has to be checked.
func (l Line) Note() string {
	var notes []string
	if reason := l.reason(); reason != "" {
		notes = append(notes, reason)
	}
	switch {
	case l.Ruling != Paid:
	case l.Branch != "":
		notes = append(notes, "ngành, đoàn thể chủ trì phong trào chi")
	case l.Award.Type == registry.ByMovement && l.Payer == MinistryName:
		notes = append(notes, "nếu khen trong sơ kết, tổng kết phong trào của ngành, đoàn thể thì ngành, đoàn thể đó chi")
	}
	if l.Check() {
		notes = append(notes, ToCheck)
	}
	return strings.Join(notes, "; ")
}

func (l Line) reason() string {
	switch l.Ruling {
	case Covered:
		return fmt.Sprintf("cùng thời điểm, cùng thành tích, chỉ nhận mức cao hơn của %s", l.Higher)
	case Ceiling:
		return fmt.Sprintf("không quá %s đồng", Format(l.Amount))
	case NoMoney:
		return fmt.Sprintf("chưa có mức tiền thưởng kèm theo tại ngày %s", l.DecidedOn.Short())
	case Souvenir:
		return "người nước ngoài nhận tặng phẩm lưu niệm, không nhận tiền"
	case NotKnown:
		return fmt.Sprintf("chưa có quy định về tiền thưởng của ngày %s trong chương trình", l.DecidedOn.Short())
	}
	return ""
}

// Factor writes the multiple as lists do: 4,5; empty when there is none.
func (l Line) Factor() string {
	if l.Tenths == 0 {
		return ""
	}
	return fmt.Sprintf("%d,%d", l.Tenths/10, l.Tenths%10)
}
