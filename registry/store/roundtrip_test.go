package store_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// Whatever a register holds, an empty one holds the same after it was
// recorded there, in whatever order it came in; and the register itself
// finds nothing new in it.
func TestEveryRegisterSurvivesTheRoundTrip(t *testing.T) {
	t.Parallel()
	files, err := templates()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	checkTimes(t, 30, func(rt *rapid.T) {
		first, second := openIn(rt, folder, files[0], options(t)), openIn(rt, folder, files[0], options(t))
		defer first.Close()
		defer second.Close()
		drawn := drawBatch(rt)
		if _, err := first.Record(t.Context(), drawn, store.RecordOptions{}); err != nil {
			rt.Fatalf("record: %v", err)
		}
		whole := everything(t, first)
		shuffled := shuffle(whole, rapid.Uint64().Draw(rt, "order"))
		if _, err := second.Record(t.Context(), shuffled, store.RecordOptions{}); err != nil {
			rt.Fatalf("record what was read: %v", err)
		}
		if got, want := text(t, unnumbered(everything(t, second))), text(t, unnumbered(whole)); got != want {
			rt.Fatalf("got\n%s\nwant\n%s", got, want)
		}
		receipt, err := first.Record(t.Context(), whole, store.RecordOptions{})
		if err != nil || len(receipt.New)+len(receipt.Replaced) > 0 {
			rt.Fatalf("its own entries are new to the register: %v, %v, %v", receipt.New, receipt.Replaced, err)
		}
		if err := second.Verify(t.Context()); err != nil {
			rt.Fatal(err)
		}
	})
}

func openIn(rt *rapid.T, folder string, content []byte, o store.Options) *store.Register {
	file, err := os.CreateTemp(folder, "*.db")
	if err != nil {
		rt.Fatal(err)
	}
	_, err = file.Write(content)
	if err := file.Close(); err != nil {
		rt.Fatal(err)
	}
	if err != nil {
		rt.Fatal(err)
	}
	r, err := store.Open(rt.Context(), file.Name(), o)
	if err != nil {
		rt.Fatal(err)
	}
	return r
}

// shuffle returns a batch with every list in another order. Awards keep
// their ordinals.
func shuffle(b registry.Batch, seed uint64) registry.Batch {
	order := rand.New(rand.NewPCG(seed, 0))
	mix := func(n int, swap func(i, j int)) { order.Shuffle(n, swap) }
	b.Units, b.People, b.Awards, b.Grades = slices.Clone(b.Units), slices.Clone(b.People), slices.Clone(b.Awards), slices.Clone(b.Grades)
	mix(len(b.Units), func(i, j int) { b.Units[i], b.Units[j] = b.Units[j], b.Units[i] })
	mix(len(b.People), func(i, j int) { b.People[i], b.People[j] = b.People[j], b.People[i] })
	mix(len(b.Awards), func(i, j int) { b.Awards[i], b.Awards[j] = b.Awards[j], b.Awards[i] })
	b.Initiatives, b.Nominations = slices.Clone(b.Initiatives), slices.Clone(b.Nominations)
	mix(len(b.Initiatives), func(i, j int) { b.Initiatives[i], b.Initiatives[j] = b.Initiatives[j], b.Initiatives[i] })
	mix(len(b.Nominations), func(i, j int) { b.Nominations[i], b.Nominations[j] = b.Nominations[j], b.Nominations[i] })
	b.Handovers, b.TemplateUses = slices.Clone(b.Handovers), slices.Clone(b.TemplateUses)
	mix(len(b.Handovers), func(i, j int) { b.Handovers[i], b.Handovers[j] = b.Handovers[j], b.Handovers[i] })
	mix(len(b.TemplateUses), func(i, j int) { b.TemplateUses[i], b.TemplateUses[j] = b.TemplateUses[j], b.TemplateUses[i] })
	mix(len(b.Grades), func(i, j int) { b.Grades[i], b.Grades[j] = b.Grades[j], b.Grades[i] })
	return b
}

