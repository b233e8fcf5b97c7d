package dossier

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/eligibility"
	"sovang/registry/paper"
)

// Held is all that the register holds about one award.
type Held struct {
	Award    registry.Award
	Decision registry.Decision
	Printed  []Printed
	// Handovers are the hand-overs of its certificate, oldest first.
	Handovers []registry.Handover
	// Scans are the names of the papers kept with the decision.
	Scans []string
}

// Printed is one print of the award's certificate.
type Printed struct {
	On cal.Date
	// Paper says what was printed: bằng, giấy chứng nhận.
	Paper string
	// Issue tells which paper it was: 0 the first, n that of the nth re-issue.
	Issue int
	// At is the moment of the print, which orders what happened on one day.
	At time.Time
}

// Confirmation words the slip by which the unit confirms an award from its
// register (giấy xác nhận khen thưởng). It replaces no certificate. Who asked
// for it and what for is left to be written by hand when purpose is empty.
func (o Office) Confirmation(h Held, purpose string) paper.Document {
	d := paper.Document{
		Head: o.Head("XN"), Code: "XN", Title: "Giấy xác nhận", Subject: "Khen thưởng",
		Signatures: []paper.Signature{o.Signature()},
	}
	e := o.OfAward(h.Award, h.Decision)
	d.Body = append(d.Body, paper.Text(paper.Body, fmt.Sprintf("Căn cứ sổ vàng khen thưởng đến ngày %s, %s xác nhận:", o.Day().Short(), o.Name())))
	d.Body = append(d.Body, items(o.recipientFacts(e)...)...)
	d.Body = append(d.Body, section("1. Danh hiệu, hình thức khen thưởng"))
	d.Body = append(d.Body, items(o.awardFacts(e, h)...)...)
	d.Body = append(d.Body, section("2. Từ khi khen thưởng đến nay"))
	d.Body = append(d.Body, o.since(h)...)
	d.Body = append(d.Body, paper.Paragraph{Style: paper.Body, Runs: []paper.Run{{Text: verdict(h.Award), Bold: true}}})
	return o.closeSlip(d, purpose)
}

// closeSlip says what the slip is for, and what it is not.
func (o Office) closeSlip(d paper.Document, purpose string) paper.Document {
	const replaces = "không thay thế bằng, giấy khen, giấy chứng nhận kèm theo quyết định khen thưởng./."
	if purpose != "" {
		d.Body = append(d.Body, paper.Text(paper.Body, "Giấy xác nhận này ghi theo sổ, cấp để "+strings.TrimRight(purpose, ". ")+"; "+replaces))
		return d
	}
	d.Body = append(d.Body, paper.Text(paper.Fill, "Cấp theo đề nghị của:"), paper.Text(paper.Fill, "Để:"),
		paper.Text(paper.Body, "Giấy xác nhận này ghi theo sổ, "+replaces))
	return d
}

func section(text string) paper.Block { return paper.Text(paper.Section, text) }

// fact is a line of label and value; without value it is left out.
type fact struct{ label, value string }

func items(facts ...fact) []paper.Block {
	var blocks []paper.Block
	for _, f := range facts {
		if f.value != "" {
			blocks = append(blocks, paper.Paragraph{Style: paper.Item, Runs: []paper.Run{{Text: "- " + f.label + ": "}, {Text: f.value, Bold: f.label == "Danh hiệu, hình thức"}}})
		}
	}
	return blocks
}

// recipientFacts say who was honoured, as at the award and as the register
// knows the person now.
func (o Office) recipientFacts(e Entry) []fact {
	if e.Subject.IsUnit() {
		unit := o.Units[e.Subject.Unit]
		now := ""
		if unit.NameOn(o.Day()) != e.As.Name {
			now = unit.NameOn(o.Day())
		}
		return []fact{
			{"Tên đơn vị khi được khen", e.As.Name}, {"Đơn vị cấp trên khi được khen", e.As.Superior}, {"Tên đơn vị hiện nay", now},
			{"Ngày giải thể", unit.Closed.Short()},
		}
	}
	present := o.Recipient(e.Subject, o.Day())
	now := joinComma(present.Rank, present.Post, unitBeside(present.Post, present.Unit))
	switch left := e.Person.Discharged; {
	case e.Subject.Person == "":
		now = ""
	case !left.IsZero() && !left.After(o.Day()):
		now = "thôi phục vụ " + left.Short()
	case now == joinComma(e.As.Rank, e.As.Post, unitBeside(e.As.Post, e.As.Unit)):
		now = ""
	}
	birth, home := e.Person.Born.Short(), e.Person.Hometown
	if birth != "" {
		birth = "sinh ngày " + birth
	}
	if home != "" {
		home = "quê quán: " + home
	}
	return []fact{
		{"Họ và tên", spacedBy("; ", e.As.Name, birth, home)},
		{"Cấp bậc, chức vụ, đơn vị khi được khen", joinComma(e.As.Rank, e.Whereabouts())}, {"Hiện nay", now},
	}
}

