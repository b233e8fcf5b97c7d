package sheet_test

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// The people and units that the tests draw are invented.

func text() *rapid.Generator[string] {
	words := []string{"Nguyễn", "Văn", "Ân", "=1+1", "+84", "-5", "@x", "0012", "43529", "12/5", "a,b", `"trích"`, "một;hai", "<b>&", "Đại đội 1", "1.490", "94,3", "2019"}
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 3).Draw(t, "words"), " ")
	})
}

func maybe(g *rapid.Generator[string]) *rapid.Generator[string] {
	return rapid.OneOf(rapid.Just(""), g)
}

func oneOf[S ~string](t *rapid.T, values []S) S { return rapid.SampledFrom(values).Draw(t, "choice") }

func oneOfOrNone[S ~string](t *rapid.T, values []S) S { return oneOf(t, append([]S{""}, values...)) }

func year(t *rapid.T) cal.Year { return cal.Year(rapid.IntRange(1930, 2100).Draw(t, "year")) }

// date draws a day, a month, a year or nothing.
func date(t *rapid.T) cal.Date {
	month := rapid.IntRange(0, 12).Draw(t, "month")
	d := 0
	if month > 0 {
		d = rapid.IntRange(0, 28).Draw(t, "day")
	}
	if rapid.IntRange(0, 4).Draw(t, "none") == 0 {
		return cal.Date{}
	}
	return mustDate(int(year(t)), month, d)
}

