package registry

import (
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// AwardType is the type of commendation (loại hình khen thưởng).
type AwardType string

// The types (Thông tư 151/2018/TT-BQP, Điều 13).
const (
	ByMerit       AwardType = "merit"        // công trạng và thành tích
	ByMovement    AwardType = "movement"     // theo đợt, theo chuyên đề
	ByFeat        AwardType = "feat"         // đột xuất
	ByService     AwardType = "service"      // niên hạn
	ByLifeService AwardType = "life_service" // quá trình cống hiến
	ByForeign     AwardType = "foreign"      // đối ngoại
)

// AwardTypes lists the types.
func AwardTypes() []AwardType {
	return []AwardType{ByMerit, ByMovement, ByFeat, ByService, ByLifeService, ByForeign}
}

// Award is one honour given to one recipient by one decision.
type Award struct {
	// ID is the number by which the commands name the award; 0 before it is
	// recorded.
	ID       int64
	UID      string
	Decision DecisionRef
	// Ordinal is the số sổ vàng: the recipient's running number in the
	// decision's list, 1 and up.
	Ordinal int
	// Honour is the code in the catalogue.
	Honour  string
	Subject Subject
	// As is the recipient as at the award.
	As Recipient
	// Period is the year or the years of the achievement.
	Period cal.Period
	// Movement is the code of the movement in which it was won, or empty.
	Movement   string
	Type       AwardType
	Citation   string
	Posthumous bool
	// Override is the reason why the award was recorded against a rule, and
	// Objections are what the rules had to say then.
	Override   string
	Objections []Objection
	// Events is what happened to the award since, oldest first.
	Events []Event
}

// Objection is what a rule of the law had to say against an award when it was
// recorded.
type Objection struct {
	// Rule is the id of the rule or gate.
	Rule string
	// Cite is its article, Why the Vietnamese sentence.
	Cite, Why string
}

// Validate lists what is wrong with the award by itself and against the
// catalogue: an honour that is not known, or for a unit and given to a
// person. on is the date of the decision, level its level. A year after that
// of the decision is a warning.
func (a Award) Validate(cat *catalogue.Catalogue, on cal.Date, level catalogue.Level) Faults {
	var f faultList
	f.requireText("honour", a.Honour)
	f.subject(a.Subject)
	if a.Ordinal < 1 {
		f.add(Fault{Code: FaultMissing, Field: "ordinal"})
	}
	a.validatePeriod(&f, on)
	f.oneOfOrEmpty("type", string(a.Type), stringsOf(AwardTypes()))
	f.text("citation", a.Citation)
	a.As.validate(&f)
	a.validateHonour(&f, cat, on, level)
	return f.list
}

func (r Recipient) validate(f *faultList) {
	f.text("as.name", r.Name)
	f.text("as.rank", r.Rank)
	f.text("as.post", r.Post)
	f.text("as.unit", r.Unit)
	f.text("as.superior", r.Superior)
}

func (a Award) validatePeriod(f *faultList, on cal.Date) {
	before := len(f.list)
	f.requirePeriod("year", a.Period)
	if len(f.list) == before && !on.IsZero() && a.Period.To > on.Year() {
		f.add(Fault{Code: FaultDateOrder, Field: "year", Value: a.Period.String(), Args: map[string]string{"begin": on.Short()}})
	}
}

func (a Award) validateHonour(f *faultList, cat *catalogue.Catalogue, on cal.Date, level catalogue.Level) {
	if a.Honour == "" {
		return
	}
	honour, inForce, err := cat.Honour(a.Honour, on)
	if err != nil {
		f.add(Fault{Code: FaultUnknownHonour, Field: "honour", Value: a.Honour})
		return
	}
	if a.Type == "" { // the usual type of an unknown honour cannot be known
		f.add(Fault{Code: FaultMissing, Field: "type"})
	}
	f.suits(honour, a.Subject)
	if level.Rank() != 0 && level.Rank() < honour.Level.Rank() {
		f.add(Fault{Code: FaultLevel, Warning: true, Field: "honour", Value: a.Honour, Args: map[string]string{
			"honour": honour.FullName(""), "level": string(honour.Level)}})
	}
	if !inForce && !on.IsZero() {
		f.add(Fault{Code: FaultNotInForce, Warning: true, Field: "honour", Value: a.Honour, Args: map[string]string{
			"honour": honour.FullName(""), "date": on.Short()}})
	}
}
