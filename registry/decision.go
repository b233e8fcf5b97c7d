package registry

import (
	"fmt"
	"slices"
	"strings"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/pattern"
)

var decimal = pattern.Of(`^-?\d{1,12}(\.\d{1,4})?$`)

// Authority is an issuer above every register.
type Authority struct {
	Code, Name string
	// Head is the post that signs.
	Head string
}

// Authorities lists the issuers above every register.
func Authorities() []Authority {
	return []Authority{
		{"CTN", "Chủ tịch nước", "Chủ tịch nước"},
		{"TTG", "Thủ tướng Chính phủ", "Thủ tướng Chính phủ"},
		{"CP", "Chính phủ", "Thủ tướng Chính phủ"},
		{"BQP", "Bộ Quốc phòng", "Bộ trưởng"},
		{"QUTW", "Quân ủy Trung ương", "Bí thư"},
		{"BTTM", "Bộ Tổng Tham mưu", "Tổng Tham mưu trưởng"},
		{"TCCT", "Tổng cục Chính trị", "Chủ nhiệm"},
	}
}

// AuthorityByCode returns the authority of that code.
func AuthorityByCode(code string) (Authority, bool) {
	for _, a := range Authorities() {
		if a.Code == code {
			return a, true
		}
	}
	return Authority{}, false
}

// DecisionRef names a decision: the number is unique for one issuer in one
// year.
type DecisionRef struct {
	Issuer string
	Number string
	Year   cal.Year
}

// String writes the reference for messages and logs, QK2 123/QĐ-BTL 2019;
// what is not given is left out.
func (r DecisionRef) String() string {
	parts := []string{r.Issuer, r.Number}
	if r.Year != 0 {
		parts = append(parts, fmt.Sprint(int(r.Year)))
	}
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), " ")
}

// Signer is who signed a decision.
type Signer struct{ Post, Rank, Name string }

// Decision is a decision on commendation (quyết định khen thưởng).
type Decision struct {
	UID string
	// Issuer is the code of a unit or of an [Authority].
	Issuer string
	Number string
	Date   cal.Date
	Level  catalogue.Level
	Place  string
	// Authority is the post that decides, line 3 of the certificate:
	// "Tư lệnh Quân khu 2". Empty, it is built from the issuer and the post.
	Authority string
	// Formula is the signing formula: "", KT., TM., TL., TUQ. or Q.
	Formula string
	Signer  Signer
	Summary string
}

// Ref returns the reference of the decision.
func (d Decision) Ref() DecisionRef { return DecisionRef{d.Issuer, d.Number, d.Date.Year()} }

// Contradiction is a field of which two sources tell differently.
type Contradiction struct{ Field, Was, Now string }

// Contradictions lists the fields of which both tell, and differently.
func (d Decision) Contradictions(again Decision) []Contradiction {
	var found []Contradiction
	for _, c := range []Contradiction{
		{"date", d.Date.Short(), again.Date.Short()}, {"level", string(d.Level), string(again.Level)},
		{"place", d.Place, again.Place}, {"authority", d.Authority, again.Authority}, {"formula", d.Formula, again.Formula},
		{"signer.post", d.Signer.Post, again.Signer.Post}, {"signer.rank", d.Signer.Rank, again.Signer.Rank},
		{"signer.name", d.Signer.Name, again.Signer.Name}, {"summary", d.Summary, again.Summary},
	} {
		if c.Was != "" && c.Now != "" && c.Was != c.Now {
			found = append(found, c)
		}
	}
	return found
}

// Formulas lists the signing formulas (Nghị định 30/2020/NĐ-CP, Phụ lục I).
func Formulas() []string { return []string{"", "KT.", "TM.", "TL.", "TUQ.", "Q."} }

// Validate lists what is wrong with the decision by itself.
func (d Decision) Validate() Faults {
	var f faultList
	f.requireText("issuer", d.Issuer)
	f.requireText("number", d.Number)
	if !d.Date.IsDay() {
		f.add(Fault{Code: FaultMissing, Field: "date", Value: d.Date.String()})
	}
	f.oneOf("level", string(d.Level), stringsOf(catalogue.Levels()))
	f.text("place", d.Place)
	f.text("authority", d.Authority)
	if d.Formula != "" {
		f.oneOf("formula", d.Formula, Formulas()[1:])
	}
	f.text("signer.post", d.Signer.Post)
	f.rankOrEmpty("signer.rank", d.Signer.Rank)
	f.text("signer.name", d.Signer.Name)
	f.text("summary", d.Summary)
	return f.list
}

// Attachment is a scan or paper kept with a decision.
type Attachment struct {
	Decision  DecisionRef
	Name      string
	MediaType string
	// SHA256 is the digest of Content in hexadecimal.
	SHA256  string
	Content []byte
}

// Level returns the level of decisions that the authority makes.
func (a Authority) Level() catalogue.Level {
	switch a.Code {
	case "CTN":
		return catalogue.State
	case "TTG", "CP":
		return catalogue.Govt
	case "BQP", "QUTW":
		return catalogue.Ministry
	}
	return catalogue.Corps
}

// DecisionLevel returns the level of decisions that the unit makes by its
// echelon or the one it counts as; "" when the echelon does not tell, as for
// a department.
func (u Unit) DecisionLevel() catalogue.Level {
	echelon := u.Echelon
	if u.Equivalent != "" {
		echelon = u.Equivalent
	}
	switch echelon {
	case RegimentUnit, Brigade:
		return catalogue.Regiment
	case DivisionUnit:
		return catalogue.Division
	case ArmyCorps, MilitaryRegion:
		return catalogue.Corps
	case MinistryBody:
		return catalogue.Ministry
	}
	return ""
}
