package dossier

import (
	"cmp"
	"fmt"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/paper"
)

// Office is who writes a paper: the unit that keeps the book, with its
// choices and what it knows of units and people.
type Office struct {
	Catalogue *catalogue.Catalogue
	// Settings are the unit's choices by key; a key that is not there has its
	// default.
	Settings map[string]string
	// Unit is the unit that writes, Superior the name of the unit above for
	// the head block; empty, it is that of Unit's parent.
	Unit     registry.Unit
	Superior string
	// Units, People and Movements are the register's own, by code.
	Units     map[string]registry.Unit
	People    map[string]registry.Person
	Movements map[string]registry.Movement
	// Number is the paper's number, 05 or 05/TTr-CKT; empty leaves room for it.
	Number string
	// Date is the day of the paper; zero leaves room to write it by hand.
	Date cal.Date
	// Until is the day up to which the register was read, and the day whose
	// names, ranks and law hold when Date is zero.
	Until cal.Date

	presets presets
}

// NewOffice returns the office of the unit that keeps the register, with what
// the batch holds of units, people and movements.
func NewOffice(cat *catalogue.Catalogue, settings map[string]string, b registry.Batch) (Office, error) {
	presets, err := readPresets(presetText)
	o := Office{
		presets:   presets,
		Catalogue: cat, Settings: settings,
		Units: map[string]registry.Unit{}, People: map[string]registry.Person{}, Movements: map[string]registry.Movement{},
	}
	for _, u := range b.Units {
		o.Units[u.Code] = u
	}
	for _, p := range b.People {
		o.People[p.Code] = p
	}
	for _, m := range b.Movements {
		o.Movements[m.Code] = m
	}
	o.Unit = o.Units[settings[registry.SettingUnit]]
	o.Superior = o.Setting(registry.SettingSuperior)
	return o, err
}

// Day is the day whose names, ranks and law hold for the paper.
func (o Office) Day() cal.Date {
	if o.Date.IsDay() {
		return o.Date
	}
	return o.Until
}

// Setting returns the unit's choice for a key, or its default.
func (o Office) Setting(key string) string {
	if value, ok := o.Settings[key]; ok {
		return value
	}
	setting, _ := registry.SettingByKey(key)
	return setting.Default
}

// NameOf returns the name that a unit or authority bore on that day, or the
// code of one that is not known.
func (o Office) NameOf(code string, on cal.Date) string {
	if authority, ok := registry.AuthorityByCode(code); ok {
		return authority.Name
	}
	if unit, ok := o.Units[code]; ok {
		return unit.NameOn(on)
	}
	return code
}

// Name is the name of the unit that writes, on the day of the paper.
func (o Office) Name() string { return o.Unit.NameOn(o.Day()) }

// Head returns the head block of a paper whose symbol begins with code: "TTr",
// "QĐ", "BB". A paper without code has no line for a number.
func (o Office) Head(code string) paper.Head {
	return paper.Head{
		Superior: o.superior(), Unit: o.Name(), Number: o.NumberOf(code), Place: o.Setting(registry.SettingPlace), Date: o.Date,
	}
}

// superior is the name of the unit above.
func (o Office) superior() string {
	if o.Superior == "" {
		return o.superiorName(o.Unit, o.Day())
	}
	return o.Superior
}

// NumberOf writes number and symbol of the paper, 05/TTr-CKT; /TTr-CKT leaves
// room for the number, and for a symbol that the unit has not set. A number
// that is whole already stays as it is.
func (o Office) NumberOf(code string) string {
	if code == "" {
		return o.Number
	}
	return o.numbered(code + "-" + cmp.Or(o.Setting(registry.SettingSymbol), "……"))
}

// numbered writes the paper's number before a symbol, unless it is whole
// already.
func (o Office) numbered(symbol string) string {
	if strings.Contains(o.Number, "/") {
		return o.Number
	}
	number := o.Number
	if len(number) == 1 {
		number = "0" + number
	}
	return number + "/" + symbol
}

// Signature is the block of the unit's usual signer, to the right. A unit that
// has set none gets one to be filled in by hand.
func (o Office) Signature() paper.Signature {
	return paper.Signature{
		At: paper.AtRight, Formula: o.Settings[registry.SettingFormula], HeadPost: o.Settings[registry.SettingHeadPost],
		Post: cmp.Or(o.Settings[registry.SettingSignerPost], "Thủ trưởng đơn vị"),
		Rank: o.Settings[registry.SettingSignerRank], Name: o.Settings[registry.SettingSignerName],
	}
}

// HeadPost is the post of the unit's head, who decides: Cục trưởng.
func (o Office) HeadPost() string {
	if post := o.Settings[registry.SettingHeadPost]; post != "" {
		return post
	}
	if formula := o.Settings[registry.SettingFormula]; formula == "" || formula == "Q." {
		return o.Settings[registry.SettingSignerPost]
	}
	return ""
}

// Referred names a paper in the lines of another: "Tờ trình số 12/TTr-CKT
// ngày 05 tháng 11 năm 2024 của Cục Kỹ thuật"; what is not known is left to
// be written by hand.
func (o Office) Referred(kind, number string, date cal.Date, by string) string {
	if strings.HasPrefix(number, "/") || number == "" {
		number = "……" + number
	}
	return fmt.Sprintf("%s số %s %s của %s", kind, number, dayOrDots(date), by)
}

// dayOrDots writes a day in full, or room for it.
func dayOrDots(date cal.Date) string {
	if date.IsDay() {
		return date.Long()
	}
	return "ngày …… tháng …… năm ………"
}
