package certificates

import (
	"fmt"
	"strconv"

	"sovang/certificates/blank"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// Certificate is one sheet for the wall: what it says, as plain values. The
// texts are given in mixed case; the model sets the lines in capitals that
// the circular wants in capitals.
type Certificate struct {
	// Model gives paper and letters (Thông tư 115/2016/TT-BQP, Điều 8, 9).
	Model catalogue.CertificateModel
	// Blank says where the lines stand; the zero Template is the one that
	// comes with the program for the model, see [BlankFor].
	Blank blank.Template
	// Scan is a picture of the blank, a PNG that passes [CheckScan]; only
	// proofs on the screen show it.
	Scan []byte
	// QR is the code by which the paper is verified, from [QRArtwork]; nil
	// prints none. It is drawn in the size that the blank has for it.
	QR *Artwork
	// Authority is the post of the one who decides: Sư đoàn trưởng Sư đoàn 5.
	// It stays the head's when a deputy signs.
	Authority string
	// Verb is Tặng, Tặng danh hiệu or, after death, Truy tặng.
	Verb string
	// Honour is the name on the sheet: Giấy khen, Chiến sĩ thi đua cơ sở.
	Honour string
	// Title tells that the honour is a title: its sheet has three red flags
	// on each side of the emblem.
	Title bool
	// Rank is a person's, empty for units and for those who have none.
	Rank string
	// Recipient is the name of a person or of a unit; Unit tells which.
	Recipient string
	Unit      bool
	// Post is the recipient's post and unit, or the unit above; it may be
	// empty.
	Post string
	// Citation is the achievement: Đã có thành tích …
	Citation string
	// Place and Date are those of the decision.
	Place string
	Date  cal.Date
	// Signature says who signs.
	Signature SignatureBlock
	// DecisionNumber is number and symbol, 123/QĐ-SĐ5; DecisionDate its day.
	DecisionNumber string
	DecisionDate   cal.Date
	// Ordinal is the số sổ vàng, the recipient's number in the decision.
	Ordinal int
	// ReissueNote is the third line at the lower left of a sheet issued
	// again: Chứng nhận cấp lại bằng số …; else empty.
	ReissueNote string

	// Row is the place in the list and Key the recipient's code, for faults.
	Row int
	Key string
}

// recipient returns rank and name, or the name of a unit.
func (c Certificate) recipient() string { return joinWords(c.Rank, c.Recipient) }

// decision returns the line that names the decision (Điều 8.2f).
func (c Certificate) decision() string {
	return fmt.Sprintf("Quyết định số: %s, %s", c.DecisionNumber, c.DecisionDate.Long())
}

// ordinal returns the golden-book line (Điều 9.2f).
func (c Certificate) ordinal() string { return "Số sổ vàng: " + c.ordinalNumber() }

func (c Certificate) ordinalNumber() string { return strconv.Itoa(c.Ordinal) }

func (c Certificate) placeDate() string { return c.Place + ", " + c.Date.Long() }

// PaperID is the id of the certificate's model.
func (c Certificate) PaperID() string { return c.Model.ID }

func (c Certificate) lay(b *batch) (Page, Faults, error) { return b.page(c) }

func (c Certificate) label() fileLabel { return fileLabel{ordinal: c.Ordinal, name: c.Recipient} }

func (c Certificate) metadata(alone bool) Metadata {
	title := "Bằng, giấy khen theo " + c.decision()
	if alone {
		title = c.Honour + " – " + c.recipient()
	}
	return Metadata{
		Title:    title,
		Author:   c.Authority,
		Subject:  c.decision(),
		Keywords: []string{c.Honour, c.DecisionNumber, "sổ vàng"},
		Date:     c.Date,
	}
}
