package catalogue

import "sovang/registry/cal"

// CertificateModel is what a circular lays down for one certificate: the
// paper and the letters. Where each line stands is the business of package
// certificates.
type CertificateModel struct {
	// ID names the model in [Honour.Paper]: a4, b360.
	ID   string
	Name string // what it is for, in Vietnamese
	// PaperWidth, PaperHeight, BorderWidth and BorderHeight are in mm; the
	// border is centred on the paper and measured over its outer edge. A
	// model without border and lines is only recorded, not printed.
	PaperWidth, PaperHeight   float64
	BorderWidth, BorderHeight float64
	// Lines gives the letters of each line by its role.
	Lines map[LineRole]LineStyle
	// ValidFrom is the first day of the row, ValidTo the first day after it;
	// a zero ValidTo means that the row still stands.
	ValidFrom, ValidTo cal.Date
	Source             string
	Confidence         Confidence
}

// InForce tells whether the model stands on that day.
func (m CertificateModel) InForce(on cal.Date) bool {
	return !on.Before(m.ValidFrom) && (m.ValidTo.IsZero() || on.Before(m.ValidTo))
}

// LineRole names a line of a certificate by what it says.
type LineRole string

// The lines of the army certificates in print order (Thông tư
// 115/2016/TT-BQP, Điều 8 and 9).
const (
	LineCountry     LineRole = "country"      // Quốc hiệu
	LineMotto       LineRole = "motto"        // Tiêu ngữ
	LineAuthority   LineRole = "authority"    // post of the one who decides
	LineVerb        LineRole = "verb"         // TẶNG, TẶNG DANH HIỆU
	LineHonour      LineRole = "honour"       // name of the honour
	LineRecipient   LineRole = "recipient"    // rank and name, or unit
	LinePost        LineRole = "post"         // post and unit, or superior unit
	LineCitation    LineRole = "citation"     // the achievement
	LinePlaceDate   LineRole = "place_date"   // place and date
	LineSignerPost  LineRole = "signer_post"  // post of the signer
	LineSignerName  LineRole = "signer_name"  // name of the signer
	LineDecision    LineRole = "decision"     // number and date of the decision
	LineOrdinal     LineRole = "ordinal"      // số sổ vàng
	LineReissueNote LineRole = "reissue_note" // chứng nhận cấp đổi, cấp lại
)

// LineRoles lists the roles in print order.
func LineRoles() []LineRole {
	return []LineRole{
		LineCountry, LineMotto, LineAuthority, LineVerb, LineHonour, LineRecipient, LinePost, LineCitation,
		LinePlaceDate, LineSignerPost, LineSignerName, LineDecision, LineOrdinal, LineReissueNote,
	}
}

// LineStyle is how a line is set. Sizes are in pt.
type LineStyle struct {
	// Size is the size that the circular gives, or the one to begin with
	// where it says "to fit"; MinSize is the floor then, else equal to Size.
	Size, MinSize float64
	Bold, Italic  bool
	// Capitals sets the line in capitals whatever was typed.
	Capitals bool
	// Red is flag red (đỏ cờ); otherwise black.
	Red bool
}
