package registry

import (
	"cmp"
	"slices"

	"sovang/registry/cal"
)

// UnitKind tells what sort of body a unit is.
type UnitKind string

// The kinds of unit.
const (
	MilitaryUnit UnitKind = "military" // đơn vị
	PartyBody    UnitKind = "party"    // tổ chức đảng
	MassBody     UnitKind = "mass"     // tổ chức quần chúng: Đoàn, Phụ nữ, Công đoàn
)

// UnitKinds lists the kinds.
func UnitKinds() []UnitKind { return []UnitKind{MilitaryUnit, PartyBody, MassBody} }

// Echelon is the place of a unit in the army's order, or the sort of body
// that it is among the staff and technical services.
type Echelon string

// The echelons, small to large, then staff and technical bodies (Thông tư
// 151/2018/TT-BQP, Điều 2, 12, 49-53).
const (
	Squad          Echelon = "squad"           // tiểu đội
	Platoon        Echelon = "platoon"         // trung đội
	Company        Echelon = "company"         // đại đội
	Battalion      Echelon = "battalion"       // tiểu đoàn
	RegimentUnit   Echelon = "regiment"        // trung đoàn
	Brigade        Echelon = "brigade"         // lữ đoàn
	DivisionUnit   Echelon = "division"        // sư đoàn
	ArmyCorps      Echelon = "army_corps"      // quân đoàn
	MilitaryRegion Echelon = "military_region" // quân khu, quân chủng, binh chủng, tổng cục và tương đương
	MinistryBody   Echelon = "ministry"        // Bộ Quốc phòng
	Team           Echelon = "team"            // tổ
	Section        Echelon = "section"         // ban
	Office         Echelon = "office"          // phòng, văn phòng
	Faculty        Echelon = "faculty"         // khoa, hệ
	Department     Echelon = "department"      // cục
	School         Echelon = "school"          // học viện, nhà trường
	Hospital       Echelon = "hospital"        // bệnh viện, bệnh xá
	Depot          Echelon = "depot"           // kho
	Workshop       Echelon = "workshop"        // xưởng, phân xưởng
	Station        Echelon = "station"         // trạm
	Crew           Echelon = "crew"            // đội
	Factory        Echelon = "factory"         // nhà máy, xí nghiệp
	OtherEchelon   Echelon = "unclassified"    // khác
)

// Echelons lists the echelons in the order above.
func Echelons() []Echelon {
	return []Echelon{
		Squad, Platoon, Company, Battalion, RegimentUnit, Brigade, DivisionUnit, ArmyCorps, MilitaryRegion, MinistryBody,
		Team, Section, Office, Faculty, Department, School, Hospital, Depot, Workshop, Station, Crew, Factory, OtherEchelon,
	}
}

// Unit is a collective: a military unit, a party body or a mass body.
type Unit struct {
	UID string
	// Code is the unit's permanent short name in the register: CKT.
	Code string
	Name string
	// FormerNames are earlier names, oldest first.
	FormerNames []FormerName
	Kind        UnitKind
	Echelon     Echelon
	// Equivalent is the echelon that the unit counts as ("và tương đương"),
	// empty when it is its own.
	Equivalent Echelon
	// Parent is the code of the superior unit, empty at the top.
	Parent string
	// Place orders the units under one parent as the establishment (biên
	// chế) does; 0 comes last.
	Place int
	// Founded and Closed bound the unit's life; a zero Closed is a living one.
	Founded, Closed cal.Date
	// FlagEligible marks a unit that may get emulation flags although its
	// echelon does not say so: a department of staff with its own party
	// committee, a cadet battalion (see [Unit.MayGetFlags]).
	FlagEligible bool
	// Enterprise tells that everyone in it takes the titles of a factory or
	// enterprise, LĐTT and TTLĐTT (Thông tư 151/2018/TT-BQP, Điều 12.4b).
	Enterprise bool
	// PartyBase tells that its party organisation is a tổ chức cơ sở đảng.
	PartyBase bool
}

// MayGetFlags tells that the unit may get emulation flags: because it is
// marked so, or as a regiment, brigade or division or what counts as one
// (Thông tư 151/2018/TT-BQP, Điều 12.5-12.7).
func (u Unit) MayGetFlags() bool {
	return u.FlagEligible || slices.Contains([]Echelon{RegimentUnit, Brigade, DivisionUnit}, cmp.Or(u.Equivalent, u.Echelon))
}

// FormerName is a name that a unit bore until a day.
type FormerName struct {
	Name  string
	Until cal.Date
}

// NameOn returns the name that the unit bore on that day; the zero Date asks
// for today's.
func (u Unit) NameOn(on cal.Date) string {
	if on.IsZero() {
		return u.Name
	}
	for _, former := range u.FormerNames {
		if on.Before(former.Until) {
			return former.Name
		}
	}
	return u.Name
}

// Validate lists what is wrong with the unit by itself.
func (u Unit) Validate() Faults {
	var f faultList
	f.requireCode("code", u.Code)
	f.requireText("name", u.Name)
	f.oneOf("kind", string(u.Kind), stringsOf(UnitKinds()))
	f.oneOf("echelon", string(u.Echelon), stringsOf(Echelons()))
	f.oneOfOrEmpty("equivalent", string(u.Equivalent), stringsOf(Echelons()))
	if u.Parent == u.Code && u.Code != "" {
		f.add(Fault{Code: FaultUnitCycle, Field: "parent", Value: u.Parent})
	}
	f.inOrder("closed", u.Founded, u.Closed)
	for _, former := range u.FormerNames {
		f.requireText("former_names", former.Name)
	}
	return f.list
}