// names are drawn from few words, so that they meet one another.
func drawName(rt *rapid.T) string {
	return rapid.StringMatching(`(Nguyễn|Trần|Đỗ) (Văn|Thị) (Ân|An|Hòa|Hoà|Ước)`).Draw(rt, "name")
}

func drawDate(rt *rapid.T, from, to int) cal.Date {
	year := rapid.IntRange(from, to).Draw(rt, "year")
	month := rapid.IntRange(0, 12).Draw(rt, "month")
	day := 0
	if month > 0 {
		day = rapid.IntRange(0, 28).Draw(rt, "day")
	}
	d, err := cal.NewDate(year, month, day)
	if err != nil {
		rt.Fatal(err)
	}
	return d
}

func drawBatch(rt *rapid.T) registry.Batch {
	var b registry.Batch
	units := rapid.IntRange(1, 5).Draw(rt, "units")
	for i := range units {
		u := registry.Unit{Code: fmt.Sprintf("U%d", i), Name: drawName(rt), Kind: registry.MilitaryUnit, Echelon: registry.Company, Place: i}
		if i > 0 && rapid.Bool().Draw(rt, "under") {
			u.Parent = fmt.Sprintf("U%d", rapid.IntRange(0, i-1).Draw(rt, "parent"))
		}
		for range rapid.IntRange(0, 2).Draw(rt, "former") {
			u.FormerNames = append(u.FormerNames, registry.FormerName{Name: drawName(rt), Until: drawDate(rt, 1950, 2019)})
		}
		b.Units = append(b.Units, u)
	}
	people := rapid.IntRange(1, 5).Draw(rt, "people")
	for i := range people {
		b.People = append(b.People, drawPerson(rt, i, units))
	}
	b.Decisions = []registry.Decision{
		{Issuer: "U0", Number: "1", Date: date("2019-12-20"), Level: "division"},
		{Issuer: "BQP", Number: "1", Date: date("2018-12-20"), Level: "ministry"},
	}
	drawAwards(rt, &b, people)
	for i := range rapid.IntRange(0, 4).Draw(rt, "grades") {
		b.Grades = append(b.Grades, registry.Grade{Subject: registry.PersonSubject("P0"), Year: 2010 + cal.Year(i), Kind: registry.PartyGrade,
			Grade: rapid.SampledFrom(registry.GradesOf(registry.TaskGrade)).Draw(rt, "grade")})
	}
	drawNominations(rt, &b)
	drawPapers(rt, &b)
	return b
}

// drawPapers draws what belongs to certificates on paper. A paper that was
// issued anew was handed over once more.
func drawPapers(rt *rapid.T, b *registry.Batch) {
	for i := range b.Awards {
		award := &b.Awards[i]
		if !rapid.Bool().Draw(rt, "handed over") {
			continue
		}
		award.Ordinal = i + 1
		h := registry.Handover{Decision: award.Decision, Ordinal: i + 1, On: date("2019-12-21")}
		b.Handovers = append(b.Handovers, h)
		if rapid.Bool().Draw(rt, "reissued") {
			again := registry.Event{Kind: registry.Reissued, Date: date("2019-12-25"), Reason: "Cháy nhà", Reissue: registry.Reissue{
				Kind: registry.Replacement, Ground: registry.LostPaper, Number: rapid.SampledFrom([]string{"", fmt.Sprintf("%02d", i+1)}).Draw(rt, "number")}}
			award.Events = append([]registry.Event{again}, award.Events...)
			h.Issue, h.On, h.Receiver = 1, date("2019-12-31"), drawName(rt)
			b.Handovers = append(b.Handovers, h)
		}
	}
	for i := range rapid.IntRange(0, 2).Draw(rt, "templates") {
		id := fmt.Sprint("mau-", i)
		b.Templates = append(b.Templates, registry.Template{ID: id, Text: "\r\n " + drawName(rt)})
		b.TemplateUses = append(b.TemplateUses, registry.TemplateUse{Issuer: []string{"", "U0"}[i], Honour: rapid.SampledFrom([]string{"", "GK"}).Draw(rt, "honour"), Template: id})
		b.Printers = append(b.Printers, registry.Printer{Name: fmt.Sprint("Máy ", i), DX: rapid.Float64Range(-50, 50).Draw(rt, "dx"),
			ScaleX: rapid.Float64Range(0.8, 1.2).Draw(rt, "scale"), ScaleY: 1})
		b.TrustedKeys = append(b.TrustedKeys, trustedKey(fmt.Sprint(i), drawName(rt)))
	}
}

