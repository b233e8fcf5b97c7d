package registry

import (
	"slices"

	"sovang/registry/cal"
)

// Reissue is how a certificate is issued anew (Nghị định 85/2014/NĐ-CP, Điều
// 41, 42; Thông tư 115/2016/TT-BQP, Điều 15).
type Reissue struct {
	Kind   ReissueKind
	Ground ReissueGround
	// Number is the number of the new certificate's own entry, printed on it:
	// Chứng nhận cấp đổi bằng số 02.
	Number string
}

// ReissueKind tells an exchange from a replacement.
type ReissueKind string

// The kinds of re-issue.
const (
	Exchange    ReissueKind = "exchange"    // cấp đổi: the old paper is handed in
	Replacement ReissueKind = "replacement" // cấp lại: the old paper is gone
)

// ReissueKinds lists the kinds.
func ReissueKinds() []ReissueKind { return []ReissueKind{Exchange, Replacement} }

// ReissueGround is why a certificate is issued anew.
type ReissueGround string

// The grounds: the first two are for an exchange (Thông tư 115/2016/TT-BQP,
// Điều 15.1), the last for a replacement (Nghị định 85/2014/NĐ-CP, Điều
// 42.1a).
const (
	DamagedPaper ReissueGround = "damaged" // hư hỏng
	WrongPaper   ReissueGround = "wrong"   // viết sai tên, địa chỉ, đơn vị
	LostPaper    ReissueGround = "lost"    // thất lạc, bị mất do khách quan
)

// ReissueGrounds lists the grounds.
func ReissueGrounds() []ReissueGround { return []ReissueGround{DamagedPaper, WrongPaper, LostPaper} }

// Grounds lists the grounds on which the kind is given.
func (k ReissueKind) Grounds() []ReissueGround {
	switch k {
	case Exchange:
		return []ReissueGround{DamagedPaper, WrongPaper}
	case Replacement:
		return []ReissueGround{LostPaper}
	}
	return nil
}

// Validate lists what is wrong with the re-issue by itself: the ground must
// fit the kind. A number may be wanting while it is not given.
func (r Reissue) Validate() Faults {
	var f faultList
	f.oneOf("reissue.kind", string(r.Kind), stringsOf(ReissueKinds()))
	f.oneOf("reissue.ground", string(r.Ground), stringsOf(ReissueGrounds()))
	f.text("reissue.number", r.Number)
	if len(f.list) == 0 && !slices.Contains(r.Kind.Grounds(), r.Ground) {
		f.add(Fault{Code: FaultReissueGround, Field: "reissue.ground", Value: string(r.Ground)})
	}
	return f.list
}

// Line returns the third line at the lower left of a certificate that was
// issued anew on a day (Nghị định 85/2014/NĐ-CP, Điều 41.2c, 42.2c): "Chứng
// nhận cấp đổi bằng số 02, ngày 05 tháng 3 năm 2025". It is empty for a
// re-issue of which nothing is known.
func (r Reissue) Line(date cal.Date) string {
	words := map[ReissueKind]string{Exchange: "cấp đổi", Replacement: "cấp lại"}[r.Kind]
	if words == "" {
		return ""
	}
	line := "Chứng nhận " + words + " bằng"
	if r.Number != "" {
		line += " số " + twoDigits(r.Number)
	}
	return line + ", " + date.Long()
}

// twoDigits puts a zero before a number below ten.
func twoDigits(number string) string {
	if len(number) == 1 && number >= "0" && number <= "9" {
		return "0" + number
	}
	return number
}

// Reissues counts how often the certificate was issued anew.
func (a Award) Reissues() int {
	count := 0
	for _, event := range a.Events {
		if event.Kind == Reissued {
			count++
		}
	}
	return count
}

// LastReissue returns the event by which the certificate that is now in force
// was issued anew.
func (a Award) LastReissue() (Event, bool) {
	for _, event := range slices.Backward(a.Events) {
		if event.Kind == Reissued {
			return event, true
		}
	}
	return Event{}, false
}

// Before returns the award as it was before a day: with the events of earlier
// days only.
func (a Award) Before(day cal.Date) Award {
	a.Events = slices.DeleteFunc(slices.Clone(a.Events), func(e Event) bool { return !e.Date.Before(day) })
	return a
}

// acceptsReissue lists what is wrong with how an event issues the certificate
// anew. Events of earlier releases do not say how.
func (f *faultList) acceptsReissue(event Event) {
	switch {
	case event.Reissue == (Reissue{}):
	case event.Kind != Reissued:
		f.add(Fault{Code: FaultChoice, Field: "reissue.kind", Value: string(event.Reissue.Kind)})
	default:
		f.list = append(f.list, event.Reissue.Validate()...)
	}
}
