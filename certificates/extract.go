package certificates

import (
	"fmt"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// Extract is a page from the register about one award. It stands in for the
// paper that a unit does not print: orders, medals and certificates that come
// printed from above, and flags, which have none. It is an administrative
// paper and looks like one.
type Extract struct {
	// Letterhead and Signature are those of the unit that keeps the register.
	Letterhead Letterhead
	Signature  SignatureBlock
	// Verb is Tặng, Tặng danh hiệu or, after death, Truy tặng.
	Verb string
	// Honour is the full name with its class: Huân chương Bảo vệ Tổ quốc
	// hạng Ba.
	Honour string
	// Recipient is rank and name, or the name of a unit; Unit tells which.
	Recipient string
	Unit      bool
	// Post is the recipient's post and unit, or the unit above. It may be
	// empty, as may everything from Period to Signer.
	Post     string
	Period   cal.Period
	Citation string
	// Issuer is the authority that decided, Signer who signed for it.
	Issuer, Signer string
	DecisionNumber string
	DecisionDate   cal.Date
	// Ordinal is the số sổ vàng, 0 when the decision had no list.
	Ordinal int

	// Row and Key are as in [Certificate].
	Row int
	Key string
	// FileName is what the page's own file is called after its number, the
	// name without rank; when empty, Recipient.
	FileName string
}

// The lines that only extracts have.
const (
	lineTitle  catalogue.LineRole = "title"  // TRÍCH LỤC KHEN THƯỞNG
	linePeriod catalogue.LineRole = "period" // years of the achievement
	lineIssuer catalogue.LineRole = "issuer" // authority that decided
	lineSigner catalogue.LineRole = "signer" // who signed the decision
	lineNote   catalogue.LineRole = "note"   // what an extract is and is not
)

// extractNote keeps an extract from being taken for the paper itself.
const extractNote = "Bản trích lục này được lập từ sổ vàng khen thưởng của đơn vị, dùng để theo dõi và xác nhận; " +
	"không thay thế bằng, cờ, huân chương, huy chương hoặc giấy chứng nhận của cấp có thẩm quyền."

// detail is one row of an extract: what it is, and how it is.
type detail struct {
	role         catalogue.LineRole
	label, value string
}

// details lists the rows of an extract that have something to say.
func (e Extract) details() []detail {
	post := "Chức vụ, đơn vị"
	if e.Unit {
		post = "Đơn vị cấp trên"
	}
	rows := []detail{
		{catalogue.LinePost, post, e.Post},
		{catalogue.LineCitation, "Thành tích", e.Citation},
		{linePeriod, "Thời gian lập thành tích", e.period()},
		{catalogue.LineDecision, "Quyết định khen thưởng", e.decision()},
		{lineIssuer, "Cấp quyết định", e.Issuer},
		{lineSigner, "Người ký quyết định", e.Signer},
		{catalogue.LineOrdinal, "Số sổ vàng", e.ordinal()},
	}
	var told []detail
	for _, r := range rows {
		if r.value != "" {
			told = append(told, r)
		}
	}
	return told
}

func (e Extract) period() string {
	if e.Period.IsZero() {
		return ""
	}
	if e.Period.Len() == 1 {
		return "Năm " + e.Period.String()
	}
	return "Giai đoạn " + e.Period.String()
}

func (e Extract) decision() string {
	return fmt.Sprintf("Số %s, %s", e.DecisionNumber, e.DecisionDate.Long())
}

func (e Extract) ordinal() string {
	if e.Ordinal == 0 {
		return ""
	}
	return fmt.Sprint(e.Ordinal)
}

// date is the day that a document of this extract carries.
func (e Extract) date() cal.Date {
	if e.Letterhead.Date.IsDay() {
		return e.Letterhead.Date
	}
	return e.DecisionDate
}

// PaperID is "extract".
func (e Extract) PaperID() string { return "extract" }

func (e Extract) lay(b *batch) (Page, Faults, error) {
	page, faults := layoutExtract(e, b.metrics)
	page.Fed = b.feed.fed(page, false)
	return page, faults, nil
}

func (e Extract) label() fileLabel { return fileLabel{e.Ordinal, e.FileName, e.Recipient} }

func (e Extract) metadata(alone bool) Metadata {
	title := "Trích lục khen thưởng: " + e.Honour
	if alone {
		title += " – " + e.Recipient
	}
	return Metadata{
		Title:    title,
		Author:   e.Letterhead.Unit,
		Subject:  "Quyết định số " + e.DecisionNumber,
		Keywords: []string{"trích lục", e.Honour, e.DecisionNumber},
		Date:     e.date(),
	}
}