// drawNominations draws nominations with their votes and grounds; the first
// became an award when there is one.
func drawNominations(rt *rapid.T, b *registry.Batch) {
	subject := registry.PersonSubject("P0")
	for i := range rapid.IntRange(0, 3).Draw(rt, "nominations") {
		initiative := registry.Initiative{Subject: subject, Year: 2019, Title: fmt.Sprintf("Sáng kiến %d", i), Kind: "sang_kien", Scope: "unit", RecognisedBy: "division"}
		n := registry.Nomination{Subject: subject, Honour: "CSTDCS", Period: cal.OneYear(2000 + cal.Year(i)), ProposedOn: date("2019-12-01"),
			Initiatives: []registry.InitiativeRef{{Year: 2019, Title: initiative.Title}}}
		for range rapid.IntRange(0, 2).Draw(rt, "ballots") {
			n.State = registry.Voted
			n.Ballots = append(n.Ballots, registry.Ballot{Body: registry.BallotBodies()[len(n.Ballots)], Held: date("2019-12-02"),
				Entitled: 9, Ayes: rapid.IntRange(0, 9).Draw(rt, "ayes"), Secret: rapid.Bool().Draw(rt, "secret")})
		}
		if i < len(b.Awards) && b.Awards[i].Subject == subject {
			n.State, n.Decision, n.Ordinal = registry.Granted, b.Awards[i].Decision, i+1
			b.Awards[i].Ordinal = i + 1
			initiative.Decision, initiative.Ordinal = n.Decision, n.Ordinal
		}
		b.Initiatives, b.Nominations = append(b.Initiatives, initiative), append(b.Nominations, n)
	}
}

func drawPerson(rt *rapid.T, i, units int) registry.Person {
	p := registry.Person{Code: fmt.Sprintf("P%d", i), Name: drawName(rt), Category: rapid.SampledFrom(registry.Categories()).Draw(rt, "category")}
	if rapid.Bool().Draw(rt, "birth known") {
		p.Born = drawDate(rt, 1950, 1999)
	}
	postings := rapid.IntRange(0, 3).Draw(rt, "postings")
	for i := range postings {
		from, to := drawDate(rt, 2000+5*i, 2003+5*i), cal.Date{}
		if i < postings-1 { // the last one is open
			to = drawDate(rt, 2004+5*i, 2004+5*i)
		}
		p.Postings = append(p.Postings, registry.Posting{
			From: from, To: to, Unit: fmt.Sprintf("U%d", rapid.IntRange(0, units-1).Draw(rt, "unit")),
			Rank: rapid.SampledFrom(registry.Ranks()).Draw(rt, "rank"), Hardship: rapid.Bool().Draw(rt, "hardship")})
	}
	return p
}

func drawAwards(rt *rapid.T, b *registry.Batch, people int) {
	for i := range rapid.IntRange(0, 6).Draw(rt, "awards") {
		a := registry.Award{
			Decision: b.Decisions[rapid.IntRange(0, 1).Draw(rt, "decision")].Ref(), Honour: "CSTT",
			Subject: registry.PersonSubject(fmt.Sprintf("P%d", rapid.IntRange(0, people-1).Draw(rt, "recipient"))),
			Period:  cal.OneYear(2000 + cal.Year(i)), Posthumous: rapid.Bool().Draw(rt, "posthumous"),
		}
		if rapid.Bool().Draw(rt, "annulled") {
			a.Events = []registry.Event{{Kind: registry.Annulled, Date: date("2020-01-01"), Reason: "Khai sai"}}
		}
		b.Awards = append(b.Awards, a)
	}
}
