package registry

import "sovang/registry/cal"

// Template is a unit's own copy of how a certificate stands on its blank
// (phôi): the text of a template file, and a scan of the blank for proofs on
// the screen.
type Template struct {
	// ID is the name by which the commands know the template: gk-trung-doan.
	ID string
	// Text is the TOML of package blank.
	Text string
	// Background is a scan of the blank, a PNG, or empty. It is never printed.
	Background []byte
}

// TemplateUse says for which certificates a template is used. The most exact
// use wins: honour and issuer, issuer, honour, neither.
type TemplateUse struct {
	// Honour is the code of an honour, Issuer that of the unit that decides;
	// an empty one stands for all.
	Honour, Issuer string
	// Template is the ID of a template, the unit's own or a built-in one.
	Template string
}

// Printer is what makes good the faults of one printer: measured with the
// calibration page, kept by name, apart from every template.
type Printer struct {
	Name string
	// DX and DY move what is printed to the right and down, in mm.
	DX, DY float64
	// ScaleX and ScaleY stretch it from the top left corner; 1 leaves it.
	ScaleX, ScaleY float64
}

// Handover is the hand-over of a certificate to its recipient (trao).
type Handover struct {
	// AwardID is the number of the award.
	AwardID int64
	On      cal.Date
	// Receiver is who received and signed for it; empty for the recipient.
	Receiver string
	Note     string
}

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

// ReissueGround is why a certificate is issued anew.
type ReissueGround string

// The grounds: the first two are for an exchange, the last for a replacement.
const (
	DamagedPaper ReissueGround = "damaged" // hư hỏng
	WrongPaper   ReissueGround = "wrong"   // viết sai tên, địa chỉ, đơn vị
	LostPaper    ReissueGround = "lost"    // thất lạc, bị mất do khách quan
)
