package blank

import (
	"slices"
	"strings"

	"sovang/registry/catalogue"
)

// Key names a field by what it says. Keys are permanent: they stand in the
// files of the units.
type Key string

// The keys, in print order.
const (
	Country         Key = "quoc_hieu"
	Motto           Key = "tieu_ngu"
	Authority       Key = "authority"     // post of the one who decides
	Nature          Key = "nature"        // TẶNG, TẶNG DANH HIỆU
	AwardName       Key = "award_name"    // name of the honour
	MottoRule       Key = "tieu_ngu_rule" // the rule under the motto, as long as its text
	DecisionLine    Key = "decision_line"
	OrdinalLine     Key = "golden_no_line"   // số sổ vàng
	ReissueLine     Key = "reissue_line"     // chứng nhận cấp đổi, cấp lại
	RecipientPrefix Key = "recipient_prefix" // Đồng chí, before the name of a person
	Recipient       Key = "recipient"        // rank and name, or unit
	PostUnit        Key = "post_unit"        // post and unit, or the unit above
	Achievement     Key = "achievement"
	PlaceDate       Key = "place_date"
	SignerPost      Key = "signer_post"
	SignerName      Key = "signer_name"
	Emblem          Key = "emblem" // round ornament at the top
	Badge           Key = "badge"  // round ornament at the bottom
	QR              Key = "qr"     // the code by which the paper is verified
)

// extraPrefix begins the keys of free texts, extra_1 to extra_9: for a blank
// on which the words are printed and only day, month or number are missing.
const extraPrefix = "extra_"

// Keys lists all keys in print order.
func Keys() []Key {
	keys := []Key{
		Country, Motto, Authority, Nature, AwardName, MottoRule, DecisionLine, OrdinalLine, ReissueLine,
		RecipientPrefix, Recipient, PostUnit, Achievement, PlaceDate, SignerPost, SignerName,
	}
	for digit := '1'; digit <= '9'; digit++ {
		keys = append(keys, Key(extraPrefix+string(digit)))
	}
	return append(keys, Emblem, Badge, QR)
}

// IsBox tells that the field is a square and no text: y is its top edge, width
// its side.
func (k Key) IsBox() bool { return k == Emblem || k == Badge || k == QR }

// IsText tells that the field is one or more lines of text.
func (k Key) IsText() bool { return !k.IsBox() && k != MottoRule }

// Flows tells whether the field can flow in the body, without a place of its
// own.
func (k Key) Flows() bool { return k == Recipient || k == PostUnit || k == Achievement }

// Free tells that the words come from the template alone: the key has no line
// in the circular.
func (k Key) Free() bool { return k == RecipientPrefix || strings.HasPrefix(string(k), extraPrefix) }

// Optional tells that a certificate may have nothing to say here.
func (k Key) Optional() bool { return k == PostUnit || k == ReissueLine || k.Free() }

// Role returns the line of the catalogue whose letters the field has. A key
// that the circular does not know is a role of its own, without letters.
func (k Key) Role() catalogue.LineRole {
	switch k {
	case Country:
		return catalogue.LineCountry
	case Motto:
		return catalogue.LineMotto
	case Nature:
		return catalogue.LineVerb
	case AwardName:
		return catalogue.LineHonour
	case PostUnit:
		return catalogue.LinePost
	case Achievement:
		return catalogue.LineCitation
	case DecisionLine:
		return catalogue.LineDecision
	case OrdinalLine:
		return catalogue.LineOrdinal
	case ReissueLine:
		return catalogue.LineReissueNote
	}
	return catalogue.LineRole(k) // of one name in both: authority, recipient …
}

// known tells whether the key exists.
func (k Key) known() bool { return slices.Contains(Keys(), k) }