// awardFacts say what was given, for what and by whom.
func (o Office) awardFacts(e Entry, h Held) []fact {
	d, honour := h.Decision, e.HonourName
	if e.Posthumous {
		honour += " (truy tặng)"
	}
	scans := "chưa lưu bản chụp quyết định"
	if len(h.Scans) > 0 {
		scans = "có lưu bản chụp quyết định: " + strings.Join(h.Scans, ", ")
	}
	return []fact{
		{"Danh hiệu, hình thức", honour}, {"Thành tích", paper.UpperFirst(e.deed())},
		{"Loại hình", eligibility.TypeName(string(e.Type), eligibility.Vietnamese)}, {"Phong trào, cuộc vận động", o.Movements[e.Movement].Name},
		{"Quyết định", fmt.Sprintf("số %s %s của %s", d.Number, d.Date.Long(), cmp.Or(d.Authority, o.NameOf(d.Issuer, d.Date))) + signerWords(d)},
		{"Số sổ vàng", spacedBy("; ", fmt.Sprint(e.Ordinal), entryDay(e.Award.UID), scans)},
	}
}

// signerWords says who signed a decision, when that is known.
func signerWords(d registry.Decision) string {
	if d.Signer.Name == "" {
		return ""
	}
	signer := spacedBy(" ", d.Signer.Rank, d.Signer.Name) + " ký"
	if d.Formula == "" || d.Signer.Post == "" { // the head, who decides
		return "; " + signer
	}
	return "; " + d.Formula + " " + joinComma(d.Signer.Post, signer)
}

// entryDay says when the award was entered in the book.
func entryDay(uid string) string {
	if on := entered(uid); on.IsDay() {
		return "vào sổ ngày " + on.Short()
	}
	return ""
}

// change is something that happened to an award or to its certificate.
type change struct {
	on cal.Date
	// issue is which paper of the award was in force after it.
	issue int
	// at is the moment of the entry, where it is known.
	at   time.Time
	text string
}

// since tells what happened to the award and to its certificate, oldest first.
func (o Office) since(h Held) []paper.Block {
	changes := o.changes(h)
	if len(changes) == 0 {
		return []paper.Block{paper.Text(paper.Body, "Sổ không ghi đính chính, cấp đổi, cấp lại, hạ mức, hủy bỏ, tước; không ghi lần in, lần trao.")}
	}
	table := paper.Table{Name: "Diễn biến", Columns: []paper.Column{
		{Head: "Ngày", Share: 26, Align: paper.Middle}, {Head: "Nội dung", Share: 139},
	}}
	for _, c := range changes {
		table.Rows = append(table.Rows, paper.Row{Key: c.text, Cells: []paper.Cell{paper.OnDay(c.on), paper.Words(c.text)}})
	}
	return []paper.Block{table}
}

func (o Office) changes(h Held) []change {
	var changes []change
	issue := 0
	for _, event := range h.Award.Events {
		if event.Kind == registry.Reissued {
			issue++
		}
		changes = append(changes, change{event.Date, issue, enteredAt(event.UID), o.told(h, event)})
	}
	for _, p := range h.Printed {
		changes = append(changes, change{p.On, p.Issue, p.At, "In " + p.Paper})
	}
	recipient := "người được khen"
	if h.Award.Subject.IsUnit() {
		recipient = "đơn vị được khen"
	}
	for _, handed := range h.Handovers {
		what := "Trao"
		if handed.Issue > 0 {
			what = fmt.Sprintf("Trao bằng cấp đổi, cấp lại lần %d", handed.Issue)
		}
		changes = append(changes, change{handed.On, handed.Issue, enteredAt(handed.UID), spacedBy("; ", what+" cho "+cmp.Or(handed.Receiver, recipient), handed.Note)})
	}
	slices.SortStableFunc(changes, func(a, b change) int {
		return cmp.Or(a.on.Compare(b.on), cmp.Compare(a.issue, b.issue), a.at.Compare(b.at))
	})
	return changes
}

// told says what an event was: Hạ mức, lý do: …, thành Huân chương …
func (o Office) told(h Held, event registry.Event) string {
	words := []string{event.Name(), event.Reissue.Ground.Words(), "lý do: " + lowerFirst(strings.TrimRight(event.Reason, "."))}
	if event.Honour != "" {
		lowered := o.Honour(event.Honour, h.Decision.Date)
		words = append(words, "thành "+lowered.FullName(o.NameOf(h.Decision.Issuer, h.Decision.Date)))
	}
	for _, c := range event.Changes {
		words = append(words, c.Line())
	}
	if ref := event.Decision; ref.Number != "" {
		words = append(words, fmt.Sprintf("theo Quyết định số %s năm %d của %s", ref.Number, ref.Year, o.NameOf(ref.Issuer, event.Date)))
	}
	return spacedBy("; ", words...) + "."
}

// verdict says how the award stands.
func verdict(a registry.Award) string {
	switch a.Standing() {
	case registry.AnnulledAward:
		return "Khen thưởng nêu trên đã bị hủy bỏ, không còn giá trị."
	case registry.StrippedHonour:
		return "Danh hiệu, hình thức nêu trên đã bị tước, không còn giá trị."
	case registry.LoweredHonour:
		return "Khen thưởng nêu trên đã hạ mức; mức ghi ở mục 1 đang có giá trị."
	case registry.ValidReissued:
		return "Khen thưởng nêu trên đang có giá trị; bằng đã được cấp đổi, cấp lại."
	}
	return "Khen thưởng nêu trên đang có giá trị."
}
