package catalogue

import (
	"strings"

	"sovang/registry/cal"
)

// Kind is the nature of an honour.
type Kind string

// The kinds of honour, as the law of emulation and commendation divides them.
const (
	Title            Kind = "title"             // danh hiệu thi đua
	Flag             Kind = "flag"              // cờ thi đua
	Order            Kind = "order"             // huân chương
	Medal            Kind = "medal"             // huy chương
	HonourTitle      Kind = "honour_title"      // danh hiệu vinh dự nhà nước
	Prize            Kind = "prize"             // giải thưởng
	MeritCertificate Kind = "merit_certificate" // bằng khen
	Certificate      Kind = "certificate"       // giấy khen
	Commemorative    Kind = "commemorative"     // kỷ niệm chương, huy hiệu
	ArmyHonour       Kind = "army_honour"       // hình thức tôn vinh khác trong Quân đội
)

// Family tells the two Vietnamese families apart that lists keep mixing up.
type Family string

// The families. A title and a form may be given for the same achievement;
// two forms may not (Luật Thi đua, khen thưởng 2003, Điều 6 and 8).
const (
	EmulationTitle Family = "danh_hieu_thi_dua"     // danh hiệu thi đua: titles and flags
	Commendation   Family = "hinh_thuc_khen_thuong" // hình thức khen thưởng
	OtherHonour    Family = "ton_vinh_khac"         // hình thức tôn vinh khác
)

// Family returns the family of the kind.
func (k Kind) Family() Family {
	switch k {
	case Title, Flag:
		return EmulationTitle
	case ArmyHonour:
		return OtherHonour
	}
	return Commendation
}

// Kinds lists the kinds of honour in the order of the constants.
func Kinds() []Kind {
	return []Kind{Title, Flag, Order, Medal, HonourTitle, Prize, MeritCertificate, Certificate, Commemorative, ArmyHonour}
}

// Level is the level of the authority that decides.
type Level string

// The levels, low to high.
const (
	Regiment Level = "regiment" // trung đoàn, lữ đoàn và tương đương
	Division Level = "division" // sư đoàn và tương đương
	Corps    Level = "corps"    // đơn vị trực thuộc Bộ Quốc phòng
	Ministry Level = "ministry" // Bộ Quốc phòng
	Govt     Level = "govt"     // Thủ tướng Chính phủ
	State    Level = "state"    // Chủ tịch nước
)

// Levels lists the levels from low to high.
func Levels() []Level { return []Level{Regiment, Division, Corps, Ministry, Govt, State} }

// Rank returns the place of the level, 1 for a regiment to 6 for the state,
// and 0 for a text that is no level.
func (l Level) Rank() int {
	for i, level := range Levels() {
		if l == level {
			return i + 1
		}
	}
	return 0
}

// Who may receive an honour.
const (
	ForPersons = "person"
	ForUnits   = "unit"
	ForBoth    = "both"
)

// Confidence tells how well a row of the catalogue is known.
type Confidence string

// The confidences. What rests on a row that is not Confirmed is shown with
// the notice "cần đối chiếu văn bản".
const (
	Confirmed   Confidence = "C" // read in the source named
	Derived     Confidence = "D" // restated by another source, or computed
	Unconfirmed Confidence = "U" // memory or a weak hint
)

// The two verbs of [Honour.Verb] (Thông tư 115/2016/TT-BQP, Điều 8.2d, 9.2d and
// 10.2b; Nghị định 85/2014/NĐ-CP, Điều 29.2d).
const (
	VerbGive    = "TẶNG"           // forms of commendation and flags
	VerbEntitle = "TẶNG DANH HIỆU" // titles
)

// Honour is one title or form of commendation as it stood from one day to
// another. A code that changed its meaning has several rows.
type Honour struct {
	// Code is permanent and never given to another honour: CSTDCS, HC_BVTQ_3.
	Code string
	// Name is the full name, the class left out: Huân chương Bảo vệ Tổ quốc.
	Name string
	// NameEn is the usual English name, the class left out: Fatherland
	// Protection Order. A unit's own honour may have none.
	NameEn string
	// NameTemplate names the honour by its giver where the law has only a
	// general name: "Bằng khen của {issuer}". Empty for most.
	NameTemplate string
	// Givers are the words with which the name of a giver begins, separated
	// by ";": "Tư lệnh; Quân khu". [Catalogue.Resolve] needs them to tell the
	// corps' "Bằng khen của Quân khu 2" from one of a province.
	Givers string
	// Abbr is army usage, none is official: CSTĐCS. May be empty.
	Abbr string
	// Aliases are other ways in which lists write the name, separated by ";".
	Aliases string
	// Class is Nhất, Nhì, Ba, or empty for an honour without classes.
	Class string
	Kind  Kind
	// Subject is ForPersons, ForUnits or ForBoth.
	Subject string
	// Level is the lowest level of the authority that gives the honour.
	Level Level
	// Decider names the authority in Vietnamese: Chủ tịch nước.
	Decider string
	// Cadence tells when the honour is given, as one or more of the words of
	// [Cadences], separated by ",": "merit, movement, feat".
	Cadence string
	// Band is the band of Thông tư 199/2016/TT-BQP, Điều 24: 1 the state to
	// 5 division and regiment; 0 when it follows the level of the signer.
	Band int
	// Rank orders honours inside a band, 1 the highest. No two honours that
	// can fall into one band on one day share a rank.
	Rank int
	// Verb is the line above the honour's name: VerbGive or VerbEntitle.
	Verb string
	// Paper is the id of the certificate model (see [CertificateModel]), or
	// empty for what has no paper of the unit's: state papers and flags.
	Paper string
	// Pair is the code of the twin for factories and enterprises: CSTT, LDTT.
	Pair string
	// ValidFrom is the first day of the row, ValidTo the first day after it;
	// a zero ValidTo means that the row still stands.
	ValidFrom, ValidTo cal.Date
	// Source cites the articles as "L2003 Đ20.1c, 23; TT151 Đ12.3": the id of
	// a [Document], then articles. A unit's own honours cite freely.
	Source     string
	Confidence Confidence
	// Note is in Vietnamese, for the reader of the row.
	Note string
}

