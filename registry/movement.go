package registry

import "sovang/registry/cal"

// MovementKind tells what sort of movement it is.
type MovementKind string

// The kinds of movement.
const (
	RegularMovement  MovementKind = "regular"  // phong trào thi đua thường xuyên
	Campaign         MovementKind = "campaign" // cuộc vận động
	ThematicMovement MovementKind = "thematic" // thi đua theo đợt, theo chuyên đề
)

// MovementKinds lists the kinds.
func MovementKinds() []MovementKind {
	return []MovementKind{RegularMovement, Campaign, ThematicMovement}
}

// Movement is an emulation movement or a campaign, with its slogan as name.
type Movement struct {
	UID  string
	Code string
	Name string
	Kind MovementKind
	// LaunchedBy is the code of a unit or of an [Authority].
	LaunchedBy string
	From, To   cal.Date
}

// Validate lists what is wrong with the movement by itself.
func (m Movement) Validate() Faults {
	var f faultList
	f.requireCode("code", m.Code)
	f.requireText("name", m.Name)
	f.oneOf("kind", string(m.Kind), stringsOf(MovementKinds()))
	if m.From.IsZero() {
		f.add(Fault{Code: FaultMissing, Field: "from"})
	}
	f.inOrder("to", m.From, m.To)
	return f.list
}

// Exemplar is a person or unit held up as an example (điển hình tiên tiến)
// in a movement, with the deed.
type Exemplar struct {
	UID      string
	Movement string
	Subject  Subject
	Deed     string
	// RecognisedBy is the code of the unit or authority.
	RecognisedBy string
	Year         cal.Year
}

// Validate lists what is wrong with the exemplar by itself.
func (e Exemplar) Validate() Faults {
	var f faultList
	f.requireText("movement", e.Movement)
	f.subject(e.Subject)
	f.requireText("deed", e.Deed)
	f.requireYear("year", e.Year)
	return f.list
}

// Figure is a counted result of a period: 34 nghị quyết, 60 đảng viên mới.
type Figure struct {
	UID    string
	Unit   string
	Period cal.Period
	Name   string
	// Value is a decimal number as text, with a point: 34, 94.3.
	Value string
	// Measure is what is counted: văn bản, đồng chí, %.
	Measure string
}

// Validate lists what is wrong with the figure by itself.
func (g Figure) Validate() Faults {
	var f faultList
	f.requireText("unit", g.Unit)
	f.requirePeriod("from", g.Period)
	f.requireText("name", g.Name)
	if !decimal().MatchString(g.Value) {
		f.add(Fault{Code: FaultNumber, Field: "value", Value: g.Value})
	}
	f.text("measure", g.Measure)
	return f.list
}