func day(t *rapid.T) cal.Date {
	return mustDate(int(year(t)), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day"))
}

func mustDate(y, m, d int) cal.Date {
	date, err := cal.NewDate(y, m, d)
	if err != nil {
		panic(err)
	}
	return date
}

func period(t *rapid.T) cal.Period {
	from := year(t)
	return cal.Period{From: from, To: from + cal.Year(rapid.IntRange(0, 5).Draw(t, "years"))}
}

func subject(t *rapid.T) registry.Subject {
	switch rapid.IntRange(0, 2).Draw(t, "subject") {
	case 0:
		return registry.UnitSubject("D1")
	case 1:
		return registry.PersonSubject("QN-001")
	}
	return registry.Subject{Name: text().Draw(t, "name")}
}

func unit(t *rapid.T, i int) registry.Unit {
	u := registry.Unit{
		Code: fmt.Sprintf("D%d", i), Name: fmt.Sprintf("%s %d", text().Draw(t, "name"), i),
		Kind: oneOf(t, registry.UnitKinds()), Echelon: oneOf(t, registry.Echelons()),
		Equivalent: oneOfOrNone(t, registry.Echelons()), Parent: oneOfOrNone(t, []string{"QK2", "D1"}),
		Place: rapid.IntRange(0, 3).Draw(t, "place"), Founded: date(t), Closed: date(t),
		FlagEligible: rapid.Bool().Draw(t, "flag"), Enterprise: rapid.Bool().Draw(t, "enterprise"), PartyBase: rapid.Bool().Draw(t, "party"),
	}
	for j := range rapid.IntRange(0, 2).Draw(t, "former") {
		u.FormerNames = append(u.FormerNames, registry.FormerName{Name: fmt.Sprint("Tên cũ ", j), Until: date(t)})
	}
	return u
}

func person(t *rapid.T, i int) registry.Person {
	p := registry.Person{
		Code: fmt.Sprintf("QN-%03d", i), Name: text().Draw(t, "name"), Born: date(t),
		Sex: oneOfOrNone(t, []string{registry.Male, registry.Female}), Category: oneOf(t, registry.Categories()),
		Hometown: maybe(text()).Draw(t, "hometown"), Enlisted: date(t), Discharged: date(t),
		DischargeReason: maybe(text()).Draw(t, "reason"), PartyJoined: date(t),
	}
	for j := range rapid.IntRange(0, 2).Draw(t, "aliases") {
		p.Aliases = append(p.Aliases, fmt.Sprint("Bí danh ", j))
	}
	for range rapid.IntRange(0, 3).Draw(t, "postings") {
		p.Postings = append(p.Postings, registry.Posting{
			From: day(t), To: date(t), Unit: "D1", Rank: oneOfOrNone(t, registry.Ranks()), Post: maybe(text()).Draw(t, "post"),
			Coefficient: oneOfOrNone(t, []string{"0.40", "0.4", "1.00"}), Hardship: rapid.Bool().Draw(t, "hardship"), FromUnsure: rapid.Bool().Draw(t, "unsure"),
		})
	}
	return p
}

func decision(t *rapid.T, i int) registry.Decision {
	return registry.Decision{
		Issuer: oneOf(t, []string{"QK2", "CTN", "D1"}), Number: fmt.Sprintf("%d/QĐ-BTL", i), Date: day(t),
		Level: oneOf(t, catalogue.Levels()), Place: maybe(text()).Draw(t, "place"), Authority: maybe(text()).Draw(t, "authority"),
		Formula: oneOf(t, registry.Formulas()), Summary: maybe(text()).Draw(t, "summary"),
		Signer: registry.Signer{Post: maybe(text()).Draw(t, "post"), Rank: oneOfOrNone(t, registry.Ranks()), Name: maybe(text()).Draw(t, "name")},
	}
}

func award(t *rapid.T, ref registry.DecisionRef) registry.Award {
	a := registry.Award{
		Decision: ref, Ordinal: rapid.IntRange(0, 300).Draw(t, "ordinal"), Honour: oneOf(t, []string{"CSTDCS", "HC_BVTQ_3", "GK"}),
		Subject: subject(t), Period: period(t), Type: oneOfOrNone(t, registry.AwardTypes()), Citation: maybe(text()).Draw(t, "citation"),
		Movement: oneOfOrNone(t, []string{"PHTT"}), Posthumous: rapid.Bool().Draw(t, "posthumous"), Override: maybe(text()).Draw(t, "override"),
		As: registry.Recipient{Rank: oneOfOrNone(t, registry.Ranks()), Post: maybe(text()).Draw(t, "post"),
			Unit: maybe(text()).Draw(t, "unit"), Superior: maybe(text()).Draw(t, "superior")},
	}
	if a.Subject.Name == "" {
		a.As.Name = maybe(text()).Draw(t, "as name")
	}
	return a
}

func event(t *rapid.T) registry.Event {
	return registry.Event{
		Kind: oneOf(t, registry.EventKinds()), Date: day(t), Reason: text().Draw(t, "reason"),
		Decision: registry.DecisionRef{Issuer: "QK2", Number: "9/QĐ", Year: year(t)}, Honour: maybe(rapid.Just("HC_BVTQ_3")).Draw(t, "honour"),
		Changes: []registry.Change{{Field: "citation", From: maybe(text()).Draw(t, "from"), To: text().Draw(t, "to")}},
		Reissue: registry.Reissue{Kind: oneOfOrNone(t, registry.ReissueKinds()), Ground: oneOfOrNone(t, registry.ReissueGrounds()),
			Number: maybe(text()).Draw(t, "number")},
	}
}

// batch draws a batch whose awards stand in the order of their decisions;
// the last ones belong to a decision that the batch does not hold.
func batch(t *rapid.T) registry.Batch {
	var b registry.Batch
	n := func() int { return rapid.IntRange(0, 2).Draw(t, "n") }
	for i := range n() {
		b.Units = append(b.Units, unit(t, i))
	}
	for i := range n() {
		b.People = append(b.People, person(t, i))
	}
	for i := range n() {
		b.Movements = append(b.Movements, registry.Movement{Code: fmt.Sprint("PT", i), Name: text().Draw(t, "name"),
			Kind: oneOf(t, registry.MovementKinds()), LaunchedBy: oneOfOrNone(t, []string{"QUTW", "D1"}), From: day(t), To: date(t)})
	}
	for range n() {
		b.Exemplars = append(b.Exemplars, registry.Exemplar{Movement: "PHTT", Subject: subject(t), Deed: text().Draw(t, "deed"),
			RecognisedBy: oneOfOrNone(t, []string{"QK2"}), Year: year(t)})
	}
	addDecisions(t, &b, n())
	addYearly(t, &b, n())
	return b
}

// addPapers draws what belongs to certificates on paper, of which there are no
// lists.
func addPapers(t *rapid.T, b *registry.Batch) {
	n := rapid.IntRange(0, 2).Draw(t, "papers")
	measure := rapid.Float64Range(-1e6, 1e6)
	for i := range n {
		decision, ordinal := awardRef(t)
		b.Handovers = append(b.Handovers, registry.Handover{Decision: decision, Ordinal: ordinal, Issue: rapid.IntRange(0, 3).Draw(t, "issue"),
			On: day(t), Receiver: maybe(text()).Draw(t, "receiver"), Note: maybe(text()).Draw(t, "note")})
		b.Printers = append(b.Printers, registry.Printer{Name: text().Draw(t, "name"), DX: measure.Draw(t, "dx"), DY: measure.Draw(t, "dy"),
			ScaleX: measure.Draw(t, "sx"), ScaleY: measure.Draw(t, "sy")})
		own := registry.Template{ID: fmt.Sprint("t", i), Text: strings.ReplaceAll(rapid.String().Draw(t, "toml"), "\ufffd", "")}
		if content := rapid.SliceOfN(rapid.Byte(), 0, 40).Draw(t, "scan"); len(content) > 0 {
			own.Background = content
		}
		b.Templates = append(b.Templates, own)
		b.TemplateUses = append(b.TemplateUses, registry.TemplateUse{Honour: oneOfOrNone(t, []string{"GK"}), Issuer: oneOfOrNone(t, []string{"CKT"}), Template: own.ID})
		b.TrustedKeys = append(b.TrustedKeys, registry.TrustedKey{ID: fmt.Sprint("k", i), Public: text().Draw(t, "public"),
			Unit: maybe(text()).Draw(t, "unit"), Own: rapid.Bool().Draw(t, "own"), Added: day(t)})
		b.Mergers = append(b.Mergers, registry.Merger{Kind: oneOf(t, registry.MergerKinds()), Gone: fmt.Sprint("G", i), Into: fmt.Sprint("I", i),
			GoneUID: oneOfOrNone(t, []string{"01890a5d-ac96-774b-bcce-b302099a8057"}), On: day(t), Reason: maybe(text()).Draw(t, "reason")})
		b.Mappings = append(b.Mappings, registry.Mapping{Name: text().Draw(t, "mapping"), Kind: registry.People,
			Columns: []registry.MappedColumn{{Heading: text().Draw(t, "heading"), Field: oneOfOrNone(t, []string{"name"})}}})
		b.Distinctions = append(b.Distinctions, registry.Distinction{Kind: oneOf(t, registry.MergerKinds()), First: fmt.Sprint("A", i),
			Second: fmt.Sprint("B", i), On: day(t), Reason: text().Draw(t, "known")})
	}
}

func addDecisions(t *rapid.T, b *registry.Batch, n int) {
	for i := range n {
		d := decision(t, i)
		b.Decisions = append(b.Decisions, d)
		for range rapid.IntRange(0, 3).Draw(t, "awards") {
			b.Awards = append(b.Awards, award(t, d.Ref()))
		}
	}
	if rapid.Bool().Draw(t, "elsewhere") {
		b.Awards = append(b.Awards, award(t, registry.DecisionRef{Issuer: "BQP", Number: "77/QĐ-BQP", Year: 2018}))
	}
}

// awardRef draws the award that something became, or none.
func awardRef(t *rapid.T) (registry.DecisionRef, int) {
	if rapid.Bool().Draw(t, "none") {
		return registry.DecisionRef{}, 0
	}
	return registry.DecisionRef{Issuer: "QK2", Number: "123/QĐ-BTL", Year: year(t)}, rapid.IntRange(0, 300).Draw(t, "ordinal")
}

// nomination draws one that differs from those of other numbers.
func nomination(t *rapid.T, i int) registry.Nomination {
	n := registry.Nomination{Subject: subject(t), Honour: oneOf(t, []string{"CSTDCS", "HC_BVTQ_3"}), Period: period(t), Movement: oneOfOrNone(t, []string{"PHTT"}),
		Type: oneOfOrNone(t, registry.AwardTypes()), Achievement: maybe(text()).Draw(t, "achievement"), ProposedBy: oneOfOrNone(t, []string{"D1"}),
		ProposedOn: mustDate(2019+i, 11, 5), State: oneOf(t, registry.NominationStates()), StateOn: date(t), Reason: maybe(text()).Draw(t, "reason")}
	n.Decision, n.Ordinal = awardRef(t)
	for range rapid.IntRange(0, 3).Draw(t, "ballots") {
		n.Ballots = append(n.Ballots, registry.Ballot{Body: oneOf(t, registry.BallotBodies()), Held: day(t), Entitled: rapid.IntRange(0, 20).Draw(t, "entitled"),
			Present: rapid.IntRange(0, 20).Draw(t, "present"), Ayes: rapid.IntRange(0, 20).Draw(t, "ayes"), Secret: rapid.Bool().Draw(t, "secret"),
			Minutes: maybe(text()).Draw(t, "minutes")})
	}
	return n
}

func addYearly(t *rapid.T, b *registry.Batch, n int) {
	for range n {
		kind := oneOf(t, registry.GradeKinds())
		b.Grades = append(b.Grades, registry.Grade{Subject: subject(t), Year: year(t), Kind: kind, Grade: oneOf(t, registry.GradesOf(kind))})
		b.Tallies = append(b.Tallies, registry.Tally{Unit: "D1", Year: year(t), Of: oneOf(t, registry.TallyKinds()),
			Grade: oneOf(t, registry.GradesOf(registry.PartyGrade)), Count: rapid.IntRange(0, 5000).Draw(t, "count")})
		decision, ordinal := awardRef(t)
		b.Initiatives = append(b.Initiatives, registry.Initiative{Subject: subject(t), Year: year(t), Title: text().Draw(t, "title"),
			Kind: oneOf(t, registry.InitiativeKinds()), Scope: oneOf(t, registry.InitiativeScopes()), RecognisedBy: oneOf(t, catalogue.Levels()),
			Decision: decision, Ordinal: ordinal})
		b.Disciplines = append(b.Disciplines, registry.Discipline{Subject: subject(t), Date: day(t), Form: oneOf(t, registry.DisciplineForms()),
			Until: date(t), Pending: rapid.Bool().Draw(t, "pending")})
		b.Registrations = append(b.Registrations, registry.Registration{Subject: subject(t), Year: year(t), Honour: "CSTDCS"})
		b.Nominations = append(b.Nominations, nomination(t, len(b.Nominations)))
		b.Figures = append(b.Figures, registry.Figure{Unit: "D1", Period: period(t), Name: text().Draw(t, "name"),
			Value: oneOf(t, []string{"34", "94.3", "34.50", "34.125", "-7", "0", "123456789012.1234"}), Measure: maybe(text()).Draw(t, "measure")})
	}
}