// Cadences lists the words of [Honour.Cadence].
func Cadences() []string {
	return []string{
		"annual",       // every year
		"two_yearly",   // every two years
		"three_yearly", // every three years
		"five_yearly",  // every five years
		"streak",       // after the lower title was won several times in a row
		"merit",        // for merit over years (công trạng)
		"movement",     // at the summing-up of a movement or theme (đợt, chuyên đề)
		"feat",         // for a feat (đột xuất)
		"life_service", // for a life's service in posts (quá trình cống hiến)
		"service",      // for years of service (niên hạn)
		"leaving",      // on leaving the army
		"contribution", // for a contribution, often from outside the army
		"foreign",      // to foreigners (đối ngoại)
		"guidance",     // as yearly guidance says
	}
}

// FullName returns the name with its class: Huân chương Bảo vệ Tổ quốc hạng
// Ba. The issuer fills the template of honours named by their giver; an
// empty issuer leaves the general name.
func (h Honour) FullName(issuer string) string {
	name := h.Name
	if h.NameTemplate != "" && issuer != "" {
		name = strings.ReplaceAll(h.NameTemplate, "{issuer}", issuer)
	}
	if h.Class == "" {
		return name
	}
	return name + " hạng " + h.Class
}

// FullNameEn returns the English name with its class: Fatherland Protection
// Order, Third Class. An honour without English name has its Vietnamese one.
func (h Honour) FullNameEn() string {
	class := map[string]string{"Nhất": "First", "Nhì": "Second", "Ba": "Third"}[h.Class]
	switch {
	case h.NameEn == "":
		return h.FullName("")
	case class == "":
		return h.NameEn
	}
	return h.NameEn + ", " + class + " Class"
}

// Heading returns the name as a certificate prints it in its largest line.
// Certificates of merit and giấy khen name the giver above, so only the kind
// of paper is left (Thông tư 115/2016/TT-BQP, Điều 8.2đ and 9.2đ).
func (h Honour) Heading() string {
	switch h.Kind {
	case MeritCertificate:
		return "Bằng khen"
	case Certificate:
		return "Giấy khen"
	}
	return h.FullName("")
}

// For tells whether the honour can be given to a person or to a unit.
func (h Honour) For(subject string) bool { return h.Subject == ForBoth || h.Subject == subject }

// InForce tells whether the row stands on that day.
func (h Honour) InForce(on cal.Date) bool {
	return !on.Before(h.ValidFrom) && (h.ValidTo.IsZero() || on.Before(h.ValidTo))
}

// overlaps tells whether the two rows stand together on some day.
func (h Honour) overlaps(other Honour) bool {
	return meet(h.ValidFrom, h.ValidTo, other.ValidFrom, other.ValidTo)
}

// without returns what is left of the row outside the days of the other.
func (h Honour) without(other Honour) []Honour {
	if !h.overlaps(other) {
		return []Honour{h}
	}
	var rest []Honour
	if h.ValidFrom.Before(other.ValidFrom) {
		before := h
		before.ValidTo = other.ValidFrom
		rest = append(rest, before)
	}
	if !other.ValidTo.IsZero() && (h.ValidTo.IsZero() || other.ValidTo.Before(h.ValidTo)) {
		after := h
		after.ValidFrom = other.ValidTo
		rest = append(rest, after)
	}
	return rest
}

// BandFor returns the band of the honour when it was signed at the given
// level. Bands 4 and 5 follow the signer (Thông tư 199/2016/TT-BQP, Điều
// 24.4 and 24.5); an honour of the lower levels that the Ministry signed
// takes band 3.
func (h Honour) BandFor(signer Level) int {
	if h.Band != 0 {
		return h.Band
	}
	switch {
	case signer.Rank() >= Ministry.Rank():
		return 3
	case signer == Corps:
		return 4
	}
	return 5
}
